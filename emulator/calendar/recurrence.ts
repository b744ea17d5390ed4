/**
 * The days of a series, for the plain rules: every n-th day, week (on given weekdays), month or year, with a number or
 * a last day, without some days. A rule that says more is kept as given, and asking for its days is not modelled.
 */
import {NotEmulated} from '../kernel';
import {instantToWall, wallToInstant} from '../time/zone';
import type {Seen} from './events';
import type {Moment} from './model';
import {instantOf} from './moments';

interface Rule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number;
  readonly until: number;
  /** 0 is Sunday; empty: the weekday of the start. */
  readonly weekdays: readonly number[];
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST']);
const DAY_MS = 86_400_000;
/** No series of a committee is longer; an endless loop would be worse than an end. */
const MOST = 10_000;

/** The occurrences of a series that can touch `[from, to)`; an ordinary event is its own. */
export function occurrencesOf(series: Seen, from: number, to: number): Seen[] {
  const {recurrence} = series.event.details;
  if (recurrence === undefined || recurrence.length === 0) return [series];
  const zone = zoneOf(series);
  const first = instantOf(series.start, zone);
  const length = instantOf(series.end, zone) - first;
  const excluded = excludedFrom(recurrence, zone);
  return startsOf(readRule(recurrence), first, zone, to)
    .filter(start => start + length >= from && !excluded.has(start))
    .map(start => ({...series, ...spanAt(series, start, length, zone)}));
}

function zoneOf({start, calendar}: Seen): string {
  return ('at' in start ? start.zone : undefined) ?? calendar.timeZone;
}

function spanAt(series: Seen, start: number, length: number, zone: string): Pick<Seen, 'start' | 'end' | 'original'> {
  const moment = (at: number): Moment => {
    if ('at' in series.start) return {...series.start, at};
    const {year, month, day} = instantToWall(zone, at + DAY_MS / 4);
    return {date: new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)};
  };
  return {start: moment(start), end: moment(start + length), original: moment(start)};
}

function readRule(lines: readonly string[]): Rule {
  const rules = lines.filter(line => line.startsWith('RRULE:'));
  const others = lines.filter(line => !/^(RRULE:|EXDATE[;:])/.test(line));
  const parts = new Map(
    (rules[0] ?? '')
      .slice('RRULE:'.length)
      .split(';')
      .map(part => part.split('=') as [string, string]),
  );
  const frequency = parts.get('FREQ') as Rule['frequency'];
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map(day => WEEKDAYS.indexOf(day));
  const isPlain =
    rules.length === 1 &&
    others.length === 0 &&
    ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(frequency) &&
    [...parts.keys()].every(key => KNOWN.has(key)) &&
    (weekdays.length === 0 || (frequency === 'WEEKLY' && !weekdays.includes(-1)));
  if (!isPlain) throw new NotEmulated(`the days of the recurrence ${lines.join(' ')}`);
  return {
    frequency,
    weekdays,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
    until: readUntil(parts.get('UNTIL')),
  };
}

/** `20271001` counts to the end of that day, `20271001T080000Z` to that instant. */
function readUntil(text: string | undefined): number {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(text ?? '');
  if (match === null) return Number.POSITIVE_INFINITY;
  const [year, month, day, hours = 23, minutes = 59, seconds = 59] = match
    .slice(1)
    .map(part => (part === undefined ? undefined : Number(part)));
  return Date.UTC(year!, month! - 1, day, hours, minutes, seconds);
}

function excludedFrom(lines: readonly string[], zone: string): ReadonlySet<number> {
  const values = lines
    .filter(line => line.startsWith('EXDATE'))
    .flatMap(line => {
      const named = /TZID=([^:;]+)/.exec(line)?.[1] ?? zone;
      return line
        .slice(line.indexOf(':') + 1)
        .split(',')
        .map(text => readLocal(text, named));
    });
  return new Set(values);
}

function readLocal(text: string, zone: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  if (match === null) throw new NotEmulated(`the recurrence date ${text}`);
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map(part => Number(part ?? 0)) as number[];
  return wallToInstant(match[7] === 'Z' ? 'UTC' : zone, year!, month! - 1, day!, hours, minutes, seconds);
}

/** Starts in order, on the clock of the zone: 10:00 stays 10:00 when the clocks change. */
function startsOf(rule: Rule, first: number, zone: string, before: number): number[] {
  const starts: number[] = [];
  for (let step = 0; step < MOST; step++) {
    const candidates = stepStarts(rule, first, zone, step * rule.interval).filter(at => at >= first);
    for (const at of candidates) {
      if (at >= before || at > rule.until || starts.length >= rule.count) return starts;
      starts.push(at);
    }
  }
  return starts;
}

function stepStarts({frequency, weekdays}: Rule, first: number, zone: string, by: number): number[] {
  const {year, month, day, weekday, hours, minutes, seconds, ms} = instantToWall(zone, first);
  const at = (months: number, days: number): number =>
    wallToInstant(zone, year, month + months, day + days, hours, minutes, seconds, ms);
  if (frequency === 'DAILY') return [at(0, by)];
  if (frequency === 'WEEKLY') {
    const days = weekdays.length === 0 ? [weekday] : weekdays;
    // Weeks begin on Monday, as Google reads a rule that does not say.
    const fromMonday = (value: number): number => (value + 6) % 7;
    return days
      .map(value => fromMonday(value) - fromMonday(weekday))
      .sort((one, other) => one - other)
      .map(offset => at(0, by * 7 + offset));
  }
  const made = at(frequency === 'MONTHLY' ? by : by * 12, 0);
  // The 31st of a month without one does not happen.
  return instantToWall(zone, made).day === day ? [made] : [];
}
