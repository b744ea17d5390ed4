/**
 * The certificate's own reading of an input. It shares no code with the engine, on purpose: an error there must not be
 * repeated here. Only the types and SHA-256 are common.
 */

import {sha256Hex} from '../sha256';
import type {AllocationInput, Candidate, Cap, LimitKind, Place} from './types';

/** Candidates in the order of merit, places and caps as counters, wishes as numbers. */
export interface Reading {
  readonly people: readonly Candidate[];
  readonly positionOf: ReadonlyMap<string, number>;
  readonly places: readonly Place[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Position of the other of a joint application, −1 without one. */
  readonly friend: Int32Array;
  /** Positions from which a person or pair is treated: the lower of a pair; −1 takes no part. */
  readonly turn: Int32Array;
  /** Eligible wishes of each position, best first. */
  readonly from: Int32Array;
  readonly wishes: Int32Array;
  readonly limits: readonly {readonly id: string; readonly kind: LimitKind; readonly size: number}[];
  /** University class of each position, for caps that name one; 0 for all others. */
  readonly kindOf: Int32Array;
  /** Limits of a class at a place: `limitsAt[limitsFrom[kind * places + place]] …`. */
  readonly limitsFrom: Int32Array;
  readonly limitsAt: Int32Array;
  /** Standing per place in its own order, lower is better; no entry: by merit. */
  readonly ownOrder: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** Reads what counts: first of repeated rows, finite scores, whole capacities, known places. */
export function readForCertificate(input: AllocationInput): Reading {
  const people = inMerit(firstOfEach(input.candidates).filter(isScored), input.seed);
  const positionOf = new Map(people.map((person, at) => [person.id, at]));
  const places = firstOfEach(input.places);
  const placeOf = new Map(places.map((place, at) => [place.id, at]));
  const pairs = pairsOf(input, positionOf);
  const ownOrder = ordersOf(input, placeOf, positionOf);
  const caps = (input.caps ?? []).filter(cap => Object.keys(scopeOf(cap)).length > 0 && places.some(p => fits(cap, p)));
  const universities = [...new Set(caps.map(cap => cap.of.university).filter(name => name !== undefined))];

  return {
    people,
    positionOf,
    places,
    placeOf,
    friend: pairs.friend,
    turn: pairs.turn,
    ...eligibleWishes(input, people, placeOf, pairs, ownOrder),
    limits: [
      ...places.map(place => ({id: place.id, kind: 'place' as const, size: sizeOf(place.capacity)})),
      ...caps.map(cap => ({id: cap.id, kind: kindOfCap(cap), size: sizeOf(cap.capacity)})),
    ],
    kindOf: Int32Array.from(people, person => universities.indexOf(person.university as string) + 1),
    ...limitTable(places, caps, [undefined, ...universities]),
    ownOrder,
  };
}

function firstOfEach<T extends {readonly id: string}>(rows: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);

  return [...byId.values()];
}

function isScored(candidate: Candidate): boolean {
  return Number.isFinite(candidate.points);
}

function sizeOf(capacity: unknown): number {
  return Number.isInteger(capacity) && (capacity as number) > 0 ? (capacity as number) : 0;
}

/** Points, tie rules, then the digest, made only where two are equal. */
function inMerit(people: readonly Candidate[], seed: string): Candidate[] {
  const lots = new Map<string, string>();
  const lot = (id: string): string => {
    const made = lots.get(id) ?? sha256Hex(`${seed}:${id}`);
    lots.set(id, made);
    return made;
  };

  return [...people].sort((a, b) => {
    if (a.points !== b.points) return a.points > b.points ? -1 : 1;
    const rules = Math.max(a.ties?.length ?? 0, b.ties?.length ?? 0);
    for (let rule = 0; rule < rules; rule++) {
      const [x, y] = [tie(a, rule), tie(b, rule)];
      if (x !== y) return x > y ? -1 : 1;
    }

    return lot(a.id) < lot(b.id) ? -1 : 1;
  });
}

function tie(person: Candidate, rule: number): number {
  const value = person.ties?.[rule];

  return value === undefined || value === null || Number.isNaN(Number(value)) ? -Infinity : Number(value);
}

interface Pairs {
  readonly friend: Int32Array;
  readonly turn: Int32Array;
}

function pairsOf(input: AllocationInput, positionOf: ReadonlyMap<string, number>): Pairs {
  const friend = new Int32Array(positionOf.size).fill(-1);
  const turn = Int32Array.from({length: positionOf.size}, (_, at) => at);
  const everybody = new Set(input.candidates.map(candidate => candidate.id));
  for (const [a, b] of input.joint ?? []) {
    const [x, y] = [positionOf.get(a), positionOf.get(b)];
    if (a === b || !everybody.has(a) || !everybody.has(b)) continue;
    if ((x !== undefined && friend[x]! >= 0) || (y !== undefined && friend[y]! >= 0)) continue;
    if (x === undefined || y === undefined || input.mechanism !== 'merit-order') {
      for (const at of [x, y]) if (at !== undefined) turn[at] = -1;
    } else if (turn[x]! >= 0 && turn[y]! >= 0) {
      friend[x] = y;
      friend[y] = x;
      turn[x] = turn[y] = Math.max(x, y);
    }
  }

  return {friend, turn};
}

function ordersOf(
  input: AllocationInput,
  placeOf: ReadonlyMap<string, number>,
  positionOf: ReadonlyMap<string, number>,
): Map<number, Map<string, number>> {
  const orders = new Map<number, Map<string, number>>();
  for (const [place, list] of Object.entries(input.priorities ?? {})) {
    const at = placeOf.get(place);
    if (at === undefined) continue;
    const known = [...new Set(list)].filter(id => positionOf.has(id));
    orders.set(at, new Map(known.map((id, standing) => [id, standing])));
  }

  return orders;
}

function eligibleWishes(
  input: AllocationInput,
  people: readonly Candidate[],
  placeOf: ReadonlyMap<string, number>,
  {friend, turn}: Pairs,
  ownOrder: Reading['ownOrder'],
): Pick<Reading, 'from' | 'wishes'> {
  const banned = new Map<string, Set<string>>();
  for (const [id, place] of input.forbidden ?? []) banned.set(id, (banned.get(id) ?? new Set()).add(place));
  const from = new Int32Array(people.length + 1);
  const wishes = new Int32Array(people.reduce((sum, person) => sum + (person.wishes?.length ?? 0), 0));
  const seen = new Int32Array(placeOf.size).fill(-1);
  const nothingBanned = banned.size === 0 && ownOrder.size === 0;
  const allowed = (who: Candidate, id: string, place: number) =>
    nothingBanned || (!banned.get(who.id)?.has(id) && (ownOrder.get(place)?.has(who.id) ?? true));
  let end = 0;
  for (let at = 0; at < people.length; at++) {
    const person = people[at]!;
    const other = friend[at]! >= 0 ? people[friend[at]!]! : null;
    const list = (other !== null && turn[at] !== at ? other.wishes : person.wishes) ?? [];
    for (let number = 0; turn[at]! >= 0 && number < list.length; number++) {
      const id = list[number]!;
      const place = placeOf.get(id);
      if (place === undefined || seen[place] === at) continue;
      seen[place] = at;
      if (!allowed(person, id, place)) continue;
      if (other !== null && !(allowed(other, id, place) && areShared(person, other, id))) continue;
      wishes[end++] = place;
    }
    from[at + 1] = end;
  }

  return {from, wishes: wishes.subarray(0, end)};
}

function areShared(a: Candidate, b: Candidate, place: string): boolean {
  return (a.wishes ?? []).includes(place) && (b.wishes ?? []).includes(place);
}

function scopeOf(cap: Cap): Record<string, string> {
  return Object.fromEntries(Object.entries(cap.of ?? {}).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}

function fits(cap: Cap, place: Place): boolean {
  return (['country', 'region', 'month'] as const).every(
    part => cap.of[part] === undefined || cap.of[part] === place[part],
  );
}

function kindOfCap(cap: Cap): LimitKind {
  const named = Object.keys(scopeOf(cap));

  return named.length === 1 ? (named[0] as LimitKind) : 'several';
}

function limitTable(
  places: readonly Place[],
  caps: readonly Cap[],
  universities: readonly (string | undefined)[],
): Pick<Reading, 'limitsFrom' | 'limitsAt'> {
  const from = [0];
  const at: number[] = [];
  for (const university of universities) {
    places.forEach((place, number) => {
      at.push(number);
      caps.forEach((cap, index) => {
        const counts = fits(cap, place) && (cap.of.university === undefined || cap.of.university === university);
        if (counts) at.push(places.length + index);
      });
      from.push(at.length);
    });
  }

  return {limitsFrom: Int32Array.from(from), limitsAt: Int32Array.from(at)};
}
