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

import {type BestMoves, bestMoves, distances, feasiblePotentials, findMoves, note} from './best-moves';
import type {Network} from './network';
import {canGo, go, listAll, type TightMoves, tightMoves} from './tight-moves';

/** @param ceiling a unit is sent only while it costs less @return moves without cost, under potentials that prove the flow to be of least cost */
export function cheapestFlow(network: Network, ceiling: number): TightMoves {
  const {nodes, source, sink} = network;
  const best = bestMoves(network);
  const potential = network.ascending ? takeFirstWishes(network) : feasiblePotentials(findMoves(best));
  const moves = tightMoves(network, potential);
  let listed = false;
  while (!isSaturated(network)) {
    const distance = nextDistances(best, potential);
    const soFar = potential[sink]! - potential[source]!;
    const reach = Math.min(distance[sink]!, ceiling - soFar);
    if (reach === Number.POSITIVE_INFINITY) break;
    for (let node = 0; node < nodes; node++) potential[node]! += Math.min(distance[node]!, reach);
    listed = false;
    if (soFar + distance[sink]! >= ceiling) break;
    sendAll(listAll(moves));
    listed = true;
  }

  return listed ? moves : listAll(moves);
}

/**
 * The first phase without a search: each who waits takes their cheapest wish if it costs the least of all and has room.
 *
 * @return potentials as that phase leaves them
 */
function takeFirstWishes(network: Network): Float64Array {
  const {nodes, source, firstPool, room, at, pool, start, target, cost, usable, standingCost} = network;
  const potential = new Float64Array(nodes);
  const least = leastCost(network);
  if (least === Number.POSITIVE_INFINITY) return potential;
  potential.fill(least);
  for (let node = firstPool; node <= source; node++) {
    if (node === source || room[source * nodes + node]! > 0) potential[node] = 0;
  }
  for (let agent = 0; agent < at.length; agent++) {
    const first = start[agent]!;
    const home = pool[agent]!;
    if (home < 0 || first === start[agent + 1] || usable[first] === 0 || cost[first] !== least) continue;
    if (room[source * nodes + home] === 0 || !hasRoomUp(network, target[first]!)) continue;
    at[agent] = target[first]!;
    standingCost[agent] = least;
    send(network, source, home);
    for (let node = target[first]!; node !== network.sink; node = network.up[node]!)
      send(network, node, network.up[node]!);
  }

  return potential;
}

function leastCost({at, start, cost, usable}: Network): number {
  let least = Number.POSITIVE_INFINITY;
  for (let agent = 0; agent < at.length; agent++) {
    const first = start[agent]!;
    if (at[agent]! >= 0 && first < start[agent + 1]! && usable[first] === 1 && cost[first]! < least)
      least = cost[first]!;
  }

  return least;
}

function hasRoomUp({nodes, sink, room, up}: Network, leaf: number): boolean {
  let node = leaf;
  while (node !== sink && room[node * nodes + up[node]!]! > 0) node = up[node]!;

  return node === sink;
}

function send({nodes, room}: Network, x: number, y: number): void {
  room[x * nodes + y]!--;
  room[y * nodes + x]!++;
}

/** Whether nothing can reach the sink any more, seen without a search. */
function isSaturated({arcs, room, nodes, sink}: Network): boolean {
  for (let at = 0; at < arcs.length; at += 2) {
    if (arcs[at + 1] === sink && room[arcs[at]! * nodes + sink]! > 0) return false;
  }

  return true;
}

/**
 * Most phases raise the price by one: first only moves as cheap as that, then, if the sink is out of reach, all. Costs that
 * ascend are positive; others may leave moves of negative cost after what was settled before.
 */
function nextDistances(best: BestMoves, potential: Float64Array): Float64Array {
  if (best.network.ascending) {
    const distance = distances(findMoves(best, 1, potential), potential);
    if (distance[best.network.sink]! <= 1) return distance;
  }

  return distances(findMoves(best), potential);
}

/**
 * Potentials for a flow that is already the best, counting wishes that its search left out: a unit more or less from source
 * to sink is worth the ceiling.
 */
export function potentialsOf(network: Network, ceiling: number): Float64Array {
  const best = findMoves(bestMoves(network));
  note(best, network.sink, network.source, -ceiling);
  note(best, network.source, network.sink, ceiling);

  return feasiblePotentials(best);
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
