/**
 * Dates, times and durations as text: the tokens of a date format filled from a serial number.
 *
 * `m` is the month, except after hours or before seconds, where it is the minutes; `M` is always the month, `H` the
 * hour of 24. `h` is an hour of 12 when the format has am/pm.
 */

import type {SheetLocale} from './locale';
import type {Token} from './number-format';
import {serialToWall, type WallClock} from './serial';

/** Shows a serial number through the tokens of one section. */
export function displayDate(serial: number, tokens: Token[], locale: SheetLocale): string {
  const wall = serialToWall(roundToShown(serial, tokens));
  const half = tokens.some(token => token.type === 'half');
  return tokens.map((token, at) => displayToken(token, {serial, wall, half, locale, tokens, at})).join('');
}

interface Setting {
  serial: number;
  wall: WallClock;
  half: boolean;
  locale: SheetLocale;
  tokens: Token[];
  at: number;
}

/** Floating point must not turn 10:30:00 into 10:29:59.999. */
function roundToShown(serial: number, tokens: Token[]): number {
  const fine = tokens.some(token => token.type === 'subseconds');
  const perDay = fine ? 86_400_000 : 86_400;
  const near = Math.round(serial * perDay);
  return Math.abs(serial * perDay - near) < 0.001 ? near / perDay : serial;
}

function displayToken(token: Token, setting: Setting): string {
  switch (token.type) {
    case 'literal':
      return token.text;
    case 'date':
      return displayPart(token.text, setting);
    case 'elapsed':
      return displayElapsed(token.text, setting.serial);
    case 'subseconds':
      return (
        setting.locale.decimal +
        String(setting.wall.ms).padStart(3, '0').padEnd(token.digits, '0').slice(0, token.digits)
      );
    case 'half':
      return halfOfDay(token.text, setting.wall.hours);
    default:
      return '';
  }
}

function halfOfDay(pattern: string, hours: number): string {
  const text = hours < 12 ? 'AM' : 'PM';
  return pattern.length === 3 ? text[0]! : text;
}

function displayPart(text: string, setting: Setting): string {
  const {wall, locale} = setting;
  const long = text.length > 1;
  switch (text[0]) {
    case 'y':
    case 'Y':
      return text.length > 2 ? String(wall.year).padStart(4, '0') : pad(wall.year % 100, true);
    case 'd':
    case 'D':
      return displayDay(text.length, wall, locale);
    case 'h':
      return pad(setting.half ? wall.hours % 12 || 12 : wall.hours, long);
    case 'H':
      return pad(wall.hours, long);
    case 's':
    case 'S':
      return pad(wall.seconds, long);
    default:
      return text[0] === 'm' && isMinutes(setting) ? pad(wall.minutes, long) : displayMonth(text.length, wall, locale);
  }
}

function pad(value: number, two: boolean): string {
  return two ? String(value).padStart(2, '0') : String(value);
}

function displayDay(length: number, wall: WallClock, locale: SheetLocale): string {
  if (length <= 2) return pad(wall.day, length === 2);
  return (length === 3 ? locale.daysShort : locale.daysLong)[wall.weekday]!;
}

function displayMonth(length: number, wall: WallClock, locale: SheetLocale): string {
  if (length <= 2) return pad(wall.month + 1, length === 2);
  if (length === 5) return locale.monthsLong[wall.month]![0]!;
  return (length === 3 ? locale.monthsShort : locale.monthsLong)[wall.month]!;
}

function isMinutes({tokens, at}: Setting): boolean {
  const isTime = (token: Token | undefined, letters: RegExp) =>
    (token?.type === 'date' || token?.type === 'elapsed') && letters.test(token.text);
  const before = tokens.slice(0, at).findLast(token => token.type !== 'literal');
  const after = tokens.slice(at + 1).find(token => token.type !== 'literal');
  return isTime(before, /^h/i) || isTime(after, /^s/i);
}

function displayElapsed(text: string, serial: number): string {
  const perDay = {h: 24, m: 1440, s: 86_400}[text[0] as 'h' | 'm' | 's'];
  const amount = Math.floor(Math.abs(serial) * perDay + 1e-6);
  return (serial < 0 ? '-' : '') + String(amount).padStart(text.length, '0');
}
