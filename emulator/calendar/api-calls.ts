/**
 * What all methods of the Calendar advanced service share: which scopes let a method through, which calendars they reach,
 * errors as `API call to calendar.… failed with error: …`, pages of a list (behaviours 87, 88).
 */
import {ServiceObject} from '../kernel';
import {apiError} from '../mail/limits';
import {atLeast, calendarWithId, isInReach, roleOf} from './access';
import {ApiProblem} from './api-problem';
import type {CalendarState, Role} from './model';
import type {Given} from './read-event';

export const API_WRITE = 'calendarAdv.insert';
export const API_READ = 'calendarAdv.get';
export const NOT_FOUND = 'Not Found';

/**
 * Any of these lets a method through (reference of the Calendar API, per method). `calendar.events.freebusy` and
 * `calendar.events.public.readonly`, which let through and then hide almost everything, are not modelled.
 */
export const SCOPES = {
  writeEvents: ['calendar', 'calendar.events', 'calendar.events.owned', 'calendar.app.created'],
  moveEvents: ['calendar', 'calendar.events', 'calendar.events.owned'],
  readEvents: [
    'calendar',
    'calendar.readonly',
    'calendar.events',
    'calendar.events.readonly',
    'calendar.events.owned',
    'calendar.events.owned.readonly',
    'calendar.app.created',
  ],
  writeCalendars: ['calendar', 'calendar.calendars', 'calendar.app.created'],
  clearCalendars: ['calendar', 'calendar.calendars'],
  readCalendars: [
    'calendar',
    'calendar.readonly',
    'calendar.calendars',
    'calendar.calendars.readonly',
    'calendar.app.created',
  ],
  writeList: ['calendar', 'calendar.calendarlist'],
  readList: ['calendar', 'calendar.readonly', 'calendar.calendarlist', 'calendar.calendarlist.readonly'],
  readListEntry: [
    'calendar',
    'calendar.readonly',
    'calendar.calendarlist',
    'calendar.calendarlist.readonly',
    'calendar.app.created',
  ],
  writeAcl: ['calendar', 'calendar.acls'],
  readAcl: ['calendar', 'calendar.readonly', 'calendar.acls', 'calendar.acls.readonly'],
  freeBusy: ['calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'],
  settings: ['calendar', 'calendar.readonly', 'calendar.settings.readonly'],
} as const;

/** One call of the API: its name, and the scopes that let it through. */
export interface Call {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Behind each part of the service: `Calendar.Events` and its like. */
export abstract class CalendarApi extends ServiceObject {
  /**
   * The calendar that a call names.
   *
   * @throws {ServiceError} `Not Found` for one that does not exist, that the account may not even see, or that the scopes do not reach
   */
  calendar(call: Call, calendarId: unknown, needed: Role = 'freeBusyReader'): CalendarState {
    const {core, account} = this.execution;
    const calendar = calendarWithId(core, account, String(calendarId));
    if (calendar === undefined || !isInReach(this.execution, call.scopes, calendar))
      throw apiError(call.name, NOT_FOUND);
    const role = roleOf(account, calendar);
    if (role === 'none') throw apiError(call.name, NOT_FOUND);
    if (atLeast(role, needed)) return calendar;
    throw apiError(call.name, needed === 'writer' ? 'You need to have writer access to this calendar.' : 'Forbidden');
  }
}

/** Runs a part of a call in which resources are read. */
export function within<Answer>(call: Call, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiProblem) throw apiError(call.name, error.message);
    throw error;
  }
}

/** Options and headers as a script gives them; null counts as none. */
export function given(options: unknown): Given {
  return (options ?? {}) as Given;
}

/**
 * One page of a list, and the token of the next.
 *
 * @param most entries that a page may have
 */
export function pageOf<Entry>(
  call: Call,
  all: readonly Entry[],
  {maxResults, pageToken}: Given,
  {usual, most}: {usual: number; most: number},
): {entries: Entry[]; nextPageToken?: string} {
  const size = Math.min(most, maxResults == null ? usual : Number(maxResults));
  if (!(size >= 1)) throw apiError(call.name, 'Bad Request');
  const start = pageToken == null ? 0 : readToken(call, pageToken);
  const end = start + size;
  return {entries: all.slice(start, end), ...(end < all.length && {nextPageToken: toToken(end)})};
}

export function toToken(value: number): string {
  return Buffer.from(`v1:${value}`).toString('base64');
}

export function readToken(call: Call, token: unknown, problem = 'Bad Request'): number {
  const match = /^v1:(\d+)$/.exec(Buffer.from(String(token), 'base64').toString());
  if (match === null) throw apiError(call.name, problem);
  return Number(match[1]);
}

/** Refuses a write whose `If-Match` header names an older state. */
export function checkMatch(call: Call, headers: unknown, etag: string): void {
  const wanted = Object.entries(given(headers)).find(([name]) => name.toLowerCase() === 'if-match')?.[1];
  if (wanted !== undefined && wanted !== '*' && wanted !== etag) throw apiError(call.name, 'Precondition Failed');
}
