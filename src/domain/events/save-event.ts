/**
 * Planning, changing and cancelling an event: what an officer typed, checked, and the plan that brings sheet and calendar there.
 *
 * A change of time or place makes a new version: what waits in the outbox about the old one is replaced, and Send notices… offers to tell everybody the new one. Who
 * said whether they come said it about the old time, so of another time they are asked anew.
 */
import {type EventPlan, eventRow, isAboutEvent} from '../interviews/events';
import type {OutboxRow} from '../notices/notice';
import type {Moment} from '../offers/offer';
import {type Change, changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {Configuration} from '../season/configuration';
import {sha256Hex} from '../sha256';
import {attendance} from '../tables/attendance';
import {type EventKind, events} from '../tables/events';
import {outbox} from '../tables/outbox';
import {spokenTime, toInstant, toLocal} from '../time/brussels';
import {type AttendanceRow, type EventRow, eventInVersion, isInvited, newName, titleOf} from './event';

/** What an officer typed. Times are local: `2027-12-03T19:00`. */
export interface EventWish {
  /** Null for a new one. */
  readonly event: string | null;
  readonly kind: EventKind;
  readonly committee: string;
  readonly starts: string;
  readonly ends: string;
  /** Empty: online. */
  readonly place: string;
  readonly capacity: number | null;
  readonly obligatory: boolean;
  readonly deposit: number | null;
  readonly recording: string;
  readonly quiz: string;
}

export interface EventRows {
  readonly configuration: Configuration;
  readonly events: readonly EventRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly outbox: readonly OutboxRow[];
}

/** What the form of this kind of event gives a new one. */
export interface FormOfEvent {
  /** Short code of an information session; empty for the others. */
  readonly code: string;
  readonly answerLink: string;
}

/** Steps whose mails are about one event, as its version says. */
export const EVENT_STEPS = ['OG session', 'PET', 'event reminder'] as const;

/** @throws {Refusal} saying what is wrong with it */
export function planSaveEvent(wish: EventWish, rows: EventRows, form: FormOfEvent, moment: Moment): Plan {
  const before = wish.event === null ? undefined : known(wish.event, rows);
  const wanted = checked(wish, before, rows, moment.now);
  if (before === undefined) return added({...wanted, ...form, event: newName(wish.kind, rows.events)}, rows, moment);
  const isLater = before.startsAt !== wanted.startsAt || before.endsAt !== wanted.endsAt;
  const moved = isLater || before.place !== wanted.place;
  const after = {
    ...before,
    ...wanted,
    ...(moved ? {version: (before.version ?? 1) + 1, changedAt: moment.now} : {}),
    ...(moved && wanted.place !== '' ? {link: ''} : {}),
  };
  return plan({
    action: 'plan event',
    summary: `Changes ${named(after)}: ${spokenTime(after.startsAt!, 'en')}.`,
    changes: [
      ...[changed(events, before, after) ?? []].flat(),
      ...(isLater ? askedAnew(before.event, rows) : []),
      ...(moved ? replacedRows(before.event, rows) : []),
    ],
    inserts: moved ? [inserted(outbox, calendarRow(after, 'put', rows.configuration, moment))] : [],
  });
}

function askedAnew(event: string, {attendance: list}: EventRows): Change[] {
  return list
    .filter(row => row.event === event && row.reply !== '')
    .flatMap(row => changed(attendance, row, {reply: '', repliedAt: null}) ?? []);
}

/** @throws {Refusal} for one that has begun or is cancelled already */
export function planCancelEvent(event: string, reason: string, rows: EventRows, moment: Moment): Plan {
  const before = known(event, rows);
  if (before.state === 'cancelled') throw new Refusal('event-cancelled', `${named(before)} is cancelled already.`);
  if ((before.startsAt ?? '') <= moment.now) {
    throw new Refusal('event-past', `${named(before)} has begun already, so it cannot be cancelled any more.`);
  }
  const after = {
    ...before,
    state: 'cancelled',
    reason,
    version: (before.version ?? 1) + 1,
    changedAt: moment.now,
  };
  return plan({
    action: 'cancel event',
    summary: `Cancels ${named(before)} of ${spokenTime(before.startsAt!, 'en')}: ${reason}`,
    changes: [changed(events, before, after) ?? [], replacedRows(event, rows)].flat(),
    inserts: [inserted(outbox, calendarRow(after, 'remove', rows.configuration, moment))],
  });
}

/** @throws {Refusal} when it is gone */
export function known(event: string, {events: all}: Pick<EventRows, 'events'>): EventRow {
  const found = all.find(row => row.event === event);
  if (found !== undefined) return found;
  throw new Refusal('event-gone', `There is no ${event} in the tab Events any more: open the page again.`, {
    tab: events.tab,
  });
}

/** `OG1, the OG session`. */
export function named(event: Pick<EventRow, 'event' | 'kind'>): string {
  return `${event.event}, the ${titleOf(event, 'en')}`;
}

function added(row: EventRow, {configuration}: EventRows, moment: Moment): Plan {
  return plan({
    action: 'plan event',
    summary: `Plans ${named(row)}: ${spokenTime(row.startsAt!, 'en')}.`,
    inserts: [inserted(events, row), inserted(outbox, calendarRow(row, 'put', configuration, moment))],
  });
}

/** What waits about an older version: mails, and what would bring it into the calendar. */
function replacedRows(event: string, {outbox: rows, configuration: {season}}: EventRows): Change[] {
  return rows
    .filter(row => isUnsent(row) && (isAboutEvent(row, season, event, 1) || isMailAbout(row, event)))
    .flatMap(row => changed(outbox, row, {state: 'replaced', reason: 'The event has changed since.'}) ?? []);
}

function isUnsent({state}: OutboxRow): boolean {
  return state === 'held' || state === 'queued' || state === 'failed';
}

export function isMailAbout({key, step}: Pick<OutboxRow, 'key' | 'step'>, event: string): boolean {
  const version = key.slice(key.lastIndexOf(' ') + 1);
  return EVENT_STEPS.some(known => known === step) && eventInVersion(version) === event;
}

/** Letters and digits that Google allows in an event's id; the same for all versions. */
export function calendarId(season: string, {event}: Pick<EventRow, 'event'>): string {
  return sha256Hex(`${season} ${event} session`).slice(0, 40);
}

function calendarRow(
  event: EventRow,
  does: EventPlan['does'],
  {season, settings}: Configuration,
  {account, now}: Moment,
): OutboxRow {
  const {committee, place} = event;
  const put: EventPlan = {
    does,
    eventId: calendarId(season, event),
    startsAt: event.startsAt!,
    endsAt: event.endsAt!,
    slot: '',
    title: `${settings.seasonName}: ${titleOf(event, 'en')}${committee === '' ? '' : ` ${committee}`}`,
    description: `${event.event}. Who comes and who came: SCOPE › Sessions in the sheet.`,
    guests: [],
    ...(place === '' ? {} : {place}),
  };
  return eventRow(put, {season, reference: event.event, attempt: 1, version: event.version ?? 1, account, now});
}

const LONGEST_HOURS = 14;
const HOUR = 3_600_000;

type Wanted = Omit<EventRow, 'event' | 'code' | 'answerLink'>;

/** The row that was asked for. */
function checked(wish: EventWish, before: EventRow | undefined, rows: EventRows, now: string): Wanted {
  const {kind, committee, starts, ends, place, capacity, obligatory, deposit, recording, quiz} = wish;
  if (before !== undefined && before.kind !== kind) throw new Refusal('event-kind', 'The kind of an event stays.');
  if (before?.state === 'cancelled')
    throw new Refusal('event-cancelled', `${named(before)} is cancelled: plan a new one.`);
  const [startsAt, endsAt] = times(starts, ends);
  if (startsAt <= now && startsAt !== before?.startsAt)
    throw new Refusal('event-past', `${spokenTime(startsAt, 'en')} has passed: choose a later time.`);
  if (committee !== '' && !rows.configuration.committees.some(({code}) => code === committee))
    throw new Refusal('event-committee', `There is no committee "${committee}" in the tab Committees.`);
  checkNumbers(capacity, deposit);
  const wanted: Wanted = {
    ...{kind, committee, startsAt, endsAt, place: place.trim(), capacity, obligatory, deposit},
    ...{recording: link(recording, 'recording'), quiz: link(quiz, 'quiz')},
    ...{state: 'planned', reason: before?.reason ?? '', link: before?.link ?? ''},
    ...{version: before?.version ?? 1, changedAt: before?.changedAt ?? now},
  };
  refuseSameEvening(wanted, wish.event, rows.events);
  return wanted;
}

function times(starts: string, ends: string): [startsAt: string, endsAt: string] {
  if (starts === '') throw new Refusal('event-no-start', 'Say when it begins.');
  if (ends === '') throw new Refusal('event-no-end', 'Say when it ends: without an end nobody can plan around it.');
  const [startsAt, endsAt] = [toInstant(starts), toInstant(ends)];
  for (const [typed, instant] of [
    [starts, startsAt],
    [ends, endsAt],
  ] as const) {
    if (toLocal(instant) !== typed)
      throw new Refusal('event-skipped', `${typed.slice(11)} does not exist in that night: the clocks skip that hour.`);
  }
  if (endsAt <= startsAt) throw new Refusal('event-order', 'It must end after it begins.');
  if (Date.parse(endsAt) - Date.parse(startsAt) > LONGEST_HOURS * HOUR)
    throw new Refusal('event-long', `It would take more than ${LONGEST_HOURS} hours: plan one event per day.`);
  return [startsAt, endsAt];
}

function checkNumbers(capacity: number | null, deposit: number | null): void {
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 1))
    throw new Refusal('event-capacity', 'The capacity must be a whole number of at least 1, or empty.');
  if (deposit !== null && !(deposit >= 0 && deposit <= 1000))
    throw new Refusal('event-deposit', 'The deposit must be between 0 and 1000 €, or empty.');
}

function link(typed: string, what: string): string {
  const text = typed.trim();
  if (text === '' || /^https:\/\/[^\s"'<>]+$/.test(text)) return text;
  throw new Refusal('event-link', `The ${what} must be a link that begins with https://, or empty.`);
}

/** Nobody is to be in two places on one evening: those who are invited to both would have to choose. */
function refuseSameEvening(wanted: Wanted, self: string | null, rows: readonly EventRow[]): void {
  const clash = rows.find(
    row =>
      row.event !== self &&
      row.state === 'planned' &&
      isInvited(row) === isInvited(wanted) &&
      (isInvited(row) ? meets(row.committee, wanted.committee) : row.committee === wanted.committee) &&
      toLocal(row.startsAt ?? '1970-01-01T00:00:00Z').slice(0, 10) === toLocal(wanted.startsAt!).slice(0, 10),
  );
  if (clash === undefined) return;
  const when = spokenTime(clash.startsAt!, 'en');
  throw new Refusal('event-clash', `${named(clash)} is on the same day for the same people (${when}): choose another.`);
}

function meets(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}
