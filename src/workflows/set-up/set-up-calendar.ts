/** The calendar of Set up. */
import {spokenTime} from '../../domain/time/brussels';
import {hasCalendar, makeCalendar} from '../../google/calendars';
import {remember} from '../../google/memory';
import {type Desk, MEMORY} from '../desk';

/** The calendar of the season, and whose it is. */
export interface SeasonCalendar {
  readonly id: string;
  readonly account: string;
}

/**
 * Whether this account is to make the calendar: it belongs to the account that delivers, and nobody else reaches it.
 *
 * @param deliverer the automation account
 */
export function needsCalendar(desk: Desk, account: string, deliverer: string): boolean {
  const calendar = desk.memory.get<SeasonCalendar>(MEMORY.calendar);
  if (account !== deliverer) return false;
  return calendar?.account !== account || !hasCalendar(calendar.id);
}

/**
 * Makes the calendar and remembers it. Google gives it its id, and lets nobody look for it with the rights that the tool has: so a run that is cut off just between
 * leaves an empty calendar behind, and the next one says so.
 */
export function settleCalendar(desk: Desk, account: string, deliverer: string, zone: string): string[] {
  if (!needsCalendar(desk, account, deliverer)) return [];
  const name = desk.book.spreadsheet.getName();
  const before = desk.memory.get<Begun | null>(MEMORY.calendarBegun) ?? null;
  remember({[MEMORY.calendarBegun]: {name, at: desk.now.toISOString()} satisfies Begun});
  const calendar: SeasonCalendar = {id: makeCalendar(name, zone), account};
  remember({[MEMORY.calendar]: calendar, [MEMORY.calendarBegun]: null});
  return [calendarSentence(name), ...(before === null ? [] : [leftSentence(before)])];
}

interface Begun {
  readonly name: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

export function calendarSentence(name: string): string {
  return `Makes the calendar “${name}” for the interviews.`;
}

function leftSentence({name, at}: Begun): string {
  return `An attempt on ${spokenTime(at, 'en')} was cut off: if Google Calendar shows “${name}” twice, delete the older one, which is empty.`;
}
