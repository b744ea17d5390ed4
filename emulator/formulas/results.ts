/**
 * Results in the cells of a sheet: values where the formula stands, and around it when the result is an area.
 *
 * Three layers carry what the values alone do not say: `spilled` marks cells that a formula beside them filled,
 * `shown` the number format of a result, `notEmulated` why a cell has no value here. Content written over them takes them away.
 */

import type {Block} from '../cells/a1';
import {NotEmulated} from '../kernel';
import {FILLS} from '../sheets/evaluation';
import {layerOf, type TabState} from '../sheets/state';
import type {FormulaCell} from './formula-cell';
import {type Grid, isGrid, Lambda, type Value} from './grid';
import type {Node} from './node';
import {FormulaError, NO_REFERENCE, NOT_AVAILABLE, type Scalar} from './value';

/** What a formula came to. */
export interface Outcome {
  value: Value;
  format: string | undefined;
}

/**
 * Writes a result.
 *
 * @return the block that holds it now, the formula's cell alone if there was no room
 */
export function writeResult(cell: FormulaCell, {value, format}: Outcome): Block {
  if (isGrid(value) && value.rows > 0 && value.columns > 0) return writeGrid(cell, value, format);
  const single = value instanceof Lambda || isGrid(value) ? NOT_AVAILABLE : value;
  writeCell(cell.tab, cell.row, cell.column, single, format);
  return {row: cell.row, column: cell.column, rows: 1, columns: 1};
}

function writeGrid(cell: FormulaCell, grid: Grid, format: string | undefined): Block {
  const {tab, row, column} = cell;
  const block = {row, column, rows: grid.rows, columns: grid.columns};
  if (isTaken(cell, block)) {
    writeCell(tab, row, column, NO_REFERENCE, undefined);
    return block;
  }
  const spilled = layerOf<string>(tab, 'spilled');
  for (let r = 0; r < grid.rows; r++) {
    for (let c = 0; c < grid.columns; c++) {
      const value = grid.at(r, c);
      writeCell(
        tab,
        row + r,
        column + c,
        value,
        grid.format(r, c) ?? (grid.rows * grid.columns === 1 ? format : undefined),
      );
      if (r > 0 || c > 0) spilled.set(row + r, column + c, anchor(cell));
    }
  }
  return block;
}

/** @throws {NotEmulated} when an area does not fit the sheet: Sheets would add rows or columns */
export function refuseBeyondSheet({tab, row, column}: FormulaCell, value: Value): void {
  if (!isGrid(value)) return;
  if (row + value.rows - 1 <= tab.rows && column + value.columns - 1 <= tab.columns) return;
  throw new NotEmulated('an array result that needs more rows or columns than the sheet has');
}

/** Whether anything else stands where the result is to go. */
function isTaken({tab, row, column}: FormulaCell, block: Block): boolean {
  let taken = false;
  const look = (_: unknown, r: number, c: number) => {
    if (r !== row || c !== column) taken = true;
  };
  tab.values.forEachIn(block.row, block.column, block.rows, block.columns, look);
  tab.formulas.forEachIn(block.row, block.column, block.rows, block.columns, look);
  tab.layers.get('spilled')?.forEachIn(block.row, block.column, block.rows, block.columns, look);
  return taken;
}

/** Takes away what formulas had filled around them, or one of them. What somebody wrote there meanwhile stays. */
export function withdraw(tab: TabState, {row, column, rows, columns}: Block, by?: FormulaCell): void {
  const spilled = tab.layers.get('spilled');
  if (!spilled || spilled.isEmpty) return;
  const cells: [number, number][] = [];
  spilled.forEachIn(row, column, rows, columns, (mark, r, c) => {
    if (by === undefined || mark === anchor(by)) cells.push([r, c]);
  });
  for (const [r, c] of cells) {
    writeCell(tab, r, c, null, undefined);
    spilled.set(r, c, undefined);
  }
}

/** How a cell says which formula filled it; when lines move, all formulas are calculated afresh. */
function anchor({row, column}: FormulaCell): string {
  return `${row},${column}`;
}

function writeCell(tab: TabState, row: number, column: number, value: Scalar, format: string | undefined): void {
  tab.values.set(row, column, stored(value));
  setMark(tab, 'shown', row, column, format);
  setMark(tab, 'notEmulated', row, column, undefined);
}

function stored(value: Scalar): string | number | boolean | undefined {
  if (value === null) return undefined;
  return value instanceof FormulaError ? value.code : value;
}

function setMark(tab: TabState, layer: string, row: number, column: number, mark: string | undefined): void {
  if (mark === undefined && !tab.layers.has(layer)) return;
  layerOf<string>(tab, layer).set(row, column, mark);
}

/**
 * Says that a formula has no value here, and why; whoever reads its cell is then refused.
 *
 * @return the cells that its result might fill
 */
export function writeNotEmulated(cell: FormulaCell, what: string): Block {
  const {tab, row, column} = cell;
  const fills = cell.node !== null && mayFill(cell.node, what);
  tab.values.set(row, column, undefined);
  layerOf<string>(tab, 'notEmulated').set(row, column, fills ? what + FILLS : what);
  const [rows, columns] = fills ? [tab.rows - row + 1, tab.columns - column + 1] : [1, 1];
  return {row, column, rows, columns};
}

/** Whether the sheet still says that a formula is not emulated; entering it again takes that away. */
export function isMarked({tab, row, column}: FormulaCell): boolean {
  return tab.layers.get('notEmulated')?.get(row, column) !== undefined;
}

/** These hand on what is inside them. */
const AROUND = new Set(['ARRAYFORMULA', 'ARRAY_CONSTRAIN', 'FILTER', 'IFERROR', 'IFNA', 'SORT', 'TRANSPOSE', 'UNIQUE']);

/** What shows a picture or one number fills no cell beside its own. */
const SINGLE = new Set(['IMAGE', 'SPARKLINE', 'RAND', 'RANDBETWEEN', 'GOOGLETRANSLATE', 'CELL', 'SUBTOTAL']);

/** Whether the unknown result is the formula's own, and might be an area. */
function mayFill(node: Node, what: string): boolean {
  if (node.type !== 'call') return false;
  if (what === `function ${node.name}`) return !SINGLE.has(node.name);
  return AROUND.has(node.name) && node.args[0] !== undefined && mayFill(node.args[0], what);
}
