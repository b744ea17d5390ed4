import {MONTHS} from './contracts';
import {defineTable, number, text} from './define';

/** Who got which place. */
export const allocation = defineTable({
  tab: 'Allocation',
  key: ['reference'],
  purpose: 'The place of each candidate, in merit order.',
  computed: true,
  columns: {
    rank: number('Rank', {width: 60}),
    reference: text('Reference', {width: 90}),
    score: number('Final score', {width: 90}),
    country: text('Country', {width: 140}),
    month: text('Month', {width: 90, choices: MONTHS}),
    wish: number('Wish', {width: 60}),
    state: text('State', {width: 110}),
  },
});
