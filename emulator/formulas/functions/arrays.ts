/** Areas made of areas: filtered, sorted, stacked, turned. */

import {columnFormats, type Grid, isGrid, listOf, rowsOf, Table, toGrid, type Value} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {compare, FormulaError, NOT_AVAILABLE, type Scalar, toBoolean, WRONG_VALUE} from '../value';
import {numberOr, sidesOf, single, wholeOr} from './arguments';
import {keyOf} from './totals';

/** Rows that keep the columns' formats. @throws {FormulaError} when there is none */
function sameColumns(rows: readonly (readonly Scalar[])[], from: Grid, none: FormulaError = NOT_AVAILABLE): Table {
  if (rows.length === 0) throw none;
  return new Table(rows, columnFormats(from));
}

define(
  'gg+',
  {
    FILTER: ([grid, ...conditions]) => {
      const down = conditions.every(({rows, columns}) => columns === 1 && rows === grid.rows);
      const across = conditions.every(({rows, columns}) => rows === 1 && columns === grid.columns);
      if (!down && !across) throw NOT_AVAILABLE;
      const isKept = (at: number) => conditions.every(each => holds(down ? each.at(at, 0) : each.at(0, at)));
      if (down)
        return sameColumns(
          rowsOf(grid).filter((_, r) => isKept(r)),
          grid,
        );
      const kept = Array.from({length: grid.columns}, (_, c) => c).filter(isKept);
      return columnsOf(grid, kept);
    },
  },
  {arrays: true},
);

/** An error does not hold: `FILTER(A:A, SEARCH("x", A:A))`. */
function holds(value: Scalar): boolean {
  return !(value instanceof FormulaError) && typeof value !== 'string' && toBoolean(value);
}

function columnsOf(grid: Grid, columns: readonly number[]): Table {
  if (columns.length === 0) throw NOT_AVAILABLE;
  const formats = columnFormats(grid);
  return new Table(
    rowsOf(grid).map(cells => columns.map(c => cells[c]!)),
    columns.map(c => formats[c]),
  );
}

define('g(v)*', {SORT: ([grid, ...by], scope) => sortedBy(grid, by, scope)}, {arrays: true});

/** Sorts by pairs of a column and "ascending"; a column is a number, or an area as long as what is sorted. */
function sortedBy(grid: Grid, by: readonly Value[], scope: Scope): Table {
  if (by.length % 2 === 1 && by.length > 1) throw NOT_AVAILABLE;
  const keys = Array.from({length: Math.ceil(by.length / 2)}, (_, k) => ({
    at: keyColumn(grid, by[2 * k]!, scope),
    sign: by[2 * k + 1] === undefined || toBoolean(single(by[2 * k + 1])) ? 1 : -1,
  }));
  if (keys.length === 0) keys.push({at: r => grid.at(r, 0), sign: 1});
  const rows = rowsOf(grid);
  const order = rows.map((_, r) => r);
  order.sort((a, b) => {
    for (const {at, sign} of keys) {
      const difference = compareCells(at(a), at(b), sign);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return sameColumns(
    order.map(r => rows[r]!),
    grid,
  );
}

function keyColumn(grid: Grid, value: Value, scope: Scope): (row: number) => Scalar {
  if (isGrid(value) && value.rows * value.columns > 1) {
    if (value.columns !== 1 || value.rows !== grid.rows) throw NOT_AVAILABLE;
    return r => value.at(r, 0);
  }
  const column = wholeOr(single(value), 0, scope);
  if (column < 1 || column > grid.columns) throw WRONG_VALUE;
  return r => grid.at(r, column - 1);
}

/** Empty cells stay last in either direction. */
function compareCells(a: Scalar, b: Scalar, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * compare(a, b);
}

define('gs?s?', {
  UNIQUE: ([grid, byColumn = false, once = false]) => {
    const turn = toBoolean(byColumn);
    const rows = rowsOf(turn ? turned(grid) : grid);
    const keys = rows.map(cells => cells.map(keyOf).join('\u0000'));
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const kept = rows.filter(
      (_, r) => keys.indexOf(keys[r]!) === r && (!toBoolean(once) || counts.get(keys[r]!) === 1),
    );
    const table = sameColumns(kept, turn ? turned(grid) : grid);
    return turn ? turned(table) : table;
  },
});

function turned(grid: Grid): Table {
  return new Table(
    Array.from({length: grid.columns}, (_, c) => Array.from({length: grid.rows}, (_, r) => grid.at(r, c))),
  );
}

define('g', {TRANSPOSE: ([grid]) => turned(grid)});

define('g+', {
  FLATTEN: grids => new Table(grids.flatMap(listOf).map(value => [value])),
  VSTACK: grids => {
    const width = Math.max(...grids.map(grid => grid.columns));
    const rows = grids.flatMap(rowsOf);
    return new Table(
      rows.map(cells => Array.from({length: width}, (_, c) => (c < cells.length ? cells[c]! : NOT_AVAILABLE))),
      columnFormats(grids[0]),
    );
  },
  HSTACK: grids => {
    const height = Math.max(...grids.map(grid => grid.rows));
    const tables = grids.map(rowsOf);
    return new Table(
      Array.from({length: height}, (_, r) =>
        tables.flatMap((rows, at) => rows[r] ?? Array.from({length: grids[at]!.columns}, () => NOT_AVAILABLE)),
      ),
      grids.flatMap(columnFormats),
    );
  },
});

define('ss?s?s?', {
  SEQUENCE: ([height, width, start, step], scope) => {
    const [rows, columns] = sidesOf(height, width, scope);
    const [first, by] = [numberOr(start, 1, scope), numberOr(step, 1, scope)];
    return new Table(
      Array.from({length: rows}, (_, r) => Array.from({length: columns}, (_, c) => first + by * (r * columns + c))),
    );
  },
});

define('gss', {
  ARRAY_CONSTRAIN: ([grid, height, width], scope) => {
    const [rows, columns] = [wholeOr(height, 0, scope), wholeOr(width, 0, scope)];
    if (rows < 1 || columns < 1) throw WRONG_VALUE;
    return sameColumns(
      rowsOf(grid)
        .slice(0, rows)
        .map(cells => cells.slice(0, columns)),
      grid,
    );
  },
});

/** Places of lines by number, from the end when negative. @throws {FormulaError} `#VALUE!` beyond them */
function places(args: readonly Value[], length: number, scope: Scope): number[] {
  return args
    .flatMap(value => listOf(toGrid(value)))
    .map(value => {
      const at = wholeOr(value, 0, scope);
      if (at === 0 || Math.abs(at) > length) throw WRONG_VALUE;
      return at > 0 ? at - 1 : length + at;
    });
}

define('gv+', {
  CHOOSECOLS: ([grid, ...args], scope) => columnsOf(grid, places(args, grid.columns, scope)),
  CHOOSEROWS: ([grid, ...args], scope) => {
    const rows = rowsOf(grid);
    return sameColumns(
      places(args, grid.rows, scope).map(r => rows[r]!),
      grid,
    );
  },
});
