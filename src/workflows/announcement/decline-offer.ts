/** Declines an offer in the name of a candidate, with a reason: silent after the deadline, or told to an officer. */
import {type Declining, planDecline} from '../../domain/offers/silent';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {answerUrl} from './answer-form';
import {momentOf, offerRows} from './offer-rows';

/** @throws {Refusal} without a reason, or when there is no offer */
export function declineOffer(declining: Declining): Committed {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const moment = momentOf(desk, officer.email);
  return decideAndCommit(desk, book => planDecline(declining, offerRows(book, configuration, answerUrl(desk)), moment));
}
