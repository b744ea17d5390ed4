/** What every decision about exchanges reads: each tab once. */
import type {ExchangeRows} from '../../domain/exchange/files';
import type {Configuration} from '../../domain/season/configuration';
import {allocation} from '../../domain/tables/allocation';
import {applications} from '../../domain/tables/applications';
import {documents} from '../../domain/tables/documents';
import {exchange} from '../../domain/tables/exchange';
import {outbox} from '../../domain/tables/outbox';
import type {Book} from '../../tables/book';

export function exchangeRows(book: Book, configuration: Configuration): ExchangeRows {
  return {
    configuration,
    applications: book.rows(applications),
    allocation: book.rows(allocation),
    files: book.rows(exchange),
    documents: book.rows(documents),
    outbox: book.rows(outbox),
  };
}
