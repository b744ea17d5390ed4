/** Writes down in what order a host ranks candidates itself, in the row of its contract. */
import {type HostOrderRequest, planHostOrder} from '../../domain/allocation/host-orders';
import {candidates} from '../../domain/tables/candidates';
import {contracts} from '../../domain/tables/contracts';
import {milestones} from '../../domain/tables/milestones';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';

/** @throws {Refusal} for a contract that is not there, a list that cannot be read, and once the allocation is locked */
export function saveHostOrder(request: HostOrderRequest): Committed {
  const {desk} = openOfficersDesk('coordinator');

  return decideAndCommit(desk, book =>
    planHostOrder(request, {
      contracts: book.rows(contracts),
      candidates: book.rows(candidates),
      milestones: book.rows(milestones),
    }),
  );
}
