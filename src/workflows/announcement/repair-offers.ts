/** Gives freed places on, by the repair that an officer chose among those shown. */
import {planRepair, type RepairRequest} from '../../domain/offers/repair';
import {type Committed, decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {openOfficersDesk} from '../officer';
import {answerUrl} from './answer-form';
import {momentOf, offerRows} from './offer-rows';

/** @throws {Refusal} when the result is not the one that was shown, or would break a promise */
export function repairOffers(request: RepairRequest): Committed {
  const {desk, officer} = openOfficersDesk('coordinator');
  const moment = momentOf(desk, officer.email);
  return decideAndCommit(desk, book =>
    planRepair(request, offerRows(book, currentConfiguration(desk, book), answerUrl(desk)), moment),
  );
}
