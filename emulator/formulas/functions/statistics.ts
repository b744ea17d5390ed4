/** Statistics of the numbers in areas. */

import {type Grid, isGrid, type Value} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {DIVIDED_BY_ZERO, NO_NUMBER, NOT_AVAILABLE, type Scalar, toNumber} from '../value';
import {numberOr, numbersOf, sum, wholeOr} from './arguments';
import {average} from './totals';

/** @param less how many fewer than there are numbers to divide by: 1 for a sample */
function variance(numbers: readonly number[], less: 0 | 1): number {
  if (numbers.length <= less) throw DIVIDED_BY_ZERO;
  const mean = average(numbers);
  return sum(numbers.map(x => (x - mean) ** 2)) / (numbers.length - less);
}

const sample = (args: readonly Value[], scope: Scope) => variance(numbersOf(args, scope), 1);
const population = (args: readonly Value[], scope: Scope) => variance(numbersOf(args, scope), 0);

define('v+', {
  VAR: sample,
  'VAR.S': sample,
  VARP: population,
  'VAR.P': population,
  STDEV: (args, scope) => Math.sqrt(sample(args, scope)),
  'STDEV.S': (args, scope) => Math.sqrt(sample(args, scope)),
  STDEVP: (args, scope) => Math.sqrt(population(args, scope)),
  'STDEV.P': (args, scope) => Math.sqrt(population(args, scope)),
  GEOMEAN: (args, scope) => {
    const numbers = numbersOf(args, scope);
    if (numbers.length === 0 || numbers.some(x => x <= 0)) throw NO_NUMBER;
    return Math.exp(average(numbers.map(Math.log)));
  },
  MODE: (args, scope) => {
    const counts = new Map<number, number>();
    for (const x of numbersOf(args, scope)) counts.set(x, (counts.get(x) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    if (most < 2) throw NOT_AVAILABLE;
    return [...counts].find(([, count]) => count === most)![0];
  },
});

define('v+', {MEDIAN: (args, scope) => quantile(sorted(numbersOf(args, scope)), 0.5)}, {shows: 'first'});

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** Between the two nearest numbers in proportion. */
function quantile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0 || share < 0 || share > 1) throw NO_NUMBER;
  const at = share * (numbers.length - 1);
  const low = numbers[Math.floor(at)]!;
  return low + (numbers[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

const percentile = ([grid, share]: [Grid, Scalar], scope: Scope) =>
  quantile(sorted(numbersOf([grid], scope)), toNumber(share, scope));

const quartile = ([grid, quarter]: [Grid, Scalar], scope: Scope) =>
  quantile(sorted(numbersOf([grid], scope)), wholeOr(quarter, 0, scope) / 4);

/** The n-th number from one end. */
function nth([grid, n]: [Grid, Scalar], scope: Scope, sign: 1 | -1): number {
  const numbers = numbersOf([grid], scope).sort((a, b) => sign * (a - b));
  const found = numbers[Math.ceil(toNumber(n, scope)) - 1];
  if (found === undefined) throw NO_NUMBER;
  return found;
}

define(
  'gs',
  {
    PERCENTILE: percentile,
    'PERCENTILE.INC': percentile,
    QUARTILE: quartile,
    'QUARTILE.INC': quartile,
    LARGE: (args, scope) => nth(args, scope, -1),
    SMALL: (args, scope) => nth(args, scope, 1),
  },
  {shows: 'first'},
);

/** How many are before it, and how many equal it. */
function placeOf(
  value: Scalar,
  grid: Grid,
  ascending: Scalar | undefined,
  scope: Scope,
): [before: number, equal: number] {
  const wanted = toNumber(value, scope);
  const sign = numberOr(ascending, 0, scope) === 0 ? -1 : 1;
  const numbers = numbersOf([grid], scope);
  const equal = numbers.filter(x => x === wanted).length;
  if (equal === 0) throw NOT_AVAILABLE;
  return [numbers.filter(x => sign * (x - wanted) < 0).length, equal];
}

const rank = ([value, grid, ascending]: [Scalar, Grid, Scalar?], scope: Scope) =>
  placeOf(value, grid, ascending, scope)[0] + 1;

define('sgs?', {
  RANK: rank,
  'RANK.EQ': rank,
  'RANK.AVG': ([value, grid, ascending], scope) => {
    const [before, equal] = placeOf(value, grid, ascending, scope);
    return before + (equal + 1) / 2;
  },
});

define('gg', {
  CORREL: ([one, other]) => {
    if (one.rows !== other.rows || one.columns !== other.columns) throw NOT_AVAILABLE;
    const pairs: [number, number][] = [];
    one.each((a, r, c) => {
      const b = other.at(r, c);
      if (typeof a === 'number' && typeof b === 'number') pairs.push([a, b]);
    });
    const [x, y] = [average(pairs.map(([a]) => a)), average(pairs.map(([, b]) => b))];
    const [both, ofX, ofY] = [
      sum(pairs.map(([a, b]) => (a - x) * (b - y))),
      sum(pairs.map(([a]) => (a - x) ** 2)),
      sum(pairs.map(([, b]) => (b - y) ** 2)),
    ];
    if (ofX === 0 || ofY === 0) throw DIVIDED_BY_ZERO;
    return both / Math.sqrt(ofX * ofY);
  },
});

define('(v)+', {
  'AVERAGE.WEIGHTED': (args, scope) => {
    const lists = args.map(value => numbersOf([isGrid(value) ? value : (value as Scalar)], scope));
    const values = lists.filter((_, at) => at % 2 === 0).flat();
    const weights = lists.filter((_, at) => at % 2 === 1).flat();
    if (values.length !== weights.length) throw NOT_AVAILABLE;
    if (weights.some(weight => weight < 0)) throw NO_NUMBER;
    if (sum(weights) === 0) throw DIVIDED_BY_ZERO;
    return sum(values.map((value, at) => value * weights[at]!)) / sum(weights);
  },
});
