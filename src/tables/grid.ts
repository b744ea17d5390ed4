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

/** Rows that a full tab gets beyond what is needed, at least and by its length, so that it is full the less often the longer it is. */
const SPARE = 60;
const SPARE_SHARE = 0.25;

/** New rows take the formats of the row that they follow, so never those of the header. */
const FIRST_BELOW_HEADER = 2;

/** A range for new rows right below the last used one; the tab grows where it is full. */
export function rangeForNew(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range {
  const there = rangeWithin(sheet, row, column, rows, columns);
  if (there !== null) return there;
  sheet.insertRowsAfter(Math.max(FIRST_BELOW_HEADER, row - 1), rows + Math.max(SPARE, Math.ceil(row * SPARE_SHARE)));
  return sheet.getRange(row, column, rows, columns);
}
