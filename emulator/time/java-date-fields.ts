/**
 * From the fields that a Java date pattern has read to one instant: which fields count when several say the day, and
 * what stands for those that are missing (1 January 1970, midnight).
 */

import {type JavaLanguage, mod, startOfDay, startOfWeekYear} from './java-calendar';
import {offsetMsAt, wallMsToInstant} from './zone';

/**
 * Letter of the pattern → value, in the order of reading. `M` counts from 0, `E` from Sunday, `a` is 0 before noon, `z`
 * is the offset in milliseconds; `H` and `K` stand for `k` and `h` as well.
 */
export type Fields = Map<string, number>;

export const DAY_MS = 86_400_000;
const HOUR = 3_600_000;

/** No clock has ever been further from Greenwich. */
const FARTHEST = 16 * HOUR;

/** The instant that the fields name, in `zone` unless they hold an offset. */
export function resolve(fields: Fields, zone: string, language: JavaLanguage): number {
  const wallMs = dayOf(fields, language) + timeOf(fields);
  const offset = fields.get('z');
  return offset === undefined ? latestInstant(zone, wallMs) : wallMs - offset;
}

/** ECMAScript takes the first of a time shown twice, Java the second: standard time. */
function latestInstant(zone: string, wallMs: number): number {
  const after = offsetMsAt(zone, wallMs + FARTHEST);
  const later = wallMs - after;
  return offsetMsAt(zone, later) === after ? later : wallMsToInstant(zone, wallMs);
}

function timeOf(fields: Fields): number {
  const order = [...fields.keys()];
  const last = order.findLast(letter => 'HKa'.includes(letter));
  const hours = last === 'H' ? fields.get('H')! : (fields.get('K') ?? 0) + 12 * (fields.get('a') ?? 0);
  return hours * HOUR + (fields.get('m') ?? 0) * 60_000 + (fields.get('s') ?? 0) * 1000 + (fields.get('S') ?? 0);
}

/** Midnight of the day, as if in UTC. A weekday counts only together with a week. */
function dayOf(fields: Fields, language: JavaLanguage): number {
  const year = yearOf(fields);
  const month = fields.get('M') ?? 0;
  switch ([...fields.keys()].findLast(letter => 'dDwWF'.includes(letter))) {
    case 'D':
      return startOfDay(year, 0, fields.get('D')!);
    case 'w':
      return weekdayIn(startOfWeekYear(fields.get('Y') ?? year, language), fields.get('w')!, fields, language);
    case 'W':
      return weekdayIn(firstWeekOfMonth(year, month, language), fields.get('W')!, fields, language);
    case 'F':
      return nthWeekday(year, month, fields.get('F')!, fields.get('E') ?? language.firstWeekday);
    default:
      return startOfDay(year, month, fields.get('d') ?? 1);
  }
}

function yearOf(fields: Fields): number {
  const year = fields.get('y') ?? fields.get('Y') ?? 1970;
  return fields.get('G') === 0 ? 1 - year : year;
}

function weekdayIn(firstWeek: number, week: number, fields: Fields, {firstWeekday}: JavaLanguage): number {
  const weekday = fields.get('E') ?? firstWeekday;
  return firstWeek + ((week - 1) * 7 + mod(weekday - firstWeekday, 7)) * DAY_MS;
}

function firstWeekOfMonth(year: number, month: number, {firstWeekday, minimalDays}: JavaLanguage): number {
  const decisive = startOfDay(year, month, minimalDays);
  return decisive - mod(new Date(decisive).getUTCDay() - firstWeekday, 7) * DAY_MS;
}

function nthWeekday(year: number, month: number, n: number, weekday: number): number {
  const first = startOfDay(year, month, 1);
  return first + (mod(weekday - new Date(first).getUTCDay(), 7) + (n - 1) * 7) * DAY_MS;
}
