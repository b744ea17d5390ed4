/**
 * One table: a tab with a header, read in one call and written in as few as the changed rows allow.
 *
 * Columns are found by title and rows by key, each time anew, so sorting, inserting and moving are harmless. A row that cannot be read is a
 * problem with its row number; the other rows still count. Columns of the officers' own are left alone.
 */
import type {Change, WholeRow} from '../domain/plan/plan';
import {type Problem, Refusal} from '../domain/problem';
import {columnLetter} from '../domain/tables/column-letter';
import {type Column, keyOf, type Row, type RowOf, type TableDefinition, type Value} from '../domain/tables/define';
import {fromCell, toCell, Unreadable} from './cell';
import {hasRoom, rangeForNew} from './grid';
import {runsOf} from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Located<R> {
  readonly row: R;
  /** Row number as the officer sees it. */
  readonly at: number;
}

export interface Table<Definition extends TableDefinition> {
  readonly definition: Definition;
  readonly sheet: Sheet;
  readonly rows: readonly Located<RowOf<Definition>>[];
  readonly byKey: ReadonlyMap<string, Located<RowOf<Definition>>>;
  readonly problems: readonly Problem[];
  /** Column numbers from 0 by name. */
  readonly columns: Readonly<Record<string, number>>;
  /** The cells as they were read, header first. */
  readonly cells: readonly (readonly unknown[])[];
}

/** More separate runs of changed rows than this are written as one block. */
const MOST_RUNS = 3;

/** @throws {Refusal} when a column is missing: nothing of the table can be trusted then */
export function readTable<Definition extends TableDefinition>(sheet: Sheet, definition: Definition): Table<Definition> {
  const cells = sheet.getDataRange().getValues();
  const columns = findColumns(definition, cells[0] ?? []);
  const places = Object.entries(definition.columns).map(([name, column]) => ({name, column, at: columns[name]!}));
  const blank: Row = Object.fromEntries(places.map(({name}) => [name, null]));
  const keys = definition.key.map(name => columns[name]!);
  const problems: Problem[] = [];
  const byKey = new Map<string, Located<RowOf<Definition>>>();
  const rows: Located<RowOf<Definition>>[] = [];
  for (let index = 1; index < cells.length; index++) {
    const line = cells[index]!;
    if (keys.every(at => isBlank(line[at]))) continue; // empty, or only an officer's note
    const row = readRow({...blank}, places, line, (column, shown) =>
      problems.push(unreadable(definition.tab, column, shown, index + 1)),
    );
    if (row === null) continue;
    const located = {row: row as RowOf<Definition>, at: index + 1};
    const key = keyOf(definition, row);
    const first = byKey.get(key);
    if (first !== undefined) {
      problems.push(repeated(definition, key, index + 1, first.at));
      continue;
    }
    byKey.set(key, located);
    rows.push(located);
  }
  return {definition, sheet, rows, byKey, problems, columns, cells};
}

/**
 * A few columns without the others, in one call; null where one of them does not stand at its usual place, or holds something that is not of its kind.
 *
 * Asked of a long tab for a look that may end there. There is a row for every line of the grid, also for those that {@link readTable} leaves out.
 */
export function readColumns(
  sheet: Sheet,
  definition: TableDefinition,
  names: readonly string[],
): readonly Row[] | null {
  const all = Object.keys(definition.columns);
  const places = names.map(name => ({name, column: definition.columns[name]!, at: all.indexOf(name)}));
  const from = Math.min(...places.map(({at}) => at));
  const to = Math.max(...places.map(({at}) => at));
  const [header = [], ...lines] = sheet.getRange(`${columnLetter(from)}:${columnLetter(to)}`).getValues();
  const wanted = places.map(({name, column, at}) => ({name, column, at: at - from}));
  if (wanted.some(({column, at}) => folded(header[at]) !== column.title.toLowerCase())) return null;
  const rows = lines.map(line => readRow({}, wanted, line, () => {}));
  return rows.every(row => row !== null) ? rows : null;
}

/** The row with this key by column title, as plans speak of it. */
export function titledRow(table: Table<TableDefinition>, key: string): Record<string, Value> | undefined {
  const located = table.byKey.get(key);
  if (located === undefined) return undefined;
  const row = located.row as Row;
  return Object.fromEntries(
    Object.entries(table.definition.columns).map(([name, {title}]) => [title, row[name] ?? null]),
  );
}

/** Writes the changes of one table; rows that are not there any more are passed over, the caller has checked. */
export function writeChanges(table: Table<TableDefinition>, changes: readonly Change[]): void {
  for (const write of writesOf(table, changes)) write();
}

/** How many calls it takes to write these, for whoever has none to spare and can write less. */
export function callsToWrite(
  table: Table<TableDefinition>,
  changes: readonly Change[],
  inserts: readonly WholeRow[],
): number {
  const fresh = freshOf(table, inserts).length;
  const growing = fresh > 0 && !hasRoom(table.sheet, lastUsedRow(table), fresh) ? 1 : 0;
  return writesOf(table, changes).length + (fresh > 0 ? ownRuns(table).length : 0) + growing;
}

