/** Declines an offer in the name of a candidate, with a reason: silent after the deadline, or told to an officer. */
import {type Declining, planDecline} from '../domain/offers/silent';
import {answerUrl} from './answer-form';
import {type Committed, decideAndCommit} from './commit';
import {momentOf, offerRows} from './offer-rows';
import {openOfficersDesk} from './officer';

/** @throws {Refusal} without a reason, or when there is no offer */
export function declineOffer(declining: Declining): Committed {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const moment = momentOf(desk, officer.email);
  return decideAndCommit(desk, book => planDecline(declining, offerRows(book, configuration, answerUrl(desk)), moment));
}
