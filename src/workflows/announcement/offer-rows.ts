/** What every decision about offers reads and says: the rows of the sheet, who decides, from which account mails leave. */
import type {Moment, OfferRows} from '../../domain/offers/offer';
import {Refusal} from '../../domain/problem';
import type {Configuration} from '../../domain/season/configuration';
import {outbox} from '../../domain/tables/outbox';
import type {Book} from '../../tables/book';
import {allocationRows} from '../allocation/allocation-rows';
import {automationOf} from '../automation';
import type {Desk} from '../desk';

export function offerRows(book: Book, configuration: Configuration, answerUrl: string): OfferRows {
  return {...allocationRows(book, configuration), outbox: book.rows(outbox), answerUrl};
}

/** @throws {Refusal} when nobody's account delivers */
export function momentOf(desk: Desk, who: string): Moment {
  const account = automationOf(desk)?.account;
  if (account === undefined) {
    throw new Refusal('no-automation', 'No account sends mails yet: choose SCOPE › Set up or repair… first.');
  }
  return {now: desk.now.toISOString(), who, account};
}
