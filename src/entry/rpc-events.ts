/** What the page of the sessions and the figures of the season may ask; each line is one officer action. */
import type {EventWish} from '../domain/events/save-event';
import {inviteToEvent} from '../workflows/events/invite-to-event';
import {cancelEvent, planEvent} from '../workflows/events/plan-event';
import {readEvents} from '../workflows/events/read-events';
import {type Ticks, takeAttendance} from '../workflows/events/take-attendance';
import {readDashboard} from '../workflows/season/read-dashboard';
import {writeDashboard} from '../workflows/season/write-dashboard';
import {answering} from './answer';
import {cancelling, eventName, eventNameOrNone, eventWish, ticks} from './shapes-events';

export const eventsRpc = {
  readEvents: answering((given: string | null) => readEvents(eventNameOrNone(given))),
  planEvent: answering((given: EventWish) => planEvent(eventWish(given))),
  cancelEvent: answering((given: {event: string; reason: string}) => {
    const {event, reason} = cancelling(given);
    return cancelEvent(event, reason);
  }),
  inviteToEvent: answering((given: string) => inviteToEvent(eventName(given))),
  takeAttendance: answering((given: Ticks) => takeAttendance(ticks(given))),
  readDashboard: answering(readDashboard),
  writeDashboard: answering(writeDashboard),
};
