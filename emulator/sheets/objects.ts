/**
 * The objects behind `SpreadsheetApp`: an application, spreadsheets, sheets, ranges. They say which cells a script
 * means; what can be done with them is in the method tables of `service/`.
 *
 * A range is a place, not the cells that were there: it stays where it is when rows are inserted above it.
 */

import {type Block, printA1} from '../cells/a1';
import {type Execution, exception, type FileRecord, ServiceObject} from '../kernel';
import {milliseconds} from '../kernel/latency';
import {openedSpreadsheet, refuseEdit} from './access';
import type {Entry} from './content';
import {settle} from './evaluation';
import {type Area, type SpreadsheetState, spreadsheetWithId, type TabState} from './state';

/** Scopes of which one lets a script use an open spreadsheet. */
export const SHEET_SCOPES = ['spreadsheets.currentonly', 'spreadsheets'];

/** Operations of the latency model. */
export const READ = 'sheets.readClean';
export const WRITE = 'sheets.setValuesBuffered';
export const CHANGE = 'sheets.flush';

export class SpreadsheetApp extends ServiceObject {}

export class Spreadsheet extends ServiceObject {
  constructor(
    execution: Execution,
    readonly book: SpreadsheetState,
  ) {
    super(execution);
  }

  get file(): FileRecord {
    return this.execution.core.files.get(this.book.id)!;
  }

  sheet(tab: TabState): Sheet {
    return new Sheet(this, tab);
  }
}

export class Sheet extends ServiceObject {
  constructor(
    readonly spreadsheet: Spreadsheet,
    private readonly state: TabState,
  ) {
    super(spreadsheet.execution);
  }

  get book(): SpreadsheetState {
    return this.spreadsheet.book;
  }

  /** @throws when somebody has deleted the sheet meanwhile */
  get tab(): TabState {
    if (!this.book.tabs.includes(this.state)) throw exception('Sheet {id} not found', {id: this.state.id});
    return this.state;
  }

  range(block: Block): Range {
    return new Range(this, block);
  }
}

export class Range extends ServiceObject {
  constructor(
    readonly sheet: Sheet,
    readonly block: Block,
    /** How it was named: sides that were left open. */
    readonly open: {rows?: true; columns?: true} = {},
  ) {
    super(sheet.execution);
  }

  get book(): SpreadsheetState {
    return this.sheet.book;
  }

  /** The tab, which must still be as large as the range. */
  get tab(): TabState {
    const {tab} = this.sheet;
    refuseOutside(tab, this.block);
    return tab;
  }

  get a1(): string {
    return printA1(this.block);
  }

  /** What a thing that hangs on the range keeps: sides that were left open stay open, however the grid grows. */
  get area(): Area {
    const {row, column, rows, columns} = this.block;
    return {row, column, ...(this.open.rows ? {} : {rows}), ...(this.open.columns ? {} : {columns})};
  }

  /** The same place, other cells of it. */
  part(block: Block): Range {
    return new Range(this.sheet, block);
  }
}

/** Something that scripts hold of a spreadsheet. */
type OfBook = ServiceObject & {readonly book: SpreadsheetState};

/**
 * @throws when a block does not lie on the grid, in Google's words (behaviour 16)
 */
export function refuseOutside(tab: TabState, {row, column, rows, columns}: Block): void {
  if (row < 1 || column < 1) throw exception('The coordinates or dimensions of the range are invalid.');
  if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > tab.rows || column + columns - 1 > tab.columns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** Makes a read right: what is buffered is written, formulas are calculated, time per cell passes. */
export function beforeReading(place: OfBook, cells = 0): void {
  const {execution, book} = place;
  execution.flush();
  settle(book, execution.now(), tabOf(place));
  if (cells > 0) execution.pass(cells * milliseconds(execution.core.latency, 'sheets.readPerCell'));
}

/** The tab that alone is looked at through a sheet or a range. */
function tabOf(place: OfBook): TabState | undefined {
  const sheet = place instanceof Range ? place.sheet : place;
  return sheet instanceof Sheet ? sheet.tab : undefined;
}

/**
 * Keeps a write back until it is flushed (behaviour 72). Whatever can be wrong with it is refused before, at the call.
 *
 * @param write must not look at anything the script could change meanwhile
 */
export function bufferWrite({execution, book}: OfBook, cells: number, write: () => void): void {
  const {latency} = execution.core;
  execution.pass(milliseconds(latency, WRITE, cells) - milliseconds(latency, WRITE));
  execution.buffer(() => {
    write();
    changed(execution, book);
  }, cells);
}

/** Carries out a change at once, after everything that was written before it. */
export function changeNow<T>({execution, book}: OfBook, change: () => T): T {
  execution.flush();
  const result = change();
  changed(execution, book);
  return result;
}

function changed(execution: Execution, book: SpreadsheetState): void {
  const file = execution.core.files.get(book.id);
  if (file) file.updatedAt = execution.core.now();
}

/** @throws when the account may not change the range */
export function refuseRangeEdit(range: Range): void {
  refuseEdit(range.execution, range.book, range.tab, range.block);
}

/** How a script's values are read. */
export function scriptEntry({execution}: ServiceObject): Entry {
  return {formulasInTextCells: execution.core.assumptions.formulasInTextCells, now: execution.now()};
}

/** The file's state, without asking who may see it; for events, which carry what happened. */
export function spreadsheetObject(execution: Execution, fileId: string): Spreadsheet {
  const book = spreadsheetWithId(execution.core, fileId);
  if (!book) throw new Error(`There is no spreadsheet ${fileId}.`);
  return new Spreadsheet(execution, book);
}

/** The spreadsheet as the script's account opens it. */
export function openSpreadsheet(execution: Execution, fileId: string): Spreadsheet {
  return new Spreadsheet(execution, openedSpreadsheet(execution.core, execution.account, fileId));
}

/** A range of an event: `e.range`. */
export function rangeObject(execution: Execution, fileId: string, block: Block & {sheetId: number}): Range {
  const spreadsheet = spreadsheetObject(execution, fileId);
  const tab = spreadsheet.book.tabs.find(each => each.id === block.sheetId);
  if (!tab) throw new Error(`There is no sheet ${block.sheetId} in ${fileId}.`);
  const {row, column, rows, columns} = block;
  return spreadsheet.sheet(tab).range({row, column, rows, columns});
}

/** Every member of a table under one name of the latency model. */
export function ops(groups: Record<string, readonly string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).flatMap(([op, names]) => names.map(name => [name, op])));
}
