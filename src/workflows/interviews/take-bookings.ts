/**
 * Taking in the answers of the booking form: under the lock, in one reading and one commit, like applications. What the form shows is
 * changed afterwards, without the lock.
 */
import {answerAll} from '../../domain/interviews/answers';
import {type BookingFormLink, SLOT_QUESTION} from '../../domain/interviews/booking-form';
import type {Round} from '../../domain/interviews/bookings';
import {isOpen, type SlotRow} from '../../domain/interviews/slots';
import {type Answer, unanswered} from '../../domain/personal-form/answers';
import {readAnswers} from '../../domain/personal-form/read-answers';
import {Refusal} from '../../domain/problem';
import {outbox} from '../../domain/tables/outbox';
import type {Book} from '../../tables/book';
import {automationOf} from '../automation';
import {type Committed, callsToCarryOut, decideAndCommit} from '../commit';
import {configurationForTakingIn} from '../configuration';
import type {Desk} from '../desk';
import {bookingForm, readRound} from './booking-desk';
import {refreshChoices} from './refresh-choices';

const FORM = {choiceQuestion: SLOT_QUESTION, what: 'booking'};

/** Whether an event comes from the booking form's tab. */
export function isBookingTab(desk: Desk, tab: number | undefined): boolean {
  return tab !== undefined && bookingForm(desk)?.tab === tab;
}

/** An answer to the form costs 20 calls at most; of these it has so many to write rows with, the form that opens again included. */
const CALLS_TO_WRITE = 7;

/** One entry of the journal must do. */
const LONGEST_PLAN = 45_000;

/**
 * Takes in the answers that have had none, and shows the candidates what is left.
 *
 * @param all however many calls it takes; without it only as many of the first answers as can be paid for: each has an execution of its own, and the automation finds what one of them left
 * @return what was done; null when nothing is new or there is no form yet
 * @throws {Refusal} when the tab with the answers, or a column of it, is gone
 */
export function takeBookings(desk: Desk, {all = false} = {}): Committed {
  const link = bookingForm(desk);
  if (link === undefined || automationOf(desk) === undefined) return null;
  let open: readonly SlotRow[] = [];
  const committed = decideAndCommit(
    desk,
    book => {
      const round = readRound(desk, configurationForTakingIn(desk, book), book);
      const fresh = unanswered(answersIn(book, link), round.outbox);
      const {plan, slots} = all ? answerAll(fresh, round) : answerSome(fresh, round, book);
      open = openOf(slots, round);
      return plan;
    },
    {spare: true},
  );
  if (committed !== null) refreshChoices(link, open);
  return committed;
}

/** As many of the first answers as there are calls for; one always is. */
function answerSome(fresh: readonly Answer[], round: Round, book: Book): ReturnType<typeof answerAll> {
  const wasClosed = openOf(round.slots, round).length === 0;
  for (let count = fresh.length; count > 1; count--) {
    const answered = answerAll(fresh.slice(0, count), round);
    const opens = wasClosed && openOf(answered.slots, round).length > 0 ? 1 : 0;
    const isShort = JSON.stringify(answered.plan).length <= LONGEST_PLAN;
    if (isShort && callsToCarryOut(book, answered.plan) + opens <= CALLS_TO_WRITE) return answered;
  }
  return answerAll(fresh.slice(0, 1), round);
}

function openOf(slots: readonly SlotRow[], round: Round): readonly SlotRow[] {
  return slots.filter(slot => isOpen(slot, round));
}

/** For the worker, which mostly finds nothing: looks without the lock first. */
export function takeBookingsLeft(desk: Desk): Committed {
  const link = bookingForm(desk);
  if (link === undefined) return null;
  const isAny = unanswered(answersIn(desk.book, link), desk.book.glance(outbox, ['key'])).length > 0;
  return isAny ? takeBookings(desk, {all: true}) : null;
}

function answersIn(book: Book, {tab}: BookingFormLink): Answer[] {
  const sheet = book.withId(tab);
  if (sheet === null) throw answersGone();
  return readAnswers(sheet.getDataRange().getValues(), FORM, () => sheet.getName()).answers;
}

function answersGone(): Refusal {
  const sentence =
    'The tab with the answers of the booking form is gone, so no booking is taken in: choose SCOPE › Plan interviews… to connect the form again.';
  return new Refusal('booking-answers-gone', sentence);
}
