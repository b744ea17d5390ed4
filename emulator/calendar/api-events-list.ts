/** Calendar.Events.list and instances: what of a calendar fits the filters, page by page, or what changed since a sync token. */
import {implement} from '../kernel';
import {apiError} from '../mail/limits';
import {roleOf} from './access';
import {API_READ, type Call, given, NOT_FOUND, pageOf, readToken, SCOPES, toToken} from './api-calls';
import {EventsApi} from './api-events';
import {settleConference} from './conference';
import {eventsIn, type Seen, touches} from './events';
import {type CalendarState, calendarsOf} from './model';
import {instantOf, readInstant} from './moments';
import type {Given} from './read-event';
import {occurrencesOf} from './recurrence';
import {detailsIn, isOpen, organizerOf} from './resource';

const LIST: Call = {name: 'calendar.events.list', scopes: SCOPES.readEvents};
const INSTANCES: Call = {name: 'calendar.events.instances', scopes: SCOPES.readEvents};
const PAGE = {usual: 250, most: 2500};
/** Filters that a list by sync token may not have (reference of `events.list`). */
const NOT_WITH_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

/** As far as the days of a series are looked for where no end is asked. */
const ENDLESS_YEARS = 5 * 366 * 86_400_000;

implement(
  'Calendar_v3.Events',
  EventsApi,
  {
    list(calendarId: string, options?: unknown) {
      const asked = given(options);
      const calendar = this.calendar(LIST, calendarId);
      const all = asked.syncToken == null ? select(this, calendar, asked) : changedSince(this, calendar, asked);
      return pageAnswer(this, LIST, calendar, all, asked);
    },

    instances(calendarId: string, eventId: string, options?: unknown) {
      const asked = {...given(options), singleEvents: true};
      const calendar = this.calendar(INSTANCES, calendarId);
      const series = this.find(INSTANCES, calendar, eventId);
      if (series.event.details.recurrence === undefined) throw apiError(INSTANCES.name, NOT_FOUND);
      return pageAnswer(this, INSTANCES, calendar, withinTimes(this, calendar, [series], asked, INSTANCES), asked);
    },
  },
  {ops: {'*': API_READ}, scopes: {'*': SCOPES.readEvents}},
);

function pageAnswer(api: EventsApi, call: Call, calendar: CalendarState, all: readonly Seen[], asked: Given): object {
  const {core, account} = api.execution;
  const {entries, nextPageToken} = pageOf(call, all, asked, PAGE);
  const {revision} = calendarsOf(core);
  return {
    kind: 'calendar#events',
    etag: `"p${calendar.revision}"`,
    summary: calendar.name,
    ...(calendar.description !== '' && {description: calendar.description}),
    updated: new Date(lastChange(all, calendar)).toISOString(),
    timeZone: asked.timeZone == null ? calendar.timeZone : String(asked.timeZone),
    accessRole: roleOf(account, calendar),
    defaultReminders: calendar.isPrimary ? [{method: 'popup', minutes: 10}] : [],
    ...(nextPageToken === undefined ? {nextSyncToken: toToken(revision)} : {nextPageToken}),
    items: entries.map(each => api.answer(each, asked)),
  };
}

function lastChange(all: readonly Seen[], {createdAt}: CalendarState): number {
  return all.reduce((last, {event}) => Math.max(last, event.updatedAt), createdAt);
}

/** Everything that fits, in the order of making, or by start or last change where that is asked. */
function select(api: EventsApi, calendar: CalendarState, asked: Given): Seen[] {
  const {core, account} = api.execution;
  const role = roleOf(account, calendar);
  const all = eventsIn(core, calendar);
  for (const {event} of all) settleConference(api.execution, event);
  const fitting = all.filter(
    each => fits(each, asked) && (!asked.q || (isOpen(each, role) && mentions(api, each, String(asked.q)))),
  );
  return ordered(withinTimes(api, calendar, fitting, asked, LIST), calendar, asked);
}

