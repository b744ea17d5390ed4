/**
 * An event around the selection, and what is said of it everywhere: its name, where it is, whether it is over, the version that mails tell.
 *
 * A version begins with the event's name and grows with each change that people must hear of; so whatever waits about an older one does not leave.
 */

import type {attendance} from '../tables/attendance';
import type {Language} from '../tables/committees';
import type {RowOf} from '../tables/define';
import type {EventKind, events} from '../tables/events';

export type EventRow = RowOf<typeof events>;
export type AttendanceRow = RowOf<typeof attendance>;

/** Kinds to which people are invited by name; the others are open to everybody. */
export const INVITED_KINDS = ['OG session', 'PET'] as const satisfies readonly EventKind[];

const LETTERS: Readonly<Record<EventKind, string>> = {'information session': 'INFO', 'OG session': 'OG', PET: 'PET'};

const TITLES: Readonly<Record<EventKind, Readonly<Record<Language, string>>>> = {
  'information session': {en: 'information session', nl: 'infosessie', fr: 'séance d’information'},
  'OG session': {en: 'OG session', nl: 'OG-sessie', fr: 'session OG'},
  PET: {en: 'Pre-Exchange Training', nl: 'Pre-Exchange Training', fr: 'Pre-Exchange Training'},
};

const ONLINE: Readonly<Record<Language, string>> = {en: 'online', nl: 'online', fr: 'en ligne'};

/** The name of the next event of a kind: `OG2`. */
export function newName(kind: EventKind, rows: readonly Pick<EventRow, 'event'>[]): string {
  const numbers = rows.flatMap(({event}) => new RegExp(`^${LETTERS[kind]}(\\d+)$`).exec(event)?.[1] ?? []).map(Number);
  return `${LETTERS[kind]}${Math.max(0, ...numbers) + 1}`;
}

export function titleOf({kind}: Pick<EventRow, 'kind'>, language: Language): string {
  return TITLES[kind as EventKind]?.[language] ?? kind;
}

/** Where people go, in words. */
export function whereOf({place}: Pick<EventRow, 'place'>, language: Language): string {
  return place === '' ? ONLINE[language] : place;
}

export function isInvited({kind}: Pick<EventRow, 'kind'>): boolean {
  return INVITED_KINDS.some(known => known === kind);
}

/** Planned, and still to begin. */
export function isAhead({state, startsAt}: EventRow, now: string): boolean {
  return state === 'planned' && (startsAt ?? '') > now;
}

/** Planned, and ended. */
export function isOver({state, endsAt}: EventRow, now: string): boolean {
  return state === 'planned' && endsAt !== null && endsAt <= now;
}

/** The version of what mails tell about an event as it is now. */
export function tellsVersion({event, version}: Pick<EventRow, 'event' | 'version'>): string {
  return `${event}.${version ?? 1}`;
}

/** The event that a version is about. */
export function eventInVersion(version: string): string {
  return version.split('.')[0]!;
}

/** Whether somebody has to come and has not, as far as anybody has seen. */
export function isMissing(event: EventRow, row: Pick<AttendanceRow, 'presence'>, now: string): boolean {
  return isOver(event, now) && (row.presence === '' || row.presence === 'missed');
}

/** A session at which somebody was, or which they made up for: what a certificate of attendance says. Plain JSON. */
export interface Attended {
  readonly event: string;
  readonly kind: string;
  /** Instant of its beginning. */
  readonly on: string;
  readonly madeUp: boolean;
}

export function attended(reference: string, rows: readonly EventRow[], list: readonly AttendanceRow[]): Attended[] {
  const own = new Map(list.filter(row => row.reference === reference).map(row => [row.event, row.presence]));
  return rows.flatMap(({event, kind, startsAt}) => {
    const presence = own.get(event);
    if (startsAt === null || (presence !== 'came' && presence !== 'made up')) return [];
    return [{event, kind, on: startsAt, madeUp: presence === 'made up'}];
  });
}
