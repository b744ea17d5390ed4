/** The shapes of what the allocation's pages send. */
import {type Decision, sorted} from '../domain/allocation/decisions';
import type {HostOrderRequest} from '../domain/allocation/host-orders';
import type {SaveRequest} from '../domain/allocation/plan-allocation';
import type {Mechanism} from '../domain/allocation/types';
import {Refusal} from '../domain/problem';
import type {RunRequest} from '../workflows/allocation/run-allocation';
import {list, oneOf, record, reference, refused, text} from './shapes';

const MECHANISMS: readonly Mechanism[] = ['merit-order', 'deferred-acceptance', 'most-placed', 'rank-maximal'];

/** Reasons stay in the candidate's row, in a cell. */
const LONGEST_REASON = 300;
const LONGEST_PLACE = 120;
const MOST_FORBIDDEN = 100;

export function runRequest(given: unknown): RunRequest {
  const {mechanism, decisions} = record(given);

  return {mechanism: oneOf(mechanism, MECHANISMS), decisions: sorted(onePerCandidate(list(decisions, toDecision)))};
}

export function saveRequest(given: unknown): SaveRequest {
  const {resultHash, restore} = record(given);
  const hash = text(resultHash);
  if (!/^[0-9a-f]{64}$/.test(hash)) throw refused();

  return {
    ...runRequest(given),
    resultHash: hash,
    restore: list(restore, reference),
  };
}

/** Number of an entry of the journal; nothing for the newest. */
export function entryBefore(given: unknown): number | null {
  if (given === undefined || given === null) return null;
  if (!Number.isInteger(given) || (given as number) < 1) throw refused();

  return given as number;
}

/** A list of a host: a line per candidate. */
const LONGEST_ORDER = 20_000;

export function hostOrderRequest(given: unknown): HostOrderRequest {
  const {contract, list: typed} = record(given);
  if (typeof typed !== 'string' || typed.length > LONGEST_ORDER) throw refused();

  return {contract: text(contract), list: typed};
}

export function allocationReason(given: unknown): string {
  const found = text(given).trim();
  if (found.length <= LONGEST_REASON) return found;
  throw new Refusal('reason-long', `The reason has ${found.length} characters: say it in at most ${LONGEST_REASON}.`);
}

function toDecision(given: unknown): Decision {
  const {candidate, pin, forbidden, reason} = record(given);

  return {
    candidate: reference(candidate),
    pin: pin === null ? null : placeName(pin),
    forbidden: list(forbidden, placeName, MOST_FORBIDDEN),
    reason: allocationReason(reason),
  };
}

/** A place as the tool names them; `;` separates several in a cell. */
function placeName(given: unknown): string {
  const found = text(given);
  if (found === '' || found.length > LONGEST_PLACE || found.includes(';')) throw refused();

  return found;
}

function onePerCandidate(decisions: readonly Decision[]): readonly Decision[] {
  if (new Set(decisions.map(({candidate}) => candidate)).size !== decisions.length) throw refused();

  return decisions;
}
