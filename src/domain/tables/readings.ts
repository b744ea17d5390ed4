import {defineTable, instant, text} from './define';

export const READING_STATES = ['dealt', 'done', 'abstained'] as const;

/** Who reads which application; the marks stand in one column per criterion of the rubric, to the right of these. */
export const readings = defineTable({
  tab: 'Readings',
  key: ['reference', 'reader'],
  purpose: 'Who reads which application in the first round, and the marks.',
  columns: {
    reference: text('Reference', {width: 90}),
    reader: text('Reader', {width: 220}),
    state: text('State', {width: 90, choices: READING_STATES}),
    savedAt: instant('Saved', {width: 130}),
    comment: text('Comment', {width: 320}),
  },
});
