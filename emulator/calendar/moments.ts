/** Times of events: from and to the API's `{dateTime, timeZone}` and `{date}`, and as instants in a zone. Pure. */
import {fixedOffset, instantToWall, isZone, offsetMsAt, wallToInstant} from '../time/zone';
import type {Moment} from './model';

/** What an API resource says of a start or an end. */
export interface ApiMoment {
  readonly date?: unknown;
  readonly dateTime?: unknown;
  readonly timeZone?: unknown;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)?$/;

/** Whether a text is a day of the calendar, `2027-10-01`. */
export function isDay(text: string): boolean {
  const match = DATE.exec(text);
  return match !== null && dayOf(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])), 'UTC') === text;
}

/**
 * The instant of an RFC 3339 time.
 *
 * @param zone for a text without an offset
 * @return undefined for a text that is none, or has no offset where no zone is given
 */
export function readInstant(text: string, zone?: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (match === null || !isDay(text.slice(0, 10))) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map(Number) as number[];
  if (hours! > 23 || minutes! > 59 || seconds! > 59) return undefined;
  const ms = Math.floor(Number(`0${match[7] ?? ''}`) * 1000);
  if (match[8] === undefined) {
    return zone === undefined ? undefined : wallToInstant(zone, year!, month! - 1, day!, hours, minutes, seconds, ms);
  }
  const offset = /z/i.test(match[8]) ? 0 : fixedOffset(`GMT${match[8]}`)!;
  return Date.UTC(year!, month! - 1, day!, hours, minutes, seconds, ms) - offset;
}

/** `2027-10-01T10:00:00+02:00`, as the clocks of the zone show it. */
export function formatInstant(at: number, zone: string): string {
  const offset = offsetMsAt(zone, at);
  const wall = new Date(at + offset).toISOString().slice(0, 19);
  if (offset === 0) return `${wall}Z`;
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The day that the calendar on the wall shows in this zone. */
export function dayOf(at: number, zone: string): string {
  return new Date(at + offsetMsAt(zone, at)).toISOString().slice(0, 10);
}

/** Midnight at the beginning of a day. */
export function startOfDay(day: string, zone: string): number {
  const [year, month, date] = day.split('-').map(Number);
  return wallToInstant(zone, year!, month! - 1, date!);
}

export function nextDay(day: string): string {
  return dayOf(startOfDay(day, 'UTC') + 86_400_000, 'UTC');
}

/** A moment as an instant: a day begins when it begins in `zone`. */
export function instantOf(moment: Moment, zone: string): number {
  return 'date' in moment ? startOfDay(moment.date, zone) : moment.at;
}

export function isAllDay({start}: {readonly start: Moment}): boolean {
  return 'date' in start;
}

/** As the API answers it, in the zone that was asked for or the calendar's own. */
export function toApiMoment(moment: Moment, zone: string, calendarZone: string): Record<string, string> {
  if ('date' in moment) return {date: moment.date};
  return {dateTime: formatInstant(moment.at, zone), timeZone: moment.zone ?? calendarZone};
}

/** Why a moment of a resource cannot be read, in the API's words. */
export class BadMoment extends Error {}

/**
 * Reads a start or an end of a resource.
 *
 * @throws {BadMoment}
 */
export function readMoment(given: unknown, which: 'start' | 'end'): Moment {
  const {date, dateTime, timeZone} = (given ?? {}) as ApiMoment;
  const zone = timeZone == null ? undefined : String(timeZone);
  if (zone !== undefined && !isZone(zone)) throw new BadMoment(`Invalid time zone definition for ${which} time.`);
  if (date != null && dateTime != null) throw new BadMoment(`Invalid ${which} time.`);
  if (date != null) {
    if (!isDay(String(date))) throw new BadMoment('Bad Request');
    return {date: String(date)};
  }
  if (dateTime == null) throw new BadMoment(`Missing ${which} time.`);
  return readTimed(String(dateTime), zone, which);
}

function readTimed(text: string, zone: string | undefined, which: string): Moment {
  const at = readInstant(text, zone);
  if (at !== undefined) return zone === undefined ? {at} : {at, zone};
  if (readInstant(text, 'UTC') !== undefined) throw new BadMoment(`Missing time zone definition for ${which} time.`);
  throw new BadMoment('Bad Request');
}

/** How a person reads it in a mail: `Fri Oct 1, 2027 10:00 – 11:00 (Europe/Brussels)`. */
export function describeSpan({start, end}: {start: Moment; end: Moment}, zone: string): string {
  const from = instantOf(start, zone);
  const to = instantOf(end, zone);
  if ('date' in start) {
    const last = dayLabel(to - 1, zone);
    return last === dayLabel(from, zone) ? last : `${dayLabel(from, zone)} – ${last}`;
  }
  const until =
    dayLabel(to, zone) === dayLabel(from, zone) ? time(to, zone) : `${dayLabel(to, zone)} ${time(to, zone)}`;
  return `${dayLabel(from, zone)} ${time(from, zone)} – ${until} (${zone})`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayLabel(at: number, zone: string): string {
  const {weekday, month, day, year} = instantToWall(zone, at);
  return `${DAYS[weekday]} ${MONTHS[month]} ${day}, ${year}`;
}

function time(at: number, zone: string): string {
  const {hours, minutes} = instantToWall(zone, at);
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