function fits({event, status, ...seen}: Seen, asked: Given): boolean {
  const updatedMin = readTime(LIST, asked.updatedMin);
  if (status === 'cancelled' && asked.showDeleted !== true && updatedMin === undefined) return false;
  if (updatedMin !== undefined && event.updatedAt < updatedMin) return false;
  if (asked.iCalUID != null && event.iCalUID !== String(asked.iCalUID)) return false;
  const {extendedProperties} = detailsIn({event, status, ...seen});
  return (
    hasProperties(extendedProperties?.private, asked.privateExtendedProperty) &&
    hasProperties(extendedProperties?.shared, asked.sharedExtendedProperty)
  );
}

/** `key=value`, one or several: all must hold. */
function hasProperties(known: Readonly<Record<string, string>> = {}, asked: unknown): boolean {
  if (asked == null) return true;
  return (Array.isArray(asked) ? asked : [asked]).map(String).every(constraint => {
    const at = constraint.indexOf('=');
    if (at < 1) throw apiError(LIST.name, 'Bad Request');
    return known[constraint.slice(0, at)] === constraint.slice(at + 1);
  });
}

/** Every word of the question is somewhere in the texts, the place or the people, whatever its case. */
function mentions({execution}: EventsApi, {event}: Seen, question: string): boolean {
  const {summary = '', description = '', location = ''} = event.details;
  const {email, displayName = ''} = organizerOf(execution.core, event);
  const guests = event.guests.flatMap(guest => [guest.email, guest.displayName ?? '']);
  const text = [summary, description, location, email, displayName, ...guests].join('\n').toLowerCase();
  return question
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

function withinTimes(api: EventsApi, calendar: CalendarState, all: readonly Seen[], asked: Given, call: Call): Seen[] {
  const from = readTime(call, asked.timeMin);
  const to = readTime(call, asked.timeMax);
  if (from !== undefined && to !== undefined && to <= from)
    throw apiError(call.name, 'The specified time range is empty.');
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  const horizon = to ?? api.execution.now() + ENDLESS_YEARS;
  const days = asked.singleEvents === true ? all.flatMap(each => occurrencesOf(each, first, horizon)) : all;
  return days.filter(each => isSeries(each) || touches(each, first, last, calendar.timeZone));
}

/** A whole series has no end of its own to filter by; it is listed while any of its days could be meant. */
function isSeries({event, original}: Seen): boolean {
  return event.details.recurrence !== undefined && original === undefined;
}

function readTime(call: Call, text: unknown): number | undefined {
  if (text == null) return undefined;
  const at = readInstant(String(text));
  if (at === undefined) throw apiError(call.name, 'Bad Request');
  return at;
}

function ordered(all: Seen[], calendar: CalendarState, {orderBy, singleEvents}: Given): Seen[] {
  if (orderBy == null) return all;
  if (orderBy === 'updated') return [...all].sort((one, other) => one.event.revision - other.event.revision);
  if (orderBy !== 'startTime') throw apiError(LIST.name, 'Bad Request');
  if (singleEvents !== true) {
    throw apiError(LIST.name, 'The requested ordering is not available for the particular query.');
  }
  const zone = calendar.timeZone;
  return [...all].sort((one, other) => instantOf(one.start, zone) - instantOf(other.start, zone));
}

/** What changed after the list that gave the token, deleted events included. */
function changedSince({execution}: EventsApi, calendar: CalendarState, asked: Given): Seen[] {
  if (NOT_WITH_TOKEN.some(name => asked[name] != null)) {
    throw apiError(LIST.name, 'Sync token cannot be used with other query restrictions.');
  }
  const since = readToken(LIST, asked.syncToken, 'Sync token is no longer valid, a full sync is required.');
  return eventsIn(execution.core, calendar).filter(({event}) => event.revision > since);
}
