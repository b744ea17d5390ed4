/**
 * Commit: the one way in which anything is written. Under the lock: finish what a crash left, check that nothing the plan is based on
 * has changed, journal, write, mark.
 */

import {definitionsFor} from '../domain/plan/definition';
import {conflictSentence, differences} from '../domain/plan/differences';
import {isEmpty, type Plan, tablesOf} from '../domain/plan/plan';
import {Refusal} from '../domain/problem';
import type {Automation} from '../domain/season/automation';
import type {TableDefinition} from '../domain/tables/define';
import {underLock} from '../google/lock';
import {remember} from '../google/memory';
import type {Book} from '../tables/book';
import {hasRoom, makeRoom} from '../tables/grid';
import {append, type Entry, mark, readTail, type Tail} from '../tables/journal';
import {callsToWrite, removeRows, roomFor, type Table, titledRow, writeChanges, writeInserts} from '../tables/table';
import {editOf} from './configuration-memory';
import {type Desk, MEMORY} from './desk';

/** What was carried out; null when there was nothing to do. */
export type Committed = {readonly entry: number; readonly summary: string} | null;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * When the known place in the journal is more rows back than this, it is written down anew, which is one call more. Everything from there on is read at once, with its plans, so
 * it had better be little. An answer to the form, which has no call to spare, leaves it to the automation: within ten minutes fewer come than this, for each takes some seconds under the lock.
 */
const HINT_AGE = {automation: 10, others: 50, triggers: 1000} as const;

/** An entry with long answers takes several rows: the automation keeps so many free. */
const JOURNAL_ROOM = 40;

/**
 * Commits a plan that was shown before.
 *
 * @throws {Refusal} with the differences when the sheet has changed since; nothing was written then
 */
export function commit(desk: Desk, plan: Plan): Committed {
  return decideAndCommit(desk, () => plan);
}

/**
 * Reads, decides and commits under one lock: for what nobody previews, such as intake.
 *
 * @param decide a pure decision over fresh tables
 * @param keep leave the lock to the end of the execution, and spare calls: for triggers
 * @param spare spare calls without keeping the lock: for triggers that have more to do
 * @param tidy write the place in the journal down early: for the automation
 * @param note journal it even where no row changes, for what changes something else
 */
export function decideAndCommit(
  desk: Desk,
  decide: (book: Book) => Plan,
  {keep = false, spare = false, note = false, tidy = false} = {},
): Committed {
  return underLock(
    () => {
      desk.book.forget();
      const tail = recover(desk, tidy ? 'automation' : keep || spare ? 'triggers' : 'others');
      const plan = decide(desk.book);
      return isEmpty(plan) && !note ? null : carryOut(desk, tail, plan);
    },
    {keep, flushed: committed => committed !== null}, // its last call appended a row to the journal, which writes everything out
  );
}

/** How many calls it takes to write the rows of a plan. */
export function callsToCarryOut(book: Book, plan: Plan): number {
  const tableOf = tablesFor(book, plan);
  const ofTable = <Of extends {readonly table: string}>(all: readonly Of[], tab: string) =>
    all.filter(({table}) => table === tab);
  return tablesOf(plan).reduce(
    (sum, tab) => sum + callsToWrite(tableOf(tab), ofTable(plan.changes, tab), ofTable(plan.inserts, tab)),
    0,
  );
}

/** Finishes what a crash left in the journal; harmless when there is nothing. */
export function recover(desk: Desk, by: keyof typeof HINT_AGE = 'others'): Tail {
  const sheet = desk.book.sheet('Journal');
  const known = desk.memory.get<number>(MEMORY.journal) ?? 2;
  const tail = readTail(sheet, known);
  for (const entry of tail.open) {
    if (entry.plan !== null)
      write(desk.book, entry.plan, `${entryStamp(entry.number)}, finished ${desk.now.toISOString()}`);
    close(sheet, entry, desk.now.toISOString());
  }
  if (tail.open.length > 0) desk.book.forget();
  if (by === 'automation') keepJournalRoom(sheet, tail.nextRow - 1);
  if (tail.hint - known > HINT_AGE[by]) remember({[MEMORY.journal]: tail.hint});
  return tail.open.length === 0 ? tail : readTail(sheet, known);
}

/** Where the file is full, that is told by whoever needs the room. */
function keepJournalRoom(sheet: Sheet, lastRow: number): void {
  if (hasRoom(sheet, lastRow, JOURNAL_ROOM)) return;
  try {
    makeRoom(sheet, lastRow, JOURNAL_ROOM);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function carryOut(desk: Desk, tail: Tail, plan: Plan): Committed {
  refuseClosed(desk, plan);
  const tableOf = tablesFor(desk.book, plan);
  const found = plan.forgets ? [] : differences(plan, (tab, key) => titledRow(tableOf(tab), key));
  if (found.length > 0) throw new Refusal('changed-meanwhile', conflictSentence(found));
  for (const tab of tablesOf(plan))
    roomFor(
      tableOf(tab),
      plan.inserts.filter(insert => insert.table === tab),
    );
  const sheet = desk.book.sheet('Journal');
  const at = desk.now.toISOString();
  const entry = append(sheet, tail, {at, who: desk.who, plan});
  write(desk.book, plan, entryStamp(entry.number));
  close(sheet, entry, at);
  desk.book.forget();
  return {entry: entry.number, summary: plan.summary};
}

/** A closed season changes only where people are erased. */
function refuseClosed({memory}: Desk, plan: Plan): void {
  const closedAt = memory.get<Automation>(MEMORY.automation)?.closedAt;
  if (closedAt === undefined || plan.forgets) return;
  throw new Refusal(
    'season-closed',
    'This season is closed and stays as it is: start the next one in a copy of the sheet.',
  );
}

/** Says that an entry has been carried out, and which other one it takes back. */
function close(sheet: Sheet, entry: Entry, at: string): void {
  const {who, action, plan} = entry;
  if (plan?.undoes !== undefined) mark(sheet, {number: plan.undoes, who, action}, 'undone', at);
  mark(sheet, entry, 'done', at);
}

/** What an entry leaves as stamp of the tabs of the configuration that it has changed. */
export function entryStamp(number: number): string {
  return `entry ${number}`;
}

/**
 * Carries a plan out. Values are absolute and rows found by key, so doing it again changes nothing.
 *
 * @param stamp left where the configuration is changed, so that whoever needs it next reads it; what is stamped has been written out
 */
function write(book: Book, plan: Plan, stamp: string): void {
  const tableOf = tablesFor(book, plan);
  for (const tab of tablesOf(plan)) {
    const table = tableOf(tab);
    writeChanges(
      table,
      plan.changes.filter(change => change.table === tab),
    );
    writeInserts(
      table,
      plan.inserts.filter(insert => insert.table === tab),
    );
    removeRows(
      table,
      plan.removals.filter(removal => removal.table === tab),
    );
  }
  const edited = editOf(tablesOf(plan), stamp);
  if (Object.keys(edited).length === 0) return;
  SpreadsheetApp.flush();
  remember(edited);
}

function tablesFor(book: Book, plan: Plan): (tab: string) => Table<TableDefinition> {
  const definition = definitionsFor(plan);
  return tab => book.read(definition(tab));
}
