/** A host withdraws its contract: the row says so from now on. What becomes of the announced places is decided by a repair, looked at first. */
import {refuseScheduled} from '../../domain/offers/freeze';
import {changed, plan} from '../../domain/plan/plan';
import {Refusal} from '../../domain/problem';
import {contracts} from '../../domain/tables/contracts';
import {keyOf} from '../../domain/tables/define';
import {milestones} from '../../domain/tables/milestones';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';

export interface Withdrawal {
  /** Country and kind, as Contracts tells its rows apart. */
  readonly contract: string;
  readonly reason: string;
}

/** @throws {Refusal} without a reason, while letters wait for their minute, or for a contract that is not there, or withdrawn already */
export function withdrawContract({contract, reason}: Withdrawal): Committed {
  const {desk} = openOfficersDesk('coordinator');
  if (reason.trim() === '')
    throw new Refusal('no-reason', 'Say why the contract is withdrawn: the host’s message, with its date.');
  return decideAndCommit(desk, book => {
    refuseScheduled(book.rows(milestones), desk.now.toISOString());
    const row = book.rows(contracts).find(each => keyOf(contracts, each) === contract);
    if (row === undefined)
      throw new Refusal('no-contract', `Contracts has no row ${contract}: look at the list again.`, {
        tab: contracts.tab,
      });
    const change = changed(contracts, row, {withdrawn: true});
    if (change === null)
      throw new Refusal('withdrawn-already', `The contract ${contract} was withdrawn already.`, {tab: contracts.tab});
    return plan({
      action: 'withdraw contract',
      summary: `Withdrew the contract ${contract}: ${reason.trim()}`,
      changes: [change],
    });
  });
}
