/**
 * The board on which readings are dealt: who may read what, who reads what, and the two moves, place and lift.
 *
 * Applications and readers are numbers, in an order that depends on the seed and their names alone, so that the order
 * of the rows cannot reach the deal. What is kept lies fixed: it counts in loads and pairs and is never lifted.
 */

import {type BitRows, bitRows, clearBit, hasBit, setBit} from './bit-rows';
import {shuffledByName} from './chance';
import type {DealApplication, DealInput, DealReader, DealtReading} from './deal-input';
import {declaredConflicts, FREE, READS, ruleBetween} from './rules';

export interface Board {
  readonly applications: readonly DealApplication[];
  readonly readers: readonly DealReader[];
  /** Readings still to be dealt per application, on top of the kept ones. */
  readonly need: Int32Array;
  /** One code per application and reader, row after row. */
  readonly cells: Uint8Array;
  /** The readers whose code is `FREE`, a row per application. */
  readonly free: BitRows;
  /** Readers dealt to each application, without the kept, in the order of dealing; and when each was, by a count of all that was dealt. */
  readonly dealt: readonly number[][];
  readonly when: readonly number[][];
  readonly clock: {now: number};
  readonly kept: readonly number[][];
  /** Applications dealt to each reader, without the kept; in the order of dealing where it is not `stale`: ask `workOf`. */
  readonly work: readonly number[][];
  readonly stale: Uint8Array;
  /** Readings of each reader, the kept included. */
  readonly load: Int32Array;
  /** What one more reading costs each reader: `costOfNext` at the present load. */
  readonly next: Float64Array;
  /** University of each reader by number; −1 for none. */
  readonly home: Int32Array;
  /** How many applications each pair of readers has in common, row after row. */
  readonly pairs: Uint16Array;
}

/** A kept reading that does not count, and the code of the rule; null where it is not of this deal. */
export interface Breach extends DealtReading {
  readonly rule: number | null;
}

/** The board before dealing. `breaches` are kept readings that a rule forbids: they do not count. */
export function newBoard(input: DealInput): {board: Board; breaches: Breach[]} {
  const applications = shuffledByName(input.applications, one => one.reference, input.seed);
  const readers = shuffledByName(input.readers, one => one.reader, input.seed);
  const board: Board = {
    applications,
    readers,
    need: Int32Array.from(applications, one => one.readings ?? input.readingsEach),
    cells: new Uint8Array(applications.length * readers.length),
    free: bitRows(applications.length, readers.length),
    dealt: applications.map(() => []),
    when: applications.map(() => []),
    clock: {now: 0},
    kept: applications.map(() => []),
    work: readers.map(() => []),
    stale: new Uint8Array(readers.length),
    load: new Int32Array(readers.length),
    next: new Float64Array(readers.length),
    home: numbered(readers.map(({university}) => university)),
    pairs: new Uint16Array(readers.length ** 2),
  };
  for (let r = 0; r < readers.length; r++) board.next[r] = costOfNext(board, r, 0);
  layRules(board, input);
  return {board, breaches: layKept(board, input)};
}

