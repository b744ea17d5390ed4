/**
 * Regular expressions. Sheets has RE2, which knows no looking around and no references back; apart from that its
 * patterns mean the same to JavaScript. Flags at the beginning, as in `(?i)`, are read.
 */

import {Table} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {FormulaError, NO_REFERENCE, NOT_AVAILABLE, type Scalar, WRONG_VALUE} from '../value';

const NOT_IN_RE2 = /\(\?(?:[=!]|<[=!])|\\[1-9]/;

/** @throws {FormulaError} `#REF!` when RE2 does not read it */
function expression(pattern: Scalar, more = ''): RegExp {
  const text = textIn(pattern);
  const [, flags = '', source = text] = /^\(\?([imsU]+)\)(.*)$/s.exec(text) ?? [];
  if (NOT_IN_RE2.test(source) || flags.includes('U')) throw NO_REFERENCE;
  try {
    return new RegExp(source.replace(/\(\?P</g, '(?<'), [...new Set(flags + more)].join(''));
  } catch {
    throw NO_REFERENCE;
  }
}

/** These functions take texts alone, no number. */
function textIn(value: Scalar): string {
  if (value instanceof FormulaError) throw value;
  if (value === null) return '';
  if (typeof value !== 'string') throw WRONG_VALUE;
  return value;
}

type Texts = [Scalar, Scalar];

define('ss', {
  REGEXMATCH: ([text, pattern]: Texts) => expression(pattern).test(textIn(text)),
  REGEXEXTRACT: ([text, pattern]: Texts) => {
    const found = expression(pattern).exec(textIn(text));
    if (!found) throw NOT_AVAILABLE;
    const [whole, ...groups] = found;
    if (groups.length === 0) return whole;
    return groups.length === 1 ? (groups[0] ?? '') : new Table([groups.map(group => group ?? '')]);
  },
});

define('sss', {
  REGEXREPLACE: ([text, pattern, by]: [Scalar, Scalar, Scalar], _scope: Scope) =>
    textIn(text).replace(expression(pattern, 'g'), textIn(by)),
});
