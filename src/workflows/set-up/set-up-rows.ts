/** The first rows of Set up, and the journal entry that tells what it made. */
import {inserted, type Plan, plan} from '../../domain/plan/plan';
import {
  DEFAULT_COMMITTEES,
  DEFAULT_CONTRACTS,
  DEFAULT_RUBRIC,
  DEFAULT_SETTING_ROWS,
} from '../../domain/season/defaults';
import {milestoneOf, reach} from '../../domain/season/milestone';
import {committees} from '../../domain/tables/committees';
import {contracts} from '../../domain/tables/contracts';
import {milestones} from '../../domain/tables/milestones';
import {rubric} from '../../domain/tables/rubric';
import {settings} from '../../domain/tables/settings';
import {newSeed} from '../../google/chance';
import {readMemory, remember} from '../../google/memory';
import type {Book} from '../../tables/book';
import {readLines} from '../../tables/history';
import {rowsWith, type Table} from '../../tables/table';
import {decideAndCommit, entryStamp} from '../commit';
import {
  CONFIGURATION_TABS,
  type ConfigurationTab,
  eachTab,
  readingsOf,
  stampOf,
  type TabRows,
  type TabsRows,
} from '../configuration-memory';
import {type Desk, MEMORY} from '../desk';

/** What a Set up that has begun is for. */
export interface Begun {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** What it said that it would do. */
  readonly did: readonly string[];
  /** An earlier run began it and was cut off, or ran out of time. */
  readonly resumed: boolean;
  /** Of the draw. */
  readonly seed: string;
}

/** The Set up that was cut off, or ran out of time. */
export function begunBefore({memory}: Desk): Begun | undefined {
  const begun = memory.get<Begun | null>(MEMORY.setUp) ?? undefined;
  return begun && {...begun, resumed: true};
}

const ACTION = 'set up';

/** Puts the first rows into empty tabs, and writes into the journal what Set up has made. */
export function fillRows(desk: Desk, begun: Begun | undefined): string[] {
  if (begun === undefined && !lacksRows(desk.book)) return [];
  const note = begun !== undefined && !(begun.resumed && isJournalled(desk.book, begun));
  let planned: Plan | undefined;
  let tabs: TabsRows | undefined;
  const committed = decideAndCommit(
    desk,
    book => {
      planned = planRows(book, {at: desk.now.toISOString(), by: desk.who, seed: begun?.seed ?? keptSeed()});
      tabs = eachTab(definition => withRows(book.read(definition), planned!));
      return {...planned, summary: ['Set up:', ...(begun?.did ?? []), ...rowSentences(planned)].join(' ')};
    },
    {note},
  );
  const written = committed === null ? [] : planned!.inserts.map(({table}) => table);
  rememberConfiguration(desk, tabs!, tab =>
    written.includes(tab) ? entryStamp(committed!.entry) : stampOf(desk.memory, tab),
  );
  return rowSentences(planned!);
}

function withRows<Definition extends ConfigurationTab>(table: Table<Definition>, {inserts}: Plan): TabRows<Definition> {
  const own = inserts.filter(insert => insert.table === table.definition.tab);
  return {rows: rowsWith(table, own), problems: table.problems};
}

/** What Set up has just written need not be read: whoever comes next, and it may be an answer to the form, finds it remembered. */
function rememberConfiguration(desk: Desk, tabs: TabsRows, stamp: (tab: string) => string): void {
  remember({
    ...readingsOf(tabs, CONFIGURATION_TABS, stamp),
    [MEMORY.configurationAt]: desk.now.toISOString(),
    [MEMORY.setUp]: null,
  });
}

/** A run that was cut off between its journal entry and its end has written that already. */
function isJournalled(book: Book, {at}: Begun): boolean {
  return readLines(book.sheet('Journal')).some(entry => entry.action === ACTION && entry.at >= at);
}

const FIRST_ROWS = [
  [committees, DEFAULT_COMMITTEES],
  [rubric, DEFAULT_RUBRIC],
  [contracts, DEFAULT_CONTRACTS],
] as const;

/** Whether a tab that begins with rows is empty, a setting is missing, or the draw has no seed. */
export function lacksRows(book: Book): boolean {
  return (
    FIRST_ROWS.some(([{tab}]) => book.sheet(tab).getLastRow() <= 1) ||
    missingSettings(book).length > 0 ||
    lacksSeed(book)
  );
}

function lacksSeed(book: Book): boolean {
  return milestoneOf(book.rows(milestones), 'draw') === undefined;
}

/**
 * The seed of the season's draw, by which anybody can repeat it. It is kept beside the sheet too, so that neither a run that was cut off nor a deleted
 * tab ever brings another.
 */
export function drawSeed({memory}: Pick<Desk, 'memory'>): string {
  return memory.get<string>(MEMORY.drawSeed) ?? newSeed();
}

/** The same, kept at once; under the lock. */
function keptSeed(): string {
  const seed = drawSeed({memory: readMemory()});
  remember({[MEMORY.drawSeed]: seed});
  return seed;
}

/** What is recorded with the seed. */
export interface Draw {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly seed: string;
}

function missingSettings(book: Book): typeof DEFAULT_SETTING_ROWS {
  const there = new Set(book.rows(settings).map(({setting}) => setting.trim().toLowerCase()));
  return DEFAULT_SETTING_ROWS.filter(({setting}) => !there.has(setting.toLowerCase()));
}

/** Rows only for tabs without any; settings one by one, since a new version may bring one; the seed of the draw once. */
export function planRows(book: Book, {at, by, seed}: Draw): Plan {
  const first = FIRST_ROWS.flatMap(([definition, rows]) =>
    book.rows(definition).length > 0 ? [] : rows.map(row => inserted(definition, row as never)),
  );
  const missing = missingSettings(book).map(row => inserted(settings, row));
  const draw = lacksSeed(book)
    ? reach(book.rows(milestones), {milestone: 'draw', state: 'locked', at, by, details: {seed}}).inserts
    : [];
  return plan({action: ACTION, summary: '', inserts: [...missing, ...first, ...draw]});
}

export function rowSentences({inserts}: Plan): string[] {
  const counts = new Map<string, number>();
  for (const {table} of inserts) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([tab, count]) =>
    tab === milestones.tab
      ? 'Records the seed of the draw that decides the last ties.'
      : `Fills ${tab} with ${count} ${count === 1 ? 'row' : 'rows'} to begin with.`,
  );
}
