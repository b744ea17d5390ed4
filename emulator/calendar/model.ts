/**
 * Calendars as Google keeps them: calendars with their sharing, events, each account's list, and what was made lately.
 *
 * Only storage. An event is kept once, in its organizer's calendar; the primary calendar of a guest with an account shows
 * it too, found through {@link Calendars.invitations}. What may be done with it is left to the files beside this one.
 */
import {addressKey, type Core, type Json, type Part} from '../kernel';

/** An instant, with the zone it was meant in; or a whole day, `2027-10-01`. */
export type Moment = {readonly at: number; readonly zone?: string} | {readonly date: string};

export type Status = 'confirmed' | 'tentative' | 'cancelled';
export type Response = 'needsAction' | 'declined' | 'tentative' | 'accepted';

export interface Guest {
  readonly email: string;
  displayName?: string;
  responseStatus: Response;
  optional?: boolean;
  resource?: boolean;
  comment?: string;
  additionalGuests?: number;
}

export interface Reminder {
  readonly method: string;
  readonly minutes: number;
}

/** What else an event says, under the names of the Calendar API; absent means its default. */
export interface Details {
  summary?: string;
  description?: string;
  location?: string;
  colorId?: string;
  transparency?: string;
  visibility?: string;
  guestsCanInviteOthers?: boolean;
  guestsCanModify?: boolean;
  guestsCanSeeOtherGuests?: boolean;
  anyoneCanAddSelf?: boolean;
  recurrence?: readonly string[];
  reminders?: {readonly useDefault: boolean; readonly overrides?: readonly Reminder[]};
  extendedProperties?: Readonly<Record<'private' | 'shared', Readonly<Record<string, string>>>>;
  source?: Json;
  attachments?: Json;
  conferenceData?: Conference;
}

export interface Conference {
  readonly createRequest?: Json;
  readonly [key: string]: Json | undefined;
}

export interface EventState {
  readonly id: string;
  readonly iCalUID: string;
  /** The organizer's calendar. */
  readonly calendarId: string;
  readonly creator: string;
  readonly createdAt: number;
  updatedAt: number;
  /** Order of changes in this workspace: tags and sync tokens are made of it. */
  revision: number;
  sequence: number;
  status: Status;
  start: Moment;
  end: Moment;
  guests: Guest[];
  details: Details;
  /** What guests keep for themselves (colour, reminders…), by address. */
  own: Record<string, Details>;
  /** Guests who took it off their calendar. */
  removedBy: string[];
  /** Imported from elsewhere: someone else organizes it, and nobody is invited. */
  organizer?: {readonly email: string; readonly displayName?: string};
  /** Until then the conference is still being made. */
  conferenceReadyAt?: number;
}

export type Role = 'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner';

export interface CalendarState {
  readonly id: string;
  /** Address in lower case. */
  readonly owner: string;
  readonly isPrimary: boolean;
  /** The project that made it, which `calendar.app.created` may reach (behaviour 88). */
  readonly createdByProject: string | null;
  readonly createdAt: number;
  name: string;
  description: string;
  location: string;
  timeZone: string;
  /** Role by rule id: `user:leo@example.org`, `domain:example.org`, `default` for everybody. */
  acl: Record<string, Role>;
  /** In the order of their making; deleted ones stay, so that their ids stay taken. */
  readonly events: Map<string, EventState>;
  revision: number;
}

/** A calendar in somebody's list. */
export interface ListEntry {
  hidden: boolean;
  selected: boolean;
  /** Background, `#9fe1e7`. */
  color: string;
  summaryOverride?: string;
}

/** What an account's scripts did lately: instant and number. */
export interface Usage {
  events: [at: number, count: number][];
  calendars: [at: number, count: number][];
  guests: [at: number, count: number][];
}

export class Calendars {
  readonly byId = new Map<string, CalendarState>();
  readonly lists = new Map<string, Map<string, ListEntry>>();
  readonly usage = new Map<string, Usage>();
  revision = 0;
  private readonly invited = new Map<string, Map<string, EventState>>();

  /** Events of others in which this address is a guest. */
  invitations(address: string): IterableIterator<EventState> {
    return (this.invited.get(addressKey(address)) ?? new Map<string, EventState>()).values();
  }

  /** Brings the guests' side of an event up to date after its guests changed. */
  indexGuests(event: EventState, before: readonly Guest[] = []): void {
    const key = `${event.calendarId}/${event.id}`;
    for (const {email} of before) this.invited.get(addressKey(email))?.delete(key);
    if (event.organizer !== undefined) return;
    for (const {email} of event.guests) {
      const theirs = this.invited.get(addressKey(email)) ?? new Map<string, EventState>();
      this.invited.set(addressKey(email), theirs.set(key, event));
    }
  }
}

interface Saved {
  readonly revision: number;
  readonly calendars: readonly (Omit<CalendarState, 'events'> & {events: EventState[]})[];
  readonly lists: readonly [string, [string, ListEntry][]][];
  readonly usage: readonly [string, Usage][];
}

export const calendarsPart: Part<Calendars> = {
  name: 'calendars',
  create: () => new Calendars(),
  save: ({byId, lists, usage, revision}) => {
    const saved: Saved = {
      revision,
      calendars: [...byId.values()].map(calendar => ({...calendar, events: [...calendar.events.values()]})),
      lists: [...lists].map(([email, entries]) => [email, [...entries]]),
      usage: [...usage],
    };
    return JSON.parse(JSON.stringify(saved)) as Json;
  },
  load: given => load(structuredClone(given) as unknown as Saved),
};

function load(saved: Saved): Calendars {
  const calendars = new Calendars();
  calendars.revision = saved.revision;
  for (const calendar of saved.calendars) {
    const events = new Map(calendar.events.map(event => [event.id, event]));
    calendars.byId.set(calendar.id, {...calendar, events});
    for (const event of calendar.events) calendars.indexGuests(event);
  }
  for (const [email, entries] of saved.lists) calendars.lists.set(email, new Map(entries));
  for (const [email, usage] of saved.usage) calendars.usage.set(email, usage);
  return calendars;
}

export function calendarsOf(core: Core): Calendars {
  return core.part(calendarsPart);
}
