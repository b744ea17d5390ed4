/**
 * Rank-maximal: as many first wishes as possible, then as many second wishes, and so on; then merit.
 *
 *   1. A wish is worth a power of a base so great that on no way through the network all later wishes outweigh it; as many
 *      wish numbers at once as a number holds exactly.
 *   2. Flow of the greatest worth (`phases`): a unit is sent as long as it adds worth.
 *   3. What no best flow uses is closed, and the next wish numbers are treated on what is left.
 *   4. Among the best, the one that merit prefers (`merit-among-optima`); caps that cross as in `crossing-caps`.
 *
 * Promise: no allocation has a better row of numbers (first wishes met, second, …). A labelled option, as `most-placed`.
 * Source: Irving, Kavitha, Mehlhorn, Michail, Paluch, Rank-maximal matchings, ACM Transactions on Algorithms 2 (2006).
 */

import type {Outcome} from './allocate';
import {bestTotal, type Objective} from './best-total';
import type {Instance} from './instance';
import type {Network} from './network';
import {cheapestFlow, potentialsOf} from './phases';
import {wishHeld} from './statistics';
import {listAll, tightMoves} from './tight-moves';

/** Whole numbers up to here stay exact, with room for sums of a few. */
const EXACT = 2 ** 49;

const RANK_MAXIMAL: Objective = {
  solve(network, instance) {
    const last = instance.wishNumber.reduce((most, number) => Math.max(most, number), 1);
    const base = 4 * network.nodes + 1;
    const atOnce = Math.max(1, Math.floor(Math.log(EXACT) / Math.log(base)));
    let potential: Float64Array = new Float64Array(network.nodes);
    for (let from = 1; from <= last; from += atOnce) {
      potential = solveNumbers(network, instance, from, Math.min(last, from + atOnce - 1), base);
      keepBest(network, potential);
    }

    return listAll(tightMoves(network, potential));
  },
  worth(instance, held) {
    const met: number[] = [];
    for (let agent = 0; agent < instance.agents; agent++) {
      const number = wishHeld(instance, held, agent);
      while (met.length < number) met.push(0);
      if (number > 0) met[number - 1]!++;
    }

    return met;
  },
};

export function rankMaximal(instance: Instance): Outcome {
  return bestTotal(instance, RANK_MAXIMAL);
}

/** Wishes before `from` are worth 0 here, since what they are worth is settled; those after `to` wait for their turn. */
function solveNumbers(network: Network, instance: Instance, from: number, to: number, base: number): Float64Array {
  const ceiling = base ** (to - from + 1);
  const allowed = network.usable.slice();
  instance.wishNumber.forEach((number, at) => {
    network.cost[at] = number < from || number > to ? ceiling : ceiling - base ** (to - number);
    if (number > to) network.usable[at] = 0;
  });
  network.ascending = from === 1;
  recountStanding(network);
  cheapestFlow(network, ceiling);
  network.usable.set(allowed);

  return potentialsOf(network, ceiling);
}

function recountStanding(network: Network): void {
  const {at, start, target, cost, standingCost, pool} = network;
  for (let agent = 0; agent < at.length; agent++) {
    if (at[agent]! < 0 || at[agent] === pool[agent]) continue;
    standingCost[agent] = cost[target.indexOf(at[agent]!, start[agent]!)]!;
  }
}

/** Closes every wish, waiting and fixed arc that no flow of the same worth uses or changes. */
function keepBest(network: Network, potential: Float64Array): void {
  const {nodes, room, at, start, target, cost, usable, mayWait, pool, standingCost} = network;
  for (let agent = 0; agent < at.length; agent++) {
    if (at[agent]! < 0) continue;
    const price = standingCost[agent]! - potential[at[agent]!]!;
    for (let entry = start[agent]!; entry < start[agent + 1]!; entry++) {
      if (cost[entry]! - potential[target[entry]!]! !== price) usable[entry] = 0;
    }
    if (-potential[pool[agent]!]! !== price) mayWait[agent] = 0;
  }
  for (let x = 0; x < nodes; x++) {
    for (let y = 0; y < nodes; y++) if (potential[x] !== potential[y]) room[x * nodes + y] = 0;
  }
}