/** New values by column and row, both as the sheet counts them, the column from 0. */
type Cells = ReadonlyMap<number, ReadonlyMap<number, unknown>>;

/** What writes the changes, each in one call: the same for many rows at once where that is shorter, else block by block. */
function writesOf(table: Table<TableDefinition>, changes: readonly Change[]): (() => void)[] {
  const cells = cellsOf(table, changes);
  const blocks = blocksOf(table, cells).map(block => () => writeBlock(table, block, cells));
  const alike = alikeOf(table, cells);
  return alike !== null && alike.length < blocks.length ? alike : blocks;
}

function cellsOf(table: Table<TableDefinition>, changes: readonly Change[]): Cells {
  const {definition, columns} = table;
  const byTitle = new Map(Object.entries(definition.columns).map(([name, column]) => [column.title, {name, column}]));
  const cells = new Map<number, Map<number, unknown>>();
  for (const {key, set} of changes) {
    const at = table.byKey.get(key)?.at;
    if (at === undefined) continue;
    for (const [title, [, after]] of Object.entries(set)) {
      const {name, column} = byTitle.get(title)!;
      const rows = cells.get(columns[name]!) ?? new Map<number, unknown>();
      cells.set(columns[name]!, rows.set(at, toCell(after, column.kind)));
    }
  }
  return cells;
}

/**
 * One write for each column, in which all rows get the same value, as rows of the outbox that are taken back do; nothing between them is touched, however far they stand apart. Null where a
 * column gets different ones.
 */
function alikeOf({sheet}: Table<TableDefinition>, cells: Cells): (() => void)[] | null {
  const writes: (() => void)[] = [];
  for (const [column, rows] of cells) {
    const [value] = rows.values();
    if (typeof value === 'object' || [...rows.values()].some(each => each !== value)) return null;
    const letter = columnLetter(column);
    const runs = runsOf([...rows.keys()].sort((one, other) => one - other));
    writes.push(() => {
      sheet.getRangeList(runs.map(([from, to]) => `${letter}${from}:${letter}${to}`)).setValue(value);
    });
  }
  return writes;
}

/** The rows as they are once these are written: what a reading would bring. */
export function rowsWith<Definition extends TableDefinition>(
  table: Table<Definition>,
  inserts: readonly WholeRow[],
): readonly Located<RowOf<Definition>>[] {
  const first = lastUsedRow(table as unknown as Table<TableDefinition>) + 1;
  const columns = Object.entries(table.definition.columns);
  const rows = freshOf(table as unknown as Table<TableDefinition>, inserts).map(({row}, at) => ({
    row: Object.fromEntries(columns.map(([name, {title}]) => [name, row[title] ?? null])) as RowOf<Definition>,
    at: first + at,
  }));
  return [...table.rows, ...rows];
}

function freshOf({byKey}: Table<TableDefinition>, inserts: readonly WholeRow[]): readonly WholeRow[] {
  return inserts.filter(({key}) => !byKey.has(key));
}

/** Writes new rows below the last one, growing the tab where it is full. */
export function writeInserts(table: Table<TableDefinition>, inserts: readonly WholeRow[]): void {
  const fresh = freshOf(table, inserts);
  if (fresh.length === 0) return;
  const first = lastUsedRow(table) + 1;
  for (const [from, to] of ownRuns(table)) {
    const values = fresh.map(({row}) =>
      ownColumns(table, from, to).map(({title, kind}) => toCell(row[title] ?? null, kind)),
    );
    rangeForNew(table.sheet, first, from + 1, values.length, to - from + 1).setValues(values);
  }
}

/**
 * Sees to it that new rows have room, before anything of them is written.
 *
 * @throws {Refusal} where the file is full
 */
export function roomFor(table: Table<TableDefinition>, inserts: readonly WholeRow[]): void {
  const count = freshOf(table, inserts).length;
  if (count > 0) rangeForNew(table.sheet, lastUsedRow(table) + 1, 1, count, 1);
}

/** More separate runs of rows than this are not taken out but emptied, in one call. */
const MOST_REMOVALS = 8;

/**
 * Takes rows out, from the bottom up so that the numbers hold. Many that stand apart are emptied in their whole width, and stay as empty rows, which no reading takes for anything:
 * so the calls do not grow with the number of people.
 */
export function removeRows(table: Table<TableDefinition>, removals: readonly WholeRow[]): void {
  const {sheet, byKey} = table;
  const rows = removals.flatMap(({key}) => byKey.get(key)?.at ?? []).sort((one, other) => one - other);
  const runs = runsOf(rows);
  if (runs.length > MOST_REMOVALS) {
    sheet.getRangeList(runs.map(([from, to]) => `${from}:${to}`)).clearContent();
    return;
  }
  for (const [from, to] of runs.reverse()) {
    if (from <= 2 && !hasRoom(sheet, to, 1)) sheet.insertRowsAfter(to, 1);
    sheet.deleteRows(from, to - from + 1);
  }
}

