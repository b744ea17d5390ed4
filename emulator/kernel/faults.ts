/**
 * Faults on purpose: at the n-th service call of the next execution the execution dies before or after the effect, the call throws,
 * or the host runs something else at that boundary (another person's execution, say).
 */

export type Phase = 'before' | 'after';

/** One boundary: just before a service call takes effect, or just after. */
export interface Boundary {
  /** 1 for the first service call of the execution. */
  readonly index: number;
  /** As in `run.calls`: `Range.setValues`. */
  readonly call: string;
  readonly phase: Phase;
  /** The function that the execution was started with. */
  readonly handler: string;
}

export interface PlannedFault {
  readonly index: number;
  readonly phase: Phase;
  /** Absent: the execution dies. */
  readonly error?: string;
}

export class Faults {
  private planned: PlannedFault[] = [];
  private listeners: ((boundary: Boundary) => void)[] = [];
  private listening = false;

  /** The next execution dies at its n-th service call; `'after'` lets the call take its effect first. */
  crashAtCall(index: number, phase: Phase = 'before'): void {
    this.planned.push({index, phase});
  }

  /** The n-th service call of the next execution throws; `'after'` lets it take its effect first, as a lost answer would. */
  failAtCall(index: number, error: Error | string, phase: Phase = 'before'): void {
    this.planned.push({index, phase, error: typeof error === 'string' ? error : error.message});
  }

  /** Calls `listener` at every boundary of every execution until {@link clear}; what it runs itself is not listened to. */
  onCall(listener: (boundary: Boundary) => void): void {
    this.listeners.push(listener);
  }

  clear(): void {
    this.planned = [];
    this.listeners = [];
  }

  /** The faults of the execution that starts now; they are used up by it. */
  take(): readonly PlannedFault[] {
    const taken = this.planned;
    if (taken.length > 0) this.planned = [];
    return taken;
  }

  get isListening(): boolean {
    return this.listeners.length > 0 && !this.listening;
  }

  tell(boundary: Boundary): void {
    this.listening = true;
    try {
      for (const listener of [...this.listeners]) listener(boundary);
    } finally {
      this.listening = false;
    }
  }
}
