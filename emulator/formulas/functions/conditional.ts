/** Counts and totals of the cells that meet criteria. */

import {NotEmulated} from '../../kernel';
import {type Grid, toGrid, type Value} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {FormulaError, type Scalar, WRONG_VALUE} from '../value';
import {single, sum} from './arguments';
import {type Criterion, criterionOf} from './criteria';
import {average, extreme} from './totals';

define('gs', {
  COUNTIF: ([grid, given], scope) => {
    const {matches, matchesEmpty} = criterionOf(given, scope);
    let found = 0;
    let filled = 0;
    grid.each(value => {
      filled++;
      if (matches(value)) found++;
    });
    return matchesEmpty ? found + grid.rows * grid.columns - filled : found;
  },
});

define('gsg?', {
  SUMIF: ([grid, given, values], scope) => sum(chosen([[grid, criterionOf(given, scope)]], values ?? grid)),
  AVERAGEIF: ([grid, given, values], scope) => average(chosen([[grid, criterionOf(given, scope)]], values ?? grid)),
});

define('(gs)+', {
  COUNTIFS: (args, scope) => {
    let found = 0;
    forEachMatch(pairs(args, scope), () => {
      found++;
    });
    return found;
  },
});

define('g(gs)+', {
  SUMIFS: ([values, ...args], scope) => sum(chosen(pairs(args, scope), toGrid(values!))),
  AVERAGEIFS: ([values, ...args], scope) => average(chosen(pairs(args, scope), toGrid(values!))),
  MAXIFS: ([values, ...args], scope) => extreme(chosen(pairs(args, scope), toGrid(values!)), Math.max),
  MINIFS: ([values, ...args], scope) => extreme(chosen(pairs(args, scope), toGrid(values!)), Math.min),
});

type Pair = readonly [grid: Grid, criterion: Criterion];

/** @throws {FormulaError} `#VALUE!` when the areas differ in size */
function pairs(args: readonly Value[], scope: Scope): Pair[] {
  const found: Pair[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    found.push([toGrid(args[at]!), criterionOf(single(args[at + 1]), scope)]);
  }
  const [first] = found[0]!;
  if (found.some(([grid]) => grid.rows !== first.rows || grid.columns !== first.columns)) throw WRONG_VALUE;
  return found;
}

/** Calls `visit` where every criterion is met. */
function forEachMatch(all: readonly Pair[], visit: (row: number, column: number) => void): void {
  // Begin with a criterion that empty cells do not meet: then only filled ones need a look.
  const start = Math.max(
    0,
    all.findIndex(([, {matchesEmpty}]) => !matchesEmpty),
  );
  const [first, criterion] = all[start]!;
  const others = all.filter((_, at) => at !== start);
  const look = (value: Scalar, r: number, c: number) => {
    if (criterion.matches(value) && others.every(([grid, {matches}]) => matches(grid.at(r, c)))) visit(r, c);
  };
  if (!criterion.matchesEmpty) {
    first.each(look);
    return;
  }
  for (let r = 0; r < first.rows; r++) for (let c = 0; c < first.columns; c++) look(first.at(r, c), r, c);
}

/** The numbers at the places where every criterion is met. */
function chosen(all: readonly Pair[], values: Grid): number[] {
  const [first] = all[0]!;
  if (values.rows !== first.rows || values.columns !== first.columns) {
    if (all.length > 1) throw WRONG_VALUE;
    throw new NotEmulated('SUMIF and AVERAGEIF over areas of two sizes');
  }
  const numbers: number[] = [];
  forEachMatch(all, (r, c) => {
    const value = values.at(r, c);
    if (value instanceof FormulaError) throw value;
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}
