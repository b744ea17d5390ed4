/**
 * What happens to events, whoever does it: made, changed, cancelled, answered. And where they are seen: in the
 * organizer's calendar and in the primary calendar of every guest with an account.
 *
 * Nothing here asks for permission or writes mail.
 */
import {addressKey, type Core} from '../kernel';
import {
  type CalendarState,
  calendarsOf,
  type Details,
  type EventState,
  type Guest,
  type Moment,
  type Response,
  type Status,
} from './model';
import {instantOf} from './moments';
import {occurrencesOf} from './recurrence';

/** All that a person or a script says of an event. */
export interface EventContent {
  readonly start: Moment;
  readonly end: Moment;
  readonly guests: Guest[];
  readonly details: Details;
  readonly status?: Status;
}

export interface NewEvent {
  readonly calendar: CalendarState;
  /** Address of the account that makes it. */
  readonly creator: string;
  readonly now: number;
  readonly content: EventContent;
  /** Base32hex; one is made when not given. */
  readonly id?: string | undefined;
  readonly iCalUID?: string | undefined;
  readonly organizer?: {readonly email: string; readonly displayName?: string} | undefined;
}

const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

export function newEventId(core: Core): string {
  return Array.from({length: 26}, () => BASE32HEX[core.ids.between(0, 32)]).join('');
}

export function addEvent(core: Core, given: NewEvent): EventState {
  const {calendar, creator, now, content, organizer} = given;
  const id = given.id ?? newEventId(core);
  const event: EventState = {
    id,
    iCalUID: given.iCalUID ?? `${id}@google.com`,
    calendarId: calendar.id,
    creator: addressKey(creator),
    createdAt: now,
    updatedAt: now,
    revision: 0,
    sequence: 0,
    status: content.status ?? 'confirmed',
    start: content.start,
    end: content.end,
    guests: content.guests,
    details: content.details,
    own: {},
    removedBy: [],
    ...(organizer !== undefined && {organizer}),
  };
  calendar.events.set(id, event);
  calendarsOf(core).indexGuests(event);
  touch(core, event, now);
  return event;
}

/** Changes an event for everybody; a new time raises its sequence, which mail programs go by. */
export function changeEvent(core: Core, event: EventState, change: Partial<EventContent>, now: number): void {
  const {start = event.start, end = event.end, guests = event.guests} = change;
  if (!sameMoment(start, event.start) || !sameMoment(end, event.end)) event.sequence += 1;
  const before = event.guests;
  Object.assign(event, {start, end, guests, details: change.details ?? event.details});
  event.status = change.status ?? event.status;
  event.removedBy = event.removedBy.filter(gone => guestOf(event, gone) !== undefined);
  calendarsOf(core).indexGuests(event, before);
  touch(core, event, now);
}

/** The event stays, cancelled, so that its id stays taken (behaviour 87). */
export function cancelEvent(core: Core, event: EventState, now: number): void {
  event.status = 'cancelled';
  event.sequence += 1;
  touch(core, event, now);
}

/**
 * A guest answers.
 *
 * @return the guest as it is then; undefined for somebody who is not invited
 */
export function respond(
  core: Core,
  event: EventState,
  email: string,
  answer: {responseStatus: Response; comment?: string; additionalGuests?: number},
  now: number,
): Guest | undefined {
  const guest = guestOf(event, email);
  if (guest === undefined) return undefined;
  Object.assign(guest, answer);
  event.removedBy = event.removedBy.filter(gone => gone !== addressKey(email));
  touch(core, event, now);
  return guest;
}

/** A guest takes it off the own calendar, which declines it. */
export function removeForGuest(core: Core, event: EventState, email: string, now: number): void {
  respond(core, event, email, {responseStatus: 'declined'}, now);
  event.removedBy.push(addressKey(email));
}

export function guestOf({guests}: EventState, email: string): Guest | undefined {
  return guests.find(guest => addressKey(guest.email) === addressKey(email));
}

/** Marks a change: for `updated`, tags and sync tokens. */
export function touch(core: Core, event: EventState, now: number): void {
  const calendars = calendarsOf(core);
  event.updatedAt = now;
  event.revision = ++calendars.revision;
  const calendar = calendars.byId.get(event.calendarId);
  if (calendar !== undefined) calendar.revision = calendars.revision;
}

