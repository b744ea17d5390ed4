/**
 * Content of cells: entering what somebody typed or a script wrote, reading it as scripts and people see it, clearing.
 *
 * Everything that reaches a cell comes through here, whether from a person, a script or a form. Who may write, and when
 * a script's write is carried out, is decided before.
 */

import {isDate} from 'node:util/types';
import type {Block} from '../cells/a1';
import {displayValue} from '../cells/display';
import {defaultDateFormat, sheetLocale} from '../cells/locale';
import {isDateFormat} from '../cells/number-format';
import {type CellValue, parseInput} from '../cells/parse-input';
import {instantToSerial, serialToInstant} from '../cells/serial';
import {instantToWall} from '../time/zone';
import {formatAt, refuseNotEmulated, touched} from './evaluation';
import {type LayerKind, layerKind, type SpreadsheetState, type TabState} from './state';

/** What scripts read. */
export type ReadValue = CellValue | Date;

/** Reads one cell: a number in a date's format is a `Date`, nothing is `''` (behaviours 8 to 11). */
export function readCell(book: SpreadsheetState, tab: TabState, row: number, column: number): ReadValue {
  refuseNotEmulated(tab, row, column);
  const value = tab.values.get(row, column);
  if (value === undefined) return '';
  return typeof value === 'number' ? readNumber(book, tab, row, column, value) : value;
}

function readNumber(book: SpreadsheetState, tab: TabState, row: number, column: number, value: number): number | Date {
  const format = formatAt(tab, row, column);
  return format !== undefined && isDateFormat(format) ? new Date(serialToInstant(book.timeZone, value)) : value;
}

/** Reads a block, row by row: it is what scripts do most. */
export function readBlock(book: SpreadsheetState, tab: TabState, block: Block): ReadValue[][] {
  if (!(tab.layers.get('notEmulated')?.isEmpty ?? true))
    return mapBlock(block, (row, column) => readCell(book, tab, row, column));
  const {row, column, rows, columns} = block;
  const table: ReadValue[][] = new Array(rows);
  for (let r = 0; r < rows; r++) {
    const cells: (ReadValue | undefined)[] = tab.values.sliceRow(row + r, column, columns);
    for (let c = 0; c < columns; c++) {
      const value = cells[c];
      if (value === undefined) cells[c] = '';
      else if (typeof value === 'number') cells[c] = readNumber(book, tab, row + r, column + c, value);
    }
    table[r] = cells as ReadValue[];
  }
  return table;
}

/** What a block shows (behaviour 14). */
export function displayBlock(book: SpreadsheetState, tab: TabState, block: Block): string[][] {
  const locale = sheetLocale(book.locale);
  return mapBlock(block, (row, column) => {
    refuseNotEmulated(tab, row, column);
    const value = tab.values.get(row, column);
    return value === undefined ? '' : displayValue(value, formatAt(tab, row, column) ?? '', locale);
  });
}

/** What one cell shows. */
export function displayCell(book: SpreadsheetState, tab: TabState, row: number, column: number): string {
  return displayBlock(book, tab, {row, column, rows: 1, columns: 1})[0]![0]!;
}

/** A table made by asking for every cell of a block. */
export function mapBlock<T>(block: Block, cell: (row: number, column: number) => T): T[][] {
  const table: T[][] = new Array(block.rows);
  for (let r = 0; r < block.rows; r++) {
    const cells: T[] = new Array(block.columns);
    for (let c = 0; c < block.columns; c++) cells[c] = cell(block.row + r, block.column + c);
    table[r] = cells;
  }
  return table;
}

/** How texts are read while a block is entered. */
export interface Entry {
  /** Behaviour 5, for scripts; a person's `=` in a text cell is text. */
  formulasInTextCells: boolean;
  now: number;
}

/**
 * Enters a block of values as a script or a person gives them: texts are read as typed, dates become serial numbers of
 * the file's time zone, nothing empties the cell (behaviours 3 to 7).
 */
