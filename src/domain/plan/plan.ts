/**
 * A plan: what an officer action would change, as plain data. It can be shown, refused, journalled, carried out twice without harm, and
 * turned round.
 *
 * Values are absolute and rows are named by key, so carrying a plan out again after a crash changes nothing more.
 */
import type {Problem} from '../problem';
import {keyOf, type Row, type RowOf, type TableDefinition, type Value} from '../tables/define';

/** New values of one row, by column title, each with the value it is based on. */
export interface Change {
  readonly table: string;
  readonly key: string;
  readonly set: {readonly [title: string]: readonly [before: Value, after: Value]};
}

/** A new row, or one that goes, by column title. */
export interface WholeRow {
  readonly table: string;
  readonly key: string;
  readonly row: {readonly [title: string]: Value};
}

export interface Plan {
  /** Name of the officer action: `take in`, `select`. */
  readonly action: string;
  /** One sentence to a person: what it does. */
  readonly summary: string;
  readonly changes: readonly Change[];
  readonly inserts: readonly WholeRow[];
  readonly removals: readonly WholeRow[];
  readonly problems: readonly Problem[];
  /** Number of the journal entry that this one takes back. */
  readonly undoes?: number;
  /** What it overwrites must not be kept: the values before are left out, so nothing is compared and it cannot be taken back. */
  readonly forgets?: true;
  /** What the decision was made from, where it must be possible to make it again; plain JSON that nothing carries out. */
  readonly evidence?: unknown;
}

export type PlanParts = Pick<Plan, 'action' | 'summary'> & Partial<Plan>;

export function plan(parts: PlanParts): Plan {
  return {changes: [], inserts: [], removals: [], problems: [], ...parts};
}

/** Whether carrying it out would leave the sheet as it is. */
export function isEmpty({changes, inserts, removals}: Plan): boolean {
  return changes.length === 0 && inserts.length === 0 && removals.length === 0;
}

/** Titles of the tables that it touches. */
export function tablesOf({changes, inserts, removals}: Plan): readonly string[] {
  return [...new Set([...changes, ...inserts, ...removals].map(({table}) => table))];
}

/** An insert for a row given by column names. */
export function inserted<Definition extends TableDefinition>(definition: Definition, row: RowOf<Definition>): WholeRow {
  return wholeRow(definition, row as Row);
}

export function removed<Definition extends TableDefinition>(definition: Definition, row: RowOf<Definition>): WholeRow {
  return wholeRow(definition, row as Row);
}

/** The changes that turn `before` into `after`; null when nothing differs. The key must stay. */
export function changed<Definition extends TableDefinition>(
  definition: Definition,
  before: RowOf<Definition>,
  after: Partial<RowOf<Definition>>,
): Change | null {
  const old = before as Row;
  const set: Record<string, readonly [Value, Value]> = {};
  for (const [name, value] of Object.entries(after as Row)) {
    const was = old[name] ?? null;
    if (was !== value) set[definition.columns[name]!.title] = [was, value];
  }
  return Object.keys(set).length === 0 ? null : {table: definition.tab, key: keyOf(definition, old), set};
}

/** The plan that takes this one back. */
export function inverse({action, summary, changes, inserts, removals}: Plan): Plan {
  return plan({
    action: `undo ${action}`,
    summary: `Undo: ${summary}`,
    changes: changes.map(({set, ...which}) => ({...which, set: turned(set)})),
    inserts: removals,
    removals: inserts,
  });
}

function turned(set: Change['set']): Change['set'] {
  return Object.fromEntries(Object.entries(set).map(([title, [before, after]]) => [title, [after, before] as const]));
}

function wholeRow(definition: TableDefinition, row: Row): WholeRow {
  const titled = Object.entries(definition.columns).map(([name, {title}]) => [title, row[name] ?? null]);
  return {table: definition.tab, key: keyOf(definition, row), row: Object.fromEntries(titled)};
}
