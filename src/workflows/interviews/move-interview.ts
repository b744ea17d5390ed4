/** Moves an interview to another slot, by an officer with a reason: old and new slot, event and mail in one commit. */
import {type BoardMove, planBoardMove} from '../../domain/interview-scoring/board-move';
import {type Committed, decideAndCommit} from '../commit';
import {bookingRound} from '../interview-scoring/interview-facts';
import {openOfficersDesk} from '../officer';

/** @throws {Refusal} when the interview is not where the board showed it, or the slot cannot be taken */
export function moveInterview(move: BoardMove): Committed {
  const {desk, configuration} = openOfficersDesk('officer');
  return decideAndCommit(desk, book => planBoardMove(bookingRound(desk, configuration, book), move));
}
