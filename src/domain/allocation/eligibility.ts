/**
 * Eligibility: which places of a candidate's list they may have, decided before the allocation, each refusal with a reason
 * that the candidate can read.
 *
 * Nothing here compares candidates, except the soft rule on going to the same country twice, which asks whether anybody
 * else wants the place.
 */

import {studyYear} from '../intake/eligibility';
import {type LanguageLevel, meetsLanguageRule, parseLanguageRule, plainWord} from './language';
import type {CandidateId, PlaceId} from './types';

/** Clinical levels of contracts, from the least; a candidate has reached one and all before it. */
export const CLINICAL_LEVELS = ['pre-clinical', 'one clinical year', 'clinical', 'final clinical years'] as const;

/** What a contract asks. Absent or `null` means that it does not ask. */
export interface Requirements {
  readonly place: PlaceId;
  readonly country: string;
  readonly month: string;
  /** As written: "English B2 or German B1". */
  readonly language?: string | null;
  /** One of {@link CLINICAL_LEVELS}. */
  readonly level?: string | null;
  /** Lowest year of study as written: "first master". */
  readonly fromYear?: string | null;
  readonly feeEuro?: number | null;
  /** Last day on which the application form may arrive, `2028-03-01`. */
  readonly hostDeadline?: string | null;
  readonly capacity: number;
}

export interface Applicant {
  readonly id: CandidateId;
  readonly wishes: readonly PlaceId[];
  readonly languages: readonly LanguageLevel[];
  /** Day on which the certificate of languages is there; absent: it is there. */
  readonly certificateOn?: string | null;
  readonly level?: string | null;
  /** Study year at the time of the application: first bachelor = 1, first master = 4. */
  readonly year?: number | null;
  /** Months in which the candidate can go; absent: any. */
  readonly months?: readonly string[] | null;
  /** Highest fee accepted, in euro; `null` or absent: none. */
  readonly acceptsFee?: number | null;
  /** Countries of earlier exchanges. */
  readonly visited?: readonly string[];
}

export type ExclusionCode =
  | 'language'
  | 'language-unreadable'
  | 'level'
  | 'level-unreadable'
  | 'year'
  | 'year-unreadable'
  | 'month'
  | 'fee'
  | 'certificate-late'
  | 'same-country'
  | 'no-contract'
  | 'month-not-in-contract';

export interface Exclusion {
  readonly candidate: CandidateId;
  readonly place: PlaceId;
  /** Number of the wish, from 1. */
  readonly wish: number;
  readonly code: ExclusionCode;
  readonly sentence: string;
}

export interface Eligible {
  /** Wishes that count, per candidate, in the candidate's order. */
  readonly wishes: ReadonlyMap<CandidateId, readonly PlaceId[]>;
  readonly exclusions: readonly Exclusion[];
}

/** A country with fewer contracts than this is not given twice to the same person while others want it. */
export const CONTRACTS_FOR_TWICE = 4;

/** Wishes for unknown places pass through: the allocation names them as a problem. */
export function eligibility(applicants: readonly Applicant[], contracts: readonly Requirements[]): Eligible {
  const byPlace = new Map(contracts.map(contract => [contract.place, contract]));
  const exclusions: Exclusion[] = [];
  const hard = new Map(
    applicants.map(applicant => [applicant.id, keep(applicant, applicant.wishes, byPlace, exclusions, ownRefusal)]),
  );
  const wanted = wantedByNewcomers(applicants, hard, byPlace);
  const sizes = contractsPerCountry(contracts);
  const soft: Refusal = (applicant, contract) => twiceRefusal(applicant, contract, sizes, wanted);
  const wishes = new Map(
    applicants.map(applicant => [applicant.id, keep(applicant, hard.get(applicant.id)!, byPlace, exclusions, soft)]),
  );

  return {wishes, exclusions};
}

type Refusal = (applicant: Applicant, contract: Requirements) => readonly [ExclusionCode, string] | null;

function keep(
  applicant: Applicant,
  wishes: readonly PlaceId[],
  byPlace: ReadonlyMap<PlaceId, Requirements>,
  exclusions: Exclusion[],
  refusal: Refusal,
): PlaceId[] {
  return wishes.filter(place => {
    const contract = byPlace.get(place);
    const refused = contract === undefined ? null : refusal(applicant, contract);
    if (contract === undefined || refused === null) return true;
    const sentence = `${contract.country} in ${contract.month} ${refused[1]}.`;
    exclusions.push({
      candidate: applicant.id,
      place,
      wish: applicant.wishes.indexOf(place) + 1,
      code: refused[0],
      sentence,
    });

    return false;
  });
}

