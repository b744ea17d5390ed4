import {CONTRACT_KINDS, MONTHS} from './contracts';
import {defineTable, instant, number, text} from './define';

/**
 * Before the announcement a candidate is `proposed` for a place, `waiting` in the order of rank, or `not placed`: no score, or no wish that can be met.
 * From the announcement on the place is `offered`, `accepted` or `declined`; `withdrawn` is someone who left, or whose place the host took back.
 */
export const PLACE_STATES = [
  'proposed',
  'offered',
  'accepted',
  'declined',
  'waiting',
  'not placed',
  'withdrawn',
] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** States in which a row's place is taken; in the others somebody else may have it. */
export const HOLDING: readonly string[] = ['proposed', 'offered', 'accepted'] satisfies readonly PlaceState[];

/**
 * Who got which place: one row per candidate, in the order of merit.
 *
 * Country, month and kind say what Place says; they differ only where a person typed. Place is what the candidate holds now, Allocated what the saved
 * allocation gave: the two are the same until the announcement, and afterwards differ only in rows whose offer version is above 1.
 */
export const allocation = defineTable({
  tab: 'Allocation',
  key: ['reference'],
  purpose: 'The place of each candidate, in merit order; the tab Certificate checks it.',
  computed: true,
  columns: {
    rank: number('Rank', {width: 60, note: 'In the order of merit; empty without a final score.'}),
    reference: text('Reference', {width: 90}),
    score: number('Final score', {width: 90}),
    country: text('Country', {width: 140}),
    month: text('Month', {width: 90, choices: MONTHS}),
    kind: text('Kind', {width: 90, choices: CONTRACT_KINDS}),
    wish: number('Wish', {width: 60, note: 'Number of the wish on the candidate’s own list.'}),
    state: text('State', {width: 110, choices: PLACE_STATES}),
    place: text('Place', {width: 170, note: 'What the candidate holds now: country, month and, where it costs, kind.'}),
    allocated: text('Allocated', {
      width: 170,
      note: 'What the saved allocation gave. It stays as it is after declines.',
    }),
    pin: text('Pinned to', {width: 170, note: 'A place that an officer decided, whatever the merit.'}),
    forbidden: text('Not at', {width: 170, note: 'Places that an officer ruled out, separated by ;'}),
    decisionReason: text('Officer’s reason', {width: 220, note: 'Why it is pinned or ruled out.'}),
    offeredAt: instant('Offered', {width: 130}),
    answerBy: instant('Answer by', {width: 130}),
    answeredAt: instant('Answered', {width: 130}),
    codeHash: text('Code hash', {
      width: 120,
      note: 'Of the personal answer code; the code itself is in the mail only.',
    }),
    offerVersion: number('Offer version', {width: 80, note: 'Grows with each offer made to this candidate.'}),
  },
});

/** The cells of a row about which the announcement has said nothing yet. */
export const NOT_OFFERED = {
  offeredAt: null,
  answerBy: null,
  answeredAt: null,
  codeHash: '',
  offerVersion: null,
} as const;
