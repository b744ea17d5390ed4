/**
 * Criteria: does the content of a cell satisfy a condition? The same answers serve data validation and filters; the names
 * are Google's, those of `DataValidationCriteria` and `BooleanCriteria`.
 *
 * Dates are compared by the day, texts without regard to case, but items of a list exactly.
 */

import {displayValue} from '../cells/display';
import {sheetLocale} from '../cells/locale';
import {isDateFormat} from '../cells/number-format';
import type {CellValue} from '../cells/parse-input';
import {instantToSerial, serialToWall, wallToSerial} from '../cells/serial';
import {type Json, NotEmulated} from '../kernel';
import {referredBlock} from './conditions';
import {displayBlock} from './content';
import type {SpreadsheetState, TabState} from './state';

/** A condition as it is kept: values are JSON, see `conditions.ts`. */
export interface ConditionState {
  readonly criteria: string;
  readonly values: readonly Json[];
}

/** The content of a cell, as it is or would be. */
export interface Content {
  readonly value: CellValue | undefined;
  readonly format: string;
}

/** Where the condition stands. */
export interface Surroundings {
  readonly book: SpreadsheetState;
  readonly tab: TabState;
  readonly now: number;
  /** Items of ranges that were read already, by their reference. */
  readonly lists: Map<string, ReadonlySet<string>>;
}

type Test = (content: Content, values: readonly Json[], at: Surroundings) => boolean;

/** @throws {NotEmulated} for a formula, which only Google evaluates cell by cell */
export function satisfies(condition: ConditionState, content: Content, at: Surroundings): boolean {
  const test = TESTS[condition.criteria];
  if (!test) throw new NotEmulated(`criterion ${condition.criteria}`);
  return test(content, condition.values, at);
}

/** What a cell with this content shows. */
export function textOf({value, format}: Content, {book}: Surroundings): string {
  return value === undefined ? '' : displayValue(value, format, sheetLocale(book.locale));
}

const EMAIL = /^[^\s@<>(),;:]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;
const URL = /^(https?:\/\/|ftp:\/\/|mailto:|www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/iu;

const TESTS: Readonly<Record<string, Test>> = {
  CELL_EMPTY: ({value}) => value === undefined || value === '',
  CELL_NOT_EMPTY: ({value}) => value !== undefined && value !== '',
  ...numbers('NUMBER_', {
    EQUAL_TO: (n, [a]) => n === a,
    NOT_EQUAL_TO: (n, [a]) => n !== a,
    GREATER_THAN: (n, [a]) => n > a!,
    GREATER_THAN_OR_EQUAL_TO: (n, [a]) => n >= a!,
    LESS_THAN: (n, [a]) => n < a!,
    LESS_THAN_OR_EQUAL_TO: (n, [a]) => n <= a!,
    BETWEEN: (n, [a, b]) => n >= a! && n <= b!,
    NOT_BETWEEN: (n, [a, b]) => n < a! || n > b!,
  }),
  ...dates({
    IS_VALID_DATE: () => true,
    EQUAL_TO: (day, [a]) => day === a,
    AFTER: (day, [a]) => day > a!,
    BEFORE: (day, [a]) => day < a!,
    ON_OR_AFTER: (day, [a]) => day >= a!,
    ON_OR_BEFORE: (day, [a]) => day <= a!,
    BETWEEN: (day, [a, b]) => day >= a! && day <= b!,
    NOT_BETWEEN: (day, [a, b]) => day < a! || day > b!,
    EQUAL_TO_RELATIVE: (day, [a]) => day === a,
    AFTER_RELATIVE: (day, [a]) => day > a!,
    BEFORE_RELATIVE: (day, [a]) => day < a!,
  }),
  ...texts({
    CONTAINS: (text, part) => text.includes(part),
    DOES_NOT_CONTAIN: (text, part) => !text.includes(part),
    EQUAL_TO: (text, other) => text === other,
    STARTS_WITH: (text, part) => text.startsWith(part),
    ENDS_WITH: (text, part) => text.endsWith(part),
    IS_VALID_EMAIL: text => EMAIL.test(text),
    IS_VALID_URL: text => URL.test(text) || /^https?:\/\/\S+$/.test(text),
  }),
  VALUE_IN_LIST: (content, [list], at) => (list as string[]).includes(textOf(content, at)),
  VALUE_IN_RANGE: (content, [range], at) => itemsOf(range!, at).has(textOf(content, at)),
  CHECKBOX: ({value}, [checked = true, unchecked = checked === true ? false : null]) =>
    value === checked || value === (unchecked ?? undefined),
};

/** What a list taken from a range offers: everything the range shows. */
export function itemsOf(json: Json, {book, tab, lists}: Surroundings): ReadonlySet<string> {
  const {range} = json as {range: string};
  const known = lists.get(range);
  if (known) return known;
  const found = referredBlock(book, tab, range);
  const texts = found ? displayBlock(book, found.tab, found.block).flat() : [];
  const items = new Set(texts.filter(text => text !== ''));
  lists.set(range, items);
  return items;
}

function numbers(prefix: string, tests: Record<string, (number: number, values: number[]) => boolean>) {
  return named(
    prefix,
    tests,
    test =>
      ({value}, values) =>
        typeof value === 'number' && test(value, values.map(Number)),
  );
}

function texts(tests: Record<string, (text: string, other: string) => boolean>) {
  return named('TEXT_', tests, test => (content, [other], at) => {
    const text = textOf(content, at).toLowerCase();
    return test(text, String(other ?? '').toLowerCase());
  });
}

function dates(tests: Record<string, (day: number, days: number[]) => boolean>) {
  return named('DATE_', tests, test => ({value, format}, values, at) => {
    if (typeof value !== 'number' || !isDateFormat(format)) return false;
    return test(
      Math.floor(value),
      values.map(each => dayOf(each, at)),
    );
  });
}

function named<T>(prefix: string, tests: Record<string, T>, made: (test: T) => Test): Record<string, Test> {
  return Object.fromEntries(Object.entries(tests).map(([name, test]) => [prefix + name, made(test)]));
}

/** The serial number of the day that a condition names: an instant, or one counted from today. */
function dayOf(json: Json, {book, now}: Surroundings): number {
  const {instant, name} = json as {instant?: number; name?: string};
  const day = Math.floor(instantToSerial(book.timeZone, instant ?? now));
  return name === undefined ? day : relativeDay(day, name);
}

function relativeDay(today: number, name: string): number {
  const {year, month, day} = serialToWall(today);
  const days: Record<string, number> = {
    TODAY: today,
    TOMORROW: today + 1,
    YESTERDAY: today - 1,
    PAST_WEEK: today - 7,
    PAST_MONTH: wallToSerial(year, month - 1, day),
    PAST_YEAR: wallToSerial(year - 1, month, day),
  };
  return days[name]!;
}
