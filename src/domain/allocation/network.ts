/**
 * The network of a search for the best total, small however many candidates there are.
 *
 * Nodes: the leaves, the nested caps, one pool per group of candidates (those who wait), the source, the sink. A candidate
 * is no node but stands at a pool or at a leaf and may move to another leaf that they wish: so thousands of candidates
 * fit in a table of some hundred nodes. Fixed arcs (source to pools, leaves to caps to sink) carry counts. Leaves come first,
 * so that without caps the wishes of the instance are the network's as they are.
 */

import type {Instance} from './instance';
import {type Layout, leafOf} from './layout';

/** For a network's `fixed`: the candidate takes part freely, or is settled without a place. */
export const FREE = -2;
export const SETTLED_WITHOUT = -1;

export interface Network {
  readonly nodes: number;
  readonly source: number;
  readonly sink: number;
  /** Leaves are the nodes below; pools of groups from `firstPool` up to the source. */
  readonly leaves: number;
  readonly firstPool: number;
  /** What a fixed arc from x to y can still carry, at `x * nodes + y`; its flow is what the way back can carry. */
  readonly room: Int32Array;
  /** The fixed arcs, as pairs `from, to`. */
  readonly arcs: Int32Array;
  /** The next node towards the sink, for leaves and caps. */
  readonly up: Int32Array;
  /** Pool of each agent; −1 takes no part. */
  readonly pool: Int32Array;
  /** Node where each agent stands. */
  readonly at: Int32Array;
  /** Cost of standing there; waiting costs 0. */
  readonly standingCost: Float64Array;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly cost: Float64Array;
  /** Whether each agent's costs ascend, so that a pass may stop at the first that is too dear. */
  ascending: boolean;
  /** 0 for a wish that no best allocation uses. */
  readonly usable: Uint8Array;
  /** 0 for an agent who waits in no best allocation. */
  readonly mayWait: Uint8Array;
}

/**
 * Builds the network with everybody waiting.
 *
 * @param fixed per agent {@link FREE}, {@link SETTLED_WITHOUT}, or the place that is settled; settled places are used up
 * @param bounds further upper bounds per leaf, or `null`
 */
export function networkOf(instance: Instance, layout: Layout, fixed: Int32Array, bounds: Int32Array | null): Network {
  const {agents, group} = instance;
  const firstPool = layout.leaves + layout.tree.length;
  const source = firstPool + instance.limits.groups;
  const nodes = source + 2;
  const entries = instance.wish.length;
  const pool = new Int32Array(agents);
  for (let agent = 0; agent < agents; agent++) pool[agent] = fixed[agent] === FREE ? firstPool + group[agent]! : -1;

  return {
    nodes,
    source,
    sink: nodes - 1,
    leaves: layout.leaves,
    firstPool,
    ...fixedArcs(instance, layout, leftBy(instance, fixed), bounds, nodes),
    pool,
    at: pool.slice(),
    standingCost: new Float64Array(agents),
    start: instance.start,
    target: layout.byCell ? cellsWished(instance, layout) : instance.wish,
    cost: new Float64Array(entries),
    ascending: true,
    usable: new Uint8Array(entries).fill(1),
    mayWait: new Uint8Array(agents).fill(1),
  };
}

function cellsWished(instance: Instance, layout: Layout): Int32Array {
  const target = instance.wish.slice();
  for (let agent = 0; agent < instance.agents; agent++) {
    const base = leafOf(instance, layout, agent, 0);
    for (let at = instance.start[agent]!; at < instance.start[agent + 1]!; at++) target[at]! += base;
  }

  return target;
}

/** Place of each agent in the instance's numbers. */
export function placesHeld(instance: Instance, layout: Layout, network: Network, fixed: Int32Array): Int32Array {
  return fixed.map((place, agent) => {
    if (place !== FREE) return place;
    const node = network.at[agent]!;
    if (node >= network.leaves) return -1;

    return layout.byCell ? node % instance.places : node;
  });
}

function leftBy({agents, group, places, limits}: Instance, fixed: Int32Array): Int32Array {
  const left = limits.capacity.slice();
  for (let agent = 0; agent < agents; agent++) {
    if (fixed[agent]! < 0) continue;
    const cell = group[agent]! * places + fixed[agent]!;
    for (let at = limits.start[cell]!; at < limits.start[cell + 1]!; at++) left[limits.list[at]!]!--;
  }

  return left;
}

function fixedArcs(
  instance: Instance,
  layout: Layout,
  left: Int32Array,
  bounds: Int32Array | null,
  nodes: number,
): Pick<Network, 'room' | 'arcs' | 'up'> {
  const room = new Int32Array(nodes * nodes);
  const up = new Int32Array(nodes);
  const arcs: number[] = [];
  const source = nodes - 2;
  const nodeOfParent = (parent: number) => (parent < 0 ? nodes - 1 : layout.leaves + parent);
  const join = (from: number, to: number, carries: number) => {
    room[from * nodes + to] = carries;
    up[from] = to;
    arcs.push(from, to);
  };
  layout.groupLimit.forEach((limit, group) => {
    join(source, source - instance.limits.groups + group, limit < 0 ? instance.agents : left[limit]!);
  });
  leafRooms(instance, layout, left, bounds).forEach((carries, leaf) => {
    join(leaf, nodeOfParent(layout.parent[leaf]!), carries);
  });
  layout.tree.forEach((branch, at) => {
    join(nodeOfParent(at), nodeOfParent(layout.parent[layout.leaves + at]!), left[branch.limit]!);
  });

  return {room, up, arcs: Int32Array.from(arcs)};
}

function leafRooms(instance: Instance, layout: Layout, left: Int32Array, bounds: Int32Array | null): Int32Array {
  const rooms = bounds === null ? new Int32Array(layout.leaves).fill(instance.agents) : bounds.slice();
  for (const {limit, leaves} of layout.single) rooms[leaves[0]!] = Math.min(rooms[leaves[0]!]!, left[limit]!);

  return rooms;
}
