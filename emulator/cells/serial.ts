/**
 * Serial numbers: how a cell keeps a date. Days since 30 December 1899 on the wall clock of the spreadsheet's time zone
 * (behaviours 10 and 11); the fraction is the time of day, so a time alone lies on that first day.
 */

import {offsetMsAt, wallMsToInstant} from '../time/zone';

const DAY = 86_400_000;

/** 1899-12-30, where serial numbers begin, in milliseconds since 1970. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A date and time without a zone; `month` is 0 to 11, `weekday` 0 (Sunday) to 6. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hours: number;
  minutes: number;
  seconds: number;
  ms: number;
}

/** The serial number of a date and time on the wall. */
export function wallToSerial(year: number, month: number, day: number, timeOfDayMs = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return (date.getTime() + timeOfDayMs - EPOCH) / DAY;
}

/** The date and time that a serial number shows, to the millisecond. */
export function serialToWall(serial: number): WallClock {
  const date = new Date(wallMs(serial));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
  };
}

/** The instant (milliseconds since 1970) at which clocks in `zone` show what the serial number shows. */
export function serialToInstant(zone: string, serial: number): number {
  return wallMsToInstant(zone, wallMs(serial));
}

/** What clocks in `zone` show at an instant, as a serial number. */
export function instantToSerial(zone: string, epochMs: number): number {
  return (epochMs + offsetMsAt(zone, epochMs) - EPOCH) / DAY;
}

/** Floating point: a serial number is right to the millisecond, not beyond. */
function wallMs(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}
