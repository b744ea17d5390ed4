/** Dates and times: serial numbers on the wall clock of the file's time zone. */

import {serialToWall, wallToSerial} from '../../cells/serial';
import {type Grid, isGrid, type Value} from '../grid';
import {define} from '../registry';
import type {Scope} from '../scope';
import {NO_NUMBER, numberInText, type Scalar, toNumber, toText, WRONG_VALUE} from '../value';
import {single, wholeOr} from './arguments';

/** A serial number. @throws {FormulaError} when it lies before 1899-12-30 */
function serial(value: Scalar, scope: Scope): number {
  const number = toNumber(value, scope);
  if (number < 0) throw NO_NUMBER;
  return number;
}

const day = (value: Scalar, scope: Scope) => Math.floor(serial(value, scope));

const LAST = wallToSerial(9999, 11, 31);

function checked(number: number): number {
  if (!(number >= 0 && number <= LAST)) throw NO_NUMBER;
  return number;
}

define('', {TODAY: (_, scope) => Math.floor(scope.now)}, {shows: 'date'});
define('', {NOW: (_, scope) => scope.now}, {shows: 'datetime'});

define(
  'sss',
  {
    DATE: ([y, m, d], scope) => {
      const year = wholeOr(y, 0, scope);
      if (year < 0 || year >= 10_000) throw NO_NUMBER;
      return checked(wallToSerial(year < 1900 ? year + 1900 : year, wholeOr(m, 0, scope) - 1, wholeOr(d, 0, scope)));
    },
  },
  {shows: 'date'},
);

define(
  'sss',
  {
    TIME: ([h, m, s], scope) => {
      const seconds = wholeOr(h, 0, scope) * 3600 + wholeOr(m, 0, scope) * 60 + wholeOr(s, 0, scope);
      if (seconds < 0) throw NO_NUMBER;
      return (seconds % 86_400) / 86_400;
    },
  },
  {shows: 'time'},
);

define('s', {
  YEAR: ([value], scope) => serialToWall(serial(value, scope)).year,
  MONTH: ([value], scope) => serialToWall(serial(value, scope)).month + 1,
  DAY: ([value], scope) => serialToWall(serial(value, scope)).day,
  HOUR: ([value], scope) => serialToWall(serial(value, scope)).hours,
  MINUTE: ([value], scope) => serialToWall(serial(value, scope)).minutes,
  SECOND: ([value], scope) => serialToWall(serial(value, scope)).seconds,
  ISOWEEKNUM: ([value], scope) => isoWeek(day(value, scope)),
  DATEVALUE: ([value], scope) => Math.floor(read(value, scope)),
  TIMEVALUE: ([value], scope) => read(value, scope) % 1,
});

/** A date or time written as text. @throws {FormulaError} `#VALUE!` when it is none */
function read(value: Scalar, scope: Scope): number {
  const number = typeof value === 'number' ? value : numberInText(toText(value, scope), scope);
  if (number === undefined) throw WRONG_VALUE;
  return number;
}

define('s', {TO_DATE: ([value]) => value}, {shows: 'date'});

/** The week, from Monday, that holds the year's first Thursday is its first. */
function isoWeek(date: number): number {
  const thursday = date - mondayBased(date) + 3;
  const {year} = serialToWall(thursday);
  return Math.floor((thursday - wallToSerial(year, 0, 1)) / 7) + 1;
}

/** 0 on Mondays to 6 on Sundays. */
function mondayBased(date: number): number {
  return (serialToWall(date).weekday + 6) % 7;
}

define('ss?', {
  WEEKDAY: ([value, type], scope) => {
    const monday = mondayBased(day(value, scope));
    const how = wholeOr(type, 1, scope);
    if (how === 1) return ((monday + 1) % 7) + 1;
    if (how === 2) return monday + 1;
    if (how === 3) return monday;
    throw NO_NUMBER;
  },
  WEEKNUM: ([value, type], scope) => {
    const how = wholeOr(type, 1, scope);
    const date = day(value, scope);
    if (how === 21) return isoWeek(date);
    const first = how === 1 ? 6 : how === 2 ? 0 : how >= 11 && how <= 17 ? how - 11 : -1;
    if (first < 0) throw NO_NUMBER;
    const newYear = wallToSerial(serialToWall(date).year, 0, 1);
    return Math.floor((date - newYear + ((mondayBased(newYear) - first + 7) % 7)) / 7) + 1;
  },
});

/** The same day some months on, or the month's last day where that is missing. */
function monthsOn(date: number, months: number): number {
  const {year, month, day: of} = serialToWall(date);
  const last = serialToWall(wallToSerial(year, month + months + 1, 0)).day;
  return checked(wallToSerial(year, month + months, Math.min(of, last)));
}

define(
  'ss',
  {
    EDATE: ([value, months], scope) => monthsOn(day(value, scope), wholeOr(months, 0, scope)),
    EOMONTH: ([value, months], scope) => {
      const {year, month} = serialToWall(day(value, scope));
      return checked(wallToSerial(year, month + wholeOr(months, 0, scope) + 1, 0));
    },
  },
  {shows: 'date'},
);

define('ss', {DAYS: ([end, start], scope) => day(end, scope) - day(start, scope)});

define('sss', {
  DATEDIF: ([start, end, unit], scope) => {
    const [from, to] = [day(start, scope), day(end, scope)];
    if (from > to) throw NO_NUMBER;
    const between = BETWEEN[toText(unit, scope).toUpperCase()];
    if (!between) throw NO_NUMBER;
    return between(from, to);
  },
});

function wholeMonths(from: number, to: number): number {
  const [a, b] = [serialToWall(from), serialToWall(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

const BETWEEN: Record<string, (from: number, to: number) => number> = {
  D: (from, to) => to - from,
  M: wholeMonths,
  Y: (from, to) => Math.floor(wholeMonths(from, to) / 12),
  YM: (from, to) => wholeMonths(from, to) % 12,
  MD: (from, to) => to - monthsOn(from, wholeMonths(from, to)),
  YD: (from, to) => to - monthsOn(from, Math.floor(wholeMonths(from, to) / 12) * 12),
};

const isWorkday = (date: number, holidays: ReadonlySet<number>) => mondayBased(date) < 5 && !holidays.has(date);

function holidaysIn(value: Value | undefined, scope: Scope): Set<number> {
  const days = new Set<number>();
  if (value === undefined || value === null) return days;
  if (isGrid(value)) (value as Grid).each(cell => days.add(day(cell, scope)));
  else days.add(day(single(value), scope));
  return days;
}

define('ssv?', {
  NETWORKDAYS: ([start, end, given], scope) => {
    const [from, to] = [day(start, scope), day(end, scope)];
    const holidays = holidaysIn(given, scope);
    let days = 0;
    for (let date = Math.min(from, to); date <= Math.max(from, to); date++) if (isWorkday(date, holidays)) days++;
    return from <= to ? days : -days;
  },
});

define(
  'ssv?',
  {
    WORKDAY: ([start, count, given], scope) => {
      const holidays = holidaysIn(given, scope);
      const days = wholeOr(count, 0, scope);
      let date = day(start, scope);
      for (let left = Math.abs(days); left > 0; ) {
        date = checked(date + Math.sign(days));
        if (isWorkday(date, holidays)) left--;
      }
      return date;
    },
  },
  {shows: 'date'},
);
