/**
 * Which limits form a tree, and which cross it: the ground on which the best total is searched.
 *
 * A *leaf* is a place, or a cell where some cap counts students of one university at some places only. Limits are sets of
 * leaves. Those that nest become a tree from the leaves to the sink, which a flow respects exactly; caps per home university
 * become limits at the source. Whatever crosses the tree is left to `crossing-caps`.
 */

import type {Instance} from './instance';
import type {LimitKind} from './types';

/** A limit as leaves; `limit` is its number in the instance. */
export interface Branch {
  readonly limit: number;
  readonly leaves: readonly number[];
}

export interface Layout {
  readonly leaves: number;
  /** Whether leaves are cells (`group * places + place`) or places. */
  readonly byCell: boolean;
  /** Limits that are a single leaf. */
  readonly single: readonly Branch[];
  /** Nested limits over several leaves. */
  readonly tree: readonly Branch[];
  /** Parent in `tree` of each leaf, then of each branch; −1 is the sink. */
  readonly parent: Int32Array;
  readonly crossing: readonly Branch[];
  /** Limit per group of candidates at the source, −1 without one. */
  readonly groupLimit: Int32Array;
}

export function layoutOf(instance: Instance): Layout {
  const {limits, places} = instance;
  if (limits.ids.length === places) return placesAlone(places);
  const byCell = limits.ids.some((_, limit) => countsSomeAtSome(instance, limit));
  const leaves = byCell ? places * limits.groups : places;
  const branches = limits.ids.map((_, limit) => ({limit, leaves: leavesOf(instance, limit, byCell)}));
  const atPlaces = branches.filter(({limit}) => limits.kinds[limit] !== 'university');
  const several = atPlaces.filter(branch => branch.leaves.length > 1 && canBind(instance, branch.limit));
  const {tree, crossing} = nest(several.sort(byKind(instance)), leaves);

  return {
    leaves,
    byCell,
    single: atPlaces.filter(branch => branch.leaves.length === 1),
    tree,
    parent: parentsOf(tree, leaves),
    crossing,
    groupLimit: groupLimits(instance),
  };
}

/** The usual season has no caps, and needs no search for a tree. */
function placesAlone(places: number): Layout {
  return {
    leaves: places,
    byCell: false,
    single: Array.from({length: places}, (_, limit) => ({limit, leaves: [limit]})),
    tree: [],
    parent: new Int32Array(places).fill(-1),
    crossing: [],
    groupLimit: new Int32Array(1).fill(-1),
  };
}

export function leafOf(instance: Instance, layout: Layout, agent: number, place: number): number {
  return layout.byCell ? instance.group[agent]! * instance.places + place : place;
}

/** One group of students, at places of a country, region or month: neither a row nor columns of cells. */
function countsSomeAtSome({limits}: Instance, limit: number): boolean {
  return limits.kinds[limit] === 'several' && new Set(groupsOf(limits, limit)).size < limits.groups;
}

function groupsOf(limits: Instance['limits'], limit: number): number[] {
  return cellsOf(limits, limit).map(cell => Math.floor(cell / limits.places));
}

function cellsOf(limits: Instance['limits'], limit: number): number[] {
  return Array.from(limits.cells.subarray(limits.cellStart[limit], limits.cellStart[limit + 1]));
}

function leavesOf({limits}: Instance, limit: number, byCell: boolean): number[] {
  const cells = cellsOf(limits, limit);

  return byCell ? cells : [...new Set(cells.map(cell => cell % limits.places))];
}

/** A cap as large as its places together, or as all candidates, never refuses anybody. */
function canBind({limits, agents}: Instance, limit: number): boolean {
  if (limits.capacity[limit]! >= agents) return false;
  if (limit < limits.places) return true;
  const places = new Set(cellsOf(limits, limit).map(cell => cell % limits.places));

  return [...places].reduce((sum, place) => sum + limits.capacity[place]!, 0) > limits.capacity[limit]!;
}

const KINDS: readonly LimitKind[] = ['place', 'country', 'region', 'month', 'university', 'several'];

/** An order that does not depend on the rows of the caps. */
function byKind({limits}: Instance): (a: Branch, b: Branch) => number {
  return (a, b) =>
    KINDS.indexOf(limits.kinds[a.limit]!) - KINDS.indexOf(limits.kinds[b.limit]!) ||
    (limits.ids[a.limit]! < limits.ids[b.limit]! ? -1 : 1);
}

/** Takes a limit into the tree unless it crosses one that is already in it: places, countries, regions, then the rest. */
function nest(branches: readonly Branch[], leaves: number): {tree: Branch[]; crossing: Branch[]} {
  const tree: Branch[] = [];
  const crossing: Branch[] = [];
  for (const branch of branches) {
    const inside = new Uint8Array(leaves);
    for (const leaf of branch.leaves) inside[leaf] = 1;
    const crosses = tree.some(({leaves: other}) => {
      const shared = other.filter(leaf => inside[leaf] === 1).length;
      return shared > 0 && shared < other.length && shared < branch.leaves.length;
    });
    (crosses ? crossing : tree).push(branch);
  }

  return {tree: tree.sort((a, b) => a.leaves.length - b.leaves.length), crossing};
}

/** Smallest branch around each; `tree` is sorted by size, and equal sets stand one above the other. */
function parentsOf(tree: readonly Branch[], leaves: number): Int32Array {
  const parent = new Int32Array(leaves + tree.length).fill(-1);
  tree.forEach((branch, at) => {
    for (const leaf of branch.leaves) {
      let child = leaf;
      while (parent[child]! >= 0) child = leaves + parent[child]!;
      if (child !== leaves + at) parent[child] = at;
    }
  });

  return parent;
}

function groupLimits({limits}: Instance): Int32Array {
  const found = new Int32Array(limits.groups).fill(-1);
  limits.kinds.forEach((kind, limit) => {
    if (kind !== 'university') return;
    const group = groupsOf(limits, limit)[0]!;
    if (found[group]! < 0 || limits.capacity[limit]! < limits.capacity[found[group]!]!) found[group] = limit;
  });

  return found;
}
