/** The board of all slots. Reads, decides nothing, writes nothing. */
import {type BoardView, boardView} from '../../domain/interview-scoring/board';
import {interviewFacts} from '../interview-scoring/interview-facts';
import {openOfficersDesk} from '../officer';

export function readBoard(): BoardView {
  const {desk, configuration} = openOfficersDesk('officer');
  return boardView(interviewFacts(desk, configuration));
}
