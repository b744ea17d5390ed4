/**
 * The cheapest single moves between nodes, and the distances that they make.
 *
 * A table for looking up and, per node, the few nodes that can be reached: so that a phase costs what there is to do and
 * not the size of the table.
 */

import type {Network} from './network';
import {highestOf} from './tight-moves';

export interface BestMoves {
  readonly network: Network;
  /** Least cost of moving one unit from x to y, at `x * nodes + y`. */
  readonly cost: Float64Array;
  /** Nodes that can be reached from x: `reach[x * nodes] …`, `reached[x]` of them. */
  readonly reach: Int16Array;
  readonly reached: Int32Array;
}

const NO_WAY = Number.POSITIVE_INFINITY;

/** Room for the moves of a network; nothing is in it before {@link findMoves}. */
export function bestMoves(network: Network): BestMoves {
  const {nodes} = network;

  return {
    network,
    cost: new Float64Array(nodes * nodes),
    reach: new Int16Array(nodes * nodes),
    reached: new Int32Array(nodes),
  };
}

/**
 * Finds all moves: one pass over the wishes.
 *
 * @param within moves whose reduced cost is surely more than this may be left out; then `potential` is needed
 */
export function findMoves(best: BestMoves, within = NO_WAY, potential: Float64Array | null = null): BestMoves {
  const {nodes, at, pool, standingCost, start, target, cost, usable, mayWait} = best.network;
  const known = best.cost;
  const highest = potential === null ? NO_WAY : highestOf(potential) + within;
  known.fill(NO_WAY);
  best.reached.fill(0);
  findFixedMoves(best);
  for (let agent = 0; agent < at.length; agent++) {
    const x = at[agent]!;
    if (x < 0) continue;
    const row = x * nodes;
    const standing = standingCost[agent]!;
    const dearest = potential === null ? NO_WAY : standing - potential[x]! + highest;
    const end = start[agent + 1]!;
    for (let entry = start[agent]!; entry < end && cost[entry]! <= dearest; entry++) {
      const y = target[entry]!;
      const more = cost[entry]! - standing;
      if (more < known[row + y]! && y !== x && usable[entry] === 1) note(best, x, y, more);
    }
    const home = pool[agent]!;
    if (home !== x && -standing < known[row + home]! && mayWait[agent] === 1) note(best, x, home, -standing);
  }

  return best;
}

/** Notes a move that is cheaper than what is known. */
export function note({network, cost, reach, reached}: BestMoves, x: number, y: number, more: number): void {
  const pair = x * network.nodes + y;
  if (cost[pair] === NO_WAY) {
    reach[x * network.nodes + reached[x]!] = y;
    reached[x]!++;
  }
  cost[pair] = more;
}

/** A unit can go where there is room, and come back where it went: for nothing. */
function findFixedMoves(best: BestMoves): void {
  const {arcs, room, nodes} = best.network;
  for (let at = 0; at < arcs.length; at += 2) {
    const [x, y] = [arcs[at]!, arcs[at + 1]!];
    if (room[x * nodes + y]! > 0) note(best, x, y, 0);
    if (room[y * nodes + x]! > 0) note(best, y, x, 0);
  }
}

/**
 * Reduced distances from the source (Dijkstra); exact up to that of the sink, at least that of the sink beyond.
 *
 * Nodes as near as the one at hand are taken at once, so the nearest is looked for only when the distance grows.
 */
export function distances({network, cost, reach, reached}: BestMoves, potential: Float64Array): Float64Array {
  const {nodes, source, sink} = network;
  const distance = new Float64Array(nodes).fill(NO_WAY);
  const done = new Uint8Array(nodes);
  const near = [source];
  distance[source] = 0;
  for (;;) {
    const x = near.pop() ?? nearest(distance, done);
    if (x < 0 || distance[x]! >= distance[sink]!) return distance;
    if (done[x] === 1) continue;
    done[x] = 1;
    const from = distance[x]! + potential[x]!;
    const row = x * nodes;
    for (let at = row; at < row + reached[x]!; at++) {
      const y = reach[at]!;
      const through = from + cost[row + y]! - potential[y]!;
      if (through >= distance[y]!) continue;
      distance[y] = through;
      if (through === distance[x]) near.push(y);
    }
  }
}

function nearest(distance: Float64Array, done: Uint8Array): number {
  let found = -1;
  let least = NO_WAY;
  for (let node = 0; node < distance.length; node++) {
    if (distance[node]! >= least || done[node] === 1) continue;
    least = distance[node]!;
    found = node;
  }

  return found;
}

/** Zeros where no move has a negative cost; otherwise shortest distances from a node before all (Bellman, Ford). */
export function feasiblePotentials({network, cost, reach, reached}: BestMoves): Float64Array {
  const {nodes} = network;
  const potential = new Float64Array(nodes);
  for (let changed = true; changed; ) {
    changed = false;
    for (let x = 0; x < nodes; x++) {
      const row = x * nodes;
      for (let at = row; at < row + reached[x]!; at++) {
        const y = reach[at]!;
        const through = potential[x]! + cost[row + y]!;
        if (through >= potential[y]!) continue;
        potential[y] = through;
        changed = true;
      }
    }
  }

  return potential;
}
