/**
 * The tables of the second round, each read once. Interview marks has a column per criterion of the rubric; they are added with the first marks.
 */
import type {LocatedMarks, RoundFacts} from '../../domain/interview-scoring/facts';
import type {Round} from '../../domain/interviews/bookings';
import {type Problem, Refusal} from '../../domain/problem';
import type {Configuration} from '../../domain/season/configuration';
import {criteriaOf} from '../../domain/season/criteria';
import {applications} from '../../domain/tables/applications';
import {candidates} from '../../domain/tables/candidates';
import {interviewMarks, interviewMarksOf} from '../../domain/tables/interview-marks';
import {interviews} from '../../domain/tables/interviews';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import type {Book} from '../../tables/book';
import {automationOf} from '../automation';
import type {Desk} from '../desk';
import {ensureColumns, headerOf, readIfComplete} from '../reading/mark-columns';

/** Five tabs; a row that cannot be read is a problem of `unreadableInterviews`. */
export function interviewFacts(desk: Desk, configuration: Configuration, book: Book = desk.book): RoundFacts {
  return {
    interviews: book.rows(interviews),
    candidates: book.rows(candidates),
    marks: readMarks(book, configuration),
    applications: book.rows(applications),
    milestones: book.rows(milestones),
    configuration,
    now: desk.now.toISOString(),
  };
}

/** The tables that a booking is decided from, with the milestones. */
export function bookingRound(
  desk: Desk,
  configuration: Configuration,
  book: Book,
): Round & Pick<RoundFacts, 'milestones'> {
  return {
    configuration,
    slots: book.rows(interviews),
    candidates: book.rows(candidates),
    applications: book.rows(applications),
    outbox: book.rows(outbox),
    milestones: book.rows(milestones),
    account: automationOf(desk)?.account ?? '',
    now: desk.now.toISOString(),
  };
}

export function unreadableInterviews(book: Book): readonly Problem[] {
  return [interviews, candidates, interviewMarks].flatMap(table => book.read(table).problems);
}

/**
 * Makes room for the marks of every criterion, before the first ones.
 *
 * @throws {Refusal} when a column is gone later
 */
export function ensureInterviewColumns(book: Book, configuration: Configuration): void {
  const wide = interviewMarksOf(criteriaOf(configuration, 'interview', interviewMarks).criteria);
  readMarks(book, configuration);
  if (wide !== interviewMarks) ensureColumns(book, interviewMarks, wide);
}

/**
 * Nothing has been marked for a criterion that has no column yet.
 *
 * @throws {Refusal} when some criteria have a column and others do not: marks may have been lost with a column, or a title been changed
 */
function readMarks(book: Book, configuration: Configuration): readonly LocatedMarks[] {
  const {criteria} = criteriaOf(configuration, 'interview', interviewMarks);
  const whole = readIfComplete(book, interviewMarksOf(criteria));
  if (whole !== null) return whole.rows;
  const bare = book.read(interviewMarks);
  const header = headerOf(bare.cells);
  const there = criteria.filter(({name}) => header.includes(name.toLowerCase()));
  const gone = criteria.find(criterion => !there.includes(criterion));
  if (there.length === 0 || bare.rows.length === 0 || gone === undefined) return bare.rows;
  throw columnGone(gone.name);
}

function columnGone(criterion: string): Refusal {
  const {tab} = interviewMarks;
  const sentence = `${tab} has no column "${criterion}", though interviews are marked already: put that title back into row 1; for a criterion that is new, add the title at the right.`;
  return new Refusal('column-gone', sentence, {tab, row: 1, column: criterion});
}
