/**
 * Bringing interviews into the calendar: the outbox rows that are events. Beside `deliver`, which sends the mails; a mail that waits for the link of a video call is let
 * go here.
 *
 * Every row says how its event is to be, under an id of our own, so carrying one out again changes nothing; whatever is cut off is simply done
 * again. One worker at a time, or an older state could be written over a newer one. Only the automation account, whose calendar it is.
 */
import {waitsForLink, withLink} from '../../domain/interviews/booking-notices';
import {type EventPlan, eventPlanOf} from '../../domain/interviews/events';
import {EVENT_STEP, type OutboxRow} from '../../domain/notices/notice';
import {type Change, changed} from '../../domain/plan/plan';
import {events as sessionEvents} from '../../domain/tables/events';
import {interviews} from '../../domain/tables/interviews';
import {outbox} from '../../domain/tables/outbox';
import {eventLink, putEvent, removeEvent} from '../../google/calendar-events';
import {now} from '../../google/clock';
import {underLock} from '../../google/lock';
import {recall, remember} from '../../google/memory';
import {writeChanges} from '../../tables/table';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import type {SeasonCalendar} from '../set-up/set-up-calendar';
import {type Unfinished, unfinished} from './waiting';

/** Longer than an execution can live. */
const LEASE_MS = 7 * 60_000;

/** Events whose outcome is written together. */
const BATCH = 20;

/** Time that one more batch may take, in milliseconds. */
const BATCH_MS = 45_000;

/** A video call that is not there at once is there after this, mostly; otherwise the next run looks. */
const CALL_MS = 2_000;

/** After so many errors in a row it is not the event but Google. */
const MOST_ERRORS = 3;

/** What became of one row; without a link for a call that Google is still making. */
type Done = {readonly link: string} | {readonly trouble: string};

/**
 * Carries out what waits.
 *
 * @param account the account whose execution this is
 * @return events that stand as they should now
 */
export function deliverEvents(desk: Desk, account: string, budgetMs: number): number {
  const calendar = desk.memory.get<SeasonCalendar>(MEMORY.calendar);
  if (!unfinished(desk).some(isWaiting(account))) return 0;
  if (calendar?.account !== account) return 0;
  if (!takeLease(desk)) return 0;
  const until = desk.now.getTime() + budgetMs;
  const tried = new Set<string>();
  let done = 0;
  for (;;) {
    const batch = waiting(desk, account)
      .filter(({key}) => !tried.has(key))
      .slice(0, BATCH);
    if (batch.length === 0 || now().getTime() + BATCH_MS > until) break;
    for (const {key} of batch) tried.add(key);
    const outcomes = carriedOut(batch, calendar.id);
    done += write(desk, account, outcomes);
    if ([...outcomes.values()].filter(outcome => 'trouble' in outcome).length >= MOST_ERRORS) break;
  }
  remember({[MEMORY.eventLease]: null});
  return done;
}

function waiting(desk: Desk, account: string): readonly OutboxRow[] {
  return desk.book.rows(outbox).filter(isWaiting(account));
}

function isWaiting(mine: string): (row: Unfinished) => boolean {
  return ({step, state, account}) => step === EVENT_STEP && state === 'queued' && account === mine;
}

function takeLease(desk: Desk): boolean {
  return underLock(() => {
    const until = recall<string | null>(MEMORY.eventLease);
    if (until && until > desk.now.toISOString()) return false;
    remember({[MEMORY.eventLease]: new Date(desk.now.getTime() + LEASE_MS).toISOString()});
    desk.book.forget();
    return true;
  });
}

/** Makes the events be as their rows say; looks a second time for calls that were not there at once. */
function carriedOut(rows: readonly OutboxRow[], calendarId: string): Map<string, Done> {
  const outcomes = new Map<string, Done>();
  let errors = 0;
  for (const row of rows) {
    if (errors >= MOST_ERRORS) break;
    const done = attempt(() => carryOut(row, calendarId));
    errors = 'trouble' in done ? errors + 1 : 0;
    outcomes.set(row.key, done);
  }
  const pending = rows.filter(row => isPending(row, outcomes.get(row.key)));
  if (pending.length > 0) Utilities.sleep(CALL_MS);
  for (const row of pending) {
    const {eventId} = eventPlanOf(row)!;
    outcomes.set(
      row.key,
      attempt(() => eventLink(calendarId, eventId)),
    );
  }
  return outcomes;
}

