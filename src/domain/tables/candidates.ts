import {CLINICAL_LEVELS} from '../allocation/eligibility';
import {day, defineTable, flag, instant, number, text} from './define';

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
      note: 'Of the personal booking codes, one per mail that brought one; the codes themselves are in the mails only.',
    }),
    invitedAt: instant('Invited', {width: 130}),
    attempt: number('Attempt', {
      width: 70,
      note: 'Which interview of this candidate it is: 2 after a cancellation or a no-show.',
    }),
    bookingVersion: number('Booking version', {
      width: 70,
      note: 'Grows with each booking, move and cancellation.',
    }),
    firstScore: number('First round', {width: 90}),
    interviewScore: number('Interview', {width: 90}),
    interviewUncorrected: number('Interview, uncorrected', {width: 130}),
    interviewError: number('Interview ±', {width: 90}),
    finalScore: number('Final score', {width: 90}),
    feeAccepted: flag('Accepts a fee', {
      width: 100,
      note: 'Ticked: would pay what a unilateral place costs. Asked at the interview.',
    }),
    level: text('Clinical level', {
      width: 140,
      choices: CLINICAL_LEVELS,
      note: 'Reached before the summer; empty means as the study year says.',
    }),
    jointWith: text('Joint with', {
      width: 90,
      note: 'Reference of the person they apply with: both get the same place or neither does.',
    }),
    visited: text('Earlier exchanges', {width: 160, note: 'Countries of earlier exchanges, separated by ;'}),
    certificateOn: day('Language certificate on', {
      width: 130,
      note: 'Day on which it comes; empty means it is there.',
    }),
  },
});

/** What the allocation asks about a candidate and no form asks yet: officers fill it in. */
export const NO_PLACEMENT_FACTS = {
  feeAccepted: false,
  level: '',
  jointWith: '',
  visited: '',
  certificateOn: null,
} as const;
