/** Names inside formulas: `LET`, `LAMBDA`, and the functions that call a function for each cell. */

import {applyLambda, calculate} from '../calculate';
import {Lambda, rowsOf, Table, toGrid, type Value} from '../grid';
import {oneOf} from '../lift';
import type {Node} from '../node';
import {define, defineLazy} from '../registry';
import {NO_NAME, NOT_AVAILABLE, type Scalar, WRONG_VALUE} from '../value';
import {sidesOf} from './arguments';

/** @throws {FormulaError} `#NAME?` when it is no name */
function nameIn(node: Node): string {
  if (node.type !== 'name') throw NO_NAME;
  return node.name.toLowerCase();
}

defineLazy(1, 254, {
  LET: (args, outer) => {
    if (args.length < 3 || args.length % 2 === 0) throw NOT_AVAILABLE;
    let scope = outer;
    for (let at = 0; at + 1 < args.length; at += 2) {
      const value = calculate(args[at + 1]!, scope);
      scope = {...scope, names: new Map(scope.names).set(nameIn(args[at]!), value)};
    }
    return calculate(args.at(-1)!, scope);
  },
  LAMBDA: (args, scope) => new Lambda(args.slice(0, -1).map(nameIn), args.at(-1)!, scope),
});

/** Calls a function; a cell of the result holds one value. */
function cellOf(lambda: Value, values: readonly Value[]): Scalar {
  return oneOf(() => applyLambda(lambda, values));
}

define('(v)+', {
  MAP: args => {
    const grids = args.slice(0, -1).map(toGrid);
    const [first] = grids;
    if (!first || grids.some(grid => grid.rows !== first.rows || grid.columns !== first.columns)) throw WRONG_VALUE;
    return new Table(
      rowsOf(first).map((cells, r) =>
        cells.map((_, c) =>
          cellOf(
            args.at(-1)!,
            grids.map(grid => grid.at(r, c)),
          ),
        ),
      ),
    );
  },
});

define('vgv', {
  REDUCE: ([start, grid, lambda]) => {
    let value: Value = start;
    for (const cells of rowsOf(grid)) for (const cell of cells) value = applyLambda(lambda, [value, cell]);
    return value;
  },
  SCAN: ([start, grid, lambda]) => {
    let value: Value = start;
    return new Table(
      rowsOf(grid).map(cells =>
        cells.map(cell => {
          value = applyLambda(lambda, [value, cell]);
          return oneOf(() => value);
        }),
      ),
    );
  },
});

define('gv', {
  BYROW: ([grid, lambda]) => new Table(rowsOf(grid).map(cells => [cellOf(lambda, [new Table([cells])])])),
  BYCOL: ([grid, lambda]) => {
    const rows = rowsOf(grid);
    const columns = Array.from({length: grid.columns}, (_, c) => new Table(rows.map(cells => [cells[c]!])));
    return new Table([columns.map(column => cellOf(lambda, [column]))]);
  },
});

define('ssv', {
  MAKEARRAY: ([height, width, lambda], scope) => {
    const [rows, columns] = sidesOf(height, width, scope);
    return new Table(
      Array.from({length: rows}, (_, r) => Array.from({length: columns}, (_, c) => cellOf(lambda, [r + 1, c + 1]))),
    );
  },
});
