/**
 * What Set up does about the header of a tab: which titles are there, which were renamed, which are missing.
 *
 * Columns may stand anywhere and officers may have their own; those are never touched.
 */
import type {Column, TableDefinition} from '../tables/define';

export interface RenamedColumn {
  /** Column number from 1. */
  readonly at: number;
  /** What stands there now. */
  readonly now: string;
  readonly title: string;
}

export interface HeaderFinding {
  /** Nothing in the first row: the tab was just made, or somebody cleared it. */
  readonly bare: boolean;
  readonly missing: readonly Column[];
  readonly renamed: readonly RenamedColumn[];
  /** How many columns have a title. */
  readonly width: number;
}

/**
 * Compares a header with its definition.
 *
 * What the season brings is never guessed: marks under another title may mean something else. Any other title that is missing counts as renamed where exactly one unknown title stands between the same neighbours; elsewhere its column is
 * added at the right.
 */
export function compareHeader({columns}: TableDefinition, header: readonly string[]): HeaderFinding {
  const titles = header.map(folded);
  const all = Object.values(columns);
  const own = all.filter(({brought}) => brought !== true);
  const known = new Set(all.map(({title}) => folded(title)));
  const renamed: RenamedColumn[] = [];
  const missing: Column[] = [];
  for (const [index, column] of own.entries()) {
    if (titles.includes(folded(column.title))) continue;
    const at = placeBetween(own[index - 1], own[index + 1], titles);
    const now = at === undefined ? '' : (header[at] ?? '').trim();
    if (at === undefined || now === '' || known.has(folded(now))) missing.push(column);
    else renamed.push({at: at + 1, now, title: column.title});
  }
  missing.push(...all.filter(({brought, title}) => brought === true && !titles.includes(folded(title))));
  const width = header.reduce((last, title, at) => (title.trim() === '' ? last : at + 1), 0);
  return {bare: width === 0, missing, renamed, width};
}

/** The one column between two neighbours that stand where they should; the edges of the header count as neighbours. */
function placeBetween(
  before: Column | undefined,
  after: Column | undefined,
  titles: readonly string[],
): number | undefined {
  const left = before === undefined ? -1 : titles.indexOf(folded(before.title));
  const right = after === undefined ? left + 2 : titles.indexOf(folded(after.title));
  if ((before !== undefined && left < 0) || (after !== undefined && right < 0)) return undefined;
  return right === left + 2 && left + 1 < titles.length ? left + 1 : undefined;
}

function folded(title: string): string {
  return title.trim().toLowerCase();
}
