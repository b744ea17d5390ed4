/** Saves the decisions of the first round as they were shown. They are pending, and visible to officers only, until their notices leave. */
import type {Basis} from '../../domain/selection/basis';
import {planSave} from '../../domain/selection/plan-round';
import {proposalOf} from '../../domain/selection/proposal';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {withInterviews} from './follow-decisions';
import {roundFacts} from './round-facts';

export interface SaveSelection {
  readonly basis: Basis;
  /** Why decisions change that applicants were told already; otherwise it may be empty. */
  readonly reason: string;
  /** Slots that the officer was shown to come free by it. */
  readonly frees: readonly string[];
}

/** @throws {Refusal} with the differences when something has changed since it was shown; nothing was saved then */
export function saveSelection({basis, reason, frees}: SaveSelection): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator', {fresh: true});
  return decideAndCommit(desk, book => {
    const facts = roundFacts(book, configuration);
    const signed = {by: officer.email, at: desk.now.toISOString()};
    const decided = planSave(facts, proposalOf(facts), {basis, reason, ...signed});
    return withInterviews(desk, configuration, book, {decided, agreed: frees});
  });
}
