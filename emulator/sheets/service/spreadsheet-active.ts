/** Spreadsheets: the methods that mean the active sheet. They do what the sheet's own do. */

import {implement} from '../../kernel';
import {memberOf} from '../../kernel/service';
import {ops, SHEET_SCOPES, Spreadsheet} from '../objects';
import {activeSheet} from '../selection';
import './range-sort';
import './sheet';
import './sheet-lines';

const READS = [
  'getColumnWidth',
  'getDataRange',
  'getFormUrl',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetValues',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
];

const CHANGES = [
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
];

const NAMES = [...READS, ...CHANGES, 'appendRow', 'getSheetId', 'getSheetName'];

/** The sheet's method of the same name, on the active sheet. */
function onActiveSheet(name: string) {
  const {work} = memberOf('Spreadsheet.Sheet', name)!;
  return function (this: Spreadsheet, ...args: unknown[]): unknown {
    return (work as (...args: unknown[]) => unknown).apply(activeSheet(this), args);
  };
}

implement('Spreadsheet.Spreadsheet', Spreadsheet, Object.fromEntries(NAMES.map(name => [name, onActiveSheet(name)])), {
  ops: ops({
    'sheets.readClean': READS,
    'sheets.flush': CHANGES,
    'sheets.appendRow': ['appendRow'],
    'sheets.getSheetName': ['getSheetId', 'getSheetName'],
  }),
  scopes: {'*': SHEET_SCOPES},
});
