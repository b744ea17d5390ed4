/** Sheets: name, place, visibility, ranges and where the content ends (behaviours 16 to 21). */

import {editUrl} from '../../forms/links';
import {formLinkedTo} from '../../forms/state';
import {EnumValue, exception, implement, LOCAL} from '../../kernel';
import {refuseEdit} from '../access';
import {rangeFromNumbers, rangeFromText} from '../addresses';
import {clearBlock, dataBlock, enterBlock, lastColumn, lastRow, readBlock} from '../content';
import {refuseLongText} from '../given';
import {refuseInvalid} from '../guards';
import {
  beforeReading,
  changeNow,
  ops,
  type Range,
  READ,
  SHEET_SCOPES,
  Sheet,
  type Spreadsheet,
  scriptEntry,
} from '../objects';
import {activateSheet, activeRange, currentCell, select, selectCurrentCell} from '../selection';
import type {LayerKind} from '../state';
import {copyName, copyTab, insertLines, renameTab} from '../structure';
import {kindsToClear} from './range-values';

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getSheetId() {
      return this.tab.id;
    },
    getParent() {
      return this.spreadsheet;
    },
    getIndex() {
      return this.book.tabs.indexOf(this.tab) + 1;
    },
    getName() {
      return this.tab.name;
    },
    getSheetName() {
      return this.tab.name;
    },
    setName(name: string) {
      const {tab} = this;
      refuseEdit(this.execution, this.book, tab);
      changeNow(this, () => renameTab(this.book, tab, name));
      return this;
    },
    getType() {
      return EnumValue.of('Spreadsheet.SheetType', 'GRID');
    },
    getFormUrl() {
      const form = formLinkedTo(this.execution.core, this.book.id, this.tab.id);
      return form ? editUrl(form) : null;
    },
    getRange(first: number | string, column = 1, rows?: number, columns?: number) {
      return typeof first === 'string'
        ? rangeFromText(this.spreadsheet, this, first)
        : rangeFromNumbers(this, first, column, rows, columns);
    },
    getDataRange() {
      beforeReading(this);
      return this.range(dataBlock(this.tab));
    },
    getSheetValues(row: number, column: number, rows: number, columns: number) {
      beforeReading(this);
      const {tab} = this;
      const height = rows === -1 ? lastRow(tab) - row + 1 : rows;
      const width = columns === -1 ? lastColumn(tab) - column + 1 : columns;
      return readBlock(this.book, tab, rangeFromNumbers(this, row, column, height, width).block);
    },
    getLastRow() {
      beforeReading(this);
      return lastRow(this.tab);
    },
    getLastColumn() {
      beforeReading(this);
      return lastColumn(this.tab);
    },
    getMaxRows() {
      this.execution.flush();
      return this.tab.rows;
    },
    getMaxColumns() {
      this.execution.flush();
      return this.tab.columns;
    },
    appendRow(values: unknown[]) {
      refuseEdit(this.execution, this.book, this.tab);
      for (const value of values) refuseLongText(value);
      appendRow(this, values);
      return this;
    },
    clear(options?: object) {
      return clearSheet(this, kindsToClear(options));
    },
    clearContents() {
      return clearSheet(this, ['content']);
    },
    clearFormats() {
      return clearSheet(this, ['format']);
    },
    clearNotes() {
      return clearSheet(this, ['note']);
    },
    hideSheet() {
      const {tab} = this;
      refuseEdit(this.execution, this.book);
      if (!this.book.tabs.some(other => other !== tab && !other.hidden)) {
        throw exception("You can't hide all the sheets in a document.");
      }
      changeNow(this, () => {
        tab.hidden = true;
      });
      return this;
    },
    showSheet() {
      const {tab} = this;
      refuseEdit(this.execution, this.book);
      changeNow(this, () => {
        tab.hidden = false;
      });
      return this;
    },
    isSheetHidden() {
      return this.tab.hidden;
    },
    copyTo(spreadsheet: Spreadsheet) {
      const {tab} = this;
      refuseEdit(this.execution, spreadsheet.book);
      const into = spreadsheet.book;
      const copy = changeNow(spreadsheet, () =>
        copyTab(this.execution.core, tab, into, copyName(into, tab.name), into.tabs.length),
      );
      return spreadsheet.sheet(copy);
    },
    activate() {
      activateSheet(this);
      return this;
    },
    getActiveRange() {
      return activeRange(this);
    },
    setActiveRange(range: Range) {
      select([range]);
      return range;
    },
    getActiveCell() {
      return currentCell(this);
    },
    getCurrentCell() {
      return currentCell(this);
    },
    setCurrentCell(cell: Range) {
      selectCurrentCell(cell);
      return cell;
    },
    setActiveSelection(target: Range | string) {
      const range = typeof target === 'string' ? rangeFromText(this.spreadsheet, this, target) : target;
      select([range]);
      return range;
    },
  },
  {
    ops: {
      ...ops({
        'sheets.getSheetName': ['getName', 'getSheetName'],
        [READ]: [
          'getSheetValues',
          'getLastRow',
          'getLastColumn',
          'getMaxRows',
          'getMaxColumns',
          'isSheetHidden',
          'getFormUrl',
        ],
        'sheets.getActive': ['getActiveRange', 'getActiveCell', 'getCurrentCell'],
        'sheets.appendRow': ['appendRow'],
        'sheets.flush': [
          'setName',
          'clear',
          'clearContents',
          'clearFormats',
          'clearNotes',
          'hideSheet',
          'showSheet',
          'copyTo',
          'activate',
          'setActiveRange',
          'setCurrentCell',
          'setActiveSelection',
        ],
      }),
      '*': LOCAL,
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

/** Writes at once, after the last row that holds anything in any column, and lets the grid grow (behaviours 17, 18). */
function appendRow(sheet: Sheet, values: readonly unknown[]): void {
  const {tab, book, execution} = sheet;
  changeNow(sheet, () => {
    const row = lastRow(tab) + 1;
    if (row > tab.rows) insertLines(book, tab, 'row', tab.rows + 1, row - tab.rows);
    if (values.length > tab.columns) insertLines(book, tab, 'column', tab.columns + 1, values.length - tab.columns);
    const block = {row, column: 1, rows: 1, columns: values.length};
    refuseInvalid({book, tab, block}, (_, c) => values[c], execution.now());
    enterBlock(book, tab, block, (_, c) => values[c], scriptEntry(sheet));
  });
  execution.spend('sheets.flush', values.length);
}

function clearSheet(sheet: Sheet, kinds: readonly LayerKind[]): Sheet {
  const {tab, book} = sheet;
  const block = {row: 1, column: 1, rows: tab.rows, columns: tab.columns};
  refuseEdit(sheet.execution, book, tab, block);
  changeNow(sheet, () => {
    clearBlock(book, tab, block, kinds);
    // Of a whole sheet the looks that depend on conditions go too; alternating colours stay.
    if (kinds.includes('format')) tab.bounds = tab.bounds.filter(({kind}) => kind !== 'conditional-format');
  });
  return sheet;
}
