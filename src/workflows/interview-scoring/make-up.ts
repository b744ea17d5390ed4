/** Gives a candidate who did not come the one make-up slot: booked, confirmed by mail and put into the calendar like every other. */
import {type Missed, planMakeUp} from '../../domain/interview-scoring/no-show';
import {refuseClosed} from '../../domain/interview-scoring/save-marks';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {bookingRound} from './interview-facts';

/** @throws {Refusal} for somebody who has missed no interview, or two; and for a slot that cannot be taken */
export function giveMakeUp(wanted: Missed): Committed {
  const {desk, configuration} = openOfficersDesk('officer');
  return decideAndCommit(desk, book => {
    const round = bookingRound(desk, configuration, book);
    refuseClosed(round);
    return planMakeUp(round, wanted);
  });
}
