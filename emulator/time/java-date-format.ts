/**
 * Dates as Java's SimpleDateFormat writes them: what `Utilities.formatDate` gives, with all that surprises in it:
 * `YYYY` is the year of the week, `DD` the day of the year, `hh` ends at 12, and a letter without meaning is an error.
 *
 * Years before 1583 are written in the Gregorian calendar, where Java would turn to the Julian one.
 */

import {dayOfYear, type JavaLanguage, javaLanguage, weekAndYear, weekOf} from './java-calendar';
import {readPattern} from './java-date-pattern';
import {javaZone} from './java-zone';
import {instantToWall, offsetMsAt, type Wall} from './zone';
import {longZoneName, shortZoneName} from './zone-names';

export {parseJavaDate} from './java-date-parse';

interface Moment {
  epochMs: number;
  zone: string;
  wall: Wall;
  language: JavaLanguage;
  locale: string;
}

type Write = (moment: Moment, count: number) => string;

/**
 * Writes an instant by a pattern of letters.
 * @param zone as Java names it: `Europe/Brussels`, `GMT+1`; an unknown one is Greenwich
 * @throws {RangeError} with Java's text, if the pattern is wrong
 */
export function formatJavaDate(epochMs: number, zone: string, pattern: string, locale = 'en'): string {
  const name = javaZone(zone);
  const wall = instantToWall(name, epochMs);
  const moment = {epochMs, zone: name, wall, language: javaLanguage(locale), locale};
  return readPattern(pattern)
    .map(part => ('text' in part ? part.text : WRITERS[part.letter]!(moment, part.count)))
    .join('');
}

const WRITERS: Readonly<Record<string, Write>> = {
  G: ({wall, language}) => language.eras[wall.year > 0 ? 1 : 0]!,
  y: ({wall}, count) => yearText(wall.year > 0 ? wall.year : 1 - wall.year, count),
  Y: ({wall, language}, count) => yearText(week(wall, language).weekYear, count),
  M: monthText,
  L: monthText,
  w: ({wall, language}, count) => padded(week(wall, language).week, count),
  W: ({wall, language}, count) => padded(weekOf(wall.day, wall.weekday, language), count),
  D: ({wall}, count) => padded(dayOfYear(wall.year, wall.month, wall.day), count),
  d: ({wall}, count) => padded(wall.day, count),
  F: ({wall}, count) => padded(Math.ceil(wall.day / 7), count),
  E: ({wall, language}, count) => (count >= 4 ? language.weekdays : language.shortWeekdays)[wall.weekday]!,
  u: ({wall}, count) => padded(wall.weekday || 7, count),
  a: ({wall, language}) => language.halves[wall.hours < 12 ? 0 : 1]!,
  H: ({wall}, count) => padded(wall.hours, count),
  k: ({wall}, count) => padded(wall.hours || 24, count),
  K: ({wall}, count) => padded(wall.hours % 12, count),
  h: ({wall}, count) => padded(wall.hours % 12 || 12, count),
  m: ({wall}, count) => padded(wall.minutes, count),
  s: ({wall}, count) => padded(wall.seconds, count),
  S: ({wall}, count) => padded(wall.ms, count),
  z: ({zone, epochMs, locale}, count) =>
    count >= 4
      ? longZoneName(zone, epochMs, locale === 'en' ? 'en-US' : locale.replace('_', '-'))
      : shortZoneName(zone, epochMs),
  Z: moment => offsetText(moment, ''),
  X: isoOffset,
};

function week(wall: Wall, language: JavaLanguage): {week: number; weekYear: number} {
  return weekAndYear(wall.year, wall.month, wall.day, language);
}

function yearText(year: number, count: number): string {
  return padded(count === 2 ? year % 100 : year, count);
}

function monthText({wall, language}: Moment, count: number): string {
  if (count >= 4) return language.months[wall.month]!;
  return count === 3 ? language.shortMonths[wall.month]! : padded(wall.month + 1, count);
}

/** `+0200`, or `+02:00` with a colon. */
function offsetText({zone, epochMs}: Moment, colon: string): string {
  const minutes = Math.trunc(offsetMsAt(zone, epochMs) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.trunc(size / 60), 2)}${colon}${padded(size % 60, 2)}`;
}

function isoOffset(moment: Moment, count: number): string {
  const text = offsetText(moment, count === 3 ? ':' : '');
  if (/^.00:?00$/.test(text)) return 'Z';
  return count === 1 ? text.slice(0, 3) : text;
}

function padded(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
