/** What hangs on areas of a tab: found, added, taken away. How it moves with the grid is in `structure.ts`. */

import {type Block, contains, overlaps} from '../cells/a1';
import type {Core, Json} from '../kernel';
import {blockOf} from './access';
import type {Area, Bound, BoundKind, TabState} from './state';

/** The bounds of one kind, in the order in which they were made. */
export function boundsOf(tab: TabState, kind: BoundKind): Bound[] {
  return tab.bounds.filter(bound => bound.kind === kind);
}

/** The areas of a bound on today's grid. */
export function blocksOf(tab: TabState, bound: Bound): Block[] {
  return bound.areas.map(area => blockOf(tab, area));
}

export function firstBlock(tab: TabState, bound: Bound): Block {
  return blockOf(tab, bound.areas[0]!);
}

/** The bounds of a kind that share a cell with a block. */
export function boundsAt(tab: TabState, kind: BoundKind, block: Block): Bound[] {
  return boundsOf(tab, kind).filter(bound => blocksOf(tab, bound).some(each => overlaps(each, block)));
}

/** Hangs something new on areas of a tab. */
export function addBound(core: Core, tab: TabState, kind: BoundKind, areas: Area[], data: Json): Bound {
  const bound: Bound = {id: core.ids.digits(9), kind, areas, data};
  tab.bounds.push(bound);
  return bound;
}

export function removeBound(tab: TabState, bound: Bound): void {
  tab.bounds = tab.bounds.filter(other => other !== bound);
}

/** What lies wholly in a block that is cut and pasted goes with it: protections, named ranges, merges and the like. */
export function moveBoundsWith(from: {tab: TabState; block: Block}, to: {tab: TabState; block: Block}): void {
  const down = to.block.row - from.block.row;
  const right = to.block.column - from.block.column;
  for (const bound of from.tab.bounds) {
    if (!MOVABLE.has(bound.kind) || !blocksOf(from.tab, bound).every(block => contains(from.block, block))) continue;
    bound.areas = bound.areas.map(area => ({...area, row: area.row + down, column: area.column + right}));
    if (from.tab === to.tab) continue;
    removeBound(from.tab, bound);
    to.tab.bounds.push(bound);
  }
}

const MOVABLE: ReadonlySet<BoundKind> = new Set(['protection', 'named-range', 'merge', 'conditional-format']);

/** Copies of formats bring merges along; what they cover is no longer merged otherwise. */
export function copyMerges(core: Core, from: {tab: TabState; block: Block}, to: {tab: TabState; block: Block}): void {
  const inside = boundsOf(from.tab, 'merge').filter(bound => contains(from.block, firstBlock(from.tab, bound)));
  for (const bound of inside) {
    const block = firstBlock(from.tab, bound);
    for (let row = to.block.row; row < to.block.row + to.block.rows; row += from.block.rows) {
      for (let column = to.block.column; column < to.block.column + to.block.columns; column += from.block.columns) {
        const target = {
          ...block,
          row: block.row - from.block.row + row,
          column: block.column - from.block.column + column,
        };
        if (boundsAt(to.tab, 'merge', target).length === 0) addBound(core, to.tab, 'merge', [target], {});
      }
    }
  }
}
