/**
 * How much the scripts of one account may do with calendars (behaviours 63, 89).
 *
 * Google publishes the number of events a day; the other figures are those of its help page on calendar use limits.
 */
import {type Account, addressKey, type Core} from '../kernel';
import {calendarsOf, type Guest, type Usage} from './model';

const DAY_MS = 24 * 60 * 60 * 1000;

const EVENTS_A_DAY = {consumer: 5000, workspace: 10_000};
const CALENDARS_A_DAY = {consumer: 60, workspace: 60};

/** The text of CalendarApp when there was too much (behaviour 63). */
export const TOO_MANY =
  'You have been creating or deleting too many calendars or calendar events in a short time. Please try again later.';
/** The text of the API (behaviour 89). */
export const LIMITS_EXCEEDED = 'Calendar usage limits exceeded.';

/** Whether one more event may be made or deleted; counts it if so. */
export function takeEvent(core: Core, account: Account, now: number): boolean {
  return take(usageOf(core, account).events, 1, EVENTS_A_DAY[account.edition], now);
}

export function takeCalendar(core: Core, account: Account, now: number): boolean {
  return take(usageOf(core, account).calendars, 1, CALENDARS_A_DAY[account.edition], now);
}

/** Whether so many guests from outside the account's domain may still be invited; counts them if so. */
export function takeGuests(core: Core, account: Account, guests: readonly Guest[], now: number): boolean {
  const outside = guests.filter(({email}) => isOutside(account, email)).length;
  const limit = core.assumptions.calendarGuestsPerDay;
  return outside === 0 || take(usageOf(core, account).guests, outside, limit, now);
}

function isOutside(account: Account, email: string): boolean {
  if (addressKey(email) === addressKey(account.email)) return false;
  return account.edition === 'consumer' || !email.toLowerCase().endsWith(`@${account.domain.toLowerCase()}`);
}

/** Counts in the last 24 hours; entries of one instant are one. */
function take(entries: Usage['events'], count: number, limit: number, now: number): boolean {
  while (entries.length > 0 && entries[0]![0] <= now - DAY_MS) entries.shift();
  const used = entries.reduce((sum, [, each]) => sum + each, 0);
  if (used + count > limit) return false;
  const last = entries.at(-1);
  // A quarter of an hour is fine enough, and keeps a season of bookings short.
  if (last !== undefined && now - last[0] < DAY_MS / 96) last[1] += count;
  else entries.push([now, count]);
  return true;
}

function usageOf(core: Core, account: Account): Usage {
  const {usage} = calendarsOf(core);
  const key = addressKey(account.email);
  const known = usage.get(key);
  if (known !== undefined) return known;
  const made: Usage = {events: [], calendars: [], guests: []};
  usage.set(key, made);
  return made;
}
