/** Builders for exchanges: outgoings with accepted places, their files and documents, and the rows after a plan was carried out. */
import type {AllocationRow} from '../../src/domain/allocation/decisions';
import {type DocumentRow, type ExchangeRows, type FileRow, planFiles} from '../../src/domain/exchange/files';
import type {Sending} from '../../src/domain/exchange/letters';
import {outboxRow} from '../../src/domain/notices/notice';
import type {Plan} from '../../src/domain/plan/plan';
import {DEFAULT_SETTINGS} from '../../src/domain/season/settings';
import {allocation, NOT_OFFERED} from '../../src/domain/tables/allocation';
import {keyOf, type Row, type TableDefinition} from '../../src/domain/tables/define';
import {documents} from '../../src/domain/tables/documents';
import {exchange} from '../../src/domain/tables/exchange';
import {outbox} from '../../src/domain/tables/outbox';
import {makeContract} from './allocation';
import {makeApplication, makeConfiguration} from './intake';

export const SENDING: Sending = {
  now: '2028-01-10T09:00:00.000Z',
  who: 'leo@scope.example.org',
  account: 'scope@example.org',
};

export const sendingAt = (now: string): Sending => ({...SENDING, now});

/** An accepted place. */
export function makePlace(reference: string, place: string): AllocationRow {
  const [country = '', month = '', kind = 'bilateral'] = place.split('-');
  return {
    ...NOT_OFFERED,
    ...{rank: 1, reference, score: 8, country, month, kind, wish: 1, state: 'accepted', place, allocated: place},
    ...{pin: '', forbidden: '', decisionReason: '', offerVersion: 1},
  };
}

const CONTRACTS = [
  makeContract('Italy', {July: 1, August: 1}),
  makeContract('Italy', {September: 1}, {kind: 'unilateral', fee: 300}),
  makeContract('Japan', {August: 1}, {afWeeks: 22}),
];

/** Zoë (1) goes to Italy in July, Bo (2) to Japan in August; AF 14 weeks before, CA 8, CC 4, EF 5 after. */
export function makeExchange(places: readonly AllocationRow[] = TWO): ExchangeRows {
  const begun: ExchangeRows = {
    configuration: makeConfiguration({
      contracts: CONTRACTS,
      settings: {
        ...DEFAULT_SETTINGS,
        documentList: 'AF: outgoing 14; CA: host 8; CC: outgoing 4; EF: outgoing -5',
        specialDocuments: 'Japan: X-ray 22',
      },
    }),
    applications: [
      makeApplication(),
      makeApplication({reference: 'S27-0002', firstName: 'Bo', email: 'bo@ulb.be', committee: 'ULB', language: 'fr'}),
    ],
    allocation: places,
    files: [],
    documents: [],
    outbox: [],
  };
  return carriedOut(begun, planFiles(begun, SENDING.now));
}

const TWO = [makePlace('S27-0001', 'Italy-July'), makePlace('S27-0002', 'Japan-August')];

/** The rows after a plan. */
export function carriedOut(rows: ExchangeRows, plan: Plan): ExchangeRows {
  return {
    ...rows,
    allocation: apply(allocation, rows.allocation, plan) as AllocationRow[],
    files: apply(exchange, rows.files, plan) as FileRow[],
    documents: apply(documents, rows.documents, plan) as DocumentRow[],
    outbox: apply(outbox, rows.outbox, plan) as ExchangeRows['outbox'],
  };
}

function apply(definition: TableDefinition, rows: readonly object[], {changes, inserts}: Plan): object[] {
  const named = (cells: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(
      Object.entries(definition.columns).flatMap(([name, {title}]) => (title in cells ? [[name, cells[title]]] : [])),
    );
  const changed = rows.map(row => {
    const own = changes.find(({table, key}) => table === definition.tab && key === keyOf(definition, row as Row));
    if (own === undefined) return row;
    const cells = Object.fromEntries(Object.entries(own.set).map(([title, [, value]]) => [title, value]));
    return {...row, ...named(cells)};
  });
  return [...changed, ...inserts.filter(({table}) => table === definition.tab).map(({row}) => named(row))];
}

/** A reminder that waits. */
export function makeReminder(reference: string): ExchangeRows['outbox'][number] {
  const notice = {season: 'S27', step: 'exchange reminder', reference, version: 'w2028-05-01'} as const;
  const rest = {to: 'zoe@student.kuleuven.be', language: 'nl', account: SENDING.account, values: {}} as const;
  return outboxRow({...notice, ...rest}, SENDING.now);
}
