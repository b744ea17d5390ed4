/**
 * What follows from a booking: the event in the calendar, the mail that confirms it, the reminders; and taking back what waits of the booking before.
 *
 * A mail with a video link waits (`held`) until the event has one: `workflows/delivery/deliver-events` puts the link in and lets the mail go. So nobody gets a mail
 * without a link, and none about an interview that does not stand in the calendar.
 */
import {languageOf} from '../notices/kind';
import {type NoticeValues, type OutboxRow, outboxRow, type Step, WAITS_FOR_LINK} from '../notices/notice';
import {commonValues} from '../notices/values';
import type {Language} from '../tables/committees';
import type {Doer} from './booking';
import type {ApplicationRow, Bookings, CandidateRow, Round} from './bookings';
import {type EventPlan, entryUid, eventId, eventRow, eventWords, isAboutEvent} from './events';
import {icsText} from './ics';
import {REMINDERS} from './reminders';
import {type SlotRow, spokenStart} from './slots';
import {panelOf} from './who-meets';

const HOUR = 3_600_000;

/** Mails that tell a booking as it is: they do not leave once it has changed. */
const TELL_BOOKING: readonly Step[] = ['interview confirmed', 'interview moved', 'interview reminder'];

const OVERTAKEN = 'The booking has changed since.';

/** The rows that follow from a booking that has just been written into `bookings`. */
export function announceBooking(bookings: Bookings, reference: string, before: SlotRow | undefined, doer: Doer): void {
  const {candidate, application} = bookings.known(reference)!;
  const slot = bookings.slot(candidate.slot)!;
  takeBackOld(bookings, candidate);
  bookings.send(putEvent(bookings.round, candidate, application, slot));
  const values = bookingValues(bookings.round, candidate, application, slot);
  const language = languageOf(application, bookings.round.configuration);
  const told = {
    ...values,
    before: before?.startsAt == null ? '' : spokenStart(before.startsAt, language),
    reason: doer.reason,
    moveUntil: movableUntil(bookings.round, candidate, slot, language),
  };
  const step = before === undefined ? 'interview confirmed' : 'interview moved';
  bookings.send(waiting(mail(bookings.round, application, step, doer.version, told)));
  for (const row of reminders(bookings.round, candidate, application, slot, values)) bookings.send(waiting(row));
}

/** The rows that follow from a booking that has just been given up; `candidate` as it was before. */
export function announceCancelling(
  bookings: Bookings,
  candidate: CandidateRow,
  slot: SlotRow | undefined,
  doer: Doer,
): void {
  const {round} = bookings;
  const {candidate: after, application} = bookings.known(candidate.reference)!;
  takeBackOld(bookings, candidate);
  if (slot?.startsAt == null || slot.endsAt === null) return;
  const removal = {...eventPlan(round, candidate, application, slot), does: 'remove' as const};
  const version = after.bookingVersion ?? 1;
  bookings.send(eventRow(removal, {...eventKey(round, candidate), version, ...sender(round)}));
  const values = bookingValues(round, {...candidate, bookingVersion: version}, application, slot);
  const mayAgain = (after.moves ?? 0) <= round.configuration.settings.mostMoves || doer.reason !== '';
  const again = doer.ends === true ? 'over' : mayAgain ? 'yes' : '';
  const icsMethod = 'CANCEL';
  bookings.send(
    mail(round, application, 'interview cancelled', doer.version, {
      ...values,
      reason: doer.reason,
      again,
      icsMethod,
      icsText: entryOf(values, icsMethod, '', {round, to: application.email}),
    }),
  );
}

/** The event with its interviewers of now, after the panel has changed; the candidate is told nothing, time and link stay. */
export function announcePanel(bookings: Bookings, reference: string): void {
  const {candidate, application} = bookings.known(reference)!;
  const slot = bookings.slot(candidate.slot);
  if (slot?.reference !== reference || slot.startsAt === null || slot.endsAt === null) return;
  const bookingVersion = (candidate.bookingVersion ?? 0) + 1;
  bookings.setCandidate(reference, {bookingVersion});
  takeBackEvents(bookings, candidate);
  bookings.send(putEvent(bookings.round, {...candidate, bookingVersion}, application, slot));
}

/** Takes back what waits of an earlier state of the same interview. */
function takeBackOld(bookings: Bookings, candidate: CandidateRow): void {
  const {reference} = candidate;
  bookings.takeBack(row => row.reference === reference && TELL_BOOKING.some(step => step === row.step), OVERTAKEN);
  takeBackEvents(bookings, candidate);
}

/** Of several rows about one event only the newest is carried out. */
function takeBackEvents(bookings: Bookings, {reference, attempt}: CandidateRow): void {
  const {season} = bookings.round.configuration;
  bookings.takeBack(row => isAboutEvent(row, season, reference, attempt ?? 1), OVERTAKEN);
}

function sender({account, now}: Round): {account: string; now: string} {
  return {account, now};
}

function eventKey({configuration: {season}}: Round, {reference, attempt}: CandidateRow) {
  return {season, reference, attempt: attempt ?? 1};
}

