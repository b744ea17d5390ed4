/**
 * Country wishes: from "Japan, in August or July" to places, in the order that the candidate gave.
 *
 * Months of one wish come in the candidate's order; of two contracts in the same month (bilateral and unilateral are two
 * choices) the one without a fee comes first, unless the wish names the kind.
 */

import type {Problem} from '../problem';
import type {Exclusion} from './eligibility';
import {plainWord} from './language';
import type {CandidateId, PlaceId} from './types';

export interface CountryWish {
  readonly country: string;
  /** In the order of preference; none: the candidate's own months, else those of the contracts in the order of the year. */
  readonly months?: readonly string[];
  readonly kind?: 'bilateral' | 'unilateral';
}

export interface CountryList {
  readonly id: CandidateId;
  readonly wishes: readonly CountryWish[];
  /** Months that suit in general, in the order of preference. */
  readonly months?: readonly string[];
}

export interface OfferedPlace {
  readonly id: PlaceId;
  readonly country: string;
  readonly month: string;
  readonly kind?: 'bilateral' | 'unilateral';
}

export interface Expanded {
  readonly wishes: ReadonlyMap<CandidateId, readonly PlaceId[]>;
  /** Beside `wishes`: the number of the wish on the candidate's own list that each place comes from. */
  readonly numbers: ReadonlyMap<CandidateId, readonly number[]>;
  /** Wishes or months without a contract; `place` is "Country-Month" as wished. */
  readonly exclusions: readonly Exclusion[];
  readonly problems: readonly Problem[];
}

/** Expands all lists; what has no contract is left out with a sentence and the rest counts. */
export function expandWishes(lists: readonly CountryList[], places: readonly OfferedPlace[]): Expanded {
  const byCountry = new Map<string, OfferedPlace[]>();
  for (const place of places) {
    const country = plainWord(place.country);
    byCountry.set(country, [...(byCountry.get(country) ?? []), place]);
  }
  const exclusions: Exclusion[] = [];
  const problems: Problem[] = [];
  const expanded = lists.map(list => [list.id, expandOne(list, byCountry, exclusions, problems)] as const);

  return {
    wishes: new Map(expanded.map(([id, places]) => [id, [...places.keys()]])),
    numbers: new Map(expanded.map(([id, places]) => [id, [...places.values()]])),
    exclusions,
    problems,
  };
}

/** Places in their order, each with the number of its wish. */
function expandOne(
  list: CountryList,
  byCountry: ReadonlyMap<string, readonly OfferedPlace[]>,
  exclusions: Exclusion[],
  problems: Problem[],
): ReadonlyMap<PlaceId, number> {
  const expanded = new Map<PlaceId, number>();
  list.wishes.forEach((wish, at) => {
    const offered = byCountry.get(plainWord(wish.country)) ?? [];
    if (offered.length === 0) {
      exclusions.push(noContract(list.id, wish, at + 1));
      problems.push({
        code: 'wish-no-contract',
        sentence: `Wish ${at + 1} of ${list.id} is ${wish.country}, for which there is no contract.`,
      });
      return;
    }
    for (const month of monthsOf(list, wish, offered)) {
      const inMonth = placesIn(offered, month, wish.kind);
      if (inMonth.length === 0) exclusions.push(notInContract(list.id, wish, month, at + 1));
      for (const {id} of inMonth) if (!expanded.has(id)) expanded.set(id, at + 1);
    }
  });
  if (list.wishes.length === 0) problems.push({code: 'no-wishes', sentence: `Candidate ${list.id} has no wishes.`});

  return expanded;
}

function noContract(candidate: CandidateId, {country}: CountryWish, wish: number): Exclusion {
  const sentence = `${country}: there is no contract for it this season.`;

  return {candidate, place: country, wish, code: 'no-contract', sentence};
}

function notInContract(candidate: CandidateId, {country}: CountryWish, month: string, wish: number): Exclusion {
  const sentence = `${country}: ${month} is not in the contract.`;

  return {candidate, place: `${country}-${month}`, wish, code: 'month-not-in-contract', sentence};
}

function monthsOf(list: CountryList, wish: CountryWish, offered: readonly OfferedPlace[]): readonly string[] {
  if (wish.months?.length) return wish.months;
  const inContract = [...new Set(offered.map(place => place.month))].sort(byYear);
  if (!list.months?.length) return inContract;
  const suits = list.months.filter(month => inContract.some(one => plainWord(one) === plainWord(month)));

  return suits.length > 0 ? suits : list.months;
}

function placesIn(offered: readonly OfferedPlace[], month: string, kind: CountryWish['kind']): OfferedPlace[] {
  return offered
    .filter(place => plainWord(place.month) === plainWord(month) && (kind === undefined || place.kind === kind))
    .sort((a, b) => Number(a.kind === 'unilateral') - Number(b.kind === 'unilateral') || (a.id < b.id ? -1 : 1));
}

const YEAR = 'january february march april may june july august september october november december'.split(' ');

function byYear(a: string, b: string): number {
  return YEAR.indexOf(plainWord(a)) - YEAR.indexOf(plainWord(b));
}
