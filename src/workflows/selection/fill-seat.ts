/** Gives a seat that came free after the lock to the next on hold, by an officer's click. */
import {planFillSeat} from '../../domain/selection/plan-by-hand';
import {applications} from '../../domain/tables/applications';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {withInterviews} from './follow-decisions';

/** @throws {Refusal} when somebody else is next by now, no seat is free any more, or the second round is over */
export function fillSeat(reference: string): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');
  return decideAndCommit(desk, book => {
    const facts = {
      applications: book.rows(applications),
      milestones: book.rows(milestones),
      outbox: book.rows(outbox),
    };
    const decided = planFillSeat(facts, reference, {by: officer.email, at: desk.now.toISOString()});
    return withInterviews(desk, configuration, book, {decided, agreed: 'all'});
  });
}
