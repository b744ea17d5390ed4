/** Ranges at the end of a tab: asking for one that does not fit costs nothing, so the size of the grid is only asked when it does not. */

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

/** A range for new rows; the tab grows where it is full, with some rows to spare. */
export function rangeForNew(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
  spare: number,
): Range {
  const there = rangeWithin(sheet, row, column, rows, columns);
  if (there !== null) return there;
  const last = sheet.getMaxRows();
  sheet.insertRowsAfter(last, row + rows - 1 - last + spare);
  return sheet.getRange(row, column, rows, columns);
}
