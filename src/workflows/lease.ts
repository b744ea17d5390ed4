/** The lease of the outbox: one worker at a time. It lasts longer than an execution can live, so a dead worker's runs out by itself. */
import {underLock} from '../google/lock';
import {recall, remember} from '../google/memory';
import {type Desk, MEMORY} from './desk';

/** Google stops an execution after 6 minutes. */
const LEASE_MS = 7 * 60_000;

interface Lease {
  readonly until: string;
}

/** `free`: it is ours. `left`: ours, and the one before us died with it. `taken`: somebody else delivers. */
export type LeaseState = 'free' | 'left' | 'taken';

export function takeLease(desk: Desk): LeaseState {
  return underLock(() => {
    const lease = recall<Lease | null>(MEMORY.lease);
    if (lease && lease.until > desk.now.toISOString()) return 'taken';
    const until = new Date(desk.now.getTime() + LEASE_MS).toISOString();
    remember({[MEMORY.lease]: {until}});
    return lease ? 'left' : 'free';
  });
}

export function giveLeaseBack(): void {
  remember({[MEMORY.lease]: null});
}
