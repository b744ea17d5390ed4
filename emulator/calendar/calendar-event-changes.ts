/** How scripts change CalendarApp's events (behaviours 61 to 63). One day of a series cannot be changed here. */
import {addressKey, type EnumValue, exception, implement, NotEmulated} from '../kernel';
import {eventColor} from './colors';
import {
  cancelEvent,
  changeEvent,
  type EventContent,
  guestOf,
  removeForGuest,
  respond,
  type Seen,
  touch,
} from './events';
import type {Details} from './model';
import {dayOf, nextDay} from './moments';
import {
  CREATE,
  countEvent,
  detailsOf,
  readGuests,
  responseOf,
  ScriptEvent,
  tagsOf,
  timeArgument,
  WRITE,
} from './script-calendar';

/** Changes the event for everybody who sees it. */
function change(event: ScriptEvent, given: Partial<EventContent>): ScriptEvent {
  const {execution, writable} = event;
  refuseOccurrence(event);
  changeEvent(execution.core, writable, given, execution.now());
  return event;
}

function set(event: ScriptEvent, given: Partial<Details>): ScriptEvent {
  return change(event, {details: {...event.event.details, ...given}});
}

/** Changes what this calendar alone shows. */
function keep(event: ScriptEvent, given: Partial<Details>): ScriptEvent {
  const {event: state, calendar, isOwn}: Seen = event.present;
  if (isOwn) return set(event, given);
  state.own[calendar.owner] = {...state.own[calendar.owner], ...given};
  touch(event.execution.core, state, event.execution.now());
  return event;
}

function refuseOccurrence({seen}: ScriptEvent): void {
  if (seen.original !== undefined) throw new NotEmulated('changing one day of a series');
}

const SHORTEST_REMINDER = 5;
const LONGEST_REMINDER = 40_320;

implement(
  'Calendar.CalendarEvent',
  ScriptEvent,
  {
    setTitle(title: string) {
      return set(this, {summary: title});
    },
    setDescription(description: string) {
      return set(this, {description});
    },
    setLocation(location: string) {
      return set(this, {location});
    },
    setTime(start: unknown, end: unknown) {
      const [from, to] = [timeArgument(start, 'startTime'), timeArgument(end, 'endTime')];
      if (to <= from) throw exception(this.execution.core.assumptions.eventEndsBeforeStartText);
      return change(this, {start: {at: from}, end: {at: to}});
    },
    setAllDayDate(date: unknown) {
      const day = dayOf(timeArgument(date, 'date'), this.execution.project.timeZone);
      return change(this, {start: {date: day}, end: {date: nextDay(day)}});
    },
    setAllDayDates(start: unknown, end: unknown) {
      const zone = this.execution.project.timeZone;
      const [first, last] = [dayOf(timeArgument(start, 'startDate'), zone), dayOf(timeArgument(end, 'endDate'), zone)];
      if (last <= first) throw exception(this.execution.core.assumptions.eventEndsBeforeStartText);
      return change(this, {start: {date: first}, end: {date: last}});
    },
    setColor(color: string | EnumValue) {
      return keep(this, {colorId: eventColor(color)});
    },
    setVisibility(visibility: EnumValue) {
      return keep(this, {visibility: visibility.name.toLowerCase()});
    },
    setTransparency(transparency: EnumValue) {
      return keep(this, {transparency: transparency.name.toLowerCase()});
    },
    setAnyoneCanAddSelf(anyoneCanAddSelf: boolean) {
      return set(this, {anyoneCanAddSelf});
    },
    setGuestsCanInviteOthers(guestsCanInviteOthers: boolean) {
      return set(this, {guestsCanInviteOthers});
    },
    setGuestsCanModify(guestsCanModify: boolean) {
      return set(this, {guestsCanModify});
    },
    setGuestsCanSeeGuests(guestsCanSeeOtherGuests: boolean) {
      return set(this, {guestsCanSeeOtherGuests});
    },
    setMyStatus(status: EnumValue) {
      const {event} = this.present;
      const {core, account} = this.execution;
      const responseStatus = responseOf(status);
      const answered = responseStatus && respond(core, event, account.email, {responseStatus}, this.execution.now());
      if (answered === undefined) throw exception('Invalid argument: status');
      return this;
    },
    addGuest(email: string) {
      const {guests} = this.writable;
      const added = readGuests(this.execution, email).filter(guest => guestOf(this.event, guest.email) === undefined);
      return change(this, {guests: [...guests, ...added]});
    },
    removeGuest(email: string) {
      const {guests} = this.writable;
      return change(this, {guests: guests.filter(guest => addressKey(guest.email) !== addressKey(email))});
    },
    setTag(key: string, value: string) {
      return setTags(this, {...tagsOf(this), [key]: value});
    },
    deleteTag(key: string) {
      const {[key]: _gone, ...kept} = tagsOf(this);
      return setTags(this, kept);
    },
    addEmailReminder(minutes: number) {
      return remind(this, 'email', minutes);
    },
    addPopupReminder(minutes: number) {
      return remind(this, 'popup', minutes);
    },
    removeAllReminders() {
      return keep(this, {reminders: {useDefault: false}});
    },
    resetRemindersToDefault() {
      return keep(this, {reminders: {useDefault: true}});
    },
    deleteEvent() {
      const {event, isOwn, calendar} = this.present;
      const {core} = this.execution;
      refuseOccurrence(this);
      countEvent(this.execution);
      if (isOwn) cancelEvent(core, event, this.execution.now());
      else removeForGuest(core, event, calendar.owner, this.execution.now());
    },
  },
  {ops: {'*': CREATE}, scopes: {'*': WRITE}},
);

function setTags(event: ScriptEvent, shared: Readonly<Record<string, string>>): ScriptEvent {
  return set(event, {extendedProperties: {private: event.event.details.extendedProperties?.private ?? {}, shared}});
}

function remind(event: ScriptEvent, method: string, minutes: number): ScriptEvent {
  if (minutes < SHORTEST_REMINDER || minutes > LONGEST_REMINDER) throw exception('Invalid argument: minutesBefore');
  const {reminders} = detailsOf(event);
  const known = reminders?.overrides ?? [];
  return keep(event, {reminders: {useDefault: false, overrides: [...known, {method, minutes}]}});
}
