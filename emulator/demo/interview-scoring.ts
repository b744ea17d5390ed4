/**
 * The interviews as panels live them, evening by evening: somebody hands an interview over to a colleague, two candidates do not come and one of them gets
 * the make-up slot, everybody marks apart; then the national officer looks at the scores and closes the round.
 */

import {moveTo, type Pace} from './clock';
import {marksGiven} from './marks';
import type {Season, SeatedOfficer} from './season';
import {ask} from './set-up';

interface Item {
  readonly slot: string;
  readonly reference: string;
  readonly markable: boolean;
  readonly mine: object | null;
  readonly colleagues: readonly object[];
  readonly makeUp: readonly {readonly slot: string}[];
}

interface List {
  readonly items: readonly Item[];
  readonly criteria: readonly {readonly name: string}[];
}

interface Round {
  readonly print: string;
  readonly scores: {readonly verdict: string};
}

/** A slot as it stands in the tab; instants in milliseconds. */
export interface InterviewRow {
  readonly Slot: string;
  readonly Starts: number;
  readonly Ends: number;
  readonly Panel: string;
  readonly State: string;
  readonly Reference: string;
}

const MINUTE = 60_000;
/** So long before the first interview of an evening the panels look at their lists; by then every reminder has left. */
const BEFORE = 50 * MINUTE;
const AFTER = 5 * MINUTE;
/** So many candidates do not come; the first of them gets the make-up slot and takes it. */
const ABSENT = 2;

export function scoreInterviews(season: Season, pace: Pace): void {
  let absent = 0;
  for (let evening = nextEvening(season); evening.length > 0; evening = nextEvening(season)) {
    moveTo(season.workspace, later(season, evening[0]!.Starts - BEFORE), pace);
    if (absent === 0) handOne(season, evening);
    moveTo(season.workspace, later(season, Math.max(...evening.map(({Ends}) => Ends)) + AFTER), pace);
    if (absent < ABSENT) missOne(season, evening[0]!, absent === 0);
    absent += 1;
    for (const panelist of panelists(season, asItIs(season, evening))) markAll(season, panelist, evening);
  }
  closeRound(season);
}

/** What is booked for the soonest evening, in order; nothing once all was held. */
function nextEvening(season: Season): readonly InterviewRow[] {
  const booked = interviewRows(season)
    .filter(({State}) => State === 'booked')
    .sort((one, other) => one.Starts - other.Starts || (one.Slot < other.Slot ? -1 : 1));
  const [first] = booked;
  return first === undefined ? [] : booked.filter(({Starts}) => Starts - first.Starts < 12 * 60 * MINUTE);
}

/** The same slots as they stand now: a panel may have changed. */
function asItIs(season: Season, evening: readonly InterviewRow[]): readonly InterviewRow[] {
  return interviewRows(season).filter(({Slot}) => evening.some(each => each.Slot === Slot));
}

/** The first who can finds that a candidate is known, and gives the interview away with one click. */
function handOne(season: Season, evening: readonly InterviewRow[]): void {
  for (const panelist of panelists(season, evening)) {
    const item = listOf(season, panelist).items.find(
      ({colleagues, slot}) => colleagues.length > 0 && slot !== evening[0]!.Slot,
    );
    if (item === undefined) continue;
    ask(season, panelist.account, 'handOver', {slot: item.slot, reference: item.reference, to: ''});
    return;
  }
}

function missOne(season: Season, {Slot: slot, Reference: reference}: InterviewRow, madeUp: boolean): void {
  const [panelist] = panelists(
    season,
    interviewRows(season).filter(each => each.Slot === slot),
  );
  ask(season, panelist!.account, 'markNoShow', {slot, reference});
  if (!madeUp) return;
  const [choice] = listOf(season, panelist!).items.find(each => each.slot === slot)?.makeUp ?? [];
  if (choice !== undefined) ask(season, panelist!.account, 'giveMakeUp', {slot: choice.slot, reference});
}

/** Opens the sidebar and saves the marks of one interview after the other. */
function markAll(season: Season, panelist: SeatedOfficer, evening: readonly InterviewRow[]): void {
  season.project!.open({as: panelist.account}).click('SCOPE', 'Score interviews');
  const {items, criteria} = listOf(season, panelist, dayOf(evening[0]!.Starts));
  const emails = emailsOf(season);
  for (const {slot, reference, markable, mine} of items) {
    if (!markable || mine !== null) continue;
    const given = marksGiven(panelist.email, emails.get(reference)!, criteria.length);
    const marks = Object.fromEntries(criteria.map(({name}, at) => [name, given[at]!]));
    ask(season, panelist.account, 'saveInterviewMarks', {slot, reference, marks, notes: '', basedOn: null});
  }
}

/** Looks at the scores, takes the corrected ones where the marks carry a correction, and closes without those who have none. */
function closeRound(season: Season): void {
  const {neo, project} = season;
  project!.open({as: neo.account}).click('SCOPE', 'Score interviews');
  ask(season, neo.account, 'openPage', 'second-round');
  const {print, scores} = ask<Round>(season, neo.account, 'readSecondRound');
  const choice = scores.verdict === 'adjusted' ? 'corrected' : 'raw';
  ask(season, neo.account, 'closeSecondRound', {choice, print, without: true});
}

function listOf(season: Season, {account}: SeatedOfficer, evening: string | null = null): List {
  return ask<List>(season, account, 'readInterviewList', {evening, everybody: false});
}

/** Whoever sits in a panel of these slots, each once, in the order of the officers. */
function panelists({officers, neo}: Season, slots: readonly InterviewRow[]): readonly SeatedOfficer[] {
  const addresses = new Set(slots.flatMap(({Panel}) => panelIn(Panel)));
  return [neo, ...officers].filter(({email}) => addresses.has(email));
}

export function panelIn(cell: string): readonly string[] {
  return cell.split(';').map(address => address.trim());
}

/** The rows of the tab Interviews. */
export function interviewRows(season: Season): readonly InterviewRow[] {
  return rowsIn(season, 'Interviews').map(row => ({
    Slot: String(row.Slot),
    Starts: Number(row.Starts),
    Ends: Number(row.Ends),
    Panel: String(row.Panel),
    State: String(row.State),
    Reference: String(row.Reference),
  }));
}

/** Addresses by reference. */
export function emailsOf(season: Season): ReadonlyMap<string, string> {
  return new Map(rowsIn(season, 'Applications').map(row => [String(row.Reference), String(row['E-mail'])]));
}

function rowsIn({book}: Season, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const [header = [], ...rows] = book.tab(tab).values();
  return rows
    .filter(row => row[0] !== '')
    .map(row => Object.fromEntries(header.map((title, at) => [String(title), row[at]])));
}

function later({workspace}: Season, at: number): number {
  return Math.max(workspace.core.now(), at);
}

/** The day in Brussels in winter, when interviews are; they begin in the evening, so the hour makes no difference. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
