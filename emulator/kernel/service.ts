/**
 * How a service is written for this emulator: as method tables, one or several per class of Google's.
 *
 * A table says what the members do; the dispatcher (`facades.ts`) does what is the same for all of them: signature, scope, count,
 * modelled time, faults, error language, realm. See `emulator/README.md` for a worked example.
 */

import {signatures} from '../signatures/signatures';
import type {Execution} from './execution';
import {LOCAL} from './latency';

/** The object behind one object that a script holds. It lives as long as its execution. */
export abstract class ServiceObject {
  constructor(readonly execution: Execution) {}
}

/** Any of these scopes lets the call through; short names stand for `https://www.googleapis.com/auth/<name>`. */
export type AnyScope = readonly string[];

export interface Rules {
  /** Latency operation per member; `'*'` for the rest, {@link LOCAL} when not given. */
  readonly ops?: Readonly<Record<string, string>>;
  /** Scopes per member; `'*'` for the rest, none when not given. */
  readonly scopes?: Readonly<Record<string, AnyScope>>;
}

export interface Member {
  readonly work: (...args: never[]) => unknown;
  readonly op: string;
  readonly scopes: AnyScope;
}

// biome-ignore lint/suspicious/noExplicitAny: a constructor of whatever arguments
type HostClass<Host> = abstract new (...args: any[]) => Host;
// biome-ignore lint/suspicious/noExplicitAny: the signature table, not TypeScript, checks what scripts pass
export type Methods<Host> = Record<string, (this: Host, ...args: any[]) => unknown> & ThisType<Host>;

interface Registered {
  host: HostClass<object>;
  readonly members: Map<string, Member>;
}

const classes = new Map<string, Registered>();
const idOfHost = new Map<unknown, string>();

/**
 * Says what members of a class of Google's do. Several calls for one class add up; a member may be given once.
 *
 * Each method gets the arguments after the signature check: other service objects as their host objects, enums as
 * {@link EnumValue}, arrays and plain objects as the script made them (dates are of the script's realm: test with `isDate`).
 * It answers host objects, arrays, plain objects, dates and primitives; the dispatcher rebuilds them in the script's realm.
 *
 * @param id as in the signatures: `Spreadsheet.Range`
 * @param host the class of the host object; a service global (`SpreadsheetApp`) is made with `new host(execution)`
 * @throws {Error} if a member is given twice: two tables disagree
 */
export function implement<Host extends object>(
  id: string,
  host: HostClass<Host>,
  methods: Methods<Host>,
  rules: Rules = {},
): void {
  const registered: Registered = classes.get(id) ?? {host, members: new Map()};
  classes.set(id, registered);
  if (!idOfHost.has(host)) idOfHost.set(host, id);
  for (const [name, work] of Object.entries(methods)) {
    if (registered.members.has(name)) throw new Error(`${id}.${name} is implemented twice.`);
    registered.members.set(name, {
      work: work as Member['work'],
      op: rules.ops?.[name] ?? rules.ops?.['*'] ?? LOCAL,
      scopes: rules.scopes?.[name] ?? rules.scopes?.['*'] ?? [],
    });
  }
}

export function memberOf(id: string, name: string): Member | undefined {
  return classes.get(id)?.members.get(name);
}

/** Names of the members that are modelled. */
export function membersOf(id: string): readonly string[] {
  return [...(classes.get(id)?.members.keys() ?? [])];
}

export function hostClassOf(id: string): HostClass<object> | undefined {
  return classes.get(id)?.host;
}

/** The class id of a host object: its own `classId` (one host class for several of Google's), or that of its class. */
export function classIdOf(host: object): string | undefined {
  const own = (host as {classId?: unknown}).classId;
  if (typeof own === 'string') return own;
  for (let at: unknown = host.constructor; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const id = idOfHost.get(at);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Stands behind a class of which nothing is modelled, so that its members still say so. */
export class Unmodelled {
  constructor(readonly classId: string) {}
}

/** A value of one of Google's enums; one object per value, so `===` compares. */
export class EnumValue {
  private static readonly all = new Map<string, EnumValue>();

  private constructor(
    /** As in the signatures, without `enum:`: `Spreadsheet.ProtectionType`. */
    readonly enumId: string,
    readonly name: string,
  ) {}

  static of(enumId: string, name: string): EnumValue {
    const key = `${enumId}.${name}`;
    const known = EnumValue.all.get(key);
    if (known !== undefined) return known;
    const made = new EnumValue(enumId, name);
    EnumValue.all.set(key, made);
    return made;
  }

  /** Its place among the values, from 0. */
  get ordinal(): number {
    return signatures().enums[this.enumId]?.indexOf(this.name) ?? -1;
  }

  toString(): string {
    return this.name;
  }
}
