/** Groups of rows or columns: neighbouring lines that are at least so deep, nested up to eight. */

import type {Side} from '../cells/formula-references';
import type {Lines, TabState} from './state';

/** A run of lines, first and last included. */
export interface LineGroup {
  first: number;
  last: number;
  depth: number;
}

const DEEPEST = 8;

function linesOf(tab: TabState, side: Side): Lines {
  return side === 'row' ? tab.rowLines : tab.columnLines;
}

/** How many groups a line is in. */
export function depthOf(tab: TabState, side: Side, line: number): number {
  return linesOf(tab, side).depth.get(line, 1) ?? 0;
}

/** Puts lines deeper (`delta > 0`) or less deep, within 0 and 8. */
export function shiftDepth(tab: TabState, side: Side, first: number, count: number, delta: number): void {
  const {depth} = linesOf(tab, side);
  depth.setBlock(first, 1, count, 1, r => {
    const shifted = Math.min(DEEPEST, Math.max(0, depthOf(tab, side, first + r) + delta));
    return shifted === 0 ? undefined : shifted;
  });
}

/** The group of a depth that a line is in. */
export function groupAt(tab: TabState, side: Side, line: number, depth: number): LineGroup | undefined {
  return groupsOf(tab, side).find(group => group.depth === depth && group.first <= line && group.last >= line);
}

/** All groups of a tab. */
export function groupsOf(tab: TabState, side: Side): LineGroup[] {
  const {depth} = linesOf(tab, side);
  const groups: LineGroup[] = [];
  for (let level = 1; level <= DEEPEST; level++) {
    let open: LineGroup | undefined;
    for (let line = 1; line <= depth.lastRow; line++) {
      if (depthOf(tab, side, line) < level) open = undefined;
      else if (open) open.last = line;
      else {
        open = {first: line, last: line, depth: level};
        groups.push(open);
      }
    }
  }
  return groups;
}

/** Collapsing a group hides its lines. */
export function setHidden(tab: TabState, side: Side, {first, last}: LineGroup, hidden: boolean): void {
  linesOf(tab, side).hidden.setBlock(first, 1, last - first + 1, 1, () => (hidden ? true : undefined));
}
