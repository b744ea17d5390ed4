/** Opens the second round again, with a reason that stays in the journal; its final scores are taken back. */
import {planReopen} from '../../domain/interview-scoring/close-round';
import {candidates} from '../../domain/tables/candidates';
import {interviews} from '../../domain/tables/interviews';
import {milestones} from '../../domain/tables/milestones';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';

/** @throws {Refusal} without a reason, and once places were allocated from its scores */
export function reopenSecondRound(reason: string): Committed {
  const {desk, officer} = openOfficersDesk('coordinator');
  return decideAndCommit(desk, book =>
    planReopen(
      {milestones: book.rows(milestones), candidates: book.rows(candidates), interviews: book.rows(interviews)},
      reason,
      {by: officer.email, at: desk.now.toISOString()},
    ),
  );
}
