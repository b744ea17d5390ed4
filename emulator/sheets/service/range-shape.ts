/** Ranges: where they lie, and the ranges next to them. Nothing here leaves the script's process but the data regions. */

import type {Block} from '../../cells/a1';
import {type EnumValue, exception, implement} from '../../kernel';
import {canEditBlock} from '../access';
import {beforeReading, ops, Range, READ, refuseOutside, SHEET_SCOPES} from '../objects';
import {dataRegion, nextDataCell} from '../regions';
import {select, selectCurrentCell} from '../selection';

implement(
  'Spreadsheet.Range',
  Range,
  {
    getA1Notation() {
      return this.a1;
    },
    getRow() {
      return this.block.row;
    },
    getRowIndex() {
      return this.block.row;
    },
    getColumn() {
      return this.block.column;
    },
    getLastRow() {
      return this.block.row + this.block.rows - 1;
    },
    getLastColumn() {
      return this.block.column + this.block.columns - 1;
    },
    getNumRows() {
      return this.block.rows;
    },
    getNumColumns() {
      return this.block.columns;
    },
    getHeight() {
      return this.block.rows;
    },
    getWidth() {
      return this.block.columns;
    },
    getSheet() {
      return this.sheet;
    },
    getGridId() {
      return this.sheet.tab.id;
    },
    isStartRowBounded() {
      return !this.open.rows || this.block.row > 1;
    },
    isEndRowBounded() {
      return !this.open.rows;
    },
    isStartColumnBounded() {
      return !this.open.columns || this.block.column > 1;
    },
    isEndColumnBounded() {
      return !this.open.columns;
    },
    getCell(row: number, column: number) {
      const {block} = this;
      if (row < 1 || column < 1 || row > block.rows || column > block.columns) {
        throw exception('Cell reference out of range');
      }
      return this.part({row: block.row + row - 1, column: block.column + column - 1, rows: 1, columns: 1});
    },
    offset(rows: number, columns: number, height?: number, width?: number) {
      const {block} = this;
      const moved: Block = {
        row: block.row + rows,
        column: block.column + columns,
        rows: height ?? block.rows,
        columns: width ?? block.columns,
      };
      refuseOutside(this.sheet.tab, moved);
      return this.part(moved);
    },
    activate() {
      select([this]);
      return this;
    },
    activateAsCurrentCell() {
      if (this.block.rows * this.block.columns > 1) throw exception('The range must be a single cell.');
      selectCurrentCell(this);
      return this;
    },
    canEdit() {
      const {core, account} = this.execution;
      return canEditBlock(core, account, this.book, this.tab, this.block);
    },
    getDataRegion(dimension?: EnumValue) {
      const {tab, block} = this;
      beforeReading(this);
      return this.part(dataRegion(tab, block, dimension?.name));
    },
    getNextDataCell(direction: EnumValue) {
      const {tab, block} = this;
      beforeReading(this);
      return this.part(nextDataCell(tab, block, direction.name));
    },
  },
  {
    ops: ops({
      [READ]: ['getDataRegion', 'getNextDataCell', 'canEdit'],
      'sheets.flush': ['activate', 'activateAsCurrentCell'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);
