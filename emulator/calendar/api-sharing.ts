/** Sharing rules, busy times and settings in the advanced service (behaviour 88). */
import {addressKey, implement, type Json} from '../kernel';
import {isAddress} from '../mail/addresses';
import {apiError} from '../mail/limits';
import {isZone} from '../time/zone';
import {atLeast, calendarWithId, primaryOf, roleOf} from './access';
import {scopesOf} from './api-calendars';
import {API_READ, API_WRITE, CalendarApi, type Call, given, NOT_FOUND, pageOf, SCOPES} from './api-calls';
import {busyTimes} from './events';
import type {CalendarState, Role} from './model';
import {formatInstant, readInstant} from './moments';
import type {Given} from './read-event';

class AclApi extends CalendarApi {}
class FreebusyApi extends CalendarApi {}
class SettingsApi extends CalendarApi {}

const ROLES: readonly Role[] = ['none', 'freeBusyReader', 'reader', 'writer', 'owner'];
const ACL_CALLS = {
  list: {name: 'calendar.acl.list', scopes: SCOPES.readAcl},
  get: {name: 'calendar.acl.get', scopes: SCOPES.readAcl},
  insert: {name: 'calendar.acl.insert', scopes: SCOPES.writeAcl},
  patch: {name: 'calendar.acl.patch', scopes: SCOPES.writeAcl},
  update: {name: 'calendar.acl.update', scopes: SCOPES.writeAcl},
  remove: {name: 'calendar.acl.delete', scopes: SCOPES.writeAcl},
} as const;

implement(
  'Calendar_v3.Acl',
  AclApi,
  {
    list(calendarId: string, options?: unknown) {
      const calendar = this.calendar(ACL_CALLS.list, calendarId, 'owner');
      const rules = Object.keys(calendar.acl).filter(rule => calendar.acl[rule] !== 'none');
      const {entries, nextPageToken} = pageOf(ACL_CALLS.list, rules, given(options), {usual: 100, most: 250});
      return {
        kind: 'calendar#acl',
        etag: `"p${calendar.revision}"`,
        ...(nextPageToken !== undefined && {nextPageToken}),
        items: entries.map(rule => ruleResource(calendar, rule)),
      };
    },
    get(calendarId: string, ruleId: string) {
      return ruleResource(...ruleOf(this, ACL_CALLS.get, calendarId, ruleId));
    },
    insert(resource: Given, calendarId: string) {
      const calendar = this.calendar(ACL_CALLS.insert, calendarId, 'owner');
      const rule = readScope(ACL_CALLS.insert, given(given(resource).scope));
      return ruleResource(setRole(ACL_CALLS.insert, calendar, rule, given(resource).role), rule);
    },
    patch(resource: Given, calendarId: string, ruleId: string) {
      const [calendar, rule] = ruleOf(this, ACL_CALLS.patch, calendarId, ruleId);
      return ruleResource(setRole(ACL_CALLS.patch, calendar, rule, given(resource).role), rule);
    },
    update(resource: Given, calendarId: string, ruleId: string) {
      const [calendar, rule] = ruleOf(this, ACL_CALLS.update, calendarId, ruleId);
      return ruleResource(setRole(ACL_CALLS.update, calendar, rule, given(resource).role), rule);
    },
    remove(calendarId: string, ruleId: string) {
      const [calendar, rule] = ruleOf(this, ACL_CALLS.remove, calendarId, ruleId);
      refuseOwner(ACL_CALLS.remove, calendar, rule);
      delete calendar.acl[rule];
    },
  },
  {ops: {list: API_READ, get: API_READ, '*': API_WRITE}, scopes: scopesOf(ACL_CALLS)},
);

/** A rule's id is its scope: `user:leo@example.org`, `domain:example.org`, `default`. */
function readScope(call: Call, {type, value}: Given): string {
  if (type === 'default') return 'default';
  if ((type === 'user' || type === 'group') && isAddress(String(value))) return `${type}:${addressKey(String(value))}`;
  if (type === 'domain' && value != null) return `domain:${String(value).toLowerCase()}`;
  throw apiError(call.name, 'Invalid scope value.');
}

function ruleOf(api: AclApi, call: Call, calendarId: string, ruleId: string): [CalendarState, string] {
  const calendar = api.calendar(call, calendarId, 'owner');
  const rule = ruleId.toLowerCase();
  if (calendar.acl[rule] === undefined) throw apiError(call.name, NOT_FOUND);
  return [calendar, rule];
}

