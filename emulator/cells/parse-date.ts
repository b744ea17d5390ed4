/**
 * Dates, times and durations as people type them, by the file's locale (behaviour 12).
 *
 * The answer is a serial number with the format that keeps what was typed. What is no real date, or is in the other
 * order than the locale's, or carries an offset from UTC, is not a date: the cell keeps the text.
 */

import {monthKey, type SheetLocale} from './locale';
import {wallToSerial} from './serial';

/** A date or time as a cell keeps it. */
export interface TypedDate {
  value: number;
  format: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Reads a date, a time, or a date followed by a time; `null` when it is none. */
export function parseDate(text: string, locale: SheetLocale, thisYear: number): TypedDate | null {
  if (!/^\d/.test(text) && !startsWithMonth(text, locale)) return null;
  const time = readTime(text);
  if (time) return {value: time.ms / DAY, format: time.format};
  const date = readDay(text, locale, thisYear);
  if (date) return date;
  return readDateAndTime(text, locale, thisYear);
}

/** Most text with a digit in it begins with a word that is no month: no need to look further. */
function startsWithMonth(text: string, locale: SheetLocale): boolean {
  const word = /^[\p{L}.]+/u.exec(text)?.[0];
  return word !== undefined && locale.monthByName.has(monthKey(word));
}

function readDateAndTime(text: string, locale: SheetLocale, thisYear: number): TypedDate | null {
  const parts = /^(.*\S)(?:,\s*|\s+)(\d{1,2}(?::.*|\s*[ap]m))$/i.exec(text);
  const date = parts && readDay(parts[1]!, locale, thisYear);
  const time = parts && readTime(parts[2]!);
  if (!date || !time || time.ms >= DAY) return null;
  return {value: date.value + time.ms / DAY, format: `${date.format} ${locale.timeFormat}`};
}

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})([.,]\d{1,3})?)?\s*([ap]m)?$/i;
const HOUR_ONLY = /^(\d{1,2})()()()\s*([ap]m)$/i;

function readTime(text: string): {ms: number; format: string} | null {
  const match = TIME.exec(text) ?? HOUR_ONLY.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds, fraction, half] = match;
  if (Number(minutes || 0) > 59 || Number(seconds || 0) > 59) return null;
  const hour = half ? halfDayHour(Number(hours), half) : Number(hours);
  if (hour === null) return null;
  const thousandths = fraction ? Math.round(Number(fraction.replace(',', '.')) * 1000) : 0;
  const ms = hour * HOUR + Number(minutes || 0) * MINUTE + Number(seconds || 0) * 1000 + thousandths;
  return {ms, format: timeFormat(hours!, Boolean(seconds), fraction, half, ms)};
}

function halfDayHour(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function timeFormat(
  hours: string,
  seconds: boolean,
  fraction: string | undefined,
  half: string | undefined,
  ms: number,
) {
  if (ms >= DAY) return '[h]:mm:ss';
  const start = half ? 'h' : hours.startsWith('0') && hours.length === 2 ? 'HH' : 'H';
  const tail = seconds ? (fraction ? ':ss.000' : ':ss') : '';
  return `${start}:mm${tail}${half ? ' am/pm' : ''}`;
}

function readDay(text: string, locale: SheetLocale, thisYear: number): TypedDate | null {
  return readNumericDay(text, locale, thisYear) ?? readNamedDay(text, locale, thisYear);
}

const NUMERIC = /^(\d{1,4})([/.-])(\d{1,4})(?:\2(\d{1,4}))?$/;

function readNumericDay(text: string, locale: SheetLocale, thisYear: number): TypedDate | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, first, mark, second, third] = match as unknown as [string, string, string, string, string | undefined];
  if (third === undefined) return readTwoNumbers(first, mark, second, locale, thisYear);
  if (first.length === 4) return day(Number(first), second, third, isoFormat(mark, second));
  if (first.length > 2 || second.length > 2 || third.length === 3) return null;
  if (locale.order === 'ymd') return third.length > 2 ? null : day(fullYear(first), second, third, locale.dateFormat);
  const [d, m] = locale.order === 'mdy' ? [second, first] : [first, second];
  return day(fullYear(third), m, d, locale.dateFormat);
}

/** `1/2` is a day of this year, `7/2026` a month. A full stop is the decimal point where the locale has it. */
function readTwoNumbers(first: string, mark: string, second: string, locale: SheetLocale, thisYear: number) {
  if (mark === '.' && locale.decimal === '.') return null;
  if (first.length === 4) return second.length > 2 ? null : day(Number(first), second, '1', `yyyy${mark}MM`);
  if (first.length > 2) return null;
  if (second.length === 4) return day(Number(second), first, '1', `M${mark}yyyy`);
  if (second.length > 2) return null;
  const dayFirst = locale.order === 'dmy';
  const [d, m] = dayFirst ? [first, second] : [second, first];
  return day(thisYear, m, d, dayFirst ? `d${mark}M` : `M${mark}d`);
}

function isoFormat(mark: string, month: string): string {
  return month.length === 2 ? `yyyy${mark}MM${mark}dd` : `yyyy${mark}M${mark}d`;
}

const DAY_FIRST = /^(\d{1,2})(?:er|e|st|nd|rd|th|\.)?([\s-]+)([\p{L}.]+),?(?:[\s-]+(\d{4}|\d{2}))?$/u;
const MONTH_FIRST = /^([\p{L}.]+)[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?[\s-]+(\d{4}))?$/u;
const MONTH_AND_YEAR = /^([\p{L}.]+)[\s-]+(\d{4})$/u;

/** `1 Jul 2026`, `1-jul`, `July 1, 2026`, `juillet 2026`. */
function readNamedDay(text: string, locale: SheetLocale, thisYear: number): TypedDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, d, gap, name, year] = dayFirst;
    const mark = gap!.trim() === '-' ? '-' : ' ';
    return namedDay(name!, d!, year, locale, thisYear, month => `d${mark}${month}${year ? `${mark}yyyy` : ''}`);
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    const [, name, d, year] = monthFirst;
    return namedDay(name!, d!, year, locale, thisYear, month => `${month} d${year ? ', yyyy' : ''}`);
  }
  const monthOnly = MONTH_AND_YEAR.exec(text);
  return monthOnly && namedDay(monthOnly[1]!, '1', monthOnly[2], locale, thisYear, month => `${month} yyyy`);
}

function namedDay(
  name: string,
  d: string,
  year: string | undefined,
  locale: SheetLocale,
  thisYear: number,
  format: (month: string) => string,
): TypedDate | null {
  const month = locale.monthByName.get(monthKey(name));
  if (month === undefined) return null;
  const short = monthKey(name).length <= 4 && monthKey(name) !== monthKey(locale.monthsLong[month]!);
  return day(year ? fullYear(year) : thisYear, String(month + 1), d, format(short ? 'mmm' : 'mmmm'));
}

/** Two digits are a year from 1930 to 2029. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function day(year: number, month: string, dayOfMonth: string, format: string): TypedDate | null {
  const m = Number(month) - 1;
  const d = Number(dayOfMonth);
  if (m < 0 || m > 11 || d < 1 || d > daysIn(year, m)) return null;
  return {value: wallToSerial(year, m, d), format};
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month + 1, 0)).getUTCDate();
}
