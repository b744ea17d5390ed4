/** The allocation for its pages: what to allocate from, and what is saved. Reads, decides nothing, writes nothing. */
import {type AllocationView, viewOf} from '../../domain/allocation/view';
import {impossibleDates} from '../../domain/exchange/impossible-dates';
import {toInstant} from '../../domain/time/brussels';
import {openOfficersDesk} from '../officer';
import {allocationRows, unreadableRows} from './allocation-rows';

/** @throws {Refusal} for someone who may not look */
export function readAllocation(): AllocationView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const view = viewOf(allocationRows(desk.book, configuration), officer.role === 'coordinator');

  const dates = impossibleDates(configuration, toInstant(configuration.settings.announcement));

  return {...view, problems: [...unreadableRows(desk.book), ...view.problems, ...dates]};
}
