/** Puts whoever has accepted a place on the list of a session; the mails are sent from the dialog of notices, with examples and a yes. */
import {planInvite} from '../../domain/events/guests';
import {known} from '../../domain/events/save-event';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {eventRows} from './event-rows';

/** @return null when everybody is on the list already */
export function inviteToEvent(event: string): Committed {
  const {desk, configuration} = openOfficersDesk('officer');
  const now = desk.now.toISOString();
  return decideAndCommit(desk, book => {
    const rows = eventRows(book, configuration);
    return planInvite(known(event, rows), rows, now);
  });
}
