/** An officer's own decision about one application, with a reason that is shown beside it for ever. */
import {type HandInput, planByHand} from '../domain/selection/plan-by-hand';
import {applications} from '../domain/tables/applications';
import {milestones} from '../domain/tables/milestones';
import {outbox} from '../domain/tables/outbox';
import {type Committed, decideAndCommit} from './commit';
import {openOfficersDesk} from './officer';

/** @throws {Refusal} without a reason, without a free seat in a locked round, or when it was decided so already */
export function overrideDecision(input: HandInput): Committed {
  const {desk, officer} = openOfficersDesk('coordinator');
  return decideAndCommit(desk, book =>
    planByHand(
      {applications: book.rows(applications), milestones: book.rows(milestones), outbox: book.rows(outbox)},
      input,
      {by: officer.email, at: desk.now.toISOString()},
    ),
  );
}
