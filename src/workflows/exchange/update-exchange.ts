/** Keeping exchange files: documents that came in, a start or contact that is known, a month that moves, a file that ends. */
import {type FileEnd, planEnd, planFinish} from '../../domain/exchange/ending';
import type {ExchangeRows} from '../../domain/exchange/files';
import {planLateCard} from '../../domain/exchange/late-card';
import type {Sending} from '../../domain/exchange/letters';
import {type DocumentNote, type FileNote, planDocuments, planFile} from '../../domain/exchange/notes';
import type {Plan} from '../../domain/plan/plan';
import {momentOf} from '../announcement/offer-rows';
import {type Committed, decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {type OfficersDesk, openOfficersDesk} from '../officer';
import {exchangeRows} from './exchange-rows';

/** Notes one document, or everything that came in at once. @throws {Refusal} for a document that its file does not have */
export function noteDocuments(notes: readonly DocumentNote[]): Committed {
  return decide(openOfficersDesk('officer'), (rows, sending) => planDocuments(notes, rows, sending));
}

/** @throws {Refusal} for a start outside the contract's month */
export function updateFile(note: FileNote): Committed {
  return decide(openOfficersDesk('officer'), (rows, sending) => planFile(note, rows, sending));
}

/** @throws {Refusal} for a finished one that lacks documents, and a cancelled one without a reason */
export function endFile(end: FileEnd): Committed {
  return decide(openOfficersDesk('coordinator'), (rows, sending) => planEnd(end, rows, sending));
}

/** Finishes the exchanges in which everything is in. @throws {Refusal} where one of them lacks something */
export function finishFiles(references: readonly string[]): Committed {
  return decide(openOfficersDesk('coordinator'), (rows, {now}) => planFinish(references, rows, now));
}

/** Writes to the host's officer about a late card of acceptance: the officer's yes. */
export function writeToHost(reference: string): Committed {
  return decide(openOfficersDesk('officer'), (rows, sending) => planLateCard(reference, rows, sending));
}

function decide({desk, officer}: OfficersDesk, work: (rows: ExchangeRows, sending: Sending) => Plan): Committed {
  const moment = momentOf(desk, officer.email);
  return decideAndCommit(desk, book => work(exchangeRows(book, currentConfiguration(desk, book)), moment));
}
