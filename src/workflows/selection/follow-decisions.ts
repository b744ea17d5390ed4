/** What a decision about an application means for interviews that are planned already, as part of the decision's own plan. */
import {type AgreedSlots, followDecisions} from '../../domain/interviews/follow-decisions';
import type {Plan} from '../../domain/plan/plan';
import type {Configuration} from '../../domain/season/configuration';
import type {Book} from '../../tables/book';
import type {Desk} from '../desk';
import {bookingRound} from '../interview-scoring/interview-facts';
import {bookingForm} from '../interviews/booking-desk';

/** Reads two tabs more once there is a form to book in; nothing before. @throws {Refusal} as `followDecisions` */
export function withInterviews(
  desk: Desk,
  configuration: Configuration,
  book: Book,
  {decided, agreed}: {readonly decided: Plan; readonly agreed: AgreedSlots},
): Plan {
  if (bookingForm(desk) === undefined) return decided;
  return followDecisions(decided, bookingRound(desk, configuration, book), agreed);
}
