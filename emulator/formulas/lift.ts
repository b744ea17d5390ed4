/**
 * Functions of single values, put to work on areas: inside ARRAYFORMULA each cell in turn. A side of one row or column is
 * repeated; where another one ends early, the rest is `#N/A`.
 */

import {NotEmulated} from '../kernel';
import {type Grid, isGrid, Table, type Value} from './grid';
import type {Scope} from './scope';
import {FormulaError, NOT_AVAILABLE, type Scalar} from './value';

/** Sheets then takes the cell of the formula's own row or column, by rules that nobody has written down. */
export const NEEDS_ONE_VALUE = 'a range where a formula needs one value, outside ARRAYFORMULA';

/** Calls `run` with single values at the places that `lifted` names; answers a table when one of them is an area. */
export function lift(args: Value[], lifted: readonly number[], scope: Scope, run: (args: Value[]) => Value): Value {
  const grids = lifted.filter(at => isGrid(args[at]!));
  if (grids.length === 0) return run(args);
  const single = [...args];
  if (grids.every(at => (args[at] as Grid).rows === 1 && (args[at] as Grid).columns === 1)) {
    for (const at of grids) single[at] = (args[at] as Grid).at(0, 0);
    return run(single);
  }
  if (!scope.arrays) throw new NotEmulated(NEEDS_ONE_VALUE);
  const rows = Math.max(...grids.map(at => (args[at] as Grid).rows));
  const columns = Math.max(...grids.map(at => (args[at] as Grid).columns));
  const table: Scalar[][] = [];
  for (let r = 0; r < rows; r++) {
    const cells: Scalar[] = [];
    for (let c = 0; c < columns; c++) {
      for (const at of grids) single[at] = stretched(args[at] as Grid, r, c);
      cells.push(oneOf(() => run(single)));
    }
    table.push(cells);
  }
  return new Table(table);
}

function stretched(grid: Grid, r: number, c: number): Scalar {
  const row = grid.rows === 1 ? 0 : r;
  const column = grid.columns === 1 ? 0 : c;
  return row < grid.rows && column < grid.columns ? grid.at(row, column) : NOT_AVAILABLE;
}

/** One value of a cell of a table: errors stay in their cell. */
export function oneOf(calculate: () => Value): Scalar {
  try {
    const value = calculate();
    if (isGrid(value)) return value.at(0, 0);
    return value instanceof FormulaError || value === null || typeof value !== 'object' ? value : NOT_AVAILABLE;
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}
