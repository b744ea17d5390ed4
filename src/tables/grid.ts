/** Ranges at the end of a tab: asking for one that does not fit costs nothing, so the size of the grid is asked only where it is unusual. */

import {Refusal} from '../domain/problem';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A range, or null where the grid ends before it. */
export function rangeWithin(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range | null {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch {
    return null; // Google says so in the account's language; there is no other reason for positive numbers
  }
}

/** A full tab gets room for so many more of what is just written, an application's ten wishes as one, but for so many rows at most … */
const MORE_ALIKE = 60;
const MORE_ROWS = 1000;
/** … or by its length, so that it is full the less often the longer it is. */
const SPARE_SHARE = 0.25;

/** New rows take the formats of the row that they follow, so never those of the header. */
const FIRST_BELOW_HEADER = 2;

/** How many rows the grid has; costs nothing where it has as many as usual. */
export function rowsOf(sheet: Sheet, usual: number): number {
  const isUsual = rangeWithin(sheet, usual, 1, 1, 1) !== null && rangeWithin(sheet, usual + 1, 1, 1, 1) === null;
  return isUsual ? usual : sheet.getMaxRows();
}

/** How many columns the grid has; costs nothing where it has as many as usual. */
export function columnsOf(sheet: Sheet, usual: number): number {
  const isUsual = rangeWithin(sheet, 1, usual, 1, 1) !== null && rangeWithin(sheet, 1, usual + 1, 1, 1) === null;
  return isUsual ? usual : sheet.getMaxColumns();
}

/** Whether so many rows fit below the last used one; costs nothing. */
export function hasRoom(sheet: Sheet, lastRow: number, rows: number): boolean {
  return rangeWithin(sheet, lastRow + rows, 1, 1, 1) !== null;
}

/**
 * Gives a tab room for so many rows below the last used one, and as many again; under the lock.
 *
 * @throws {Refusal} where the file is full
 */
export function makeRoom(sheet: Sheet, lastRow: number, rows: number): void {
  grow(sheet, lastRow, [Math.max(2 * rows, Math.ceil(lastRow * SPARE_SHARE)), rows]);
}

/** Cells that Google allows in one file. */
const MOST_CELLS = 10_000_000;

/** Adds the first of these numbers of rows that the file has room for. */
function grow(sheet: Sheet, lastRow: number, [wished = 0, ...less]: readonly number[]): void {
  try {
    sheet.insertRowsAfter(Math.max(FIRST_BELOW_HEADER, lastRow), wished);
  } catch (error) {
    if (!isFull(sheet, wished)) throw error;
    if (less.length === 0) throw sheetFull(sheet);
    grow(sheet, lastRow, less);
  }
}

/** Whether so many rows more are too many for the file; asked only once Google has refused them, which it says in the account’s language. */
export function isFull(sheet: Sheet, rows: number): boolean {
  const cells = sheet
    .getParent()
    .getSheets()
    .reduce((sum, each) => sum + each.getMaxRows() * each.getMaxColumns(), 0);
  return cells + rows * sheet.getMaxColumns() > MOST_CELLS;
}

export function sheetFull(sheet: Sheet): Refusal {
  const tab = sheet.getName();
  const sentence = `The spreadsheet is full: Google allows 10,000,000 cells, and ${tab} needs more rows. Delete tabs, or empty rows and columns, that nobody needs, then do it again; what the form has brought meanwhile is taken in by itself.`;
  return new Refusal('sheet-full', sentence, {tab});
}

/**
 * A range for new rows right below the last used one; the tab grows where it is full.
 *
 * @throws {Refusal} where the file is full too
 */
export function rangeForNew(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range {
  const there = rangeWithin(sheet, row, column, rows, columns);
  if (there !== null) return there;
  const spare = Math.max(Math.min(rows * MORE_ALIKE, MORE_ROWS), Math.ceil(row * SPARE_SHARE));
  grow(sheet, row - 1, [rows + spare, rows]);
  return sheet.getRange(row, column, rows, columns);
}
