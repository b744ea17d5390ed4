/**
 * One run of the allocation on what a page was sent: the result with its figures, its certificate, and what a decision would cost. Computed anew each
 * time; nothing is remembered from run to run.
 */
import {MONTHS} from '../tables/contracts';
import {allocate} from './allocate';
import {type Certificate, certify, type Violation} from './certify';
import {type Decision, type Decisions, decided} from './decisions';
import {type Difference, differenceOf} from './difference';
import {type Explainer, explainer} from './explain';
import {type Frozen, numbersIn, resultHash, thawed} from './frozen';
import {orderOfMerit} from './merit';
import type {Allocation, AllocationInput, Assignment, CandidateId, Mechanism, PlaceId} from './types';
import {type AllocationView, knownIn} from './view';

export interface Run {
  readonly mechanism: Mechanism;
  readonly decisions: Decisions;
  readonly frozen: Frozen;
  readonly input: AllocationInput;
  readonly result: Allocation;
  readonly hash: string;
  readonly certificate: Certificate;
  /** Best first; without those who have no score. */
  readonly order: readonly CandidateId[];
  /** Number of the wish given on the candidate's own list; absent for none. */
  readonly wishes: ReadonlyMap<CandidateId, number>;
  readonly figures: Figures;
}

/** By candidates' own lists, where a country is one wish whatever its months. */
export interface Figures {
  readonly candidates: number;
  readonly placed: number;
  readonly places: number;
  /** `[0]` first wishes, `[1]` second, … */
  readonly byWish: readonly number[];
  readonly meanWish: number | null;
}

export function runOf({frozen: base}: Pick<AllocationView, 'frozen'>, mechanism: Mechanism, decisions: Decisions): Run {
  const frozen = {...base, mechanism, decisions};
  const input = thawed(frozen);
  const result = allocate(input);
  const wishes = ownWishes(frozen, input, result.assignment);

  return {
    mechanism,
    decisions,
    frozen,
    input,
    result,
    hash: resultHash(result.assignment),
    certificate: certify(input, result.assignment),
    order: orderOfMerit(input),
    wishes,
    figures: figuresOf(result, wishes),
  };
}

function ownWishes(frozen: Frozen, {candidates}: AllocationInput, assignment: Assignment): Map<CandidateId, number> {
  const numbers = numbersIn(frozen);
  const entries = candidates.flatMap(({id, wishes}) => {
    const place = assignment[id];
    const number = place == null ? undefined : numbers[id]?.[wishes.indexOf(place)];
    return number === undefined ? [] : [[id, number] as const];
  });

  return new Map(entries);
}

function figuresOf({statistics}: Allocation, wishes: Run['wishes']): Figures {
  const byWish: number[] = [];
  for (const number of wishes.values()) {
    while (byWish.length < number) byWish.push(0);
    byWish[number - 1]!++;
  }
  const sum = byWish.reduce((total, count, at) => total + count * (at + 1), 0);

  return {
    candidates: statistics.candidates,
    placed: statistics.placed,
    places: statistics.capacity,
    byWish,
    meanWish: statistics.placed === 0 ? null : sum / statistics.placed,
  };
}

/** Explains the candidates of a run. */
export function explainerOf(view: AllocationView, {input, result}: Run): Explainer {
  return explainer(input, result, knownIn(view));
}

/** Filled places of one country, month by month. */
export interface CountryFill {
  readonly country: string;
  readonly size: number;
  readonly filled: number;
  readonly places: readonly PlaceFill[];
}

export interface PlaceFill {
  readonly id: PlaceId;
  readonly month: string;
  readonly size: number;
  readonly filled: number;
  /** Candidates with this place on their list. */
  readonly wished: number;
}

export function countryFills({input, result}: Pick<Run, 'input' | 'result'>): CountryFill[] {
  const filled = countOf(Object.values(result.assignment));
  const wished = countOf(input.candidates.flatMap(({wishes}) => wishes));
  const countries = new Map<string, PlaceFill[]>();
  for (const {id, country, month, capacity} of input.places) {
    const place = {id, month, size: capacity, filled: filled.get(id) ?? 0, wished: wished.get(id) ?? 0};
    countries.set(country, [...(countries.get(country) ?? []), place]);
  }
  const total = (places: readonly PlaceFill[], what: 'size' | 'filled') =>
    places.reduce((sum, place) => sum + place[what], 0);

  return [...countries]
    .map(([country, found]) => {
      const places = [...found].sort(byMonth);
      return {country, places, size: total(places, 'size'), filled: total(places, 'filled')};
    })
    .sort((one, other) => (one.country < other.country ? -1 : 1));
}

function byMonth(one: PlaceFill, other: PlaceFill): number {
  const at = ({month}: PlaceFill): number => (MONTHS as readonly string[]).indexOf(month);

  return at(one) - at(other) || (one.id < other.id ? -1 : 1);
}

function countOf(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);

  return counts;
}

/** What a decision does to a run that does not have it. */
export interface DecisionCost {
  readonly after: Run;
  readonly difference: Difference;
  /** What the certificate of the run without the decision says of the result with it. */
  readonly broken: readonly Violation[];
  /** Why the decision cannot be honoured; empty where it can. */
  readonly ignored: readonly string[];
}

export function costOfDecision(view: AllocationView, run: Run, decision: Decision): DecisionCost {
  const after = runOf(view, run.mechanism, decided(run.decisions, decision));

  return {
    after,
    difference: differenceOf(run.input, run.result.assignment, after.result.assignment),
    broken: certify(run.input, after.result.assignment).violations,
    ignored: after.result.problems
      .filter(({code, sentence}) => code === 'pin-ignored' && sentence.includes(decision.candidate))
      .map(({sentence}) => sentence),
  };
}

/** Candidates who hold something else than in what is saved. */
export function movedSince(
  saved: readonly (readonly [CandidateId, PlaceId | null, string])[],
  run: Run,
): CandidateId[] {
  const before = new Map(saved.map(([id, place]) => [id, place]));

  return run.input.candidates
    .map(({id}) => id)
    .filter(id => (before.get(id) ?? null) !== (run.result.assignment[id] ?? null));
}
