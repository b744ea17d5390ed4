/**
 * Booking rules: who may take, move or cancel which slot, and doing it.
 *
 * The first valid answer wins. A slot that is taken and one whose panel may not meet the candidate are refused alike, so nobody learns who sits where.
 * A candidate follows the season's rules (how often, until when); an officer with a reason does not, but no rule lets two people into one slot,
 * one person into two, or a candidate before a panel of the own university.
 */

import type {Step} from '../notices/notice';
import type {Plan} from '../plan/plan';
import {Refusal} from '../problem';
import {announceBooking, announceCancelling} from './booking-notices';
import {Bookings, type Known, type Round} from './bookings';
import {leavesASlotForAll} from './guard';
import {isOpen, type SlotRow, spokenStart} from './slots';

/** Why a candidate cannot do what was asked, in a word that the texts of the mails know. */
export type Why = 'moves' | 'spent' | 'late' | 'over' | 'nothing';

/** How far from the wish the offered slots may be is not limited; how many are offered is. */
export const OFFERED = 3;

const HOUR = 3_600_000;

/** Whether this candidate may take this slot now. */
export function mayTake(bookings: Bookings, slot: SlotRow | undefined, known: Known): boolean {
  if (slot === undefined || !isOpen(slot, bookings.round) || !bookings.isAllowed(slot, known)) return false;
  return !bookings.round.configuration.settings.guardedBooking || leavesASlotForAll(bookings, slot, known);
}

/** The open slots nearest to a time that this candidate may take, by how far they are and then by start. */
export function nearestSlots(bookings: Bookings, known: Known, wanted: string | null, most = OFFERED): SlotRow[] {
  const goal = wanted === null ? Number.NEGATIVE_INFINITY : Date.parse(wanted);
  const distance = ({startsAt}: SlotRow): number => Math.abs(Date.parse(startsAt!) - goal);
  const near = bookings
    .allSlots()
    .filter(slot => isOpen(slot, bookings.round) && bookings.isAllowed(slot, known))
    .sort((one, other) => (wanted === null ? 0 : distance(one) - distance(other)));
  const offered: SlotRow[] = [];
  for (const slot of near) {
    if (offered.length === most) break;
    if (offered.every(({startsAt}) => startsAt !== slot.startsAt) && mayTake(bookings, slot, known)) offered.push(slot);
  }
  return offered;
}

/** What forbids this candidate to book, move or cancel by themselves; null when nothing does. */
export function whyNot(bookings: Bookings, {candidate}: Known, does: 'book' | 'cancel'): Why | null {
  const {settings} = bookings.round.configuration;
  if (candidate.state !== 'to book' && candidate.state !== 'booked') return 'over';
  const starts = currentStart(bookings, candidate.slot);
  if (starts !== null && starts <= bookings.round.now) return 'over';
  if (does === 'cancel') return candidate.state === 'booked' ? null : 'nothing';
  if (starts !== null && hoursUntil(starts, bookings.round.now) < settings.moveUntilHours) return 'late';
  const used = candidate.moves ?? 0;
  if (candidate.state === 'booked') return used >= settings.mostMoves ? 'moves' : null;
  return used > settings.mostMoves ? 'spent' : null;
}

function currentStart(bookings: Bookings, slot: string): string | null {
  return slot === '' ? null : (bookings.slot(slot)?.startsAt ?? null);
}

function hoursUntil(instant: string, now: string): number {
  return (Date.parse(instant) - Date.parse(now)) / HOUR;
}

/** Who did it, for the mail: the person, or an officer with a reason. */
export interface Doer {
  /** Version of the mail that tells it; one per deed. */
  readonly version: string;
  /** An officer's reason; empty for the candidate's own act. */
  readonly reason: string;
  /** The person is not in the round any more: there is no other time to choose. */
  readonly ends?: boolean;
}

/** Gives the candidate the slot, frees the one before, and makes event, mail and reminders. Rules have been looked at. */
export function take(bookings: Bookings, known: Known, slot: SlotRow, doer: Doer): void {
  const {candidate} = known;
  const {reference} = candidate;
  const before = heldSlot(bookings, known);
  const moves = before !== undefined && doer.reason === '' ? (candidate.moves ?? 0) + 1 : (candidate.moves ?? 0);
  if (before !== undefined) free(bookings, before);
  bookings.setSlot(slot.slot, {state: 'booked', reference, bookedAt: bookings.round.now, link: before?.link ?? ''});
  bookings.setCandidate(reference, {
    state: 'booked',
    slot: slot.slot,
    moves,
    attempt: (candidate.attempt ?? 1) + (candidate.state === 'no-show' ? 1 : 0),
    bookingVersion: (candidate.bookingVersion ?? 0) + 1,
  });
  announceBooking(bookings, reference, before, doer);
}

/** The slot that the candidate has now; one that was missed stays as it is. */
function heldSlot(bookings: Bookings, {candidate}: Known): SlotRow | undefined {
  const slot = candidate.state === 'booked' ? bookings.slot(candidate.slot) : undefined;
  return slot?.reference === candidate.reference && slot.state === 'booked' ? slot : undefined;
}

/**
 * Frees the candidate's slot. Booking again counts as a move; after the limit for moves it is an officer's to book again.
 */
