/**
 * The journal tab: what was decided, appended before it is carried out.
 *
 * An entry is one or more rows with its number; it counts from the moment that its last part is there. A row `done` follows when it has been
 * carried out; an entry without it is what a crash left, and is carried out by whoever comes next. The hash of each entry covers the one
 * before, so a changed or missing row shows.
 */
import {plan as emptyPlan, type Plan} from '../domain/plan/plan';
import {Refusal} from '../domain/problem';
import {sha256Hex} from '../domain/sha256';
import {journal} from '../domain/tables/journal';
import {CELL_LIMIT, toCell} from './cell';
import {isFull, rangeForNew, rangeWithin, sheetFull} from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Entry {
  readonly number: number;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly summary: string;
  /** Null where it was erased; the hash still verifies. */
  readonly plan: Plan | null;
  readonly hash: string;
  readonly state: 'open' | 'done' | 'undone';
  /** Who took it back, and when. */
  readonly undone?: {readonly who: string; readonly at: string};
}

/** The end of the journal: where to go on, and what was left open. */
export interface Tail {
  readonly open: readonly Entry[];
  readonly lastNumber: number;
  readonly lastHash: string;
  /** First free row. */
  readonly nextRow: number;
  /** A row at which reading may begin next time. */
  readonly hint: number;
}

/** Order of the columns: the tab is the tool's own, and append-only. */
const COLUMNS = Object.values(journal.columns);
export const JOURNAL_WIDTH = COLUMNS.length;
const LAST_COLUMN = String.fromCharCode(64 + JOURNAL_WIDTH);
/** Room for the apostrophe that marks text. */
const PART_LENGTH = CELL_LIMIT - 10;

/**
 * Reads the end of the journal in one call.
 *
 * @param hint a row at or before the last entries, from an earlier {@link Tail}; 2 when none is known
 */
export function readTail(sheet: Sheet, hint: number): Tail {
  const rows = rowsFrom(sheet, Math.max(2, hint));
  const entries = toEntries(rows);
  const last = entries.at(-1);
  if (last === undefined && hint > 2) return readTail(sheet, 2);
  const used = lastUsed(rows);
  return {
    open: entries.filter(entry => entry.state === 'open'),
    lastNumber: last?.number ?? 0,
    lastHash: last?.hash ?? '',
    nextRow: Math.max(2, hint) + used,
    hint: Math.max(2, hint) + (last === undefined ? 0 : firstRowOf(rows, last.number)),
  };
}

/** Every entry with its plan, for replay. */
export function readEntries(sheet: Sheet): readonly Entry[] {
  return toEntries(sheet.getDataRange().getValues().slice(1));
}

/** Appends an entry: from here on it will be carried out. */
export function append(sheet: Sheet, tail: Tail, entry: Pick<Entry, 'at' | 'who'> & {plan: Plan}): Entry {
  const text = JSON.stringify(entry.plan);
  const hash = sha256Hex(tail.lastHash + text);
  const number = tail.lastNumber + 1;
  const {action, summary} = entry.plan;
  const parts = cut(text);
  const rows = parts.map((part, at) =>
    toRow([
      number,
      `${at + 1}/${parts.length}`,
      entry.at,
      entry.who,
      action,
      summary,
      part,
      at === parts.length - 1 ? hash : '',
    ]),
  );
  if (rows.length === 1) appendRow(sheet, rows[0]!);
  else appendRows(sheet, tail.nextRow, rows);
  return {number, at: entry.at, who: entry.who, action, summary, plan: entry.plan, hash, state: 'open'};
}

/** Says that an entry has been carried out, or taken back. Appending a row writes out everything before it. */
export function mark(
  sheet: Sheet,
  entry: Pick<Entry, 'number' | 'who' | 'action'>,
  state: 'done' | 'undone',
  at: string,
): void {
  appendRow(sheet, toRow([entry.number, state, at, entry.who, entry.action, '', '', '']));
}

