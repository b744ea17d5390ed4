/**
 * Among all allocations of the same best total, the one that merit prefers: so that the answer is unique.
 *
 *   1. In order of merit, look at the wishes better than the place now held.
 *   2. A wish can be had without loss to the total exactly when the moves that cost nothing lead from it round to the
 *      place given up; then all on that way move on by one.
 *   3. The candidate is settled and moves no more.
 *
 * Promise: the best candidate has the best wish that any best total gives; then the second, and so on.
 */

import {canGo, go, isTight, place, type TightMoves} from './tight-moves';

/** Rearranges the network's candidates among themselves; @param moves of a flow that they prove to be of least cost */
export function settleByMerit(moves: TightMoves): void {
  const {network} = moves;
  const regions = {label: regionsOf(moves), age: 0};
  for (let agent = 0; agent < network.at.length; agent++) {
    if (network.at[agent]! < 0) continue;
    if (regions.age > network.nodes * 4) refresh(moves, regions);
    moves.settled[agent] = 1;
    regions.age += settle(moves, regions, agent);
  }
}

/**
 * Nodes between which units can go both ways. Settling only splits regions, so old labels never hide a way; they are
 * made anew, between two candidates, when they have grown old or have promised a way in vain.
 */
interface Regions {
  label: Int32Array;
  age: number;
}

function refresh(moves: TightMoves, regions: Regions): void {
  regions.label = regionsOf(moves);
  regions.age = 0;
}

/** @return by how much the labels have aged */
function settle(moves: TightMoves, regions: Regions, agent: number): number {
  const {at, start, target} = moves.network;
  const {label} = regions;
  let inVain = 0;
  const given = at[agent]!;
  const region = label[given];
  for (let wish = start[agent]!; wish < start[agent + 1]! && target[wish] !== given; wish++) {
    const better = target[wish]!;
    if (label[better] !== region || !isTight(moves, agent, wish)) continue;
    const way = wayBetween(moves, label, better, given);
    if (way === null) {
      inVain++;
      continue;
    }
    for (let step = way.length - 1; step > 0; step--) go(moves, way[step - 1]!, way[step]!);
    place(moves, agent, better);
    break;
  }

  return 1 + (inVain * moves.network.nodes) / 4;
}

/** Looks within the region alone: with the agent's own move a way is a round, and all of a round is in one region. */
function wayBetween(moves: TightMoves, label: Int32Array, from: number, to: number): number[] | null {
  const {reach, reached, network} = moves;
  const {nodes} = network;
  const region = label[to];
  const before = new Int32Array(nodes).fill(-1);
  const queue = [from];
  before[from] = from;
  for (let at = 0; at < queue.length && before[to]! < 0; at++) {
    const x = queue[at]!;
    for (let step = x * nodes; step < x * nodes + reached[x]!; step++) {
      const y = reach[step]!;
      if (before[y]! >= 0 || label[y] !== region || !canGo(moves, x, y)) continue;
      before[y] = x;
      queue.push(y);
    }
  }
  if (before[to]! < 0) return null;
  const way = [to];
  for (let node = to; node !== from; way.push(node)) node = before[node]!;

  return way.reverse();
}

/** Strongly connected components (Tarjan, SIAM Journal on Computing 1, 1972). */
function regionsOf(moves: TightMoves): Int32Array {
  const {nodes} = moves.network;
  const label = new Int32Array(nodes).fill(-1);
  const found = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const stack: number[] = [];
  let count = 0;
  let regions = 0;
  const visit = (x: number): void => {
    found[x] = low[x] = count++;
    stack.push(x);
    for (let step = x * nodes; step < x * nodes + moves.reached[x]!; step++) {
      const y = moves.reach[step]!;
      if (label[y]! >= 0 || !canGo(moves, x, y)) continue;
      if (found[y]! < 0) visit(y);
      if (label[y]! < 0) low[x] = Math.min(low[x]!, low[y]!);
    }
    if (low[x] !== found[x]) return;
    let member: number;
    do {
      member = stack.pop()!;
      label[member] = regions;
    } while (member !== x);
    regions++;
  };
  for (let node = 0; node < nodes; node++) if (found[node]! < 0) visit(node);

  return label;
}