function putEvent(round: Round, candidate: CandidateRow, application: ApplicationRow, slot: SlotRow): OutboxRow {
  const version = candidate.bookingVersion ?? 1;
  return eventRow(eventPlan(round, candidate, application, slot), {
    ...eventKey(round, candidate),
    version,
    ...sender(round),
  });
}

function eventPlan(
  {configuration: {season, settings}}: Round,
  {reference, attempt}: CandidateRow,
  application: ApplicationRow,
  {slot, startsAt, endsAt, panel}: SlotRow,
): EventPlan {
  return {
    does: 'put',
    eventId: eventId(season, reference, attempt ?? 1),
    startsAt: startsAt!,
    endsAt: endsAt!,
    slot,
    ...eventWords(application, startsAt!, settings.seasonName),
    guests: panelOf(panel),
  };
}

/** Values of all mails about a booking; the last ones are for the calendar's part and not for people. */
function bookingValues(
  {configuration}: Round,
  {reference, attempt, bookingVersion}: CandidateRow,
  application: ApplicationRow,
  {startsAt, endsAt}: SlotRow,
): Record<string, string> {
  const language = languageOf(application, configuration);
  return {
    ...commonValues(application, configuration),
    when: spokenStart(startsAt!, language),
    minutes: String((Date.parse(endsAt!) - Date.parse(startsAt!)) / 60_000),
    link: '',
    eventId: eventId(configuration.season, reference, attempt ?? 1),
    sequence: String((bookingVersion ?? 1) - 1),
    startsAt: startsAt!,
    endsAt: endsAt!,
  };
}

/** Until when the candidate may still move it; empty where that is over or used up. */
function movableUntil(
  {configuration: {settings}, now}: Round,
  {moves}: CandidateRow,
  {startsAt}: SlotRow,
  language: Language,
): string {
  const until = new Date(Date.parse(startsAt!) - settings.moveUntilHours * HOUR).toISOString();
  return until > now && (moves ?? 0) < settings.mostMoves ? spokenStart(until, language) : '';
}

function reminders(
  round: Round,
  {bookingVersion}: CandidateRow,
  application: ApplicationRow,
  {startsAt}: SlotRow,
  values: NoticeValues,
): OutboxRow[] {
  return REMINDERS.flatMap(hours => {
    const notBefore = new Date(Date.parse(startsAt!) - hours * HOUR).toISOString();
    if (notBefore <= round.now) return [];
    return [mail(round, application, 'interview reminder', `b${bookingVersion}h${hours}`, values, notBefore)];
  });
}

/** A mail to a candidate at the address of the application. */
export function mail(
  {configuration, account, now}: Round,
  application: ApplicationRow,
  step: Step,
  version: string,
  values: NoticeValues,
  notBefore?: string,
): OutboxRow {
  const {reference, email} = application;
  const {season} = configuration;
  const language = languageOf(application, configuration);
  const notice = {season, step, reference, version, to: email, language, account, values};
  return outboxRow(notBefore === undefined ? notice : {...notice, notBefore}, now);
}

function waiting(row: OutboxRow): OutboxRow {
  return {...row, state: 'held', reason: WAITS_FOR_LINK};
}

/** Whether a row waits for the link of this event, in this state of the booking. */
export function waitsForLink(row: OutboxRow, event: Pick<EventPlan, 'eventId' | 'startsAt'>): boolean {
  if (row.state !== 'held' || !TELL_BOOKING.some(step => step === row.step)) return false;
  const {eventId: id, startsAt} = JSON.parse(row.values) as Record<string, string>;
  return id === event.eventId && startsAt === event.startsAt;
}

/** The row with the link in it, ready to leave. */
export function withLink(
  row: OutboxRow,
  link: string,
  round: Pick<Round, 'configuration' | 'account' | 'now'>,
): Partial<OutboxRow> {
  const values = {...(JSON.parse(row.values) as Record<string, string>), link};
  const entry =
    row.step === 'interview reminder'
      ? {}
      : {icsMethod: 'REQUEST', icsText: entryOf(values, 'REQUEST', link, {round, to: row.to})};
  return {state: 'queued', reason: '', values: JSON.stringify({...values, ...entry})};
}

/** The calendar's part of a mail, from the mail's own values. */
function entryOf(
  values: Readonly<Record<string, string>>,
  method: 'REQUEST' | 'CANCEL',
  link: string,
  {round, to}: {round: Pick<Round, 'configuration' | 'account' | 'now'>; to: string},
): string {
  const {settings} = round.configuration;
  const {eventId: id = '', sequence, startsAt = '', endsAt = '', season = '', when = '', reference = ''} = values;
  return icsText({
    uid: entryUid(id),
    sequence: Number(sequence),
    method,
    start: startsAt,
    end: endsAt,
    stamp: round.now,
    summary: `${season}: interview`,
    description: [when, link, reference].filter(line => line !== '').join('\n'),
    location: link,
    organizer: {name: settings.senderName, email: settings.replyTo || round.account},
    attendee: {name: `${values.firstName} ${values.lastName}`, email: to},
  });
}
