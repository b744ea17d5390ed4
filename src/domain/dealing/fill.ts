/**
 * Gives every application its readings, with loads as equal as the rules allow.
 *
 * 1. Each application in turn takes the least loaded readers that may read it; among equals those who make new pairs.
 * 2. Where all of them are full, a chain of hand-overs makes room; where there is no chain, it cannot be done.
 * 3. Then every chain that makes loads more equal is carried out. When none is left the deal is optimal: the residual
 *    network of a flow with convex costs has no negative cycle.
 */

import {type Board, cellOf, costOfNext, pairCost, place} from './board';
import {carryOut, chainTo, type Reach, reachFrom, startOf} from './chains';
import {FREE} from './rules';

/** An application that cannot have all its readings, with those who could be asked in vain. */
export interface Shortage {
  readonly application: number;
  /** Readings that are missing. */
  readonly missing: number;
  /** The readers who are reached and all full, and the applications that they read. */
  readonly reach: Reach;
}

export function fill(board: Board, random: () => number): Shortage[] {
  const shortages: Shortage[] = [];
  board.applications.forEach((_, a) => {
    const missing = () => board.need[a]! - board.dealt[a]!.length;
    while (missing() > 0) {
      const reach = giveOne(board, a, random);
      if (!reach) continue;
      shortages.push({application: a, missing: missing(), reach});
      break;
    }
  });
  evenOut(board);
  return shortages;
}

/** @return what was searched in vain, or `null` after one more reading was given */
function giveOne(board: Board, a: number, random: () => number): Reach | null {
  const direct = leastLoaded(board, a, random);
  if (direct >= 0) {
    place(board, a, direct);
    return null;
  }
  const start = board.readers.map((_, r) => r).filter(r => cellOf(board, a, r) === FREE);
  const reach = reachFrom(board, start);
  const end = cheapest(board, reach.readers);
  if (end < 0) return reach;
  const first = startOf(reach, end);
  carryOut(board, chainTo(reach, end));
  place(board, a, first);
  return null;
}

/** Least loaded, then best paired, then by chance; −1 if everybody allowed is full. */
function leastLoaded(board: Board, a: number, random: () => number): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  let bestPairs = 0;
  let equals = 1;
  for (let r = 0; r < board.readers.length; r++) {
    if (cellOf(board, a, r) !== FREE) continue;
    const cost = costOfNext(board, r, board.load[r]!);
    if (cost > bestCost || cost === Number.POSITIVE_INFINITY) continue;
    const pairs = pairCost(board, a, r);
    if (cost === bestCost && pairs > bestPairs) continue;
    // The n-th of several equals replaces the choice with probability 1/n: all are equally likely in the end.
    equals = cost === bestCost && pairs === bestPairs ? equals + 1 : 1;
    if (equals === 1 || random() * equals < 1) best = r;
    bestCost = cost;
    bestPairs = pairs;
  }
  return best;
}

function cheapest(board: Board, readers: readonly number[]): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const r of readers) {
    const cost = costOfNext(board, r, board.load[r]!);
    if (cost < bestCost) [best, bestCost] = [r, cost];
  }
  return best;
}

function evenOut(board: Board): void {
  let moved = true;
  while (moved) {
    moved = false;
    const settled = new Uint8Array(board.readers.length);
    for (const r of mostLoadedFirst(board)) {
      while (!settled[r] && relieve(board, r, settled)) moved = true;
    }
  }
}

function mostLoadedFirst(board: Board): number[] {
  const saved = (r: number) => costOfNext(board, r, board.load[r]! - 1);
  return board.readers.map((_, r) => r).sort((x, y) => saved(y) - saved(x) || x - y);
}

/**
 * Passes one reading of `r` down a chain to somebody for whom it costs less.
 *
 * If there is nobody, then nobody reached from `r` who saves no more than `r` can pass one on either: they are settled.
 */
function relieve(board: Board, r: number, settled: Uint8Array): boolean {
  if (board.work[r]!.size === 0) return false;
  const saved = costOfNext(board, r, board.load[r]! - 1);
  const reach = reachFrom(board, [r]);
  const end = cheapest(board, reach.readers);
  if (end >= 0 && costOfNext(board, end, board.load[end]!) < saved) {
    carryOut(board, chainTo(reach, end));
    return true;
  }
  for (const other of reach.readers) {
    if (costOfNext(board, other, board.load[other]! - 1) <= saved) settled[other] = 1;
  }
  return false;
}
