/** An officer's move on the board: from the slot that the board showed, or from none, to a free one. */
import {planOfficersBooking} from '../interviews/booking';
import type {Round} from '../interviews/bookings';
import {spokenStart} from '../interviews/slots';
import type {Plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {MilestoneRow} from '../season/milestone';
import {interviews} from '../tables/interviews';
import {refuseClosed} from './save-marks';

export interface BoardMove {
  readonly reference: string;
  /** Where the board showed the interview; empty for somebody who has none. */
  readonly from: string;
  readonly to: string;
  /** Told to the candidate. */
  readonly reason: string;
}

/** @throws {Refusal} when the interview is elsewhere by now, or the other slot cannot be taken */
export function planBoardMove(
  round: Round & {readonly milestones: readonly MilestoneRow[]},
  {reference, from, to, reason}: BoardMove,
): Plan {
  refuseClosed(round);
  const candidate = round.candidates.find(row => row.reference === reference);
  const slot = round.slots.find(row => row.slot === candidate?.slot);
  if (candidate !== undefined && candidate.slot !== from) {
    const where = slot?.startsAt == null ? 'has no slot' : `is at ${slot.slot}, ${spokenStart(slot.startsAt, 'en')}`;
    const sentence = `The interview of ${reference} is ${from === '' ? 'booked meanwhile' : `no longer at ${from}`}: ${reference} ${where}. Load the board again.`;
    throw new Refusal('moved-meanwhile', sentence, {tab: interviews.tab});
  }
  refuseBegun(slot, round.now);
  if (candidate?.state === 'no-show') {
    const sentence = `${reference} did not come to the interview: give the make-up slot instead, of which there is one.`;
    throw new Refusal('missed', sentence, {tab: interviews.tab});
  }
  return planOfficersBooking(round, {reference, slot: to, reason});
}

function refuseBegun(slot: Round['slots'][number] | undefined, now: string): void {
  if (slot === undefined || slot.startsAt === null || slot.startsAt > now) return;
  const sentence = `${slot.slot} has begun on ${spokenStart(slot.startsAt, 'en')}: mark the candidate as not come, then give a make-up slot.`;
  throw new Refusal('begun', sentence, {tab: interviews.tab});
}
