/**
 * The frame of an allocation: what the season's tabs say, as the engine's input. Officers' decisions are not in it yet.
 *
 * Reads applications, wishes, contracts and settings; what cannot count becomes an exclusion that the candidate can read, or a problem for the officer.
 * The order of rows plays no part: candidates and places are sorted by their names.
 */
import type {Application} from '../intake/assess';
import {monthsIn} from '../intake/months';
import type {WishRow} from '../intake/take-in';
import type {Problem} from '../problem';
import type {Configuration} from '../season/configuration';
import {drawSeed, type MilestoneRow} from '../season/milestone';
import {applicantOf, type CandidateRow} from './applicants';
import {readCaps} from './caps';
import {type Applicant, type Exclusion, eligibility} from './eligibility';
import {type CountryList, expandWishes} from './expand-wishes';
import {readHostOrders} from './host-orders';
import {pairsOf} from './pairs';
import {type SeasonPlace, seasonPlaces} from './places';
import {readMechanism, readTies, type Tie} from './rules';
import type {AllocationInput, Candidate, CandidateId, PlaceId} from './types';

/** What is read from the sheet for an allocation. */
export interface SeasonRows {
  readonly configuration: Configuration;
  readonly candidates: readonly CandidateRow[];
  readonly applications: readonly Application[];
  readonly wishes: readonly WishRow[];
  readonly milestones: readonly MilestoneRow[];
}

/** For each candidate, beside the wishes: the number of the wish on their own list that each place comes from. */
export type Numbers = Readonly<Record<CandidateId, readonly number[]>>;

export interface Frame {
  readonly input: AllocationInput;
  readonly numbers: Numbers;
  /** `wish` is the number on the candidate's own list. */
  readonly exclusions: readonly Exclusion[];
  /** Places in countries on the list that the candidate could have had by naming that month too. */
  readonly otherMonths: Readonly<Record<CandidateId, readonly PlaceId[]>>;
  readonly problems: readonly Problem[];
}

/** The frame of the season as its rows say it. */
export function frameOf(rows: SeasonRows): Frame {
  const {configuration} = rows;
  const problems: Problem[] = [];
  const places = seasonPlaces(configuration).sort(byId);
  const taking = rows.candidates.filter(takesPart(rows.applications)).sort(byReference);
  const lists = listsOf(taking, rows.wishes);
  const expanded = expandWishes(lists, places);
  const asApplicants = applicantsOf(rows, taking);
  const {wishes, exclusions} = eligibility(asApplicants(expanded.wishes), places);
  const number = numberOf(expanded);
  const caps = readCaps(
    configuration.settings.placeCaps,
    places,
    configuration.committees.map(({code}) => code),
  );
  const ties = readTies(configuration.settings.placeTieRules);
  const mechanism = readMechanism(configuration.settings.mechanism);
  const pairs = pairsOf(taking);
  const {priorities, problems: inOrders} = readHostOrders(
    configuration.contracts.filter(({withdrawn}) => !withdrawn),
    places,
    new Set(rows.candidates.map(({reference}) => reference)),
  );
  problems.push(...expanded.problems, ...caps.problems, ...ties.problems, ...mechanism.problems, ...pairs.problems);
  problems.push(...inOrders);

  return {
    input: {
      candidates: taking.map(one => toCandidate(one, wishes.get(one.reference) ?? [], ties.rules, configuration)),
      places: places.map(toPlace),
      mechanism: mechanism.mechanism,
      caps: caps.caps,
      joint: pairs.pairs,
      seed: drawSeed(rows.milestones),
      ...(priorities === undefined ? {} : {priorities: among(taking, priorities)}),
    },
    numbers: Object.fromEntries(
      taking.map(({reference}) => [
        reference,
        (wishes.get(reference) ?? []).map(place => number(reference, place) ?? 0),
      ]),
    ),
    exclusions: [
      ...expanded.exclusions,
      ...exclusions.map(one => ({...one, wish: number(one.candidate, one.place) ?? one.wish})),
    ],
    otherMonths: otherMonthsOf(expanded.wishes, places, asApplicants),
    problems,
  };
}

