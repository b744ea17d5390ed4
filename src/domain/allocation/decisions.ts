/**
 * What officers decide about places beside the rule: a candidate pinned to a place, or ruled out at some; each with a reason.
 *
 * The decisions stand in the Allocation tab, in the candidate's row.
 */
import {Refusal} from '../problem';
import {parts} from '../season/configuration';
import type {allocation} from '../tables/allocation';
import type {RowOf} from '../tables/define';
import type {AllocationInput, CandidateId, PlaceId} from './types';

export type AllocationRow = RowOf<typeof allocation>;

export interface Decision {
  readonly candidate: CandidateId;
  readonly pin: PlaceId | null;
  readonly forbidden: readonly PlaceId[];
  readonly reason: string;
}

/** At most one per candidate. */
export type Decisions = readonly Decision[];

/** The decisions as they stand in the sheet, in the order of references. */
export function decisionsIn(rows: readonly AllocationRow[]): Decisions {
  return sorted(
    rows
      .filter(({pin, forbidden}) => pin.trim() !== '' || forbidden.trim() !== '')
      .map(({reference, pin, forbidden, decisionReason}) => ({
        candidate: reference,
        pin: pin.trim() === '' ? null : pin.trim(),
        forbidden: parts(forbidden),
        reason: decisionReason.trim(),
      })),
  );
}

/** In one order, empty ones left out, so that the same decisions freeze alike. */
export function sorted(decisions: Decisions): Decisions {
  return decisions
    .filter(({pin, forbidden}) => pin !== null || forbidden.length > 0)
    .map(one => ({...one, forbidden: [...new Set(one.forbidden)].sort()}))
    .sort((one, other) => (one.candidate < other.candidate ? -1 : 1));
}

/** The input with the decisions in it. */
export function withDecisions(input: AllocationInput, decisions: Decisions): AllocationInput {
  return {
    ...input,
    pins: Object.fromEntries(decisions.flatMap(({candidate, pin}) => (pin === null ? [] : [[candidate, pin]]))),
    forbidden: decisions.flatMap(({candidate, forbidden}) => forbidden.map(place => [candidate, place] as const)),
  };
}

/** The decisions with one candidate's replaced; an empty one is taken out. */
export function decided(decisions: Decisions, decision: Decision): Decisions {
  return sorted([...decisions.filter(({candidate}) => candidate !== decision.candidate), decision]);
}

/** @throws {Refusal} for the first decision without a reason */
export function refuseUnexplained(decisions: Decisions): void {
  const bare = decisions.find(({reason}) => reason.trim() === '');
  if (bare === undefined) return;
  const what = bare.pin === null ? `rules ${bare.candidate} out` : `pins ${bare.candidate} to ${bare.pin}`;
  throw new Refusal('decision-without-reason', `A decision that ${what} has no reason: type one, or take it back.`);
}
