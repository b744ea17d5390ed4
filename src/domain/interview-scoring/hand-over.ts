/**
 * Handing an interview over: an interviewer who knows the candidate leaves the panel, a colleague who may meet the candidate and is free takes
 * the place. Who knows whom is written down under Knows, so that no later slot brings the two together.
 */
import {announcePanel} from '../interviews/booking-notices';
import {Bookings, type Round} from '../interviews/bookings';
import {panelCell, panelOf} from '../interviews/who-meets';
import {changed, inserted, type Plan, type PlanParts, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {Officer} from '../season/configuration';
import type {RowOf} from '../tables/define';
import {interviewMarks} from '../tables/interview-marks';
import {interviews} from '../tables/interviews';
import {officers} from '../tables/officers';
import {type Colleague, colleaguesFor, nobodyFree} from './colleagues';
import {intervieweesOf, isPanelMember, type RoundFacts} from './facts';
import type {Missed} from './no-show';
import {interviewOf, ownMarks, refuseClosed} from './save-marks';

export interface HandOver extends Missed {
  /** Address of the colleague; empty for whoever fits best. */
  readonly to: string;
}

export type HandOverFacts = RoundFacts &
  Pick<Round, 'outbox' | 'account'> & {
    /** The tab itself: what it holds is what is added to. */
    readonly officerRows: readonly RowOf<typeof officers>[];
  };

/** @throws {Refusal} for an interview that is not theirs to give, one that has been marked, or a colleague who cannot take it */
export function planHandOver(wanted: HandOver, by: Officer, facts: HandOverFacts): Plan {
  refuseClosed(facts);
  const slot = interviewOf(wanted, facts);
  if (!isPanelMember(slot, by.email)) {
    throw new Refusal(
      'not-of-the-panel',
      `You are not of the panel of ${slot.slot}: there is nothing of yours to hand over.`,
      {
        tab: interviews.tab,
      },
    );
  }
  refuseMarked(wanted.reference, by, facts);
  const colleague = chosen(wanted, facts);
  const bookings = new Bookings({...facts, slots: facts.interviews});
  const panel = panelOf(slot.panel).map(email => (email === by.email ? colleague.email : email));
  bookings.setSlot(slot.slot, {panel: panelCell(panel)});
  announcePanel(bookings, wanted.reference);
  const booked = bookings.toPlan('hand over', `${by.name || by.email} hands ${slot.slot} over to ${colleague.name}.`);
  const left = leaving(wanted, by, colleague, facts);
  return plan({
    ...booked,
    changes: [...booked.changes, ...left.changes, ...declared(by, wanted.reference, facts)],
    inserts: [...booked.inserts, ...left.inserts],
  });
}

function refuseMarked(reference: string, {email}: Officer, facts: HandOverFacts): void {
  const own = ownMarks(facts, reference, email);
  if (own === undefined || own.state === 'handed over') return;
  const sentence = `You have given marks to ${reference}. If they should not count, ask an officer to remove your row in Interview marks; then hand over.`;
  throw new Refusal('marked', sentence, {tab: interviewMarks.tab});
}

function chosen({reference, to, slot: name}: HandOver, facts: HandOverFacts): Colleague {
  const slot = facts.interviews.find(row => row.slot === name)!;
  const search = colleaguesFor(slot, intervieweesOf(facts).get(reference)!, {
    ...facts,
    officers: facts.configuration.officers,
  });
  const found = to === '' ? search.free[0] : search.free.find(({email}) => email === to);
  if (found !== undefined) return found;
  const sentence =
    to === ''
      ? nobodyFree(slot, search)
      : `${to} cannot take ${name} over (any more): in another panel then, of the candidate’s university, or in conflict. Choose somebody else.`;
  throw new Refusal('nobody-free', sentence, {tab: interviews.tab});
}

/** The row that remembers it; a colleague who gave it away earlier does not get it back. */
function leaving(
  {reference, slot}: HandOver,
  {email}: Officer,
  to: Colleague,
  facts: HandOverFacts,
): Pick<Plan, 'changes' | 'inserts'> {
  const before = ownMarks(facts, reference, email);
  const after = {state: 'handed over', slot, savedAt: facts.now, handedTo: to.email};
  if (before === undefined) {
    const row = {reference, interviewer: email, notes: '', ...after};
    return {changes: [], inserts: [inserted(interviewMarks, row)]};
  }
  const change = changed(interviewMarks, before, after);
  return {changes: change === null ? [] : [change], inserts: []};
}

/** Adds the reference to the officer's Knows. */
function declared(
  {email}: Officer,
  reference: string,
  {officerRows}: HandOverFacts,
): NonNullable<PlanParts['changes']> {
  const row = officerRows.find(each => each.email.trim().toLowerCase() === email);
  if (row === undefined || row.knows.includes(reference)) return [];
  const change = changed(officers, row, {
    knows: row.knows.trim() === '' ? reference : `${row.knows.trim()}; ${reference}`,
  });
  return change === null ? [] : [change];
}
