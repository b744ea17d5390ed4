/**
 * `ScriptApp.newTrigger('f').timeBased()…`: from what a script asks for to a schedule.
 *
 * What Google leaves to chance is drawn here, from the workspace's own: the minute within the hour, unless `nearMinute`
 * names it, and then up to a quarter of an hour to either side (behaviour 41).
 */

import {isDate} from 'node:util/types';
import {type EnumValue, type Execution, exception, implement, ServiceObject} from '../kernel';
import {instantToWall, isZone, wallMsToInstant} from '../time/zone';
import {MANAGE} from './rules';
import {DAY_MS, dayOf, HOUR_MS, MINUTE_MS, type Schedule} from './schedule';
import {Trigger} from './trigger';
import {addTrigger} from './triggers';

/** What the script has asked for so far. */
interface Asked {
  /** An instant, for `at` and `after`. */
  at?: number;
  /** Midnight of a date, as if in UTC. */
  date?: number;
  minutes?: number;
  hours?: number;
  days?: number;
  weeks?: number;
  /** 0 is Sunday. */
  weekday?: number;
  monthDay?: number;
  hour?: number;
  minute?: number;
  zone?: string;
}

export class ClockTriggerBuilder extends ServiceObject {
  readonly asked: Asked = {};

  constructor(
    execution: Execution,
    readonly handler: string,
  ) {
    super(execution);
  }

  ask(asked: Asked): this {
    Object.assign(this.asked, asked);
    return this;
  }
}

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

implement(
  'Script.ClockTriggerBuilder',
  ClockTriggerBuilder,
  {
    after(durationMilliseconds: number) {
      return this.ask({at: this.execution.now() + Math.max(0, durationMilliseconds)});
    },
    at(date: Date) {
      const at = isDate(date) ? date.getTime() : Number.NaN;
      if (Number.isNaN(at)) throw exception('Invalid argument: date');
      return this.ask({at});
    },
    atDate(year: number, month: number, day: number) {
      const date = Date.UTC(year, month - 1, day);
      if (new Date(date).getUTCDate() !== day) throw exception('Invalid argument: date');
      return this.ask({date});
    },
    atHour(hour: number) {
      return this.ask({hour: within('atHour', hour, 0, 23)});
    },
    nearMinute(minute: number) {
      return this.ask({minute: within('nearMinute', minute, 0, 59)});
    },
    everyMinutes(n: number) {
      if (![1, 5, 10, 15, 30].includes(n)) {
        throw exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
      }
      return this.ask({minutes: n});
    },
    everyHours(n: number) {
      return this.ask({hours: within('everyHours', n, 1)});
    },
    everyDays(n: number) {
      return this.ask({days: within('everyDays', n, 1)});
    },
    everyWeeks(n: number) {
      return this.ask({weeks: within('everyWeeks', n, 1)});
    },
    onWeekDay(day: EnumValue) {
      return this.ask({weekday: WEEKDAYS.indexOf(day.name)});
    },
    onMonthDay(day: number) {
      return this.ask({monthDay: within('onMonthDay', day, 1, 31)});
    },
    inTimezone(zone: string) {
      if (!isZone(zone)) throw exception('Invalid argument: timezone');
      return this.ask({zone});
    },
    create() {
      const {core, account, project} = this.execution;
      const schedule = scheduleOf(this.asked, this.execution);
      const clock = {source: 'CLOCK', event: 'CLOCK', sourceId: null} as const;
      return new Trigger(
        addTrigger(core, {...clock, project: project.id, owner: account, handler: this.handler, schedule}),
      );
    },
  },
  MANAGE,
);

function within(method: string, value: number, least: number, most = Number.POSITIVE_INFINITY): number {
  if (value >= least && value <= most) return value;
  const range = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `between ${least} and ${most}`;
  throw exception(`The value you passed to ${method} was invalid. It must be ${range}.`);
}

function scheduleOf(asked: Asked, execution: Execution): Schedule {
  const frequencies = [
    asked.at,
    asked.date,
    asked.minutes,
    asked.hours,
    asked.days,
    asked.weeks ?? asked.weekday,
    asked.monthDay,
  ].filter(each => each !== undefined).length;
  if (frequencies === 0)
    throw exception('The trigger has no frequency: a clock trigger needs one, such as everyDays(1).');
  if (frequencies > 1) throw exception('The trigger has more than one frequency.');
  if (asked.at !== undefined) return {kind: 'once', at: Math.max(asked.at, execution.now() + 1)};
  if (asked.minutes !== undefined) return everyMinutes(asked.minutes, execution);
  if (asked.hours !== undefined) return everyHours(asked.hours, asked, execution);
  return onDays(asked, execution);
}

/** The first time is within the first interval, so any stretch as long as the interval holds exactly one. */
function everyMinutes(minutes: number, execution: Execution): Schedule {
  const stepMs = minutes * MINUTE_MS;
  return {kind: 'every', first: execution.now() + execution.core.ids.between(1, stepMs / 1000 + 1) * 1000, stepMs};
}

/** At one minute of the hour; as with minutes, the first time is within the first interval. */
function everyHours(hours: number, asked: Asked, execution: Execution): Schedule {
  const zone = asked.zone ?? execution.project.timeZone;
  const now = execution.now();
  const {minutes, seconds, ms} = instantToWall(zone, now);
  const minute = now - minutes * MINUTE_MS - seconds * 1000 - ms + withinTheHour(asked, execution);
  const ago = Math.floor((now - minute) / HOUR_MS);
  const stepMs = hours * HOUR_MS;
  return {kind: 'every', first: minute + (ago + hours) * HOUR_MS, stepMs};
}

function onDays(asked: Asked, execution: Execution): Schedule {
  const zone = asked.zone ?? execution.project.timeZone;
  const {date, monthDay} = asked;
  if (date !== undefined) {
    const at = wallMsToInstant(zone, date + timeOnDate(asked, execution));
    return {kind: 'once', at: Math.max(at, execution.now() + 1)};
  }
  const hour = asked.hour ?? execution.core.ids.between(0, 24);
  const timeMs = hour * HOUR_MS + withinTheHour(asked, execution);
  if (monthDay !== undefined) return {kind: 'monthly', zone, timeMs, day: monthDay};
  const today = dayOf(execution.now(), zone);
  if (asked.days !== undefined) return {kind: 'daily', zone, timeMs, firstDay: today, days: asked.days};
  const weekday = asked.weekday ?? new Date(today).getUTCDay();
  const firstDay = today + ((weekday - new Date(today).getUTCDay() + 7) % 7) * DAY_MS;
  return {kind: 'daily', zone, timeMs, firstDay, days: 7 * (asked.weeks ?? 1)};
}

/** A date alone is near midnight. */
function timeOnDate(asked: Asked, execution: Execution): number {
  const minute = asked.hour === undefined ? (asked.minute ?? 0) : asked.minute;
  return (asked.hour ?? 0) * HOUR_MS + withinTheHour({...asked, ...(minute === undefined ? {} : {minute})}, execution);
}

/** Milliseconds after the full hour. */
function withinTheHour({minute}: Asked, {core}: Execution): number {
  if (minute === undefined) return core.ids.between(0, 3600) * 1000;
  return minute * MINUTE_MS + core.ids.between(-15 * 60, 15 * 60 + 1) * 1000;
}
