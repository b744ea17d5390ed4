/** Marks that a candidate did not come, or came after all. A no-show is a state, never a mark. */
import {type Missed, planCameAfterAll, planNoShow} from '../../domain/interview-scoring/no-show';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {interviewFacts} from './interview-facts';

/** @throws {Refusal} before the interview begins, once marks are given, or for somebody else's panel */
export function markNoShow(missed: Missed): Committed {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  return decideAndCommit(desk, book => planNoShow(missed, officer, interviewFacts(desk, configuration, book)));
}

/** @throws {Refusal} when it is no no-show, or a make-up slot was given */
export function markCameAfterAll(missed: Missed): Committed {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  return decideAndCommit(desk, book => planCameAfterAll(missed, officer, interviewFacts(desk, configuration, book)));
}
