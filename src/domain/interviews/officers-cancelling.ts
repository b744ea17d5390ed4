/** An officer's cancelling, as a page asks for it: of the interview that the page showed, and not of another that has been booked since. */
import {refuseClosed} from '../interview-scoring/save-marks';
import type {Plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {MilestoneRow} from '../season/milestone';
import {interviews} from '../tables/interviews';
import {planOfficersCancelling} from './booking';
import type {Round} from './bookings';
import {spokenStart} from './slots';

export interface Cancelling {
  readonly reference: string;
  /** The slot in which the page showed the interview. */
  readonly from: string;
  /** Told to the candidate. */
  readonly reason: string;
}

/** @throws {Refusal} when the interview is elsewhere by now or has begun, the round is closed, or no reason is given */
export function planCancelling(
  round: Round & {readonly milestones: readonly MilestoneRow[]},
  {reference, from, reason}: Cancelling,
): Plan {
  refuseClosed(round);
  const candidate = round.candidates.find(row => row.reference === reference);
  const slot = round.slots.find(row => row.slot === candidate?.slot);
  if (candidate?.state === 'booked' && candidate.slot !== from) {
    const sentence = `The interview of ${reference} is no longer at ${from} but at ${candidate.slot}: look again.`;
    throw new Refusal('moved-meanwhile', sentence, {tab: interviews.tab});
  }
  if (candidate?.state === 'booked' && slot?.startsAt != null && slot.startsAt <= round.now) {
    const sentence = `${slot.slot} has begun on ${spokenStart(slot.startsAt, 'en')}: mark the candidate as not come in Score interviews instead.`;
    throw new Refusal('begun', sentence, {tab: interviews.tab});
  }
  return planOfficersCancelling(round, {reference, reason});
}
