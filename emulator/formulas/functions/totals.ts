/** Totals over areas: sums, counts, extremes. */

import {NotEmulated} from '../../kernel';
import {isGrid, type Value} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {DIVIDED_BY_ZERO, FormulaError, numberInText, type Scalar, toNumber, WRONG_VALUE} from '../value';
import {numbersOf, single, sum} from './arguments';

define(
  'v+',
  {
    SUM: (args, scope) => sum(numbersOf(args, scope)),
    AVERAGE: (args, scope) => average(numbersOf(args, scope)),
    MAX: (args, scope) => extreme(numbersOf(args, scope), Math.max),
    MIN: (args, scope) => extreme(numbersOf(args, scope), Math.min),
  },
  {shows: 'first'},
);

/** The largest or smallest; 0 of nothing. */
export function extreme(numbers: readonly number[], pick: (a: number, b: number) => number): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));
}

/** @throws {FormulaError} `#DIV/0!` when there is none */
export function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw DIVIDED_BY_ZERO;
  return sum(numbers) / numbers.length;
}

define('v+', {
  PRODUCT: (args, scope) => {
    const numbers = numbersOf(args, scope);
    return numbers.length === 0 ? 0 : numbers.reduce((product, x) => product * x, 1);
  },
  SUMSQ: (args, scope) => sum(numbersOf(args, scope).map(x => x * x)),
  COUNT: (args, scope) =>
    count(
      args,
      value => isNumber(value),
      value => isNumeric(value, scope),
    ),
  COUNTA: args =>
    count(
      args,
      () => true,
      () => true,
    ),
  COUNTUNIQUE: args => distinct(args).size,
  GCD: (args, scope) => wholes(args, scope).reduce(gcd, 0),
  LCM: (args, scope) => wholes(args, scope).reduce((a, b) => (a && b ? (a * b) / gcd(a, b) : 0), 1),
});

const isNumber = (value: Scalar) => typeof value === 'number';

/** As an argument of its own, a text that is a number counts. */
function isNumeric(value: Scalar, scope: Scope): boolean {
  if (typeof value === 'string') return numberInText(value, scope) !== undefined;
  return typeof value === 'number' || typeof value === 'boolean';
}

function count(args: readonly Value[], inArea: (value: Scalar) => boolean, alone: (value: Scalar) => boolean): number {
  let found = 0;
  for (const value of args) {
    if (isGrid(value)) {
      value.each(cell => {
        if (inArea(cell)) found++;
      });
    } else if (alone(value instanceof FormulaError ? value : single(value))) found++;
  }
  return found;
}

/** Values by kind and content; case counts. */
export function distinct(args: readonly Value[]): Set<string> {
  const seen = new Set<string>();
  const add = (value: Scalar) => seen.add(keyOf(value));
  for (const value of args) {
    if (isGrid(value)) value.each(add);
    else add(single(value));
  }
  return seen;
}

/** Equal for equal values, case included. */
export function keyOf(value: Scalar): string {
  return value instanceof FormulaError ? value.code : `${typeof value}:${value}`;
}

function wholes(args: readonly Value[], scope: Scope): number[] {
  return numbersOf(args, scope).map(Math.trunc);
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

define('g', {
  COUNTBLANK: ([grid]) => {
    let filled = 0;
    grid.each(value => {
      if (value !== '') filled++;
    });
    return grid.rows * grid.columns - filled;
  },
});

define(
  'g+',
  {
    SUMPRODUCT: (grids, scope) => {
      const [first, ...others] = grids;
      if (others.some(grid => grid.rows !== first.rows || grid.columns !== first.columns)) throw WRONG_VALUE;
      let total = 0;
      first.each((value, r, c) => {
        total += others.reduce((product, grid) => product * factor(grid.at(r, c), scope), factor(value, scope));
      });
      for (const grid of others) grid.each(value => factor(value, scope));
      return total;
    },
  },
  {arrays: true},
);

/** What is no number counts as nothing. */
function factor(value: Scalar, scope: Scope): number {
  if (typeof value === 'boolean') throw new NotEmulated('truth values in SUMPRODUCT: multiply them, or use N()');
  if (value instanceof FormulaError || typeof value === 'number') return toNumber(value, scope);
  return 0;
}
