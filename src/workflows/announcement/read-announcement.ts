/** The announcement for its page. Reads, decides nothing, writes nothing. */
import {type AnnouncementView, announcementView} from '../../domain/offers/view';
import type {Problem} from '../../domain/problem';
import {unreadableRows} from '../allocation/allocation-rows';
import {MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {answerUrl} from './answer-form';
import {offerRows} from './offer-rows';

/** @throws {Refusal} for someone who may not look */
export function readAnnouncement(): AnnouncementView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const trouble = desk.memory.get<Problem>(MEMORY.answersTrouble);
  const rows = offerRows(desk.book, configuration, answerUrl(desk));
  return announcementView(rows, {
    now: desk.now.toISOString(),
    mayDecide: officer.role === 'coordinator',
    problems: [...(trouble === undefined ? [] : [trouble]), ...unreadableRows(desk.book)],
  });
}