function findColumns(definition: TableDefinition, header: readonly unknown[]): Record<string, number> {
  const titles = header.map(folded);
  const found: Record<string, number> = {};
  for (const [name, {title}] of Object.entries(definition.columns)) {
    const at = titles.indexOf(title.toLowerCase());
    if (at < 0) {
      const sentence = `${definition.tab} has no column "${title}": put that title back into row 1, or choose SCOPE › Set up or repair….`;
      throw new Refusal('column-gone', sentence, {tab: definition.tab, row: 1, column: title});
    }
    found[name] = at;
  }
  return found;
}

/** A title as it is compared. */
function folded(title: unknown): string {
  return String(title).trim().toLowerCase();
}

/** A column of the table and its number in the tab, from 0. */
interface ColumnPlace {
  readonly name: string;
  readonly column: Column;
  readonly at: number;
}

/**
 * Fills a row; null for one that cannot be read, and `refuse` hears why.
 *
 * Runs for every row of every table that an action reads, in code that has just been loaded and runs cold: so the row has its columns beforehand, a text is
 * taken as it is, and the loop counts.
 */
function readRow(
  row: Record<string, Value>,
  places: readonly ColumnPlace[],
  cells: readonly unknown[],
  refuse: (column: Column, shown: string) => void,
): Row | null {
  for (let place = 0; place < places.length; place++) {
    const {name, column, at} = places[place]!;
    const cell = cells[at];
    const value = typeof cell === 'string' && column.kind === 'text' ? cell : fromCell(cell, column.kind);
    if (value instanceof Unreadable) {
      refuse(column, value.shown);
      return null;
    }
    row[name] = value;
  }
  return row;
}

function isBlank(cell: unknown): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

const MEANT: Readonly<Record<Column['kind'], string>> = {
  text: 'a text',
  number: 'a number',
  flag: 'yes or no',
  instant: 'a date with a time',
  day: 'a date',
  mark: 'a mark',
};

function unreadable(tab: string, {title, kind}: Column, shown: string, row: number): Problem {
  const sentence = `${tab}, row ${row}: ${title} is "${shown}" and must be ${MEANT[kind]}; this row is left out until it is put right.`;
  return {code: 'unreadable', sentence, where: {tab, row, column: title}};
}

function repeated({tab}: TableDefinition, key: string, row: number, first: number): Problem {
  const sentence = `${tab}, row ${row} repeats ${key} of row ${first}; only row ${first} counts. Delete one of them.`;
  return {code: 'repeated', sentence, where: {tab, row}};
}

/** Number of the last row in which something of the table stands; the header where there is none. */
export function lastUsedRow({cells, columns}: Table<TableDefinition>): number {
  const own = Object.values(columns);
  for (let index = cells.length - 1; index > 0; index--) {
    if (own.some(column => !isBlank(cells[index]![column]) && cells[index]![column] !== false)) return index + 1;
  }
  return 1;
}

/** Rectangles to write: `[first column, last column, first row, last row]`. */
type Block = readonly [fromColumn: number, toColumn: number, fromRow: number, toRow: number];

function blocksOf(table: Table<TableDefinition>, cells: Cells): Block[] {
  const changed = [...cells.keys()];
  return ownRuns(table).flatMap(([from, to]) => {
    const within = changed.filter(column => column >= from && column <= to).sort((one, other) => one - other);
    if (within.length === 0) return [];
    const rows = [...new Set(within.flatMap(column => [...cells.get(column)!.keys()]))].sort(
      (one, other) => one - other,
    );
    const runs = runsOf(rows);
    const spans = runs.length <= MOST_RUNS ? runs : ([[rows[0]!, rows.at(-1)!]] as const);
    return spans.map(([top, bottom]) => [within[0]!, within.at(-1)!, top, bottom] as const);
  });
}

function writeBlock(table: Table<TableDefinition>, [left, right, top, bottom]: Block, cells: Cells): void {
  const values: unknown[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: unknown[] = [];
    for (let column = left; column <= right; column++) {
      const changed = cells.get(column)?.get(row);
      line.push(changed === undefined ? asBefore(table.cells[row - 1]?.[column]) : changed);
    }
    values.push(line);
  }
  table.sheet.getRange(top, left + 1, values.length, right - left + 1).setValues(values);
}

/** A cell that is written again because it lies between changed ones. */
function asBefore(cell: unknown): unknown {
  return typeof cell === 'string' ? toCell(cell, 'text') : (cell ?? '');
}

/** Runs of neighbouring columns that are all the table's own. */
function ownRuns({columns}: Table<TableDefinition>): readonly (readonly [number, number])[] {
  return runsOf(Object.values(columns).sort((one, other) => one - other));
}

function ownColumns({definition, columns}: Table<TableDefinition>, from: number, to: number): readonly Column[] {
  const byPlace = new Map(Object.entries(columns).map(([name, at]) => [at, definition.columns[name]!]));
  return Array.from({length: to - from + 1}, (_, offset) => byPlace.get(from + offset)!);
}
