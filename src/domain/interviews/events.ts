/**
 * Interviews in the calendar: which event each is, what stands in it, and the outbox rows that bring it there.
 *
 * An interview is one event with an id of our own, made from season, candidate and attempt: so it is made once however often it is tried, keeps
 * its id and its video link when it is moved, and gets a new one after a cancellation. A row says how the event is to be, not what is to change about it; of
 * several rows for one event only the newest is carried out. No marks, notes or decisions stand in an event.
 */
import {EVENT_STEP, noticeKey, type OutboxRow, outboxRow, type Step} from '../notices/notice';
import {sha256Hex} from '../sha256';
import {spokenStart} from './slots';

/** The event as it is to be. */
export interface EventPlan {
  readonly does: 'put' | 'remove';
  readonly eventId: string;
  /** Instants, ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly slot: string;
  readonly title: string;
  readonly description: string;
  /** Where people meet; without one it is a video call. */
  readonly place?: string;
  /** Addresses of the interviewers. */
  readonly guests: readonly string[];
}

/** Letters and digits that Google allows in an event's id (base32hex); hexadecimal ones are among them. */
export function eventId(season: string, reference: string, attempt: number): string {
  return sha256Hex(`${season} ${reference} interview ${attempt}`).slice(0, 40);
}

/** What the candidate's own calendar knows the interview by: not the UID of the event, which is the interviewers'. */
export function entryUid(id: string): string {
  return `${id}@scope-desk`;
}

/** Begins the key of every row about one event. */
function keyPrefix(season: string, reference: string, attempt: number): string {
  return noticeKey({season, reference, step: EVENT_STEP as Step, version: `a${attempt}.`});
}

export function isAboutEvent({key, step}: OutboxRow, season: string, reference: string, attempt: number): boolean {
  return step === EVENT_STEP && key.startsWith(keyPrefix(season, reference, attempt));
}

export interface EventRowFor {
  readonly season: string;
  readonly reference: string;
  readonly attempt: number;
  /** Booking version: of two rows about one event the higher one counts. */
  readonly version: number;
  readonly account: string;
  readonly now: string;
}

export function eventRow(
  event: EventPlan,
  {season, reference, attempt, version, account, now}: EventRowFor,
): OutboxRow {
  const notice = {
    season,
    step: EVENT_STEP as Step,
    reference,
    version: `a${attempt}.${version}`,
    to: '',
    language: 'en' as const,
    account,
    values: {},
  };
  return {...outboxRow(notice, now), values: JSON.stringify(event)};
}

/** What a row is to bring about; null where somebody has changed its values by hand. */
export function eventPlanOf({values}: Pick<OutboxRow, 'values'>): EventPlan | null {
  try {
    const plan = JSON.parse(values) as EventPlan;
    return typeof plan.eventId === 'string' && (plan.does === 'put' || plan.does === 'remove') ? plan : null;
  } catch {
    return null; // not JSON any more
  }
}

/** The words of an event: who is interviewed and when; nothing that only the committee may know. */
export function eventWords(
  {reference, firstName, lastName}: {readonly reference: string; readonly firstName: string; readonly lastName: string},
  startsAt: string,
  seasonName: string,
): Pick<EventPlan, 'title' | 'description'> {
  return {
    title: `Interview ${firstName} ${lastName} (${reference})`.replace(/\s+/g, ' '),
    description: `${seasonName}: interview of ${reference}, ${spokenStart(startsAt, 'en')}. Questions and marks: SCOPE › Score interviews in the sheet.`,
  };
}