function carryOut(row: OutboxRow, calendarId: string): string {
  const event = eventPlanOf(row);
  if (event === null) throw new Error('The values of this row cannot be read any more.');
  if (event.does === 'remove') {
    removeEvent(calendarId, event.eventId);
    return '';
  }
  const {eventId, title, description, startsAt, endsAt, guests, place} = event;
  return putEvent(calendarId, eventId, {title, description, start: startsAt, end: endsAt, guests, place});
}

/** An event that stands and has no link yet, though it is to have one. */
function isPending(row: OutboxRow, done: Done | undefined): boolean {
  if (done === undefined || 'trouble' in done || done.link !== '') return false;
  const event = eventPlanOf(row);
  return event?.does === 'put' && event.place === undefined;
}

function attempt(work: () => string): Done {
  try {
    return {link: work()};
  } catch (error) {
    return {trouble: error instanceof Error ? error.message : String(error)};
  }
}

/** Marks the rows, lets the mails go that waited for a link, and shows the link in Interviews; all found again by their keys. */
function write(desk: Desk, account: string, outcomes: ReadonlyMap<string, Done>): number {
  return underLock(() => {
    desk.book.forget();
    const mails = desk.book.read(outbox);
    const rows = mails.rows.map(({row}) => row);
    const marked = rows.flatMap(row => {
      const outcome = outcomes.get(row.key);
      return outcome === undefined || row.state !== 'queued' ? [] : [{row, outcome}];
    });
    const linked = marked.flatMap(({row, outcome}) => linkedEvent(row, outcome));
    writeChanges(mails, [
      ...marked.flatMap(({row, outcome}) => changed(outbox, row, markOf(row, outcome)) ?? []),
      ...released(desk, account, rows, linked),
    ]);
    const sessions = linked.filter(({event}) => event.slot === '');
    if (linked.length > sessions.length) showLinks(desk, linked);
    if (sessions.length > 0) showSessionLinks(desk, sessions);
    desk.book.forget();
    return marked.filter(({row, outcome}) => 'link' in outcome && !isPending(row, outcome)).length;
  });
}

function markOf(row: OutboxRow, outcome: Done): Partial<OutboxRow> {
  if ('trouble' in outcome) return {reason: `Will be tried again: ${outcome.trouble}`};
  if (isPending(row, outcome)) return {reason: 'Stands in the calendar; waits for the video link.'};
  return {state: 'sent', sentAt: now().toISOString(), reason: ''};
}

interface Linked {
  readonly event: EventPlan;
  readonly reference: string;
  readonly link: string;
}

function linkedEvent(row: OutboxRow, outcome: Done): Linked[] {
  const event = eventPlanOf(row);
  if (event?.does !== 'put' || 'trouble' in outcome || outcome.link === '') return [];
  return [{event, reference: row.reference, link: outcome.link}];
}

function released(desk: Desk, account: string, rows: readonly OutboxRow[], linked: readonly Linked[]): Change[] {
  const round = {configuration: currentConfiguration(desk), account, now: now().toISOString()};
  const byReference = new Map(linked.map(each => [each.reference, each]));
  return rows.flatMap(row => {
    const found = byReference.get(row.reference);
    if (found === undefined || !waitsForLink(row, found.event)) return [];
    return changed(outbox, row, withLink(row, found.link, round)) ?? [];
  });
}

/** The link of a session, for the invitations that wait for it. */
function showSessionLinks(desk: Desk, linked: readonly Linked[]): void {
  const byName = new Map(linked.map(({reference, link}) => [reference, link]));
  const table = desk.book.read(sessionEvents);
  const changes = table.rows.flatMap(({row}) => {
    const link = byName.get(row.event);
    return link === undefined || row.place !== '' ? [] : (changed(sessionEvents, row, {link}) ?? []);
  });
  writeChanges(table, changes);
}

/** The link for the interviewers, beside the slot that the candidate has now. */
function showLinks(desk: Desk, linked: readonly Linked[]): void {
  const byReference = new Map(linked.map(each => [each.reference, each]));
  const table = desk.book.read(interviews);
  const changes = table.rows.flatMap(({row}) => {
    const found = byReference.get(row.reference);
    const isSame = found !== undefined && row.state === 'booked' && row.slot === found.event.slot;
    return isSame ? (changed(interviews, row, {link: found.link}) ?? []) : [];
  });
  writeChanges(table, changes);
}
