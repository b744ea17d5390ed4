/** The history for people: who did what when, each step in words, whether the journal is as it was written, and taking the last step back. */
import {type Found, findLines, type Line, type Query} from '../../domain/history/line';
import {type Look, notNow, type Offer, offer, planUndo} from '../../domain/history/undo';
import {inWords, type Words} from '../../domain/history/words';
import {definitionsFor} from '../../domain/plan/definition';
import type {Plan} from '../../domain/plan/plan';
import {Refusal} from '../../domain/problem';
import {journal} from '../../domain/tables/journal';
import type {Book} from '../../tables/book';
import {type Checked, checkStretch, readEntry, readLines} from '../../tables/history';
import type {Entry} from '../../tables/journal';
import {titledRow} from '../../tables/table';
import {type Committed, decideAndCommit} from '../commit';
import {type OfficersDesk, openOfficersDesk} from '../officer';

/** The lines that fit, newest first. */
export function readHistory(query: Query): Found {
  const {desk} = openOfficersDesk('reader');
  return findLines(readLines(desk.book.sheet(journal.tab)), query);
}

/** One step, opened. */
export interface Opened {
  readonly line: Line;
  /** Null where the details were erased. */
  readonly words: readonly Words[] | null;
  readonly undo: Offer;
}

export function readHistoryEntry(number: number): Opened {
  const open = openOfficersDesk('officer');
  const sheet = open.desk.book.sheet(journal.tab);
  const entry = readEntry(sheet, number);
  if (entry === null) throw missing(number);
  const lines = readLines(sheet);
  const line = lines.find(each => each.number === number)!;
  return {
    line,
    words: entry.plan === null ? null : inWords(entry.plan),
    undo: offerOf(open, {...entry, ...line}, lines),
  };
}

function offerOf(open: OfficersDesk, entry: Entry, lines: readonly Line[]): Offer {
  const why = refusalOf(open, entry, lines);
  if (why !== null || entry.plan === null) return {can: false, why: why ?? ERASED};
  return offer(entry.number, entry.plan, lookIn(open.desk.book, entry.plan));
}

const ERASED = 'The details of this step were erased, so it cannot be taken back.';

/** Why this step is not for this person to take back now. */
function refusalOf({officer}: OfficersDesk, entry: Entry, lines: readonly Line[]): string | null {
  const why = notNow(entry, lines);
  if (why !== null) return why;
  if (entry.plan === null) return ERASED;
  return entry.who === officer.email || officer.role === 'coordinator'
    ? null
    : `Only ${entry.who} or a coordinator can take this step back.`;
}

/**
 * Takes an officer's last step back, with the mails of it that wait.
 *
 * @throws {Refusal} saying why it can no longer be taken back
 */
export function undoAction(number: number): Committed {
  const open = openOfficersDesk('officer');
  return decideAndCommit(open.desk, book => {
    const sheet = book.sheet(journal.tab);
    const entry = readEntry(sheet, number);
    if (entry === null) throw missing(number);
    const lines = readLines(sheet);
    const line = lines.find(each => each.number === number)!;
    const why = refusalOf(open, {...entry, ...line}, lines);
    if (why !== null) throw new Refusal('not-undoable', why);
    return planUndo(number, entry.plan!, lookIn(book, entry.plan!));
  });
}

function lookIn(book: Book, plan: Plan): Look {
  const definition = definitionsFor(plan);
  return (tab, key) => titledRow(book.read(definition(tab)), key);
}

function missing(number: number): Refusal {
  return new Refusal('no-entry', `The journal has no entry ${number}: close the history and open it again.`, {
    tab: journal.tab,
  });
}

/** Follows the journal’s hashes from an entry on, for as long as a page waits; the page asks on until `next` is null. */
export function checkHistory(from: number): Checked {
  const {desk} = openOfficersDesk('officer');
  return checkStretch(desk.book.sheet(journal.tab), from);
}
