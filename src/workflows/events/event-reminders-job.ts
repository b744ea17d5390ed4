/** Reminds whoever is invited to a session, some days before it; until such a moment comes it costs nothing. */
import {planEventReminders} from '../../domain/events/reminders';
import {momentOf} from '../announcement/offer-rows';
import {decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {eventRows} from './event-rows';
import {expectReminder} from './plan-event';

export function eventReminders(desk: Desk): void {
  const due = desk.memory.get<string | null>(MEMORY.sessionReminder) ?? null;
  if (due === null || due > desk.now.toISOString()) return;
  const moment = momentOf(desk, desk.who);
  decideAndCommit(desk, book => planEventReminders(eventRows(book, currentConfiguration(desk, book)), moment));
  expectReminder(desk, currentConfiguration(desk));
}
