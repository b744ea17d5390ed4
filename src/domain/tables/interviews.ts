import {defineTable, instant, text} from './define';

export const INTERVIEW_STATES = ['free', 'booked', 'held', 'no-show', 'closed'] as const;

/** The interview slots of the second round, one a row. */
export const interviews = defineTable({
  tab: 'Interviews',
  key: ['slot'],
  purpose: 'The interview slots: when, with whom, and who booked which.',
  columns: {
    slot: text('Slot', {width: 80}),
    startsAt: instant('Starts', {width: 130}),
    endsAt: instant('Ends', {width: 130}),
    panel: text('Panel', {width: 320}),
    state: text('State', {width: 90, choices: INTERVIEW_STATES}),
    reference: text('Reference', {width: 90}),
    link: text('Link', {width: 220}),
  },
});