/** Numbers of the entries whose hash does not follow from the one before; empty while the journal is as it was written. */
export function brokenLinks(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap((entry, at) => {
    if (entry.plan === null) return [];
    const before = entries[at - 1]?.hash ?? '';
    return sha256Hex(before + JSON.stringify(entry.plan)) === entry.hash ? [] : [entry.number];
  });
}

/** The rows from here to the end of the grid, in one call however many they are; none beyond it. */
function rowsFrom(sheet: Sheet, from: number): unknown[][] {
  if (rangeWithin(sheet, from, 1, 1, 1) === null) return [];
  return sheet.getRange(`A${from}:${LAST_COLUMN}`).getValues();
}

function lastUsed(rows: readonly (readonly unknown[])[]): number {
  for (let at = rows.length; at > 0; at--) if (rows[at - 1]?.some(cell => cell !== '')) return at;
  return 0;
}

function firstRowOf(rows: readonly (readonly unknown[])[], number: number): number {
  return Math.max(
    0,
    rows.findIndex(row => row[0] === number),
  );
}

/** Entries from rows of the tab, in the order in which they were begun. */
export function toEntries(rows: readonly (readonly unknown[])[]): readonly Entry[] {
  const states = new Map<unknown, Pick<Entry, 'state' | 'undone'>>();
  const parts = new Map<number, (readonly unknown[])[]>();
  for (const row of rows) {
    const [number, part] = row;
    if (typeof number !== 'number') continue;
    if (part === 'done') states.set(number, {state: part});
    else if (part === 'undone') states.set(number, {state: part, undone: {who: String(row[3]), at: toIso(row[2])}});
    else if (/^1\//.test(String(part))) parts.set(number, [row]);
    else parts.get(number)?.push(row);
  }
  return [...parts.values()].filter(isWhole).map(whole => toEntry(whole, states.get(whole[0]![0]) ?? {state: 'open'}));
}

/** A crash between the parts leaves an entry that never counted. */
function isWhole(parts: readonly (readonly unknown[])[]): boolean {
  const [at, of] = String(parts.at(-1)![1]).split('/');
  return at === of && Number(of) === parts.length;
}

function toEntry(parts: readonly (readonly unknown[])[], state: Pick<Entry, 'state' | 'undone'>): Entry {
  const [number, , at, who, action, summary] = parts[0]!;
  const text = parts.map(part => String(part[6])).join('');
  return {
    number: number as number,
    at: toIso(at),
    who: String(who),
    action: String(action),
    summary: String(summary),
    plan: text === '' ? null : readPlan(text, number as number),
    hash: String(parts.at(-1)![7]),
    ...state,
  };
}

function toIso(at: unknown): string {
  return new Date(at as Date).toISOString();
}

function readPlan(text: string, number: number): Plan {
  try {
    return {...emptyPlan({action: '', summary: ''}), ...(JSON.parse(text) as Plan)};
  } catch {
    throw new Refusal(
      'journal-damaged',
      `Journal entry ${number} was changed by hand and cannot be read: undo that change with File › Version history.`,
      {tab: journal.tab},
    );
  }
}

function cut(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += PART_LENGTH) parts.push(text.slice(from, from + PART_LENGTH));
  return parts;
}

function toRow(values: readonly (string | number)[]): unknown[] {
  return COLUMNS.map(({kind}, at) => toCell(values[at] ?? '', kind));
}

function appendRow(sheet: Sheet, row: unknown[]): void {
  try {
    sheet.appendRow(row);
  } catch (error) {
    throw isFull(sheet, 1) ? sheetFull(sheet) : error;
  }
}

/** What is written keeps its order, so nothing that comes after it can stand without it. */
function appendRows(sheet: Sheet, nextRow: number, rows: unknown[][]): void {
  rangeForNew(sheet, nextRow, 1, rows.length, JOURNAL_WIDTH).setValues(rows);
}
