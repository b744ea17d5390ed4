/** Opens the locked first round again, with a reason that stays in the journal. */
import {planUnlock} from '../../domain/selection/plan-round';
import {milestones} from '../../domain/tables/milestones';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';

/** @throws {Refusal} without a reason, or when the round is not locked */
export function unlockFirstRound(reason: string): Committed {
  const {desk, officer} = openOfficersDesk('coordinator');
  return decideAndCommit(desk, book =>
    planUnlock(book.rows(milestones), reason, {by: officer.email, at: desk.now.toISOString()}),
  );
}
