/** Declining for who has not answered: an officer's click, after a call. */
import {listed} from '../listed';
import {replaceWaiting} from '../notices/replace';
import {changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {allocation} from '../tables/allocation';
import {outbox} from '../tables/outbox';
import {letter} from './letters';
import {isHolding, isSilent, type Moment, type OfferRows, STANDING_STEPS} from './offer';
import {toOutbox} from './repair';

/** What an officer decides about one offer. */
export interface Declining {
  readonly reference: string;
  /** What the call was about; stays in the row and in the journal. */
  readonly reason: string;
}

/**
 * Declines in the name of a candidate: who is silent after the deadline, or who told an officer that they will not go.
 *
 * @throws {Refusal} without a reason, or when there is nothing to decline
 */
export function planDecline({reference, reason}: Declining, rows: OfferRows, moment: Moment): Plan {
  const located = rows.allocation.find(({row}) => row.reference === reference);
  const application = rows.applications.find(each => each.reference === reference);
  if (located === undefined || application === undefined || !isHolding(located.row)) {
    throw new Refusal('no-offer', `${reference} holds no place now: look at the list again.`, {tab: allocation.tab});
  }
  if (reason.trim() === '')
    throw new Refusal('no-reason', `Say why ${reference} is declined: the call, or what they wrote.`);
  const {row} = located;
  const after = {...row, state: 'declined', decisionReason: reason.trim(), answeredAt: moment.now};
  const outcome = isSilent(row, moment.now) ? 'silent' : 'officer';
  const told = {
    ...letter('confirmed', after, application, rows, {outcome}),
    version: `x${row.offerVersion ?? 0}`,
  };
  return plan({
    action: 'decline an offer',
    summary: `Declined ${row.place} for ${reference}: ${reason.trim()}`,
    changes: [
      ...(changed(allocation, row, after) === null ? [] : [changed(allocation, row, after)!]),
      ...replaceWaiting(rows.outbox, reference, STANDING_STEPS, 'The offer was declined by an officer.'),
    ],
    inserts: [inserted(outbox, toOutbox(told, rows, moment))],
  });
}

/** Who is called: open offers whose time is over. */
export function silentSentence(references: readonly string[]): string {
  return references.length === 0
    ? 'Everybody whose time is over has answered.'
    : `${listed(references)} ${references.length === 1 ? 'has' : 'have'} not answered in time: call before you decline for them.`;
}
