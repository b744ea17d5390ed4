/**
 * Replay: a saved allocation made again from its journal entry, bit for bit, and compared with what the sheet says today.
 */
import {counted, listed} from '../listed';
import {allocate} from './allocate';
import {certify} from './certify';
import {ENGINE_VERSION, inputHash, resultHash, thawed} from './frozen';
import type {AllocationEvidence} from './plan-allocation';
import type {Assignment, CandidateId, PlaceId} from './types';

export interface ReplayLine {
  readonly candidate: CandidateId;
  readonly saved: PlaceId | null;
  readonly now: PlaceId | null;
}

/** Plain JSON. */
export interface Replay {
  /** The frozen input is the one that was hashed. */
  readonly inputHolds: boolean;
  /** The engine of today gives the result of then. */
  readonly sameResult: boolean;
  readonly certified: boolean;
  readonly inputHash: string;
  readonly resultHash: string;
  readonly seed: string;
  readonly engine: number;
  readonly rule: number;
  /** Where the sheet says something else today. */
  readonly lines: readonly ReplayLine[];
  readonly sentence: string;
}

export function isEvidence(found: unknown): found is AllocationEvidence {
  const evidence = found as Partial<AllocationEvidence> | undefined;

  return typeof evidence?.inputHash === 'string' && Array.isArray(evidence.frozen?.candidates);
}

/** @param sheet who holds what in the tab today; undefined where the comparison is not asked */
export function replay(evidence: AllocationEvidence, sheet?: Assignment): Replay {
  const {frozen} = evidence;
  const input = thawed(frozen);
  const result = allocate(input).assignment;
  const inputHolds = inputHash(frozen) === evidence.inputHash;
  const sameResult = resultHash(result) === evidence.resultHash;
  const lines = sheet === undefined ? [] : differing(result, sheet);

  return {
    inputHolds,
    sameResult,
    certified: certify(input, result).ok,
    inputHash: evidence.inputHash,
    resultHash: evidence.resultHash,
    seed: frozen.seed,
    engine: frozen.engine,
    rule: frozen.rule,
    lines,
    sentence: sentenceOf({inputHolds, sameResult, lines}, frozen.engine),
  };
}

function differing(then: Assignment, now: Assignment): ReplayLine[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .sort()
    .map(candidate => ({candidate, saved: then[candidate] ?? null, now: now[candidate] ?? null}))
    .filter(line => line.saved !== line.now);
}

function sentenceOf(
  {inputHolds, sameResult, lines}: Pick<Replay, 'inputHolds' | 'sameResult' | 'lines'>,
  engine: number,
) {
  if (!inputHolds) return 'The journal entry was changed: its input does not have the hash that was recorded.';
  if (!sameResult) {
    return engine === ENGINE_VERSION
      ? 'Made again, the result is another one. Do not announce; tell whoever looks after this sheet.'
      : `Made again, the result is another one: it was made by engine ${engine}, and this is engine ${ENGINE_VERSION}.`;
  }
  if (lines.length === 0) return 'Made again, the result is the same, bit for bit.';
  const names = listed(lines.map(({candidate}) => candidate));

  return `Made again, the result is the same, bit for bit; the sheet says something else in ${counted(lines.length, 'row')}: ${names}.`;
}
