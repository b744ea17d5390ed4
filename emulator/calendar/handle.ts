/** A calendar as a person holds it: looks at it, types events into it, answers invitations, shares it. */
import {type Account, addressKey, type Core, instant, type Json} from '../kernel';
import {calendarWithId, roleOf, subscribe} from './access';
import {meetLink} from './conference';
import {
  addEvent,
  busyTimes,
  cancelEvent,
  changeEvent,
  type EventContent,
  eventIn,
  eventsBetween,
  eventsIn,
  eventWithUid,
  removeForGuest,
  respond,
  type Seen,
} from './events';
import type {CalendarState, Guest, Moment, Response, Role, Status} from './model';
import {instantOf, isAllDay, isDay, nextDay} from './moments';
import {notifyGuests, notifyOrganizer, type SendUpdates} from './notices';
import {detailsIn, idOf, organizerOf, toResource} from './resource';

/** An instant (ISO 8601 with its offset), or a whole day (`2027-10-01`). */
export type When = string | number | Date;

export interface NewEntry {
  readonly title: string;
  readonly start: When;
  /** Exclusive, also for whole days; an hour or a day later when not given. */
  readonly end?: When;
  readonly description?: string;
  readonly location?: string;
  readonly guests?: readonly string[];
  readonly isFree?: boolean;
  readonly isPrivate?: boolean;
  /** Google asks a person "Send invitations?"; yes by default. */
  readonly sendUpdates?: SendUpdates;
}

/** An event as somebody who looks at the calendar sees it. */
export interface Entry {
  readonly id: string;
  readonly iCalUID: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly start: Date;
  /** Exclusive. */
  readonly end: Date;
  readonly isAllDay: boolean;
  readonly status: Status;
  readonly organizer: string;
  readonly creator: string;
  readonly guests: readonly {readonly email: string; readonly name: string; readonly status: Response}[];
  /** Address of the video call; null without one, or while it is being made. */
  readonly meetLink: string | null;
  readonly sequence: number;
  readonly updated: Date;
  /** As the Calendar API answers it. */
  readonly resource: {readonly [key: string]: Json | undefined};
}

const HOUR_MS = 3_600_000;

export class CalendarHandle {
  constructor(
    private readonly core: Core,
    private readonly account: Account,
    private readonly calendar: CalendarState,
  ) {}

  get id(): string {
    return this.calendar.id;
  }

  get name(): string {
    return this.calendar.name;
  }

  get timeZone(): string {
    return this.calendar.timeZone;
  }

  /** What stands in it, by start; a series is one, at its first day. */
  events(): readonly Entry[] {
    const {timeZone} = this.calendar;
    return eventsIn(this.core, this.calendar)
      .filter(({status}) => status !== 'cancelled')
      .sort((one, other) => instantOf(one.start, timeZone) - instantOf(other.start, timeZone))
      .map(each => this.entry(each));
  }

  /** What touches the time between, each day of a series for itself. */
  between(from: When, to: When): readonly Entry[] {
    return eventsBetween(this.core, this.calendar, this.instant(from), this.instant(to)).map(each => this.entry(each));
  }

  /** The event with this id or iCalendar UID, a deleted one too. */
  event(id: string): Entry | undefined {
    const found = this.find(id);
    return found && this.entry(found);
  }

  /** When its owner is busy, joined where events meet. */
  busy(from: When, to: When): readonly {readonly start: Date; readonly end: Date}[] {
    return busyTimes(this.core, this.calendar, this.instant(from), this.instant(to)).map(({start, end}) => ({
      start: new Date(start),
      end: new Date(end),
    }));
  }

  /** Types an event in. */
  addEvent(entry: NewEntry): Entry {
    this.mustWrite();
    const {core, calendar, account} = this;
    const now = core.now();
    const event = addEvent(core, {calendar, creator: account.email, now, content: this.content(entry)});
    notifyGuests(core, event, 'invitation', {by: account, now, updates: entry.sendUpdates ?? 'all'});
    return this.event(event.id)!;
  }

  /** Changes what is named and keeps the rest. */
  changeEvent(id: string, changes: Partial<NewEntry>): Entry {
    this.mustWrite();
    const {event} = this.own(id);
    const now = this.core.now();
    const typed = this.content({...this.typed(this.mustFind(id)), ...changes});
    const guests = typed.guests.map(guest => event.guests.find(({email}) => email === guest.email) ?? guest);
    changeEvent(this.core, event, {...typed, guests, details: {...event.details, ...typed.details}}, now);
    notifyGuests(this.core, event, 'update', {by: this.account, now, updates: changes.sendUpdates ?? 'all'});
    return this.event(id)!;
  }

  /** Deletes an event; a guest's copy is declined and taken off the calendar. */
  deleteEvent(id: string, sendUpdates: SendUpdates = 'all'): void {
    this.mustWrite();
    const {event, isOwn} = this.mustFind(id);
    const now = this.core.now();
    if (!isOwn) {
      removeForGuest(this.core, event, this.calendar.owner, now);
      return;
    }
    cancelEvent(this.core, event, now);
    notifyGuests(this.core, event, 'cancellation', {by: this.account, now, updates: sendUpdates});
  }

