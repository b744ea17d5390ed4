/** The end of an exchange file: come home with everything handed in, or a placement that does not take place. */
import {replaceWaiting} from '../notices/replace';
import {changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {allocation} from '../tables/allocation';
import {documents} from '../tables/documents';
import {exchange} from '../tables/exchange';
import {outbox} from '../tables/outbox';
import {today} from './dates';
import {documentsOf, type ExchangeRows, type FileRow, openFile} from './files';
import {changeLetter, type Sending} from './letters';

export type Ending = 'finished' | 'cancelled';

export interface FileEnd {
  readonly reference: string;
  readonly state: Ending;
  readonly reason: string;
}

/**
 * Plans the end of a file. A cancelled placement is free again, and may go down the waiting list in Announcement…; the outgoing is told, and what waits about it does not leave.
 *
 * @throws {Refusal} for a cancelled one without a reason, and for a finished one that lacks documents or has not begun
 */
export function planEnd({reference, state, reason}: FileEnd, rows: ExchangeRows, sending: Sending): Plan {
  const file = openFile(reference, rows);
  if (state === 'cancelled') return cancelled(file, reason.trim(), rows, sending);
  refuseUnfinished(file, rows, sending.now);
  return plan({
    action: 'finish exchange',
    summary: `Finished the exchange of ${reference}.`,
    changes: [changed(exchange, file, {state})!, ...silenced(file, rows)],
  });
}

function cancelled(file: FileRow, reason: string, rows: ExchangeRows, sending: Sending): Plan {
  if (reason === '') throw new Refusal('no-reason', 'Say why it is cancelled: who said so, and when.');
  const offer = rows.allocation.find(each => each.reference === file.reference);
  const left = offer === undefined ? null : changed(allocation, offer, {state: 'withdrawn'});
  return plan({
    action: 'cancel exchange',
    summary: `Cancelled the exchange of ${file.reference}; the outgoing is told, and the place is free. Why: ${reason}`,
    changes: [
      changed(exchange, file, {state: 'cancelled', reason})!,
      ...(left === null ? [] : [left]),
      ...silenced(file, rows),
    ],
    inserts: [inserted(outbox, changeLetter('exchange cancelled', file, rows, sending))],
  });
}

function silenced({reference}: FileRow, {outbox: all}: ExchangeRows) {
  return replaceWaiting(all, reference, ['exchange moved', 'exchange reminder', 'late card'], 'The exchange is over.');
}

function refuseUnfinished(file: FileRow, rows: ExchangeRows, now: string): void {
  const open = documentsOf(file, rows).filter(({state}) => state === 'open');
  if (open.length > 0) {
    throw new Refusal(
      'documents-open',
      `${file.reference} still lacks ${open.map(({document}) => document).join(', ')}: mark each as done or not needed first.`,
      {tab: documents.tab},
    );
  }
  if ((file.startsOn ?? '') > today(now))
    throw new Refusal('not-begun', `The placement of ${file.reference} begins on ${file.startsOn}.`);
}
