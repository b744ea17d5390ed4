/** What the pages of the interviews' scores may ask: the list, the board, and closing the round. */
import type {BoardMove} from '../domain/interview-scoring/board-move';
import type {Closing} from '../domain/interview-scoring/close-round';
import type {HandOver} from '../domain/interview-scoring/hand-over';
import type {Asked} from '../domain/interview-scoring/list';
import type {Missed} from '../domain/interview-scoring/no-show';
import type {GivenMarks} from '../domain/interview-scoring/save-marks';
import {closeSecondRound} from '../workflows/interview-scoring/close-second-round';
import {handOver, takeHandOverBack} from '../workflows/interview-scoring/hand-over';
import {giveMakeUp} from '../workflows/interview-scoring/make-up';
import {markCameAfterAll, markNoShow} from '../workflows/interview-scoring/mark-no-show';
import {readInterviewList} from '../workflows/interview-scoring/read-interview-list';
import {readSecondRound} from '../workflows/interview-scoring/read-second-round';
import {reopenSecondRound} from '../workflows/interview-scoring/reopen-second-round';
import {saveInterviewMarks} from '../workflows/interview-scoring/save-interview-marks';
import {moveInterview} from '../workflows/interviews/move-interview';
import {readBoard} from '../workflows/interviews/read-board';
import {answering} from './answer';
import {asked, boardMove, closing, handingOver, interviewMarks, missed, shortReason} from './shapes-interview-scoring';

export const interviewScoringRpc = {
  readInterviewList: answering((given: Asked) => readInterviewList(asked(given))),
  saveInterviewMarks: answering((given: GivenMarks) => saveInterviewMarks(interviewMarks(given))),
  handOver: answering((given: HandOver) => handOver(handingOver(given))),
  takeHandOverBack: answering((given: Missed) => takeHandOverBack(missed(given))),
  markNoShow: answering((given: Missed) => markNoShow(missed(given))),
  markCameAfterAll: answering((given: Missed) => markCameAfterAll(missed(given))),
  giveMakeUp: answering((given: Missed) => giveMakeUp(missed(given))),
  readBoard: answering(readBoard),
  moveInterview: answering((given: BoardMove) => moveInterview(boardMove(given))),
  readSecondRound: answering(readSecondRound),
  closeSecondRound: answering((given: Closing) => closeSecondRound(closing(given))),
  reopenSecondRound: answering((given: string) => reopenSecondRound(shortReason(given))),
};
