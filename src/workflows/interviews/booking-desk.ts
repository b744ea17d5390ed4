/** What every action on bookings needs: the tables of the round as they are, and the form in which candidates book. */
import type {BookingFormLink} from '../../domain/interviews/booking-form';
import type {Round} from '../../domain/interviews/bookings';
import type {Configuration} from '../../domain/season/configuration';
import {applications} from '../../domain/tables/applications';
import {candidates} from '../../domain/tables/candidates';
import {interviews} from '../../domain/tables/interviews';
import {outbox} from '../../domain/tables/outbox';
import type {Book} from '../../tables/book';
import {automationOf} from '../automation';
import {type Desk, MEMORY} from '../desk';

/** The form, once it is complete. */
export function bookingForm({memory}: Desk): BookingFormLink | undefined {
  const link = memory.get<Partial<BookingFormLink>>(MEMORY.booking);
  return link?.url === undefined ? undefined : (link as BookingFormLink);
}

/** The round as the sheet says it now; each table read once. */
export function readRound(desk: Desk, configuration: Configuration, book: Book = desk.book): Round {
  return {
    configuration,
    slots: book.rows(interviews),
    candidates: book.rows(candidates),
    applications: book.rows(applications),
    outbox: book.rows(outbox),
    account: automationOf(desk)?.account ?? '',
    now: desk.now.toISOString(),
  };
}