export function giveUp(bookings: Bookings, known: Known, doer: Doer): void {
  const {candidate} = known;
  const before = heldSlot(bookings, known);
  const {mostMoves, moveUntilHours} = bookings.round.configuration.settings;
  const isLate = before?.startsAt != null && hoursUntil(before.startsAt, bookings.round.now) < moveUntilHours;
  const counted = isLate ? mostMoves + 1 : (candidate.moves ?? 0) + 1;
  if (before !== undefined) free(bookings, before);
  bookings.setCandidate(candidate.reference, {
    state: 'to book',
    slot: '',
    moves: doer.reason === '' ? Math.max(counted, candidate.moves ?? 0) : candidate.moves,
    attempt: (candidate.attempt ?? 1) + 1,
    bookingVersion: (candidate.bookingVersion ?? 0) + 1,
  });
  announceCancelling(bookings, candidate, before, doer);
}

/**
 * Takes somebody who is not in the round any more out of it. A slot that was kept or missed stays as it is.
 *
 * @return the slot that came free
 */
export function leave(bookings: Bookings, known: Known): SlotRow | undefined {
  const {candidate} = known;
  const before = heldSlot(bookings, known);
  const bookingVersion = (candidate.bookingVersion ?? 0) + 1;
  if (before !== undefined) free(bookings, before);
  const attempt = (candidate.attempt ?? 1) + (before === undefined ? 0 : 1);
  bookings.setCandidate(candidate.reference, {
    ...{state: 'withdrawn', attempt: before === undefined ? candidate.attempt : attempt, bookingVersion},
    ...(before === undefined ? {} : {slot: ''}),
  });
  announceCancelling(bookings, candidate, before, {version: `b${bookingVersion}`, reason: '', ends: true});
  bookings.takeBack(
    ({reference, step}) => reference === candidate.reference && TELL_TO_BOOK.some(each => each === step),
    'Not in the second round any more.',
  );
  return before;
}

const TELL_TO_BOOK: readonly Step[] = ['book your interview', 'booking reminder'];

/** A slot that has begun is over and not offered again. */
function free(bookings: Bookings, {slot, startsAt}: SlotRow): void {
  const state = (startsAt ?? '') > bookings.round.now ? 'free' : 'closed';
  bookings.setSlot(slot, {state, reference: '', bookedAt: null, link: ''});
}

/** An officer's wish: which slot for whom, and why. */
export interface OfficersBooking {
  readonly reference: string;
  readonly slot: string;
  /** Told to the candidate; not empty. */
  readonly reason: string;
}

/**
 * An officer books or moves, also after the limits that hold for candidates.
 *
 * @throws {Refusal} when the slot is taken, over, or not this candidate's to have; says which
 */
export function planOfficersBooking(round: Round, {reference, slot: name, reason}: OfficersBooking): Plan {
  const bookings = new Bookings(round);
  const known = active(bookings, reference);
  const slot = bookings.slot(name);
  refuseSlot(bookings, known, slot, name);
  refuseReason(reason);
  const moved = known.candidate.state === 'booked';
  take(bookings, known, slot!, {version: officersVersion(known), reason: reason.trim()});
  const when = spokenStart(slot!.startsAt!, 'en');
  return bookings.toPlan(
    moved ? 'move interview' : 'book interview',
    `${reference} has ${name}, ${when}: ${reason.trim()}`,
  );
}

/**
 * An officer takes a booking back; the candidate books again.
 *
 * @throws {Refusal} when there is no booking
 */
export function planOfficersCancelling(round: Round, {reference, reason}: Omit<OfficersBooking, 'slot'>): Plan {
  const bookings = new Bookings(round);
  const known = active(bookings, reference);
  if (known.candidate.state !== 'booked') {
    throw new Refusal('no-booking', `${reference} has no interview that could be cancelled.`, {tab: 'Candidates'});
  }
  refuseReason(reason);
  giveUp(bookings, known, {version: officersVersion(known), reason: reason.trim()});
  return bookings.toPlan('cancel interview', `${reference} gives ${known.candidate.slot} back: ${reason.trim()}`);
}

function officersVersion({candidate}: Known): string {
  return `b${(candidate.bookingVersion ?? 0) + 1}`;
}

function active(bookings: Bookings, reference: string): Known {
  const known = bookings.known(reference);
  if (known === undefined) {
    throw new Refusal('no-candidate', `${reference} is not among the candidates.`, {tab: 'Candidates'});
  }
  if (known.candidate.state === 'held' || known.candidate.state === 'withdrawn') {
    const what = known.candidate.state === 'held' ? 'has been interviewed already' : 'has withdrawn';
    throw new Refusal('candidate-over', `${reference} ${what}: there is nothing to book.`, {tab: 'Candidates'});
  }
  return known;
}

function refuseSlot(bookings: Bookings, known: Known, slot: SlotRow | undefined, name: string): void {
  const where = {tab: 'Interviews'};
  const {reference} = known.candidate;
  if (slot === undefined || slot.startsAt === null) throw new Refusal('no-slot', `There is no slot ${name}.`, where);
  if (slot.state !== 'free') {
    const who = slot.reference === '' ? `is ${slot.state}` : `belongs to ${slot.reference}`;
    throw new Refusal('slot-taken', `${name} ${who}: choose a free slot.`, where);
  }
  if (slot.startsAt <= bookings.round.now) throw new Refusal('slot-past', `${name} has begun already.`, where);
  if (!bookings.isAllowed(slot, known)) {
    throw new Refusal(
      'slot-conflict',
      `The panel of ${name} may not interview ${reference}: own university, declared under Knows, or not in Officers.`,
      where,
    );
  }
}

function refuseReason(reason: string): void {
  if (reason.trim() === '') throw new Refusal('no-reason', 'Give a reason: the candidate reads it.');
}
