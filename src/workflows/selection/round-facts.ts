/** What the actions of the first round read: four tabs, each once, beside a configuration that has just been read. */
import type {Problem} from '../../domain/problem';
import type {Configuration} from '../../domain/season/configuration';
import {criteriaOf} from '../../domain/season/criteria';
import type {RoundFacts} from '../../domain/selection/plan-round';
import {applications} from '../../domain/tables/applications';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import {readings, readingsOf} from '../../domain/tables/readings';
import type {Book} from '../../tables/book';

/** @param configuration as the tabs say it now, not as it was remembered: open the desk `fresh` */
export function roundFacts(book: Book, configuration: Configuration): RoundFacts {
  return {
    configuration,
    applications: book.rows(applications),
    readings: book.read(readingsOf(criteriaOf(configuration, 'first', readings).criteria)).rows,
    milestones: book.rows(milestones),
    outbox: book.rows(outbox),
  };
}

/** Rows that could not be read, which is why they are not decided on. */
export function unreadableRows(book: Book): readonly Problem[] {
  return [applications, readings, milestones].flatMap(table => book.read(table).problems);
}
