/** Looking values up in rows and columns. */

import {Area, type Grid, Table, type Value} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {
  compare,
  FormulaError,
  NO_NUMBER,
  NO_REFERENCE,
  NOT_AVAILABLE,
  type Scalar,
  toBoolean,
  WRONG_VALUE,
} from '../value';
import {wholeOr} from './arguments';
import {textMatcher} from './criteria';

/** Reads item `at` of a row or column. */
type Line = (at: number) => Scalar;

/** Place of the first item that equals the key, from either end; `?` and `*` stand for other characters if asked. */
function findExact(key: Scalar, line: Line, length: number, {wild = true, backwards = false} = {}): number {
  const matches = matcher(key, wild);
  for (let step = 0; step < length; step++) {
    const at = backwards ? length - 1 - step : step;
    if (matches(line(at))) return at;
  }
  return -1;
}

function matcher(key: Scalar, wild: boolean): (value: Scalar) => boolean {
  if (key instanceof FormulaError) throw key;
  if (key === null) return () => false;
  if (typeof key !== 'string') return value => value === key;
  if (wild) return textMatcher(key);
  const wanted = key.toLowerCase();
  return value => typeof value === 'string' && value.toLowerCase() === wanted;
}

/** Place of the last item that is not beyond the key, in a line sorted upwards (`sign` 1) or downwards (-1). */
function findSorted(key: Scalar, line: Line, length: number, sign: 1 | -1): number {
  if (key instanceof FormulaError) throw key;
  let found = -1;
  for (let at = 0; at < length; at++) {
    const value = line(at);
    if (value === null || value instanceof FormulaError || typeof value !== typeof (key ?? 0)) continue;
    if (sign * compare(value, key) > 0) break;
    found = at;
  }
  return found;
}

/** Place of the nearest item on one side of the key, in any order; -1 when there is none. */
function findNearest(key: Scalar, line: Line, length: number, side: 1 | -1): number {
  let found = -1;
  for (let at = 0; at < length; at++) {
    const value = line(at);
    if (value === null || value instanceof FormulaError || typeof value !== typeof key) continue;
    if (side * compare(value, key) < 0) continue;
    if (found < 0 || side * compare(value, line(found)) < 0) found = at;
  }
  return found;
}

/** What stands at a place of a grid, with its format. */
function pick(grid: Grid, row: number, column: number, scope: Scope): Scalar {
  scope.shown.format = grid.format(row, column);
  return grid.at(row, column);
}

define(
  'sgss?',
  {
    VLOOKUP: ([key, grid, index, sorted = true], scope) => {
      const column = checkedIndex(wholeOr(index, 0, scope), grid.columns);
      const line = downOf(grid);
      const length = filledRows(grid);
      const row = toBoolean(sorted) ? findSorted(key, line, length, 1) : findExact(key, line, length);
      if (row < 0) throw NOT_AVAILABLE;
      return pick(grid, row, column, scope);
    },
    HLOOKUP: ([key, grid, index, sorted = true], scope) => {
      const row = checkedIndex(wholeOr(index, 0, scope), grid.rows);
      const line: Line = at => grid.at(0, at);
      const column = toBoolean(sorted) ? findSorted(key, line, grid.columns, 1) : findExact(key, line, grid.columns);
      if (column < 0) throw NOT_AVAILABLE;
      return pick(grid, row, column, scope);
    },
  },
  {shows: 'own'},
);

function checkedIndex(index: number, most: number): number {
  if (index < 1) throw WRONG_VALUE;
  if (index > most) throw NO_REFERENCE;
  return index - 1;
}

/** The first column, downwards. */
function downOf(grid: Grid): Line {
  return grid instanceof Area ? grid.down() : at => grid.at(at, 0);
}

/** An open area ends with the last row that holds anything. */
function filledRows(grid: Grid): number {
  return grid instanceof Area ? Math.min(grid.rows, grid.tab.values.lastRow - grid.block.row + 1) : grid.rows;
}

/** A grid of one row or one column, as a line. @throws {FormulaError} when it is neither */
function lineOf(grid: Grid, error: FormulaError): {line: Line; length: number; down: boolean} {
  if (grid.columns === 1) return {line: downOf(grid), length: filledRows(grid), down: true};
  if (grid.rows === 1) return {line: at => grid.at(0, at), length: grid.columns, down: false};
  throw error;
}

