import {LANGUAGES} from './committees';
import {defineTable, flag, instant, number, text} from './define';

/**
 * `complete` counts; `incomplete` waits for a document; `not eligible`, `superseded` (a later application of the same person counts) and
 * `withdrawn` do not count. Nothing is ever deleted.
 */
export const APPLICATION_STATES = ['complete', 'incomplete', 'not eligible', 'superseded', 'withdrawn'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What the first round decides about an application; empty until it does. Applicants know it only once their notice has left. */
export const DECISIONS = ['invited', 'on hold', 'not invited'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The applications, one a row, made from the form's responses. */
export const applications = defineTable({
  tab: 'Applications',
  key: ['reference'],
  purpose: 'Every application that came in through the form, with what is wrong with it.',
  computed: true,
  columns: {
    reference: text('Reference', {width: 90}),
    state: text('State', {width: 100, choices: APPLICATION_STATES}),
    problems: text('Problems', {
      width: 280,
      note: 'What is missing or not right, in the words that the applicant gets.',
    }),
    firstName: text('First name', {width: 120}),
    lastName: text('Last name', {width: 150}),
    email: text('E-mail', {width: 220}),
    committee: text('Committee', {width: 90}),
    university: text('University', {width: 180, note: 'As the applicant wrote it.'}),
    studentNumber: text('Student number', {width: 120}),
    studyYear: text('Study year', {width: 120}),
    credits: number('Credits', {width: 70}),
    phone: text('Phone', {width: 120}),
    language: text('Language', {width: 80, choices: LANGUAGES}),
    languageSkills: text('Language skills', {width: 200}),
    departments: text('Departments', {width: 200, note: 'Ranked wishes for the placement, if the form asks for them.'}),
    documents: text('Documents', {width: 260, note: 'The question and the link of each uploaded file, one a line.'}),
    countsInstead: text('Counts instead', {
      width: 110,
      note: 'Reference of the application of the same person that counts.',
    }),
    late: text('Late by', {width: 110}),
    consent: flag('Consent', {width: 80}),
    submittedAt: instant('Submitted', {width: 130}),
    version: number('Version', {width: 70, note: 'How often it was sent: 2 after the first correction.'}),
    response: text('Response', {width: 120, note: 'Which row of the form’s answers it was made from.'}),
    responseHash: text('Response hash', {width: 120}),
    score: number('Score', {width: 70, note: 'Of the first round, 0 to 10, as the officers chose: corrected or not.'}),
    uncorrected: number('Uncorrected', {width: 90, note: 'Plain mean of the readings.'}),
    scoreError: number('±', {width: 60, note: 'Standard error of the corrected score.'}),
    rank: number('Rank', {width: 60, note: 'Within the university.'}),
    decision: text('Decision', {width: 100, choices: DECISIONS}),
    decidedBy: text('Decided by', {width: 260, note: 'The seat, the tie rule or the officer that decided.'}),
    decisionVersion: number('Decision version', {width: 70, note: 'Grows with each change of the decision.'}),
  },
});

/** The cells of an application about which the first round has said nothing yet. */
export const UNDECIDED = {
  score: null,
  uncorrected: null,
  scoreError: null,
  rank: null,
  decision: '',
  decidedBy: '',
  decisionVersion: null,
} as const;
