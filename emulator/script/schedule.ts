/**
 * When a time trigger is due. Pure: instants in, instants out; chance came in when the schedule was made (behaviour 41).
 *
 * Google promises an hour, not a minute: within it, each trigger has a minute of its own, drawn once and kept from day to
 * day. Days and months follow the calendar of the schedule's zone, so 9 o'clock stays 9 o'clock when the clocks change.
 */

import {instantToWall, wallMsToInstant} from '../time/zone';

export type Schedule = Once | Every | Daily | Monthly;

export interface Once {
  readonly kind: 'once';
  readonly at: number;
}

/** Minutes and hours: equal steps from the first instant. */
export interface Every {
  readonly kind: 'every';
  readonly first: number;
  readonly stepMs: number;
}

interface AtTime {
  readonly zone: string;
  /** Milliseconds after midnight on the wall; a few minutes below 0 or above a day are the day before or after. */
  readonly timeMs: number;
}

/** Every so many days; a week has seven. */
export interface Daily extends AtTime {
  readonly kind: 'daily';
  /** The first day, as its midnight in UTC. */
  readonly firstDay: number;
  readonly days: number;
}

/** On a day of each month; a month without that day is left out. */
export interface Monthly extends AtTime {
  readonly kind: 'monthly';
  readonly day: number;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The first instant after `after` at which the schedule is due; `null` when it never is again. */
export function dueAfter(schedule: Schedule, after: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.at > after ? schedule.at : null;
    case 'every': {
      const {first, stepMs} = schedule;
      return first > after ? first : first + (Math.floor((after - first) / stepMs) + 1) * stepMs;
    }
    case 'daily':
      return dailyAfter(schedule, after);
    case 'monthly':
      return monthlyAfter(schedule, after);
  }
}

function dailyAfter(schedule: Daily, after: number): number {
  const step = schedule.days * DAY_MS;
  const passed = Math.floor((dayOf(after, schedule.zone) - schedule.firstDay) / step) - 1;
  let day = schedule.firstDay + Math.max(0, passed) * step;
  while (onDay(schedule, day) <= after) day += step;
  return onDay(schedule, day);
}

function monthlyAfter(schedule: Monthly, after: number): number {
  const {year, month} = instantToWall(schedule.zone, after);
  for (let ahead = -1; ; ahead++) {
    const day = Date.UTC(year, month + ahead, schedule.day);
    if (new Date(day).getUTCDate() !== schedule.day) continue;
    if (onDay(schedule, day) > after) return onDay(schedule, day);
  }
}

function onDay({zone, timeMs}: AtTime, day: number): number {
  return wallMsToInstant(zone, day + timeMs);
}

/** The calendar day of an instant in a zone, as its midnight in UTC. */
export function dayOf(instant: number, zone: string): number {
  const {year, month, day} = instantToWall(zone, instant);
  return Date.UTC(year, month, day);
}
