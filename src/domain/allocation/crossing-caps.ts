/**
 * Best total with caps that cross: branch and bound around the flow that knows only the nested ones.
 *
 *   1. The flow without the crossing caps is a bound: nothing within them can be worth more.
 *   2. If it keeps a crossing cap, good. If it exceeds one, take the leaf that uses most of it, u units: either that leaf
 *      gets at most u − 1, or all its other leaves together get at most the cap − u. Both shut this flow out, and every
 *      allocation within the cap is in one of the two.
 *   3. Then merit: candidate by candidate, each better wish is tried as settled; it stands if the best total is still reached.
 *
 * With arbitrary crossing caps the problem is as hard as three-dimensional matching, so the search has a budget of flows
 * and says honestly when it was spent.
 */

import type {Outcome} from './allocate';
import {compareWorth, isWithin, type Objective} from './best-total';
import type {Instance} from './instance';
import {type Layout, leafOf} from './layout';
import {meritOrder} from './merit-order';
import {FREE, networkOf, placesHeld, SETTLED_WITHOUT} from './network';

/** Flows per allocation: a second or two at the size of a season. */
const BUDGET = 3000;

interface Search {
  readonly instance: Instance;
  readonly layout: Layout;
  readonly objective: Objective;
  flows: number;
}

/** A cap over leaves that the tree does not hold. */
interface Crossing {
  readonly leaves: readonly number[];
  readonly capacity: number;
}

interface Node {
  readonly bounds: Int32Array;
  readonly crossings: readonly Crossing[];
}

/** @param fixed as for the network: pins are settled, everybody else free */
export function searchCrossing(instance: Instance, layout: Layout, objective: Objective, fixed: Int32Array): Outcome {
  const search = {instance, layout, objective, flows: 0};
  const start = meritOrder(instance);
  const found = explore(search, fixed, objective.worth(instance, start), false) ?? start;
  const held = settle(search, fixed, found);

  return {held, proven: search.flows < BUDGET};
}

/**
 * The best allocation worth more than `least`, or with `same` the first one worth `least`; `null` if there is none.
 */
function explore(search: Search, fixed: Int32Array, least: readonly number[], same: boolean): Int32Array | null {
  const {instance, objective} = search;
  let best: Int32Array | null = null;
  let worth = least;
  const open: Node[] = [rootOf(search)];
  while (open.length > 0 && search.flows < BUDGET) {
    const node = open.pop()!;
    if (isHopeless(usage(search, fixed), node)) continue;
    const held = relax(search, fixed, node);
    const gain = compareWorth(objective.worth(instance, held), worth);
    if (same ? gain < 0 : gain <= 0) continue;
    const exceeded = narrowestExceeded(search, held, node.crossings);
    if (exceeded !== null) open.push(...branch(node, exceeded));
    else if (same) return held;
    else [best, worth] = [held, objective.worth(instance, held)];
  }

  return best;
}

function rootOf({instance, layout}: Search): Node {
  return {
    bounds: new Int32Array(layout.leaves).fill(instance.agents),
    crossings: layout.crossing.map(({limit, leaves}) => ({leaves, capacity: instance.limits.capacity[limit]!})),
  };
}

function relax(search: Search, fixed: Int32Array, node: Node): Int32Array {
  const {instance, layout, objective} = search;
  search.flows++;
  const bounds = withoutSettled(search, fixed, node.bounds);
  const network = networkOf(instance, layout, fixed, bounds);
  objective.solve(network, instance);

  return placesHeld(instance, layout, network, fixed);
}

/** Whether those who are settled exceed what the node allows, so that nobody else can mend it. */
function isHopeless(settled: Int32Array, {bounds, crossings}: Node): boolean {
  return (
    settled.some((count, leaf) => count > bounds[leaf]!) ||
    crossings.some(({leaves, capacity}) => leaves.reduce((sum, leaf) => sum + settled[leaf]!, 0) > capacity)
  );
}

/** Bounds count everybody at a leaf, the network only those who are free. */
function withoutSettled(search: Search, fixed: Int32Array, bounds: Int32Array): Int32Array {
  const left = bounds.slice();
  usage(search, fixed).forEach((count, leaf) => {
    left[leaf]! -= count;
  });

  return left;
}

function usage({instance, layout}: Search, held: Int32Array): Int32Array {
  const used = new Int32Array(layout.leaves);
  held.forEach((place, agent) => {
    if (place >= 0) used[leafOf(instance, layout, agent, place)]!++;
  });

  return used;
}

interface Exceeded {
  readonly crossing: Crossing;
  readonly leaf: number;
  readonly used: number;
}

/** The exceeded cap of the fewest leaves: what a branch has just narrowed comes before what it came from. */
function narrowestExceeded(search: Search, held: Int32Array, crossings: readonly Crossing[]): Exceeded | null {
  const used = usage(search, held);
  const exceeded = crossings.filter(
    ({leaves, capacity}) => leaves.reduce((sum, leaf) => sum + used[leaf]!, 0) > capacity,
  );
  if (exceeded.length === 0) return null;
  const crossing = exceeded.reduce((a, b) => (b.leaves.length < a.leaves.length ? b : a));
  const leaf = crossing.leaves.reduce((a, b) => (used[a]! >= used[b]! ? a : b));

  return {crossing, leaf, used: used[leaf]!};
}

/** The second branch is looked at first: it leaves the popular leaf alone. */
function branch(node: Node, {crossing, leaf, used}: Exceeded): Node[] {
  const fewer = node.bounds.slice();
  fewer[leaf] = used - 1;
  const others = crossing.leaves.filter(other => other !== leaf);
  const branches: Node[] = [{bounds: fewer, crossings: node.crossings}];
  if (crossing.capacity < used) return branches;
  const left = {leaves: others, capacity: crossing.capacity - used};

  return [...branches, {bounds: node.bounds, crossings: [...node.crossings, left]}];
}

function settle(search: Search, pins: Int32Array, found: Int32Array): Int32Array {
  const {instance, objective} = search;
  const worth = objective.worth(instance, found);
  const fixed = pins.slice();
  let held = found;
  for (let agent = 0; agent < instance.agents && search.flows < BUDGET; agent++) {
    if (fixed[agent] !== FREE) continue;
    for (let at = instance.start[agent]!; at < instance.start[agent + 1]!; at++) {
      if (instance.wish[at] === held[agent]) break;
      fixed[agent] = instance.wish[at]!;
      const better = isWithin(instance, fixed) ? explore(search, fixed, worth, true) : null;
      if (better === null) continue;
      held = better;
      break;
    }
    fixed[agent] = held[agent]! < 0 ? SETTLED_WITHOUT : held[agent]!;
  }

  return held;
}
