/**
 * The interviews until everybody has a slot, as people live it: the national officer plans evenings and sends the links; candidates book through the form that
 * their mail opens, most in the first days, some late, some again because another was faster or because they move; for those who have no slot in the end an
 * evening more is opened.
 */

import {type FormHandle, SubmissionRefused} from '../forms';
import {Chance} from './chance';
import {moveTo, type Pace} from './clock';
import {openNewestLink} from './personal-links';
import type {Season} from './season';
import {ask} from './set-up';

interface View {
  readonly wish: {
    readonly windows: readonly {readonly day: string; readonly from: string; readonly to: string}[];
    readonly [more: string]: unknown;
  };
  readonly hash: string;
  readonly obstacles: readonly {readonly sentence: string}[];
  readonly counts: {readonly toBook: number};
}

/** The notice with the personal links. */
const LINKS = 'book your interview';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** In milliseconds after the form has closed: 29 October in the morning; the links an hour later; 1 November in the evening, for the evening more. */
const TIMES = {planning: 10 * DAY + 10 * HOUR, late: 13 * DAY + 20 * HOUR} as const;

/** Of a hundred candidates so many forget to book until they are told of new times, move once, and cancel and book again. */
const SHARES = {forget: 0.05, move: 0.08, cancel: 0.03} as const;

/** Beginnings of what people see in the form, in all its languages. */
const SLOT_QUESTION = 'Your interview ·';
const CANCEL_CHOICE = 'Cancel my interview ·';

export function planAndBook(season: Season, pace: Pace): void {
  const {workspace, neo, officers, project, window} = season;
  shareCalendars(season);
  moveTo(workspace, Math.max(workspace.core.now(), window.closes + TIMES.planning), pace);
  project!.open({as: neo.account}).click('SCOPE', 'Plan interviews…');
  // Whoever sits at a workbench may have planned already, and sent the links.
  if (!holds(season, 'Interviews', 'Slot')) plan(season, {});
  if (!holds(season, 'Outbox', 'Step', LINKS)) sendLinks(season, pace);
  const chance = new Chance(officers.length * 1_000 + season.people.length);
  letBook(season, chance, pace);
  moveTo(workspace, Math.max(workspace.core.now(), window.closes + TIMES.late), pace);
  openEvening(season, chance, pace);
}

/** Half of the officers share their calendars with the one who plans; two of them are away on some evenings. */
function shareCalendars({workspace, neo, officers}: Season): void {
  officers.forEach(({account}, at) => {
    if (at % 2 === 1) return;
    const calendar = workspace.calendar(account);
    calendar.share(neo.account, 'freeBusyReader');
    if (at % 6 !== 0) return;
    const day = String(2 + (at % 9)).padStart(2, '0');
    calendar.addEvent({title: 'Ward', start: `2027-11-${day}T16:00:00Z`, end: `2027-11-${day}T21:00:00Z`});
  });
}

/** Whether a tab has a row with something, or just this, in a column. */
function holds({book}: Season, tab: string, title: string, wanted?: string): boolean {
  const [header = [], ...rows] = book.tab(tab).values();
  const cells = rows.map(row => String(row[header.indexOf(title)] ?? ''));
  return cells.some(cell => (wanted === undefined ? cell !== '' : cell === wanted));
}

/** Looks, and saves what is shown. */
function plan(season: Season, more: Partial<View['wish']>): void {
  const {neo} = season;
  const first = ask<View>(season, neo.account, 'previewInterviews', null);
  const {wish, hash, obstacles} = ask<View>(season, neo.account, 'previewInterviews', {...first.wish, ...more});
  if (obstacles.length > 0) throw new Error(`The interviews cannot be planned: ${obstacles[0]!.sentence}`);
  ask(season, neo.account, 'planInterviews', wish, hash);
}

function sendLinks(season: Season, pace: Pace): void {
  const {workspace, neo, project} = season;
  moveTo(workspace, workspace.core.now() + HOUR, pace);
  project!.open({as: neo.account}).click('SCOPE', 'Send notices…');
  const step = LINKS;
  const {approval} = ask<{approval: string}>(season, neo.account, 'previewNotices', step, null);
  ask(season, neo.account, 'sendNotices', {step, approval, at: null, split: false});
  workspace.advance({minutes: 30});
}

/** What somebody does at a moment. */
interface Turn {
  readonly at: number;
  readonly email: string;
  readonly does: 'book' | 'look' | 'move' | 'cancel';
}

/** Everybody in the order of time; who did not get a slot looks into the mail and tries again. */
function letBook(season: Season, chance: Chance, pace: Pace): void {
  const {workspace} = season;
  const turns = invited(season).flatMap(email => intentions(email, chance, workspace.core.now()));
  const until = workspace.core.now() + 3 * DAY;
  while (turns.length > 0) {
    turns.sort((one, other) => one.at - other.at || (one.email < other.email ? -1 : 1));
    const turn = turns.shift()!;
    moveTo(workspace, turn.at, pace);
    const again = takeTurn(season, turn, chance);
    if (again !== null && again.at < until) turns.push(again);
  }
}

