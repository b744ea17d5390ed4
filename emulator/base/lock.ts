/**
 * LockService: one execution at a time (behaviours 65, 66).
 *
 * A lock belongs to the execution that took it, from `tryLock` or `waitLock` until it is released, until the execution ends, or until an
 * alert suspends it (behaviour 44). Who waits lets the virtual clock run for the whole waiting time, because the holder cannot go on
 * meanwhile: executions here are nested, not parallel.
 */
import {type Execution, exception, implement, type Part, ServiceObject} from '../kernel';
import {type Scope, storeKey} from './stores';

/** Who holds a lock, by the lock's key. */
type Held = Map<string, Lock>;

/** Executions do not outlive a snapshot, nor do their locks. */
const heldLocks: Part<Held> = {
  name: 'locks',
  create: () => new Map(),
  save: () => null,
  load: () => new Map(),
};

class LockService extends ServiceObject {}

class Lock extends ServiceObject {
  constructor(
    execution: Execution,
    readonly key: string,
  ) {
    super(execution);
  }

  get isHeld(): boolean {
    return this.held.get(this.key) === this;
  }

  /** Takes the lock if nobody else has it; waits in vain otherwise. */
  take(milliseconds: number): boolean {
    if (!this.isHeld && !this.isFree) {
      this.execution.pass(Math.max(0, milliseconds));
      return false;
    }
    this.held.set(this.key, this);
    this.execution.atEnd(() => this.release());
    this.execution.atSuspension(() => this.release());
    return true;
  }

  release(): void {
    if (this.isHeld) this.held.delete(this.key);
  }

  private get held(): Held {
    return this.execution.core.part(heldLocks);
  }

  private get isFree(): boolean {
    const holder = this.held.get(this.key);
    if (holder === undefined) return true;
    const {nestedLock} = this.execution.core.assumptions;
    return holder.execution === this.execution && nestedLock === 'same-execution-wins';
  }
}

implement('Lock.LockService', LockService, {
  getScriptLock() {
    return lockOf(this.execution, 'script');
  },
  getUserLock() {
    return lockOf(this.execution, 'user');
  },
  getDocumentLock() {
    return lockOf(this.execution, 'document');
  },
});

implement(
  'Lock.Lock',
  Lock,
  {
    tryLock(milliseconds: number) {
      return this.take(milliseconds);
    },
    waitLock(milliseconds: number) {
      if (this.take(milliseconds)) return;
      throw exception('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock() {
      return this.isHeld;
    },
    releaseLock() {
      this.release();
    },
  },
  {ops: {tryLock: 'lock.acquireFree', waitLock: 'lock.acquireFree', releaseLock: 'lock.release'}},
);

function lockOf(execution: Execution, scope: Scope): Lock | null {
  const key = storeKey(execution, scope);
  return key === undefined ? null : new Lock(execution, `${scope} ${key}`);
}
