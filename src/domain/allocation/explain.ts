/**
 * Explanation: why a candidate holds what they hold, and what would have changed it. Without names or marks of others.
 *
 * Facts come from the reasons of the result and the exclusions of `eligibility`, so every sentence is true of the finished
 * assignment. The short form is for the mail, the long one for the officer's panel.
 */

import {listed} from '../listed';
import type {Exclusion} from './eligibility';
import {type FreeAtTurn, freeAtTurn} from './free-at-turn';
import {orderOfMerit} from './merit';
import {isPaid} from './places';
import {changeSentence, shortForm} from './short-form';
import type {Allocation, AllocationInput, CandidateId, Filled, NotCounted, Place, Reason, Standing} from './types';

export interface WishLine {
  /** Number in the list, from 1; 0 for what does not belong to one wish. */
  readonly wish: number;
  readonly place: string | null;
  readonly sentence: string;
  /** Rank that would have been enough, all else as it is; `null` where no rank helps. */
  readonly neededRank: number | null;
}

export interface Explanation {
  readonly candidate: CandidateId;
  readonly given: string | null;
  /** Number of the wish given, `null` for none. */
  readonly wish: number | null;
  /** Place in the order of merit, from 1; `null` without a score. */
  readonly rank: number | null;
  readonly lines: readonly WishLine[];
  /** The smallest change that would have given more, `null` when the first wish is met. */
  readonly change: string | null;
  readonly smallest: SmallestChange | null;
  readonly short: string;
}

/** What would have given more: another month, or a higher rank; all else as it is. */
export type SmallestChange =
  | {readonly kind: 'month'; readonly country: string; readonly month: string}
  | {readonly kind: 'rank'; readonly place: Place; readonly needed: number; readonly own: number};

/** What the season knows beside the engine's input; without it, wishes are numbered as places and any month may be proposed. */
export interface Known {
  readonly exclusions?: readonly Exclusion[];
  /** Beside each candidate's wishes: the number of the wish on their own list. */
  readonly numbers?: Readonly<Record<CandidateId, readonly number[]>>;
  /** Places that the candidate could have had by naming another month of a country on their list. */
  readonly otherMonths?: Readonly<Record<CandidateId, readonly string[]>>;
}

/** What does not change from one candidate to the next; make it once for all letters. */
export interface Explainer {
  readonly known: Known;
  readonly wishes: ReadonlyMap<CandidateId, readonly string[]>;
  readonly input: AllocationInput;
  readonly result: Allocation;
  readonly places: ReadonlyMap<string, Place>;
  readonly ranks: ReadonlyMap<CandidateId, number>;
  readonly exclusions: ReadonlyMap<CandidateId, readonly Exclusion[]>;
  readonly free: FreeAtTurn;
}

/** @param known what `expand-wishes` and `eligibility` took off the lists, and how candidates number their wishes */
export function explainer(input: AllocationInput, result: Allocation, known: Known = {}): Explainer {
  const ranks = new Map(orderOfMerit(input).map((id, at) => [id, at + 1]));
  const byCandidate = new Map<CandidateId, Exclusion[]>();
  for (const exclusion of known.exclusions ?? []) {
    const list = byCandidate.get(exclusion.candidate);
    if (list === undefined) byCandidate.set(exclusion.candidate, [exclusion]);
    else list.push(exclusion);
  }

  return {
    input,
    result,
    known,
    wishes: new Map(input.candidates.map(({id, wishes}) => [id, wishes ?? []])),
    places: new Map(input.places.map(place => [place.id, place])),
    ranks,
    exclusions: byCandidate,
    free: freeAtTurn(input, result, ranks),
  };
}

