/** Arithmetic on single numbers: rounding, powers, trigonometry, and the operators by their names. */

import {OPERATORS} from '../calculate';
import {define} from '../registry';
import {compare, DIVIDED_BY_ZERO, finite, NO_NUMBER, type Scalar, toBoolean, toNumber} from '../value';
import {numberOr, wholeOr} from './arguments';

/** Functions of one number. */
const OF_ONE: Record<string, (x: number) => number> = {
  ABS: Math.abs,
  SIGN: Math.sign,
  INT: Math.floor,
  SQRT: Math.sqrt,
  SQRTPI: x => Math.sqrt(x * Math.PI),
  EXP: Math.exp,
  LN: x => (x > 0 ? Math.log(x) : Number.NaN),
  LOG10: x => (x > 0 ? Math.log10(x) : Number.NaN),
  SIN: Math.sin,
  COS: Math.cos,
  TAN: Math.tan,
  ASIN: Math.asin,
  ACOS: Math.acos,
  ATAN: Math.atan,
  SINH: Math.sinh,
  COSH: Math.cosh,
  TANH: Math.tanh,
  DEGREES: x => (x * 180) / Math.PI,
  RADIANS: x => (x * Math.PI) / 180,
  UMINUS: x => -x,
  UPLUS: x => x,
  UNARY_PERCENT: x => x / 100,
  EVEN: x => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2,
  ODD: x => (x < 0 ? -1 : 1) * (Math.ceil((Math.abs(x) - 1) / 2) * 2 + 1),
  FACT: factorial,
};

function factorial(x: number): number {
  const n = Math.trunc(x);
  if (n < 0) return Number.NaN;
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}

define(
  's',
  Object.fromEntries(
    Object.entries(OF_ONE).map(([name, run]) => [
      name,
      ([x]: [Scalar], scope: Parameters<(typeof OPERATORS)['+']>[2]) => finite(run(toNumber(x, scope))),
    ]),
  ),
);

/** Rounds as a person does: 1.005 to two places is 1.01. */
function roundWith(round: (x: number) => number, x: number, places: number): number {
  const scaled = shift(Math.abs(x), places);
  return finite(Math.sign(x) * shift(round(Number(scaled.toPrecision(15))), -places));
}

/** Moves the decimal point without the error of a multiplication. */
function shift(x: number, places: number): number {
  const [digits, exponent = '0'] = String(x).split('e') as [string, string?];
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** The remainder with the sign of the divisor. */
function modulo(a: number, b: number): number {
  if (b === 0) throw DIVIDED_BY_ZERO;
  return a - b * Math.floor(a / b);
}

function multiple(round: (x: number) => number, x: number, factor: number): number {
  if (factor === 0) return 0;
  if (x > 0 && factor < 0) throw NO_NUMBER;
  return Number((round(Number((x / factor).toPrecision(15))) * factor).toPrecision(15));
}

define('ss?', {
  ROUND: ([x, places], scope) => roundWith(Math.round, toNumber(x, scope), wholeOr(places, 0, scope)),
  ROUNDUP: ([x, places], scope) => roundWith(Math.ceil, toNumber(x, scope), wholeOr(places, 0, scope)),
  ROUNDDOWN: ([x, places], scope) => roundWith(Math.floor, toNumber(x, scope), wholeOr(places, 0, scope)),
  TRUNC: ([x, places], scope) => roundWith(Math.floor, toNumber(x, scope), wholeOr(places, 0, scope)),
  CEILING: ([x, factor], scope) => multiple(Math.ceil, toNumber(x, scope), numberOr(factor, 1, scope)),
  FLOOR: ([x, factor], scope) => multiple(Math.floor, toNumber(x, scope), numberOr(factor, 1, scope)),
  LOG: ([x, base], scope) => {
    const [number, of] = [toNumber(x, scope), numberOr(base, 10, scope)];
    if (number <= 0 || of <= 0) throw NO_NUMBER;
    if (of === 1) throw DIVIDED_BY_ZERO;
    return of === 10 ? Math.log10(number) : of === 2 ? Math.log2(number) : Math.log(number) / Math.log(of);
  },
});

define('ss', {
  MOD: ([a, b], scope) => modulo(toNumber(a, scope), toNumber(b, scope)),
  QUOTIENT: ([a, b], scope) => Math.trunc(OPERATORS['/'](a, b, scope) as number),
  MROUND: ([a, b], scope) => {
    const [x, factor] = [toNumber(a, scope), toNumber(b, scope)];
    if (x * factor < 0) throw NO_NUMBER;
    return multiple(y => Math.sign(y) * Math.round(Math.abs(y)), x, factor);
  },
  ATAN2: ([x, y], scope) => {
    const [a, b] = [toNumber(x, scope), toNumber(y, scope)];
    if (a === 0 && b === 0) throw DIVIDED_BY_ZERO;
    return Math.atan2(b, a);
  },
  COMBIN: ([a, b], scope) => {
    const [n, k] = [wholeOr(a, 0, scope), wholeOr(b, 0, scope)];
    if (k < 0 || k > n) throw NO_NUMBER;
    let ways = 1;
    for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
    return Math.round(ways);
  },
  POWER: ([a, b], scope) => OPERATORS['^'](a, b, scope),
  POW: ([a, b], scope) => OPERATORS['^'](a, b, scope),
  MINUS: ([a, b], scope) => OPERATORS['-'](a, b, scope),
  MULTIPLY: ([a, b], scope) => OPERATORS['*'](a, b, scope),
  DIVIDE: ([a, b], scope) => OPERATORS['/'](a, b, scope),
  ADD: ([a, b], scope) => OPERATORS['+'](a, b, scope),
  CONCAT: ([a, b], scope) => OPERATORS['&'](a, b, scope),
  EQ: ([a, b]) => compare(a, b) === 0,
  NE: ([a, b]) => compare(a, b) !== 0,
  GT: ([a, b]) => compare(a, b) > 0,
  GTE: ([a, b]) => compare(a, b) >= 0,
  LT: ([a, b]) => compare(a, b) < 0,
  LTE: ([a, b]) => compare(a, b) <= 0,
});

define('ssss?s?', {
  ISBETWEEN: ([x, low, high, lowCounts = true, highCounts = true]) => {
    const above = compare(x, low);
    const below = compare(x, high);
    return (
      (above > 0 || (above === 0 && toBoolean(lowCounts))) && (below < 0 || (below === 0 && toBoolean(highCounts)))
    );
  },
});

define('', {PI: () => Math.PI});
