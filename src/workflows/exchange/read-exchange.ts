/** The exchanges with their documents and dates. Reads, writes nothing. */
import {type ExchangeView, exchangeView} from '../../domain/exchange/view';
import {openOfficersDesk} from '../officer';
import {exchangeRows} from './exchange-rows';

export function readExchange(): ExchangeView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  return exchangeView(exchangeRows(desk.book, configuration), desk.now.toISOString(), officer.role === 'coordinator');
}
