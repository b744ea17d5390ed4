import {defineTable, flag, number, text} from './define';

export const CONTRACT_KINDS = ['bilateral', 'unilateral'] as const;
export const MONTHS = ['July', 'August', 'September'] as const;
export type Month = (typeof MONTHS)[number];

/** Study years in which one may apply, from the least, as officers write them; other ways of writing them are read too. */
export const STUDY_YEARS = [
  'second bachelor',
  'third bachelor',
  'first master',
  'second master',
  'third master',
] as const;

/** What BeMSA signed for the season: places per country and month. */
export const contracts = defineTable({
  tab: 'Contracts',
  key: ['country', 'kind'],
  purpose: 'The contracts of the season: places per country and month, and what the host asks.',
  columns: {
    country: text('Country', {width: 140}),
    alsoCalled: text('Also called', {width: 220, note: 'Other ways in which applicants write it, separated by ;'}),
    nmo: text('NMO', {width: 130}),
    kind: text('Kind', {width: 90, choices: CONTRACT_KINDS}),
    july: number('July', {width: 60}),
    august: number('August', {width: 60}),
    september: number('September', {width: 80}),
    language: text('Language', {width: 190, note: 'As in: English B2 or German B1'}),
    level: text('Level', {width: 140}),
    fromYear: text('From year', {
      width: 140,
      choices: STUDY_YEARS,
      note: 'The lowest study year, at the time of the application, that the host takes. Empty: any.',
    }),
    fee: number('Fee (€)', {width: 70}),
    afWeeks: number('AF weeks before', {
      width: 110,
      note: 'Weeks before the start at which the application form must be there.',
    }),
    region: text('Region', {width: 110}),
    hostOrder: text('Order of the host', {
      width: 110,
      note: 'Only where the host ranks candidates itself: references, best first, separated by ; – who is not named is not accepted. Allocate countries writes it.',
    }),
    withdrawn: flag('Withdrawn', {width: 90}),
  },
});
