/** Locks the first round: from here on marks and decisions stay as they are, apart from an officer's decision with a reason. */
import {planLock} from '../../domain/selection/plan-round';
import {proposalOf} from '../../domain/selection/proposal';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {roundFacts} from './round-facts';

/** @throws {Refusal} when nothing is saved, what is saved is old, or somebody has no decision yet */
export function lockFirstRound(): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator', {fresh: true});
  return decideAndCommit(desk, book => {
    const facts = roundFacts(book, configuration);
    return planLock(facts, proposalOf(facts), {by: officer.email, at: desk.now.toISOString()});
  });
}
