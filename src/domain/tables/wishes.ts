import {defineTable, number, text} from './define';

/** The ranked wishes of the applicants, one a row. */
export const wishes = defineTable({
  tab: 'Wishes',
  key: ['reference', 'rank'],
  purpose: 'The wishes of every application, best first, matched with the contracts.',
  computed: true,
  columns: {
    reference: text('Reference', {width: 90}),
    rank: number('Rank', {width: 60}),
    country: text('Country', {width: 150, note: 'As in Contracts; empty where no contract was recognised.'}),
    months: text('Months', {width: 180, note: 'In the order that suits; empty means any month.'}),
    asTyped: text('As typed', {width: 200}),
  },
});
