/** The end of an exchange file: come home with everything handed in, or a placement that does not take place. */
import {counted, listed} from '../listed';
import {replaceWaiting} from '../notices/replace';
import {changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {allocation} from '../tables/allocation';
import {documents} from '../tables/documents';
import {exchange} from '../tables/exchange';
import {outbox} from '../tables/outbox';
import {today} from './dates';
import {type DocumentRow, documentsOf, type ExchangeRows, type FileRow, openFile} from './files';
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
  if (state === 'finished') return planFinish([reference], rows, sending.now);
  return cancelled(openFile(reference, rows), reason.trim(), rows, sending);
}

/** Open files in which everything is done or not needed, and whose placement has begun. */
export function toFinish(rows: ExchangeRows, now: string): string[] {
  return rows.files
    .filter(file => file.state === 'open' && lacks(file, rows).length === 0 && hasBegun(file, now))
    .map(({reference}) => reference);
}

/** Plans the end of all of these. @throws {Refusal} where one lacks documents or has not begun */
export function planFinish(references: readonly string[], rows: ExchangeRows, now: string): Plan {
  const files = references.map(reference => openFile(reference, rows));
  for (const file of files) refuseUnfinished(file, rows, now);
  return plan({
    action: 'finish exchange',
    summary:
      files.length === 1
        ? `Finished the exchange of ${references[0]}.`
        : `Finished ${counted(files.length, 'exchange')}: ${listed(references)}.`,
    changes: files.flatMap(file => [changed(exchange, file, {state: 'finished'})!, ...silenced(file, rows)]),
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
  const open = lacks(file, rows);
  if (open.length > 0) {
    throw new Refusal(
      'documents-open',
      `${file.reference} still lacks ${open.map(({document}) => document).join(', ')}: mark each as done or not needed first.`,
      {tab: documents.tab},
    );
  }
  if (!hasBegun(file, now))
    throw new Refusal('not-begun', `The placement of ${file.reference} begins on ${file.startsOn}.`);
}

function lacks(file: FileRow, rows: ExchangeRows): DocumentRow[] {
  return documentsOf(file, rows).filter(({state}) => state === 'open');
}

function hasBegun({startsOn}: FileRow, now: string): boolean {
  return (startsOn ?? '') <= today(now);
}
