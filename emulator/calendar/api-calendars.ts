/** Calendars and the account's list of them in the advanced service (behaviour 88). */
import {implement, type Json, LOCAL, ServiceObject} from '../kernel';
import {apiError} from '../mail/limits';
import {isZone} from '../time/zone';
import {addCalendar, deleteCalendar, listOf, roleOf, subscribe, unsubscribe} from './access';
import {API_READ, API_WRITE, CalendarApi, type Call, checkMatch, given, NOT_FOUND, pageOf, SCOPES} from './api-calls';
import {cancelEvent} from './events';
import {LIMITS_EXCEEDED, takeCalendar} from './limits';
import {type CalendarState, calendarsOf, type ListEntry} from './model';
import type {Given} from './read-event';

class Calendar extends ServiceObject {}
class CalendarsApi extends CalendarApi {}
class CalendarListApi extends CalendarApi {}

const EMPTY_RESOURCES = [
  'newAclRule',
  'newAclRuleScope',
  'newCalendar',
  'newCalendarListEntry',
  'newCalendarListEntryNotificationSettings',
  'newCalendarNotification',
  'newChannel',
  'newConferenceData',
  'newConferenceParameters',
  'newConferenceParametersAddOnParameters',
  'newConferenceProperties',
  'newConferenceRequestStatus',
  'newConferenceSolution',
  'newConferenceSolutionKey',
  'newCreateConferenceRequest',
  'newEntryPoint',
  'newEvent',
  'newEventAttachment',
  'newEventAttendee',
  'newEventCreator',
  'newEventDateTime',
  'newEventExtendedProperties',
  'newEventOrganizer',
  'newEventReminder',
  'newEventReminders',
  'newEventSource',
  'newFreeBusyRequest',
  'newFreeBusyRequestItem',
];

implement('Calendar_v3', Calendar, Object.fromEntries(EMPTY_RESOURCES.map(name => [name, () => ({})])), {
  ops: {'*': LOCAL},
});

const WRITE = SCOPES.writeCalendars;
const CALLS = {
  insert: {name: 'calendar.calendars.insert', scopes: WRITE},
  get: {name: 'calendar.calendars.get', scopes: SCOPES.readCalendars},
  update: {name: 'calendar.calendars.update', scopes: WRITE},
  patch: {name: 'calendar.calendars.patch', scopes: WRITE},
  remove: {name: 'calendar.calendars.delete', scopes: WRITE},
  clear: {name: 'calendar.calendars.clear', scopes: SCOPES.clearCalendars},
} as const;

implement(
  'Calendar_v3.Calendars',
  CalendarsApi,
  {
    insert(resource: Given) {
      const {core, account, project} = this.execution;
      const {summary, description, location, timeZone} = given(resource);
      if (summary == null || summary === '') throw apiError(CALLS.insert.name, 'Missing title.');
      if (!takeCalendar(core, account, this.execution.now())) throw apiError(CALLS.insert.name, LIMITS_EXCEEDED);
      const made = addCalendar(core, account, {
        name: String(summary),
        description: textOf(description),
        location: textOf(location),
        timeZone: zoneOf(CALLS.insert, timeZone) ?? 'UTC',
        createdByProject: project.id,
      });
      return calendarResource(made);
    },
    get(calendarId: string) {
      return calendarResource(this.calendar(CALLS.get, calendarId));
    },
    update(resource: Given, calendarId: string, _options?: unknown, headers?: unknown) {
      const calendar = this.calendar(CALLS.update, calendarId, 'owner');
      checkMatch(CALLS.update, headers, etagOf(calendar));
      const whole = {description: '', location: '', ...withoutNulls(given(resource))};
      return calendarResource(changed(CALLS.update, calendar, whole));
    },
    patch(resource: Given, calendarId: string, _options?: unknown, headers?: unknown) {
      const calendar = this.calendar(CALLS.patch, calendarId, 'owner');
      checkMatch(CALLS.patch, headers, etagOf(calendar));
      return calendarResource(changed(CALLS.patch, calendar, given(resource)));
    },
    remove(calendarId: string) {
      const calendar = this.calendar(CALLS.remove, calendarId, 'owner');
      if (calendar.isPrimary) throw apiError(CALLS.remove.name, 'Cannot delete a primary calendar.');
      deleteCalendar(this.execution.core, calendar);
    },
    clear(calendarId: string) {
      const calendar = this.calendar(CALLS.clear, calendarId, 'owner');
      if (!calendar.isPrimary) throw apiError(CALLS.clear.name, 'Invalid calendar type.');
      for (const event of calendar.events.values()) {
        if (event.status !== 'cancelled') cancelEvent(this.execution.core, event, this.execution.now());
      }
    },
  },
  {ops: {get: API_READ, '*': API_WRITE}, scopes: scopesOf(CALLS)},
);

/** Scopes per member, from the calls behind the members. */
export function scopesOf(calls: Readonly<Record<string, Call>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(calls).map(([member, {scopes}]) => [member, scopes]));
}

function textOf(value: unknown): string | undefined {
  return value == null ? undefined : String(value);
}

function zoneOf(call: Call, value: unknown): string | undefined {
  if (value == null) return undefined;
  if (!isZone(String(value))) throw apiError(call.name, 'Invalid time zone.');
  return String(value);
}

