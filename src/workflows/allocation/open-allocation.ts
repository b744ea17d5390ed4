/** Opens a locked allocation again, with a reason that stays in the journal. */
import {planOpen} from '../../domain/allocation/plan-lock';
import {milestones} from '../../domain/tables/milestones';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';

/** @throws {Refusal} without a reason, when it is not locked, or once the announcement is frozen */
export function openAllocation(reason: string): Committed {
  const {desk, officer} = openOfficersDesk('coordinator');

  return decideAndCommit(desk, book =>
    planOpen({milestones: book.rows(milestones)}, reason, {now: desk.now.toISOString(), who: officer.email}),
  );
}
