/**
 * A frozen allocation: the whole input in a short form that can be hashed, journalled, sent to a page, and allocated again, bit for bit.
 *
 * References only, no names. The same input has the same form and the same hash, whatever the order of the sheet's rows.
 */
import {sha256Hex} from '../sha256';
import {type Decisions, withDecisions} from './decisions';
import type {Frame, Numbers} from './frame';
import type {AllocationInput, Assignment, CandidateId, Cap, Mechanism, PlaceId} from './types';

/** Grows when the same input may give another output: an older journal entry then says that it was made by an earlier engine. */
export const ENGINE_VERSION = 1;

/** Grows when the published rule changes. */
export const RULE_VERSION = 1;

type FrozenPlace = readonly [id: PlaceId, country: string, month: string, region: string, capacity: number];
type FrozenCandidate = readonly [
  id: CandidateId,
  points: number | null,
  ties: readonly (number | null)[],
  university: string,
  /** Numbers of places, best first. */
  wishes: readonly number[],
  /** Beside them: the number of the wish on the candidate's own list. */
  numbers: readonly number[],
];

/** The order of a place's host: number of the place, numbers of the candidates, best first. */
type FrozenOrder = readonly [place: number, candidates: readonly number[]];

/** Plain JSON. */
export interface Frozen {
  readonly engine: number;
  readonly rule: number;
  readonly mechanism: Mechanism;
  readonly seed: string;
  readonly places: readonly FrozenPlace[];
  readonly candidates: readonly FrozenCandidate[];
  readonly caps: readonly Cap[];
  readonly joint: readonly (readonly [CandidateId, CandidateId])[];
  readonly decisions: Decisions;
  /** Absent where no host has an order of its own: so most seasons freeze as they always did. */
  readonly orders?: readonly FrozenOrder[];
}

/** Freezes the frame of the season with the officers' decisions. */
export function freeze({input, numbers}: Pick<Frame, 'input' | 'numbers'>, decisions: Decisions): Frozen {
  const at = new Map(input.places.map(({id}, index) => [id, index]));

  return {
    engine: ENGINE_VERSION,
    rule: RULE_VERSION,
    mechanism: input.mechanism,
    seed: input.seed,
    places: input.places.map(({id, country, month, region = '', capacity}) => [id, country, month, region, capacity]),
    candidates: input.candidates.map(({id, points, ties = [], university = '', wishes}) => [
      id,
      finite(points),
      ties.map(finite),
      university,
      wishes.map(place => at.get(place)!),
      numbers[id] ?? [],
    ]),
    caps: input.caps ?? [],
    joint: input.joint ?? [],
    decisions,
    ...(input.priorities === undefined ? {} : {orders: ordersOf(input, at)}),
  };
}

function ordersOf({candidates, priorities = {}}: AllocationInput, places: ReadonlyMap<PlaceId, number>): FrozenOrder[] {
  const people = new Map(candidates.map(({id}, index) => [id, index]));

  return Object.entries(priorities)
    .map(([place, order]): FrozenOrder => [places.get(place)!, order.map(id => people.get(id)!)])
    .sort(([one], [other]) => one - other);
}

/** The engine's input again, decisions included. */
export function thawed(frozen: Frozen): AllocationInput {
  return withDecisions(baseInput(frozen), frozen.decisions);
}

/** The input without the officers' decisions: what the rule alone would say. */
export function baseInput({places, candidates, mechanism, caps, joint, seed, orders}: Frozen): AllocationInput {
  return {
    candidates: candidates.map(([id, points, ties, university, wishes]) => ({
      id,
      points: points ?? Number.NaN,
      ties: ties.map(tie => tie ?? Number.NEGATIVE_INFINITY),
      university,
      wishes: wishes.map(at => places[at]![0]),
    })),
    places: places.map(([id, country, month, region, capacity]) => ({
      id,
      country,
      month,
      capacity,
      ...(region === '' ? {} : {region}),
    })),
    mechanism,
    caps,
    joint,
    seed,
    ...(orders === undefined
      ? {}
      : {
          priorities: Object.fromEntries(
            orders.map(([place, order]) => [places[place]![0], order.map(at => candidates[at]![0])]),
          ),
        }),
  };
}

export function numbersIn({candidates}: Frozen): Numbers {
  return Object.fromEntries(candidates.map(([id, , , , , numbers]) => [id, numbers]));
}

/** SHA-256 of the frozen input. */
export function inputHash(frozen: Frozen): string {
  return sha256Hex(JSON.stringify(frozen));
}

/** SHA-256 of who holds what: `S27-0042 Japan-August`, one a line, in the order of references; a dash for no place. */
export function resultHash(assignment: Assignment): string {
  const lines = Object.keys(assignment)
    .sort()
    .map(id => `${id} ${assignment[id] ?? '-'}`);

  return sha256Hex(lines.join('\n'));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
