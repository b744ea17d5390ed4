/**
 * Shadow prices: what one more place would be worth, for next year's contracts; and what stayed empty.
 *
 * Exact re-runs of the mechanism on the same reading of the input, one per place and cap.
 */

import {type Instance, instanceOf} from './instance';
import {meritOrder} from './merit-order';
import {isPaid} from './places';
import {wishHeld} from './statistics';
import type {AllocationInput, LimitKind} from './types';

export interface ShadowPrice {
  /** Id of the place or cap. */
  readonly limit: string;
  readonly kind: LimitKind;
  /** Candidates with a better wish if this limit took one more. */
  readonly improved: number;
  readonly worse: number;
  readonly newlyPlaced: number;
  readonly sentence: string;
}

export interface EmptyPlace {
  readonly place: string;
  readonly left: number;
  readonly capacity: number;
  /** Candidates who named it at all. */
  readonly wished: number;
  readonly sentence: string;
}

export interface Prices {
  /** Those worth something, most first. */
  readonly prices: readonly ShadowPrice[];
  readonly empty: readonly EmptyPlace[];
}

/** By merit order, whatever the season's mechanism: the question is what the candidates lack, not how it is shared. */
export function shadowPrices(input: AllocationInput): Prices {
  const instance = instanceOf({...input, mechanism: 'merit-order'});
  const base = meritOrder(instance);
  const wishes = numbersOf(instance, base);
  const prices = instance.limits.ids
    .map((_, limit) => priceOf(input, instance, wishes, limit))
    .filter(({improved}) => improved > 0)
    .sort((a, b) => b.improved - a.improved || (a.limit < b.limit ? -1 : 1));

  return {prices, empty: emptyPlaces(input, instance, base)};
}

function numbersOf(instance: Instance, held: Int32Array): Int32Array {
  return Int32Array.from(held, (_, agent) => wishHeld(instance, held, agent) || 0x7fffffff);
}

function priceOf(input: AllocationInput, instance: Instance, wishes: Int32Array, limit: number): ShadowPrice {
  const capacity = instance.limits.capacity.slice();
  capacity[limit]!++;
  const after = numbersOf(instance, meritOrder(instance, capacity));
  const counts = {improved: 0, worse: 0, newlyPlaced: 0};
  for (let agent = 0; agent < after.length; agent++) {
    const persons = instance.partnerGroup[agent]! < 0 ? 1 : 2;
    if (after[agent]! < wishes[agent]!) counts.improved += persons;
    if (after[agent]! > wishes[agent]!) counts.worse += persons;
    if (wishes[agent] === 0x7fffffff && after[agent] !== 0x7fffffff) counts.newlyPlaced += persons;
  }
  const id = instance.limits.ids[limit]!;
  const sentence = `One more ${nameOf(input, instance, limit)} would improve ${people(counts.improved)}${counts.worse > 0 ? ` and leave ${people(counts.worse)} worse off` : ''}.`;

  return {limit: id, kind: instance.limits.kinds[limit]!, ...counts, sentence};
}

function nameOf(input: AllocationInput, instance: Instance, limit: number): string {
  const id = instance.limits.ids[limit]!;
  if (limit >= instance.places) return `student within the cap ${id}`;
  const place = input.places.find(one => one.id === id)!;

  return `${isPaid(id) ? 'paid ' : ''}${place.month} place in ${place.country}`;
}

function people(count: number): string {
  return count === 1 ? '1 candidate' : `${count} candidates`;
}

function emptyPlaces(input: AllocationInput, instance: Instance, held: Int32Array): EmptyPlace[] {
  const left = instance.limits.capacity.slice(0, instance.places);
  held.forEach((place, agent) => {
    if (place >= 0) left[place]! -= instance.partnerGroup[agent]! < 0 ? 1 : 2;
  });
  const wished = new Int32Array(instance.places);
  for (const place of instance.wish) wished[place]!++;

  return instance.placeIds.flatMap((id, at) => {
    if (left[at]! <= 0) return [];
    const place = input.places.find(one => one.id === id)!;
    const stayed =
      left[at] === instance.limits.capacity[at] ? 'stayed empty' : `kept ${left[at]} of ${place.capacity} free`;
    const sentence = `${place.country} ${place.month}${isPaid(id) ? ' (paid)' : ''} ${stayed}; ${people(wished[at]!)} named it.`;

    return [{place: id, left: left[at]!, capacity: instance.limits.capacity[at]!, wished: wished[at]!, sentence}];
  });
}
