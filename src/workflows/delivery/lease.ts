/**
 * The lease of the outbox: one worker at a time. It lasts longer than an execution can live, so a dead worker's runs out by itself; and it holds what
 * the worker has under way, so that whoever comes next knows it.
 */
import type {UnderWay} from '../../domain/notices/delivery';
import {recall, remember} from '../../google/memory';
import {type Desk, MEMORY} from '../desk';

/** Google stops an execution after 6 minutes. */
const LEASE_MS = 7 * 60_000;

/** Who delivers, until when, and what. */
export interface Lease extends UnderWay {
  readonly account: string;
  /** Instant, ISO 8601. */
  readonly until: string;
}

/** The lease that stands in the way: `taken` while somebody may be alive; a dead worker's otherwise; null when nobody delivers. Call it under the lock. */
export function standingLease(desk: Desk): {readonly lease: Lease | null; readonly taken: boolean} {
  const lease = recall<Lease | null>(MEMORY.lease) ?? null;
  return {lease, taken: isAlive(lease, desk.now.toISOString())};
}

/** The worker that is at it, as far as a memory knows that was read before. */
export function aliveLease({memory, now}: Pick<Desk, 'memory' | 'now'>): Lease | null {
  const lease = memory.get<Lease | null>(MEMORY.lease) ?? null;
  return isAlive(lease, now.toISOString()) ? lease : null;
}

export function takeLease(desk: Desk, account: string, underWay: UnderWay): Lease {
  const lease = {...underWay, account, until: new Date(desk.now.getTime() + LEASE_MS).toISOString()};
  remember({[MEMORY.lease]: lease});
  return lease;
}

/** Writes down what is under way now. */
export function noteUnderWay(lease: Lease): void {
  remember({[MEMORY.lease]: lease});
}

export function giveLeaseBack(): void {
  remember({[MEMORY.lease]: null});
}

function isAlive(lease: Lease | null, now: string): boolean {
  return lease !== null && lease.until > now;
}
