/** What the executions of a season cost, by the name of the function that Google called. */

import type {Run} from '../../emulator';
import type {Season} from '../../emulator/demo';

export interface WorkflowCost {
  readonly name: string;
  readonly runs: number;
  readonly calls: number;
  /** Of one execution. */
  readonly mostCalls: number;
  readonly modelledSeconds: number;
  readonly longestSeconds: number;
}

/** Hears of every execution of a season's project. */
export class Tally {
  /** Executions that failed, or logged an error: name and message. */
  readonly failures: string[] = [];
  readonly notEmulated = new Set<string>();
  private readonly costs = new Map<string, WorkflowCost>();

  constructor(season: Season) {
    season.project!.inner.onRun = run => this.hear(run);
  }

  /** The most expensive first. */
  get workflows(): WorkflowCost[] {
    return [...this.costs.values()].sort((one, other) => other.modelledSeconds - one.modelledSeconds);
  }

  private hear(run: Run): void {
    const {handler: name, callCount, elapsedMs, error, entries, notEmulated} = run;
    const before = this.costs.get(name);
    this.costs.set(name, {
      name,
      runs: (before?.runs ?? 0) + 1,
      calls: (before?.calls ?? 0) + callCount,
      mostCalls: Math.max(before?.mostCalls ?? 0, callCount),
      modelledSeconds: (before?.modelledSeconds ?? 0) + elapsedMs / 1000,
      longestSeconds: Math.max(before?.longestSeconds ?? 0, elapsedMs / 1000),
    });
    if (error !== undefined) this.failures.push(`${name}: ${error.message}`);
    for (const {severity, text} of entries) if (severity === 'ERROR') this.failures.push(`${name} logged: ${text}`);
    for (const member of notEmulated) this.notEmulated.add(member);
  }
}
