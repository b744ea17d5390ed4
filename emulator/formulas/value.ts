/**
 * What formulas calculate with: numbers, texts, truth values, nothing (`null`: an empty cell) and errors; how one
 * becomes another, and how they compare. Dates are numbers here; that they are dates is the format's affair.
 */

import type {SheetLocale} from '../cells/locale';
import {parseInput} from '../cells/parse-input';

/** An error as a cell shows it. Functions throw it; it never leaves a cell's formula as an exception. */
export class FormulaError {
  constructor(readonly code: string) {}
}

export type Scalar = number | string | boolean | null | FormulaError;

export const NOT_AVAILABLE = new FormulaError('#N/A');
export const WRONG_VALUE = new FormulaError('#VALUE!');
export const NO_REFERENCE = new FormulaError('#REF!');
export const NO_NAME = new FormulaError('#NAME?');
export const NO_NUMBER = new FormulaError('#NUM!');
export const DIVIDED_BY_ZERO = new FormulaError('#DIV/0!');
export const UNREADABLE = new FormulaError('#ERROR!');

/** All errors, in the order of `ERROR.TYPE`. */
export const ERRORS: readonly FormulaError[] = [
  new FormulaError('#NULL!'),
  DIVIDED_BY_ZERO,
  WRONG_VALUE,
  NO_REFERENCE,
  NO_NAME,
  NO_NUMBER,
  NOT_AVAILABLE,
  UNREADABLE,
];

const byCode = new Map(ERRORS.map(error => [error.code, error]));

/** The error that a text is; a cell whose text reads `#N/A` holds the error. */
export function errorOf(text: string): FormulaError | undefined {
  return byCode.get(text);
}

/** How texts are read: the file's locale, and the year of a date that names none. */
export interface Reading {
  locale: SheetLocale;
  year: number;
}

/** The number that a text is as typed into a cell, dates and times among them. */
export function numberInText(text: string, {locale, year}: Reading): number | undefined {
  const input = parseInput(text, {locale, year, format: '', formulasInTextCells: false});
  return 'value' in input && typeof input.value === 'number' && !text.startsWith("'") ? input.value : undefined;
}

/** @throws {FormulaError} `#VALUE!` when it is no number */
export function toNumber(value: Scalar, reading: Reading): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') throw value;
  const read = numberInText(value, reading);
  if (read === undefined) throw WRONG_VALUE;
  return read;
}

/** @throws {FormulaError} `#VALUE!` when it is neither true nor false */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value !== 'string') throw value;
  const word = value.toUpperCase();
  if (word === 'TRUE') return true;
  if (word === 'FALSE' || word === '') return false;
  throw WRONG_VALUE;
}

const DIGITS = 15;

/** A value joined to a text: all fifteen digits of a number, whatever format its cell has. */
export function toText(value: Scalar, {locale}: Reading): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') throw value;
  const size = Math.abs(value);
  const digits = Number(value.toPrecision(DIGITS));
  if (size !== 0 && (size >= 1e21 || size < 1e-6))
    return digits.toExponential().toUpperCase().replace('.', locale.decimal);
  return String(digits).replace('.', locale.decimal);
}

const RANK = {number: 0, string: 1, boolean: 2};

/**
 * Compares as the operators do: numbers before texts before truth values, texts without regard to case, and nothing
 * as the zero, the empty text or the `FALSE` that the other side asks for.
 *
 * @throws {FormulaError} when one is an error
 */
export function compare(one: Scalar, other: Scalar): number {
  if (one instanceof FormulaError) throw one;
  if (other instanceof FormulaError) throw other;
  const [a, b] = [one ?? emptyLike(other), other ?? emptyLike(one)];
  if (a === b) return 0;
  const rank = RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  if (rank !== 0) return rank;
  if (typeof a === 'string') return compareTexts(a, b as string);
  return Number(a) - Number(b);
}

function emptyLike(other: Scalar): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

const {compare: collate} = new Intl.Collator('en', {sensitivity: 'accent'});

export function compareTexts(a: string, b: string): number {
  if (a.toLowerCase() === b.toLowerCase()) return 0;
  return collate(a, b) || (a < b ? -1 : 1);
}

/** A number that a function may answer. @throws {FormulaError} `#NUM!` when it is none */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw NO_NUMBER;
  return value;
}
