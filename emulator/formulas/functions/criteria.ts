/**
 * Criteria as `COUNTIF` and its like take them: a value to equal, or a text with an operator before it. `?` and `*` stand for
 * any character and any text in texts to equal; `~` before them takes that meaning away.
 */

import {compareTexts, FormulaError, numberInText, type Reading, type Scalar} from '../value';

export interface Criterion {
  matches: (value: Scalar) => boolean;
  /** Whether empty cells are among those it finds. */
  matchesEmpty: boolean;
}

type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Reads a criterion. @throws {FormulaError} when it is an error */
export function criterionOf(given: Scalar, reading: Reading): Criterion {
  if (given instanceof FormulaError) throw given;
  if (typeof given !== 'string') return made(given === null ? isEmptyText : value => value === given);
  if (given === '') return made(isEmptyText);
  const [, sign, rest] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(given)!;
  const operator = (sign ?? '=') as Operator;
  if (rest === '') return made(value => (value === null) === (operator === '='));
  const operand = operandOf(rest!, reading);
  return made(operator === '=' || operator === '<>' ? equality(operator, operand) : ordering(operator, operand));
}

const isEmptyText = (value: Scalar) => value === null || value === '';

function made(matches: Criterion['matches']): Criterion {
  return {matches, matchesEmpty: matches(null)};
}

function operandOf(text: string, reading: Reading): number | string | boolean {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  return numberInText(text, reading) ?? text;
}

function equality(operator: '=' | '<>', operand: number | string | boolean): Criterion['matches'] {
  const equals = typeof operand === 'string' ? textMatcher(operand) : (value: Scalar) => value === operand;
  return operator === '=' ? equals : value => !equals(value);
}

function ordering(operator: Operator, operand: number | string | boolean): Criterion['matches'] {
  if (typeof operand === 'number') return BEYOND[operator as '<'](operand);
  const holds = HOLDS[operator];
  return value => {
    return typeof value === 'string' && typeof operand === 'string' && holds(compareTexts(value, operand));
  };
}

/** Written out, for these are asked of every cell of long columns. */
const BEYOND: Record<'<' | '<=' | '>' | '>=', (operand: number) => Criterion['matches']> = {
  '<': operand => value => typeof value === 'number' && value < operand,
  '<=': operand => value => typeof value === 'number' && value <= operand,
  '>': operand => value => typeof value === 'number' && value > operand,
  '>=': operand => value => typeof value === 'number' && value >= operand,
};

const HOLDS: Record<Operator, (order: number) => boolean> = {
  '=': order => order === 0,
  '<>': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

/** Whether a value is a text that fits a pattern with `?`, `*` and `~`, as a whole and without regard to case. */
export function textMatcher(pattern: string): (value: Scalar) => boolean {
  if (!/[?*~]/.test(pattern)) {
    const wanted = pattern.toLowerCase();
    return value => typeof value === 'string' && value.toLowerCase() === wanted;
  }
  const source = pattern.replace(/~([?*~])|([?*])|([\\^$.|+()[\]{}/])/g, (whole, taken, wild, special) => {
    if (taken !== undefined) return `\\${taken}`.replace('\\~', '~');
    if (wild !== undefined) return wild === '*' ? '[^]*' : '[^]';
    return special === undefined ? whole : `\\${special}`;
  });
  const expression = new RegExp(`^${source}$`, 'iu');
  return value => typeof value === 'string' && expression.test(value);
}
