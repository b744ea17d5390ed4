/** The calendar of Set up. */
import {hasCalendar, makeCalendar} from '../google/calendars';
import {remember} from '../google/memory';
import {type Desk, MEMORY} from './desk';

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
 * Makes the calendar and remembers it. Google gives it its id, so a run that is cut off just between leaves an empty calendar behind; the
 * next one makes another.
 */
export function settleCalendar(desk: Desk, account: string, deliverer: string, zone: string): string[] {
  if (!needsCalendar(desk, account, deliverer)) return [];
  const name = desk.book.spreadsheet.getName();
  const calendar: SeasonCalendar = {id: makeCalendar(name, zone), account};
  remember({[MEMORY.calendar]: calendar});
  return [calendarSentence(name)];
}

export function calendarSentence(name: string): string {
  return `Makes the calendar “${name}” for the interviews.`;
}
