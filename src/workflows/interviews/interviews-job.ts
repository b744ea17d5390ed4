/**
 * What happens by itself in the second round: answers that no trigger told of, the form's choices as slots begin, and a reminder at half time to those who have
 * not booked. Costs next to nothing while nothing is due.
 */

import type {BookingFormLink} from '../../domain/interviews/booking-form';
import {planBookingReminders} from '../../domain/interviews/plan-reminders';
import {halfTime} from '../../domain/interviews/reminders';
import {roundOf} from '../../domain/interviews/round-details';
import type {SlotRow} from '../../domain/interviews/slots';
import {Refusal} from '../../domain/problem';
import {interviews} from '../../domain/tables/interviews';
import {milestones} from '../../domain/tables/milestones';
import {recall, remember} from '../../google/memory';
import {decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {bookingForm, readRound} from './booking-desk';
import {type LastShown, openSlots, printOf, show} from './refresh-choices';
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
  takeBookingsLeft(desk);
  const now = desk.now.toISOString();
  const last = recall<LastShown>(MEMORY.bookingShown);
  if (last !== undefined && last.again > now && last.print === printOf(openSlots(desk))) return;
  remindHalfTime(desk);
  const open = openSlots(desk);
  show(link, open, nextLook(desk, open));
}

/** A reminder to whoever has not booked, once half of the time is over. */
function remindHalfTime(desk: Desk): void {
  const half = halfTimeOf(desk);
  if (half === null || half > desk.now.toISOString()) return;
  const round = roundOf(desk.book.rows(milestones))!;
  decideAndCommit(desk, book => planBookingReminders(readRound(desk, currentConfiguration(desk, book), book), round));
}

function halfTimeOf(desk: Desk): string | null {
  const round = roundOf(desk.book.rows(milestones));
  return round === undefined ? null : halfTime(round.plannedAt, desk.book.rows(interviews));
}

/** When the next slot is no longer offered, at half time, or tomorrow: whichever comes first. */
function nextLook(desk: Desk, open: readonly SlotRow[]): string {
  const now = desk.now.toISOString();
  const {bookUntilHours} = currentConfiguration(desk).settings;
  const closes = open.map(({startsAt}) => new Date(Date.parse(startsAt!) - bookUntilHours * HOUR + 1).toISOString());
  const half = halfTimeOf(desk) ?? '';
  const tomorrow = new Date(desk.now.getTime() + DAY).toISOString();
  return [...closes, half, tomorrow].filter(instant => instant > now).sort()[0]!;
}
