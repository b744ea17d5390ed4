/** What the actions of the first round read: the configuration as it is now, and four tabs, each once. */

import {criteriaOf} from '../domain/season/criteria';
import type {RoundFacts} from '../domain/selection/plan-round';
import {applications} from '../domain/tables/applications';
import {milestones} from '../domain/tables/milestones';
import {outbox} from '../domain/tables/outbox';
import {readings, readingsOf} from '../domain/tables/readings';
import type {Book} from '../tables/book';
import {refreshConfiguration} from './configuration';
import type {Desk} from './desk';

/** Decisions are made on what the tabs say now, not on what was remembered of them. */
export function roundFacts(desk: Desk, book: Book = desk.book): RoundFacts {
  const {configuration} = refreshConfiguration(desk, book);
  const {criteria} = criteriaOf(configuration, 'first', readings);
  return {
    configuration,
    applications: book.rows(applications),
    readings: book.read(readingsOf(criteria)).rows,
    milestones: book.rows(milestones),
    outbox: book.rows(outbox),
  };
}

/** Rows that could not be read, which is why they are not decided on. */
export function unreadableRows(book: Book): ReturnType<Book['read']>['problems'] {
  return [applications, readings, milestones].flatMap(table => book.read(table).problems);
}
