/** What every decision about sessions reads. */
import type {ReminderRows} from '../../domain/events/reminders';
import type {Configuration} from '../../domain/season/configuration';
import {allocation} from '../../domain/tables/allocation';
import {applications} from '../../domain/tables/applications';
import {attendance} from '../../domain/tables/attendance';
import {events} from '../../domain/tables/events';
import {outbox} from '../../domain/tables/outbox';
import type {Book} from '../../tables/book';

/** Each table is read once, when it is asked for: signing in to an information session needs half of them. */
export function eventRows(book: Book, configuration: Configuration): ReminderRows {
  return {
    configuration,
    get events() {
      return book.rows(events);
    },
    get attendance() {
      return book.rows(attendance);
    },
    get allocation() {
      return book.rows(allocation);
    },
    get applications() {
      return book.rows(applications);
    },
    get outbox() {
      return book.rows(outbox);
    },
  };
}
