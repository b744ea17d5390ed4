/**
 * Whether the sheet still is what a plan was based on. What is different is told to the officer, cell by cell; nothing is written then.
 */
import {listed} from '../listed';
import type {Value} from '../tables/define';
import type {Plan} from './plan';

/** What stands in the sheet now: a row by table and key, by column title; undefined when there is no such row. */
export type Look = (table: string, key: string) => {readonly [title: string]: Value} | undefined;

/** One sentence per difference; empty while the plan still fits. */
export function differences(plan: Plan, look: Look): readonly string[] {
  return [
    ...plan.changes.flatMap(({table, key, set}) => {
      const row = look(table, key);
      return row === undefined ? [`${table}: ${key} is no longer there.`] : changedCells(table, key, set, row);
    }),
    ...plan.inserts.flatMap(({table, key}) =>
      look(table, key) === undefined ? [] : [`${table}: ${key} is there already.`],
    ),
    ...plan.removals.flatMap(({table, key}) =>
      look(table, key) === undefined ? [`${table}: ${key} is no longer there.`] : [],
    ),
  ];
}

/** The differences as one message. */
export function conflictSentence(found: readonly string[]): string {
  return `The sheet has changed since this was prepared, so nothing was saved. ${listed(found.map(withoutStop), 3)}. Look again and repeat the step.`;
}

function changedCells(
  table: string,
  key: string,
  set: Plan['changes'][number]['set'],
  row: {readonly [title: string]: Value},
): string[] {
  return Object.entries(set).flatMap(([title, [before, after]]) => {
    const now = row[title] ?? null;
    if (same(now, before) || same(now, after)) return [];
    return [`${table}: ${key}, ${title} was ${shown(before)} and is now ${shown(now)}.`];
  });
}

/** An empty text and an empty cell are the same to a sheet. */
function same(one: Value, other: Value): boolean {
  return (one === null ? '' : one) === (other === null ? '' : other);
}

function shown(value: Value): string {
  return value === null || value === '' ? 'empty' : `"${value}"`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
