/** Takes an officer to the cell that a problem is about. */
import type {Place} from '../../domain/problem';
import {openReadersDesk} from '../officer';

/** Answers whether there is such a cell; the nearest one is shown. */
export function showCell({tab, row = 1, column}: Place): boolean {
  const {book} = openReadersDesk().desk;
  const sheet = tab === undefined ? null : (book.find(tab) ?? book.spreadsheet.getSheetByName(tab));
  if (sheet === null) return false;
  const titles = sheet
    .getRange('1:1')
    .getValues()[0]!
    .map(title => String(title).trim().toLowerCase());
  const at = column === undefined ? 0 : Math.max(0, titles.indexOf(column.toLowerCase()));
  sheet.getRange(Math.min(row, sheet.getMaxRows()), at + 1).activate();
  return true;
}
