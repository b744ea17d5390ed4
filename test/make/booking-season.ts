/**
 * A season in which everybody who is invited can book: officers of eight universities, candidates typed into Applications, the interviews planned from the dialog, the
 * links sent by mail. The form is found by the link that stands in the mail, as a candidate would.
 */
import type {LatencyModel} from '../../emulator';
import type {CalendarHandle} from '../../emulator/calendar';
import {calendarsOf} from '../../emulator/calendar/model';
import {jumpTo} from '../../emulator/demo/clock';
import type {FormHandle} from '../../emulator/forms';
import type {RoundWish} from '../../src/domain/interviews/plan-round';
import type {PlanView} from '../../src/domain/interviews/plan-view';
import {beginSeason, NEO, type Season, setUp, table} from '../journeys/world';
import {ask, fill, referenceOf} from './interview-season';

export const COMMITTEES = ['KUL', 'UG', 'UCL', 'ULB', 'UA', 'ULG', 'VUB', 'UH'] as const;
export const SLOT = 'Your interview · Je interview · Ton entretien';
export const CANCEL = 'Cancel my interview · Annuleer mijn interview · Annuler mon entretien';

export const emailOf = (number: number): string => `p${number}@student.example.org`;
export const officerOf = (at: number): string => `o${at}@${COMMITTEES[at % 8]!.toLowerCase()}.example.org`;

/** Set up, first round locked, nothing planned. */
export function invitedSeason(directory: string, candidates: number, latency?: LatencyModel): Season {
  const season = beginSeason(directory, latency);
  setUp(season);
  const officers = Array.from({length: 16}, (_, at) => ({
    'E-mail': officerOf(at),
    Name: `Officer ${at}`,
    Committee: COMMITTEES[at % 8]!,
    Role: 'officer',
  }));
  for (const each of officers) season.workspace.account(each['E-mail'], {name: each.Name});
  fill(season, 'Officers', [{'E-mail': NEO, Name: 'Noor Exchange', Committee: '', Role: 'coordinator'}, ...officers]);
  fill(
    season,
    'Applications',
    Array.from({length: candidates}, (_, at) => application(at + 1)),
  );
  const first = {Milestone: 'first round', State: 'locked', When: '2027-10-28 18:00', By: NEO};
  fill(season, 'Stages', [first], season.book.tab('Stages').values().length);
  jumpTo(season.workspace, Date.parse('2027-10-28T18:05:00+02:00'));
  return season;
}

function application(number: number) {
  return {
    Reference: referenceOf(number),
    State: 'complete',
    'First name': `First${number}`,
    'Last name': `Last${number}`,
    'E-mail': emailOf(number),
    Committee: COMMITTEES[number % 8]!,
    Language: (['nl', 'fr', 'en'] as const)[number % 3]!,
    Score: '7',
    Decision: 'invited',
    'Decision version': '1',
  };
}

export const look = (here: Season, wish: RoundWish | null = null): PlanView =>
  ask(here, NEO, 'previewInterviews', wish);

/** Plans as shown; what is chosen differently replaces the default. */
export function planInterviews(here: Season, more: Partial<RoundWish> = {}): PlanView {
  const view = look(here, {...look(here).wish, ...more});
  ask(here, NEO, 'planInterviews', view.wish, view.hash);
  return view;
}

/** Sends the links from the dialog of notices and lets them leave. */
export function sendLinks(here: Season): void {
  const {approval} = ask<{approval: string}>(here, NEO, 'previewNotices', 'book your interview', null);
  ask(here, NEO, 'sendNotices', {step: 'book your interview', approval, at: null, split: false});
  here.workspace.advance({minutes: 20});
}

export function bookableSeason(directory: string, candidates: number, more: Partial<RoundWish> = {}): Season {
  const season = invitedSeason(directory, candidates);
  planInterviews(season, more);
  sendLinks(season);
  return season;
}

/** The personal link in the newest mail that brings one. */
export function linkOf(here: Season, number: number): string {
  const mails = here.workspace.mailbox(emailOf(number)).received;
  const texts = mails.map(({text}) => /https:\/\/docs\.google\.com\/forms\S+/.exec(text)?.[0]);
  const link = texts.filter(text => text !== undefined).at(-1);
  if (link === undefined) throw new Error(`${emailOf(number)} has no mail with a link.`);
  return link;
}

/** The booking form, by the first tab that is linked to one and is not the application form's. */
export function bookingForm(here: Season): FormHandle {
  const id = bookingFormId(here);
  if (id === undefined) throw new Error('There is no booking form.');
  return here.workspace.form(id);
}

/** The newest one; an execution that was cut off right after making a form leaves an empty one behind. */
function bookingFormId({workspace, form}: Season): string | undefined {
  return [...workspace.core.files.all()].filter(({kind, id}) => kind === 'form' && id !== form.id).at(-1)?.id;
}

/** What the form offers now. */
export function choices(here: Season): string[] {
  const item = bookingForm(here)
    .items()
    .find(({title}) => title === SLOT);
  return item !== undefined && 'choices' in item ? item.choices.map(({value}) => value) : [];
}

/** Opens the link of the mail, picks and sends. A slot by its name, or a whole choice. */
export function book(here: Season, number: number, pick: string, from = emailOf(number)): void {
  const form = bookingForm(here);
  const choice = choices(here).find(each => each === pick || each.startsWith(`${pick} ·`));
  if (choice === undefined) throw new Error(`The form does not offer ${pick}.`);
  form.submitAs(from, {...form.prefill(linkOf(here, number)), [SLOT]: choice});
}

/** Whether the panel of a slot is of other universities than the candidate's. */
export function mayTake(here: Season, number: number, slot: string): boolean {
  const panel = String(table(here, 'Interviews').find(({Slot}) => Slot === slot)?.Panel);
  return !panel.includes(`@${COMMITTEES[number % 8]!.toLowerCase()}.`);
}

/** Who has which slot, as the sheet says. */
export function bookings(here: Season): Record<string, string> {
  const booked = table(here, 'Interviews').filter(({State}) => State === 'booked');
  return Object.fromEntries(booked.map(({Slot, Reference}) => [String(Reference), String(Slot)]));
}

/** The season's calendar: the one that the script made. */
export function seasonCalendar({workspace, neo}: Season): CalendarHandle {
  const own = [...calendarsOf(workspace.core).byId.values()].find(({isPrimary}) => !isPrimary);
  if (own === undefined) throw new Error('There is no calendar of the season.');
  return workspace.calendar(neo, own.id);
}