function withoutNulls(data: Given): Given {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value != null));
}

function changed(call: Call, calendar: CalendarState, resource: Given): CalendarState {
  const {summary, description, location, timeZone} = resource;
  if (summary === '') throw apiError(call.name, 'Missing title.');
  calendar.timeZone = zoneOf(call, timeZone) ?? calendar.timeZone;
  calendar.name = textOf(summary) ?? calendar.name;
  if (description !== undefined) calendar.description = textOf(description) ?? '';
  if (location !== undefined) calendar.location = textOf(location) ?? '';
  calendar.revision += 1;
  return calendar;
}

function etagOf({createdAt, revision}: CalendarState): string {
  return `"${createdAt}${revision}"`;
}

function calendarResource(calendar: CalendarState): Record<string, Json> {
  const {id, name, description, location, timeZone} = calendar;
  return {
    kind: 'calendar#calendar',
    etag: etagOf(calendar),
    id,
    summary: name,
    ...(description !== '' && {description}),
    ...(location !== '' && {location}),
    timeZone,
    conferenceProperties: {allowedConferenceSolutionTypes: ['hangoutsMeet']},
  };
}

const LIST_CALLS = {
  list: {name: 'calendar.calendarList.list', scopes: SCOPES.readList},
  get: {name: 'calendar.calendarList.get', scopes: SCOPES.readListEntry},
  insert: {name: 'calendar.calendarList.insert', scopes: SCOPES.writeList},
  patch: {name: 'calendar.calendarList.patch', scopes: SCOPES.writeList},
  remove: {name: 'calendar.calendarList.delete', scopes: SCOPES.writeList},
} as const;

implement(
  'Calendar_v3.CalendarList',
  CalendarListApi,
  {
    list(options?: unknown) {
      const asked = given(options);
      const {core, account} = this.execution;
      const shown = [...listOf(core, account)].flatMap(([id, entry]) => {
        const calendar = calendarsOf(core).byId.get(id);
        return calendar === undefined || (entry.hidden && asked.showHidden !== true) ? [] : [{calendar, entry}];
      });
      const {entries, nextPageToken} = pageOf(LIST_CALLS.list, shown, asked, {usual: 100, most: 250});
      return {
        kind: 'calendar#calendarList',
        etag: `"p${calendarsOf(core).revision}"`,
        ...(nextPageToken !== undefined && {nextPageToken}),
        items: entries.map(({calendar, entry}) => entryResource(this, calendar, entry)),
      };
    },
    get(calendarId: string) {
      const {calendar, entry} = entryOf(this, LIST_CALLS.get, calendarId);
      return entryResource(this, calendar, entry);
    },
    insert(resource: Given) {
      const {core, account} = this.execution;
      const calendar = this.calendar(LIST_CALLS.insert, given(resource).id);
      const entry = subscribe(core, account, calendar);
      Object.assign(entry, readEntry(given(resource)));
      return entryResource(this, calendar, entry);
    },
    patch(resource: Given, calendarId: string) {
      const {calendar, entry} = entryOf(this, LIST_CALLS.patch, calendarId);
      Object.assign(entry, readEntry(given(resource)));
      return entryResource(this, calendar, entry);
    },
    remove(calendarId: string) {
      const {core, account} = this.execution;
      const {calendar} = entryOf(this, LIST_CALLS.remove, calendarId);
      if (calendar.owner === account.email.toLowerCase()) throw apiError(LIST_CALLS.remove.name, 'Forbidden');
      unsubscribe(core, account, calendar.id);
    },
  },
  {ops: {list: API_READ, get: API_READ, '*': API_WRITE}, scopes: scopesOf(LIST_CALLS)},
);

function entryOf(api: CalendarListApi, call: Call, calendarId: string): {calendar: CalendarState; entry: ListEntry} {
  const {core, account} = api.execution;
  const calendar = api.calendar(call, calendarId);
  const entry = listOf(core, account).get(calendar.id);
  if (entry === undefined) throw apiError(call.name, NOT_FOUND);
  return {calendar, entry};
}

function readEntry({hidden, selected, backgroundColor, summaryOverride}: Given): Partial<ListEntry> {
  return {
    ...(hidden != null && {hidden: hidden === true}),
    ...(selected != null && {selected: selected === true}),
    ...(backgroundColor != null && {color: String(backgroundColor)}),
    ...(summaryOverride != null && {summaryOverride: String(summaryOverride)}),
  };
}

function entryResource(api: CalendarListApi, calendar: CalendarState, entry: ListEntry): Record<string, Json> {
  const {color, hidden, selected, summaryOverride} = entry;
  return {
    ...calendarResource(calendar),
    kind: 'calendar#calendarListEntry',
    ...(summaryOverride !== undefined && {summaryOverride}),
    backgroundColor: color,
    foregroundColor: '#000000',
    ...(hidden && {hidden}),
    ...(selected && {selected}),
    accessRole: roleOf(api.execution.account, calendar),
    defaultReminders: calendar.isPrimary ? [{method: 'popup', minutes: 10}] : [],
    ...(calendar.isPrimary && calendar.owner === api.execution.account.email.toLowerCase() && {primary: true}),
  };
}
