/** Ranges: cells inserted and deleted, with what lies beyond them shifted along the rows or the columns. */

import type {Block} from '../../cells/a1';
import {type EnumValue, exception, implement} from '../../kernel';
import {refuseEdit} from '../access';
import {clearBlock} from '../content';
import {moveBlock} from '../copying';
import {beforeReading, changeNow, ops, Range, SHEET_SCOPES} from '../objects';
import {allLayers, type TabState} from '../state';
import {insertLines} from '../structure';

implement(
  'Spreadsheet.Range',
  Range,
  {
    insertCells(dimension: EnumValue) {
      shift(this, dimension.name, true);
      return this;
    },
    deleteCells(dimension: EnumValue) {
      shift(this, dimension.name, false);
    },
  },
  {ops: ops({'sheets.flush': ['insertCells', 'deleteCells']}), scopes: {'*': SHEET_SCOPES}},
);

function shift(range: Range, dimension: string, inserts: boolean): void {
  const {book, tab, block} = range;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw exception('Invalid argument: shiftDimension');
  const down = dimension === 'ROWS';
  const whole = down ? {...block, rows: tab.rows - block.row + 1} : {...block, columns: tab.columns - block.column + 1};
  refuseEdit(range.execution, book, tab, whole);
  beforeReading(range);
  const beyond = cellsBeyond(tab, block, down, inserts);
  changeNow(range, () => {
    if (!inserts) clearBlock(book, tab, block, ['content', 'format', 'note', 'validation']);
    if (beyond.rows < 1 || beyond.columns < 1) return;
    const distance = (down ? block.rows : block.columns) * (inserts ? 1 : -1);
    const to = {...beyond, ...(down ? {row: beyond.row + distance} : {column: beyond.column + distance})};
    makeRoom(range, to);
    moveBlock({book, tab, block: beyond}, {book, tab, block: to});
  });
}

/** From the block's start (or its end, when its cells go) to the last cell that holds anything. */
function cellsBeyond(tab: TabState, block: Block, down: boolean, inserts: boolean): Block {
  const layers = allLayers(tab);
  if (down) {
    const row = inserts ? block.row : block.row + block.rows;
    return {...block, row, rows: Math.max(...layers.map(layer => layer.lastRow)) - row + 1};
  }
  const column = inserts ? block.column : block.column + block.columns;
  return {...block, column, columns: Math.max(...layers.map(layer => layer.lastColumn)) - column + 1};
}

/** What is shifted past the edge makes the grid larger. */
function makeRoom({book, tab}: Range, to: Block): void {
  const rows = to.row + to.rows - 1 - tab.rows;
  const columns = to.column + to.columns - 1 - tab.columns;
  if (rows > 0) insertLines(book, tab, 'row', tab.rows + 1, rows);
  if (columns > 0) insertLines(book, tab, 'column', tab.columns + 1, columns);
}