/** Explains one candidate. Someone unknown gets an explanation without place or lines. */
export function explain(explainer: Explainer, candidate: CandidateId): Explanation {
  const given = explainer.result.assignment[candidate] ?? null;
  const wish =
    given === null ? null : numberOf(explainer, candidate, wishesOf(explainer, candidate).indexOf(given) + 1);
  const reasons = explainer.result.reasons[candidate] ?? [];
  const lines = [
    ...reasons.map(reason => lineOf(explainer, candidate, reason)),
    ...linesOfExclusions(explainer.exclusions.get(candidate) ?? []),
  ]
    .filter(line => wish === null || line.wish <= wish)
    .sort((one, other) => one.wish - other.wish);
  const smallest = wish === 1 ? null : smallestChange(explainer, candidate, reasons);
  const parts = {
    candidate,
    given,
    wish,
    rank: explainer.ranks.get(candidate) ?? null,
    lines,
    change: smallest === null ? null : changeSentence(smallest, 'en'),
    smallest,
  };

  return {...parts, short: shortForm(parts, explainer.places.get(given ?? ''), 'en')};
}

function wishesOf({wishes}: Explainer, candidate: CandidateId): readonly string[] {
  return wishes.get(candidate) ?? [];
}

/** The number on the candidate's own list of the place that stands at this number among those that count. */
function numberOf({known}: Explainer, candidate: CandidateId, number: number): number {
  return known.numbers?.[candidate]?.[number - 1] ?? number;
}

function lineOf(explainer: Explainer, candidate: CandidateId, reason: Reason): WishLine {
  if (!('wish' in reason)) return {wish: 0, place: null, sentence: STANDING[reason.code], neededRank: null};
  const {place} = reason;
  const wish = numberOf(explainer, candidate, reason.wish);
  const name = nameOf(explainer, place);
  if (reason.code !== 'filled') return {wish, place, sentence: NOT_COUNTED[reason.code](name), neededRank: null};
  const neededRank = reason.by === 'merit' && ranksDecide(explainer) ? reason.lastRank : null;

  return {wish, place, sentence: filledSentence(explainer, reason, name), neededRank};
}

/** Where the total decides, or a host, nobody can say by which rank a wish would have been met: whoever is displaced displaces others. */
function ranksDecide({input}: Explainer): boolean {
  return (
    input.mechanism === 'merit-order' || (input.mechanism === 'deferred-acceptance' && input.priorities === undefined)
  );
}

/** One line each; the months of one wish that are not in the contract share theirs. */
function linesOfExclusions(exclusions: readonly Exclusion[]): WishLine[] {
  const missing = exclusions.filter(({code}) => code === 'month-not-in-contract');
  const firstOfEach = new Set(missing.filter(({wish}, at) => missing.findIndex(other => other.wish === wish) === at));

  return exclusions
    .filter(one => one.code !== 'month-not-in-contract' || firstOfEach.has(one))
    .map(one => {
      const {wish, place} = one;
      const sentence = firstOfEach.has(one)
        ? monthsSentence(missing.filter(other => other.wish === wish))
        : one.sentence;
      return {wish, place, sentence, neededRank: null};
    });
}

/** @param missing months of one country, each as `Country-Month` */
function monthsSentence(missing: readonly Exclusion[]): string {
  if (missing.length === 1) return missing[0]!.sentence;
  const months = missing.map(({place}) => place.slice(place.lastIndexOf('-') + 1));
  const country = missing[0]!.place.slice(0, missing[0]!.place.lastIndexOf('-'));

  return `${country}: ${listed(months)} are not in the contract.`;
}

const STANDING: Readonly<Record<Standing['code'], string>> = {
  'no-score': 'You have no final score yet, so you take no part.',
  'no-wishes': 'There is no wish on your list that a contract of this season meets.',
  pinned: 'This place was already yours: an offer made before, or a decision of the national exchange officer.',
  'joint-left-out': 'You apply jointly with someone, and this allocation cannot promise you both or neither.',
};

const NOT_COUNTED: Readonly<Record<NotCounted['code'], (place: string) => string>> = {
  'unknown-place': place => `${place}: there is no contract for it this season.`,
  repeated: place => `${place}: named twice, the first one counts.`,
  forbidden: place => `${place}: ruled out for you by the national exchange officer.`,
  'not-acceptable': place => `${place}: the host does not accept this application.`,
  closed: place => `${place}: closed.`,
  'not-shared': place => `${place}: not on the list of the person you apply with.`,
};