function setRole(call: Call, calendar: CalendarState, rule: string, role: unknown): CalendarState {
  if (!ROLES.includes(role as Role)) throw apiError(call.name, 'Invalid role value.');
  if (role !== 'owner') refuseOwner(call, calendar, rule);
  calendar.acl[rule] = role as Role;
  return calendar;
}

/** The data owner of a calendar cannot lose it by sharing. */
function refuseOwner(call: Call, {owner}: CalendarState, rule: string): void {
  if (rule === `user:${owner}`) throw apiError(call.name, 'Cannot change your own access level.');
}

function ruleResource(calendar: CalendarState, rule: string): Record<string, Json> {
  const at = rule.indexOf(':');
  const scope = at < 0 ? {type: rule} : {type: rule.slice(0, at), value: rule.slice(at + 1)};
  const etag = `"${calendar.createdAt}${calendar.revision}"`;
  return {kind: 'calendar#aclRule', etag, id: rule, scope, role: calendar.acl[rule] ?? 'none'};
}

const QUERY: Call = {name: 'calendar.freebusy.query', scopes: SCOPES.freeBusy};
const MOST_CALENDARS = 50;
/** Google gives no figure for what a query may span; people report about three months. */
const LONGEST_MS = 100 * 86_400_000;

implement(
  'Calendar_v3.Freebusy',
  FreebusyApi,
  {
    query(resource: Given) {
      const {timeMin, timeMax, timeZone, items} = given(resource);
      const [from, to] = [readTime(timeMin, 'timeMin'), readTime(timeMax, 'timeMax')];
      const zone = timeZone == null ? 'UTC' : String(timeZone);
      if (!isZone(zone)) throw apiError(QUERY.name, 'Invalid time zone.');
      if (to <= from) throw apiError(QUERY.name, 'The specified time range is empty.');
      if (to - from > LONGEST_MS) throw apiError(QUERY.name, 'The requested time range is too long.');
      const ids = ((items ?? []) as readonly Given[]).map(({id}) => String(id));
      return {
        kind: 'calendar#freeBusy',
        timeMin: new Date(from).toISOString(),
        timeMax: new Date(to).toISOString(),
        calendars: Object.fromEntries(
          ids.map((id, at) => [id, busyOf(this, id, {from, to, zone, isTooMany: at >= MOST_CALENDARS})]),
        ),
      };
    },
  },
  {ops: {'*': API_READ}, scopes: {'*': SCOPES.freeBusy}},
);

function readTime(text: unknown, name: string): number {
  if (text == null) throw apiError(QUERY.name, `Missing ${name} parameter.`);
  const at = readInstant(String(text));
  if (at === undefined) throw apiError(QUERY.name, 'Bad Request');
  return at;
}

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly isTooMany: boolean;
}

function busyOf({execution}: FreebusyApi, id: string, {from, to, zone, isTooMany}: Asked): Json {
  const failed = (reason: string): Json => ({
    errors: [{domain: reason === NOT_FOUND_REASON ? 'global' : 'calendar', reason}],
    busy: [],
  });
  if (isTooMany) return failed('tooManyCalendarsRequested');
  const {core, account} = execution;
  const calendar = calendarWithId(core, account, id);
  if (calendar === undefined || !atLeast(roleOf(account, calendar), 'freeBusyReader')) return failed(NOT_FOUND_REASON);
  const busy = busyTimes(core, calendar, from, to);
  return {busy: busy.map(({start, end}) => ({start: formatInstant(start, zone), end: formatInstant(end, zone)}))};
}

const NOT_FOUND_REASON = 'notFound';

const GET_SETTING: Call = {name: 'calendar.settings.get', scopes: SCOPES.settings};

implement(
  'Calendar_v3.Settings',
  SettingsApi,
  {
    get(setting: string) {
      const found = settingsOf(this).find(({id}) => id === setting);
      if (found === undefined) throw apiError(GET_SETTING.name, NOT_FOUND);
      return found;
    },
    list() {
      return {kind: 'calendar#settings', etag: '"p1"', items: settingsOf(this)};
    },
  },
  {ops: {'*': API_READ}, scopes: {'*': SCOPES.settings}},
);

function settingsOf({execution: {core, account}}: SettingsApi) {
  const values = {
    dateFieldOrder: 'DMY',
    defaultEventLength: '60',
    format24HourTime: 'true',
    locale: account.locale,
    showDeclinedEvents: 'true',
    timezone: primaryOf(core, account).timeZone,
    weekStart: '1',
  };
  return Object.entries(values).map(([id, value]) => ({kind: 'calendar#setting', etag: `"${id}"`, id, value}));
}
