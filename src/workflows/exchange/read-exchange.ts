/** The exchanges with their documents and dates. Reads, writes nothing. */
import {type ExchangeView, exchangeView} from '../../domain/exchange/view';
import {attendance} from '../../domain/tables/attendance';
import {events} from '../../domain/tables/events';
import {openOfficersDesk} from '../officer';
import {exchangeRows} from './exchange-rows';

export function readExchange(): ExchangeView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const {book, now} = desk;
  const sessions = {events: book.rows(events), attendance: book.rows(attendance)};
  return exchangeView(exchangeRows(book, configuration), sessions, now.toISOString(), officer.role === 'coordinator');
}
