/** Takes an officer to the cell that a problem is about. */
import type {Place} from '../../domain/problem';
import {openReadersDesk} from '../officer';

/** Answers whether there is such a cell; the nearest one is shown. */
export function showCell({tab, row = 1, column, key}: Place): boolean {
  const {book} = openReadersDesk().desk;
  const sheet = tab === undefined ? null : (book.find(tab) ?? book.spreadsheet.getSheetByName(tab));
  if (sheet === null) return false;
  const titles = sheet
    .getRange('1:1')
    .getValues()[0]!
    .map(title => String(title).trim().toLowerCase());
  const at = column === undefined ? 0 : Math.max(0, titles.indexOf(column.toLowerCase()));
  const line = key === undefined ? row : (rowOf(sheet, key) ?? row);
  sheet.getRange(Math.min(line, sheet.getMaxRows()), at + 1).activate();
  return true;
}

/** The first row that begins with this, whatever its case. */
function rowOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, key: string): number | null {
  const wanted = key.trim().toLowerCase();
  const at = sheet
    .getRange('A:A')
    .getValues()
    .findIndex(([cell]) => String(cell).trim().toLowerCase() === wanted);
  return at < 0 ? null : at + 1;
}
