/**
 * The tabs of the configuration as they are remembered beside the sheet: one by one, so that an edit costs the reading of its tab and no more.
 *
 * Whoever has edited a tab leaves a stamp for it that nobody has left before; whoever reads a tab remembers its rows with the stamp that stood there before the
 * reading. So in whatever order edits and readings end, rows that lack an edit never pass for current. No stamp is read in order to write one.
 */
import type {Problem} from '../domain/problem';
import {committees} from '../domain/tables/committees';
import {contracts} from '../domain/tables/contracts';
import type {RowOf, TableDefinition, Value} from '../domain/tables/define';
import {officers} from '../domain/tables/officers';
import {rubric} from '../domain/tables/rubric';
import {settings} from '../domain/tables/settings';
import type {Memory} from '../google/memory';
import type {Located} from '../tables/table';

const DEFINITIONS = {settings, committees, officers, rubric, contracts} as const;

export type ConfigurationTab = (typeof DEFINITIONS)[keyof typeof DEFINITIONS];

/** In the order in which the sheet has them. */
export const CONFIGURATION_TABS: readonly ConfigurationTab[] = Object.values(DEFINITIONS);

/** What a reading of a tab brings. */
export interface TabRows<Definition extends TableDefinition> {
  readonly rows: readonly Located<RowOf<Definition>>[];
  /** Rows that could not be read. */
  readonly problems: readonly Problem[];
}

/** The five tabs, each by its name. */
export type TabsRows = {readonly [Name in keyof typeof DEFINITIONS]: TabRows<(typeof DEFINITIONS)[Name]>};

/** Brings the five tabs together, each got in the same way. */
export function eachTab(
  get: <Definition extends ConfigurationTab>(definition: Definition) => TabRows<Definition>,
): TabsRows {
  return {
    settings: get(settings),
    committees: get(committees),
    officers: get(officers),
    rubric: get(rubric),
    contracts: get(contracts),
  };
}

/** As rows are kept: without the names of their columns, each after its number. */
interface Kept {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [at: number, ...cells: Value[]])[];
  readonly problems: readonly Problem[];
}

/** So many faults of a tab are remembered; whoever has mended those is told the next. */
const MOST_PROBLEMS = 30;

const NAMES = {
  rows: (tab: string) => `rows of ${tab}`,
  /** The stamp that stood when those rows were read. */
  readAt: (tab: string) => `rows of ${tab} as of`,
  /** The stamp of the last edit. */
  edited: (tab: string) => `edit of ${tab}`,
} as const;

/** Stands for the stamp before the first edit. */
const NEVER = '';

/** A tab as it was remembered, however old; undefined where it was not, or with other columns than it has now. */
export function rememberedTab<Definition extends ConfigurationTab>(
  memory: Memory,
  {tab, columns}: Definition,
): TabRows<Definition> | undefined {
  const kept = memory.get<Kept>(NAMES.rows(tab));
  const names = Object.keys(columns);
  if (kept === undefined || kept.columns.join() !== names.join()) return undefined;
  const toRow = (cells: readonly Value[]): RowOf<Definition> =>
    Object.fromEntries(names.map((name, place) => [name, cells[place] ?? null])) as RowOf<Definition>;
  return {rows: kept.rows.map(([at, ...cells]) => ({row: toRow(cells), at})), problems: kept.problems};
}

/** All five as they were remembered; undefined as long as one is not. */
export function rememberedTabs(memory: Memory): TabsRows | undefined {
  if (CONFIGURATION_TABS.some(definition => rememberedTab(memory, definition) === undefined)) return undefined;
  return eachTab(definition => rememberedTab(memory, definition)!);
}

/** Whether somebody has edited a tab since what is remembered of it was read. */
export function isEdited(memory: Memory, {tab}: ConfigurationTab): boolean {
  return memory.get<string>(NAMES.readAt(tab)) !== stampOf(memory, tab);
}

/** The stamp of the last edit of a tab that this memory knows of. */
export function stampOf(memory: Memory, tab: string): string {
  return memory.get<string>(NAMES.edited(tab)) ?? NEVER;
}

/** What to remember of a tab that was read. */
export function readingOf<Definition extends ConfigurationTab>(
  {tab, columns}: Definition,
  {rows, problems}: TabRows<Definition>,
  stamp: string,
): Readonly<Record<string, unknown>> {
  const names = Object.keys(columns);
  const kept: Kept = {
    columns: names,
    rows: rows.map(({row, at}) => [at, ...names.map(name => (row as Readonly<Record<string, Value>>)[name] ?? null)]),
    problems: problems.slice(0, MOST_PROBLEMS),
  };
  return {[NAMES.rows(tab)]: kept, [NAMES.readAt(tab)]: stamp};
}

/** What to remember of several, by the stamps that stood before they were read. */
export function readingsOf(
  tabs: TabsRows,
  read: readonly ConfigurationTab[],
  stamp: (tab: string) => string,
): Readonly<Record<string, unknown>> {
  const readings = Object.entries(DEFINITIONS).map(([name, definition]) =>
    read.includes(definition)
      ? readingOf<ConfigurationTab>(definition, tabs[name as keyof TabsRows], stamp(definition.tab))
      : {},
  );
  return Object.assign({}, ...readings) as Record<string, unknown>;
}

/** What to remember of tabs that were edited: a stamp that nobody has left before. Other tabs than the configuration's are passed over. */
export function editOf(tabs: readonly string[], stamp: string): Readonly<Record<string, unknown>> {
  const own = CONFIGURATION_TABS.filter(({tab}) => tabs.includes(tab));
  return Object.fromEntries(own.map(({tab}) => [NAMES.edited(tab), stamp]));
}
