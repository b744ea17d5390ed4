/** Locks the saved allocation, so that it can be announced. */
import {planLock} from '../../domain/allocation/plan-lock';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {allocationRows} from './allocation-rows';

/** @throws {Refusal} when the sheet is not what was saved, or the second round is open */
export function lockAllocation(): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');

  return decideAndCommit(desk, book =>
    planLock(allocationRows(book, configuration), {now: desk.now.toISOString(), who: officer.email}),
  );
}
