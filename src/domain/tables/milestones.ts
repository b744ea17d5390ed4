import {defineTable, instant, text} from './define';

/** What officers decide once for the whole season; one row each, added when it first happens. */
export const MILESTONES = [
  'draw',
  'readings dealt',
  'first round',
  'interviews planned',
  'second round',
  'allocation',
  'announcement',
  'season',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/**
 * `open` can still be changed; `locked` cannot, until an officer opens it again with a reason; `done` is past and stays. A milestone without a row has
 * not been reached.
 */
export const MILESTONE_STATES = ['open', 'locked', 'done'] as const;

/** How far the season has come: the rounds that are locked, the seeds, what was frozen. */
export const milestones = defineTable({
  tab: 'Stages',
  key: ['milestone'],
  purpose:
    'What was decided for the whole season: which rounds are locked, by whom and when, and the seeds of the draws.',
  computed: true,
  columns: {
    milestone: text('Milestone', {width: 150, choices: MILESTONES}),
    state: text('State', {width: 80, choices: MILESTONE_STATES}),
    at: instant('When', {width: 130}),
    by: text('By', {width: 220}),
    reason: text('Reason', {width: 260}),
    details: text('Details', {
      width: 320,
      note: 'Seeds, rules and counts of that moment, as the tool reads them again.',
    }),
  },
});
