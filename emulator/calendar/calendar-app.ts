/** CalendarApp and its calendars (behaviours 59 to 63). Events are in `calendar-event.ts`; series are not modelled. */
import {addressKey, type EnumValue, type Execution, exception, implement} from '../kernel';
import {isZone} from '../time/zone';
import {addCalendar, calendarWithId, deleteCalendar, listOf, primaryOf, roleOf, subscribe, unsubscribe} from './access';
import {makeAllDayEvent, makeTimedEvent} from './calendar-app-create';
import {eventsForDay, eventsFound} from './calendar-app-find';
import {calendarColor} from './colors';
import {eventWithUid} from './events';
import {TOO_MANY, takeCalendar} from './limits';
import {type CalendarState, calendarsOf, type ListEntry} from './model';
import {CalendarHolder, CREATE, LOOK, READ, ScriptCalendar, ScriptEvent, WRITE} from './script-calendar';

class CalendarApp extends CalendarHolder {
  get calendarId(): string {
    return primaryOf(this.execution.core, this.execution.account).id;
  }
}

type Options = Readonly<Record<string, unknown>>;

/** The calendars of the account's list that fit, as scripts get them. */
function listed(execution: Execution, fits: (calendar: CalendarState) => boolean): ScriptCalendar[] {
  const {core, account} = execution;
  return [...listOf(core, account).keys()]
    .map(id => calendarsOf(core).byId.get(id))
    .filter(calendar => calendar !== undefined && roleOf(account, calendar) !== 'none' && fits(calendar))
    .map(calendar => new ScriptCalendar(execution, calendar!.id));
}

function isOwned({account}: Execution, calendar: CalendarState): boolean {
  return roleOf(account, calendar) === 'owner';
}

implement(
  'Calendar.CalendarApp',
  CalendarApp,
  {
    createCalendar(name: string, options: Options = {}) {
      const {core, account} = this.execution;
      if (!takeCalendar(core, account, this.execution.now())) throw exception(TOO_MANY);
      const calendar = addCalendar(core, account, {
        name,
        description: options.summary == null ? undefined : String(options.summary),
        location: options.location == null ? undefined : String(options.location),
        timeZone: options.timeZone == null ? primaryOf(core, account).timeZone : zoneArgument(options.timeZone),
        createdByProject: null,
      });
      Object.assign(listOf(core, account).get(calendar.id)!, readEntry(this.execution, options));
      return new ScriptCalendar(this.execution, calendar.id);
    },
    subscribeToCalendar(id: string, options: Options = {}) {
      const {core, account} = this.execution;
      const calendar = calendarWithId(core, account, id);
      if (calendar === undefined || roleOf(account, calendar) === 'none') throw exception('Calendar not found.');
      Object.assign(subscribe(core, account, calendar), readEntry(this.execution, options));
      return new ScriptCalendar(this.execution, calendar.id);
    },
    getDefaultCalendar() {
      return new ScriptCalendar(this.execution, this.calendarId);
    },
    getCalendarById(id: string) {
      return byId(this.execution, id, () => true);
    },
    getOwnedCalendarById(id: string) {
      return byId(this.execution, id, calendar => isOwned(this.execution, calendar));
    },
    getAllCalendars() {
      return listed(this.execution, () => true);
    },
    getAllOwnedCalendars() {
      return listed(this.execution, calendar => isOwned(this.execution, calendar));
    },
    getCalendarsByName(name: string) {
      return listed(this.execution, calendar => calendar.name === name);
    },
    getOwnedCalendarsByName(name: string) {
      return listed(this.execution, calendar => calendar.name === name && isOwned(this.execution, calendar));
    },
  },
  {
    ops: {createCalendar: CREATE, subscribeToCalendar: CREATE, '*': LOOK},
    scopes: {createCalendar: WRITE, subscribeToCalendar: WRITE, '*': READ},
  },
);

/** A calendar that the account has in its list; null for any other, also one that it could read. */
function byId(execution: Execution, id: string, fits: (calendar: CalendarState) => boolean): ScriptCalendar | null {
  const wanted = addressKey(id);
  return listed(execution, calendar => calendar.id === wanted && fits(calendar))[0] ?? null;
}

