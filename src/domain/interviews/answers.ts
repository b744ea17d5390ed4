/**
 * Answers of the booking form: each is answered once, in the order in which they were sent.
 *
 * Every answer ends as one row of the outbox whose version is the answer's own fingerprint; so an answer that has been seen, or comes again, does
 * nothing. A code that is wrong, old or somebody else's gets one and the same answer, at the address that the form collected; what a right code
 * brings about is always told at the address of the application.
 */
import {counted} from '../listed';
import {languageOf} from '../notices/kind';
import {type NoticeValues, noticeKey, type OutboxRow, outboxRow, type Step} from '../notices/notice';
import {commonValues} from '../notices/values';
import type {Plan} from '../plan/plan';
import {fingerprint, isEmail} from '../text';
import {giveUp, mayTake, nearestSlots, take, type Why, whyNot} from './booking';
import {isCancelling} from './booking-form';
import {mail} from './booking-notices';
import {Bookings, type Known, type Round} from './bookings';
import {codeFinder} from './codes';
import {slotInChoice, spokenStart} from './slots';

/** One answer, as it stands in the form's tab. */
export interface Answer {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** As the form collected it. */
  readonly email: string;
  readonly code: string;
  readonly choice: string;
}

/** So many wrong codes of one address are answered in a day, and so many of all: a form is open to everybody. */
const MOST_TO_ONE = 3;
const MOST_TO_ALL = 20;
const DAY = 24 * 3_600_000;

/** Ends the key of the row that answers it. */
export function versionOf({at, email, code, choice}: Answer): string {
  return `f${fingerprint([at, email, code, choice].join('\u0001'))}`;
}

/** The plan that answers all that are not answered yet; empty when there are none. */
export function planAnswers(answers: readonly Answer[], round: Round): Plan {
  const bookings = new Bookings(round);
  const fresh = unanswered(answers, round.outbox);
  const find = codeFinder(round.configuration.season, round.candidates);
  for (const answer of fresh) {
    const reference = find(answer.code);
    const known = reference === undefined ? undefined : bookings.known(reference);
    if (known === undefined || known.candidate.state === 'withdrawn' || known.application.state === 'withdrawn') {
      refuseStranger(bookings, answer);
    } else follow(bookings, known, answer);
  }
  const changed = round.candidates.filter(({reference, bookingVersion}) => {
    return bookings.known(reference)?.candidate.bookingVersion !== bookingVersion;
  });
  return bookings.toPlan(
    'take bookings',
    `Takes in ${counted(fresh.length, 'answer')} of the booking form: ${counted(changed.length, 'booking')} changed.`,
  );
}

/** In the order in which they were sent; of the same second as they stand. */
function unanswered(answers: readonly Answer[], outbox: readonly OutboxRow[]): Answer[] {
  const done = new Set(outbox.map(({key}) => key.slice(key.lastIndexOf(' ') + 1)));
  const fresh = new Map(answers.map(answer => [versionOf(answer), answer]));
  return [...fresh]
    .filter(([version]) => !done.has(version))
    .map(([, answer]) => answer)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function follow(bookings: Bookings, known: Known, answer: Answer): void {
  const doer = {version: versionOf(answer), reason: ''};
  if (isCancelling(answer.choice)) {
    const why = whyNot(bookings, known, 'cancel');
    if (why === null) giveUp(bookings, known, doer);
    else refuse(bookings, known, answer, why);
    return;
  }
  const name = slotInChoice(answer.choice);
  if (known.candidate.state === 'booked' && known.candidate.slot === name) {
    bookings.send(silent(tellRow(bookings, known, 'interview confirmed', answer), 'This slot was booked already.'));
    return;
  }
  const why = whyNot(bookings, known, 'book');
  const slot = bookings.slot(name);
  if (why !== null) refuse(bookings, known, answer, why);
  else if (mayTake(bookings, slot, known)) take(bookings, known, slot!, doer);
  else offerOthers(bookings, known, answer);
}

/** The slot is somebody else's, over, or not this candidate's to have: the mail says the same. */
function offerOthers(bookings: Bookings, known: Known, answer: Answer): void {
  const wanted = bookings.slot(slotInChoice(answer.choice))?.startsAt ?? null;
  const language = languageOf(known.application, bookings.round.configuration);
  const slots = nearestSlots(bookings, known, wanted);
  const kept = known.candidate.state === 'booked' ? bookings.slot(known.candidate.slot) : undefined;
  bookings.send(
    tellRow(bookings, known, 'slot taken', answer, {
      wanted: wanted === null ? '' : spokenStart(wanted, language),
      offered: slots.map(({slot, startsAt}) => `${slot} · ${spokenStart(startsAt!, language)}`),
      none: slots.length === 0 ? 'yes' : '',
      kept: kept?.startsAt == null ? '' : spokenStart(kept.startsAt, language),
    }),
  );
}

function refuse(bookings: Bookings, known: Known, answer: Answer, why: Why): void {
  const {candidate, application} = known;
  const {configuration} = bookings.round;
  const slot = candidate.state === 'booked' ? bookings.slot(candidate.slot) : undefined;
  const when = slot?.startsAt == null ? '' : spokenStart(slot.startsAt, languageOf(application, configuration));
  bookings.send(
    tellRow(bookings, known, 'booking refused', answer, {
      why,
      when,
      hours: String(configuration.settings.moveUntilHours),
    }),
  );
}

function tellRow(
  {round}: Bookings,
  {application}: Known,
  step: Step,
  answer: Answer,
  values: NoticeValues = {},
): OutboxRow {
  const all = {...commonValues(application, round.configuration), ...values};
  return mail(round, application, step, versionOf(answer), all);
}

/** To whom the form was sent by: in English, for nothing is known of them. */
function refuseStranger(bookings: Bookings, answer: Answer): void {
  const {configuration, account, now} = bookings.round;
  const {season, settings} = configuration;
  const notice = {
    season,
    step: 'booking refused' as const,
    reference: '',
    version: versionOf(answer),
    to: answer.email,
    language: 'en' as const,
    account,
    values: {why: 'code', season: settings.seasonName, firstName: '', when: '', hours: ''},
  };
  const row = {...outboxRow(notice, now), key: noticeKey({...notice, reference: '-'})};
  bookings.send(mayBeAnswered(bookings, answer.email) ? row : silent(row, reasonForSilence(answer.email)));
}

function mayBeAnswered(bookings: Bookings, email: string): boolean {
  if (!isEmail(email)) return false;
  const since = new Date(Date.parse(bookings.round.now) - DAY).toISOString();
  const strange = ({step, reference, queuedAt, state}: OutboxRow): boolean =>
    step === 'booking refused' && reference === '' && state !== 'replaced' && (queuedAt ?? '') > since;
  const toOne = bookings.count(row => strange(row) && row.to === email);
  return toOne < MOST_TO_ONE && bookings.count(strange) < MOST_TO_ALL;
}

function reasonForSilence(email: string): string {
  return isEmail(email) ? 'Wrong codes were answered often enough today.' : 'There is no address to answer.';
}

/** An answer that needs no mail leaves its row all the same: it says that the answer was seen. */
function silent(row: OutboxRow, reason: string): OutboxRow {
  return {...row, state: 'replaced', reason};
}
