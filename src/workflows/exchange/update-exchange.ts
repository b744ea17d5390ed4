/** Keeping exchange files: a document that came in, a start or contact that is known, a month that moves, a file that ends. */
import {
  type DocumentNote,
  type ExchangeRows,
  type FileEnd,
  type FileNote,
  planDocument,
  planEnd,
  planFile,
} from '../../domain/exchange/files';
import {planLateCard} from '../../domain/exchange/mails';
import type {Plan} from '../../domain/plan/plan';
import {momentOf} from '../announcement/offer-rows';
import {type Committed, decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import type {Desk} from '../desk';
import {openOfficersDesk} from '../officer';
import {exchangeRows} from './exchange-rows';

/** @throws {Refusal} for a document that the file does not have */
export function updateDocument(note: DocumentNote): Committed {
  const {desk, officer} = openOfficersDesk('officer');
  return decide(desk, rows => planDocument(note, rows, officer.email, desk.now.toISOString()));
}

/** @throws {Refusal} for a start outside the contract's month */
export function updateFile(note: FileNote): Committed {
  const {desk} = openOfficersDesk('officer');
  return decide(desk, rows => planFile(note, rows));
}

/** @throws {Refusal} for a finished one that lacks documents, and a cancelled one without a reason */
export function endFile(end: FileEnd): Committed {
  const {desk} = openOfficersDesk('coordinator');
  return decide(desk, rows => planEnd(end, rows, desk.now.toISOString()));
}

/** Writes to the host's officer about a late card of acceptance: the officer's yes. */
export function writeToHost(reference: string): Committed {
  const {desk, officer} = openOfficersDesk('officer');
  const moment = momentOf(desk, officer.email);
  return decide(desk, rows => planLateCard(reference, rows, moment));
}

function decide(desk: Desk, work: (rows: ExchangeRows) => Plan): Committed {
  return decideAndCommit(desk, book => work(exchangeRows(book, currentConfiguration(desk, book))));
}
