/** Ranges and sheets: rows sorted, or shuffled. */

import {exception, implement} from '../../kernel';
import {refuseEdit} from '../access';
import {lastColumn} from '../content';
import {beforeReading, changeNow, ops, Range, refuseRangeEdit, SHEET_SCOPES, Sheet} from '../objects';
import {permute, type SortKey, sortBlock} from '../sorting';

implement(
  'Spreadsheet.Range',
  Range,
  {
    sort(given: unknown) {
      const keys = (Array.isArray(given) ? given : [given]).map(sortKey);
      const {column, columns} = this.block;
      if (keys.some(key => key.column < column || key.column >= column + columns)) {
        throw exception('The sort column must be within the range.');
      }
      refuseRangeEdit(this);
      beforeReading(this);
      changeNow(this, () => sortBlock(this.book, this.tab, this.block, keys));
      return this;
    },
    randomize() {
      refuseRangeEdit(this);
      const {ids} = this.execution.core;
      const order = Array.from({length: this.block.rows}, (_, r) => r);
      for (let r = order.length - 1; r > 0; r--) {
        const other = ids.between(0, r + 1);
        [order[r], order[other]] = [order[other]!, order[r]!];
      }
      changeNow(this, () => permute(this.book, this.tab, this.block, order));
      return this;
    },
  },
  {ops: ops({'sheets.flush': ['sort', 'randomize']}), scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    sort(column: number, ascending = true) {
      const {tab, book} = this;
      const loose = {row: tab.frozenRows + 1, column: 1, rows: tab.rows - tab.frozenRows, columns: tab.columns};
      if (column < 1 || column > tab.columns) throw exception('Those columns are out of bounds.');
      refuseEdit(this.execution, book, tab, loose);
      beforeReading(this);
      const rows = contentRows(this, loose.row);
      if (rows < 1) return this;
      const columns = Math.max(
        column,
        lastColumn(tab),
        ...[...tab.layers.values(), tab.formats].map(layer => layer.lastColumn),
      );
      changeNow(this, () => sortBlock(book, tab, {...loose, rows, columns}, [{column, ascending}]));
      return this;
    },
  },
  {ops: ops({'sheets.flush': ['sort']}), scopes: {'*': SHEET_SCOPES}},
);

/** Rows below the last content are all empty: sorting them changes nothing. */
function contentRows({tab}: Sheet, from: number): number {
  return Math.max(tab.values.lastRow, tab.formulas.lastRow) - from + 1;
}

/** A column number; negative, or with `ascending: false`, it sorts from the last to the first. */
function sortKey(given: unknown): SortKey {
  if (typeof given === 'number') return {column: Math.abs(given), ascending: given >= 0};
  const {column, ascending = true} = (given ?? {}) as {column?: unknown; ascending?: unknown};
  if (typeof column !== 'number') throw exception('Invalid argument: sortSpecObj');
  return {column, ascending: ascending !== false};
}
