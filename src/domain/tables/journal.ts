import {defineTable, instant, number, text} from './define';

/** The journal: rows are only ever added. A long plan goes over several rows; a row without plan says what became of an entry. */
export const journal = defineTable({
  tab: 'Journal',
  key: ['entry', 'part'],
  purpose: 'Everything that was decided and changed, in order. It is only ever added to: do not edit.',
  computed: true,
  columns: {
    entry: number('Entry', {width: 60}),
    part: text('Part', {
      width: 60,
      note: '1/3 is the first of three rows; done and undone say what became of the entry.',
    }),
    at: instant('When', {width: 130}),
    who: text('Who', {width: 180}),
    action: text('Action', {width: 130}),
    summary: text('Summary', {width: 420}),
    plan: text('Plan', {width: 200}),
    hash: text('Hash', {width: 120}),
  },
});
