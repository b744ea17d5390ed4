/**
 * Reading the journal for people: its lines without the plans, one entry whole, and its hashes stretch by stretch, so that a season of ten thousand entries is
 * looked through in few calls.
 */
import type {Line} from '../domain/history/line';
import {sha256Hex} from '../domain/sha256';
import {type Entry, JOURNAL_WIDTH, toEntries} from './journal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Entry, part, when, who, action, summary. */
const LINE_COLUMNS = 6;

/** Rows with their plans that are read at once: some megabytes at most. */
const STRETCH = 150;

/** Every entry without its plan, oldest first, in one reading. */
export function readLines(sheet: Sheet): readonly Line[] {
  const last = sheet.getLastRow();
  if (last < 2) return [];
  const rows = sheet.getRange(2, 1, last - 1, LINE_COLUMNS).getValues();
  return toEntries(rows.map(row => [...row, '', ''])).map(({plan: _plan, hash: _hash, ...line}) => line);
}

/** One entry with its plan; null when there is none with this number. */
export function readEntry(sheet: Sheet, number: number): Entry | null {
  const rows = rowsOf(sheet, each => each === number);
  if (rows === null) return null;
  return toEntries(valuesOf(sheet, rows)).find(entry => entry.number === number) ?? null;
}

/** A stretch of the journal whose hashes were followed. */
export interface Checked {
  /** Entries whose hash does not follow from the one before: changed or removed by hand. */
  readonly broken: readonly number[];
  readonly checked: number;
  /** The entry with which to go on; null at the end. */
  readonly next: number | null;
}

/** Follows the hashes of a stretch that begins with an entry; of the entry before it only the hash is taken. */
export function checkStretch(sheet: Sheet, from: number): Checked {
  const rows = rowsOf(sheet, each => each >= from - 1);
  const first = rowsOf(sheet, each => each === from);
  if (rows === null || first === null) return {broken: [], checked: 0, next: null};
  const last = Math.min(rows.last, Math.max(rows.first + STRETCH, first.last + 1));
  const links = chained(valuesOf(sheet, {first: rows.first, last}));
  // The last one may go on in the next stretch, where it is looked at again.
  const whole = last < rows.last ? links.slice(0, -1) : links;
  const broken = whole.filter(({number}, at) => number >= from && !follows(whole[at]!, whole[at - 1]));
  return {
    broken: broken.map(({number}) => number),
    checked: whole.filter(({number}) => number >= from).length,
    next: last < rows.last ? (links.at(-1)?.number ?? null) : null,
  };
}

/** Entries of which the newest stretch has at least as many where there are. */
const NEWEST = 30;

/** Follows the hashes of the newest entries. */
export function checkNewest(sheet: Sheet): Checked {
  const rows = rowsOf(sheet, () => true);
  if (rows === null) return {broken: [], checked: 0, next: null};
  const [[last] = []] = sheet.getRange(rows.last, 1).getValues();
  return checkStretch(sheet, Math.max(1, Number(last) - NEWEST));
}

interface Link {
  readonly number: number;
  readonly text: string;
  readonly hash: string;
}

/** An entry whose plan was erased keeps its hash, from which the next one goes on. */
function follows({number, text, hash}: Link, before: Link | undefined): boolean {
  if (before !== undefined && before.number !== number - 1) return false;
  return text === '' || sha256Hex((before?.hash ?? '') + text) === hash;
}

function chained(rows: readonly (readonly unknown[])[]): Link[] {
  const links = new Map<number, Link>();
  for (const [number, part, , , , , text, hash] of rows) {
    if (typeof number !== 'number' || !/^\d+\/\d+$/.test(String(part))) continue;
    const known = links.get(number);
    links.set(number, {number, text: (known?.text ?? '') + String(text), hash: String(hash) || (known?.hash ?? '')});
  }
  return [...links.values()];
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** From the first to the last row of the parts of these entries, by the numbers in the first column. */
function rowsOf(sheet: Sheet, wanted: (entry: number) => boolean): Rows | null {
  const last = sheet.getLastRow();
  if (last < 2) return null;
  const numbers = sheet.getRange(2, 1, last - 1, 1).getValues();
  const found = numbers.flatMap(([number], at) => (typeof number === 'number' && wanted(number) ? [at + 2] : []));
  return found.length === 0 ? null : {first: found[0]!, last: found.at(-1)!};
}

function valuesOf(sheet: Sheet, {first, last}: Rows): unknown[][] {
  return sheet.getRange(first, 1, last - first + 1, JOURNAL_WIDTH).getValues();
}
