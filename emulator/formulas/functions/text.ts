/** Texts: joined, cut, changed, searched; and numbers written by a format. */

import {displayValue} from '../../cells/display';
import {NotEmulated} from '../../kernel';
import {isGrid, Table, type Value} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {FormulaError, NO_NUMBER, numberInText, type Scalar, toBoolean, toNumber, toText, WRONG_VALUE} from '../value';
import {single, wholeOr} from './arguments';

/** Functions of one text. */
const OF_ONE: Record<string, (text: string) => Scalar> = {
  LEN: text => text.length,
  LOWER: text => text.toLowerCase(),
  UPPER: text => text.toUpperCase(),
  TRIM: text => text.replace(/ +/g, ' ').replace(/^ | $/g, ''),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what CLEAN takes away
  CLEAN: text => text.replace(/[\u0000-\u001f]/g, ''),
  PROPER: text =>
    text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()),
  CODE: codeOf,
  UNICODE: codeOf,
};

function codeOf(text: string): number {
  const code = text.codePointAt(0);
  if (code === undefined) throw WRONG_VALUE;
  return code;
}

define(
  's',
  Object.fromEntries(
    Object.entries(OF_ONE).map(([name, run]) => [name, ([text]: [Scalar], scope: Scope) => run(toText(text, scope))]),
  ),
);

define('s', {
  VALUE: ([value], scope) => {
    if (typeof value === 'boolean') throw WRONG_VALUE;
    return toNumber(value, scope);
  },
  CHAR: ([code], scope) => character(wholeOr(code, 0, scope)),
  UNICHAR: ([code], scope) => character(wholeOr(code, 0, scope)),
});

function character(code: number): string {
  if (code < 1 || code > 0x10_ffff) throw NO_NUMBER;
  return String.fromCodePoint(code);
}

/** @throws {FormulaError} `#VALUE!` when it is below `least` */
function countOr(value: Scalar | undefined, otherwise: number, least: number, scope: Scope): number {
  const count = wholeOr(value, otherwise, scope);
  if (count < least) throw WRONG_VALUE;
  return count;
}

define('ss?', {
  LEFT: ([text, count], scope) => toText(text, scope).slice(0, countOr(count, 1, 0, scope)),
  RIGHT: ([text, count], scope) => {
    const whole = toText(text, scope);
    return whole.slice(Math.max(0, whole.length - countOr(count, 1, 0, scope)));
  },
});

define('ss', {
  EXACT: ([a, b], scope) => toText(a, scope) === toText(b, scope),
  REPT: ([text, times], scope) => {
    const whole = toText(text, scope);
    const count = countOr(times, 0, 0, scope);
    if (whole.length * count > 32_000) throw WRONG_VALUE;
    return whole.repeat(count);
  },
  TEXT: ([value, format], scope) => {
    const pattern = toText(format, scope);
    const read = typeof value === 'string' ? numberInText(value, scope) : value;
    if (read instanceof FormulaError) throw read;
    return displayValue(read === undefined ? (value as string) : (read ?? 0), pattern, scope.locale);
  },
});

define('sss', {
  MID: ([text, start, count], scope) => {
    const from = countOr(start, 1, 1, scope) - 1;
    return toText(text, scope).slice(from, from + countOr(count, 0, 0, scope));
  },
});

define('ssss', {
  REPLACE: ([text, start, count, by], scope) => {
    const whole = toText(text, scope);
    const from = countOr(start, 1, 1, scope) - 1;
    return whole.slice(0, from) + toText(by, scope) + whole.slice(from + countOr(count, 0, 0, scope));
  },
});

define('sss?', {
  FIND: ([part, text, start], scope) => found(toText(part, scope), toText(text, scope), countOr(start, 1, 1, scope)),
  SEARCH: ([part, text, start], scope) => {
    const wanted = toText(part, scope).toLowerCase();
    if (/[?*~]/.test(wanted)) throw new NotEmulated('SEARCH with ?, * or ~');
    return found(wanted, toText(text, scope).toLowerCase(), countOr(start, 1, 1, scope));
  },
});

function found(part: string, text: string, start: number): number {
  const at = text.indexOf(part, start - 1);
  if (at < 0) throw WRONG_VALUE;
  return at + 1;
}

define('ssss?', {
  SUBSTITUTE: ([text, search, by, occurrence], scope) => {
    const [whole, old, fresh] = [toText(text, scope), toText(search, scope), toText(by, scope)];
    if (old === '') return whole;
    if (occurrence === undefined) return whole.replaceAll(old, () => fresh);
    const wanted = countOr(occurrence, 1, 1, scope);
    let nth = 0;
    return whole.replaceAll(old, () => (++nth === wanted ? fresh : old));
  },
});

/** Every cell of every argument as text, row by row; empty cells too. */
function textsOf(args: readonly Value[], scope: Scope): string[] {
  return args.flatMap(value => {
    if (!isGrid(value)) return [toText(single(value), scope)];
    const texts: string[] = [];
    for (let r = 0; r < value.rows; r++) {
      for (let c = 0; c < value.columns; c++) texts.push(toText(value.at(r, c), scope));
    }
    return texts;
  });
}

define('v+', {CONCATENATE: (args, scope) => textsOf(args, scope).join('')});

define('sv+', {
  JOIN: ([delimiter, ...args], scope) => textsOf(args, scope).join(toText(delimiter, scope)),
});

define('ssv+', {
  TEXTJOIN: ([delimiter, ignoreEmpty, ...args], scope) => {
    const texts = textsOf(args, scope);
    return (toBoolean(ignoreEmpty) ? texts.filter(text => text !== '') : texts).join(toText(delimiter, scope));
  },
});

define('sss?s?', {
  SPLIT: ([text, delimiter, byEach = true, removeEmpty = true], scope) => {
    const by = toText(delimiter, scope);
    if (by === '') throw WRONG_VALUE;
    const cut = toBoolean(byEach) ? new RegExp(`[${by.replace(/[\\\]^-]/g, '\\$&')}]`, 'u') : by;
    const parts = toText(text, scope).split(cut);
    const kept = toBoolean(removeEmpty) ? parts.filter(part => part !== '') : parts;
    if (kept.length === 0) throw WRONG_VALUE;
    return new Table([kept.map(part => numberInText(part, scope) ?? (part === '' ? null : part))]);
  },
});

/** A link shows its label; without one, its address. */
define('ss?', {HYPERLINK: ([url, label]) => label ?? url});
