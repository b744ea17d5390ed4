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
import {canGo, go, type TightMoves, tightMoves} from './tight-moves';

/** @param ceiling a unit is sent only while it costs less @return potentials under which the flow is of least cost */
export function cheapestFlow(network: Network, ceiling: number): Float64Array {
  const {nodes, source, sink} = network;
  const best = new Float64Array(nodes * nodes);
  bestMoves(network, best);
  const potential = feasiblePotentials(network, best);
  for (;;) {
    const distance = distances(network, best, potential);
    const soFar = potential[sink]! - potential[source]!;
    const reach = Math.min(distance[sink]!, ceiling - soFar);
    if (reach === Number.POSITIVE_INFINITY) return potential;
    for (let node = 0; node < nodes; node++) potential[node]! += Math.min(distance[node]!, reach);
    if (soFar + distance[sink]! >= ceiling) return potential;
    sendAll(tightMoves(network, potential));
    bestMoves(network, best);
  }
}

/**
 * Potentials for a flow that is already the best, counting wishes that its search left out: a unit more or less from source
 * to sink is worth the ceiling.
 */
export function potentialsOf(network: Network, ceiling: number): Float64Array {
  const {nodes, source, sink} = network;
  const best = new Float64Array(nodes * nodes);
  bestMoves(network, best);
  best[sink * nodes + source] = -ceiling;
  best[source * nodes + sink] = ceiling;

  return feasiblePotentials(network, best);
}

/** Least cost of moving one unit from x to y, at `x * nodes + y`. */
function bestMoves(network: Network, best: Float64Array): void {
  const {nodes, room, at, pool, standingCost, start, target, cost, usable, mayWait} = network;
  for (let pair = 0; pair < best.length; pair++) best[pair] = room[pair]! > 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let agent = 0; agent < at.length; agent++) {
    const x = at[agent]!;
    if (x < 0) continue;
    const row = x * nodes;
    const standing = standingCost[agent]!;
    const end = start[agent + 1]!;
    for (let entry = start[agent]!; entry < end; entry++) {
      const pair = row + target[entry]!;
      const more = cost[entry]! - standing;
      if (more < best[pair]! && usable[entry] === 1 && target[entry] !== x) best[pair] = more;
    }
    const back = row + pool[agent]!;
    if (pool[agent] !== x && mayWait[agent] === 1 && -standing < best[back]!) best[back] = -standing;
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
  const {nodes} = moves.network;
  const further = level[x]! + 1;
  let y = next[x]!;
  while (y < nodes && !(level[y] === further && canGo(moves, x, y))) y++;
  next[x] = y;

  return y < nodes ? y : -1;
}

/** Fewest moves from the source, −1 where there is no way. */
function levels(moves: TightMoves): Int32Array {
  const {nodes, source, sink} = moves.network;
  const level = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  level[source] = 0;
  queue[0] = source;
  for (let from = 0, to = 1; from < to && level[sink]! < 0; from++) {
    const x = queue[from]!;
    for (let y = 0; y < nodes; y++) {
      if (level[y]! >= 0 || !canGo(moves, x, y)) continue;
      level[y] = level[x]! + 1;
      queue[to++] = y;
    }
  }

  return level;
}
