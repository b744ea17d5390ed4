/**
 * What if: the same rule on a slightly different season, and who would notice.
 *
 * Plain re-runs, since one costs microseconds; nothing is estimated.
 */

import {allocate} from './allocate';
import {certify, type Violation} from './certify';
import {type Difference, differenceOf} from './difference';
import type {AllocationInput, Assignment, CandidateId, PlaceId} from './types';

export interface WhatIf {
  readonly assignment: Assignment;
  readonly difference: Difference;
}

/** One candidate takes no part. */
export function ifWithdrawn(input: AllocationInput, base: Assignment, candidate: CandidateId): WhatIf {
  const joint = (input.joint ?? []).filter(pair => !pair.includes(candidate));

  return compare({...input, joint, candidates: input.candidates.filter(({id}) => id !== candidate)}, base, input);
}

/** A place takes more or fewer students; `by` may be negative. */
export function ifCapacity(input: AllocationInput, base: Assignment, place: PlaceId, by: number): WhatIf {
  const places = input.places.map(one => (one.id === place ? {...one, capacity: Math.max(0, one.capacity + by)} : one));

  return compare({...input, places}, base, input);
}

/** One candidate hands in another list. */
export function ifWishes(
  input: AllocationInput,
  base: Assignment,
  candidate: CandidateId,
  wishes: readonly PlaceId[],
): WhatIf {
  const candidates = input.candidates.map(one => (one.id === candidate ? {...one, wishes} : one));

  return compare({...input, candidates}, base, input);
}

/** What an officer's decision costs: who loses what, and what it takes from the promise of the rule. */
export interface Cost extends WhatIf {
  /** What the certificate of the rule without the decision finds in the result with it. */
  readonly broken: readonly Violation[];
  readonly sentence: string;
}

/** A candidate gets this place whatever their merit. */
export function costOfPin(input: AllocationInput, candidate: CandidateId, place: PlaceId): Cost {
  const friends = (input.joint ?? []).find(pair => pair.includes(candidate)) ?? [candidate];
  const pins = {...input.pins, ...Object.fromEntries(friends.map(id => [id, place]))};

  return costOf(input, {...input, pins}, `${candidate} at ${place}`);
}

/** A candidate may not have this place. */
export function costOfForbidding(input: AllocationInput, candidate: CandidateId, place: PlaceId): Cost {
  const forbidden = [...(input.forbidden ?? []), [candidate, place] as const];

  return costOf(input, {...input, forbidden}, `${candidate} not at ${place}`);
}

function compare(changed: AllocationInput, base: Assignment, input: AllocationInput): WhatIf {
  const {assignment} = allocate(changed);

  return {assignment, difference: differenceOf(input, base, assignment)};
}

function costOf(input: AllocationInput, decided: AllocationInput, decision: string): Cost {
  const base = allocate(input).assignment;
  const outcome = compare(decided, base, input);
  const broken = certify(input, outcome.assignment).violations;
  const {better, worse} = outcome.difference;
  const cost =
    better.length + worse.length === 0
      ? 'changes nothing'
      : `leaves ${worse.length} worse off and ${better.length} better off`;
  const promise =
    broken.length === 0 ? 'The certificate stays green' : `The certificate names ${broken.length} broken promises`;

  return {...outcome, broken, sentence: `${decision} ${cost}. ${promise}.`};
}
