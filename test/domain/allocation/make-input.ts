/**
 * Builders of allocation inputs: small ones by hand, and small random ones for comparison with brute force.
 */

import fc from 'fast-check';
import type {AllocationInput, Candidate, Cap, Mechanism, Place} from '../../../src/domain/allocation/allocate';

export function makeCandidate(id: string, points: number, wishes: string[], university?: string): Candidate {
  return {id, points, wishes, ...(university === undefined ? {} : {university})};
}

/** `Japan-August` takes one student in Japan in August. */
export function makePlace(id: string, capacity = 1, region?: string): Place {
  const [country, month] = id.split('-') as [string, string];

  return {id, country, month: month ?? 'July', capacity, ...(region === undefined ? {} : {region})};
}

export function makeInput(parts: Partial<AllocationInput>): AllocationInput {
  return {candidates: [], places: [], mechanism: 'merit-order', seed: 'seed', ...parts};
}

const PLACES = ['A-July', 'A-August', 'B-July', 'B-August'];
const UNIVERSITIES = ['KUL', 'UGent'];

export interface SmallOptions {
  readonly mechanism: Mechanism;
  readonly caps?: boolean;
  readonly priorities?: boolean;
  readonly pins?: boolean;
  readonly joint?: boolean;
  readonly people?: number;
}

/** Random small inputs, with ties in points, caps that cross, forbidden pairs and pins. */
export function smallInputs(options: SmallOptions): fc.Arbitrary<AllocationInput> {
  const people = options.people ?? 4;

  return fc
    .record({
      candidates: fc.array(candidateParts, {minLength: 1, maxLength: people}),
      places: fc.uniqueArray(fc.constantFrom(...PLACES), {minLength: 1, maxLength: 4}),
      capacities: fc.array(fc.integer({min: 0, max: 2}), {minLength: 4, maxLength: 4}),
      caps: fc.array(capParts, {maxLength: options.caps ? 4 : 0}),
      forbidden: fc.array(fc.tuple(fc.nat(people - 1), fc.constantFrom(...PLACES)), {maxLength: 2}),
      pins: fc.array(fc.tuple(fc.nat(people - 1), fc.constantFrom(...PLACES)), {maxLength: options.pins ? 2 : 0}),
      orders: fc.array(orderParts(people), {maxLength: options.priorities ? 3 : 0}),
      joint: fc.constant((options.joint ? [['c0', 'c1']] : []) as [string, string][]),
      seed: fc.constantFrom('one', 'two', 'three'),
    })
    .map(parts => ({
      candidates: parts.candidates.map((one, at) => ({...one, id: `c${at}`})),
      places: parts.places.map((id, at) => makePlace(id, parts.capacities[at], id.startsWith('A') ? 'North' : 'South')),
      mechanism: options.mechanism,
      caps: parts.caps.map((cap, at) => ({...cap, id: `cap${at}`})),
      forbidden: parts.forbidden.map(([who, place]) => [`c${who}`, place] as const),
      pins: Object.fromEntries(parts.pins.map(([who, place]) => [`c${who}`, place])),
      priorities: Object.fromEntries(parts.orders),
      joint: parts.joint,
      seed: parts.seed,
    }));
}

const candidateParts = fc.record({
  points: fc.integer({min: 0, max: 3}),
  university: fc.constantFrom(...UNIVERSITIES),
  wishes: fc.shuffledSubarray(PLACES),
});

const capParts: fc.Arbitrary<Omit<Cap, 'id'>> = fc.record({
  capacity: fc.integer({min: 0, max: 3}),
  of: fc.constantFrom(
    {country: 'A'},
    {country: 'B'},
    {month: 'July'},
    {month: 'August'},
    {region: 'North'},
    {university: 'KUL'},
    {university: 'UGent'},
    {university: 'KUL', month: 'July'},
    {university: 'UGent', country: 'A'},
  ),
});

function orderParts(people: number): fc.Arbitrary<[string, string[]]> {
  const ids = Array.from({length: people}, (_, at) => `c${at}`);

  return fc.tuple(fc.constantFrom(...PLACES), fc.shuffledSubarray(ids));
}
