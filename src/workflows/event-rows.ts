/** What every decision about sessions reads. */
import type {ReminderRows} from '../domain/events/reminders';
import type {Configuration} from '../domain/season/configuration';
import {allocation} from '../domain/tables/allocation';
import {applications} from '../domain/tables/applications';
import {attendance} from '../domain/tables/attendance';
import {events} from '../domain/tables/events';
import {outbox} from '../domain/tables/outbox';
import type {Book} from '../tables/book';

/** Each table read once. */
export function eventRows(book: Book, configuration: Configuration): ReminderRows {
  return {
    configuration,
    events: book.rows(events),
    attendance: book.rows(attendance),
    allocation: book.rows(allocation),
    applications: book.rows(applications),
    outbox: book.rows(outbox),
  };
}
