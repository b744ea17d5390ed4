/** What CalendarApp's tables share: the calendar or event behind an object, who may write, arguments, scopes, texts. */
import {isDate} from 'node:util/types';
import {addressKey, EnumValue, type Execution, exception, ServiceObject} from '../kernel';
import {isAddress} from '../mail/addresses';
import {atLeast, roleOf} from './access';
import {eventIn, type Seen} from './events';
import {TOO_MANY, takeEvent} from './limits';
import {type CalendarState, calendarsOf, type Details, type EventState, type Guest, type Response} from './model';
import {detailsIn, isOpen} from './resource';

const FEEDS = 'https://www.google.com/calendar/feeds';
/** Any of these lets a call of CalendarApp through (GAS/reference/calendar). */
export const READ = ['calendar', 'calendar.readonly', FEEDS];
export const WRITE = ['calendar', FEEDS];

/** Operations of the latency model. */
export const CREATE = 'calendar.createEvent';
export const LOOK = 'calendarAdv.get';

export const NOT_ALLOWED = 'Action not allowed';
/** Behaviour 62. */
const DELETED = 'The calendar event does not exist, or it has already been deleted.';

/** Behind CalendarApp, which stands for the default calendar, and behind each calendar. */
export abstract class CalendarHolder extends ServiceObject {
  abstract readonly calendarId: string;

  get calendar(): CalendarState {
    const calendar = calendarsOf(this.execution.core).byId.get(this.calendarId);
    if (calendar === undefined || roleOf(this.execution.account, calendar) === 'none') {
      throw exception('The calendar does not exist, or it has already been deleted.');
    }
    return calendar;
  }

  /** The calendar, where the account may write events into it. */
  get writable(): CalendarState {
    const {calendar} = this;
    if (!atLeast(roleOf(this.execution.account, calendar), 'writer')) throw exception(NOT_ALLOWED);
    return calendar;
  }

  /** The calendar, where the account may change its name and sharing. */
  get owned(): CalendarState {
    const {calendar} = this;
    if (roleOf(this.execution.account, calendar) !== 'owner') throw exception(NOT_ALLOWED);
    return calendar;
  }
}

/** A calendar in a script's hands. */
export class ScriptCalendar extends CalendarHolder {
  constructor(
    execution: Execution,
    readonly calendarId: string,
  ) {
    super(execution);
  }
}

/** An event in a script's hands, as it stands in one calendar. */
export class ScriptEvent extends ServiceObject {
  private readonly calendarId: string;
  private readonly eventId: string;

  constructor(
    execution: Execution,
    private readonly found: Seen,
  ) {
    super(execution);
    this.calendarId = found.calendar.id;
    this.eventId = found.event.id;
  }

  /** The event as it is now; a deleted one can still be read. */
  get seen(): Seen {
    const calendar = calendarsOf(this.execution.core).byId.get(this.calendarId);
    const now = calendar && eventIn(this.execution.core, calendar, this.eventId);
    if (now === undefined) return {...this.found, status: 'cancelled'};
    const {start, end, original} = this.found;
    return original === undefined ? now : {...now, start, end, original};
  }

  get event(): EventState {
    return this.seen.event;
  }

  get zone(): string {
    return this.found.calendar.timeZone;
  }

  /**
   * The event, to be changed for everybody.
   *
   * @throws {ServiceError} when it is deleted (behaviour 62), or the account is only a guest or reader
   */
  get writable(): EventState {
    const {event, isOwn} = this.present;
    if (!isOwn && event.details.guestsCanModify !== true) throw exception(NOT_ALLOWED);
    return event;
  }

  /** The event as it stands in the calendar, to be changed there. */
  get present(): Seen {
    const {seen} = this;
    if (seen.status === 'cancelled') throw exception(DELETED);
    if (!atLeast(roleOf(this.execution.account, seen.calendar), 'writer')) throw exception(NOT_ALLOWED);
    return seen;
  }
}

/** What the account may see of the details. */
export function detailsOf(event: ScriptEvent): Details {
  const {seen, execution} = event;
  return isOpen(seen, roleOf(execution.account, seen.calendar)) ? detailsIn(seen) : {};
}

/** Tags are extended properties that all calendars with the event share. */
export function tagsOf({event}: ScriptEvent): Readonly<Record<string, string>> {
  return event.details.extendedProperties?.shared ?? {};
}

/** Counts an event that is made or deleted (behaviour 63). */
export function countEvent(execution: Execution): void {
  if (!takeEvent(execution.core, execution.account, execution.now())) throw exception(TOO_MANY);
}

export function timeArgument(value: unknown, name: string): number {
  const at = isDate(value) ? value.getTime() : Number.NaN;
  if (Number.isNaN(at)) throw exception('Invalid argument: {name}', {name});
  return at;
}

/** Guests of a comma-separated list. */
export function readGuests({core}: Execution, list: unknown): Guest[] {
  const addresses = String(list ?? '')
    .split(',')
    .map(address => address.trim())
    .filter(address => address !== '');
  return [...new Map(addresses.map(address => [addressKey(address), address])).values()].map(address => {
    if (!isAddress(address)) throw exception(core.assumptions.invalidEmailText, {address});
    return {email: address, responseStatus: 'needsAction'};
  });
}

type CalendarEnum = 'EventTransparency' | 'EventType' | 'GuestStatus' | 'Visibility';

/** `calendarEnum('GuestStatus', 'YES')` is what a script knows as `CalendarApp.GuestStatus.YES`. */
export function calendarEnum(kind: CalendarEnum, name: string): EnumValue {
  return EnumValue.of(`Calendar.${kind}`, name);
}

const STATUS_NAMES: Readonly<Record<Response, string>> = {
  needsAction: 'INVITED',
  accepted: 'YES',
  declined: 'NO',
  tentative: 'MAYBE',
};

export function guestStatus(response: Response): EnumValue {
  return calendarEnum('GuestStatus', STATUS_NAMES[response]);
}

/** The answer that a status stands for; undefined for OWNER, which is none. */
export function responseOf({name}: EnumValue): Response | undefined {
  return (Object.keys(STATUS_NAMES) as Response[]).find(response => STATUS_NAMES[response] === name);
}
