/**
 * The parts of Java's calendar that depend on a language: names of months and days, and which week is the first.
 *
 * The names are Intl's, which has them from the same source as Java (CLDR). Weeks begin on Sunday in American English,
 * where the week of 1 January is the first; elsewhere in Europe on Monday, and the first week has four days of the year.
 */

/** Which week is the first of a year. */
export interface Weeks {
  /** 0 is Sunday. */
  firstWeekday: number;
  /** Days of the year that its first week must hold. */
  minimalDays: number;
}

/** Weeks as ISO 8601 and most of Europe count them. */
export const ISO_WEEKS: Weeks = {firstWeekday: 1, minimalDays: 4};

export interface JavaLanguage extends Weeks {
  months: readonly string[];
  shortMonths: readonly string[];
  /** From Sunday. */
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
  /** Before noon, after noon. */
  halves: readonly string[];
  /** Before, and after the beginning of the common era. */
  eras: readonly string[];
}

const DAY = 86_400_000;
const languages = new Map<string, JavaLanguage>();

/** @param locale as an account or a spreadsheet has it: `en`, `nl`, `en_GB` */
export function javaLanguage(locale: string): JavaLanguage {
  const tag = locale === 'en' ? 'en-US' : locale.replace('_', '-');
  let language = languages.get(tag);
  if (!language) {
    language = readLanguage(tag);
    languages.set(tag, language);
  }
  return language;
}

function readLanguage(tag: string): JavaLanguage {
  const months = range(12).map(month => Date.UTC(2027, month, 15));
  const sunday = Date.UTC(2027, 0, 3);
  const days = range(7).map(day => sunday + day * DAY);
  const american = tag === 'en-US';
  return {
    months: names(tag, {month: 'long'}, 'month', months),
    shortMonths: names(tag, {month: 'short'}, 'month', months),
    weekdays: names(tag, {weekday: 'long'}, 'weekday', days),
    shortWeekdays: names(tag, {weekday: 'short'}, 'weekday', days),
    halves: names(tag, {hour: 'numeric', hour12: true}, 'dayPeriod', [0, DAY / 2]),
    eras: names(tag, {era: 'short', year: 'numeric'}, 'era', [Date.UTC(-5, 0), 0]),
    ...(american ? {firstWeekday: 0, minimalDays: 1} : ISO_WEEKS),
  };
}

function names(
  tag: string,
  options: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
  instants: number[],
): string[] {
  const format = new Intl.DateTimeFormat(tag, {...options, timeZone: 'UTC'});
  return instants.map(instant => format.formatToParts(instant).find(part => part.type === type)!.value);
}

function range(count: number): number[] {
  return Array.from({length: count}, (_, i) => i);
}

/** Day of the year, from 1. */
export function dayOfYear(year: number, month: number, day: number): number {
  return (startOfDay(year, month, day) - startOfDay(year, 0, 0)) / DAY;
}

/** Midnight UTC; years below 100 are themselves, fields roll over. */
export function startOfDay(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The number of the week of a day of a year or month, `0` if it belongs to the last week of the period before. */
export function weekOf(dayOfPeriod: number, weekday: number, {firstWeekday, minimalDays}: Weeks): number {
  const firstDay = mod(weekday - firstWeekday - dayOfPeriod + 1, 7);
  const week = Math.floor((dayOfPeriod + firstDay - 1) / 7);
  return 7 - firstDay >= minimalDays ? week + 1 : week;
}

/** The week of the year, and the year it belongs to: what `ww` and `YYYY` show. */
export function weekAndYear(year: number, month: number, day: number, weeks: Weeks): {week: number; weekYear: number} {
  for (const weekYear of [year + 1, year, year - 1]) {
    const days = (startOfDay(year, month, day) - startOfWeekYear(weekYear, weeks)) / DAY;
    if (days >= 0) return {week: Math.floor(days / 7) + 1, weekYear};
  }
  throw new Error('A day lies in the week year before, of, or after its own year');
}

/** The first day of the first week of a year. */
export function startOfWeekYear(year: number, {firstWeekday, minimalDays}: Weeks): number {
  const decisive = startOfDay(year, 0, minimalDays);
  return decisive - mod(new Date(decisive).getUTCDay() - firstWeekday, 7) * DAY;
}

/** The remainder that is never negative. */
export function mod(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
