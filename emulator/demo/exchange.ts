/**
 * The exchange as people live it. The files are opened as soon as the places are accepted, before the sessions. From then on, week by week: documents come in before their day, some late; hosts are slow with a card of acceptance and are written to; a month
 * moves, a placement is cancelled and goes down the waiting list; everybody comes home, hands in the evaluation, gets the certificate, and the file is finished.
 */

import {giveOn} from './announcement';
import {moveTo, type Pace} from './clock';
import type {Season} from './season';
import {ask} from './set-up';

interface Line {
  readonly document: string;
  readonly actor: string;
  readonly dueOn: string;
  readonly state: string;
}

interface File {
  readonly reference: string;
  readonly committee: string;
  readonly country: string;
  readonly month: string;
  readonly startsOn: string;
  readonly state: string;
  readonly departments: string;
  readonly documents: readonly Line[];
  readonly mayWriteToHost: boolean;
}

interface View {
  readonly files: readonly File[];
  readonly toOpen: number;
  readonly toFinish: readonly string[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Weekly mails are made on Monday at eight; officers look at ten. */
const LOOK = 10 * HOUR;

/** A file of the last month is finished by then. */
const WEEKS_AT_MOST = 60;

/** In the first week from these days on. */
const MONTH_MOVES = '2028-04-24';
const ONE_IS_CANCELLED = '2028-05-02';

const DEPARTMENTS = ['Paediatrics; Surgery; Internal medicine', 'Cardiology; Neurology', 'Gynaecology; Surgery'];
const FIRST_DAYS: Readonly<Record<string, string>> = {
  July: '2028-07-03',
  August: '2028-08-07',
  September: '2028-09-04',
};

/** Files for everybody who has accepted and has none yet. */
export function openExchanges(season: Season): void {
  season.project!.open({as: season.neo.account}).click('SCOPE', 'Follow exchanges…');
  if (look(season).toOpen > 0) openAll(season);
}

/** What comes in until then is noted; weeks in which nothing is near are jumped over. */
export function noteUntil(season: Season, until: number, pace: Pace): void {
  const {workspace} = season;
  for (;;) {
    const next = nextMonday(season, look(season)) + LOOK;
    if (next > until) return;
    moveTo(workspace, next, pace);
    noteThePost(season);
    writeToHosts(season);
    workspace.advance({minutes: 20});
  }
}

/** From the training day to the last certificate. */
export function followExchanges(season: Season, pace: Pace): void {
  const {workspace} = season;
  openExchanges(season);
  let [moves, cancels] = [false, false];
  for (let week = 0; week < WEEKS_AT_MOST; week++) {
    const view = look(season);
    if (view.files.every(({state}) => state !== 'open')) return;
    moveTo(workspace, nextMonday(season, view) + LOOK, pace);
    const day = dayOf(workspace.core.now());
    if (!moves && day >= MONTH_MOVES) moves = moveOneMonth(season);
    if (!cancels && day >= ONE_IS_CANCELLED) cancels = cancelOne(season, pace);
    noteThePost(season);
    writeToHosts(season);
    finishWhatIsIn(season);
    workspace.advance({minutes: 20});
  }
}

function look(season: Season): View {
  return ask<View>(season, season.neo.account, 'readExchange');
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Files for all who have accepted, with the departments that each has said and the host's officer from the list of IFMSA. */
function openAll(season: Season): void {
  ask(season, season.neo.account, 'openFiles');
  for (const [nth, file] of look(season).files.entries()) {
    if (file.departments !== '' || file.state !== 'open') continue;
    note(season, file, {departments: DEPARTMENTS[nth % DEPARTMENTS.length]!});
  }
}

function note(season: Season, file: File, more: Readonly<Record<string, string>>): void {
  const {reference, month, startsOn, departments, country} = file;
  const officer = season.officers.find(({committee}) => committee === file.committee) ?? season.neo;
  const known = {contact: `Exchange office of ${country}`, hostEmail: hostOf(country), reason: ''};
  ask(season, officer.account, 'updateFile', {reference, month, startsOn, departments, ...known, ...more});
}

/** The address of a country's exchange officer. */
export function hostOf(country: string): string {
  return `neo.${country
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()}@ifmsa.example.org`;
}

/** The next Monday, or the one on which the next document is near: weeks in which nothing happens are jumped over. */
function nextMonday({workspace}: Season, {files}: View): number {
  const now = workspace.core.now();
  const open = files
    .filter(({state}) => state === 'open')
    .flatMap(({documents}) => documents.filter(({state}) => state === 'open'));
  const first = Math.min(...open.map(({dueOn}) => Date.parse(dueOn)), now + 8 * WEEK) - 4 * WEEK;
  const from = Math.max(now + DAY - LOOK, first);
  const weekday = (new Date(from).getUTCDay() + 6) % 7;
  return Math.floor(from / DAY) * DAY + ((7 - weekday) % 7) * DAY;
}

/** So many days after its day a document comes in; negative before it. Of ten files the fourth is late with its own, of five the third has a slow host. */
function lateness(nth: number, {actor}: Line, turn: number): number {
  if (actor === 'host') return nth % 5 === 2 ? 9 : -10;
  return nth % 10 === 3 ? 6 : -(8 + ((nth * 7 + turn * 5) % 24));
}

/** What came in until today, of all outgoings, noted with one press. */
export function noteThePost(season: Season): void {
  const today = season.workspace.core.now();
  const files = [...look(season).files].sort((one, other) => (one.reference < other.reference ? -1 : 1));
  const notes = files.flatMap((file, nth) =>
    file.state !== 'open'
      ? []
      : file.documents
          .filter((line, turn) => line.state === 'open' && comesAt(file, line, lateness(nth, line, turn)) <= today)
          .map(({document}) => ({reference: file.reference, document, state: 'done'})),
  );
  if (notes.length > 0) ask(season, season.neo.account, 'noteDocuments', notes);
}

/** Nobody hands in before a placement what is about the time after it. */
function comesAt({startsOn}: File, {dueOn}: Line, days: number): number {
  const at = Date.parse(dueOn) + days * DAY;
  return dueOn > startsOn ? Math.max(at, Date.parse(startsOn) + 4 * WEEK) : at;
}

function writeToHosts(season: Season): void {
  for (const {reference} of look(season).files.filter(({mayWriteToHost}) => mayWriteToHost)) {
    ask(season, season.neo.account, 'writeToHost', reference);
  }
}

function finishWhatIsIn(season: Season): void {
  const {toFinish} = look(season);
  if (toFinish.length > 0) ask(season, season.neo.account, 'finishFiles', toFinish);
}

/** The host of the first whose country has room in another month asks for it. */
function moveOneMonth(season: Season): boolean {
  for (const file of look(season).files.filter(({state}) => state === 'open')) {
    const month = freeMonth(season, file);
    if (month === undefined) continue;
    const reason = 'The hospital asks for it: their mail of 20 April.';
    note(season, file, {month, startsOn: FIRST_DAYS[month]!, reason});
    break;
  }
  return true;
}

function freeMonth({book}: Season, {country, month}: File): string | undefined {
  const rows = (tab: string): Record<string, unknown>[] => {
    const [header = [], ...cells] = book.tab(tab).values();
    return cells.map(row => Object.fromEntries(header.map((title, at) => [String(title), row[at]])));
  };
  const contract = rows('Contracts').find(row => row.Country === country && row.Kind !== 'unilateral');
  const held = rows('Allocation').filter(({State}) => State === 'accepted' || State === 'offered');
  if (contract === undefined || contract.Withdrawn === true) return undefined;
  return Object.keys(FIRST_DAYS).find(
    other =>
      other !== month &&
      Number(contract[other] ?? 0) > held.filter(({Place}) => Place === `${country}-${other}`).length,
  );
}

/** The last in the list cannot go; the place goes down the waiting list, and who takes it gets a file. */
function cancelOne(season: Season, pace: Pace): boolean {
  const file = look(season)
    .files.filter(({state}) => state === 'open')
    .at(-1);
  if (file === undefined) return true;
  const reason = 'Cannot travel after an operation: the mail of 30 April.';
  ask(season, season.neo.account, 'endFile', {reference: file.reference, state: 'cancelled', reason});
  season.workspace.advance({minutes: 20});
  giveOn(season, pace);
  if (look(season).toOpen > 0) openAll(season);
  return true;
}
