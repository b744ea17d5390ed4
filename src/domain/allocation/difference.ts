/**
 * What differs between two assignments of the same candidates: who gains, who loses, who is touched at all.
 */

import type {AllocationInput, Assignment, CandidateId, PlaceId} from './types';

export interface Move {
  readonly candidate: CandidateId;
  readonly from: PlaceId | null;
  readonly to: PlaceId | null;
  /** By the candidate's own list. */
  readonly change: 'better' | 'worse';
}

export interface Difference {
  /** In the order of the input's candidates. */
  readonly moves: readonly Move[];
  readonly better: readonly CandidateId[];
  readonly worse: readonly CandidateId[];
  readonly newlyPlaced: readonly CandidateId[];
  readonly nowWithout: readonly CandidateId[];
}

/** A candidate who is missing in one of the two counts there as without a place. */
export function differenceOf(input: AllocationInput, before: Assignment, after: Assignment): Difference {
  const moves = input.candidates.flatMap(({id, wishes}): Move[] => {
    const [from, to] = [before[id] ?? null, after[id] ?? null];
    if (from === to) return [];
    const change = worth(wishes, to) < worth(wishes, from) ? 'better' : 'worse';

    return [{candidate: id, from, to, change}];
  });
  const ids = (keep: (move: Move) => boolean) => moves.filter(keep).map(({candidate}) => candidate);

  return {
    moves,
    better: ids(move => move.change === 'better'),
    worse: ids(move => move.change === 'worse'),
    newlyPlaced: ids(move => move.from === null),
    nowWithout: ids(move => move.to === null),
  };
}

/** Number of the wish; a place that is not on the list is worth less than any wish, and more than none. */
function worth(wishes: readonly PlaceId[] | undefined, place: PlaceId | null): number {
  if (place === null) return Number.POSITIVE_INFINITY;
  const at = (wishes ?? []).indexOf(place);

  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}
