/** What scripts read of CalendarApp's events, and its guests (behaviours 60 to 62). Series are not modelled. */
import {addressKey, type EnumValue, type Execution, exception, implement, LOCAL, ServiceObject} from '../kernel';
import {guestOf} from './events';
import type {Guest, Moment, Reminder} from './model';
import {instantOf, isAllDay, startOfDay} from './moments';
import {calendarEnum, detailsOf, guestStatus, READ, ScriptEvent, tagsOf} from './script-calendar';

/** A guest in a script's hands; the owner need not be on the list. */
class EventGuest extends ServiceObject {
  constructor(
    execution: Execution,
    readonly email: string,
    readonly guest: Guest | undefined,
    readonly isOwner: boolean,
  ) {
    super(execution);
  }
}

const OWNER = calendarEnum('GuestStatus', 'OWNER');

/** The address of the account whose calendar organizes the event. */
function ownerOf({seen, event}: ScriptEvent): string {
  return seen.isOwn ? seen.calendar.owner : event.creator;
}

function isMine(event: ScriptEvent): boolean {
  return ownerOf(event) === addressKey(event.execution.account.email);
}

implement(
  'Calendar.CalendarEvent',
  ScriptEvent,
  {
    getId() {
      return this.event.iCalUID;
    },
    getTitle() {
      return detailsOf(this).summary ?? '';
    },
    getDescription() {
      return detailsOf(this).description ?? '';
    },
    getLocation() {
      return detailsOf(this).location ?? '';
    },
    getStartTime() {
      return new Date(instantOf(this.seen.start, this.zone));
    },
    getEndTime() {
      return new Date(instantOf(this.seen.end, this.zone));
    },
    isAllDayEvent() {
      return isAllDay(this.seen);
    },
    getAllDayStartDate() {
      return allDay(this, this.seen.start);
    },
    getAllDayEndDate() {
      return allDay(this, this.seen.end);
    },
    getColor() {
      return detailsOf(this).colorId ?? '';
    },
    getVisibility() {
      return calendarEnum('Visibility', (detailsOf(this).visibility ?? 'default').toUpperCase());
    },
    getTransparency() {
      return calendarEnum('EventTransparency', (detailsOf(this).transparency ?? 'opaque').toUpperCase());
    },
    getEventType() {
      return calendarEnum('EventType', 'DEFAULT');
    },
    getCreators() {
      return [this.event.creator];
    },
    getDateCreated() {
      return new Date(this.event.createdAt);
    },
    getLastUpdated() {
      return new Date(this.event.updatedAt);
    },
    getOriginalCalendarId() {
      return this.event.calendarId;
    },
    isOwnedByMe() {
      return isMine(this);
    },
    isRecurringEvent() {
      return this.event.details.recurrence !== undefined;
    },
    anyoneCanAddSelf() {
      return this.event.details.anyoneCanAddSelf ?? false;
    },
    guestsCanInviteOthers() {
      return this.event.details.guestsCanInviteOthers ?? true;
    },
    guestsCanModify() {
      return this.event.details.guestsCanModify ?? false;
    },
    guestsCanSeeGuests() {
      return this.event.details.guestsCanSeeOtherGuests ?? true;
    },
    getMyStatus() {
      const {email} = this.execution.account;
      if (isMine(this)) return OWNER;
      const guest = guestOf(this.event, email);
      return guest === undefined ? null : guestStatus(guest.responseStatus);
    },
    getGuestList(includeOwner = false) {
      const owner = ownerOf(this);
      const {guests} = this.event;
      const others = guests.filter(({email}) => addressKey(email) !== owner).map(guest => eventGuest(this, guest));
      return includeOwner && guests.length > 0 ? [ownerGuest(this), ...others] : others;
    },
    getGuestByEmail(email: string) {
      if (addressKey(email) === ownerOf(this)) return ownerGuest(this);
      const guest = guestOf(this.event, email);
      return guest === undefined ? null : eventGuest(this, guest);
    },
    getTag(key: string) {
      return tagsOf(this)[key] ?? null;
    },
    getAllTagKeys() {
      return Object.keys(tagsOf(this));
    },
    getEmailReminders() {
      return minutesOf(this, 'email');
    },
    getPopupReminders() {
      return minutesOf(this, 'popup');
    },
    // Google Calendar has sent no text messages since 2019.
    getSmsReminders() {
      return [];
    },
  },
  {ops: {'*': LOCAL}, scopes: {'*': READ}},
);

/** Midnight of the day in the script's zone, whatever the calendar's (behaviour 61). */
function allDay({execution}: ScriptEvent, moment: Moment): Date {
  if (!('date' in moment)) throw exception('This is not an all-day event.');
  return new Date(startOfDay(moment.date, execution.project.timeZone));
}

function eventGuest({execution}: ScriptEvent, guest: Guest): EventGuest {
  return new EventGuest(execution, guest.email, guest, false);
}

function ownerGuest(event: ScriptEvent): EventGuest {
  const owner = ownerOf(event);
  return new EventGuest(event.execution, owner, guestOf(event.event, owner), true);
}

function remindersOf(event: ScriptEvent): readonly Reminder[] {
  const {reminders} = detailsOf(event);
  if (reminders !== undefined && !reminders.useDefault) return reminders.overrides ?? [];
  return event.seen.calendar.isPrimary ? [{method: 'popup', minutes: 10}] : [];
}

function minutesOf(event: ScriptEvent, method: string): number[] {
  return remindersOf(event)
    .filter(reminder => reminder.method === method)
    .map(({minutes}) => minutes);
}

implement(
  'Calendar.EventGuest',
  EventGuest,
  {
    getEmail() {
      return this.email;
    },
    getName() {
      return this.guest?.displayName ?? this.execution.core.knownAccount(this.email)?.name ?? this.email;
    },
    getGuestStatus() {
      return statusOf(this);
    },
    getStatus() {
      return statusOf(this).name;
    },
    getAdditionalGuests() {
      return this.guest?.additionalGuests ?? 0;
    },
  },
  {ops: {'*': LOCAL}, scopes: {'*': READ}},
);

function statusOf({guest, isOwner}: EventGuest): EnumValue {
  return isOwner || guest === undefined ? OWNER : guestStatus(guest.responseStatus);
}
