/**
 * Cheapest flow by primal-dual phases: all of one price at once, then the next price.
 *
 *   1. Cheapest single moves between nodes, from one pass over the wishes.
 *   2. Shortest distances from the source (Dijkstra on reduced costs); they raise the potentials.
 *   3. As many units as possible along moves that now cost nothing (Dinic: levels, then paths).
 *   4. Again, until the sink cannot be reached or the next unit would cost the ceiling.
 *
 * Promise: the flow is of least cost for its size, and of the greatest size below the ceiling. There are as many phases
 * as different prices, a few dozen, not one per candidate. Source: Ford and Fulkerson's primal-dual method; Ahuja,
 * Magnanti, Orlin, Network Flows (1993), 9.8.
 */

import type {Network} from './network';
import {canGo, go, highestOf, type TightMoves, tightMoves} from './tight-moves';

/** @param ceiling a unit is sent only while it costs less @return potentials under which the flow is of least cost */
export function cheapestFlow(network: Network, ceiling: number): Float64Array {
  const {nodes, source, sink} = network;
  const best = new Float64Array(nodes * nodes);
  const potential = startingPotentials(network, best);
  for (;;) {
    const distance = nextDistances(network, best, potential);
    const soFar = potential[sink]! - potential[source]!;
    const reach = Math.min(distance[sink]!, ceiling - soFar);
    if (reach === Number.POSITIVE_INFINITY) return potential;
    for (let node = 0; node < nodes; node++) potential[node]! += Math.min(distance[node]!, reach);
    if (soFar + distance[sink]! >= ceiling) return potential;
    sendAll(tightMoves(network, potential));
  }
}

/** Costs that ascend are positive here; others may leave moves of negative cost after what was settled before. */
function startingPotentials(network: Network, best: Float64Array): Float64Array {
  if (network.ascending) return new Float64Array(network.nodes);
  bestMoves(network, best, Number.POSITIVE_INFINITY, null);

  return feasiblePotentials(network, best);
}

/** Most phases raise the price by one: first only moves as cheap as that, then, if the sink is out of reach, all. */
function nextDistances(network: Network, best: Float64Array, potential: Float64Array): Float64Array {
  if (network.ascending) {
    bestMoves(network, best, 1, potential);
    const distance = distances(network, best, potential);
    if (distance[network.sink]! <= 1) return distance;
  }
  bestMoves(network, best, Number.POSITIVE_INFINITY, null);

  return distances(network, best, potential);
}

/**
 * Potentials for a flow that is already the best, counting wishes that its search left out: a unit more or less from source
 * to sink is worth the ceiling.
 */
export function potentialsOf(network: Network, ceiling: number): Float64Array {
  const {nodes, source, sink} = network;
  const best = new Float64Array(nodes * nodes);
  bestMoves(network, best, Number.POSITIVE_INFINITY, null);
  best[sink * nodes + source] = -ceiling;
  best[source * nodes + sink] = ceiling;

  return feasiblePotentials(network, best);
}

/**
 * Least cost of moving one unit from x to y, at `x * nodes + y`.
 *
 * @param within moves whose reduced cost is surely more than this may be left out; then `potential` is needed
 */
function bestMoves(network: Network, best: Float64Array, within: number, potential: Float64Array | null): void {
  const {nodes, at, pool, standingCost, start, target, cost, usable, mayWait} = network;
  const highest = potential === null ? Number.POSITIVE_INFINITY : highestOf(potential) + within;
  best.fill(Number.POSITIVE_INFINITY);
  openFixedArcs(network, best);
  for (let agent = 0; agent < at.length; agent++) {
    const x = at[agent]!;
    if (x < 0) continue;
    const row = x * nodes;
    const standing = standingCost[agent]!;
    const dearest = potential === null ? Number.POSITIVE_INFINITY : standing - potential[x]! + highest;
    const end = start[agent + 1]!;
    for (let entry = start[agent]!; entry < end && cost[entry]! <= dearest; entry++) {
      const pair = row + target[entry]!;
      const more = cost[entry]! - standing;
      if (more < best[pair]! && usable[entry] === 1 && target[entry] !== x) best[pair] = more;
    }
    const back = row + pool[agent]!;
    if (pool[agent] !== x && mayWait[agent] === 1 && -standing < best[back]!) best[back] = -standing;
  }
}

