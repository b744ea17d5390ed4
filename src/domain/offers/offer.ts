/**
 * Offers: a place that was announced to a candidate, and how long it waits for an answer.
 *
 * An offer is a row of the Allocation tab from the announcement on. What becomes of it is decided in the files beside this one: `freeze` makes offers of an
 * allocation, `answers` takes what candidates say, `repair` gives freed places on.
 */
import type {AllocationRow} from '../allocation/decisions';
import type {AllocationRows} from '../allocation/plan-allocation';
import type {Assignment, CandidateId} from '../allocation/types';
import type {OutboxRow, Step} from '../notices/notice';
import type {SettingValues} from '../season/settings';
import {HOLDING} from '../tables/allocation';
import {toInstant, toLocal} from '../time/brussels';

/** Everything that a decision about offers looks at. */
export interface OfferRows extends AllocationRows {
  readonly outbox: readonly OutboxRow[];
  /** Personal link of the answer form with the place of the code in it; empty before there is a form. */
  readonly answerUrl: string;
}

/** Who decides, when, and from which account mails leave. */
export interface Moment {
  /** Instant, ISO 8601. */
  readonly now: string;
  readonly who: string;
  readonly account: string;
}

/** Steps that tell where a candidate stands: of these at most one waits for a person. */
export const STANDING_STEPS = [
  'country',
  'waiting list',
  'not placed',
  'place freed',
  'offer withdrawn',
  'accept reminder',
] as const satisfies readonly Step[];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Until when an announced offer may be answered: so many days after it, at the same minute of the Brussels clock. */
export function answerBy(offeredAt: string, {acceptWithinDays}: Pick<SettingValues, 'acceptWithinDays'>): string {
  return daysLater(offeredAt, acceptWithinDays, toLocal(offeredAt).slice(11));
}

/** Until when a freed place may be answered: hours, for somebody else waits; and by day, so that nobody has to wake for it. */
export function freedAnswerBy(
  offeredAt: string,
  {freedHours, freedBetween}: Pick<SettingValues, 'freedHours' | 'freedBetween'>,
): string {
  const end = new Date(Date.parse(offeredAt) + freedHours * HOUR).toISOString();
  const window = dayHours(freedBetween);
  const time = toLocal(end).slice(11);
  if (window === null || (time >= window.from && time <= window.to)) return end;
  return daysLater(end, time < window.from ? 0 : 1, window.from);
}

/** `09:00-21:00` as two times of one day; null where it cannot be read, or ends before it begins. */
export function dayHours(typed: string): {readonly from: string; readonly to: string} | null {
  const [, from, to] = /^\s*(\d{1,2}:[0-5]\d)\s*[-–]\s*(\d{1,2}:[0-5]\d)\s*$/.exec(typed) ?? [];
  if (from === undefined || to === undefined) return null;
  const [begins, ends] = [from.padStart(5, '0'), to.padStart(5, '0')];
  return begins < ends && ends <= '24:00' ? {from: begins, to: ends} : null;
}

/** Days after an offer with days to answer at which who is silent is reminded. */
const REMINDER_DAYS = [3, 5];

/** In the morning, so that a deadline in the evening leaves a day. */
const REMINDER_TIME = '10:00';

/** An offer with at most so much time is reminded by its deadline and not by its beginning. */
const SHORT = 4 * DAY;

/** Days before the deadline of a short one, at the same time of the clock: that is by day. */
const SHORT_REMINDER_DAYS = [2, 1];

/** Sooner after the offer nobody has forgotten it. */
const TOO_SOON = 6 * HOUR;

/** When an unanswered offer is remembered: on the third and fifth morning, or, where that would be too late, one and two days before the deadline. */
export function reminderTimes(offeredAt: string, until: string): readonly string[] {
  const begins = Date.parse(offeredAt);
  if (Date.parse(until) - begins > SHORT)
    return REMINDER_DAYS.map(days => daysLater(offeredAt, days, REMINDER_TIME)).filter(at => at < until);
  const clock = toLocal(until).slice(11);
  return SHORT_REMINDER_DAYS.map(days => daysLater(until, -days, clock)).filter(
    at => Date.parse(at) - begins >= TOO_SOON,
  );
}

/** A time of the Brussels clock so many days later: a day may have 23 or 25 hours. */
function daysLater(instant: string, days: number, time: string): string {
  const noon = Date.parse(`${toLocal(instant).slice(0, 10)}T12:00:00Z`) + days * DAY;
  return toInstant(`${new Date(noon).toISOString().slice(0, 10)}T${time}`);
}

/** An offer that waits for its answer. */
export function isOpen({state}: AllocationRow): boolean {
  return state === 'offered';
}

/** An open offer whose time is over: a call for the local officer, then declined by a click. */
export function isSilent(row: AllocationRow, now: string): boolean {
  return isOpen(row) && row.answerBy !== null && row.answerBy < now;
}

/** Holds a place that counts. */
export function isHolding({state, place}: AllocationRow): boolean {
  return HOLDING.includes(state) && place !== '';
}

/** Takes no part in the giving of freed places any more. */
export function hasLeft({state}: AllocationRow): boolean {
  return state === 'declined' || state === 'withdrawn';
}

/** What was announced and still counts: who holds which place. */
export function promised(rows: readonly AllocationRow[]): Assignment {
  return Object.fromEntries(rows.map(row => [row.reference, isHolding(row) ? row.place : null]));
}

export function leftBehind(rows: readonly AllocationRow[]): readonly CandidateId[] {
  return rows.filter(hasLeft).map(({reference}) => reference);
}
