/**
 * What happens by itself in the second round: answers that no trigger told of, the form's choices as slots begin, and a reminder at half time to those who have
 * not booked. Costs next to nothing while nothing is due.
 */

import type {BookingFormLink} from '../domain/interviews/booking-form';
import {planBookingReminders} from '../domain/interviews/plan-reminders';
import {halfTime} from '../domain/interviews/reminders';
import {roundOf} from '../domain/interviews/round-details';
import {isOpen} from '../domain/interviews/slots';
import {Refusal} from '../domain/problem';
import {interviews} from '../domain/tables/interviews';
import {milestones} from '../domain/tables/milestones';
import {remember} from '../google/memory';
import {showChoices} from '../google/personal-form';
import {bookingForm, readRound} from './booking-desk';
import {decideAndCommit} from './commit';
import {currentConfiguration} from './configuration';
import {type Desk, MEMORY} from './desk';
import {shownNow} from './refresh-choices';
import {takeBookingsLeft} from './take-bookings';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Trouble that an officer must see to is kept for the page, and stops nothing else. */
export function interviewsJob(desk: Desk): void {
  const link = bookingForm(desk);
  if (link === undefined) return;
  const before = desk.memory.get<string | null>(MEMORY.bookingTrouble) ?? null;
  let trouble: string | null = null;
  try {
    lookAfter(desk, link);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    trouble = error.message;
  }
  if (trouble !== before) remember({[MEMORY.bookingTrouble]: trouble});
}

function lookAfter(desk: Desk, link: BookingFormLink): void {
  const taken = takeBookingsLeft(desk);
  const due = desk.memory.get<string>(MEMORY.interviewsDue);
  if (taken === null && due !== undefined && due > desk.now.toISOString()) return;
  look(desk, link);
}

/** Everything that is due now, and when to look again. */
function look(desk: Desk, link: BookingFormLink): void {
  const now = desk.now.toISOString();
  const slots = desk.book.rows(interviews);
  const round = roundOf(desk.book.rows(milestones));
  const half = round === undefined ? null : halfTime(round.plannedAt, slots);
  if (round !== undefined && half !== null && half <= now) {
    decideAndCommit(desk, book => planBookingReminders(readRound(desk, book), round));
  }
  showChoices(link.formId, link.choiceItem, shownNow(desk));
  const {settings} = currentConfiguration(desk);
  const closes = slots
    .filter(slot => isOpen(slot, {configuration: {settings}, now}))
    .map(({startsAt}) => new Date(Date.parse(startsAt!) - settings.bookUntilHours * HOUR + 1).toISOString());
  const later = [...closes, ...(half === null ? [] : [half])].filter(instant => instant > now);
  const tomorrow = new Date(desk.now.getTime() + DAY).toISOString();
  remember({[MEMORY.interviewsDue]: [...later, tomorrow].sort()[0]});
}
