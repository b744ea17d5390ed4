/**
 * One run on the server, of which nothing is written: for whoever has no page that allocates by itself, and to see that page and server agree.
 */
import {allocate} from '../../domain/allocation/allocate';
import {certify} from '../../domain/allocation/certify';
import {type Decisions, sorted} from '../../domain/allocation/decisions';
import {frameOf} from '../../domain/allocation/frame';
import {freeze, resultHash, thawed} from '../../domain/allocation/frozen';
import type {Mechanism} from '../../domain/allocation/types';
import {openOfficersDesk} from '../officer';
import {allocationRows} from './allocation-rows';

export interface RunRequest {
  readonly mechanism: Mechanism;
  readonly decisions: Decisions;
}

export interface RunSummary {
  /** What saving asks for: the result that was seen. */
  readonly resultHash: string;
  readonly candidates: number;
  readonly placed: number;
  readonly certified: boolean;
}

export function runAllocation({mechanism, decisions}: RunRequest): RunSummary {
  const {desk, configuration} = openOfficersDesk('officer');
  const frame = frameOf(allocationRows(desk.book, configuration));
  const input = thawed(freeze({...frame, input: {...frame.input, mechanism}}, sorted(decisions)));
  const {assignment, statistics} = allocate(input);

  return {
    resultHash: resultHash(assignment),
    candidates: statistics.candidates,
    placed: statistics.placed,
    certified: certify(input, assignment).ok,
  };
}
