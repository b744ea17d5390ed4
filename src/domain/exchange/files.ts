/**
 * The files of the outgoings: opened for whoever has accepted a place, kept by officers, closed at the end or when the placement falls through. Pure: every answer is a plan.
 */
import type {AllocationRow} from '../allocation/decisions';
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import type {OutboxRow} from '../notices/notice';
import {replaceWaiting} from '../notices/replace';
import {type Change, changed, inserted, type Plan, plan} from '../plan/plan';
import {type Problem, Refusal} from '../problem';
import type {Configuration} from '../season/configuration';
import {allocation} from '../tables/allocation';
import type {RowOf} from '../tables/define';
import {type DocumentState, documents} from '../tables/documents';
import {exchange} from '../tables/exchange';
import {isEmail} from '../text';
import {documentsFor} from './catalogue';
import {dueOn, isInMonth, today, usualStart} from './dates';

export type FileRow = RowOf<typeof exchange>;
export type DocumentRow = RowOf<typeof documents>;

/** Everything that a decision about exchanges looks at. */
export interface ExchangeRows {
  readonly configuration: Configuration;
  readonly applications: readonly Application[];
  readonly allocation: readonly AllocationRow[];
  readonly files: readonly FileRow[];
  readonly documents: readonly DocumentRow[];
  readonly outbox: readonly OutboxRow[];
}

/** Plans a file with its documents for everybody who has accepted and has none, and adds documents that Settings have got since. */
export function planFiles(rows: ExchangeRows, now: string): Plan {
  const known = new Set(rows.files.map(({reference}) => reference));
  const applications = new Map(rows.applications.map(each => [each.reference, each]));
  const fresh = rows.allocation
    .filter(({state, reference, place}) => state === 'accepted' && place !== '' && !known.has(reference))
    .map(row => newFile(row, applications.get(row.reference), rows.configuration, now));
  const missing = [...rows.files.filter(({state}) => state === 'open'), ...fresh].flatMap(file =>
    missingDocuments(file, rows),
  );
  return plan({
    action: 'open files',
    summary: `Opened ${counted(fresh.length, 'exchange file')} with ${counted(missing.length, 'document')}.`,
    inserts: [...fresh.map(row => inserted(exchange, row)), ...missing.map(row => inserted(documents, row))],
  });
}

function newFile(
  {reference, country, month}: AllocationRow,
  application: Application | undefined,
  {settings}: Configuration,
  now: string,
): FileRow {
  return {
    reference,
    committee: application?.committee ?? '',
    country,
    month,
    startsOn: usualStart(month, settings.year),
    state: 'open',
    departments: '',
    contact: '',
    hostEmail: '',
    reason: '',
    openedAt: now,
  };
}

function missingDocuments({reference, country, startsOn}: FileRow, rows: ExchangeRows): DocumentRow[] {
  const there = new Set(rows.documents.filter(each => each.reference === reference).map(each => each.document));
  return documentsFor(country, rows.configuration)
    .filter(({name}) => !there.has(name))
    .map(({name, actor, weeks}) => ({
      reference,
      document: name,
      actor,
      weeks,
      dueOn: startsOn === null ? null : dueOn(startsOn, weeks),
      state: 'open',
      doneOn: null,
      notedBy: '',
    }));
}

/** What an officer says of a document. */
export interface DocumentNote {
  readonly reference: string;
  readonly document: string;
  readonly state: DocumentState;
}

