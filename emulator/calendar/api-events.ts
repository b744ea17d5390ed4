/** Calendar.Events of the advanced service: one event at a time (behaviours 87 to 89). Lists are in `api-events-list.ts`. */
import {addressKey, type Execution, implement, NotEmulated} from '../kernel';
import {apiError} from '../mail/limits';
import {roleOf} from './access';
import {API_READ, API_WRITE, CalendarApi, type Call, checkMatch, given, NOT_FOUND, SCOPES, within} from './api-calls';
import {settleConference} from './conference';
import {
  addEvent,
  cancelEvent,
  changeEvent,
  type EventContent,
  eventIn,
  eventWithUid,
  guestOf,
  removeForGuest,
  type Seen,
} from './events';
import {changeAsGuest} from './guest-change';
import {LIMITS_EXCEEDED, takeEvent, takeGuests} from './limits';
import {merged} from './merge';
import type {CalendarState, EventState, Guest} from './model';
import {type Notice, notifyGuests, type SendUpdates} from './notices';
import {type Given, readEvent, withConference} from './read-event';
import {etagOf, toResource} from './resource';

export class EventsApi extends CalendarApi {
  /** The event that a call names, as it stands in the calendar. */
  find(call: Call, calendar: CalendarState, eventId: unknown): Seen {
    const {core, account} = this.execution;
    const found = eventIn(core, calendar, String(eventId));
    if (found === undefined) refuseDayOfSeries(calendar, String(eventId));
    if (found === undefined || roleOf(account, calendar) === 'none') throw apiError(call.name, NOT_FOUND);
    settleConference(this.execution, found.event);
    return found;
  }

  answer(seen: Seen, options: Given = {}): object {
    const {core, account} = this.execution;
    const zone = options.timeZone == null ? undefined : String(options.timeZone);
    const maxAttendees = options.maxAttendees == null ? undefined : Number(options.maxAttendees);
    return toResource(seen, {core, account, role: roleOf(account, seen.calendar), zone, maxAttendees});
  }

  /** The event again, after a change. */
  again(calendar: CalendarState, event: EventState): object {
    return this.answer(eventIn(this.execution.core, calendar, event.id)!);
  }

  tell(event: EventState, notice: Notice, options: Given, to: readonly Guest[] = event.guests): void {
    const {core, account} = this.execution;
    notifyGuests(core, event, notice, {to, by: account, now: this.execution.now(), updates: updatesOf(options)});
  }
}

/** Days of a series are listed, and cannot be changed one by one here: better said than answered with `Not Found`. */
function refuseDayOfSeries({events}: CalendarState, id: string): void {
  const series = events.get(/^(.+)_\d{8}(?:T\d{6}Z)?$/.exec(id)?.[1] ?? '');
  if (series?.details.recurrence !== undefined) throw new NotEmulated('Calendar.Events for one day of a series');
}

/** `sendNotifications` is the older name for all or none. */
export function updatesOf({sendUpdates, sendNotifications}: Given): SendUpdates {
  if (sendUpdates === 'all' || sendUpdates === 'externalOnly') return sendUpdates;
  return sendUpdates == null && sendNotifications === true ? 'all' : 'none';
}

const CALLS = {
  insert: {name: 'calendar.events.insert', scopes: SCOPES.writeEvents},
  import: {name: 'calendar.events.import', scopes: SCOPES.writeEvents},
  get: {name: 'calendar.events.get', scopes: SCOPES.readEvents},
  update: {name: 'calendar.events.update', scopes: SCOPES.writeEvents},
  patch: {name: 'calendar.events.patch', scopes: SCOPES.writeEvents},
  remove: {name: 'calendar.events.delete', scopes: SCOPES.writeEvents},
  move: {name: 'calendar.events.move', scopes: SCOPES.moveEvents},
} as const;

