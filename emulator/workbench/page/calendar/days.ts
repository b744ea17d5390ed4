/**
 * Days and weeks of a calendar, and where the events of a day stand beside each other. Pure.
 *
 * Days are days of the zone: one is 23 or 25 hours long when clocks change, so they are counted on the calendar and never in hours.
 */

import {instantToWall, wallToInstant} from '../../../time/zone';

/** `[from, to)` of one day, with its name in an address: `2027-10-18`. */
export interface Day {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The days from one instant's day on; `weekday` 1 begins with its Monday. */
export function daysFrom(at: number, count: number, zone: string, {onMonday = false} = {}): Day[] {
  const {year, month, day, weekday} = instantToWall(zone, at);
  const first = onMonday ? day - ((weekday + 6) % 7) : day;
  return Array.from({length: count}, (_, index) => {
    const from = wallToInstant(zone, year, month, first + index);
    return {key: keyOf(from, zone), from, to: wallToInstant(zone, year, month, first + index + 1)};
  });
}

function keyOf(at: number, zone: string): string {
  const {year, month, day} = instantToWall(zone, at);
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day of an address; null when it is none. */
export function dayCalled(key: string | undefined, zone: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(key ?? '') ?? [];
  return year === undefined ? null : wallToInstant(zone, Number(year), Number(month) - 1, Number(day));
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An event's place in its day: minutes from the top, and one lane of several. */
export interface Standing<Event> {
  readonly event: Event;
  readonly top: number;
  readonly minutes: number;
  readonly lane: number;
  readonly lanes: number;
}

const MINUTE_MS = 60_000;
/** Shorter than this no event is drawn: its title has to fit. */
const SHORTEST = 20;

/** Puts events that overlap beside each other; each group of overlapping ones has as many lanes as it needs. */
export function standingIn<Event extends Span>(day: Day, events: readonly Event[], zone: string): Standing<Event>[] {
  const drawn = events
    .filter(({from, to}) => from < day.to && Math.max(to, from + 1) > day.from)
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map(event => ({event, ...minutesOf(event, day, zone)}));
  const groups: (typeof drawn)[] = [];
  let end = -1;
  for (const each of drawn) {
    if (each.top >= end) groups.push([]);
    groups.at(-1)!.push(each);
    end = Math.max(end, each.top + each.minutes);
  }
  return groups.flatMap(inLanes);
}

function minutesOf({from, to}: Span, day: Day, zone: string): {top: number; minutes: number} {
  const {hours, minutes} = instantToWall(zone, from);
  const top = from < day.from ? 0 : hours * 60 + minutes;
  const shown = (Math.min(to, day.to) - Math.max(from, day.from)) / MINUTE_MS;
  return {top, minutes: Math.min(24 * 60 - top, Math.max(SHORTEST, shown))};
}

function inLanes<Each extends {readonly top: number; readonly minutes: number}>(
  group: readonly Each[],
): (Each & {lane: number; lanes: number})[] {
  const ends: number[] = [];
  const placed = group.map(each => {
    const free = ends.findIndex(end => end <= each.top);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = each.top + each.minutes;
    return {...each, lane};
  });
  return placed.map(each => ({...each, lanes: ends.length}));
}
