/** A season after its announcement: ten people with an accepted place, two who gave theirs back, the automation running; and what people do about sessions. */
import {jumpTo} from '../../emulator/demo/clock';
import type {FormHandle} from '../../emulator/forms';
import type {EventWish} from '../../src/domain/events/save-event';
import {beginSeason, NEO, type Season, setUp, table} from '../journeys/world';
import {ask, fill, referenceOf} from './interview-season';

export const ANN = 'ann@kul.example.org';
export const READER = 'rik@ug.example.org';
const COMMITTEES = ['KUL', 'UG', 'ULB'] as const;
const PLACED = 10;

export const emailOf = (number: number): string => `p${number}@student.example.org`;

/** Everything set up on 1 October; nobody has applied. */
export function openSeason(directory: string): Season {
  const season = beginSeason(directory);
  setUp(season);
  fill(season, 'Officers', [
    {'E-mail': NEO, Name: 'Noor Exchange', Role: 'coordinator'},
    {'E-mail': ANN, Name: 'Ann Maes', Committee: 'KUL', Role: 'officer'},
    {'E-mail': READER, Name: 'Rik Claes', Committee: 'UG', Role: 'reader'},
  ]);
  return season;
}

/** On 26 November, with everybody's answer in. */
export function announcedSeason(directory: string): Season {
  const season = openSeason(directory);
  announce(season, PLACED);
  return season;
}

/** So many accept a place in Italy, two give theirs back. */
export function announce(season: Season, placed: number): void {
  const numbers = Array.from({length: placed + 2}, (_, at) => at + 1);
  fill(
    season,
    'Applications',
    numbers.map(number => ({
      Reference: referenceOf(number),
      State: 'complete',
      'First name': `First${number}`,
      'Last name': `Last${number}`,
      'E-mail': emailOf(number),
      Committee: COMMITTEES[number % 3]!,
      Language: (['nl', 'fr', 'en'] as const)[number % 3]!,
      Decision: 'invited',
      'Decision version': '1',
    })),
  );
  fill(
    season,
    'Allocation',
    numbers.map(number => ({
      Rank: String(number),
      Reference: referenceOf(number),
      Country: 'Italy',
      Month: 'August',
      Kind: 'bilateral',
      Wish: String((number % 3) + 1),
      State: number > placed ? 'declined' : 'accepted',
      Place: number > placed ? '' : 'Italy-August',
    })),
  );
  jumpTo(season.workspace, Date.parse('2027-11-26T10:00:00+01:00'));
}

export const OG: EventWish = {
  ...{event: null, kind: 'OG session', committee: '', starts: '2027-12-10T19:00', ends: '2027-12-10T21:00'},
  ...{place: '', capacity: null, obligatory: true, deposit: 20},
  ...{recording: 'https://video.example.org/og', quiz: 'https://quiz.example.org/og'},
};

/** Plans it, puts everybody on the list, sends the invitations. */
export function invite(here: Season, wish: Partial<EventWish> = {}): void {
  ask(here, ANN, 'planEvent', {...OG, ...wish});
  here.workspace.advance({minutes: 20});
  const event = String(table(here, 'Events').at(-1)!.Event);
  ask(here, ANN, 'inviteToEvent', event);
  send(here, wish.kind ?? OG.kind);
}

/** Sends a kind of notice from the dialog. */
export function send(here: Season, step: string): void {
  const {approval} = ask<{approval: string}>(here, NEO, 'previewNotices', step, null);
  ask(here, NEO, 'sendNotices', {step, approval, at: null, split: false});
  here.workspace.advance({minutes: 20});
}

export const received = (here: Season, number: number) => here.workspace.mailbox(emailOf(number)).received;

/** Opens the link of the newest mail that has one, picks and sends. */
export function answer(here: Season, number: number, pick: string, from = emailOf(number)): void {
  const links = received(here, number).map(({text}) => /https:\/\/docs\.google\.com\/forms\S+/.exec(text)?.[0]);
  const link = links.filter(found => found !== undefined).at(-1);
  if (link === undefined) throw new Error(`${emailOf(number)} has no mail with a link.`);
  const form = formWith(here, 'Your answer · Je antwoord · Ta réponse');
  form.submitAs(from, {...form.prefill(link), 'Your answer · Je antwoord · Ta réponse': choiceIn(form, pick)});
}

/** Signs in to an information session. */
export function signIn(here: Season, email: string, code: string, university: string): void {
  const form = formWith(here, 'Your university · Je universiteit · Ton université');
  form.submitAs(email, {
    'Code on the screen · Code op het scherm · Code à l’écran': code,
    'Your university · Je universiteit · Ton université': university,
  });
}

function formWith({workspace}: Season, question: string): FormHandle {
  const forms = [...workspace.core.files.all()].filter(({kind}) => kind === 'form').map(({id}) => workspace.form(id));
  const found = forms.find(form => form.items().some(({title}) => title === question));
  if (found === undefined) throw new Error(`No form asks “${question}”.`);
  return found;
}

function choiceIn(form: FormHandle, pick: string): string {
  const offered = form.items().flatMap(item => ('choices' in item ? item.choices.map(({value}) => value) : []));
  return offered.find(each => each.startsWith(pick))!;
}

/** The clock to a local time in winter; the worker runs meanwhile every twelve hours and at the end. */
export function until({workspace}: Season, local: string): void {
  const end = Date.parse(`${local}:00+01:00`);
  while (workspace.core.now() < end) {
    jumpTo(workspace, Math.min(end, workspace.core.now() + 12 * 3_600_000));
    workspace.advance({minutes: 20});
  }
}
