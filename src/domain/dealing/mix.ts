/**
 * Better pairs without touching the loads: two readers exchange applications.
 *
 * Fixed teams make severity unidentifiable, so readers should share applications with many others, preferably of other
 * universities; and the whole must hang together, or severities of two groups cannot be compared at all.
 */

import {disjointSets} from '../scoring/reading-graph';
import {type Board, isFree, lift, pairCost, pairCostInstead, place, readersOf, replace} from './board';
import {carryOut, chainTo, reachFrom, type Step, undo} from './chains';

/** Exchanges tried for each unwelcome pair, and times that all are gone through: more hardly improves a deal. */
const TRIES = 40;
const ROUNDS = 3;

/** Chains tried in vain before the groups that are left count as cut off. */
const BRIDGES = 100;

export function mixPairs(board: Board, random: () => number): void {
  let better = true;
  for (let round = 0; round < ROUNDS && better; round++) {
    better = false;
    board.dealt.forEach((readers, a) => {
      for (const r of [...readers]) if (improve(board, a, r, random)) better = true;
    });
  }
}

function improve(board: Board, a: number, r: number, random: () => number): boolean {
  const unwelcome = unwelcomeOf(board, a, r);
  if (unwelcome <= 0) return false;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const b = Math.floor(random() * board.applications.length);
    const others = board.dealt[b]!;
    const s = others[Math.floor(random() * others.length)];
    if (s === undefined || !isFree(board, a, s) || !isFree(board, b, r)) continue;
    const before = unwelcome + unwelcomeOf(board, b, s);
    const after = pairCostInstead(board, a, s, r, b);
    if (after < before && after + pairCostInstead(board, b, r, s, a) < before) {
      exchange(board, a, r, b, s);
      return true;
    }
    replace(board, a, r);
    replace(board, b, s);
  }
  return false;
}

function exchange(board: Board, a: number, r: number, b: number, s: number): void {
  lift(board, a, r);
  lift(board, b, s);
  place(board, a, s);
  place(board, b, r);
}

/** Each pair counts itself once, so only what goes beyond that is unwelcome. */
function unwelcomeOf(board: Board, a: number, r: number): number {
  const {kept, dealt} = board;
  return pairCost(board, a, r) - (kept[a]!.length + dealt[a]!.length - 1);
}

/** Readers joined by shared applications; readers without work are in group −1, which does not count. */
interface Groups {
  readonly groupOf: Int32Array;
  readonly count: number;
}

export function readerGroups(board: Board): Groups {
  const sets = disjointSets(board.readers.length);
  board.applications.forEach((_, a) => {
    const readers = readersOf(board, a);
    for (const reader of readers) sets.join(readers[0]!, reader);
  });
  const groupOf = sets.groupOf().map((group, r) => (board.load[r]! > 0 ? group : -1));
  return {groupOf, count: new Set(groupOf.filter(group => group >= 0)).size};
}

/**
 * Joins groups of readers that share no application, as far as the rules allow.
 *
 * A reader of another group takes over one application of this group, and a chain of hand-overs gives them back one
 * less. Only where no such chain joins the groups does one reader keep one reading more and another one less: without
 * a connection severities cannot be compared at all.
 */
export function connectReaders(board: Board): void {
  // With one reading each, no application joins two readers whatever is exchanged.
  if (board.need.every((need, a) => need + board.kept[a]!.length <= 1)) return;
  joinGroups(board, exchangeBack);
  joinGroups(board, keepOneMore);
}

/** A way to take an application over: the steps done, or `null` and nothing done. */
type TakeOver = (board: Board, step: Step) => Step[] | null;

function joinGroups(board: Board, takeOver: TakeOver): void {
  const budget = {tries: BRIDGES};
  const bridge = (group: number, {groupOf, count}: Groups): boolean => {
    for (const step of takeOvers(board, group, groupOf)) {
      if (budget.tries-- <= 0) return false;
      const steps = takeOver(board, step);
      if (steps && readerGroups(board).count < count) return true;
      if (steps) undo(board, steps);
    }
    return false;
  };
  let groups = readerGroups(board);
  while (groups.count > 1 && [...new Set(groups.groupOf)].some(group => group >= 0 && bridge(group, groups))) {
    groups = readerGroups(board);
  }
}

function exchangeBack(board: Board, step: Step): Step[] | null {
  carryOut(board, [step]);
  const reach = reachFrom(board, [step.to], {without: step.application, enough: r => r === step.from});
  if (reach.readers.includes(step.from)) {
    const back = chainTo(reach, step.from);
    carryOut(board, back);
    return [step, ...back];
  }
  undo(board, [step]);
  return null;
}

function keepOneMore(board: Board, step: Step): Step[] | null {
  const {from, to} = step;
  if (board.next[to] === Number.POSITIVE_INFINITY) return null;
  // Whoever reads nothing joins nothing, and a minimum is a minimum.
  if (board.load[from]! <= Math.max(1, board.readers[from]!.minimum ?? 0)) return null;
  carryOut(board, [step]);
  return [step];
}

/** Every application of the group that a reader of another group may take over, from any of its readers. */
function* takeOvers(board: Board, group: number, groupOf: Int32Array): Generator<Step> {
  for (let a = 0; a < board.applications.length; a++) {
    if (groupOf[readersOf(board, a)[0] ?? -1] !== group) continue;
    for (let to = 0; to < board.readers.length; to++) {
      if (groupOf[to]! < 0 || groupOf[to] === group || !isFree(board, a, to)) continue;
      for (const from of [...board.dealt[a]!]) yield {application: a, from, to};
    }
  }
}
