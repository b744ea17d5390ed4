import {defineTable, flag, instant, number, text} from './define';

/**
 * `to book` has a link and no slot; `booked` has one; `held` has been interviewed; `no-show` did not come (never a zero); `withdrawn` left the season.
 */
export const CANDIDATE_STATES = ['to book', 'booked', 'held', 'no-show', 'withdrawn'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

/** The applicants who were invited to the interview, one a row; made when the interviews are planned. */
export const candidates = defineTable({
  tab: 'Candidates',
  key: ['reference'],
  purpose: 'Everybody who was invited to the interview: booking, scores of both rounds and the final score.',
  computed: true,
  columns: {
    reference: text('Reference', {width: 90}),
    committee: text('Committee', {width: 90}),
    state: text('State', {width: 90, choices: CANDIDATE_STATES}),
    slot: text('Slot', {width: 80}),
    moves: number('Moves', {width: 70, note: 'How often the candidate has moved the interview.'}),
    codeHash: text('Code hash', {
      width: 120,
      note: 'Of the personal booking code; the code itself is in the mail only.',
    }),
    invitedAt: instant('Invited', {width: 130}),
    firstScore: number('First round', {width: 90}),
    interviewScore: number('Interview', {width: 90}),
    interviewUncorrected: number('Interview, uncorrected', {width: 130}),
    interviewError: number('Interview ±', {width: 90}),
    finalScore: number('Final score', {width: 90}),
    feeAccepted: flag('Accepts a fee', {width: 100}),
  },
});
