/**
 * Chains of hand-overs: one reader passes an application on to a second, who passes another one on to a third …
 *
 * A chain is a path in the residual network of the flow application → reader → load. Chains serve three ends: to make
 * room where all direct readers are full, to even out loads, and to pay for a move that connects the graph.
 */

import {type BitRows, bitRows, clearBit, setBit, takeCommon} from './bit-rows';
import {type Board, lift, place, workOf} from './board';

/** Which readers can be reached, and through whom. */
export interface Reach {
  /** In the order of discovery, the starting readers first. */
  readonly readers: readonly number[];
  /** Applications whose free readers have all been reached. */
  readonly applications: readonly number[];
  /** The reader before, −1 for a starting reader, and the application handed over. */
  readonly from: Int32Array;
  readonly over: Int32Array;
}

/** One hand-over. */
export interface Step {
  readonly application: number;
  readonly from: number;
  readonly to: number;
}

/** Where a search need not go. */
export interface Bounds {
  /** Readers known to lead nowhere. */
  readonly skip?: ReadonlySet<number>;
  /** An application that must stay with whom it is. */
  readonly without?: number;
  /** A reader good enough to stop at. */
  readonly enough?: (reader: number) => boolean;
}

/**
 * Everybody who can be reached from `start` by hand-overs, breadth first, so chains are as short as can be.
 *
 * An application is looked at once: at that moment all its free readers are reached.
 */
export function reachFrom(board: Board, start: readonly number[], bounds: Bounds = {}): Reach {
  const {skip, without = -1, enough = () => false} = bounds;
  const count = board.readers.length;
  const reach = {
    readers: [...start],
    applications: [] as number[],
    from: new Int32Array(count),
    over: new Int32Array(count),
  };
  for (const r of start) reach.from[r] = -1;
  const seen = new Uint8Array(board.applications.length);
  if (without >= 0) seen[without] = 1;
  const unseen = unseenBy(count, start, skip);
  for (const r of reach.readers) {
    if (enough(r)) return reach;
    for (const a of workOf(board, r)) {
      if (seen[a]) continue;
      seen[a] = 1;
      reach.applications.push(a);
      takeCommon(unseen, board.free, a, other => {
        reach.readers.push(other);
        reach.from[other] = r;
        reach.over[other] = a;
      });
    }
  }
  return reach;
}

function unseenBy(count: number, start: readonly number[], skip?: ReadonlySet<number>): BitRows {
  const unseen = bitRows(1, count);
  for (let r = 0; r < count; r++) if (!skip?.has(r)) setBit(unseen, 0, r);
  for (const r of start) clearBit(unseen, 0, r);
  return unseen;
}

/** The hand-overs that lead to `end`, last one first: done in this order, nobody is ever given what they have. */
export function chainTo({from, over}: Reach, end: number): Step[] {
  const steps: Step[] = [];
  for (let to = end; from[to]! >= 0; to = from[to]!) steps.push({application: over[to]!, from: from[to]!, to});
  return steps;
}

/** The reader at the other end of the chain, who loses a reading by it. */
export function startOf({from}: Reach, end: number): number {
  let at = end;
  while (from[at]! >= 0) at = from[at]!;
  return at;
}

export function carryOut(board: Board, steps: readonly Step[]): void {
  for (const {application, from, to} of steps) {
    lift(board, application, from);
    place(board, application, to);
  }
}

export function undo(board: Board, steps: readonly Step[]): void {
  carryOut(
    board,
    [...steps].reverse().map(({application, from, to}) => ({application, from: to, to: from})),
  );
}