/** The first thing that rules the place out for this person alone. */
function ownRefusal(applicant: Applicant, contract: Requirements): ReturnType<Refusal> {
  return (
    languageRefusal(applicant, contract) ??
    levelRefusal(applicant, contract) ??
    yearRefusal(applicant, contract) ??
    monthRefusal(applicant, contract) ??
    feeRefusal(applicant, contract) ??
    certificateRefusal(applicant, contract)
  );
}

function languageRefusal({languages}: Applicant, {language}: Requirements): ReturnType<Refusal> {
  const rule = parseLanguageRule(language);
  if (rule === null) return ['language-unreadable', `asks “${language}”, which cannot be read as language and level`];

  return meetsLanguageRule(rule, languages) ? null : ['language', `needs ${language}`];
}

function levelRefusal(applicant: Applicant, contract: Requirements): ReturnType<Refusal> {
  if (!contract.level) return null;
  const needed = levelOf(contract.level);
  if (needed < 0)
    return ['level-unreadable', `asks the level “${contract.level}”, which is not one of the known levels`];

  return levelOf(applicant.level) >= needed ? null : ['level', `needs the level “${contract.level}”`];
}

function levelOf(level: string | null | undefined): number {
  return CLINICAL_LEVELS.findIndex(known => known === plainWord(level ?? ''));
}

function yearRefusal({year}: Applicant, {fromYear}: Requirements): ReturnType<Refusal> {
  if (!fromYear?.trim()) return null;
  const needed = studyYear(fromYear);
  if (needed === null) return ['year-unreadable', `asks “${fromYear}”, which cannot be read as a study year`];

  return (year ?? 0) >= needed ? null : ['year', `needs the study year “${fromYear.trim()}” or a later one`];
}

function monthRefusal({months}: Applicant, {month}: Requirements): ReturnType<Refusal> {
  if (months == null || months.some(one => plainWord(one) === plainWord(month))) return null;

  return ['month', 'is not among the months that suit you'];
}

function feeRefusal({acceptsFee}: Applicant, {feeEuro}: Requirements): ReturnType<Refusal> {
  if (feeEuro == null || feeEuro <= (acceptsFee ?? 0)) return null;

  return ['fee', `has a fee of ${feeEuro} euro, which you did not accept`];
}

/** Days compare as text, since both are `yyyy-mm-dd`. Only a place that asks a language needs the certificate. */
function certificateRefusal({certificateOn}: Applicant, {hostDeadline, language}: Requirements): ReturnType<Refusal> {
  if (!certificateOn || !hostDeadline || !language || certificateOn <= hostDeadline) return null;

  return ['certificate-late', `must have your form by ${hostDeadline}, and your certificate comes on ${certificateOn}`];
}

function hasVisited({visited}: Applicant, country: string): boolean {
  return (visited ?? []).some(one => plainWord(one) === plainWord(country));
}

/** Places that somebody eligible wants who was never in that country. */
function wantedByNewcomers(
  applicants: readonly Applicant[],
  wishes: ReadonlyMap<CandidateId, readonly PlaceId[]>,
  byPlace: ReadonlyMap<PlaceId, Requirements>,
): ReadonlySet<PlaceId> {
  const wanted = new Set<PlaceId>();
  for (const applicant of applicants) {
    for (const place of wishes.get(applicant.id) ?? []) {
      const country = byPlace.get(place)?.country;
      if (country !== undefined && !hasVisited(applicant, country)) wanted.add(place);
    }
  }

  return wanted;
}

function contractsPerCountry(contracts: readonly Requirements[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const {country, capacity} of contracts) {
    const places = Number.isInteger(capacity) && capacity > 0 ? capacity : 0;
    sizes.set(plainWord(country), (sizes.get(plainWord(country)) ?? 0) + places);
  }

  return sizes;
}

function twiceRefusal(
  applicant: Applicant,
  {country, place}: Requirements,
  sizes: ReadonlyMap<string, number>,
  wanted: ReadonlySet<PlaceId>,
): ReturnType<Refusal> {
  if (!hasVisited(applicant, country) || !wanted.has(place)) return null;
  if (sizes.get(plainWord(country))! >= CONTRACTS_FOR_TWICE) return null;

  return ['same-country', `has few places, others want it, and you went to ${country} before`];
}

/**
 * Last day for the application form: the first day of the placement's month less the host's weeks.
 *
 * @param start first day of the placement, `2028-07-01` @param weeks `afWeeksBefore` of the contract @return `yyyy-mm-dd`
 */
export function hostDeadline(start: string, weeks: number): string {
  const day = new Date(`${start}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - weeks * 7);

  return day.toISOString().slice(0, 10);
}
