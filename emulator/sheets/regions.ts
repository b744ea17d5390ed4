/** Regions of content: the table around a cell, and where Ctrl with an arrow key goes. */

import type {Block} from '../cells/a1';
import type {TabState} from './state';

function hasContent(tab: TabState, row: number, column: number): boolean {
  return tab.values.get(row, column) !== undefined || tab.formulas.get(row, column) !== undefined;
}

function anyContent(tab: TabState, {row, column, rows, columns}: Block): boolean {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) if (hasContent(tab, r, c)) return true;
  }
  return false;
}

/** Grows a block until its border touches no content, in both dimensions or one (`ROWS`, `COLUMNS`). */
export function dataRegion(tab: TabState, block: Block, dimension?: string): Block {
  let region = block;
  for (let grown = grow(tab, region, dimension); grown; grown = grow(tab, region, dimension)) region = grown;
  return region;
}

/** One step in the first direction where there is content, corners included. */
function grow(tab: TabState, {row, column, rows, columns}: Block, dimension?: string): Block | null {
  const left = dimension === 'ROWS' ? column : Math.max(1, column - 1);
  const right = Math.min(tab.columns, column + columns - (dimension === 'ROWS' ? 1 : 0));
  const top = dimension === 'COLUMNS' ? row : Math.max(1, row - 1);
  const bottom = Math.min(tab.rows, row + rows - (dimension === 'COLUMNS' ? 1 : 0));
  const wide = right - left + 1;
  const tall = bottom - top + 1;
  if (top < row && anyContent(tab, {row: top, column: left, rows: 1, columns: wide}))
    return {row: top, column, rows: rows + 1, columns};
  if (bottom >= row + rows && anyContent(tab, {row: bottom, column: left, rows: 1, columns: wide}))
    return {row, column, rows: rows + 1, columns};
  if (left < column && anyContent(tab, {row: top, column: left, rows: tall, columns: 1}))
    return {row, column: left, rows, columns: columns + 1};
  if (right >= column + columns && anyContent(tab, {row: top, column: right, rows: tall, columns: 1}))
    return {row, column, rows, columns: columns + 1};
  return null;
}

const STEPS: Record<string, [number, number]> = {UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1]};

/** From a cell with content to the last one before a gap, else to the next content or the edge. */
export function nextDataCell(tab: TabState, block: Block, direction: string): Block {
  const [down, right] = STEPS[direction]!;
  const inside = (row: number, column: number) => row >= 1 && column >= 1 && row <= tab.rows && column <= tab.columns;
  let [row, column] = [block.row, block.column];
  const next = () => [row + down, column + right] as const;
  const goOn = inside(...next()) && hasContent(tab, row, column) && hasContent(tab, ...next());
  while (inside(...next())) {
    if (goOn && !hasContent(tab, ...next())) break;
    [row, column] = next();
    if (!goOn && hasContent(tab, row, column)) break;
  }
  return {row, column, rows: 1, columns: 1};
}
