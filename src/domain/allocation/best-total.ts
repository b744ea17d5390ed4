/**
 * The best total: what `most-placed` and `rank-maximal` share. They differ in what a total is worth.
 */

import type {Outcome} from './allocate';
import {searchCrossing} from './crossing-caps';
import type {Instance} from './instance';
import {type Layout, layoutOf} from './layout';
import {settleByMerit} from './merit-among-optima';
import {FREE, type Network, networkOf, placesHeld} from './network';
import type {TightMoves} from './tight-moves';

/** What a mechanism wants of the total. */
export interface Objective {
  /**
   * Finds a best flow in the network; the moves without cost lead to all other best flows and to nothing else. Wishes that
   * no best flow uses are marked in the network.
   */
  solve(network: Network, instance: Instance): TightMoves;
  /** Worth of an allocation, compared number by number; higher is better. */
  worth(instance: Instance, held: Int32Array): readonly number[];
}

/** Exact when caps nest or do not bind; else by search, which says whether it came to an end. */
export function bestTotal(instance: Instance, objective: Objective): Outcome {
  const layout = layoutOf(instance);
  const fixed = instance.pinned.map(place => (place < 0 ? FREE : place));
  const held = bestWithinTree(instance, layout, objective, fixed);
  if (layout.crossing.length === 0 || isWithin(instance, held)) return {held, proven: true};

  return searchCrossing(instance, layout, objective, fixed);
}

function bestWithinTree(instance: Instance, layout: Layout, objective: Objective, fixed: Int32Array): Int32Array {
  const network = networkOf(instance, layout, fixed, null);
  settleByMerit(objective.solve(network, instance));

  return placesHeld(instance, layout, network, fixed);
}

/** Whether no limit is exceeded. */
export function isWithin({agents, group, places, limits}: Instance, held: Int32Array): boolean {
  const used = new Int32Array(limits.ids.length);
  for (let agent = 0; agent < agents; agent++) {
    if (held[agent]! < 0) continue;
    const cell = group[agent]! * places + held[agent]!;
    for (let at = limits.start[cell]!; at < limits.start[cell + 1]!; at++) used[limits.list[at]!]!++;
  }

  return used.every((count, limit) => count <= limits.capacity[limit]!);
}

/** Positive when `a` is worth more than `b`; a missing number counts as 0. */
export function compareWorth(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }

  return 0;
}
