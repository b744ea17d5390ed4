/** Events as the Calendar API answers them, seen from one calendar by one account. */
import {type Account, addressKey, type Core, type Json} from '../kernel';
import {atLeast} from './access';
import {meetLink} from './conference';
import type {Seen} from './events';
import {calendarsOf, type Details, type EventState, type Guest, type Role} from './model';
import {instantOf, toApiMoment} from './moments';

export interface Viewer {
  readonly core: Core;
  readonly account: Account;
  readonly role: Role;
  /** Zone of the times in the answer; the calendar's by default. */
  readonly zone?: string | undefined;
  readonly maxAttendees?: number | undefined;
}

type Resource = Record<string, Json | undefined>;

export function etagOf({updatedAt, revision}: {updatedAt: number; revision: number}): string {
  return `"${updatedAt * 2000 + (revision % 2000)}"`;
}

/** The details as they are in this calendar: what a guest keeps for himself lies over what all share. */
export function detailsIn({event, calendar, isOwn}: Seen): Details {
  if (isOwn) return event.details;
  const {colorId, reminders, transparency, extendedProperties, ...shared} = event.details;
  const own = event.own[calendar.owner] ?? {};
  const both = {private: own.extendedProperties?.private ?? {}, shared: extendedProperties?.shared ?? {}};
  const isEmpty = Object.keys(both.private).length + Object.keys(both.shared).length === 0;
  return {...shared, ...own, ...(!isEmpty && {extendedProperties: both})};
}

/** Whether the account may see more of it than that there is something. */
export function isOpen(seen: Seen, role: Role): boolean {
  const {visibility = 'default'} = detailsIn(seen);
  if (role === 'reader') return visibility !== 'private' && visibility !== 'confidential';
  return atLeast(role, 'writer');
}

export function toResource(seen: Seen, viewer: Viewer): Resource {
  const {event, calendar} = seen;
  const zone = viewer.zone ?? calendar.timeZone;
  const frame: Resource = {
    kind: 'calendar#event',
    etag: etagOf(event),
    id: idOf(seen),
    status: seen.status,
    htmlLink: `https://www.google.com/calendar/event?eid=${eid(seen)}`,
    created: new Date(event.createdAt).toISOString(),
    updated: new Date(event.updatedAt).toISOString(),
    start: toApiMoment(seen.start, zone, calendar.timeZone),
    end: toApiMoment(seen.end, zone, calendar.timeZone),
    ...(seen.original && {
      recurringEventId: event.id,
      originalStartTime: toApiMoment(seen.original, zone, calendar.timeZone),
    }),
    iCalUID: event.iCalUID,
    sequence: event.sequence,
    eventType: 'default',
  };
  if (!isOpen(seen, viewer.role)) return {...frame, visibility: 'private'};
  return {...frame, ...people(seen, viewer), ...shown(seen)};
}

/** One of a series has an id of its own: that of the series and its start. */
export function idOf({event, original, calendar}: Seen): string {
  if (original === undefined) return event.id;
  const at = new Date(instantOf(original, 'date' in original ? 'UTC' : calendar.timeZone)).toISOString();
  const text = at.replace(/[-:]|\.\d+/g, '');
  return `${event.id}_${'date' in original ? text.slice(0, 8) : text}`;
}

function eid(seen: Seen): string {
  return Buffer.from(`${idOf(seen)} ${seen.calendar.id}`).toString('base64url');
}

/** Details under their names in the API, without those that have their default value. */
function shown(seen: Seen): Resource {
  const {conferenceData, reminders, recurrence, extendedProperties, ...rest} = detailsIn(seen);
  const link = meetLink({conferenceData});
  const properties = Object.entries(extendedProperties ?? {}).filter(([, given]) => Object.keys(given).length > 0);
  return {
    ...(rest as Resource),
    ...(recurrence !== undefined && seen.original === undefined && {recurrence}),
    ...(properties.length > 0 && {extendedProperties: Object.fromEntries(properties)}),
    ...(link !== undefined && {hangoutLink: link}),
    ...(conferenceData !== undefined && {conferenceData}),
    reminders: (reminders ?? {useDefault: true}) as unknown as Json,
  };
}

function people(seen: Seen, {core, account, maxAttendees}: Viewer): Resource {
  const {event} = seen;
  const self = seen.calendar.isPrimary ? seen.calendar.owner : addressKey(account.email);
  const organizer = organizerOf(core, event);
  const attendees = event.guests.map(guest => attendee(guest, self, organizer.email));
  const kept = maxAttendees === undefined ? attendees : ownFirst(attendees).slice(0, maxAttendees);
  return {
    creator: {email: event.creator, ...(event.creator === self && {self: true})},
    organizer: {...organizer, ...(seen.isOwn && event.organizer === undefined && {self: true})},
    ...(attendees.length > 0 && {attendees: kept}),
    ...(kept.length < attendees.length && {attendeesOmitted: true}),
  };
}

function ownFirst<Entry extends {self?: true}>(attendees: readonly Entry[]): readonly Entry[] {
  return [...attendees].sort((one, other) => Number(other.self ?? false) - Number(one.self ?? false));
}

function attendee(guest: Guest, self: string, organizer: string) {
  const email = addressKey(guest.email);
  return {
    email: guest.email,
    ...(guest.displayName !== undefined && {displayName: guest.displayName}),
    ...(email === organizer && {organizer: true}),
    ...(email === self && {self: true as const}),
    ...(guest.resource && {resource: true}),
    ...(guest.optional && {optional: true}),
    responseStatus: guest.responseStatus,
    ...(guest.comment !== undefined && {comment: guest.comment}),
    ...(guest.additionalGuests !== undefined && {additionalGuests: guest.additionalGuests}),
  };
}

/** Who organizes: the account for its primary calendar, the calendar itself otherwise. */
export function organizerOf(core: Core, event: EventState): {email: string; displayName?: string} {
  if (event.organizer !== undefined) return event.organizer;
  const calendar = calendarsOf(core).byId.get(event.calendarId);
  if (calendar === undefined || calendar.isPrimary) return {email: event.calendarId};
  return {email: calendar.id, displayName: calendar.name};
}