/** Most book within a day and a half, several in the same minute; some change their minds later. */
function intentions(email: string, chance: Chance, from: number): Turn[] {
  if (chance.happens(SHARES.forget)) return [];
  const at = from + Math.round((chance.share() ** 2 * 1.5 * DAY) / (30 * 60_000)) * 30 * 60_000;
  const later = at + 6 * HOUR + Math.round(chance.share() * 12 * HOUR);
  const change: Turn[] = chance.happens(SHARES.move)
    ? [{at: later, email, does: 'move'}]
    : chance.happens(SHARES.cancel)
      ? [
          {at: later, email, does: 'cancel'},
          {at: later + HOUR, email, does: 'book'},
        ]
      : [];
  return [{at, email, does: 'book'}, ...change];
}

/** Answers when to look into the mail, or null. */
function takeTurn(season: Season, {at, email, does}: Turn, chance: Chance): Turn | null {
  const offered = does === 'look' ? offeredIn(season, email) : [];
  if (does === 'look' && offered.length === 0) return null;
  const opened = openNewestLink(season, email);
  const choices = choicesOf(opened.form);
  const slots = choices.filter(choice => !choice.startsWith(CANCEL_CHOICE));
  if (slots.length === 0) return null;
  const offer = slots.find(choice => offered.some(slot => choice.startsWith(`${slot} ·`)));
  const cancelling = choices.find(choice => choice.startsWith(CANCEL_CHOICE))!;
  const picked = does === 'cancel' ? cancelling : (offer ?? chance.pick(slots.slice(0, 40)));
  if (!submit(opened, email, picked)) return {at: at + 5 * 60_000, email, does};
  return does === 'cancel' ? null : {at: at + HOUR, email, does: 'look'};
}

/** False where another was faster and the form does not show the choice any more, or is closed. */
function submit({form, prefilled}: ReturnType<typeof openNewestLink>, email: string, choice: string): boolean {
  const question = form.items().find(({title}) => title.startsWith(SLOT_QUESTION))!;
  try {
    form.submitAs(email, {...prefilled, [String(question.id)]: choice});
    return true;
  } catch (error) {
    if (error instanceof SubmissionRefused) return false;
    throw error;
  }
}

/** For those without a slot: an evening more, which a mail tells of. */
function openEvening(season: Season, chance: Chance, pace: Pace): void {
  const {workspace, neo} = season;
  const {counts, wish} = ask<View>(season, neo.account, 'previewInterviews', null);
  if (counts.toBook === 0) return;
  plan(season, {...wish, windows: [{day: '2027-11-12', from: '18:00', to: '21:30'}]});
  workspace.advance({minutes: 30});
  const without = invited(season).filter(email => !hasSlot(season, email));
  for (const email of without) {
    let turn: Turn | null = {at: workspace.core.now() + HOUR, email, does: 'book'};
    for (let tries = 0; turn !== null && tries < 6; tries++) {
      moveTo(workspace, turn.at, pace);
      turn = takeTurn(season, turn, chance);
    }
  }
  workspace.advance({minutes: 30});
}

/** Addresses of those who were invited, as the first round has decided. */
function invited(season: Season): string[] {
  const [header = [], ...rows] = season.book.tab('Applications').values();
  const at = (title: string): number => header.indexOf(title);
  return rows
    .filter(row => row[at('Decision')] === 'invited' && row[at('State')] !== 'withdrawn')
    .map(row => String(row[at('E-mail')]));
}

type Mails = ReturnType<Season['workspace']['mailbox']>['received'];

function mailsOf({workspace}: Season, email: string): Mails {
  return workspace.mailbox(email).received;
}

function choicesOf(form: FormHandle): string[] {
  const question = form.items().find(({title}) => title.startsWith(SLOT_QUESTION));
  return question !== undefined && 'choices' in question ? question.choices.map(({value}) => value) : [];
}

/** The slots that the last mail offers in place of one that was not free; none where it says something else. */
function offeredIn(season: Season, email: string): string[] {
  const last = mailsOf(season, email).at(-1);
  return [...(last?.text ?? '').matchAll(/^- ([A-Z]{1,2}\d{2,}) · /gm)].map(([, slot]) => slot!);
}

/** Whether the last entry for the calendar that somebody got is an interview and no cancellation. */
function hasSlot(season: Season, email: string): boolean {
  const entries = mailsOf(season, email).flatMap(({attachments}) =>
    attachments.filter(({name}) => name.endsWith('.ics')),
  );
  const last = entries.at(-1);
  return last !== undefined && !new TextDecoder().decode(last.bytes).includes('METHOD:CANCEL');
}
