/**
 * What a text becomes that somebody types into a cell, or that a script writes: a number, a truth value, a date, a
 * formula, or the text itself (behaviours 3 to 6 and 12).
 *
 * Only the text, the file's locale, the cell's number format and today's year count. Dates and times are in
 * `parse-date.ts`. Storing is left to the sheet.
 */

import type {SheetLocale} from './locale';
import {isTextFormat} from './number-format';
import {parseDate} from './parse-date';

/** What a cell can hold; dates are numbers with a date's format. */
export type CellValue = string | number | boolean;

/** A value, with the number format that it brings into a cell that has none. */
export interface TypedValue {
  value: CellValue;
  format?: string;
}

/** The outcome of reading a text. */
export type Input = TypedValue | {formula: string};

/** What the reading depends on. */
export interface InputSetting {
  locale: SheetLocale;
  /** The cell's own number format; empty when it has none. */
  format: string;
  /** The year of a date that names none. */
  year: number;
  /** Behaviour 5: whether a text that starts with `=` is a formula even in a cell formatted as text. */
  formulasInTextCells: boolean;
}

/** Reads a text as Sheets does when it is entered. */
export function parseInput(text: string, setting: InputSetting): Input {
  if (text.startsWith("'")) return {value: text.slice(1)};
  const isText = isTextFormat(setting.format);
  if (text.startsWith('=') && text.length > 1 && (!isText || setting.formulasInTextCells)) return {formula: text};
  if (isText || text === '') return {value: text};
  const read = readValue(text.trim(), setting);
  if (read) return inFormat(read, setting.format);
  if (text.startsWith('+') && text.length > 1) return {formula: `=${text}`};
  return {value: text};
}

const HAS_DIGIT = /\d/;
const LONGEST_NUMBER_OR_DATE = 60;

function readValue(text: string, setting: InputSetting): TypedValue | null {
  if (text.length > LONGEST_NUMBER_OR_DATE) return null;
  if (!HAS_DIGIT.test(text)) return readBoolean(text, setting.locale);
  return readNumber(text, setting.locale) ?? parseDate(text, setting.locale, setting.year);
}

function readBoolean(text: string, locale: SheetLocale): TypedValue | null {
  if (text.length > 12) return null;
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === locale.trueWord) return {value: true};
  if (word === 'FALSE' || word === locale.falseWord) return {value: false};
  return null;
}

/** A cell that has a format keeps it; in a percent cell a plain number counts in percent. */
function inFormat(read: TypedValue, format: string): TypedValue {
  if (format === '') return read;
  const percents = typeof read.value === 'number' && read.format === undefined && format.includes('%');
  return {value: percents ? (read.value as number) / 100 : read.value};
}

interface NumberPatterns {
  plain: RegExp;
  grouped: RegExp;
}

const patterns = new Map<string, NumberPatterns>();

function numberPatterns({decimal, group}: SheetLocale): NumberPatterns {
  const key = decimal + group;
  const known = patterns.get(key);
  if (known) return known;
  const point = decimal === '.' ? '\\.' : decimal;
  // French groups with a narrow no-break space that no keyboard has: the other spaces count too.
  const between = /\s/.test(group) ? '[\\u202f\\u00a0 ]' : group === '.' ? '\\.' : group;
  const made = {
    plain: new RegExp(`^(\\d+)(?:${point}(\\d*))?(e[+-]?\\d{1,3})?$|^${point}(\\d+)(e[+-]?\\d{1,3})?$`, 'i'),
    grouped: new RegExp(`^(\\d{1,3}(?:${between}\\d{3})+)(?:${point}(\\d*))?$`),
  };
  patterns.set(key, made);
  return made;
}

/** Splits sign, brackets, currency and percent sign from the digits, then reads those. */
function readNumber(text: string, locale: SheetLocale): TypedValue | null {
  if (!/^[-+(.,\d$£€¥]/.test(text)) return null;
  const signed = /^(\()?([-+])?\s*([$£€¥]\s?)?([-+])?(.*?)(\s?[%$£€¥])?(\))?$/.exec(text)!;
  const [, open, sign, before, innerSign, digits, after, close] = signed;
  if (Boolean(open) !== Boolean(close) || (sign && innerSign) || (before && after)) return null;
  if (innerSign && !before) return null;
  const unsigned = readDigits(digits!, locale);
  if (!unsigned) return null;
  const negative = (sign ?? innerSign) === '-' || Boolean(open);
  const value = negative ? -unsigned.value : unsigned.value;
  if (after?.trim() === '%') return {value: value / 100, format: unsigned.decimals ? '0.00%' : '0%'};
  const currency = before || after ? currencyFormat(before, after, unsigned.decimals) : undefined;
  const format = currency ?? unsigned.format;
  return {value, ...(format === undefined ? {} : {format})};
}

interface Digits {
  value: number;
  decimals: boolean;
  format?: string;
}

function readDigits(text: string, locale: SheetLocale): Digits | null {
  const {plain, grouped} = numberPatterns(locale);
  const simple = plain.exec(text);
  if (simple) {
    const [, whole = '', decimals = '', exponent, onlyDecimals, tinyExponent] = simple;
    const power = exponent ?? tinyExponent ?? '';
    const value = Number(`${whole || '0'}.${decimals || onlyDecimals || '0'}${power}`);
    if (!Number.isFinite(value)) return null;
    return {value, decimals: Boolean(decimals || onlyDecimals), ...(power ? {format: '0.00E+00'} : {})};
  }
  const thousands = grouped.exec(text);
  if (!thousands) return null;
  const decimals = thousands[2] ?? '';
  const value = Number(`${thousands[1]!.replace(/\D/g, '')}.${decimals || '0'}`);
  return {value, decimals: decimals !== '', format: decimals ? '#,##0.00' : '#,##0'};
}

function currencyFormat(before: string | undefined, after: string | undefined, decimals: boolean): string {
  const digits = decimals ? '#,##0.00' : '#,##0';
  return before ? `"${before}"${digits}` : `${digits}"${after}"`;
}
