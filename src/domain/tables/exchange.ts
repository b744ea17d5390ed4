import {MONTHS} from './contracts';
import {day, defineTable, instant, text} from './define';

/** `open` is under way; `finished` has come home with everything handed in; `cancelled` does not take place. */
export const EXCHANGE_STATES = ['open', 'finished', 'cancelled'] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];

/** The files of the outgoings, one a row: where, when, with whom. Their documents stand in the tab Documents. */
export const exchange = defineTable({
  tab: 'Exchange',
  key: ['reference'],
  purpose:
    'One file per outgoing: country, start of the placement, departments and contacts. Kept by SCOPE › Follow exchanges….',
  computed: true,
  columns: {
    reference: text('Reference', {width: 90}),
    committee: text('Committee', {width: 90}),
    country: text('Country', {width: 140}),
    month: text('Month', {width: 90, choices: MONTHS}),
    startsOn: day('Starts', {width: 100, note: 'First day of the placement; documents are counted back from it.'}),
    state: text('State', {width: 90, choices: EXCHANGE_STATES}),
    departments: text('Departments', {width: 220, note: 'Ranked wishes, best first, separated by ;'}),
    contact: text('Contact person', {width: 220, note: 'Of the host, once it is known.'}),
    hostEmail: text('Host’s officer', {width: 220, note: 'Address to which a late card is written.'}),
    reason: text('Reason', {width: 220, note: 'Why it was moved or cancelled.'}),
    openedAt: instant('Opened', {width: 130}),
  },
});
