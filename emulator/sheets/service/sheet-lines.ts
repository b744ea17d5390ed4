/** Sheets: rows and columns inserted, deleted, moved, hidden, frozen and sized (behaviours 17, 20, 24). */

import type {Side} from '../../cells/formula-references';
import {exception, implement} from '../../kernel';
import {refuseEdit} from '../access';
import {changeNow, ops, type Range, READ, SHEET_SCOPES, Sheet} from '../objects';
import type {Lines, TabState} from '../state';
import {deleteLines, insertLines, moveLines} from '../structure';

const WIDTH = 100;
const HEIGHT = 21;

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    insertRowBefore: insertsBefore('row'),
    insertRowsBefore: insertsBefore('row'),
    insertRowAfter: insertsAfter('row'),
    insertRowsAfter: insertsAfter('row'),
    insertRows: insertsBefore('row'),
    insertColumnBefore: insertsBefore('column'),
    insertColumnsBefore: insertsBefore('column'),
    insertColumnAfter: insertsAfter('column'),
    insertColumnsAfter: insertsAfter('column'),
    insertColumns: insertsBefore('column'),
    deleteRow: deletes('row'),
    deleteRows: deletes('row'),
    deleteColumn: deletes('column'),
    deleteColumns: deletes('column'),
    moveRows: moves('row'),
    moveColumns: moves('column'),
    hideRows: hides('row', true),
    showRows: hides('row', false),
    hideColumns: hides('column', true),
    showColumns: hides('column', false),
    hideRow: hidesRange('row', true),
    unhideRow: hidesRange('row', false),
    hideColumn: hidesRange('column', true),
    unhideColumn: hidesRange('column', false),
    isRowHiddenByUser(row: number) {
      return this.tab.rowLines.hidden.get(row, 1) === true;
    },
    isRowHiddenByFilter(row: number) {
      return this.tab.rowLines.filtered.get(row, 1) === true;
    },
    isColumnHiddenByUser(column: number) {
      return this.tab.columnLines.hidden.get(column, 1) === true;
    },
    getFrozenRows() {
      return this.tab.frozenRows;
    },
    setFrozenRows: freezes('row'),
    getFrozenColumns() {
      return this.tab.frozenColumns;
    },
    setFrozenColumns: freezes('column'),
    getRowHeight(row: number) {
      refuseNoLine(this.tab, 'row', row, 1);
      return this.tab.rowLines.size.get(row, 1) ?? HEIGHT;
    },
    setRowHeight(row: number, height: number) {
      return resize(this, 'row', row, 1, height);
    },
    setRowHeights(row: number, count: number, height: number) {
      return resize(this, 'row', row, count, height);
    },
    setRowHeightsForced(row: number, count: number, height: number) {
      return resize(this, 'row', row, count, height);
    },
    getColumnWidth(column: number) {
      refuseNoLine(this.tab, 'column', column, 1);
      return this.tab.columnLines.size.get(column, 1) ?? WIDTH;
    },
    setColumnWidth(column: number, width: number) {
      return resize(this, 'column', column, 1, width);
    },
    setColumnWidths(column: number, count: number, width: number) {
      return resize(this, 'column', column, count, width);
    },
    autoResizeColumn(column: number) {
      return fitColumns(this, column, 1);
    },
    autoResizeColumns(column: number, count: number) {
      return fitColumns(this, column, count);
    },
    autoResizeRows(row: number, count: number) {
      return resize(this, 'row', row, count, HEIGHT);
    },
  },
  {
    ops: {
      ...ops({
        [READ]: [
          'isRowHiddenByUser',
          'isRowHiddenByFilter',
          'isColumnHiddenByUser',
          'getFrozenRows',
          'getFrozenColumns',
          'getRowHeight',
          'getColumnWidth',
        ],
      }),
      '*': 'sheets.flush',
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

function countOf(tab: TabState, side: Side): number {
  return side === 'row' ? tab.rows : tab.columns;
}

function linesOf(tab: TabState, side: Side): Lines {
  return side === 'row' ? tab.rowLines : tab.columnLines;
}

/** @throws when the lines are not all on the grid */
function refuseNoLine(tab: TabState, side: Side, at: number, count: number): void {
  if (at >= 1 && count >= 1 && at + count - 1 <= countOf(tab, side)) return;
  throw exception(side === 'row' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
}

function insert(sheet: Sheet, side: Side, at: number, count: number, like: number): Sheet {
  const {tab, book} = sheet;
  refuseEdit(sheet.execution, book, tab);
  if (count < 1) throw exception('Invalid argument: howMany');
  changeNow(sheet, () => insertLines(book, tab, side, at, count, like));
  return sheet;
}

function insertsBefore(side: Side) {
  return function (this: Sheet, before: number, count = 1): Sheet {
    refuseNoLine(this.tab, side, before, 1);
    return insert(this, side, before, count, before);
  };
}

function insertsAfter(side: Side) {
  return function (this: Sheet, after: number, count = 1): Sheet {
    refuseNoLine(this.tab, side, after, 1);
    return insert(this, side, after + 1, count, after);
  };
}

/** At least one line that is not frozen must stay. */
function deletes(side: Side) {
  return function (this: Sheet, at: number, count = 1): Sheet {
    const {tab, book} = this;
    this.execution.flush();
    refuseNoLine(tab, side, at, count);
    const block = {row: 1, column: 1, rows: tab.rows, columns: tab.columns};
    refuseEdit(
      this.execution,
      book,
      tab,
      side === 'row' ? {...block, row: at, rows: count} : {...block, column: at, columns: count},
    );
    refuseAllLoose(tab, side, at, count);
    changeNow(this, () => deleteLines(book, tab, side, at, count));
    return this;
  };
}

function refuseAllLoose(tab: TabState, side: Side, at: number, count: number): void {
  const frozen = side === 'row' ? tab.frozenRows : tab.frozenColumns;
  const looseLeft = Math.max(0, at - 1 - frozen) + countOf(tab, side) - Math.max(frozen, at - 1 + count);
  if (looseLeft > 0) return;
  const name = side === 'row' ? 'rows' : 'columns';
  throw exception(`Sorry, it is not possible to delete all non-frozen ${name}.`);
}

function moves(side: Side) {
  return function (this: Sheet, lines: Range, destination: number): void {
    const {tab, book} = this;
    refuseEdit(this.execution, book, tab);
    const at = side === 'row' ? lines.block.row : lines.block.column;
    const count = side === 'row' ? lines.block.rows : lines.block.columns;
    if (destination < 1 || destination > countOf(tab, side) + 1) refuseNoLine(tab, side, destination, 1);
    if (destination >= at && destination <= at + count) {
      if (destination === at || destination === at + count) return;
      throw exception('Cannot move the lines to within themselves.');
    }
    changeNow(this, () => moveLines(book, tab, side, at, count, destination));
  };
}

function hide(sheet: Sheet, side: Side, at: number, count: number, hidden: boolean): void {
  const {tab, book} = sheet;
  refuseEdit(sheet.execution, book, tab);
  refuseNoLine(tab, side, at, count);
  changeNow(sheet, () => linesOf(tab, side).hidden.setBlock(at, 1, count, 1, () => (hidden ? true : undefined)));
}

function hides(side: Side, hidden: boolean) {
  return function (this: Sheet, at: number, count = 1): void {
    hide(this, side, at, count, hidden);
  };
}

function hidesRange(side: Side, hidden: boolean) {
  return function (this: Sheet, {block}: Range): void {
    if (side === 'row') hide(this, side, block.row, block.rows, hidden);
    else hide(this, side, block.column, block.columns, hidden);
  };
}

function freezes(side: Side) {
  return function (this: Sheet, count: number): void {
    const {tab, book} = this;
    refuseEdit(this.execution, book, tab);
    if (count < 0 || count > countOf(tab, side)) refuseNoLine(tab, side, count, 1);
    if (count === countOf(tab, side)) throw exception(`You can't freeze all visible ${side}s on the sheet.`);
    changeNow(this, () => {
      if (side === 'row') tab.frozenRows = count;
      else tab.frozenColumns = count;
    });
  };
}

function resize(sheet: Sheet, side: Side, at: number, count: number, pixels: number): Sheet {
  const {tab, book} = sheet;
  refuseEdit(sheet.execution, book, tab);
  refuseNoLine(tab, side, at, count);
  changeNow(sheet, () => linesOf(tab, side).size.setBlock(at, 1, count, 1, () => pixels));
  return sheet;
}

/** A guess at the width of the longest text; the real one depends on a browser's fonts. */
function fitColumns(sheet: Sheet, column: number, count: number): Sheet {
  const {tab} = sheet;
  refuseNoLine(tab, 'column', column, count);
  sheet.execution.flush();
  for (let at = column; at < column + count; at++) {
    let longest = 0;
    tab.values.forEachIn(1, at, tab.rows, 1, value => {
      longest = Math.max(longest, String(value).length);
    });
    if (longest > 0) resize(sheet, 'column', at, 1, Math.max(21, 6 * longest + 9));
  }
  return sheet;
}
