/**
 * The definition of a table as a plan needs it. The columns that a season brings are those that the plan itself names, so that a plan can be
 * carried out, finished after a crash and undone whatever the rubric says by then.
 */
import {definitionOf} from '../tables';
import {type TableDefinition, widened} from '../tables/define';
import type {Plan} from './plan';

/** Gives the definition of each table that a plan writes to; every table is looked into once, however many rows ask. */
export function definitionsFor(plan: Plan): (tab: string) => TableDefinition {
  const known = new Map<string, TableDefinition>();
  return tab => {
    const definition = known.get(tab) ?? definitionFor(plan, tab);
    known.set(tab, definition);
    return definition;
  };
}

/** @throws {RangeError} for a tab that is no table */
function definitionFor(plan: Plan, tab: string): TableDefinition {
  const definition = definitionOf(tab);
  if (definition.further === undefined) return definition;
  const known = new Set(Object.values(definition.columns).map(({title}) => title));
  const titles = [
    ...plan.changes.filter(({table}) => table === tab).map(({set}) => set),
    ...[...plan.inserts, ...plan.removals].filter(({table}) => table === tab).map(({row}) => row),
  ].flatMap(cells => Object.keys(cells));
  return widened(
    definition,
    [...new Set(titles)].filter(title => !known.has(title)),
  );
}
