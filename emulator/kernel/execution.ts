/**
 * One execution: a run of one function in a fresh realm. It carries who runs it and with which rights, counts the service calls,
 * spends the modelled time, holds unwritten changes, and can die.
 */

import type {Account} from './account';
import type {Core} from './core';
import {ExecutionDied, exception, type Locale} from './errors';
import {Facades} from './facades';
import type {PlannedFault} from './faults';
import {LOCAL, milliseconds} from './latency';
import type {Project} from './project';
import type {Realm} from './realm';

export type AuthMode = 'FULL' | 'LIMITED' | 'NONE';

/** What started the execution. */
export type Kind = 'editor' | 'menu' | 'rpc' | 'simple-trigger' | 'trigger' | 'web-app' | 'host';

/** Who runs what, and with which rights. */
export interface Request {
  readonly handler: string;
  /** Values for the function: service objects and plain data, made for this execution. */
  readonly args?: (execution: Execution) => readonly unknown[];
  readonly as: Account;
  /** The person at the keyboard, where Google tells scripts of one; the effective user by default. */
  readonly activeUser?: Account | null;
  readonly authMode?: AuthMode;
  readonly kind: Kind;
  /** The open page (tab of the browser) behind this execution: without one there is no user interface (behaviour 42). */
  readonly page?: object | undefined;
  readonly triggerUid?: string;
  /** Turns the returned value of the script's realm into what the caller gets; a plain copy when not given. */
  readonly answer?: (returned: unknown) => unknown;
  /** Modelled milliseconds until Google stops it: 6 minutes, 30 seconds for simple triggers. */
  readonly budgetMs?: number;
}

export interface LogEntry {
  readonly severity: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  readonly text: string;
  readonly at: number;
}

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;

export class Execution {
  /** Service calls by name, `{'Range.getValues': 3}`; what never leaves the script's process is not in it. */
  readonly calls: Record<string, number> = {};
  readonly logs: LogEntry[] = [];
  /** Members that the script used and that are not modelled, whether or not it caught the error. */
  readonly notEmulated: string[] = [];
  /** Bugs of the emulator that the script ran into. */
  readonly emulatorErrors: Error[] = [];
  readonly facades: Facades;
  readonly authMode: AuthMode;
  readonly startedAt: number;
  readonly budgetMs: number;
  callCount = 0;
  elapsedMs = 0;
  /** Why it died; undefined while it lives. */
  death: string | undefined;

  private readonly faults: readonly PlannedFault[];
  private readonly slots = new Map<symbol, unknown>();
  private readonly endings: (() => void)[] = [];
  private readonly suspensions: (() => void)[] = [];
  private writes: (() => void)[] = [];
  private dirtyCells = 0;

  constructor(
    readonly core: Core,
    readonly project: Project,
    readonly realm: Realm,
    readonly request: Request,
  ) {
    this.facades = new Facades(this);
    this.startedAt = core.now();
    this.authMode = request.authMode ?? (request.kind === 'simple-trigger' ? 'LIMITED' : 'FULL');
    this.budgetMs = request.budgetMs ?? (request.kind === 'simple-trigger' ? THIRTY_SECONDS : SIX_MINUTES);
    this.faults = request.kind === 'host' ? [] : core.faults.take();
  }

  /** The account whose rights count ("effective user"). */
  get account(): Account {
    return this.request.as;
  }

  get locale(): Locale {
    return this.request.as.locale;
  }

  /** The virtual clock as this script sees it. */
  now(): number {
    return this.startedAt + this.elapsedMs;
  }

  log(severity: LogEntry['severity'], text: string): void {
    if (this.death === undefined) this.logs.push({severity, text, at: this.now()});
  }

  /** Something that lives as long as the execution, made on first use. */
  slot<Value>(key: symbol, create: () => Value): Value {
    if (!this.slots.has(key)) this.slots.set(key, create());
    return this.slots.get(key) as Value;
  }

  /** Lets modelled time pass; the execution dies when its time is used up (behaviour 73). */
  pass(ms: number): void {
    this.elapsedMs += ms;
    this.core.moveClockTo(this.now());
    if (this.elapsedMs > this.budgetMs) this.die('Exceeded maximum execution time');
  }

  /** Spends the modelled time of an operation of the latency model. */
  spend(op: string, units = 0): void {
    const ms = milliseconds(this.core.latency, op, units);
    if (ms > 0) this.pass(ms);
  }

  /** Ends the execution for good: no catch or finally of the script reaches a service any more. */
  die(reason: string): never {
    this.death ??= reason;
    throw new ExecutionDied(this.death);
  }

  /** Opens a service call: counts it, spends its time, lets planned faults strike. */
  enter(call: string, op: string): void {
    if (this.death !== undefined) throw new ExecutionDied(this.death);
    if (op === LOCAL) {
      this.spend(op);
      return;
    }
    this.callCount += 1;
    this.calls[call] = (this.calls[call] ?? 0) + 1;
    this.spend(op);
    this.boundary(call, 'before');
  }

  /** Closes a service call after its effect. */
  leave(call: string, op: string): void {
    if (op !== LOCAL) this.boundary(call, 'after');
  }

  /** Keeps a write back until it is flushed, as Apps Script does (behaviour 72). */
  buffer(write: () => void, cells: number): void {
    this.writes.push(write);
    this.dirtyCells += cells;
  }

  get hasUnwritten(): boolean {
    return this.writes.length > 0;
  }

  /** Carries the kept-back writes out, in their order. */
  flush(): void {
    if (this.writes.length === 0) return;
    const writes = this.writes;
    const cells = this.dirtyCells;
    this.writes = [];
    this.dirtyCells = 0;
    for (const write of writes) write();
    this.spend('sheets.flush', cells);
  }

  /** Runs when the execution ends, however it ends: locks are released here. */
  atEnd(action: () => void): void {
    this.endings.push(action);
  }

  /** Runs when an alert or a prompt suspends the script (behaviour 44). */
  atSuspension(action: () => void): void {
    this.suspensions.push(action);
  }

  suspend(): void {
    this.flush();
    for (const action of this.suspensions.splice(0)) action();
  }

  /** Ends the execution: buffers are written (or lost, if it was cut off), locks released. */
  end(): void {
    if (this.death === undefined || this.core.assumptions.buffersOfCutOffExecution === 'written') {
      const {death} = this;
      this.death = undefined;
      try {
        this.flush();
      } catch (error) {
        if (!(error instanceof ExecutionDied)) throw error;
      }
      this.death = death ?? this.death;
    } else {
      this.writes = [];
    }
    for (const action of this.endings.splice(0)) action();
  }

  private boundary(call: string, phase: 'before' | 'after'): void {
    if (this.core.faults.isListening && this.request.kind !== 'host') {
      this.core.faults.tell({index: this.callCount, call, phase, handler: this.request.handler});
    }
    if (this.faults.length === 0) return;
    for (const fault of this.faults) {
      if (fault.index !== this.callCount || fault.phase !== phase) continue;
      if (fault.error !== undefined) throw exception(fault.error);
      this.die(`The execution was cut off ${phase} service call ${fault.index}, ${call}.`);
    }
  }
}
