/**
 * Taking in the answers of the booking form: under the lock, in one reading and one commit, like applications. What the form shows is
 * changed afterwards, without the lock.
 */
import {answerAll} from '../../domain/interviews/answers';
import {type BookingFormLink, SLOT_QUESTION} from '../../domain/interviews/booking-form';
import {isOpen, type SlotRow} from '../../domain/interviews/slots';
import {type Answer, unanswered} from '../../domain/personal-form/answers';
import {readAnswers} from '../../domain/personal-form/read-answers';
import {Refusal} from '../../domain/problem';
import {outbox} from '../../domain/tables/outbox';
import type {Book} from '../../tables/book';
import {automationOf} from '../automation';
import {type Committed, decideAndCommit} from '../commit';
import type {Desk} from '../desk';
import {bookingForm, readRound} from './booking-desk';
import {refreshChoices} from './refresh-choices';

const FORM = {choiceQuestion: SLOT_QUESTION, what: 'booking'};

/** Whether an event comes from the booking form's tab. */
export function isBookingTab(desk: Desk, tab: number | undefined): boolean {
  return tab !== undefined && bookingForm(desk)?.tab === tab;
}

/**
 * Takes in every answer that has had none, and shows the candidates what is left.
 *
 * @return what was done; null when nothing is new or there is no form yet
 * @throws {Refusal} when the tab with the answers, or a column of it, is gone
 */
export function takeBookings(desk: Desk): Committed {
  const link = bookingForm(desk);
  if (link === undefined || automationOf(desk) === undefined) return null;
  let open: readonly SlotRow[] = [];
  const committed = decideAndCommit(desk, book => {
    const round = readRound(desk, book);
    const {plan, slots} = answerAll(answersIn(book, link), round);
    open = slots.filter(slot => isOpen(slot, round));
    return plan;
  });
  if (committed !== null) refreshChoices(link, open);
  return committed;
}

/** For the worker, which mostly finds nothing: looks without the lock first. */
export function takeBookingsLeft(desk: Desk): Committed {
  const link = bookingForm(desk);
  if (link === undefined) return null;
  const isAny = unanswered(answersIn(desk.book, link), desk.book.glance(outbox, ['key'])).length > 0;
  return isAny ? takeBookings(desk) : null;
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
