/** What the History dialog may send. */
import type {Query} from '../domain/history/line';
import {record, rowNumber, text} from './shapes';

export function historyQuery(given: unknown): Query {
  const query = record(given);
  return {
    text: text(query.text),
    who: text(query.who),
    action: text(query.action),
    before: query.before === null ? null : entryNumber(query.before),
  };
}

/** Number of a journal entry. */
export const entryNumber = rowNumber;
