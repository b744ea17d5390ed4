/**
 * Who may do what with a calendar: roles by sharing, and how far the script's scopes reach (behaviour 88).
 *
 * Nothing is shared unless somebody shares it, also inside a Workspace domain: administrators decide that differently.
 */
import {type Account, addressKey, type Core, type Execution} from '../kernel';
import {type CalendarState, calendarsOf, type ListEntry, type Role} from './model';

const RANK: readonly Role[] = ['none', 'freeBusyReader', 'reader', 'writer', 'owner'];

export function atLeast(role: Role, needed: Role): boolean {
  return RANK.indexOf(role) >= RANK.indexOf(needed);
}

/** The strongest role that the sharing of a calendar gives an account. */
export function roleOf(account: Account, {acl}: CalendarState): Role {
  const rules = [`user:${addressKey(account.email)}`, `domain:${account.domain.toLowerCase()}`, 'default'];
  const roles = rules.map(rule => acl[rule] ?? 'none');
  return roles.reduce((best, role) => (atLeast(role, best) ? role : best), 'none');
}

/** The account's primary calendar, which every account has. */
export function primaryOf(core: Core, account: Account): CalendarState {
  const id = addressKey(account.email);
  const known = calendarsOf(core).byId.get(id);
  if (known !== undefined) return known;
  return addCalendar(core, account, {id, name: account.email, isPrimary: true, createdByProject: null});
}

export interface NewCalendar {
  readonly name: string;
  readonly id?: string;
  readonly isPrimary?: boolean;
  readonly createdByProject: string | null;
  readonly timeZone?: string | undefined;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
}

const COLORS = ['#9fe1e7', '#16a765', '#f83a22', '#4986e7', '#fad165', '#cd74e6', '#ac725e', '#42d692'];

/** Makes a calendar, owned by the account and in its list. */
export function addCalendar(core: Core, account: Account, given: NewCalendar): CalendarState {
  const calendars = calendarsOf(core);
  const owner = addressKey(account.email);
  const calendar: CalendarState = {
    id: given.id ?? `c_${core.ids.hex(64)}@group.calendar.google.com`,
    owner,
    isPrimary: given.isPrimary ?? false,
    createdByProject: given.createdByProject,
    createdAt: core.now(),
    name: given.name,
    description: given.description ?? '',
    location: given.location ?? '',
    timeZone: given.timeZone ?? core.timeZone,
    acl: {[`user:${owner}`]: 'owner'},
    events: new Map(),
    revision: ++calendars.revision,
  };
  calendars.byId.set(calendar.id, calendar);
  subscribe(core, account, calendar);
  return calendar;
}

/** The list of an account: its primary calendar first, then in the order of joining. */
export function listOf(core: Core, account: Account): Map<string, ListEntry> {
  const calendars = calendarsOf(core);
  const key = addressKey(account.email);
  if (!calendars.lists.has(key)) {
    calendars.lists.set(key, new Map());
    primaryOf(core, account);
  }
  return calendars.lists.get(key)!;
}

/** Puts a calendar into the account's list. */
export function subscribe(core: Core, account: Account, calendar: CalendarState): ListEntry {
  const list = listOf(core, account);
  const known = list.get(calendar.id);
  if (known !== undefined) return known;
  const entry = {hidden: false, selected: true, color: COLORS[list.size % COLORS.length]!};
  list.set(calendar.id, entry);
  return entry;
}

export function unsubscribe(core: Core, account: Account, calendarId: string): boolean {
  return listOf(core, account).delete(calendarId);
}

/** Deletes a calendar with its events, for everybody. */
export function deleteCalendar(core: Core, calendar: CalendarState): void {
  const calendars = calendarsOf(core);
  for (const event of calendar.events.values()) {
    const {guests} = event;
    event.guests = [];
    calendars.indexGuests(event, guests);
  }
  calendars.byId.delete(calendar.id);
  for (const list of calendars.lists.values()) list.delete(calendar.id);
}

/** The calendar with this id, whoever asks; `primary` is the account's own. */
export function calendarWithId(core: Core, account: Account, id: string): CalendarState | undefined {
  if (id === 'primary') return primaryOf(core, account);
  const key = id.trim();
  const owner = core.knownAccount(key);
  return owner === undefined ? calendarsOf(core).byId.get(key) : primaryOf(core, owner);
}

/** Scopes that reach everything the account can reach; beside them there are narrower ones. */
const NARROW: ReadonlySet<string> = new Set([
  'calendar.app.created',
  'calendar.events.owned',
  'calendar.events.owned.readonly',
]);

/**
 * Whether the scopes that let a method through also reach this calendar: `calendar.app.created` only what this project made,
 * `calendar.events.owned` only what the account owns.
 */
export function isInReach({project, account}: Execution, scopes: readonly string[], calendar: CalendarState): boolean {
  const {granted} = project;
  if (granted === null) return true;
  const held = scopes.filter(scope => granted.has(scope));
  if (held.some(scope => !NARROW.has(scope))) return true;
  const isOwned = held.some(scope => scope.startsWith('calendar.events.owned'));
  if (isOwned && roleOf(account, calendar) === 'owner') return true;
  return held.includes('calendar.app.created') && calendar.createdByProject === project.id;
}
