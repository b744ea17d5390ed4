/** How CalendarApp makes events (behaviours 59, 60, 63, 89). */
import {isDate} from 'node:util/types';
import {exception} from '../kernel';
import {addEvent, eventIn} from './events';
import {TOO_MANY, takeGuests} from './limits';
import type {Details, Moment} from './model';
import {dayOf, nextDay} from './moments';
import {notifyGuests} from './notices';
import {type CalendarHolder, countEvent, readGuests, ScriptEvent, timeArgument} from './script-calendar';

type Options = Readonly<Record<string, unknown>>;

/** Times are instants; what the script writes as a text becomes one in its own zone (behaviour 59). */
export function makeTimedEvent(
  holder: CalendarHolder,
  {title, start, end, options = {}}: {title: string; start: unknown; end: unknown; options?: Options | undefined},
): ScriptEvent {
  const [from, to] = [timeArgument(start, 'startTime'), timeArgument(end, 'endTime')];
  if (to <= from) throw exception(holder.execution.core.assumptions.eventEndsBeforeStartText);
  return make(holder, title, {start: {at: from}, end: {at: to}}, options);
}

/** Days are those that the dates have in the script's zone; the end is exclusive (behaviour 61). */
export function makeAllDayEvent(
  holder: CalendarHolder,
  {title, start, rest}: {title: string; start: unknown; rest: readonly unknown[]},
): ScriptEvent {
  const {core, project} = holder.execution;
  const first = dayOf(timeArgument(start, 'startDate'), project.timeZone);
  const hasEnd = isDate(rest[0]);
  const last = hasEnd ? dayOf(timeArgument(rest[0], 'endDate'), project.timeZone) : nextDay(first);
  if (last <= first) throw exception(core.assumptions.eventEndsBeforeStartText);
  return make(holder, title, {start: {date: first}, end: {date: last}}, (rest[hasEnd ? 1 : 0] ?? {}) as Options);
}

function make(
  holder: CalendarHolder,
  title: string,
  times: {readonly start: Moment; readonly end: Moment},
  options: Options,
): ScriptEvent {
  const {execution, writable: calendar} = holder;
  const {core, account} = execution;
  const now = execution.now();
  const guests = readGuests(execution, options.guests);
  countEvent(execution);
  if (!takeGuests(core, account, guests, now)) throw exception(TOO_MANY);
  const content = {...times, guests, details: readDetails(title, options)};
  const event = addEvent(core, {calendar, creator: account.email, now, content});
  const updates = options.sendInvites === true ? 'all' : 'none';
  notifyGuests(core, event, 'invitation', {by: account, now, updates});
  return new ScriptEvent(execution, eventIn(core, calendar, event.id)!);
}

function readDetails(title: string, {description, location}: Options): Details {
  return {
    summary: title,
    ...(description != null && {description: String(description)}),
    ...(location != null && {location: String(location)}),
  };
}
