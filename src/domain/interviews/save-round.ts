/** From a planned round to the plan of its commit: slots, candidates, the milestone, and mails to those who wait for a further evening. */
import {counted} from '../listed';
import type {OutboxRow} from '../notices/notice';
import {inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {isLocked, type MilestoneRow, reach} from '../season/milestone';
import {candidates} from '../tables/candidates';
import {interviews} from '../tables/interviews';
import {outbox} from '../tables/outbox';
import type {Round} from './bookings';
import {remindersFor} from './plan-reminders';
import type {CalendarsRead, PlannedRound, RoundWish} from './plan-round';
import {eveningsOf, planRound} from './plan-round';
import {type RoundDetails, roundOf} from './round-details';

export interface Saving {
  readonly wish: RoundWish;
  /** Of the preview that the officer has seen. */
  readonly hash: string;
  /** Link of the booking form. */
  readonly url: string;
  readonly by: string;
}

export interface SavingFacts extends Round {
  readonly milestones: readonly MilestoneRow[];
  readonly calendars: CalendarsRead;
}

/**
 * @throws {Refusal} while the first round is open, something is in the way, or the plan is another than the one that was shown
 */
export function planSavingRound(saving: Saving, facts: SavingFacts): Plan {
  refuseOpenFirstRound(facts.milestones);
  refuseClosedSecondRound(facts.milestones);
  const planned = planRound(saving.wish, facts);
  const [obstacle] = planned.obstacles;
  if (obstacle !== undefined) throw new Refusal(obstacle.code, obstacle.sentence);
  if (planned.hash !== saving.hash) throw changedMeanwhile();
  const details = detailsAfter(saving, facts);
  const reached = reach(facts.milestones, {
    milestone: 'interviews planned',
    state: 'open',
    at: facts.now,
    by: saving.by,
    details,
  });
  const evenings = eveningsOf(planned.slots).length;
  return plan({
    action: 'plan interviews',
    summary: `Plans ${counted(planned.slots.length, 'slot')} on ${counted(evenings, 'evening')} for ${counted(planned.toBook, 'candidate')}.`,
    changes: reached.changes,
    inserts: [
      ...planned.slots.map(row => inserted(interviews, row)),
      ...planned.newCandidates.map(row => inserted(candidates, row)),
      ...newsOf(planned, facts, details).map(row => inserted(outbox, row)),
      ...reached.inserts,
    ],
  });
}

/** @throws {Refusal} while who is invited can still change */
export function refuseOpenFirstRound(milestones: readonly MilestoneRow[]): void {
  if (isLocked(milestones, 'first round')) return;
  throw new Refusal(
    'first-round-open',
    'The first round is not locked yet, so who is invited can still change: lock it in SCOPE › Select for the second round…, then plan the interviews.',
  );
}

/** In the way once the round is closed: a further evening would bring interviews that nobody can mark. */
export const SECOND_ROUND_CLOSED =
  'The second round is closed, so no further interviews can be planned: open it again with a reason in SCOPE › Score interviews first.';

function refuseClosedSecondRound(milestones: readonly MilestoneRow[]): void {
  if (isLocked(milestones, 'second round')) throw new Refusal('second-round-locked', SECOND_ROUND_CLOSED);
}

function detailsAfter({url, wish}: Saving, {milestones, now}: SavingFacts): RoundDetails {
  const before = roundOf(milestones);
  return {
    url,
    plannedAt: before?.plannedAt ?? now,
    rounds: (before?.rounds ?? 0) + 1,
    interviewers: wish.interviewers,
  };
}

/** Mails to those who have a link and no slot, when slots are added later. */
export function newsOf(planned: PlannedRound, facts: Round, {url, rounds}: RoundDetails): OutboxRow[] {
  if (rounds < 2 || planned.slots.length === 0) return [];
  return remindersFor(facts, {url}, planned.slots, {version: `e${rounds}`, toldBefore: facts.now});
}

function changedMeanwhile(): Refusal {
  return new Refusal(
    'plan-changed',
    'Something has changed since this plan was shown (a calendar, a booking, who is invited), so nothing was saved. Look at the new plan and save it.',
  );
}
