/** Withdrawing an application, and letting it count again: an officer's decision with a reason. */
import {planRestoring, planWithdrawal} from '../../domain/intake/withdraw';
import {applications} from '../../domain/tables/applications';
import {journal} from '../../domain/tables/journal';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import {readLines} from '../../tables/history';
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
    const rows = {applications: book.rows(applications), milestones: book.rows(milestones), outbox: book.rows(outbox)};
    const decided = planWithdrawal({...input, ...rows, lines: () => readLines(book.sheet(journal.tab))});
    return withInterviews(desk, configuration, book, {decided, agreed: 'all'});
  });
}

/** @throws {Refusal} when there is no such application, or it is not withdrawn */
export function restoreApplication(input: Withdrawn): Committed {
  const {desk, configuration} = openOfficersDesk('officer');
  return decideAndCommit(desk, book => {
    const rows = {applications: book.rows(applications), milestones: book.rows(milestones)};
    const decided = planRestoring({...input, ...rows, lines: () => readLines(book.sheet(journal.tab))});
    return withInterviews(desk, configuration, book, {decided, agreed: 'all'});
  });
}
