/**
 * Other people's deferred acceptance and its neighbours, on one student per place and complete lists: the form that they take.
 */

import {type AllocationInput, allocate} from '../../src/domain/allocation/allocate';
import {chanceFrom} from '../../test/domain/allocation/make-large';

/** Two orders for everybody: of candidates over places and of places over candidates. */
export interface Market {
  readonly lists: readonly (readonly number[])[];
  readonly orders: readonly (readonly number[])[];
}

export function makeMarket(size: number): Market {
  const chance = chanceFrom(size);
  const shuffled = () => {
    const keys = Array.from({length: size}, (_, at) => ({at, key: chance()}));
    return keys.sort((a, b) => a.key - b.key).map(({at}) => at);
  };
  const some = () => Array.from({length: size}, shuffled);

  return {lists: some(), orders: some()};
}

export function inputOf({lists, orders}: Market): AllocationInput {
  return {
    candidates: lists.map((list, at) => ({id: `c${at}`, points: -at, wishes: list.map(place => `p${place}`)})),
    places: orders.map((_, at) => ({id: `p${at}`, country: `${at}`, month: 'July', capacity: 1})),
    mechanism: 'deferred-acceptance',
    priorities: Object.fromEntries(orders.map((order, at) => [`p${at}`, order.map(one => `c${one}`)])),
    seed: 'bench',
  };
}

/** @return the place of each candidate */
export function byUs(market: Market): number[] {
  const {assignment} = allocate(inputOf(market));

  return market.lists.map((_, at) => Number(assignment[`c${at}`]!.slice(1)));
}

interface Person {
  readonly name: string;
  readonly fiance?: Person;
  preferences: Person[];
}

export async function byStableMarriage({lists, orders}: Market): Promise<number[]> {
  const {default: library} = await import('stable-marriage');
  const people: Person[] = lists.map((_, at) => new library.Person(`${at}`));
  const places: Person[] = orders.map((_, at) => new library.Person(`${at}`));
  people.forEach((person, at) => {
    person.preferences = lists[at]!.map(place => places[place]!);
  });
  places.forEach((place, at) => {
    place.preferences = orders[at]!.map(person => people[person]!);
  });
  library.stableMarriage(people);

  return people.map(({fiance}) => Number(fiance!.name));
}

/** A search by chance, without the promise of stability: shown for its time, and for how far its sum is from the least. */
export async function byHospitalsAndResidents({lists}: Market): Promise<number> {
  const {default: library} = await import('hospitals-and-residents');
  library.checkLegality = () => true;
  library.softCost = (hospital: {place: number}, resident: {list: readonly number[]}) =>
    resident.list.indexOf(hospital.place) + 1;
  const hospitals = lists.map((_, place) => library.initHospital(1, {place}));
  const residents = lists.map(list => library.initResident(1, {list}));
  await new Promise<void>((done, failed) => {
    library.findMatching(hospitals, residents, (error?: string) => (error ? failed(new Error(error)) : done()));
  });

  return residents.reduce((sum: number, {list, assigned_id}: {list: readonly number[]; assigned_id: number}) => {
    const place = hospitals.find((one: {id: number}) => one.id === assigned_id)!.place;
    return sum + list.indexOf(place) + 1;
  }, 0);
}
