/** How CalendarApp finds events: those that touch a time or a day, with its options. */
import {addressKey, EnumValue} from '../kernel';
import {roleOf} from './access';
import {eventsBetween, guestOf, type Seen} from './events';
import {dayOf, nextDay, startOfDay} from './moments';
import {isOpen} from './resource';
import {type CalendarHolder, guestStatus, ScriptEvent, timeArgument} from './script-calendar';

type Options = Readonly<Record<string, unknown>>;

export function eventsFound(
  holder: CalendarHolder,
  start: unknown,
  end: unknown,
  options: Options = {},
): ScriptEvent[] {
  return find(holder, timeArgument(start, 'startTime'), timeArgument(end, 'endTime'), options);
}

/** The day that the date has in the script's zone, from midnight to midnight in the calendar's. */
export function eventsForDay(holder: CalendarHolder, date: unknown, options: Options = {}): ScriptEvent[] {
  const day = dayOf(timeArgument(date, 'date'), holder.execution.project.timeZone);
  const {timeZone} = holder.calendar;
  return find(holder, startOfDay(day, timeZone), startOfDay(nextDay(day), timeZone), options);
}

function find(holder: CalendarHolder, from: number, to: number, options: Options): ScriptEvent[] {
  const {execution, calendar} = holder;
  const found = eventsBetween(execution.core, calendar, from, to).filter(each => fits(holder, each, options));
  const start = Number(options.start ?? 0);
  const max = options.max == null ? found.length : Number(options.max);
  return found.slice(start, start + max).map(each => new ScriptEvent(execution, each));
}

function fits({execution}: CalendarHolder, seen: Seen, {author, search, statusFilters}: Options): boolean {
  const {event, calendar} = seen;
  if (author != null && event.creator !== addressKey(String(author))) return false;
  if (search != null && !(isOpen(seen, roleOf(execution.account, calendar)) && mentions(seen, String(search)))) {
    return false;
  }
  if (!Array.isArray(statusFilters)) return true;
  const wanted = statusFilters.map(each => execution.facades.fromScript(each));
  return wanted.includes(statusFor(seen, addressKey(execution.account.email)));
}

function statusFor({event, isOwn, calendar}: Seen, email: string): EnumValue | undefined {
  if (isOwn && calendar.owner === email) return EnumValue.of('Calendar.GuestStatus', 'OWNER');
  const guest = guestOf(event, email);
  return guest && guestStatus(guest.responseStatus);
}

function mentions({event: {details}}: Seen, text: string): boolean {
  const {summary = '', description = '', location = ''} = details;
  return [summary, description, location].join('\n').toLowerCase().includes(text.toLowerCase());
}
