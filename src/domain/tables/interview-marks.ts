import {defineTable, instant, type RowOf, text, widened} from './define';

/** `done` has marks that count, as has a row that was typed without a state; `handed over`: a colleague took the interview over. */
export const INTERVIEW_MARK_STATES = ['done', 'handed over'] as const;
export type InterviewMarkState = (typeof INTERVIEW_MARK_STATES)[number];

/** What each member of a panel marked; the marks stand in one column per criterion of the rubric, to the right of these. */
export const interviewMarks = defineTable({
  tab: 'Interview marks',
  key: ['reference', 'interviewer'],
  purpose: 'What each member of a panel marked at the interview, apart from the others.',
  further: 'mark',
  columns: {
    reference: text('Reference', {width: 90}),
    interviewer: text('Interviewer', {width: 220}),
    slot: text('Slot', {width: 80}),
    state: text('State', {width: 100, choices: INTERVIEW_MARK_STATES}),
    savedAt: instant('Saved', {width: 130}),
    notes: text('Notes', {width: 320, note: 'For the officers only; they never leave this sheet.'}),
    handedTo: text('Handed over to', {width: 220}),
  },
});

/** A row of Interview marks; its marks are asked for with `markIn`. */
export type InterviewMarksRow = RowOf<typeof interviewMarks>;

/** Interview marks with the columns of these criteria. */
export function interviewMarksOf(criteria: readonly {readonly name: string}[]): typeof interviewMarks {
  return widened(
    interviewMarks,
    criteria.map(({name}) => name),
  );
}