define('sgs?', {
  MATCH: ([key, grid, type = 1], scope) => {
    const {line, length} = lineOf(grid, NOT_AVAILABLE);
    const how = wholeOr(type, 1, scope);
    const at = how === 0 ? findExact(key, line, length) : findSorted(key, line, length, how > 0 ? 1 : -1);
    if (at < 0) throw NOT_AVAILABLE;
    return at + 1;
  },
});

define(
  'sgg?',
  {
    LOOKUP: ([key, grid, results], scope) => {
      const wide = grid.columns > grid.rows;
      const line: Line = wide ? at => grid.at(0, at) : downOf(grid);
      const at = findSorted(key, line, wide ? grid.columns : filledRows(grid), 1);
      if (at < 0) throw NOT_AVAILABLE;
      if (results) return results.columns === 1 ? pick(results, at, 0, scope) : pick(results, 0, at, scope);
      return wide ? pick(grid, grid.rows - 1, at, scope) : pick(grid, at, grid.columns - 1, scope);
    },
  },
  {shows: 'own'},
);

function findAs(key: Scalar, line: Line, length: number, match: number, search: number): number {
  if (key instanceof FormulaError) throw key;
  if (![-1, 0, 1, 2].includes(match) || ![-2, -1, 1, 2].includes(search)) throw WRONG_VALUE;
  const exact = findExact(key, line, length, {wild: match === 2, backwards: search < 0});
  return exact >= 0 || match === 0 || match === 2 ? exact : findNearest(key, line, length, match as 1 | -1);
}

define(
  'sggv?s?s?',
  {
    XLOOKUP: ([key, keys, results, missing, match, search], scope) => {
      const {line, length, down} = lineOf(keys, WRONG_VALUE);
      if ((down ? results.rows : results.columns) !== (down ? keys.rows : keys.columns)) throw WRONG_VALUE;
      const at = findAs(key, line, length, wholeOr(match, 0, scope), wholeOr(search, 1, scope));
      if (at >= 0) return lineAt(results, at, down, scope);
      if (missing === undefined || missing === null) throw NOT_AVAILABLE;
      return missing;
    },
  },
  {shows: 'own'},
);

/** The row or column of the results that belongs to a place. */
function lineAt(results: Grid, at: number, down: boolean, scope: Scope): Value {
  if (results.rows === 1 || results.columns === 1) {
    const across = down ? results.columns : results.rows;
    if (across === 1) return down ? pick(results, at, 0, scope) : pick(results, 0, at, scope);
  }
  if (results instanceof Area)
    return down ? results.part(at, 0, 1, results.columns) : results.part(0, at, results.rows, 1);
  if (down) return new Table([Array.from({length: results.columns}, (_, c) => results.at(at, c))]);
  return new Table(Array.from({length: results.rows}, (_, r) => [results.at(r, at)]));
}

define('sgs?s?', {
  XMATCH: ([key, keys, match, search], scope) => {
    const {line, length} = lineOf(keys, WRONG_VALUE);
    const at = findAs(key, line, length, wholeOr(match, 0, scope), wholeOr(search, 1, scope));
    if (at < 0) throw NOT_AVAILABLE;
    return at + 1;
  },
});

define(
  'gs?s?',
  {
    INDEX: ([grid, row, column], scope) => {
      let [r, c] = [wholeOr(row, 0, scope), wholeOr(column, 0, scope)];
      // In a single row the only number given counts columns.
      if (grid.rows === 1 && column === undefined && grid.columns > 1) [r, c] = [0, r];
      if (r < 0 || c < 0 || r > grid.rows || c > grid.columns) throw NO_NUMBER;
      if (r > 0 && c > 0 && !(grid instanceof Area)) return pick(grid, r - 1, c - 1, scope);
      const part = partOf(grid, r, c);
      scope.shown.format = part.format(0, 0);
      return part;
    },
  },
  {arrays: true, shows: 'own'},
);

/** A cell, a row, a column or all of a grid; 0 is "all". */
function partOf(grid: Grid, row: number, column: number): Grid {
  const [r, rows] = row === 0 ? [0, grid.rows] : [row - 1, 1];
  const [c, columns] = column === 0 ? [0, grid.columns] : [column - 1, 1];
  if (grid instanceof Area) return grid.part(r, c, rows, columns);
  return new Table(
    Array.from({length: rows}, (_, i) => Array.from({length: columns}, (_, j) => grid.at(r + i, c + j))),
  );
}
