/** The first rows of Set up, and the journal entry that tells what it made. */
import {inserted, type Plan, plan} from '../domain/plan/plan';
import {DEFAULT_COMMITTEES, DEFAULT_CONTRACTS, DEFAULT_RUBRIC, DEFAULT_SETTING_ROWS} from '../domain/season/defaults';
import {committees} from '../domain/tables/committees';
import {contracts} from '../domain/tables/contracts';
import {rubric} from '../domain/tables/rubric';
import {settings} from '../domain/tables/settings';
import {forget} from '../google/memory';
import type {Book} from '../tables/book';
import {readEntries} from '../tables/journal';
import {decideAndCommit} from './commit';
import {configurationOf, type Desk, MEMORY} from './desk';

/** What a Set up that has begun is for. */
export interface Begun {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** What it said that it would do. */
  readonly did: readonly string[];
  /** An earlier run began it and was cut off, or ran out of time. */
  readonly resumed: boolean;
}

const ACTION = 'set up';

/** Puts the first rows into empty tabs, and writes into the journal what Set up has made. */
export function fillRows(desk: Desk, begun: Begun | undefined): string[] {
  if (begun === undefined && !lacksRows(desk.book)) return [];
  const note = begun !== undefined && !(begun.resumed && isJournalled(desk.book, begun));
  let rows: string[] = [];
  const committed = decideAndCommit(
    desk,
    book => {
      const planned = planRows(book);
      rows = rowSentences(planned);
      return {...planned, summary: ['Set up:', ...(begun?.did ?? []), ...rows].join(' ')};
    },
    {note},
  );
  if (committed !== null && configurationOf(desk) !== undefined) forget(MEMORY.configuration);
  return rows;
}

/** A run that was cut off between its journal entry and its end has written that already. */
function isJournalled(book: Book, {at}: Begun): boolean {
  return readEntries(book.sheet('Journal')).some(entry => entry.action === ACTION && entry.at >= at);
}

const FIRST_ROWS = [
  [committees, DEFAULT_COMMITTEES],
  [rubric, DEFAULT_RUBRIC],
  [contracts, DEFAULT_CONTRACTS],
] as const;

/** Whether a tab that begins with rows is empty, or a setting is missing. */
export function lacksRows(book: Book): boolean {
  return FIRST_ROWS.some(([{tab}]) => book.sheet(tab).getLastRow() <= 1) || missingSettings(book).length > 0;
}

function missingSettings(book: Book): typeof DEFAULT_SETTING_ROWS {
  const there = new Set(book.rows(settings).map(({setting}) => setting.trim().toLowerCase()));
  return DEFAULT_SETTING_ROWS.filter(({setting}) => !there.has(setting.toLowerCase()));
}

/** Rows only for tabs without any; settings one by one, since a new version may bring one. */
export function planRows(book: Book): Plan {
  const first = FIRST_ROWS.flatMap(([definition, rows]) =>
    book.rows(definition).length > 0 ? [] : rows.map(row => inserted(definition, row as never)),
  );
  const missing = missingSettings(book).map(row => inserted(settings, row));
  return plan({action: ACTION, summary: '', inserts: [...missing, ...first]});
}

export function rowSentences({inserts}: Plan): string[] {
  const counts = new Map<string, number>();
  for (const {table} of inserts) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([tab, count]) => `Fills ${tab} with ${count} ${count === 1 ? 'row' : 'rows'} to begin with.`);
}
