/**
 * Selection: from scores to *invited*, *on hold* and *not invited*, per university and on the national list.
 *
 * A selection is a proposal: nothing is written or sent here. It keeps these promises, which the tests check on random
 * seasons: no university and no national list gets more seats than it has; apart from an officer's overrides nobody is
 * passed by somebody of the same university who ranks lower; the same input gives the same selection, in whatever order
 * the rows stand.
 */

import type {Problem} from '../problem';
import {roundTo} from '../scoring/score';
import {type Cuts, cutsOf, isNear} from './cut';
import {type MeritOrder, meritOrder, type Ranked} from './merit';
import {type Seating, type SeatKind, seating} from './seating';
import {
  type Decision,
  type Override,
  type SelectApplication,
  type SelectInput,
  type SoundSelection,
  soundSelection,
} from './select-input';
import {selectionProblems, statedRules} from './select-words';
import {type UniversitySummary, universitySummaries} from './university-summary';

export type {TieRule} from './merit';
export type {Decision, Override, SelectApplication, SelectInput} from './select-input';
export type {Tie, UniversitySummary} from './university-summary';

/** One application in a selection. */
export interface Row {
  readonly reference: string;
  readonly university: string;
  /** At the declared decimals; `null` is "not yet". */
  readonly score: number | null;
  /** Place in the merit order of its university, and of all; `null` without a score. */
  readonly rank: number | null;
  readonly nationalRank: number | null;
  /** `null` where nothing can be decided yet. */
  readonly decision: Decision | null;
  /** Whose seat an invited applicant has. */
  readonly seat: SeatKind | null;
  /** Place on the on-hold list, from 1. */
  readonly onHold: number | null;
  /** Within one standard error of the line between invited and not. */
  readonly nearCut: boolean;
  /** An officer's decision, with what would stand without it. Shown for ever. */
  readonly override: (Override & {readonly instead: Decision | null}) | null;
}

/** Plain JSON. */
export interface Selection {
  /** In merit order; those that cannot be ranked yet last, by reference. */
  readonly rows: readonly Row[];
  readonly universities: readonly UniversitySummary[];
  readonly national: {readonly seats: number; readonly unused: number; readonly cut: number | null};
  /** References in the order in which they move up. */
  readonly onHold: readonly string[];
  /** The rules as carried out, one sentence each. */
  readonly rules: readonly string[];
  readonly problems: readonly Problem[];
}

/** @throws {RangeError} for a score that is not a number */
export function select(input: SelectInput): Selection {
  const {sound, problems} = soundSelection(input);
  const order = meritOrder(sound.tieRules, sound.seed);
  const ranking = rankingOf(sound, order);
  const seated = seatingOf(sound, ranking, sound.overrides);
  const without = sound.overrides.length > 0 ? seatingOf(sound, ranking, []) : seated;
  const cuts = cutsOf(ranking, seated, one => isEligible(one, sound));
  const rows = [...rowsOf(sound, ranking, seated, without, cuts), ...undecidedRows(input, sound)];
  const universities = universitySummaries({sound, ranking, rows, seated, cuts, order});
  return {
    rows,
    universities,
    national: {...seated.national, cut: cuts.national},
    onHold: seated.onHold,
    rules: statedRules(sound),
    problems: [...problems, ...selectionProblems(sound, universities, seated)],
  };
}

/** In merit order, with scores as they are compared; those without a score last. */
function rankingOf({applications, decimals}: SoundSelection, order: MeritOrder): SelectApplication[] {
  const scored: (SelectApplication & Ranked)[] = [];
  const unscored: SelectApplication[] = [];
  for (const application of applications) {
    if (application.score === null) unscored.push(application);
    else scored.push({...application, score: roundTo(application.score, decimals)});
  }
  return [...scored.sort(order.compare), ...unscored.sort(byReference)];
}

function seatingOf(
  sound: SoundSelection,
  ranking: readonly SelectApplication[],
  overrides: readonly Override[],
): Seating {
  return seating({
    ...sound,
    ranking,
    isEligible: one => isEligible(one, sound),
    overrides: new Map(overrides.map(override => [override.reference, override])),
  });
}

function isEligible({score}: SelectApplication, {minimumScore}: SoundSelection): boolean {
  return score !== null && (minimumScore === undefined || score >= minimumScore);
}

function rowsOf(
  sound: SoundSelection,
  ranking: readonly SelectApplication[],
  seated: Seating,
  without: Seating,
  cuts: Cuts,
): Row[] {
  const ranks: Record<string, number> = {};
  const places = new Map(seated.onHold.map((reference, index) => [reference, index + 1]));
  const counted = sound.overrides.filter(({reference}) => !seated.withoutSeat.includes(reference));
  const overrides = new Map(counted.map(override => [override.reference, override]));
  return ranking.map((application, index) => {
    const {reference, university, score} = application;
    const rank = (ranks[university] ?? 0) + 1;
    ranks[university] = rank;
    const override = overrides.get(reference);
    return {
      reference,
      university,
      score,
      rank: score === null ? null : rank,
      nationalRank: score === null ? null : index + 1,
      decision: seated.decisionOf.get(reference) ?? null,
      seat: seated.seatOf.get(reference) ?? null,
      onHold: places.get(reference) ?? null,
      nearCut: isEligible(application, sound) && isNear(application, cuts.lineOf[university] ?? null),
      override: override ? {...override, instead: without.decisionOf.get(reference) ?? null} : null,
    };
  });
}

/** Applications that a problem keeps from being decided on; those there twice once for every row. */
function undecidedRows({applications}: SelectInput, sound: SoundSelection): Row[] {
  const decided = new Set(sound.applications);
  const nothing = {
    rank: null,
    nationalRank: null,
    decision: null,
    seat: null,
    onHold: null,
    nearCut: false,
    override: null,
  };
  return applications
    .filter(application => !decided.has(application))
    .sort(byReference)
    .map(({reference, university, score}) => ({reference, university, score, ...nothing}));
}

function byReference(a: SelectApplication, b: SelectApplication): number {
  if (a.reference !== b.reference) return a.reference < b.reference ? -1 : 1;
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
