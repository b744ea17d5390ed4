/**
 * Dates as Java's lenient SimpleDateFormat reads them: what `Utilities.parseDate` takes.
 *
 * Lenient means that 31 February is 3 March, that text behind the date is ignored, and that fields which contradict
 * each other are settled by the one read last. Only what cannot be read at all is an error.
 */

import {type JavaLanguage, javaLanguage} from './java-calendar';
import {DAY_MS, type Fields, resolve} from './java-date-fields';
import {type PatternPart, readPattern} from './java-date-pattern';
import {type Cursor, readZone} from './java-date-read-zone';
import {javaZone} from './java-zone';

interface Reading {
  cursor: Cursor;
  fields: Fields;
  language: JavaLanguage;
  zone: string;
  nowMs: number;
}

/**
 * Reads a date by a pattern of letters.
 * @param zone where the text names no zone; as Java names it, an unknown one is Greenwich
 * @param nowMs a year of two digits is the one between 80 years before and 20 years after this
 * @return milliseconds since 1970; of a time that the clocks show twice the second, as Java takes it
 * @throws {RangeError} `Unparseable date: "x"`, or Java's text for a wrong pattern
 */
export function parseJavaDate(text: string, zone: string, pattern: string, nowMs: number, locale = 'en'): number {
  const parts = readPattern(pattern);
  const reading = {
    cursor: {text, at: 0},
    fields: new Map(),
    language: javaLanguage(locale),
    zone: javaZone(zone),
    nowMs,
  };
  const readable = parts.every((part, i) => readPart(reading, part, isField(parts[i + 1])));
  if (!readable) throw new RangeError(`Unparseable date: "${text}"`);
  return resolve(reading.fields, reading.zone, reading.language);
}

function isField(part: PatternPart | undefined): boolean {
  return part !== undefined && 'letter' in part;
}

function readPart(reading: Reading, part: PatternPart, fieldFollows: boolean): boolean {
  const {cursor} = reading;
  if ('text' in part) return skipText(cursor, part.text);
  while (/[ \t]/.test(cursor.text.charAt(cursor.at))) cursor.at++;
  return readField(reading, part.letter, part.count, fieldFollows ? part.count : Number.POSITIVE_INFINITY);
}

function skipText(cursor: Cursor, text: string): boolean {
  if (!cursor.text.startsWith(text, cursor.at)) return false;
  cursor.at += text.length;
  return true;
}

/** `width` bounds the digits of a number that another field follows without anything between. */
function readField(reading: Reading, letter: string, count: number, width: number): boolean {
  const {cursor, language, fields} = reading;
  const keep = (field: string, value: number | null) => value !== null && setField(fields, field, value);
  const month = letter === 'M' || letter === 'L';
  if (month && count > 2) return keep('M', readName(cursor, [language.months, language.shortMonths]));
  if (letter === 'E') return keep('E', readName(cursor, [language.weekdays, language.shortWeekdays]));
  if (letter === 'a') return keep('a', readName(cursor, [language.halves]));
  if (letter === 'G') return keep('G', readName(cursor, [language.eras]));
  if ('zZX'.includes(letter)) return keep('z', readZone(cursor, letter, count, reading.zone));
  const start = cursor.at;
  const value = readNumber(cursor, width);
  if (value === null) return false;
  const digits = cursor.at - start;
  if ((letter === 'y' || letter === 'Y') && count <= 2 && digits === 2) {
    return setField(fields, letter, fullYear(value, reading.nowMs));
  }
  return setNumber(fields, letter, value);
}

function setField(fields: Fields, field: string, value: number): true {
  // Deleted first, so that the order of the map is the order of reading.
  fields.delete(field);
  fields.set(field, value);
  return true;
}

function setNumber(fields: Fields, letter: string, value: number): true {
  if (letter === 'M' || letter === 'L') return setField(fields, 'M', value - 1);
  if (letter === 'k') return setField(fields, 'H', value === 24 ? 0 : value);
  if (letter === 'h') return setField(fields, 'K', value === 12 ? 0 : value);
  if (letter === 'u') return setField(fields, 'E', value % 7);
  return setField(fields, letter, value);
}

function readNumber(cursor: Cursor, width: number): number | null {
  const digits = Number.isFinite(width) ? `{1,${width}}` : '+';
  const number = new RegExp(`-?\\d${digits}`, 'y');
  number.lastIndex = cursor.at;
  const match = number.exec(cursor.text);
  if (!match) return null;
  cursor.at = number.lastIndex;
  return Number(match[0]);
}

/** The index of the longest of the names that stands here, in any case. */
function readName(cursor: Cursor, lists: readonly (readonly string[])[]): number | null {
  const rest = cursor.text.slice(cursor.at).toLowerCase();
  let found: {index: number; length: number} | null = null;
  for (const names of lists) {
    for (const [index, name] of names.entries()) {
      if (name.length > (found?.length ?? 0) && rest.startsWith(name.toLowerCase()))
        found = {index, length: name.length};
    }
  }
  if (!found) return null;
  cursor.at += found.length;
  return found.index;
}

function fullYear(twoDigits: number, nowMs: number): number {
  const first = new Date(nowMs - 80 * 365.25 * DAY_MS).getUTCFullYear();
  const year = first - (first % 100) + twoDigits;
  return year < first ? year + 100 : year;
}
