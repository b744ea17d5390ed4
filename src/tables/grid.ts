/** Ranges at the end of a tab: asking for one that does not fit costs nothing, so the size of the grid is never asked. */

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

/** A range for new rows right below the last used one; the tab grows where it is full. */
export function rangeForNew(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range {
  const there = rangeWithin(sheet, row, column, rows, columns);
  if (there !== null) return there;
  const spare = Math.max(Math.min(rows * MORE_ALIKE, MORE_ROWS), Math.ceil(row * SPARE_SHARE));
  sheet.insertRowsAfter(Math.max(FIRST_BELOW_HEADER, row - 1), rows + spare);
  return sheet.getRange(row, column, rows, columns);
}
