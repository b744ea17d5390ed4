/** The officer's tick list of a session. */
import {known} from '../../domain/events/save-event';
import {planTicks, type Tick} from '../../domain/events/tick';
import {momentOf} from '../announcement/offer-rows';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {eventRows} from './event-rows';

export interface Ticks {
  readonly event: string;
  readonly ticks: readonly Tick[];
}

/** @throws {Refusal} for an event that is still to come, or somebody who is not on its list */
export function takeAttendance({event, ticks}: Ticks): Committed {
  const {desk, configuration, officer} = openOfficersDesk('officer');
  const moment = momentOf(desk, officer.email);
  return decideAndCommit(desk, book => {
    const rows = eventRows(book, configuration);
    return planTicks(known(event, rows), ticks, rows.attendance, moment);
  });
}
