/** Withdrawing an application, and letting it count again: an officer's decision with a reason. */
import {planRestoring, planWithdrawal} from '../../domain/intake/withdraw';
import {applications} from '../../domain/tables/applications';
import {outbox} from '../../domain/tables/outbox';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {withInterviews} from '../selection/follow-decisions';

/** Which application, and why. */
export interface Withdrawn {
  readonly reference: string;
  readonly reason: string;
}

/** @throws {Refusal} when there is no such application, or it is withdrawn already */
export function withdrawApplication(input: Withdrawn): Committed {
  const {desk, configuration} = openOfficersDesk('officer');
  return decideAndCommit(desk, book => {
    const decided = planWithdrawal({...input, applications: book.rows(applications), outbox: book.rows(outbox)});
    return withInterviews(desk, configuration, book, {decided, agreed: 'all'});
  });
}

/** @throws {Refusal} when there is no such application, or it is not withdrawn */
export function restoreApplication(input: Withdrawn): Committed {
  const {desk, configuration} = openOfficersDesk('officer');
  return decideAndCommit(desk, book => {
    const decided = planRestoring({...input, applications: book.rows(applications)});
    return withInterviews(desk, configuration, book, {decided, agreed: 'all'});
  });
}
