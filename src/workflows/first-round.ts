/**
 * The tables of the first round, each read once. Readings has a column per criterion of the rubric; they are added when readings are dealt.
 */
import {Refusal} from '../domain/problem';
import type {LocatedReading} from '../domain/reading/sound-readings';
import type {Configuration} from '../domain/season/configuration';
import {type Criteria, criteriaOf} from '../domain/season/criteria';
import type {MilestoneRow} from '../domain/season/milestone';
import {applications} from '../domain/tables/applications';
import type {RowOf} from '../domain/tables/define';
import {milestones} from '../domain/tables/milestones';
import {readings, readingsOf} from '../domain/tables/readings';
import type {Book} from '../tables/book';
import {addColumns} from '../tables/tab';
import type {Table} from '../tables/table';

export interface Round {
  readonly readings: readonly LocatedReading[];
  readonly applications: readonly RowOf<typeof applications>[];
  readonly milestones: readonly MilestoneRow[];
  readonly configuration: Configuration;
}

/** @throws {Refusal} when the column of a criterion is gone: its marks cannot be told from others' then */
export function readRound(book: Book, configuration: Configuration): Round {
  return roundWith(book, configuration, book.read(readingsOf(markCriteria(configuration).criteria)));
}

/** The same where the columns of marks may still be missing: nothing has been dealt then. */
export function readRoundBefore(book: Book, configuration: Configuration): Round {
  return roundWith(book, configuration, withMarks(book, configuration) ?? book.read(readings));
}

/** Adds the columns of criteria that have none, at the right; under the lock, and of no consequence when cut off. */
export function ensureMarkColumns(book: Book, configuration: Configuration): void {
  const {criteria} = markCriteria(configuration);
  if (criteria.length === 0 || withMarks(book, configuration) !== null) return;
  const {sheet, cells} = book.read(readings);
  const header = (cells[0] ?? []).map(title => String(title).trim().toLowerCase());
  const width = header.reduce((last, title, at) => (title === '' ? last : at + 1), 0);
  const columns = Object.values(readingsOf(criteria).columns).filter(
    ({title}) => !header.includes(title.toLowerCase()),
  );
  addColumns(sheet, columns, width);
  book.forget();
}

export function markCriteria(configuration: Configuration): Criteria {
  return criteriaOf(configuration, 'first', readings);
}

function roundWith(book: Book, configuration: Configuration, table: Table<typeof readings>): Round {
  return {
    readings: table.rows,
    applications: book.rows(applications),
    milestones: book.rows(milestones),
    configuration,
  };
}

/** Null where a column of marks is missing. */
function withMarks(book: Book, configuration: Configuration): Table<typeof readings> | null {
  try {
    return book.read(readingsOf(markCriteria(configuration).criteria));
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'column-gone') return null;
    throw error;
  }
}
