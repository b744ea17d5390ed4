/**
 * Gives every application its readings, with loads as equal as the rules allow.
 *
 * 1. Each application in turn takes the least loaded readers that may read it; among equals those who make new pairs.
 * 2. Where all of them are full, a chain of hand-overs makes room; where there is no chain, it cannot be done.
 * 3. Then every chain that makes loads more equal is carried out. When none is left the deal is optimal: the residual
 *    network of a flow with convex costs has no negative cycle.
 */

import {countBits, eachBit} from './bit-rows';
import {type Board, costOfNext, isFree, pairCost, place} from './board';
import {carryOut, chainTo, reachFrom, startOf} from './chains';

/** An application that cannot have all its readings, with those who could be asked in vain. */
export interface Shortage {
  readonly application: number;
  /** Readings that are missing. */
  readonly missing: number;
  /** Readers who can be reached and are all full, and the applications that they read. */
  readonly closed: ClosedSet;
}

export interface ClosedSet {
  readonly readers: ReadonlySet<number>;
  readonly applications: ReadonlySet<number>;
}

/** The closed set that each reader was found in: from there on nothing reached from them ever has room again. */
type Exhausted = Map<number, ClosedSet>;

export function fill(board: Board, random: () => number): Shortage[] {
  const shortages: Shortage[] = [];
  const exhausted: Exhausted = new Map();
  for (const a of fewestReadersFirst(board)) {
    const missing = () => board.need[a]! - board.dealt[a]!.length;
    while (missing() > 0) {
      const closed = giveOne(board, a, exhausted, random);
      if (!closed) continue;
      shortages.push({application: a, missing: missing(), closed});
      break;
    }
  }
  evenOut(board);
  return shortages;
}

/** Those with little choice go first, so that little has to be handed over afterwards. */
function fewestReadersFirst(board: Board): number[] {
  const free = board.applications.map((_, a) => countBits(board.free, a));
  return board.applications.map((_, a) => a).sort((a, b) => free[a]! - free[b]! || a - b);
}

function freeReaders(board: Board, a: number): number[] {
  const free: number[] = [];
  eachBit(board.free, a, r => free.push(r));
  return free;
}

/** @return what was searched in vain, or `null` after one more reading was given */
function giveOne(board: Board, a: number, exhausted: Exhausted, random: () => number): ClosedSet | null {
  const direct = leastLoaded(board, a, random);
  if (direct >= 0) {
    place(board, a, direct);
    return null;
  }
  const free = freeReaders(board, a);
  const hopeful = free.filter(r => !exhausted.has(r));
  if (hopeful.length === 0) return union(free.map(r => exhausted.get(r)!));
  const reach = reachFrom(board, hopeful, {skip: new Set(exhausted.keys())});
  const end = cheapest(board, reach.readers);
  if (end < 0) return exhaust(board, free, exhausted);
  const first = startOf(reach, end);
  carryOut(board, chainTo(reach, end));
  place(board, a, first);
  return null;
}

/** Remembers everything that can be reached from here, all of it full. */
function exhaust(board: Board, free: readonly number[], exhausted: Exhausted): ClosedSet {
  const {readers, applications} = reachFrom(board, free);
  const closed = {readers: new Set(readers), applications: new Set(applications)};
  for (const r of readers) if (!exhausted.has(r)) exhausted.set(r, closed);
  return closed;
}

function union(sets: readonly ClosedSet[]): ClosedSet {
  const distinct = [...new Set(sets)];
  if (distinct.length === 1) return distinct[0]!;
  const readers = new Set<number>();
  const applications = new Set<number>();
  for (const set of distinct) {
    for (const r of set.readers) readers.add(r);
    for (const a of set.applications) applications.add(a);
  }
  return {readers, applications};
}

/** Least loaded, then best paired, then by chance; −1 if everybody allowed is full. */
function leastLoaded(board: Board, a: number, random: () => number): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  let bestPairs = 0;
  let equals = 1;
  for (let r = 0; r < board.readers.length; r++) {
    const cost = board.next[r]!;
    if (cost > bestCost || cost === Number.POSITIVE_INFINITY || !isFree(board, a, r)) continue;
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
    const cost = board.next[r]!;
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
  if (board.work[r]!.length === 0) return false;
  const saved = costOfNext(board, r, board.load[r]! - 1);
  const least = board.next.reduce((cost, next) => Math.min(cost, next), saved);
  if (least === saved) return false;
  const reach = reachFrom(board, [r], {enough: other => board.next[other] === least});
  const end = cheapest(board, reach.readers);
  if (end >= 0 && board.next[end]! < saved) {
    carryOut(board, chainTo(reach, end));
    return true;
  }
  for (const other of reach.readers) {
    if (costOfNext(board, other, board.load[other]! - 1) <= saved) settled[other] = 1;
  }
  return false;
}