type WishesOf = ReadonlyMap<CandidateId, readonly PlaceId[]>;

/** Makes applicants of the candidates for any lists of places. */
function applicantsOf(
  {applications, configuration}: SeasonRows,
  candidates: readonly CandidateRow[],
): (wishes: WishesOf) => Applicant[] {
  const byReference = new Map(applications.map(application => [application.reference, application]));

  return wishes =>
    candidates.map(one =>
      applicantOf(one, byReference.get(one.reference), configuration.committees, wishes.get(one.reference) ?? []),
    );
}

/** The months of the wished countries that were not named, as far as the candidate meets what they ask. */
function otherMonthsOf(
  wishes: WishesOf,
  places: readonly SeasonPlace[],
  asApplicants: (wishes: WishesOf) => Applicant[],
): Frame['otherMonths'] {
  const byPlace = new Map(places.map(place => [place.id, place.country]));
  const byCountry = new Map<string, PlaceId[]>();
  for (const {id, country} of places) byCountry.set(country, [...(byCountry.get(country) ?? []), id]);
  const others = [...wishes].map(([id, named]) => {
    const countries = new Set(named.map(place => byPlace.get(place)!));
    const all = [...countries].flatMap(country => byCountry.get(country)!);
    return [id, all.filter(place => !named.includes(place))] as const;
  });

  return Object.fromEntries(eligibility(asApplicants(new Map(others)), places).wishes);
}

/** The orders without who takes no part any more. */
function among(
  candidates: readonly CandidateRow[],
  priorities: AllocationInput['priorities'] & {},
): AllocationInput['priorities'] & {} {
  const known = new Set(candidates.map(({reference}) => reference));

  return Object.fromEntries(
    Object.entries(priorities).map(([place, order]) => [place, order.filter(id => known.has(id))]),
  );
}

/** Who left the season, before or after the interview, takes no part. */
function takesPart(applications: readonly Application[]): (candidate: CandidateRow) => boolean {
  const gone = new Set(applications.filter(({state}) => state === 'withdrawn').map(({reference}) => reference));

  return ({reference, state}) => state !== 'withdrawn' && !gone.has(reference);
}

/** A country that intake did not recognise stands as it was typed, so that its author is told. */
function listsOf(candidates: readonly CandidateRow[], rows: readonly WishRow[]): CountryList[] {
  const byReference = new Map<string, WishRow[]>();
  for (const row of rows) byReference.set(row.reference, [...(byReference.get(row.reference) ?? []), row]);

  return candidates.map(({reference}) => ({
    id: reference,
    wishes: [...(byReference.get(reference) ?? [])]
      .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
      .map(({country, months, asTyped}) => ({country: country === '' ? asTyped : country, months: monthsIn(months)})),
  }));
}

function numberOf({wishes, numbers}: ReturnType<typeof expandWishes>) {
  const known = new Map(
    [...wishes].map(([id, places]) => [id, new Map(places.map((place, at) => [place, numbers.get(id)![at]!]))]),
  );

  return (id: CandidateId, place: PlaceId): number | undefined => known.get(id)?.get(place);
}

/** Scores that are equal at the season's decimals are a tie. */
function toCandidate(
  row: CandidateRow,
  wishes: readonly PlaceId[],
  ties: readonly Tie[],
  {settings}: Configuration,
): Candidate {
  const rounded = (score: number | null) =>
    score === null ? Number.NaN : Number(score.toFixed(settings.scoreDecimals));

  return {
    id: row.reference,
    points: rounded(row.finalScore),
    ties: ties.map(rule => row[rule] ?? Number.NEGATIVE_INFINITY),
    university: row.committee,
    wishes,
  };
}

function toPlace({id, country, region, month, capacity}: SeasonPlace): AllocationInput['places'][number] {
  return {id, country, month, capacity, ...(region === undefined ? {} : {region})};
}

function byId(one: {readonly id: string}, other: {readonly id: string}): number {
  return one.id < other.id ? -1 : 1;
}

function byReference(one: CandidateRow, other: CandidateRow): number {
  return one.reference < other.reference ? -1 : 1;
}