implement(
  'Calendar_v3.Events',
  EventsApi,
  {
    insert(resource: Given, calendarId: string, options?: unknown) {
      const call = CALLS.insert;
      const calendar = this.calendar(call, calendarId, 'writer');
      const event = insert(this.execution, call, calendar, given(resource), given(options));
      this.tell(event, 'invitation', given(options));
      return this.again(calendar, event);
    },

    import(resource: Given, calendarId: string, options?: unknown) {
      const call = CALLS.import;
      const calendar = this.calendar(call, calendarId, 'writer');
      return this.again(calendar, importEvent(this.execution, call, calendar, given(resource), given(options)));
    },

    get(calendarId: string, eventId: string, options?: unknown) {
      const call = CALLS.get;
      return this.answer(this.find(call, this.calendar(call, calendarId), eventId), given(options));
    },

    update(resource: Given, calendarId: string, eventId: string, options?: unknown, headers?: unknown) {
      const call = CALLS.update;
      const calendar = this.calendar(call, calendarId, 'writer');
      const seen = this.find(call, calendar, eventId);
      checkMatch(call, headers, etagOf(seen.event));
      change(this, call, seen, given(resource), given(options));
      return this.again(calendar, seen.event);
    },

    patch(resource: Given, calendarId: string, eventId: string, options?: unknown, headers?: unknown) {
      const call = CALLS.patch;
      const calendar = this.calendar(call, calendarId, 'writer');
      const seen = this.find(call, calendar, eventId);
      checkMatch(call, headers, etagOf(seen.event));
      change(this, call, seen, merged(this.answer(seen) as Given, given(resource)), given(options));
      return this.again(calendar, seen.event);
    },

    remove(calendarId: string, eventId: string, options?: unknown, headers?: unknown) {
      const call = CALLS.remove;
      const calendar = this.calendar(call, calendarId, 'writer');
      const {event, isOwn, status} = this.find(call, calendar, eventId);
      if (status === 'cancelled') throw apiError(call.name, 'Resource has been deleted');
      checkMatch(call, headers, etagOf(event));
      const {core, account} = this.execution;
      const now = this.execution.now();
      if (!takeEvent(core, account, now)) throw apiError(call.name, LIMITS_EXCEEDED);
      if (!isOwn) {
        removeForGuest(core, event, calendar.owner, now);
        return;
      }
      cancelEvent(core, event, now);
      this.tell(event, 'cancellation', given(options));
    },

    move(calendarId: string, eventId: string, destination: string, options?: unknown) {
      const call = CALLS.move;
      const calendar = this.calendar(call, calendarId, 'writer');
      const target = this.calendar(call, destination, 'writer');
      const {event, isOwn, status} = this.find(call, calendar, eventId);
      if (status === 'cancelled') throw apiError(call.name, NOT_FOUND);
      if (!isOwn) throw apiError(call.name, 'Cannot change the organizer of an event that one does not organize.');
      if (target.events.has(event.id)) throw apiError(call.name, 'The requested identifier already exists.');
      const moved = moveEvent(this.execution, event, target);
      this.tell(moved, 'update', given(options));
      return this.again(target, moved);
    },
  },
  {
    ops: {get: API_READ, '*': API_WRITE},
    scopes: {get: SCOPES.readEvents, move: SCOPES.moveEvents, '*': SCOPES.writeEvents},
  },
);

function insert(
  execution: Execution,
  call: Call,
  calendar: CalendarState,
  resource: Given,
  options: Given,
): EventState {
  const content = within(call, () => readEvent(resource, calendar.timeZone));
  const id = resource.id == null ? undefined : String(resource.id);
  if (id !== undefined && !/^[0-9a-v]{5,1024}$/.test(id)) throw apiError(call.name, 'Invalid resource id value.');
  if (id !== undefined && eventIn(execution.core, calendar, id) !== undefined) {
    throw apiError(call.name, 'The requested identifier already exists.');
  }
  const iCalUID = resource.iCalUID == null ? undefined : String(resource.iCalUID);
  return add(execution, call, calendar, {content, resource, options, id, iCalUID});
}

interface Adding {
  readonly content: EventContent;
  readonly resource: Given;
  readonly options: Given;
  readonly id?: string | undefined;
  readonly iCalUID?: string | undefined;
  readonly organizer?: {readonly email: string; readonly displayName?: string} | undefined;
}

