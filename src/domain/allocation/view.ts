/**
 * What the allocation's pages work on: the frozen input, what was ruled out, names, and what is saved; as short as a page of thousands needs it.
 *
 * The page allocates by itself on this, with the same engine, so that a what-if costs no call; saving makes the result again on the server.
 */
import type {Problem} from '../problem';
import {milestoneOf} from '../season/milestone';
import {contracts} from '../tables/contracts';
import {keyOf} from '../tables/define';
import type {Decisions} from './decisions';
import type {Exclusion, ExclusionCode} from './eligibility';
import type {Known} from './explain';
import {type Frame, frameOf} from './frame';
import {type Frozen, freeze, numbersIn} from './frozen';
import {type AllocationRows, decisionsOf, type SavedDetails, savedDetails} from './plan-allocation';
import {editsByHand, type HandEdit} from './sheet-places';
import type {CandidateId, PlaceId} from './types';

/** Exclusions with their texts said once. */
export interface PackedExclusions {
  readonly texts: readonly string[];
  /** Number of the candidate, wish, and numbers of the texts for place, code and sentence. */
  readonly rows: readonly (readonly [candidate: number, wish: number, place: number, code: number, sentence: number])[];
}

/** An allocation that stands in the sheet. */
export interface SavedView {
  readonly state: 'open' | 'locked' | 'done';
  readonly at: string | null;
  readonly by: string;
  readonly reason: string;
  /** Undefined where somebody changed the row of Stages by hand. */
  readonly details: SavedDetails | undefined;
  /** Candidate, what the allocation gave, state now. */
  readonly rows: readonly (readonly [CandidateId, PlaceId | null, string])[];
}

/** A contract, and whom its host ranks itself. */
export interface HostView {
  /** Key of the contract. */
  readonly contract: string;
  readonly country: string;
  readonly paid: boolean;
  /** References as Contracts has them, best first; none: no order of its own. */
  readonly order: readonly CandidateId[];
}

/** Plain JSON. */
export interface AllocationView {
  readonly season: string;
  /** Whether the officer at the keyboard may save and lock. */
  readonly mayDecide: boolean;
  readonly frozen: Frozen;
  /** Beside the frozen candidates: name and committee. */
  readonly people: readonly (readonly [name: string, committee: string])[];
  readonly exclusions: PackedExclusions;
  /** Beside the frozen candidates: numbers of places. */
  readonly otherMonths: readonly (readonly number[])[];
  readonly saved: SavedView | null;
  readonly secondRoundLocked: boolean;
  /** The contracts that stand, each with its host's own order where it has one. */
  readonly hosts: readonly HostView[];
  readonly handEdits: readonly HandEdit[];
  readonly problems: readonly Problem[];
}

/** The view of the season's rows. */
export function viewOf(rows: AllocationRows, mayDecide: boolean): AllocationView {
  const frame = frameOf(rows);
  const decisions: Decisions = decisionsOf(rows);
  const frozen = freeze(frame, decisions);
  const ids = frozen.candidates.map(([id]) => id);
  const {edits, problems} = editsByHand(rows.allocation, frame.input.places, ids);

  return {
    season: rows.configuration.settings.seasonName,
    mayDecide,
    frozen,
    people: peopleOf(rows, ids),
    exclusions: packed(frame.exclusions, ids),
    otherMonths: otherMonthsBeside(frame, frozen),
    saved: savedView(rows),
    secondRoundLocked: ['locked', 'done'].includes(milestoneOf(rows.milestones, 'second round')?.state ?? ''),
    hosts: hostsOf(rows),
    handEdits: edits,
    problems: [...frame.problems, ...problems],
  };
}

function hostsOf({configuration}: AllocationRows): HostView[] {
  return configuration.contracts
    .filter(({withdrawn, country}) => !withdrawn && country.trim() !== '')
    .map(({country, kind, hostOrder}) => ({
      contract: keyOf(contracts, {country, kind}),
      country,
      paid: kind === 'unilateral',
      order: hostOrder,
    }));
}

function peopleOf({applications, candidates}: AllocationRows, ids: readonly CandidateId[]): [string, string][] {
  const named = new Map(applications.map(one => [one.reference, `${one.firstName} ${one.lastName}`.trim()]));
  const committees = new Map(candidates.map(({reference, committee}) => [reference, committee]));

  return ids.map(id => [named.get(id) || id, committees.get(id) ?? '']);
}

function otherMonthsBeside({otherMonths}: Frame, {places, candidates}: Frozen): number[][] {
  const at = new Map(places.map(([id], index) => [id, index]));

  return candidates.map(([id]) => (otherMonths[id] ?? []).map(place => at.get(place)!));
}

function savedView(rows: AllocationRows): SavedView | null {
  const milestone = milestoneOf(rows.milestones, 'allocation');
  if (milestone === undefined) return null;

  return {
    state: milestone.state as SavedView['state'],
    at: milestone.at,
    by: milestone.by,
    reason: milestone.reason,
    details: savedDetails(rows),
    rows: rows.allocation.map(({row}) => [row.reference, row.allocated || null, row.state]),
  };
}

export function packed(exclusions: readonly Exclusion[], ids: readonly CandidateId[]): PackedExclusions {
  const texts = new Map<string, number>();
  const number = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const candidates = new Map(ids.map((id, at) => [id, at]));
  const rows = exclusions.flatMap(({candidate, wish, place, code, sentence}) => {
    const at = candidates.get(candidate);
    return at === undefined ? [] : [[at, wish, number(place), number(code), number(sentence)] as const];
  });

  return {texts: [...texts.keys()], rows};
}

export function unpacked({texts, rows}: PackedExclusions, ids: readonly CandidateId[]): Exclusion[] {
  return rows.map(([candidate, wish, place, code, sentence]) => ({
    candidate: ids[candidate]!,
    wish,
    place: texts[place]!,
    code: texts[code] as ExclusionCode,
    sentence: texts[sentence]!,
  }));
}

/** What the explanations of this view need beside the engine's input. */
export function knownIn({frozen, exclusions, otherMonths}: AllocationView): Known {
  const ids = frozen.candidates.map(([id]) => id);

  return {
    exclusions: unpacked(exclusions, ids),
    numbers: numbersIn(frozen),
    otherMonths: Object.fromEntries(
      otherMonths.map((places, at) => [ids[at]!, places.map(place => frozen.places[place]![0])]),
    ),
  };
}
