/** Saves an allocation that the page has shown: made again from the sheet, under the lock, and refused where it differs. */
import {planAllocation, type SaveRequest} from '../../domain/allocation/plan-allocation';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {allocationRows} from './allocation-rows';

/** @throws {Refusal} when it is locked, is not what was shown, or would overwrite an edit by hand */
export function saveAllocation(request: SaveRequest): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');

  return decideAndCommit(
    desk,
    book =>
      planAllocation(request, allocationRows(book, configuration), {now: desk.now.toISOString(), who: officer.email}),
    {keep: true}, // nothing comes after it
  );
}
