/**
 * Reads the zone in a date text: `+0200` and `GMT+02:00` for `z` and `Z`, `CEST` for `z`, `Z` and `+02:00` for `X`.
 */

import {offsetMsAt} from './zone';
import {longZoneName, shortZoneName} from './zone-names';

/** A place in a text, moved by what is read there. */
export interface Cursor {
  readonly text: string;
  at: number;
}

const MINUTE = 60_000;

/** Abbreviations that are read whatever the zone; hours east of Greenwich. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  UTC: 0,
  UT: 0,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** @return the offset in milliseconds, or `null` if no zone stands at the cursor, which is then not moved */
export function readZone(cursor: Cursor, letter: string, count: number, zone: string): number | null {
  if (letter === 'X') return readIso(cursor, count);
  return readOffset(cursor, /([+-])(\d\d)(\d\d)/y) ?? readGreenwich(cursor) ?? readZoneName(cursor, zone);
}

function readIso(cursor: Cursor, count: number): number | null {
  if (cursor.text.charAt(cursor.at) === 'Z') {
    cursor.at++;
    return 0;
  }
  const shapes = [/([+-])(\d\d)/y, /([+-])(\d\d)(\d\d)/y, /([+-])(\d\d):(\d\d)/y];
  return readOffset(cursor, shapes[count - 1]!);
}

function readGreenwich(cursor: Cursor): number | null {
  if (!/^GMT/i.test(cursor.text.slice(cursor.at))) return null;
  const offset = readOffset(cursor, /GMT([+-])(\d\d?):(\d\d)/iy);
  if (offset !== null) return offset;
  cursor.at += 3;
  return 0;
}

function readOffset(cursor: Cursor, shape: RegExp): number | null {
  shape.lastIndex = cursor.at;
  const match = shape.exec(cursor.text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  cursor.at = shape.lastIndex;
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}

/** The zone's own names come first: `IST` is Indian, Irish or Israeli. */
function readZoneName(cursor: Cursor, zone: string): number | null {
  const rest = cursor.text.slice(cursor.at).toUpperCase();
  const [name, offset] = [...ownNames(zone), ...commonNames()].find(([known]) => startsWithWord(rest, known)) ?? [];
  if (name === undefined || offset === undefined) return null;
  cursor.at += name.length;
  return offset;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word.toUpperCase()) && !/^[A-Z]/.test(text.slice(word.length));
}

function* ownNames(zone: string): Generator<[string, number]> {
  for (const instant of [Date.UTC(2027, 0, 15), Date.UTC(2027, 6, 15)]) {
    yield [longZoneName(zone, instant), offsetMsAt(zone, instant)];
    yield [shortZoneName(zone, instant), offsetMsAt(zone, instant)];
  }
}

function* commonNames(): Generator<[string, number]> {
  for (const [name, hours] of Object.entries(ABBREVIATIONS)) yield [name, hours * 60 * MINUTE];
}
