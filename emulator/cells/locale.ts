/**
 * What a spreadsheet's locale says about writing: separators, the order of a date, the words for true and false,
 * names of months and days.
 *
 * The locale is the file's (`en_GB`), not the account's. Names and separators come from Unicode's own tables; where
 * Sheets is known to write something else, it stands here.
 */

/** The order in which numbers of a date are read. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How one locale writes. */
export interface SheetLocale {
  tag: string;
  decimal: string;
  group: string;
  order: DateOrder;
  /** As a number format: `dd/MM/yyyy`. */
  dateFormat: string;
  /** As a number format: `HH:mm:ss`. */
  timeFormat: string;
  trueWord: string;
  falseWord: string;
  monthsLong: string[];
  monthsShort: string[];
  daysLong: string[];
  daysShort: string[];
  /** Lower case, without full stops, in this language and in English → 0 to 11. */
  monthByName: ReadonlyMap<string, number>;
  currency: string;
}

const BOOLEANS: Record<string, [string, string]> = {
  nl: ['WAAR', 'ONWAAR'],
  fr: ['VRAI', 'FAUX'],
  de: ['WAHR', 'FALSCH'],
  es: ['VERDADERO', 'FALSO'],
  it: ['VERO', 'FALSO'],
  pt: ['VERDADEIRO', 'FALSO'],
};

const DATES: Record<string, string> = {
  en_US: 'M/d/yyyy',
  en_GB: 'dd/MM/yyyy',
  nl_BE: 'd/MM/yyyy',
  nl_NL: 'd-M-yyyy',
  fr_BE: 'd/MM/yyyy',
  fr_FR: 'dd/MM/yyyy',
  de_DE: 'dd.MM.yyyy',
};

/** Where the hour is written without a leading zero. */
const SHORT_HOURS = new Set(['en_US', 'nl_BE']);

const CURRENCIES: Record<string, string> = {US: '$', GB: '£', CH: 'CHF', JP: '¥', CA: '$', AU: '$'};

const known = new Map<string, SheetLocale>();

/** The rules of a locale such as `nl_BE`; a language alone (`fr`) takes its main country's. */
export function sheetLocale(name: string): SheetLocale {
  const locale = known.get(name) ?? readLocale(name);
  known.set(name, locale);
  return locale;
}

function readLocale(name: string): SheetLocale {
  const tag = supported(name.replaceAll('_', '-'));
  const maximal = new Intl.Locale(tag).maximize();
  const country = maximal.region ?? 'US';
  const key = `${maximal.language}_${country}`;
  const [trueWord, falseWord] = BOOLEANS[maximal.language] ?? ['TRUE', 'FALSE'];
  const months = {long: monthNames(tag, 'long'), short: monthNames(tag, 'short')};
  const dateFormat = DATES[key] ?? datePattern(tag);
  return {
    tag,
    ...separators(tag),
    order: dateOrder(dateFormat),
    dateFormat,
    timeFormat: SHORT_HOURS.has(key) ? 'H:mm:ss' : 'HH:mm:ss',
    trueWord,
    falseWord,
    monthsLong: months.long,
    monthsShort: months.short,
    daysLong: dayNames(tag, 'long'),
    daysShort: dayNames(tag, 'short'),
    monthByName: monthIndex([months.long, months.short, monthNames('en', 'long'), monthNames('en', 'short')]),
    currency: CURRENCIES[country] ?? '€',
  };
}

function supported(tag: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag])[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function separators(tag: string): {decimal: string; group: string} {
  const parts = new Intl.NumberFormat(tag, {useGrouping: true}).formatToParts(1234567.5);
  const part = (type: string) => parts.find(each => each.type === type)?.value;
  return {decimal: part('decimal') ?? '.', group: part('group') ?? ','};
}

const monthNames = (tag: string, month: 'long' | 'short') =>
  Array.from({length: 12}, (_, m) =>
    partOf(new Intl.DateTimeFormat(tag, {day: 'numeric', month, timeZone: 'UTC'}), Date.UTC(2026, m, 15), 'month'),
  );

/** 1 to 7 February 2026 run from Sunday to Saturday. */
const dayNames = (tag: string, weekday: 'long' | 'short') =>
  Array.from({length: 7}, (_, d) =>
    partOf(new Intl.DateTimeFormat(tag, {weekday, timeZone: 'UTC'}), Date.UTC(2026, 1, 1 + d), 'weekday'),
  );

function partOf(format: Intl.DateTimeFormat, instant: number, type: string): string {
  return format.formatToParts(instant).find(part => part.type === type)?.value ?? '';
}

function monthIndex(lists: string[][]): Map<string, number> {
  const index = new Map<string, number>();
  for (const names of lists) {
    names.forEach((name, month) => {
      const key = monthKey(name);
      if (!index.has(key)) index.set(key, month);
    });
  }
  return index.set('sept', 8);
}

/** The form under which a month's name is looked up. */
export function monthKey(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}

function datePattern(tag: string): string {
  const letters: Record<string, string> = {day: 'd', month: 'M', year: 'y'};
  return new Intl.DateTimeFormat(tag, {timeZone: 'UTC'})
    .formatToParts(Date.UTC(2026, 0, 2))
    .map(part => (letters[part.type] ? letters[part.type]!.repeat(part.value.length) : part.value))
    .join('');
}

function dateOrder(pattern: string): DateOrder {
  const letters = pattern.replace(/[^dMy]/g, '');
  if (letters.startsWith('y')) return 'ymd';
  return letters.startsWith('M') ? 'mdy' : 'dmy';
}

/** The format a date gets that came as a `Date` into a cell without one; without hours when it is midnight. */
export function defaultDateFormat(locale: SheetLocale, withTime: boolean): string {
  return withTime ? `${locale.dateFormat} ${locale.timeFormat}` : locale.dateFormat;
}