function add(execution: Execution, call: Call, calendar: CalendarState, adding: Adding): EventState {
  const {core, account} = execution;
  const {content, resource, options, ...rest} = adding;
  const now = execution.now();
  const version = Number(options.conferenceDataVersion ?? 0);
  const asked = {given: resource.conferenceData, version, known: undefined};
  const {details, readyAt} = within(call, () => withConference(execution, content.details, asked));
  if (!takeEvent(core, account, now) || (!rest.organizer && !takeGuests(core, account, content.guests, now))) {
    throw apiError(call.name, LIMITS_EXCEEDED);
  }
  const event = addEvent(core, {calendar, creator: account.email, now, content: {...content, details}, ...rest});
  if (readyAt !== undefined) event.conferenceReadyAt = readyAt;
  return event;
}

/** Brings a copy of an event from elsewhere; one with the same iCalendar UID is replaced. */
function importEvent(
  execution: Execution,
  call: Call,
  calendar: CalendarState,
  resource: Given,
  options: Given,
): EventState {
  if (resource.iCalUID == null || resource.iCalUID === '') throw apiError(call.name, 'Missing iCal UID.');
  const iCalUID = String(resource.iCalUID);
  const content = within(call, () => readEvent(resource, calendar.timeZone));
  const known = eventWithUid(execution.core, calendar, iCalUID);
  if (known?.isOwn) {
    changeEvent(execution.core, known.event, {...content, status: content.status ?? 'confirmed'}, execution.now());
    return known.event;
  }
  return add(execution, call, calendar, {content, resource, options, iCalUID, organizer: readOrganizer(resource)});
}

function readOrganizer({organizer}: Given): Adding['organizer'] {
  const {email, displayName} = given(organizer);
  if (email == null) return undefined;
  return {email: addressKey(String(email)), ...(displayName != null && {displayName: String(displayName)})};
}

/** Update and patch, once the whole new event is known. */
function change(api: EventsApi, call: Call, seen: Seen, resource: Given, options: Given): void {
  const {execution} = api;
  const {event, calendar} = seen;
  const content = within(call, () => readEvent(resource, calendar.timeZone));
  if (!seen.isOwn && event.details.guestsCanModify !== true) {
    within(call, () => changeAsGuest(execution, seen, content, updatesOf(options)));
    return;
  }
  const version = Number(options.conferenceDataVersion ?? 0);
  const asked = {given: resource.conferenceData, version, known: event};
  const {details, readyAt} = within(call, () => withConference(execution, content.details, asked));
  const added = content.guests.filter(({email}) => guestOf(event, email) === undefined);
  const dropped = event.guests.filter(
    ({email}) => !content.guests.some(guest => addressKey(guest.email) === addressKey(email)),
  );
  const now = execution.now();
  if (!takeGuests(execution.core, execution.account, added, now)) throw apiError(call.name, LIMITS_EXCEEDED);
  delete event.conferenceReadyAt;
  if (readyAt !== undefined) event.conferenceReadyAt = readyAt;
  changeEvent(execution.core, event, {...content, details}, now);
  api.tell(event, 'cancellation', options, dropped);
  if (event.status === 'cancelled') api.tell(event, 'cancellation', options);
  else tellStaying(api, event, added, options);
}

function tellStaying(api: EventsApi, event: EventState, added: readonly Guest[], options: Given): void {
  api.tell(event, 'invitation', options, added);
  api.tell(
    event,
    'update',
    options,
    event.guests.filter(guest => !added.some(({email}) => addressKey(email) === addressKey(guest.email))),
  );
}

/** In the old calendar it is cancelled, and its id stays taken there. */
function moveEvent(execution: Execution, event: EventState, target: CalendarState): EventState {
  const {core} = execution;
  const {guests, start, end, details, status, id, iCalUID, creator} = event;
  const now = execution.now();
  changeEvent(core, event, {guests: []}, now);
  cancelEvent(core, event, now);
  const content = {guests, start, end, details, status};
  const moved = addEvent(core, {calendar: target, creator, now, content, id, iCalUID});
  moved.sequence = event.sequence;
  return moved;
}
