/** An officer's own decision about one application, with a reason that is shown beside it for ever. */
import {type HandInput, planByHand} from '../../domain/selection/plan-by-hand';
import {applications} from '../../domain/tables/applications';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {withInterviews} from './follow-decisions';

export interface Override extends HandInput {
  /** Slots that the officer was shown to come free by it. */
  readonly frees: readonly string[];
}

/** @throws {Refusal} without a reason, without a free seat in a locked round, when it was decided so already, or after the interview */
export function overrideDecision({frees, ...input}: Override): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');
  return decideAndCommit(desk, book => {
    const facts = {
      applications: book.rows(applications),
      milestones: book.rows(milestones),
      outbox: book.rows(outbox),
    };
    const decided = planByHand(facts, input, {by: officer.email, at: desk.now.toISOString()});
    return withInterviews(desk, configuration, book, {decided, agreed: frees});
  });
}
