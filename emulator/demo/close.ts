/**
 * The end of a season: somebody asks for all their data and gets it, somebody asks to be forgotten, the handover is written, the season is closed once nothing waits
 * any more, one more is forgotten after that, and the next season begins in a copy while the old sheet sleeps.
 */

import {moveTo, type Pace} from './clock';
import type {Season} from './season';
import {ask, refusal} from './set-up';

interface Found {
  readonly reference: string;
  readonly name: string;
}

const HOUR = 3_600_000;

/** After the last certificate; the general assembly of autumn chooses new officers. */
const ASSEMBLY = '2028-11-18T14:00:00+01:00';

/** The sheet in which the next season begins. */
export function nameOfNext({book}: Pick<Season, 'book'>): string {
  return `Next season, a copy of ${book.name}`;
}

export function closeAndHandOver(season: Season, pace: Pace): void {
  const {workspace, neo, project} = season;
  moveTo(workspace, Math.max(workspace.core.now() + HOUR, Date.parse(ASSEMBLY)), pace);
  if (ask<{closed: object | null}>(season, neo.account, 'readClosing').closed === null) close(season);
  project!.open({as: neo.account}).click('SCOPE', 'Give or erase data…');
  forget(season);
  beginNext(season);
  workspace.advance({hours: 3});
}

function close(season: Season): void {
  const {workspace, neo, project} = season;
  project!.open({as: neo.account}).click('SCOPE', 'Give or erase data…');
  giveData(season);
  forget(season);
  project!.open({as: neo.account}).click('SCOPE', 'Close the season…');
  ask(season, neo.account, 'writeHandover');
  // The entries of whoever was forgotten still go off the calendar: closing waits for them.
  const why = refusal(season, neo.account, 'closeSeason');
  if (!/still leave/.test(why)) throw new Error(`Closing was refused otherwise than it ought to be: ${why}`);
  workspace.advance({minutes: 20});
  ask(season, neo.account, 'closeSeason');
}

/** Whoever asks for their data: the first who came home. */
export function whoAsks(season: Pick<Season, 'book'>): string {
  return cell(season, 'Exchange', row => row.State === 'finished', 'Reference');
}

function giveData(season: Season): void {
  const {account} = season.officers[0]!;
  const reference = whoAsks(season);
  const [found] = ask<readonly Found[]>(season, account, 'findPerson', reference);
  ask(season, account, 'readPerson', found!.reference);
  ask(season, account, 'exportPerson', found!.reference);
}

/** A candidate who had an interview and has no place wants to be forgotten; this is possible in a closed season too. */
function forget(season: Season): void {
  const {account} = season.neo;
  const there = column(season, 'Applications', row => row['E-mail'] !== '', 'Reference');
  const held = column(season, 'Candidates', row => row.State === 'held', 'Reference');
  const without = ['waiting', 'not placed', 'declined'];
  const reference = cell(
    season,
    'Allocation',
    row => without.includes(String(row.State)) && [held, there].every(each => each.includes(String(row.Reference))),
    'Reference',
  );
  const {approval} = ask<{approval: string}>(season, account, 'readPerson', reference);
  ask(season, account, 'erasePerson', {reference, approval});
}

type Row = Readonly<Record<string, unknown>>;

function column({book}: Pick<Season, 'book'>, tab: string, is: (row: Row) => boolean, title: string): string[] {
  const [header = [], ...cells] = book.tab(tab).values();
  const rows = cells.map((row): Row => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
  return rows.filter(is).map(row => String(row[title]));
}

function cell(season: Pick<Season, 'book'>, tab: string, is: (row: Row) => boolean, title: string): string {
  const [first] = column(season, tab, is, title);
  if (first === undefined) throw new Error(`Nobody in ${tab} is as this stage needs somebody.`);
  return first;
}

/** The successor copies the sheet, starts there and sets it up; a form of its own is connected when there is one. */
function beginNext(season: Season): void {
  const {workspace, book, neo} = season;
  const copy = workspace.makeCopy(book, {owner: neo.account, name: nameOfNext(season)});
  const next = {...season, ...copy};
  copy.project!.open({as: neo.account}).click('SCOPE', 'Close the season…');
  ask(next, neo.account, 'readClosing');
  ask(next, neo.account, 'startNextSeason');
  while (!ask<{done: boolean}>(next, neo.account, 'setUp', {}).done);
}
