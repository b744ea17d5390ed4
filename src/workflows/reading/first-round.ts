/**
 * The tables of the first round, each read once. Readings has a column per criterion of the rubric; they are added when readings are dealt.
 */
import type {LocatedReading} from '../../domain/reading/sound-readings';
import type {Configuration} from '../../domain/season/configuration';
import {type Criteria, criteriaOf} from '../../domain/season/criteria';
import type {MilestoneRow} from '../../domain/season/milestone';
import {applications} from '../../domain/tables/applications';
import type {RowOf} from '../../domain/tables/define';
import {milestones} from '../../domain/tables/milestones';
import {readings, readingsOf} from '../../domain/tables/readings';
import type {Book} from '../../tables/book';
import type {Table} from '../../tables/table';
import {ensureColumns, readIfComplete} from './mark-columns';

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
  return roundWith(
    book,
    configuration,
    readIfComplete(book, readingsOf(markCriteria(configuration).criteria)) ?? book.read(readings),
  );
}

/** Adds the columns of criteria that have none, at the right; under the lock, and of no consequence when cut off. */
export function ensureMarkColumns(book: Book, configuration: Configuration): void {
  const {criteria} = markCriteria(configuration);
  if (criteria.length > 0) ensureColumns(book, readings, readingsOf(criteria));
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