export function enterBlock(
  book: SpreadsheetState,
  tab: TabState,
  block: Block,
  valueAt: (r: number, c: number) => unknown,
  entry: Entry,
): void {
  const enter = entering(book, tab, entry);
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) enter(block.row + r, block.column + c, valueAt(r, c));
  }
  touched(book, tab, block);
}

function entering(book: SpreadsheetState, tab: TabState, {formulasInTextCells, now}: Entry) {
  const locale = sheetLocale(book.locale);
  const {year} = instantToWall(book.timeZone, now);
  const setting = {locale, format: '', year, formulasInTextCells};
  return (row: number, column: number, value: unknown): void => {
    if (typeof value === 'string') {
      setting.format = tab.formats.get(row, column) ?? '';
      const input = parseInput(value, setting);
      if ('formula' in input) storeFormula(tab, row, column, input.formula);
      else store(tab, row, column, input.value, input.format);
    } else if (isDate(value)) {
      storeInstant(book, tab, row, column, value.getTime());
    } else {
      store(tab, row, column, plainValue(value));
    }
  };
}

/** Values of other kinds as cells keep them: what is no number is an error, an object its text. */
function plainValue(value: unknown): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'function' || typeof value === 'symbol' ? '' : String(value);
}

/** Puts a value in a cell as it is; a format comes along only into a cell that has none. Does not tell the engine. */
export function store(tab: TabState, row: number, column: number, value: CellValue, format?: string): void {
  tab.values.set(row, column, value === '' ? undefined : value);
  dropContentLayers(tab, row, column);
  if (!tab.formulas.isEmpty) tab.formulas.set(row, column, undefined);
  if (format !== undefined && tab.formats.get(row, column) === undefined) tab.formats.set(row, column, format);
}

/** Puts an instant in a cell, as the file's time zone shows it; at midnight as a date alone. */
export function storeInstant(
  book: SpreadsheetState,
  tab: TabState,
  row: number,
  column: number,
  epochMs: number,
  format?: string,
): void {
  if (Number.isNaN(epochMs)) {
    store(tab, row, column, '#NUM!');
    return;
  }
  const serial = instantToSerial(book.timeZone, epochMs);
  store(tab, row, column, serial, format ?? defaultDateFormat(sheetLocale(book.locale), !Number.isInteger(serial)));
}

/** Puts a formula in a cell; its result comes with the next evaluation. */
export function storeFormula(tab: TabState, row: number, column: number, formula: string): void {
  tab.values.set(row, column, undefined);
  dropContentLayers(tab, row, column);
  tab.formulas.set(row, column, formula);
}

/** Rich text and links belong to the text that was there. */
function dropContentLayers(tab: TabState, row: number, column: number): void {
  for (const [name, layer] of tab.layers) {
    if (layerKind(name) === 'content' && !layer.isEmpty) layer.set(row, column, undefined);
  }
}

/** Empties a block: its content, looks, notes or validations. */
export function clearBlock(book: SpreadsheetState, tab: TabState, block: Block, kinds: readonly LayerKind[]): void {
  const {row, column, rows, columns} = block;
  if (kinds.includes('content')) {
    tab.values.clear(row, column, rows, columns);
    tab.formulas.clear(row, column, rows, columns);
    touched(book, tab, block);
  }
  if (kinds.includes('format')) tab.formats.clear(row, column, rows, columns);
  for (const [name, layer] of tab.layers) {
    if (kinds.includes(layerKind(name))) layer.clear(row, column, rows, columns);
  }
}

/** The last row that holds content, also a formula that shows nothing (behaviour 19); 0 when there is none. */
export function lastRow(tab: TabState): number {
  return Math.max(tab.values.lastRow, tab.formulas.lastRow);
}

export function lastColumn(tab: TabState): number {
  return Math.max(tab.values.lastColumn, tab.formulas.lastColumn);
}

/** From the first cell to the last with content; one cell when there is none. */
export function dataBlock(tab: TabState): Block {
  return {row: 1, column: 1, rows: Math.max(1, lastRow(tab)), columns: Math.max(1, lastColumn(tab))};
}
