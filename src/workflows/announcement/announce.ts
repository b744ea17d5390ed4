/** The officer's yes to the announcement: all letters are queued for the minute, or none. */
import {planAnnounce, planTakeBack} from '../../domain/offers/freeze';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {answerUrl} from './answer-form';
import {momentOf, offerRows} from './offer-rows';

/** @throws {Refusal} when nothing is frozen, or the sheet is not what was frozen */
export function announce(): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');
  const moment = momentOf(desk, officer.email);
  return decideAndCommit(desk, book => planAnnounce(offerRows(book, configuration, answerUrl(desk)), moment));
}

/** Takes the freeze back, or an announcement whose minute has not come. @throws {Refusal} once a letter has left */
export function takeAnnouncementBack(reason: string): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');
  const moment = momentOf(desk, officer.email);
  return decideAndCommit(desk, book => planTakeBack(reason, offerRows(book, configuration, answerUrl(desk)), moment));
}