/** @throws {Refusal} for a document or file that is not there, and for one that is closed */
export function planDocument(
  {reference, document, state}: DocumentNote,
  rows: ExchangeRows,
  by: string,
  now: string,
): Plan {
  openFile(reference, rows);
  const row = rows.documents.find(each => each.reference === reference && each.document === document);
  if (row === undefined) {
    throw new Refusal(
      'unknown-document',
      `${reference} has no document “${document}”: look at the list again, or add it to Documents in Settings.`,
      {tab: documents.tab},
    );
  }
  const change = changed(documents, row, {state, doneOn: state === 'done' ? today(now) : null, notedBy: by});
  return plan({
    action: 'note document',
    summary: `${document} of ${reference}: ${state}.`,
    changes: change === null ? [] : [change],
  });
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

/** @throws {Refusal} for a start outside the month of the contract, a month that the contract does not have, or a month moved without a reason */
export function planFile(note: FileNote, rows: ExchangeRows): Plan {
  const {reference, month, startsOn, departments, contact, hostEmail} = note;
  const file = openFile(reference, rows);
  const reason = note.reason.trim();
  if (month !== file.month) refuseMonth(file, month, reason, rows);
  if (!isInMonth(startsOn, month, rows.configuration.settings.year)) {
    throw new Refusal(
      'outside-month',
      `${startsOn} is not in ${month} ${rows.configuration.settings.year + 1}: the contract of ${file.country} is for that month. Choose another day, or move the month with the host’s yes.`,
      {tab: exchange.tab},
    );
  }
  if (hostEmail.trim() !== '' && !isEmail(hostEmail.trim()))
    throw new Refusal('no-address', `“${hostEmail}” is no address.`);
  const after = {
    month,
    startsOn,
    departments: departments.trim(),
    contact: contact.trim(),
    hostEmail: hostEmail.trim(),
    reason: reason === '' ? file.reason : reason,
  };
  const moved = file.startsOn !== startsOn;
  return plan({
    action: 'note exchange',
    summary:
      month === file.month
        ? `Noted the exchange of ${reference}${moved ? `, which starts on ${startsOn}` : ''}.`
        : `Moved the exchange of ${reference} from ${file.month} to ${month}: ${reason}`,
    changes: [
      ...(changed(exchange, file, after) === null ? [] : [changed(exchange, file, after)!]),
      ...(moved ? datesMoved(reference, startsOn, rows) : []),
      ...(month === file.month ? [] : movedInAllocation(reference, month, rows)),
    ],
  });
}

function refuseMonth(file: FileRow, month: string, reason: string, rows: ExchangeRows): void {
  const contract = rows.configuration.contracts.find(({country, withdrawn}) => country === file.country && !withdrawn);
  const places = (contract?.places as Readonly<Record<string, number>> | undefined)?.[month] ?? 0;
  const taken = rows.files.filter(
    each => each.country === file.country && each.month === month && each.state !== 'cancelled',
  ).length;
  if (taken >= places) {
    throw new Refusal(
      'month-full',
      `${file.country} has ${counted(places, 'place')} in ${month} and ${taken} ${taken === 1 ? 'is' : 'are'} taken: change Contracts if the host agreed to one more, then move.`,
      {tab: 'Contracts'},
    );
  }
  if (reason === '') throw new Refusal('no-reason', 'Say why the month moves: the host’s yes, with its date.');
}

/** What is done stays done; what is open gets its new day. */
function datesMoved(reference: string, startsOn: string, rows: ExchangeRows): Change[] {
  return rows.documents
    .filter(row => row.reference === reference && row.state === 'open')
    .flatMap(row => changed(documents, row, {dueOn: dueOn(startsOn, row.weeks ?? 0)}) ?? []);
}

/** The place is another one from now on; it stays this person's. */
function movedInAllocation(reference: string, month: string, rows: ExchangeRows): Change[] {
  const row = rows.allocation.find(each => each.reference === reference);
  if (row === undefined) return [];
  const place = row.place.replace(row.month, month);
  return [changed(allocation, row, {month, place, offerVersion: (row.offerVersion ?? 1) + 1}) ?? []].flat();
}

export type Ending = 'finished' | 'cancelled';

export interface FileEnd {
  readonly reference: string;
  readonly state: Ending;
  readonly reason: string;
}

/**
 * Plans the end of a file. A cancelled placement is free again, and may go down the waiting list in Announcement…; its waiting reminders do not leave.
 *
 * @throws {Refusal} for a cancelled one without a reason, and for a finished one that lacks documents or has not begun
 */
export function planEnd({reference, state, reason}: FileEnd, rows: ExchangeRows, now: string): Plan {
  const file = openFile(reference, rows);
  const why = reason.trim();
  if (state === 'cancelled' && why === '')
    throw new Refusal('no-reason', 'Say why it is cancelled: who said so, and when.');
  if (state === 'finished') refuseUnfinished(file, rows, now);
  const offer = rows.allocation.find(each => each.reference === reference);
  const left = state === 'cancelled' && offer !== undefined ? changed(allocation, offer, {state: 'withdrawn'}) : null;
  return plan({
    action: state === 'cancelled' ? 'cancel exchange' : 'finish exchange',
    summary:
      state === 'cancelled'
        ? `Cancelled the exchange of ${reference}: ${why}`
        : `Finished the exchange of ${reference}.`,
    changes: [
      changed(exchange, file, {state, reason: why || file.reason})!,
      ...(left === null ? [] : [left]),
      ...replaceWaiting(rows.outbox, reference, ['exchange reminder', 'late card'], 'The exchange is over.'),
    ],
  });
}

function refuseUnfinished(file: FileRow, rows: ExchangeRows, now: string): void {
  const open = rows.documents.filter(row => row.reference === file.reference && row.state === 'open');
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

function openFile(reference: string, {files}: ExchangeRows): FileRow {
  const file = files.find(each => each.reference === reference);
  if (file === undefined)
    throw new Refusal('no-file', `${reference} has no exchange file: open the files first.`, {tab: exchange.tab});
  if (file.state === 'open') return file;
  throw new Refusal('file-closed', `The exchange of ${reference} is ${file.state} already.`, {tab: exchange.tab});
}

/** Documents whose day would be over before the countries are even announced: said while places can still be given otherwise. */
export function impossibleDates(configuration: Configuration, from: string): readonly Problem[] {
  const {contracts, settings} = configuration;
  const day = today(from);
  return contracts
    .filter(({withdrawn}) => !withdrawn)
    .flatMap(({country, places}) =>
      Object.entries(places)
        .filter(([, count]) => count > 0)
        .flatMap(([month]) => {
          const late = documentsFor(country, configuration).filter(
            ({weeks}) => dueOn(usualStart(month, settings.year), weeks) < day,
          );
          return late.map(({name, weeks}) => ({
            code: 'date-impossible',
            sentence: `${country} in ${month} asks ${name} ${weeks} weeks before the start, on ${dueOn(usualStart(month, settings.year), weeks)}: that is before the announcement.`,
            where: {tab: 'Contracts'},
          }));
        }),
    );
}
