/**
 * What officers note in exchange files: documents that came in, the start and the contacts of a placement, a month that moves. Pure: every answer is a plan.
 */
import type {AllocationRow} from '../allocation/decisions';
import {counted, listed} from '../listed';
import {replaceWaiting} from '../notices/replace';
import {type Change, changed, inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {allocation, HOLDING} from '../tables/allocation';
import {type DocumentState, documents} from '../tables/documents';
import {exchange} from '../tables/exchange';
import {outbox} from '../tables/outbox';
import {isEmail} from '../text';
import {contractOf, NAMES_MONTH} from './catalogue';
import {dueOn, isInMonth, today} from './dates';
import {type DocumentRow, documentsOf, type ExchangeRows, type FileRow, openFile} from './files';
import {changeLetter, type Sending} from './letters';

/** What an officer says of a document. */
export interface DocumentNote {
  readonly reference: string;
  readonly document: string;
  readonly state: DocumentState;
}

/**
 * Notes one document, or all that a post brought.
 *
 * @throws {Refusal} for a document or file that is not there, and for one that is closed
 */
export function planDocuments(notes: readonly DocumentNote[], rows: ExchangeRows, {who, now}: Sending): Plan {
  const changes = notes.flatMap(note => changed(documents, documentOf(note, rows), noted(note, who, now)) ?? []);
  const [{reference, document, state} = {reference: '', document: '', state: ''}] = notes;
  return plan({
    action: 'note document',
    summary:
      notes.length === 1
        ? `${document} of ${reference}: ${state}.`
        : `Noted ${counted(changes.length, 'document')}: ${listed([...new Set(notes.map(each => each.document))])}.`,
    changes,
  });
}

function noted({state}: DocumentNote, who: string, now: string): Partial<DocumentRow> {
  return {state, doneOn: state === 'done' ? today(now) : null, notedBy: who};
}

function documentOf({reference, document}: DocumentNote, rows: ExchangeRows): DocumentRow {
  openFile(reference, rows);
  const row = documentsOf({reference}, rows).find(each => each.document === document);
  if (row !== undefined) return row;
  throw new Refusal(
    'unknown-document',
    `${reference} has no document “${document}”: look at the list again, or add it to Documents in Settings.`,
    {tab: documents.tab},
  );
}

/** What an officer writes into a file. */
export interface FileNote {
  readonly reference: string;
  readonly month: string;
  readonly startsOn: string;
  readonly departments: string;
  readonly contact: string;
  readonly hostEmail: string;
  /** Needed where the month is another one. */
  readonly reason: string;
}

/**
 * Plans what an officer wrote into a file. When the month moves, the place in Allocation moves with it, what waits about the old month does not leave, and the outgoing is told.
 *
 * @throws {Refusal} for a start outside the month of the contract, a month that the contract does not have, or a month moved without a reason
 */
export function planFile(note: FileNote, rows: ExchangeRows, sending: Sending): Plan {
  const file = openFile(note.reference, rows);
  const after = fileAfter(note, file);
  const isMoved = after.month !== file.month;
  if (isMoved) refuseMonth(file, after, rows);
  refuseDay(file, after, rows);
  if (after.hostEmail !== '' && !isEmail(after.hostEmail))
    throw new Refusal('no-address', `“${after.hostEmail}” is no address.`);
  return plan({
    action: isMoved ? 'move month' : 'note exchange',
    summary: summaryOf(file, after),
    changes: [
      ...[changed(exchange, file, {...after, reason: after.reason || file.reason}) ?? []].flat(),
      ...datesMoved(file, after, rows),
      ...(isMoved ? followed(file, after, rows) : []),
    ],
    inserts: isMoved ? [inserted(outbox, changeLetter('exchange moved', {...file, ...after}, rows, sending))] : [],
  });
}

type After = Omit<FileNote, 'reference'>;

function fileAfter({month, startsOn, departments, contact, hostEmail, reason}: FileNote, file: FileRow): After {
  const typed = {departments, contact, hostEmail, reason};
  const trimmed = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()]));
  return {month: month || file.month, startsOn, ...(trimmed as typeof typed)};
}

function summaryOf(file: FileRow, {month, startsOn, reason}: After): string {
  if (month !== file.month)
    return `Moved the exchange of ${file.reference} from ${file.month} to ${month}; the outgoing is told, and the place in ${file.month} is free. Why: ${reason}`;
  return `Noted the exchange of ${file.reference}${file.startsOn === startsOn ? '' : `, which starts on ${startsOn}`}.`;
}

function refuseDay({country}: FileRow, {startsOn, month}: After, {configuration: {settings}}: ExchangeRows): void {
  if (isInMonth(startsOn, month, settings.year)) return;
  throw new Refusal(
    'outside-month',
    `${startsOn} is not in ${month} ${settings.year + 1}: the contract of ${country} is for that month. Choose another day, or move the month with the host’s yes.`,
    {tab: exchange.tab},
  );
}

/** A place is taken by whoever holds it, with a file or without one yet. */
function refuseMonth(file: FileRow, {month, reason}: After, rows: ExchangeRows): void {
  const own = placeOf(file, rows);
  const contract = contractOf(file.country, own?.kind ?? '', rows.configuration);
  const places = contract?.withdrawn
    ? 0
    : ((contract?.places as Readonly<Record<string, number>> | undefined)?.[month] ?? 0);
  const target = own === undefined ? '' : inMonth(own, month);
  const taken = rows.allocation.filter(({place, state}) => place === target && HOLDING.includes(state)).length;
  if (taken >= places) {
    throw new Refusal(
      'month-full',
      `${file.country} has ${counted(places, 'place')} in ${month} and ${taken} ${taken === 1 ? 'is' : 'are'} taken: change Contracts if the host agreed to one more, then move.`,
      {tab: 'Contracts'},
    );
  }
  if (reason === '') throw new Refusal('no-reason', 'Say why the month moves: the host’s yes, with its date.');
}

function placeOf({reference}: FileRow, {allocation: all}: ExchangeRows): AllocationRow | undefined {
  return all.find(each => each.reference === reference);
}

/** `Italy-July` becomes `Italy-August`. */
function inMonth({place, country, month}: AllocationRow, other: string): string {
  return `${country}-${other}${place.slice(`${country}-${month}`.length)}`;
}

/** What is open gets its new day; what is done stays done, but for what names the month that moved. */
function datesMoved(file: FileRow, {startsOn, month}: After, rows: ExchangeRows): Change[] {
  if (startsOn === file.startsOn && month === file.month) return [];
  const isAgain = ({document, state}: DocumentRow): boolean =>
    month !== file.month && state === 'done' && NAMES_MONTH.includes(document);
  return documentsOf(file, rows)
    .filter(row => row.state === 'open' || isAgain(row))
    .flatMap(
      row => changed(documents, row, {dueOn: dueOn(startsOn, row.weeks ?? 0), ...(isAgain(row) ? AGAIN : {})}) ?? [],
    );
}

const AGAIN = {state: 'open', doneOn: null} as const;

/** The place is another one from now on and stays this person's; what waits was written about the old month. */
function followed(file: FileRow, {month}: After, rows: ExchangeRows): Change[] {
  const row = placeOf(file, rows);
  const moved =
    row === undefined
      ? []
      : (changed(allocation, row, {month, place: inMonth(row, month), offerVersion: (row.offerVersion ?? 1) + 1}) ??
        []);
  return [
    ...[moved].flat(),
    ...replaceWaiting(
      rows.outbox,
      file.reference,
      ['exchange moved', 'exchange reminder', 'late card'],
      'The month of the placement has moved.',
    ),
  ];
}