const LIMITS: Readonly<Record<Filled['kind'], (limit: string, place: string) => string>> = {
  place: (_, place) => place,
  country: (limit, place) => `${place}: the limit for the country (${limit})`,
  region: (limit, place) => `${place}: the limit for the region (${limit})`,
  month: (limit, place) => `${place}: the limit for the month (${limit})`,
  university: (limit, place) => `${place}: the limit for your university (${limit})`,
  several: (limit, place) => `${place}: the limit ${limit}`,
};

function filledSentence(explainer: Explainer, reason: Filled, place: string): string {
  const what = LIMITS[reason.kind](reason.limit, place);
  const held = reason.pinned === 0 ? '' : ` and ${people(reason.pinned)} whose place was already decided`;
  if (reason.by === 'total') {
    return `${what} went to ${people(reason.above)} ranked above you and ${reason.below} below${held}: this allocation prefers ${TOTALS[explainer.input.mechanism]} to the order of merit.`;
  }
  if (reason.lastRank === null) return `${what} ${emptyOrDecided(reason)}.`;
  const above = reason.by === 'merit' ? 'ranked above you' : 'whom the host ranks above you';

  return `${what} was filled by ${people(reason.above)} ${above}${held}; the last had rank ${reason.lastRank}${reason.by === 'merit' ? '' : ' in the host’s order'}.`;
}

const TOTALS: Readonly<Record<AllocationInput['mechanism'], string>> = {
  'merit-order': 'the order of merit',
  'deferred-acceptance': 'the hosts’ orders',
  'most-placed': 'the number of candidates placed',
  'rank-maximal': 'the number of first wishes met',
};

function emptyOrDecided(reason: Filled): string {
  return reason.pinned === 0
    ? 'has no places'
    : `was filled by ${people(reason.pinned)} whose place was already decided`;
}

function people(count: number): string {
  return count === 1 ? '1 candidate' : `${count} candidates`;
}

function nameOf(explainer: Explainer, id: string): string {
  const place = explainer.places.get(id);

  return place === undefined ? id : `${place.country} in ${place.month}${isPaid(id) ? ' (paid)' : ''}`;
}

/** The month that would have been enough, else the rank nearest to one's own. */
function smallestChange(
  explainer: Explainer,
  candidate: CandidateId,
  reasons: readonly Reason[],
): SmallestChange | null {
  const filled = reasons.filter((reason): reason is Filled => reason.code === 'filled');
  const month = otherMonth(explainer, candidate, reasons);
  if (month !== null) return {kind: 'month', ...month};
  const near = filled
    .filter(({by, lastRank}) => by === 'merit' && lastRank !== null)
    .sort((one, other) => other.lastRank! - one.lastRank!)[0];
  const own = explainer.ranks.get(candidate);
  if (near === undefined || own === undefined || !ranksDecide(explainer)) return null;

  return {kind: 'rank', place: explainer.places.get(near.place)!, needed: near.lastRank!, own};
}

/** A country wished and refused, where another month had room at the candidate's turn and nothing excludes them. */
function otherMonth(explainer: Explainer, candidate: CandidateId, reasons: readonly Reason[]): Place | null {
  if (explainer.input.mechanism !== 'merit-order') return null;
  const ruledOut = ruledOutFor(explainer, candidate);
  for (const reason of reasons) {
    const country = 'place' in reason ? explainer.places.get(reason.place)?.country : undefined;
    const other = country === undefined ? undefined : explainer.free(country, candidate).find(({id}) => !ruledOut(id));
    if (other !== undefined) return other;
  }

  return null;
}

function ruledOutFor(explainer: Explainer, candidate: CandidateId): (place: string) => boolean {
  const possible = explainer.known.otherMonths?.[candidate];
  const named = new Set([
    ...wishesOf(explainer, candidate),
    ...(explainer.exclusions.get(candidate) ?? []).map(({place}) => place),
    ...(explainer.input.forbidden ?? []).flatMap(([who, place]) => (who === candidate ? [place] : [])),
  ]);

  return place => named.has(place) || (explainer.known.otherMonths !== undefined && !possible?.includes(place));
}
