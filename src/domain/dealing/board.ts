/**
 * The board on which readings are dealt: who may read what, who reads what, and the two moves, place and lift.
 *
 * Applications and readers are numbers, in an order that depends on the seed and their names alone, so that the order
 * of the rows cannot reach the deal. What is kept lies fixed: it counts in loads and pairs and is never lifted.
 */

import {shuffledByName} from './chance';
import type {DealApplication, DealInput, DealReader} from './deal-input';
import {declaredConflicts, FREE, READS, ruleBetween} from './rules';

export interface Board {
  readonly applications: readonly DealApplication[];
  readonly readers: readonly DealReader[];
  /** Readings still to be dealt per application, on top of the kept ones. */
  readonly need: Int32Array;
  /** One code per application and reader, row after row. */
  readonly cells: Uint8Array;
  /** Readers dealt to each application, without the kept. */
  readonly dealt: readonly number[][];
  readonly kept: readonly number[][];
  /** Applications dealt to each reader, without the kept. */
  readonly work: readonly Set<number>[];
  /** Readings of each reader, the kept included. */
  readonly load: Int32Array;
  /** How many applications each pair of readers has in common, row after row. */
  readonly pairs: Uint16Array;
}

/** The board before dealing. `breaches` are kept readings that a rule forbids: they do not count. */
export function newBoard(input: DealInput): {board: Board; breaches: string[]} {
  const applications = shuffledByName(input.applications, one => one.reference, input.seed);
  const readers = shuffledByName(input.readers, one => one.reader, input.seed);
  const board: Board = {
    applications,
    readers,
    need: Int32Array.from(applications, one => one.readings ?? input.readingsEach),
    cells: new Uint8Array(applications.length * readers.length),
    dealt: applications.map(() => []),
    kept: applications.map(() => []),
    work: readers.map(() => new Set<number>()),
    load: new Int32Array(readers.length),
    pairs: new Uint16Array(readers.length ** 2),
  };
  layRules(board, input);
  return {board, breaches: layKept(board, input)};
}

function layRules({applications, readers, cells}: Board, {conflicts}: DealInput): void {
  const declared = declaredConflicts(conflicts);
  applications.forEach((application, a) => {
    readers.forEach((reader, r) => {
      cells[a * readers.length + r] = ruleBetween(application, reader, declared);
    });
  });
}

function layKept(board: Board, {kept = []}: DealInput): string[] {
  const applicationNumber = new Map(board.applications.map((one, a) => [one.reference, a]));
  const readerNumber = new Map(board.readers.map((one, r) => [one.reader, r]));
  const breaches: string[] = [];
  for (const {application, reader} of kept) {
    const a = applicationNumber.get(application);
    const r = readerNumber.get(reader);
    if (a === undefined || r === undefined || cellOf(board, a, r) !== FREE) {
      breaches.push(`${reader} with ${application}`);
      continue;
    }
    place(board, a, r);
    board.work[r]!.delete(a);
    board.dealt[a]!.pop();
    board.kept[a]!.push(r);
    board.need[a] = Math.max(0, board.need[a]! - 1);
  }
  return breaches.sort();
}

export function cellOf({cells, readers}: Board, a: number, r: number): number {
  return cells[a * readers.length + r]!;
}

/** All readers of an application, kept and dealt. */
export function readersOf({kept, dealt}: Board, a: number): number[] {
  return kept[a]!.concat(dealt[a]!);
}

export function place(board: Board, a: number, r: number): void {
  countPairs(board, a, r, 1);
  board.cells[a * board.readers.length + r] = READS;
  board.dealt[a]!.push(r);
  board.work[r]!.add(a);
  board.load[r]!++;
}

export function lift(board: Board, a: number, r: number): void {
  board.cells[a * board.readers.length + r] = FREE;
  board.dealt[a]!.splice(board.dealt[a]!.indexOf(r), 1);
  board.work[r]!.delete(a);
  board.load[r]!--;
  countPairs(board, a, r, -1);
}

function countPairs(board: Board, a: number, r: number, by: number): void {
  const {pairs, readers, kept, dealt} = board;
  for (const others of [kept[a]!, dealt[a]!]) {
    for (const other of others) {
      pairs[r * readers.length + other]! += by;
      pairs[other * readers.length + r]! += by;
    }
  }
}

/**
 * How unwelcome the pairs are that a reader forms, or would form, with the others of an application: one for every
 * application that the two already share, two more if they are of one university.
 */
export function pairCost({kept, dealt, pairs, readers}: Board, a: number, r: number): number {
  const {university} = readers[r]!;
  let cost = 0;
  for (const others of [kept[a]!, dealt[a]!]) {
    for (const other of others) {
      if (other === r) continue;
      const same = university !== null && university === readers[other]!.university;
      cost += pairs[r * readers.length + other]! + (same ? 2 : 0);
    }
  }
  return cost;
}

/**
 * What one more reading costs a reader who has `load`: convex, so that the cheapest deal is the most equal one. Below
 * the minimum it is always worth it, from the maximum on it is impossible.
 */
export function costOfNext({readers}: Board, r: number, load: number): number {
  const {maximum, minimum = 0} = readers[r]!;
  if (maximum !== undefined && load >= maximum) return Number.POSITIVE_INFINITY;
  return load < minimum ? load - 1e6 : load;
}