  /** A guest answers, from the mail or the own calendar; the organizer gets a mail. */
  respond(id: string, email: string, status: Exclude<Response, 'needsAction'>): Entry {
    const {event} = this.mustFind(id);
    const now = this.core.now();
    const guest = respond(this.core, event, email, {responseStatus: status}, now);
    if (guest === undefined) throw new Error(`${email} is not a guest of this event.`);
    notifyOrganizer(this.core, event, guest, now);
    return this.event(id)!;
  }

  /** Shares it with a person, who adds it to the own list as the mail from Google asks; `none` takes it back. */
  share(person: Account | string, role: Role): void {
    const email = typeof person === 'string' ? person : person.email;
    if (roleOf(this.account, this.calendar) !== 'owner') throw new Error('Only an owner shares a calendar.');
    this.calendar.acl[`user:${addressKey(email)}`] = role;
    const known = this.core.knownAccount(email);
    if (known !== undefined && role !== 'none') subscribe(this.core, known, this.calendar);
  }

  /** Makes it visible to everybody, in full or as busy times only. */
  makePublic(role: 'reader' | 'freeBusyReader' | 'none'): void {
    this.calendar.acl.default = role;
  }

  private instant(when: When): number {
    const {timeZone} = this.calendar;
    return typeof when === 'string' && isDay(when) ? instantOf({date: when}, timeZone) : instant(when);
  }

  private find(id: string): Seen | undefined {
    return eventIn(this.core, this.calendar, id) ?? eventWithUid(this.core, this.calendar, id);
  }

  private mustFind(id: string): Seen {
    const found = this.find(id);
    if (found === undefined) throw new Error(`The calendar ${this.name} has no event ${id}.`);
    return found;
  }

  private own(id: string): Seen {
    const found = this.mustFind(id);
    if (!found.isOwn) throw new Error('Only the organizer changes an event.');
    return found;
  }

  private mustWrite(): void {
    const role = roleOf(this.account, this.calendar);
    if (role === 'owner' || role === 'writer') return;
    throw new Error(`${this.account.email} may not change the calendar ${this.name}.`);
  }

  private typed({event, start, end}: Seen): NewEntry {
    const {summary = '', description, location} = event.details;
    const when = (moment: Moment): When => ('date' in moment ? moment.date : moment.at);
    return {
      title: summary,
      start: when(start),
      end: when(end),
      guests: event.guests.map(({email}) => email),
      ...(description !== undefined && {description}),
      ...(location !== undefined && {location}),
    };
  }

  private content({title, start, end, description, location, guests = [], isFree, isPrivate}: NewEntry): EventContent {
    const from = toMoment(start);
    const to = end === undefined ? afterwards(from) : toMoment(end);
    if ('date' in from !== 'date' in to) throw new Error('An event lasts whole days or has times, not both.');
    if (this.lengthOf(from, to) < 0) throw new Error('An event ends after it starts.');
    return {
      start: from,
      end: to,
      guests: guests.map((email): Guest => ({email, responseStatus: 'needsAction'})),
      details: {
        summary: title,
        ...(description !== undefined && {description}),
        ...(location !== undefined && {location}),
        ...(isFree && {transparency: 'transparent'}),
        ...(isPrivate && {visibility: 'private'}),
      },
    };
  }

  private lengthOf(start: Moment, end: Moment): number {
    return instantOf(end, this.timeZone) - instantOf(start, this.timeZone);
  }

  private entry(seen: Seen): Entry {
    const {event, calendar} = seen;
    const {core, account} = this;
    const {summary = '', description = '', location = '', conferenceData} = detailsIn(seen);
    return {
      id: idOf(seen),
      iCalUID: event.iCalUID,
      title: summary,
      description,
      location,
      start: new Date(instantOf(seen.start, calendar.timeZone)),
      end: new Date(instantOf(seen.end, calendar.timeZone)),
      isAllDay: isAllDay(seen),
      status: seen.status,
      organizer: organizerOf(core, event).email,
      creator: event.creator,
      guests: event.guests.map(({email, displayName = '', responseStatus}) => ({
        email,
        name: displayName,
        status: responseStatus,
      })),
      meetLink: meetLink({conferenceData}) ?? null,
      sequence: event.sequence,
      updated: new Date(event.updatedAt),
      resource: toResource(seen, {core, account, role: roleOf(account, calendar)}),
    };
  }
}

function toMoment(when: When): Moment {
  return typeof when === 'string' && isDay(when) ? {date: when} : {at: instant(when)};
}

function afterwards(start: Moment): Moment {
  return 'date' in start ? {date: nextDay(start.date)} : {at: start.at + HOUR_MS};
}

/** The account's calendar with this id; its primary calendar without one. */
export function calendarOf(core: Core, account: Account, calendarId = 'primary'): CalendarHandle {
  const calendar = calendarWithId(core, account, calendarId);
  if (calendar === undefined) throw new Error(`This workspace has no calendar ${calendarId}.`);
  if (roleOf(account, calendar) === 'none') throw new Error(`${account.email} may not see the calendar ${calendarId}.`);
  return new CalendarHandle(core, account, calendar);
}
