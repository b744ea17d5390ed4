/** What Plan interviews… would do: reads the tabs and the calendars of the interviewers, and writes nothing. */
import type {CalendarsRead, RoundWish} from '../../domain/interviews/plan-round';
import {defaultWish, type PlanView, planView, spanOfWish} from '../../domain/interviews/plan-view';
import {EVENT_STEP, type OutboxRow} from '../../domain/notices/notice';
import type {Configuration} from '../../domain/season/configuration';
import {milestones} from '../../domain/tables/milestones';
import {busyTimes} from '../../google/free-busy';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {readRound} from './booking-desk';

/** @param given what the officer has chosen so far; null for what is chosen in the beginning */
export function previewInterviews(given: RoundWish | null): PlanView {
  const {desk, configuration} = openOfficersDesk('officer');
  const round = {...readRound(desk, configuration), milestones: desk.book.rows(milestones)};
  const wish = given ?? defaultWish(round);
  const calendars = readCalendars(wish, configuration);
  return planView(wish, {...round, calendars, troubles: troublesOf(desk, round.outbox)});
}

/** The calendars of all officers over the chosen evenings, as far as they share them with the person at the keyboard. */
export function readCalendars(wish: RoundWish, {officers}: Configuration): CalendarsRead {
  const span = spanOfWish(wish);
  if (span === null) return {busy: {}, notShared: []};
  return busyTimes(
    officers.map(({email}) => email),
    span.from,
    span.to,
  );
}

/** Bookings and events that the automation cannot carry out. */
function troublesOf({memory}: Desk, outbox: readonly OutboxRow[]): string[] {
  const bookings = memory.get<string | null>(MEMORY.bookingTrouble) ?? null;
  const events = outbox.filter(({step, state, reason}) => step === EVENT_STEP && state === 'queued' && reason !== '');
  const [first] = events;
  const calendar =
    first === undefined
      ? []
      : [
          `${events.length} of the interviews ${events.length === 1 ? 'is' : 'are'} not in the calendar yet. ${first.reason}`,
        ];
  return [...(bookings === null ? [] : [bookings]), ...calendar];
}
