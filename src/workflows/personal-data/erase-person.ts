/**
 * Erases people: under one lock the texts of the journal, then all tabs in one commit, so nothing is written about them in between. Cut off before the commit, the people still stand in
 * Applications and the officer does it again; cut off after it, the next execution finishes it. Nothing is emptied twice.
 */
import {peopleOf, planErasure} from '../../domain/personal-data/erasure';
import type {Plan} from '../../domain/plan/plan';
import {Refusal} from '../../domain/problem';
import {journal} from '../../domain/tables/journal';
import {eraseTexts} from '../../tables/journal-texts';
import {automationOf} from '../automation';
import {type Committed, decideAndCommit} from '../commit';
import {deliverEvents} from '../delivery/deliver-events';
import type {Desk} from '../desk';
import {openOfficersDesk} from '../officer';
import {rowsIn} from './person-rows';
import {approvalOf, wantedOf} from './read-person';

export interface Erasure {
  readonly reference: string;
  /** As the page showed it. */
  readonly approval: string;
}

/** @throws {Refusal} for somebody with a live offer, or when it is not what the page has shown */
export function erasePerson({reference, approval}: Erasure): Committed {
  const {desk, configuration} = openOfficersDesk('coordinator');
  return erase(desk, [reference], configuration.season, approval);
}

/** No run comes any more that would take the entries off this account's calendar. */
function isAsleep(desk: Desk): boolean {
  const automation = automationOf(desk);
  return automation?.closedAt !== undefined && automation.account === desk.who;
}

/** Counted from the beginning, and forgetting takes a minute of it with ten thousand applications; Google ends an execution after six. */
const BUDGET_MS = 4.5 * 60_000;

/** Erases several people as one step. */
export function erase(desk: Desk, references: readonly string[], season: string, approval: string): Committed {
  const {book} = desk;
  const planned = (): Plan => {
    const account = automationOf(desk)?.account ?? desk.who;
    const plan = planErasure(references, {rowsOf: rowsIn(book), season, account, now: desk.now.toISOString()});
    if (approvalOf(plan) === approval) return plan;
    throw new Refusal(
      'other-erasure',
      'More or other rows would be erased than this page has shown: look at it again.',
    );
  };
  const done = decideAndCommit(desk, () => {
    const plan = planned();
    eraseTexts(book.sheet(journal.tab), wantedOf(peopleOf(references, rowsIn(book))));
    return plan;
  });
  if (isAsleep(desk)) deliverEvents(desk, desk.who, BUDGET_MS);
  return done;
}
