/**
 * Joint applications: two friends who go to the same place in the same month, or neither goes.
 *
 * The pair stands in the order of merit where the lower of the two stands, and goes by that candidate's list, as far as
 * both lists agree. So nobody gains a place by the merit of a friend.
 */

import type {Problem} from '../problem';
import type {AllocationInput, Candidate, CandidateId, Standing} from './types';

export interface Joint {
  /** One candidate per agent, in the order of merit. */
  readonly leads: readonly Candidate[];
  /** Agent → the other of a pair. */
  readonly partners: ReadonlyMap<number, Candidate>;
  /** Rank of each agent's candidate among all persons, from 1. */
  readonly rank: Int32Array;
}

/** Turns persons in the order of merit into agents; faults in the pairs become problems. */
export function jointOf(
  input: AllocationInput,
  order: readonly Candidate[],
  leftOut: Map<CandidateId, Standing['code']>,
  problems: Problem[],
): Joint {
  if (!input.joint?.length) return {leads: order, partners: new Map(), rank: Int32Array.from(order, (_, at) => at + 1)};
  const friendOf = readPairs(input, order, leftOut, problems);
  const rankOf = new Map(order.map((candidate, at) => [candidate.id, at]));
  const higher = (a: CandidateId, b: CandidateId) => (rankOf.get(a) ?? -1) < (rankOf.get(b) ?? -1);
  const leads = order.filter(({id}) => !leftOut.has(id) && !(friendOf.has(id) && higher(id, friendOf.get(id)!)));
  const partners = new Map<number, Candidate>();
  leads.forEach(({id}, agent) => {
    const friend = friendOf.get(id);
    if (friend !== undefined) partners.set(agent, order[rankOf.get(friend)!]!);
  });

  return {leads, partners, rank: Int32Array.from(leads, ({id}) => rankOf.get(id)! + 1)};
}

/** Both directions; pairs that cannot be kept are not in it, and their members alone or left out as the problem says. */
function readPairs(
  input: AllocationInput,
  order: readonly Candidate[],
  leftOut: Map<CandidateId, Standing['code']>,
  problems: Problem[],
): Map<CandidateId, CandidateId> {
  const friendOf = new Map<CandidateId, CandidateId>();
  const known = new Set(order.map(candidate => candidate.id));
  for (const [a, b] of input.joint ?? []) {
    const sentence = faultOf([a, b], known, leftOut, friendOf);
    if (sentence !== null) problems.push({code: 'joint-unreadable', sentence});
    else if (leftOut.has(a) || leftOut.has(b) || input.mechanism !== 'merit-order') {
      leaveOut(a, b, input.mechanism, leftOut, problems);
    } else friendOf.set(a, b).set(b, a);
  }

  return friendOf;
}

function faultOf(
  [a, b]: readonly [CandidateId, CandidateId],
  known: ReadonlySet<CandidateId>,
  leftOut: ReadonlyMap<CandidateId, unknown>,
  friendOf: ReadonlyMap<CandidateId, CandidateId>,
): string | null {
  const stranger = [a, b].find(id => !known.has(id) && !leftOut.has(id));
  if (stranger !== undefined)
    return `${a} and ${b} apply jointly, but ${stranger} is no candidate: the other applies alone.`;
  if (a === b) return `${a} applies jointly with themselves: treated as alone.`;
  const taken = [a, b].find(id => friendOf.has(id));

  return taken === undefined ? null : `${taken} is in two joint applications: the first one counts.`;
}

/** Both or neither: where the mechanism or a missing score rules out both, it is neither. */
function leaveOut(
  a: CandidateId,
  b: CandidateId,
  mechanism: string,
  leftOut: Map<CandidateId, Standing['code']>,
  problems: Problem[],
): void {
  const why =
    mechanism === 'merit-order' ? 'one of them has no score' : `“${mechanism}” cannot promise both or neither`;
  problems.push({
    code: 'joint-left-out',
    sentence: `${a} and ${b} apply jointly and ${why}: neither takes part until the pair is split or the cause is gone.`,
  });
  for (const id of [a, b]) if (!leftOut.has(id)) leftOut.set(id, 'joint-left-out');
}
