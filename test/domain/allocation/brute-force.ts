/**
 * Brute force: every assignment of a small input, written from the definitions and sharing no code with the engine.
 */

import {createHash} from 'node:crypto';
import type {AllocationInput, Assignment, Candidate, Cap, Place} from '../../../src/domain/allocation/allocate';

export function inMerit({candidates, seed}: AllocationInput): Candidate[] {
  const lot = (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex');

  return [...candidates].sort((a, b) => b.points - a.points || (lot(a.id) < lot(b.id) ? -1 : 1));
}

/** What a candidate may hold, best first. */
export function eligible(input: AllocationInput, candidate: Candidate): string[] {
  return candidate.wishes.filter(
    id =>
      input.places.some(place => place.id === id) &&
      !(input.forbidden ?? []).some(([who, where]) => who === candidate.id && where === id) &&
      (input.priorities?.[id]?.includes(candidate.id) ?? true),
  );
}

export function isFeasible(input: AllocationInput, assignment: Assignment): boolean {
  const holders = input.candidates.filter(({id}) => assignment[id] != null);
  const placeOf = (candidate: Candidate) => input.places.find(({id}) => id === assignment[candidate.id]) as Place;
  const counts = (cap: Cap, candidate: Candidate) =>
    Object.entries(cap.of).every(([part, value]) =>
      part === 'university' ? candidate.university === value : placeOf(candidate)[part as 'country'] === value,
    );

  return (
    input.places.every(place => holders.filter(one => assignment[one.id] === place.id).length <= place.capacity) &&
    (input.caps ?? []).every(
      cap => !isUsed(input, cap) || holders.filter(one => counts(cap, one)).length <= cap.capacity,
    )
  );
}

/** A cap that fits no place is ignored. */
function isUsed(input: AllocationInput, cap: Cap): boolean {
  return input.places.some(place =>
    Object.entries(cap.of).every(([part, value]) => part === 'university' || place[part as 'country'] === value),
  );
}

/** Every feasible assignment of eligible wishes. */
export function allAssignments(input: AllocationInput): Assignment[] {
  let partial: Record<string, string | null>[] = [{}];
  for (const candidate of input.candidates) {
    const choices = [...eligible(input, candidate), null];
    partial = partial.flatMap(one => choices.map(choice => ({...one, [candidate.id]: choice})));
  }

  return partial.filter(assignment => isFeasible(input, assignment));
}

export function wishNumber(input: AllocationInput, assignment: Assignment, id: string): number {
  const place = assignment[id];
  if (place == null) return Number.POSITIVE_INFINITY;

  return input.candidates.find(candidate => candidate.id === id)!.wishes.indexOf(place) + 1;
}

/** Merit order by its definition: each takes the first wish that fits with all who came before. */
export function meritByHand(input: AllocationInput): Assignment {
  const assignment: Record<string, string | null> = Object.fromEntries(input.candidates.map(({id}) => [id, null]));
  for (const candidate of inMerit(input)) {
    const fits = (id: string) => isFeasible(input, {...assignment, [candidate.id]: id});
    assignment[candidate.id] = eligible(input, candidate).find(fits) ?? null;
  }

  return assignment;
}

/** The best by a worth compared number by number, then by merit. */
export function bestByHand(input: AllocationInput, worth: (assignment: Assignment) => number[]): Assignment {
  const merit = inMerit(input);
  const full = (assignment: Assignment) => [
    ...worth(assignment),
    ...merit.map(({id}) => -wishNumber(input, assignment, id)),
  ];

  return allAssignments(input).reduce((a, b) => (compare(full(a), full(b)) >= 0 ? a : b));
}

export function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);

  return at < 0 ? 0 : a[at]! - b[at]!;
}

export function placedThenRankSum(input: AllocationInput, assignment: Assignment): number[] {
  const numbers = input.candidates.map(({id}) => wishNumber(input, assignment, id)).filter(Number.isFinite);

  return [numbers.length, -numbers.reduce((sum, number) => sum + number, 0)];
}

export function wishesMet(input: AllocationInput, assignment: Assignment): number[] {
  return [1, 2, 3, 4].map(
    number => input.candidates.filter(({id}) => wishNumber(input, assignment, id) === number).length,
  );
}

/** Pairs of a candidate and a place that would both rather have each other; places only, no caps. */
export function blockingPairs(input: AllocationInput, assignment: Assignment): [string, string][] {
  const merit = inMerit(input).map(({id}) => id);
  const pairs: [string, string][] = [];
  for (const candidate of input.candidates) {
    for (const id of eligible(input, candidate)) {
      if (id === assignment[candidate.id]) break;
      const place = input.places.find(one => one.id === id)!;
      const order = input.priorities?.[id] ?? merit;
      const holders = input.candidates.filter(one => assignment[one.id] === id);
      const worse = holders.some(one => order.indexOf(one.id) > order.indexOf(candidate.id));
      if (holders.length < place.capacity || worse) pairs.push([candidate.id, id]);
    }
  }

  return pairs;
}
