/** Days of an exchange: the start of the placement, documents counted back from it, and how near a day is. A day is `2028-07-03`. */
import {MONTHS, type Month} from '../tables/contracts';
import {toLocal} from '../time/brussels';

const DAY = 86_400_000;

/** `red` is past, `amber` near, `green` done or not needed. */
export type Light = 'green' | 'later' | 'amber' | 'red';

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** So many weeks before the start; a negative number is after it. */
export function dueOn(startsOn: string, weeks: number): string {
  return daysLater(startsOn, -7 * weeks);
}

/** The day in Brussels. */
export function today(now: string): string {
  return toLocal(now).slice(0, 10);
}

/** Placements begin on the first Monday of their month, until the host says a day. The exchange is in the year after the applications. */
export function usualStart(month: string, year: number): string {
  const first = Date.UTC(year + 1, 6 + Math.max(0, MONTHS.indexOf(month as Month)), 1);
  const toMonday = (8 - new Date(first).getUTCDay()) % 7;
  return new Date(first + toMonday * DAY).toISOString().slice(0, 10);
}

/** Whether a day lies in the month of the contract, in the year of the exchange. */
export function isInMonth(day: string, month: string, year: number): boolean {
  const at = MONTHS.indexOf(month as Month);
  return day.startsWith(`${year + 1}-${String(at + 7).padStart(2, '0')}-`);
}

/** Monday of the week in Brussels, by which weekly mails are told apart. */
export function weekOf(now: string): string {
  const day = today(now);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysLater(day, -weekday);
}

export function lightOf(
  {state, dueOn: due}: {readonly state: string; readonly dueOn: string | null},
  day: string,
  amberDays: number,
): Light {
  if (state !== 'open') return 'green';
  if (due === null || due > daysLater(day, amberDays)) return 'later';
  return due < day ? 'red' : 'amber';
}