function openFixedArcs({nodes, arcs, room}: Network, best: Float64Array): void {
  for (let at = 0; at < arcs.length; at += 2) {
    const there = arcs[at]! * nodes + arcs[at + 1]!;
    const back = arcs[at + 1]! * nodes + arcs[at]!;
    if (room[there]! > 0) best[there] = 0;
    if (room[back]! > 0) best[back] = 0;
  }
}

/** Zeros where no move has a negative cost; otherwise shortest distances from a node before all (Bellman, Ford). */
function feasiblePotentials({nodes}: Network, best: Float64Array): Float64Array {
  const potential = new Float64Array(nodes);
  for (let changed = true; changed; ) {
    changed = false;
    for (let x = 0; x < nodes; x++) {
      for (let y = 0; y < nodes; y++) {
        const through = potential[x]! + best[x * nodes + y]!;
        if (through >= potential[y]!) continue;
        potential[y] = through;
        changed = true;
      }
    }
  }

  return potential;
}

function distances({nodes, source, sink}: Network, best: Float64Array, potential: Float64Array): Float64Array {
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(nodes);
  distance[source] = 0;
  for (;;) {
    const x = nearest(distance, done);
    if (x < 0 || x === sink) return distance;
    done[x] = 1;
    const from = distance[x]! + potential[x]!;
    const row = x * nodes;
    for (let y = 0; y < nodes; y++) {
      const through = from + best[row + y]! - potential[y]!;
      if (through < distance[y]!) distance[y] = through;
    }
  }
}

function nearest(distance: Float64Array, done: Uint8Array): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let node = 0; node < distance.length; node++) {
    if (done[node] === 1 || distance[node]! >= least) continue;
    least = distance[node]!;
    found = node;
  }

  return found;
}

/** Sends units from source to sink along moves without cost, until no way is left. */
function sendAll(moves: TightMoves): void {
  const {nodes, source, sink} = moves.network;
  const next = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  for (let level = levels(moves); level[sink]! >= 0; level = levels(moves)) {
    next.fill(0);
    let length = 0;
    path[0] = source;
    while (length >= 0) {
      const x = path[length]!;
      if (x === sink) {
        for (let at = length; at > 0; at--) go(moves, path[at - 1]!, path[at]!);
        length = 0;
        continue;
      }
      const y = step(moves, level, next, x);
      if (y < 0) {
        length--;
        if (length >= 0) next[path[length]!]!++;
      } else path[++length] = y;
    }
  }
}

/** The next node one level further, −1 when there is none left. */
function step(moves: TightMoves, level: Int32Array, next: Int32Array, x: number): number {
  const {reach, reached, network} = moves;
  const further = level[x]! + 1;
  const row = x * network.nodes;
  for (let at = next[x]!; at < reached[x]!; at++) {
    const y = reach[row + at]!;
    if (level[y] !== further || !canGo(moves, x, y)) continue;
    next[x] = at;
    return y;
  }

  return -1;
}

/** Fewest moves from the source, −1 where there is no way. */
function levels(moves: TightMoves): Int32Array {
  const {reach, reached, network} = moves;
  const {nodes, source, sink} = network;
  const level = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  level[source] = 0;
  queue[0] = source;
  for (let from = 0, to = 1; from < to && level[sink]! < 0; from++) {
    const x = queue[from]!;
    for (let at = x * nodes; at < x * nodes + reached[x]!; at++) {
      const y = reach[at]!;
      if (level[y]! >= 0 || !canGo(moves, x, y)) continue;
      level[y] = level[x]! + 1;
      queue[to++] = y;
    }
  }

  return level;
}
