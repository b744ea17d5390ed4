/**
 * The files of the outgoings: opened for whoever has accepted a place. What officers note in them is in `notes`, their end in `ending`. Pure: every answer is a plan.
 */
import type {AllocationRow} from '../allocation/decisions';
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import type {OutboxRow} from '../notices/notice';
import {isErased} from '../personal-data/person';
import {inserted, type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {Configuration} from '../season/configuration';
import type {RowOf} from '../tables/define';
import {documents} from '../tables/documents';
import {exchange} from '../tables/exchange';
import {documentsFor} from './catalogue';
import {dueOn, usualStart} from './dates';

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

const grouped = new WeakMap<readonly DocumentRow[], ReadonlyMap<string, readonly DocumentRow[]>>();

/** The documents of one file; all rows are gone through once. */
export function documentsOf(
  {reference}: Pick<FileRow, 'reference'>,
  {documents: all}: Pick<ExchangeRows, 'documents'>,
): readonly DocumentRow[] {
  const known = grouped.get(all);
  if (known !== undefined) return known.get(reference) ?? [];
  const groups = new Map<string, DocumentRow[]>();
  for (const row of all) {
    const own = groups.get(row.reference);
    if (own === undefined) groups.set(row.reference, [row]);
    else own.push(row);
  }
  grouped.set(all, groups);
  return groups.get(reference) ?? [];
}

/** Accepted places that have no file; whoever was erased had one that is over, and gets none again. */
export function withoutFile({
  applications,
  allocation,
  files,
}: Pick<ExchangeRows, 'applications' | 'allocation' | 'files'>): readonly AllocationRow[] {
  const known = new Set(files.map(({reference}) => reference));
  const erased = new Set(applications.filter(isErased).map(({reference}) => reference));
  return allocation.filter(
    ({state, reference, place}) =>
      state === 'accepted' && place !== '' && !known.has(reference) && !erased.has(reference),
  );
}

/** Plans a file with its documents for everybody who has accepted and has none, and adds documents that Settings have got since. */
export function planFiles(rows: ExchangeRows, now: string): Plan {
  const applications = new Map(rows.applications.map(each => [each.reference, each]));
  const fresh = withoutFile(rows).map(row => newFile(row, applications.get(row.reference), rows.configuration, now));
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
    departments: application?.departments ?? '',
    contact: '',
    hostEmail: '',
    reason: '',
    openedAt: now,
  };
}

function missingDocuments({reference, country, startsOn}: FileRow, rows: ExchangeRows): DocumentRow[] {
  const there = new Set(documentsOf({reference}, rows).map(({document}) => document));
  const kind = rows.allocation.find(each => each.reference === reference)?.kind ?? '';
  return documentsFor(country, kind, rows.configuration)
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

/** The file, while it can be changed. @throws {Refusal} where there is none, and for one that is closed */
export function openFile(reference: string, {files}: ExchangeRows): FileRow {
  const file = files.find(each => each.reference === reference);
  if (file === undefined)
    throw new Refusal('no-file', `${reference} has no exchange file: open the files first.`, {tab: exchange.tab});
  if (file.state === 'open') return file;
  throw new Refusal('file-closed', `The exchange of ${reference} is ${file.state} already.`, {tab: exchange.tab});
}
