/**
 * What was still free when a candidate's turn came: read from the finished merit order, for every place and under every cap.
 *
 * A limit had room at a turn when fewer of its units had gone at earlier turns than it has. Pins go before everybody; two who
 * apply jointly have the turn of the lower. A pair needs two units at once and a place that both may have, so to a pair nothing
 * is said.
 */
import type {Allocation, AllocationInput, Candidate, CandidateId, Cap, Place} from './types';

/** A limit with the turns at which its units went. */
interface Gone {
  readonly size: number;
  readonly turns: readonly number[];
}

type Holder = readonly [candidate: Candidate, place: Place, turn: number];

/** Places of the country that had room at the candidate's turn, in the order of the input. */
export type FreeAtTurn = (country: string, candidate: CandidateId) => readonly Place[];

/** @param ranks in the order of merit, from 1 */
export function freeAtTurn(
  input: AllocationInput,
  result: Pick<Allocation, 'assignment'>,
  ranks: ReadonlyMap<CandidateId, number>,
): FreeAtTurn {
  const friends = new Map((input.joint ?? []).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  const holders = holdersOf(input, result, ranks, friends);
  const countries = placesByCountry(input, holders);
  const caps = (input.caps ?? []).map(cap => [cap, goneUnder(cap, holders)] as const);
  const people = new Map(caps.length === 0 ? [] : input.candidates.map(one => [one.id, one]));

  return (country, id) => {
    const turn = ranks.get(id);
    if (turn === undefined || friends.has(id)) return [];
    const underCaps = (place: Place): boolean =>
      caps.every(([cap, gone]) => !counts(cap, people.get(id)!, place) || hasRoom(gone, turn));

    return (countries.get(country) ?? [])
      .filter(([place, gone]) => hasRoom(gone, turn) && underCaps(place))
      .map(([place]) => place);
  };
}

function placesByCountry({places}: AllocationInput, holders: readonly Holder[]) {
  const turns = new Map<Place, number[]>();
  for (const [, place, turn] of holders) {
    const list = turns.get(place);
    if (list === undefined) turns.set(place, [turn]);
    else list.push(turn);
  }
  const countries = new Map<string, (readonly [Place, Gone])[]>();
  for (const place of places) {
    const entry = [place, {size: place.capacity, turns: turns.get(place) ?? []}] as const;
    const list = countries.get(place.country);
    if (list === undefined) countries.set(place.country, [entry]);
    else list.push(entry);
  }

  return countries;
}

function goneUnder(cap: Cap, holders: readonly Holder[]): Gone {
  const under = holders.filter(([one, place]) => counts(cap, one, place));

  return {size: cap.capacity, turns: under.map(([, , turn]) => turn)};
}

function holdersOf(
  {candidates, places, pins}: AllocationInput,
  {assignment}: Pick<Allocation, 'assignment'>,
  ranks: ReadonlyMap<CandidateId, number>,
  friends: ReadonlyMap<CandidateId, CandidateId>,
): Holder[] {
  const byId = new Map(places.map(place => [place.id, place]));
  const holders: Holder[] = [];
  for (const one of candidates) {
    const place = byId.get(assignment[one.id] ?? '');
    if (place === undefined) continue;
    const turn = Math.max(ranks.get(one.id) ?? 0, ranks.get(friends.get(one.id) ?? '') ?? 0);
    holders.push([one, place, pins?.[one.id] === place.id ? 0 : turn]);
  }

  return holders;
}

function hasRoom({size, turns}: Gone, turn: number): boolean {
  return turns.filter(other => other < turn).length < size;
}

function counts({of}: Cap, {university}: Candidate, place: Place): boolean {
  return (
    (of.country === undefined || of.country === place.country) &&
    (of.region === undefined || of.region === place.region) &&
    (of.month === undefined || of.month === place.month) &&
    (of.university === undefined || of.university === university)
  );
}
