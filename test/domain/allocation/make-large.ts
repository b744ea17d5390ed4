/**
 * Seasons of any size, always the same for the same size and number; for tests of large results and for the bench.
 */

import type {AllocationInput, Cap} from '../../../src/domain/allocation/types';

/** A season of any size from a small generator of its own, so that a size and number always give the same season. */
export function makeLarge(
  people: number,
  places: number,
  wishes: number,
  number = 1,
  caps: Cap[] = [],
): AllocationInput {
  const chance = chanceFrom(number);
  const months = ['July', 'August', 'September'];
  const regions = ['Europe', 'Asia', 'Africa', 'America'];
  const universities = ['KUL', 'UGent', 'UCL', 'ULB', 'UA', 'ULg', 'VUB', 'UH'];
  const capacity = Math.max(1, Math.floor((people * 0.9) / places));
  const popularity = Array.from({length: places}, (_, at) => 1 / (1 + at / 8));

  return {
    candidates: Array.from({length: people}, (_, at) => ({
      id: `C${at}`,
      points: Math.floor(chance() * 1e9) / 1e7,
      university: universities[Math.floor(chance() * 8)]!,
      wishes: drawWishes(popularity, wishes, chance).map(place => `P${place}`),
    })),
    places: Array.from({length: places}, (_, at) => ({
      id: `P${at}`,
      country: `Country ${Math.floor(at / 2)}`,
      region: regions[at % 4]!,
      month: months[at % 3]!,
      capacity,
    })),
    mechanism: 'merit-order',
    caps,
    seed: 'season',
  };
}

function drawWishes(popularity: readonly number[], count: number, chance: () => number): number[] {
  const keys = popularity.map((weight, place) => ({place, key: -Math.log(1 - chance()) / weight}));

  return keys
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({place}) => place);
}

/** Numbers in [0, 1) by a linear congruential generator (Numerical Recipes). */
export function chanceFrom(start: number): () => number {
  let state = start >>> 0;

  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