function numbered(names: readonly (string | null)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, name => {
    if (name === null) return -1;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}

function layRules({applications, readers, cells, free}: Board, {conflicts}: DealInput): void {
  const declared = declaredConflicts(conflicts);
  applications.forEach((application, a) => {
    readers.forEach((reader, r) => {
      const rule = ruleBetween(application, reader, declared);
      cells[a * readers.length + r] = rule;
      if (rule === FREE) setBit(free, a, r);
    });
  });
}

function layKept(board: Board, {kept = []}: DealInput): Breach[] {
  const applicationNumber = new Map(board.applications.map((one, a) => [one.reference, a]));
  const readerNumber = new Map(board.readers.map((one, r) => [one.reader, r]));
  const breaches: Breach[] = [];
  for (const {application, reader} of kept) {
    const a = applicationNumber.get(application);
    const r = readerNumber.get(reader);
    const rule = a === undefined || r === undefined ? null : cellOf(board, a, r);
    if (a === undefined || r === undefined || rule !== FREE) {
      breaches.push({application, reader, rule});
      continue;
    }
    place(board, a, r);
    board.work[r]!.pop();
    board.dealt[a]!.pop();
    board.when[a]!.pop();
    board.kept[a]!.push(r);
    board.need[a] = Math.max(0, board.need[a]! - 1);
  }
  return breaches;
}

export function cellOf({cells, readers}: Board, a: number, r: number): number {
  return cells[a * readers.length + r]!;
}

export function isFree({free}: Board, a: number, r: number): boolean {
  return hasBit(free, a, r);
}

/** All readers of an application, kept and dealt. */
export function readersOf({kept, dealt}: Board, a: number): number[] {
  return kept[a]!.concat(dealt[a]!);
}

/** What is dealt to a reader, in the order of dealing. */
export function workOf({work, stale, when, dealt}: Board, r: number): readonly number[] {
  if (stale[r]) {
    const since = new Map(work[r]!.map(a => [a, when[a]![dealt[a]!.indexOf(r)]!]));
    work[r]!.sort((a, b) => since.get(a)! - since.get(b)!);
    stale[r] = 0;
  }
  return work[r]!;
}

export function place(board: Board, a: number, r: number): void {
  countPairs(board, a, r, 1);
  board.cells[a * board.readers.length + r] = READS;
  clearBit(board.free, a, r);
  board.dealt[a]!.push(r);
  board.when[a]!.push(++board.clock.now);
  board.work[r]!.push(a);
  board.next[r] = costOfNext(board, r, ++board.load[r]!);
}

export function lift(board: Board, a: number, r: number): void {
  board.cells[a * board.readers.length + r] = FREE;
  setBit(board.free, a, r);
  removeAt(board.when[a]!, board.dealt[a]!.indexOf(r));
  removeAt(board.dealt[a]!, board.dealt[a]!.indexOf(r));
  removeAt(board.work[r]!, board.work[r]!.indexOf(a));
  board.next[r] = costOfNext(board, r, --board.load[r]!);
  countPairs(board, a, r, -1);
}

/** What lifting and placing again comes to: it is the last that was dealt. */
export function replace({dealt, when, stale, clock}: Board, a: number, r: number): void {
  const [readers, times] = [dealt[a]!, when[a]!];
  const last = readers.length - 1;
  for (let at = readers.indexOf(r); at < last; at++) {
    readers[at] = readers[at + 1]!;
    times[at] = times[at + 1]!;
  }
  readers[last] = r;
  times[last] = ++clock.now;
  stale[r] = 1;
}

/** Faster than `splice`, which makes a list of what it takes out. */
function removeAt(list: number[], from: number): void {
  for (let at = from; at < list.length - 1; at++) list[at] = list[at + 1]!;
  list.pop();
}

function countPairs({pairs, readers, kept, dealt}: Board, a: number, r: number, by: number): void {
  const count = (other: number): void => {
    pairs[r * readers.length + other]! += by;
    pairs[other * readers.length + r]! += by;
  };
  kept[a]!.forEach(count);
  dealt[a]!.forEach(count);
}

/**
 * How unwelcome the pairs are that a reader forms, or would form, with the others of an application: one for every
 * application that the two already share, two more if they are of one university.
 */
export function pairCost(board: Board, a: number, r: number): number {
  return costWith(board, board.kept[a]!, r, r) + costWith(board, board.dealt[a]!, r, r);
}

function costWith({pairs, home}: Board, others: readonly number[], r: number, without: number): number {
  let cost = 0;
  for (const other of others) {
    if (other === without) continue;
    cost += pairs[r * home.length + other]! + (home[r]! >= 0 && home[r] === home[other] ? 2 : 0);
  }
  return cost;
}

/** The same once `leaving` has left application `a` to `r`, and `r` has left application `b`. */
export function pairCostInstead(board: Board, a: number, r: number, leaving: number, b: number): number {
  const {kept, dealt} = board;
  return (
    costWith(board, kept[a]!, r, leaving) +
    costWith(board, dealt[a]!, r, leaving) -
    sharedBy(board, kept[a]!, leaving, b) -
    sharedBy(board, dealt[a]!, leaving, b)
  );
}

/** How many of the others read `b` too, which `r` will not share with them any more. */
function sharedBy({cells, readers}: Board, others: readonly number[], without: number, b: number): number {
  let shared = 0;
  for (const other of others) if (other !== without && cells[b * readers.length + other] === READS) shared++;
  return shared;
}

/**
 * What one more reading costs a reader who has `load`: convex, so that the cheapest deal is the most equal one. Below
 * the minimum it is always worth it, from the maximum on it is impossible.
 */
export function costOfNext({readers}: Pick<Board, 'readers'>, r: number, load: number): number {
  const {maximum, minimum = 0} = readers[r]!;
  if (maximum !== undefined && load >= maximum) return Number.POSITIVE_INFINITY;
  return load < minimum ? load - 1e6 : load;
}