function readEntry(execution: Execution, {color, hidden, selected}: Options): Partial<ListEntry> {
  return {
    ...(color != null && {color: calendarColor(execution.facades.fromScript(color))}),
    ...(hidden != null && {hidden: hidden === true}),
    ...(selected != null && {selected: selected === true}),
  };
}

function zoneArgument(zone: unknown): string {
  if (!isZone(String(zone))) throw exception('Invalid argument: timeZone');
  return String(zone);
}

/** The members that CalendarApp has for the default calendar and every calendar for itself. */
const members = {
  createEvent(this: CalendarHolder, title: string, start: unknown, end: unknown, options?: Options) {
    return makeTimedEvent(this, {title, start, end, options});
  },
  createAllDayEvent(this: CalendarHolder, title: string, start: unknown, ...rest: unknown[]) {
    return makeAllDayEvent(this, {title, start, rest});
  },
  getEvents(this: CalendarHolder, start: unknown, end: unknown, options?: Options) {
    return eventsFound(this, start, end, options);
  },
  getEventsForDay(this: CalendarHolder, date: unknown, options?: Options) {
    return eventsForDay(this, date, options);
  },
  getEventById(this: CalendarHolder, uid: string) {
    const found = eventWithUid(this.execution.core, this.calendar, uid);
    return found === undefined ? null : new ScriptEvent(this.execution, found);
  },
  getId(this: CalendarHolder) {
    return this.calendar.id;
  },
  getName(this: CalendarHolder) {
    return this.calendar.name;
  },
  setName(this: CalendarHolder, name: string) {
    this.owned.name = name;
    return this;
  },
  getDescription(this: CalendarHolder) {
    return this.calendar.description;
  },
  setDescription(this: CalendarHolder, description: string) {
    this.owned.description = description;
    return this;
  },
  getTimeZone(this: CalendarHolder) {
    return this.calendar.timeZone;
  },
  setTimeZone(this: CalendarHolder, timeZone: string) {
    this.owned.timeZone = zoneArgument(timeZone);
    return this;
  },
  getColor(this: CalendarHolder) {
    return entryOf(this).color;
  },
  setColor(this: CalendarHolder, color: string | EnumValue) {
    entryOf(this).color = calendarColor(color);
    return this;
  },
  isHidden(this: CalendarHolder) {
    return entryOf(this).hidden;
  },
  setHidden(this: CalendarHolder, hidden: boolean) {
    entryOf(this).hidden = hidden;
    return this;
  },
  isSelected(this: CalendarHolder) {
    return entryOf(this).selected;
  },
  setSelected(this: CalendarHolder, selected: boolean) {
    entryOf(this).selected = selected;
    return this;
  },
  isMyPrimaryCalendar(this: CalendarHolder) {
    return this.calendar.id === primaryOf(this.execution.core, this.execution.account).id;
  },
  isOwnedByMe(this: CalendarHolder) {
    return isOwned(this.execution, this.calendar);
  },
};

/** How the calendar stands in the account's own list. */
function entryOf({execution, calendar}: CalendarHolder): ListEntry {
  return subscribe(execution.core, execution.account, calendar);
}

const WRITING = [
  'createEvent',
  'createAllDayEvent',
  'setName',
  'setDescription',
  'setTimeZone',
  'setColor',
  'setHidden',
  'setSelected',
];
const rules = {
  ops: {...Object.fromEntries(WRITING.map(name => [name, CREATE])), '*': LOOK},
  scopes: {...Object.fromEntries(WRITING.map(name => [name, WRITE])), '*': READ},
};

implement('Calendar.CalendarApp', CalendarApp, members, rules);
implement('Calendar.Calendar', ScriptCalendar, members, rules);
implement(
  'Calendar.Calendar',
  ScriptCalendar,
  {
    deleteCalendar() {
      const calendar = this.owned;
      if (calendar.isPrimary) throw exception('You cannot delete your primary calendar.');
      if (!takeCalendar(this.execution.core, this.execution.account, this.execution.now())) throw exception(TOO_MANY);
      deleteCalendar(this.execution.core, calendar);
    },
    unsubscribeFromCalendar() {
      const {calendar} = this;
      if (isOwned(this.execution, calendar)) throw exception(NOT_OWN);
      unsubscribe(this.execution.core, this.execution.account, calendar.id);
    },
  },
  {ops: {'*': CREATE}, scopes: {'*': WRITE}},
);

const NOT_OWN = 'You cannot unsubscribe from a calendar that you own.';
