/** The shapes of what the announcement's page sends. */
import type {RepairKind} from '../domain/allocation/after-decline';
import type {RepairRequest} from '../domain/offers/repair';
import type {Declining} from '../domain/offers/silent';
import type {Withdrawal} from '../workflows/announcement/withdraw-contract';
import {oneOf, record, reference, refused, text} from './shapes';
import {allocationReason} from './shapes-allocation';

const REPAIRS: readonly RepairKind[] = ['fill-only', 'upgrade-round', 'full-re-run'];

export function declining(given: unknown): Declining {
  const {reference: who, reason} = record(given);
  return {reference: reference(who), reason: allocationReason(reason)};
}

export function repairRequest(given: unknown): RepairRequest {
  const {kind, resultHash} = record(given);
  const hash = text(resultHash);
  if (!/^[0-9a-f]{64}$/.test(hash)) throw refused();
  return {kind: oneOf(kind, REPAIRS), resultHash: hash};
}

export function withdrawal(given: unknown): Withdrawal {
  const {contract, reason} = record(given);
  return {contract: text(contract), reason: allocationReason(reason)};
}