function sameMoment(one: Moment, other: Moment): boolean {
  return 'date' in one ? 'date' in other && one.date === other.date : 'at' in other && one.at === other.at;
}

/** An event as it stands in one calendar. */
export interface Seen {
  readonly event: EventState;
  readonly calendar: CalendarState;
  /** In the organizer's calendar, not a guest's. */
  readonly isOwn: boolean;
  readonly status: Status;
  readonly start: Moment;
  readonly end: Moment;
  /** One of a series: when it would have been. */
  readonly original?: Moment;
}

function seen(calendar: CalendarState, event: EventState): Seen {
  const isOwn = event.calendarId === calendar.id;
  const isGone = !isOwn && event.removedBy.includes(calendar.owner);
  const {start, end} = event;
  return {event, calendar, isOwn, status: isGone ? 'cancelled' : event.status, start, end};
}

/** Everything that is or was in a calendar, in the order of making; a series is one. */
export function eventsIn(core: Core, calendar: CalendarState): Seen[] {
  const own = [...calendar.events.values()].map(event => seen(calendar, event));
  return [...own, ...invitationsIn(core, calendar).map(event => seen(calendar, event))];
}

/** Events of other calendars that a primary calendar shows because its owner is a guest. */
function invitationsIn(core: Core, calendar: CalendarState): EventState[] {
  if (!calendar.isPrimary) return [];
  return [...calendarsOf(core).invitations(calendar.owner)].filter(event => event.calendarId !== calendar.id);
}

/** The event with this id as it stands in a calendar. */
export function eventIn(core: Core, calendar: CalendarState, id: string): Seen | undefined {
  const own = calendar.events.get(id);
  if (own !== undefined) return seen(calendar, own);
  const invited = invitationsIn(core, calendar).find(event => event.id === id);
  return invited && seen(calendar, invited);
}

/** The event with this iCalendar UID (behaviour 62). */
export function eventWithUid(core: Core, calendar: CalendarState, uid: string): Seen | undefined {
  const id = uid.replace(/@google\.com$/, '');
  const direct = eventIn(core, calendar, id);
  if (direct?.event.iCalUID === uid) return direct;
  return eventsIn(core, calendar).find(({event}) => event.iCalUID === uid);
}

/**
 * What of a calendar touches `[from, to)`, by start; each day of a series is one. Days begin when they begin in `zone`.
 * Cancelled ones are left out.
 */
export function eventsBetween(
  core: Core,
  calendar: CalendarState,
  from: number,
  to: number,
  zone = calendar.timeZone,
): Seen[] {
  return eventsIn(core, calendar)
    .filter(({status}) => status !== 'cancelled')
    .flatMap(each => occurrencesOf(each, from, to))
    .filter(each => touches(each, from, to, zone))
    .sort((one, other) => instantOf(one.start, zone) - instantOf(other.start, zone));
}

/** An event without length touches the instant it stands at. */
export function touches({start, end}: Pick<Seen, 'start' | 'end'>, from: number, to: number, zone: string): boolean {
  const [begins, ends] = [instantOf(start, zone), instantOf(end, zone)];
  return begins < to && (ends > from || (begins === ends && begins >= from));
}

/** Whether it keeps the owner of the calendar busy. */
export function isBusy({event, calendar, isOwn}: Seen): boolean {
  const details = isOwn ? event.details : {...event.details, ...event.own[calendar.owner]};
  if (details.transparency === 'transparent') return false;
  const owner = calendar.isPrimary ? guestOf(event, calendar.owner) : undefined;
  return owner?.responseStatus !== 'declined';
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Busy times within `[from, to)`, joined where they meet. */
export function busyTimes(core: Core, calendar: CalendarState, from: number, to: number): Span[] {
  const joined: {start: number; end: number}[] = [];
  for (const each of eventsBetween(core, calendar, from, to).filter(isBusy)) {
    const start = Math.max(from, instantOf(each.start, calendar.timeZone));
    const end = Math.min(to, instantOf(each.end, calendar.timeZone));
    const last = joined.at(-1);
    if (start === end) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({start, end});
  }
  return joined;
}
