/** Cancels an interview, by an officer with a reason: slot, event and mail in one commit. The candidate books again, or an officer does. */
import {type Cancelling, planCancelling} from '../../domain/interviews/officers-cancelling';
import {type Committed, decideAndCommit} from '../commit';
import {bookingRound} from '../interview-scoring/interview-facts';
import {openOfficersDesk} from '../officer';

/** @throws {Refusal} when the interview is not where the page showed it, or has begun */
export function cancelInterview(cancelling: Cancelling): Committed {
  const {desk, configuration} = openOfficersDesk('officer');
  return decideAndCommit(desk, book => planCancelling(bookingRound(desk, configuration, book), cancelling));
}
