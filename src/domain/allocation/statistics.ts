/**
 * Figures of a result: how many are placed, how good their wishes are, and what a labelled option costs against merit.
 */

import type {Instance} from './instance';
import type {AllocationInput, Price, Statistics} from './types';

/** @param byMerit the merit order's result on the same instance, for mechanisms that have a price */
export function statisticsOf(
  input: AllocationInput,
  instance: Instance,
  held: Int32Array,
  proven: boolean,
  byMerit: Int32Array | null,
): Statistics {
  const byWish = wishesMet(instance, held);
  const placed = byWish.reduce((sum, count) => sum + count, 0);
  const rankSum = byWish.reduce((sum, count, at) => sum + count * (at + 1), 0);
  const candidates = instance.agents + instance.partners.size + instance.leftOut.size;

  return {
    mechanism: input.mechanism,
    candidates,
    placed,
    unplaced: candidates - placed,
    capacity: sum(instance.limits.capacity.subarray(0, instance.places)),
    firstChoices: byWish[0] ?? 0,
    byWish,
    rankSum,
    meanRank: placed === 0 ? null : rankSum / placed,
    proven,
    ...(byMerit === null ? {} : {price: priceOf(instance, held, byMerit)}),
  };
}

/** Number of the wish that the agent holds, 0 for none. */
export function wishHeld({start, wish, wishNumber}: Instance, held: Int32Array, agent: number): number {
  const place = held[agent]!;
  if (place < 0) return 0;
  for (let at = start[agent]!; at < start[agent + 1]!; at++) if (wish[at] === place) return wishNumber[at]!;

  return 0;
}

function wishesMet(instance: Instance, held: Int32Array): number[] {
  const met: number[] = [];
  for (let agent = 0; agent < instance.agents; agent++) {
    const number = wishHeld(instance, held, agent);
    if (number === 0) continue;
    while (met.length < number) met.push(0);
    met[number - 1]! += instance.partnerGroup[agent]! < 0 ? 1 : 2;
  }

  return met;
}

function priceOf(instance: Instance, held: Int32Array, byMerit: Int32Array): Price {
  const met = wishesMet(instance, byMerit);
  const displaced: string[] = [];
  for (let agent = 0; agent < instance.agents; agent++) {
    const now = wishHeld(instance, held, agent) || Number.POSITIVE_INFINITY;
    const then = wishHeld(instance, byMerit, agent) || Number.POSITIVE_INFINITY;
    if (then < now) displaced.push(instance.candidates[agent]!.id);
  }

  return {
    placedByMerit: sum(met),
    rankSumByMerit: met.reduce((total, count, at) => total + count * (at + 1), 0),
    displaced,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;

  return total;
}
