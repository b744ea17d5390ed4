/** Closes the second round: the final scores are written and locked, after the first round was. */
import {type Closing, planClose} from '../../domain/interview-scoring/close-round';
import {standingOf} from '../../domain/interview-scoring/standing';
import {type Committed, decideAndCommit} from '../commit';
import {refreshConfiguration} from '../configuration';
import {openOfficersDesk} from '../officer';
import {interviewFacts} from './interview-facts';

/** @throws {Refusal} when a round is open that must be locked, or the marks are not those that were shown */
export function closeSecondRound(closing: Closing): Committed {
  const {desk, officer} = openOfficersDesk('coordinator');
  return decideAndCommit(desk, book => {
    const facts = interviewFacts(desk, refreshConfiguration(desk, book).configuration, book);
    return planClose(facts, standingOf(facts), closing, {by: officer.email, at: facts.now});
  });
}
