/**
 * The order of merit: points, then the season's tie rules, then a draw that anyone can repeat. Never the row order.
 */

import {sha256Hex} from '../sha256';
import type {AllocationInput, Candidate, CandidateId, Draw} from './types';

/** Best first, with the draws that were needed to get there. */
export interface Merit<Ranked> {
  readonly order: readonly Ranked[];
  readonly draws: readonly Draw[];
}

/** What merit looks at; ids are unique. */
export type Ranked = Pick<Candidate, 'id' | 'points' | 'ties'>;

/**
 * Orders candidates by merit.
 *
 * Candidates equal in points and all tie rules stand in ascending order of SHA-256(seed + ":" + id).
 */
export function meritOf<C extends Ranked>(candidates: readonly C[], seed: string): Merit<C> {
  const order = candidates.slice().sort(byPointsAndTies);
  const draws: Draw[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && byPointsAndTies(order[from]!, order[to]!) === 0) to++;
    if (to - from > 1) draws.push(drawLots(order, from, to, seed));
    from = to;
  }

  return {order, draws};
}

/** Ids of all candidates with a score, best first: rank 1 is the first. */
export function orderOfMerit({candidates, seed}: Pick<AllocationInput, 'candidates' | 'seed'>): readonly CandidateId[] {
  const byId = new Map<CandidateId, Candidate>();
  for (const candidate of candidates) if (!byId.has(candidate.id)) byId.set(candidate.id, candidate);
  const scored = [...byId.values()].filter(({points}) => Number.isFinite(points));

  return meritOf(scored, seed).order.map(({id}) => id);
}

/** Negative when `a` stands before `b`; 0 when only a draw can tell. */
export function byPointsAndTies(a: Ranked, b: Ranked): number {
  if (a.points !== b.points) return b.points - a.points;
  const rules = Math.max(a.ties?.length ?? 0, b.ties?.length ?? 0);
  for (let rule = 0; rule < rules; rule++) {
    const left = tieValue(a, rule);
    const right = tieValue(b, rule);
    if (left !== right) return left > right ? -1 : 1;
  }

  return 0;
}

function tieValue(candidate: Ranked, rule: number): number {
  const value = candidate.ties?.[rule];

  return typeof value === 'number' && !Number.isNaN(value) ? value : Number.NEGATIVE_INFINITY;
}

function drawLots<C extends Ranked>(order: C[], from: number, to: number, seed: string): Draw {
  const lots = order
    .slice(from, to)
    .map(candidate => ({candidate, digest: sha256Hex(`${seed}:${candidate.id}`)}))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
  lots.forEach((lot, at) => {
    order[from + at] = lot.candidate;
  });

  return {candidates: lots.map(lot => lot.candidate.id), digests: lots.map(lot => lot.digest)};
}
