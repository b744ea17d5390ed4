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
  /** Modelled milliseconds of triggers by day. */
  private readonly days = new Map<string, number>();

  constructor(season: Season) {
    season.project!.inner.onRun = (run, {kind}) => {
      this.hear(run);
      if (kind === 'trigger') this.countDay(run);
    };
  }

  /** For so many minutes triggers ran on the day on which they ran longest. */
  get longestDayMinutes(): number {
    return Math.max(0, ...this.days.values()) / 60_000;
  }

  /** The most expensive first. */
  get workflows(): WorkflowCost[] {
    return [...this.costs.values()].sort((one, other) => other.modelledSeconds - one.modelledSeconds);
  }

  private countDay({startedAt, elapsedMs}: Run): void {
    const day = new Date(startedAt).toISOString().slice(0, 10);
    this.days.set(day, (this.days.get(day) ?? 0) + elapsedMs);
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
