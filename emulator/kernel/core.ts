/**
 * The heart of a workspace: accounts, files, clock, chance, the parts of the services, and who is running now.
 *
 * It knows no service. `emulator/workspace.ts` puts the services around it and offers the contract to the host.
 */

import {Account, type AccountOptions, addressKey} from './account';
import {ASSUMPTIONS, type Assumptions} from './assumptions';
import type {PersonEvent} from './events';
import {Faults} from './faults';
import {Files} from './files';
import {Ids} from './ids';
import type {LatencyModel} from './latency';
import type {Web} from './network';
import {INLINE, type Json, type Part, type Pieces} from './part';

export interface CoreOptions {
  /** Instant in ISO 8601 with its offset. */
  now: string | number | Date;
  /** Default time zone of accounts, calendars and projects. */
  timeZone: string;
  latency?: LatencyModel | undefined;
  assumptions?: Partial<Assumptions> | undefined;
  seed?: number | undefined;
  web?: Web | undefined;
}

export interface SavedCore {
  readonly now: number;
  readonly timeZone: string;
  readonly ids: number;
  readonly assumptions: Json;
  readonly accounts: readonly Json[];
  readonly files: Json;
  readonly parts: {readonly [name: string]: Json};
}

export class Core {
  readonly timeZone: string;
  readonly latency: LatencyModel | undefined;
  readonly assumptions: Assumptions;
  readonly ids: Ids;
  readonly files: Files;
  readonly faults = new Faults();
  /** Answers for the world outside; without it there is none. */
  readonly web: Web | undefined;
  /** Real milliseconds after which a script that never ends is stopped; time in which it waits for a person counts too. */
  wallMs = 60_000;
  /** What runs the triggers of an event; set by the workspace. */
  onEvent: (event: PersonEvent) => void = () => {};

  private readonly accounts = new Map<string, Account>();
  private readonly parts = new Map<string, {part: Part<unknown>; state: unknown}>();
  /** Parts that nobody has asked for yet. */
  private readonly saved: {[name: string]: Json};
  private clock: number;

  constructor(
    options: CoreOptions,
    saved?: SavedCore,
    private readonly pieces: Pieces = INLINE,
  ) {
    this.timeZone = options.timeZone;
    this.latency = options.latency;
    this.web = options.web;
    this.assumptions = {
      ...ASSUMPTIONS,
      ...(saved?.assumptions as Partial<Assumptions> | undefined),
      ...options.assumptions,
    };
    this.ids = new Ids(saved?.ids ?? options.seed ?? 1);
    this.clock = saved?.now ?? instant(options.now);
    this.files = new Files(this);
    this.saved = {...saved?.parts};
    if (saved === undefined) return;
    this.files.load(saved.files, pieces);
    for (const account of saved.accounts as unknown as Account[]) this.account(account.email, account);
  }

  /** Milliseconds since 1970 of the workspace's own clock. */
  now(): number {
    return this.clock;
  }

  /** Time only moves forward. */
  moveClockTo(epochMs: number): void {
    if (epochMs > this.clock) this.clock = epochMs;
  }

  /** The account with this address; made on first use. */
  account(email: string, options: AccountOptions = {}): Account {
    const key = addressKey(email);
    const known = this.accounts.get(key);
    if (known !== undefined) return known;
    const made = new Account(
      email.trim(),
      options.edition ?? 'consumer',
      options.locale ?? 'en',
      options.name ?? email.trim().split('@')[0] ?? '',
    );
    this.accounts.set(key, made);
    return made;
  }

  /** The account with this address if the host has made it. */
  knownAccount(email: string): Account | undefined {
    return this.accounts.get(addressKey(email));
  }

  allAccounts(): readonly Account[] {
    return [...this.accounts.values()];
  }

  /** The state of one service, made or loaded on first use. */
  part<State>(part: Part<State>): State {
    const known = this.parts.get(part.name);
    if (known !== undefined) return known.state as State;
    const saved = this.saved[part.name];
    const state = saved === undefined ? part.create(this) : part.load(saved, this, this.pieces);
    // Its place among the others stays, so that a state is saved as it was.
    if (saved !== undefined) this.saved[part.name] = null;
    this.parts.set(part.name, {part: part as Part<unknown>, state});
    return state;
  }

  fire(event: PersonEvent): void {
    this.onEvent(event);
  }

  save(pieces: Pieces = INLINE): SavedCore {
    const parts: {[name: string]: Json} = {...this.saved};
    for (const [name, {part, state}] of this.parts) parts[name] = part.save(state, pieces);
    return {
      now: this.clock,
      timeZone: this.timeZone,
      ids: this.ids.save(),
      assumptions: {...this.assumptions},
      accounts: this.allAccounts().map(({email, edition, locale, name}) => ({email, edition, locale, name})),
      files: this.files.save(pieces),
      parts,
    };
  }
}

/** Reads an instant; a text without a zone would mean another moment on another machine, so it is refused. */
export function instant(value: string | number | Date): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return value.getTime();
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(value)) {
    throw new Error(`"${value}" has no time zone: write it as 2027-10-01T09:00:00+02:00.`);
  }
  const read = Date.parse(value);
  if (Number.isNaN(read)) throw new Error(`"${value}" is not an instant: write it as 2027-10-01T09:00:00+02:00.`);
  return read;
}
