/** A plan in words: what it changes, grouped so that a thousand rows are a few sentences, each with some examples. */
import {counted} from '../listed';
import type {Plan, WholeRow} from '../plan/plan';
import type {Value} from '../tables/define';
import {toLocal} from '../time/brussels';

/** Plain JSON. */
export interface Words {
  /** `12 × Applications: Decision invited → on hold`. */
  readonly sentence: string;
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;
const LONGEST_VALUE = 60;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Columns that only the tool reads; they change with the others and say nothing to a person. */
const TECHNICAL = new Set(['Response hash', 'Response', 'Values', 'Draft', 'Code hash', 'Decision version', 'Details']);

export function inWords({changes, inserts, removals}: Plan): Words[] {
  return [...changedCells(changes), ...wholeRows(inserts, 'new'), ...wholeRows(removals, 'removed')];
}

interface Cell {
  readonly table: string;
  readonly key: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

function changedCells(changes: Plan['changes']): Words[] {
  const cells = changes.flatMap(({table, key, set}) =>
    Object.entries(set)
      .filter(([title]) => !TECHNICAL.has(title))
      .map(([title, [before, after]]): Cell => ({table, key, title, before: shown(before), after: shown(after)})),
  );
  return [...grouped(cells, ({table, title}) => `${table}\n${title}`).values()].flatMap(ofColumn);
}

/** One sentence per pair of values where there are few, one for all where each row has its own. */
function ofColumn(cells: readonly Cell[]): Words[] {
  const pairs = grouped(cells, ({before, after}) => `${before}\n${after}`);
  const {table, title} = cells[0]!;
  if (pairs.size > 3) {
    const examples = cells.slice(0, MOST_EXAMPLES).map(({key, before, after}) => `${key}: ${before} → ${after}`);
    return [{sentence: `${cells.length} × ${table}: ${title} changed`, examples}];
  }
  return [...pairs.values()].map(same => ({
    sentence: `${same.length} × ${table}: ${title} ${same[0]!.before} → ${same[0]!.after}`,
    examples: someOf(same.map(({key}) => key)),
  }));
}

function wholeRows(rows: readonly WholeRow[], what: 'new' | 'removed'): Words[] {
  return [...grouped(rows, ({table}) => table)].map(([table, own]) => ({
    sentence: `${table}: ${counted(own.length, `${what} row`)}`,
    examples: someOf(own.map(({key}) => key)),
  }));
}

function someOf(keys: readonly string[]): string[] {
  const rest = keys.length - MOST_EXAMPLES;
  return rest > 0 ? [...keys.slice(0, MOST_EXAMPLES), `and ${rest} more`] : [...keys];
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function shown(value: Value): string {
  if (value === null || value === '') return 'empty';
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return toLocal(text).replace('T', ' ');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
