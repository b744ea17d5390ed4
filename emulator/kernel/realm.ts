/**
 * A realm: the set of JavaScript intrinsics in which a script lives. Every execution has a fresh one; a host that brings its own
 * realm (`project.globals`) uses that.
 *
 * Whatever a service hands to a script is made of the script's own intrinsics, so that `instanceof` holds there as it does at
 * Google; the factories below are compiled once and evaluated in each realm.
 */

import {isDate} from 'node:util/types';
import {setFlagsFromString} from 'node:v8';
import {compileFunction, constants, createContext, Script} from 'node:vm';
import {installDate} from '../time/realm-date';

// V8 11.3 (Node 20) keeps every realm alive in which it optimised a running loop in the background, until the host comes back to its event loop; a whole
// season never does, and each realm is most of a megabyte.
setFlagsFromString('--no-concurrent-osr');

/** Made inside the realm, called from outside. */
interface Factories {
  /** A function of the realm named `name`, with `this` and the arguments handed on; errors lose the frames below it. */
  method(name: string, call: (self: object, args: ArrayLike<unknown>) => unknown): object;
  /** An array of its arguments: made by the engine in one piece, where a loop of a new realm would run cold. */
  row(...members: unknown[]): unknown[];
  /** The same of a list of any length. */
  list(members: readonly unknown[]): unknown[];
  object(): Record<string, unknown>;
  date(epochMs: number): Date;
  error(name: string, message: string): Error;
  exotic(name: string): object;
  isOwnError(value: unknown): boolean;
  promiseState(value: unknown): {state: 'pending' | 'fulfilled' | 'rejected'; value: unknown} | null;
}

const FACTORIES = `(function () {
  'use strict';
  const {defineProperty, create, prototype: objectPrototype} = Object;
  const MakeDate = Date;
  const captureStack = Error.captureStackTrace;
  Error.stackTraceLimit = 50;
  return {
    row: (...members) => members,
    list(members) {
      const {length} = members;
      const out = new Array(length);
      for (let at = 0; at < length; at++) out[at] = members[at];
      return out;
    },
    method(name, call) {
      const made = {[name]() {
        try {
          return call(this, arguments);
        } catch (error) {
          if (error !== null && typeof error === 'object') captureStack(error, made);
          throw error;
        }
      }}[name];
      return made;
    },
    object: () => ({}),
    date: epochMs => new MakeDate(epochMs),
    error(name, message) {
      const error = new Error(message);
      defineProperty(error, 'name', {value: name, writable: true, configurable: true});
      if (name === 'NotEmulated') defineProperty(error, 'toString', {value: () => message});
      return error;
    },
    isOwnError: value => value instanceof Error,
    exotic(name) {
      const prototype = create(objectPrototype);
      defineProperty(prototype, 'toString', {value: () => name, writable: true, configurable: true});
      return prototype;
    },
    promiseState(value) {
      if (!(value instanceof Promise)) return null;
      const box = {state: 'pending', value: undefined};
      value.then(
        result => { box.state = 'fulfilled'; box.value = result; },
        error => { box.state = 'rejected'; box.value = error; },
      );
      return box;
    },
  };
})()`;

const FACTORIES_SCRIPT = new Script(FACTORIES, {filename: 'realm'});
const INVOKE = new Script('{ const invoke = invoke$; delete globalThis.invoke$; invoke(); }', {filename: 'invoke'});
const HOST_OBJECT = Object.prototype;
/** As many go through the engine's stack at once without a thought for its size. */
const MOST_ARGUMENTS = 1000;

export class Realm {
  private constructor(
    readonly global: Record<string, unknown>,
    private readonly make: Factories,
  ) {}

  /** A fresh realm with what V8 has and nothing of Node or the browser, on the given clock and time zone. */
  static fresh(clock: {now(): number; zone: string}): Realm {
    const global = createContext(constants.DONT_CONTEXTIFY as unknown as object, {microtaskMode: 'afterEvaluate'});
    const record = global as Record<string, unknown>;
    delete record.console;
    delete record.SharedArrayBuffer;
    delete record.Atomics;
    // Before the dates: these are made by the engine's own constructor, which has the same prototype and no clock to ask.
    const make = FACTORIES_SCRIPT.runInContext(global) as Factories;
    installDate(global, clock);
    return new Realm(record, make);
  }

  /** The realm of the caller, for a host that runs scripts itself. */
  static host(): Realm {
    const make = new Function(`return ${FACTORIES}`)() as Factories;
    return new Realm(globalThis as unknown as Record<string, unknown>, make);
  }

  /** Loads a file of the project into the one global scope that all files share (behaviour 76). */
  load(script: Script): void {
    script.runInContext(this.global);
  }

  /**
   * Calls `entry` as the engine would call a script's function: microtasks run to their end, and a script that never returns is
   * stopped.
   *
   * @param wallMs real milliseconds after which the script is stopped
   * @throws whatever `entry` throws; an error with code ERR_SCRIPT_EXECUTION_TIMEOUT when it is stopped
   */
  call(entry: () => void, wallMs: number): void {
    Object.defineProperty(this.global, 'invoke$', {value: entry, configurable: true});
    INVOKE.runInContext(this.global, {timeout: wallMs});
  }

  method(name: string, call: (self: object, args: ArrayLike<unknown>) => unknown): object {
    return this.make.method(name, call);
  }

  /** An object of which scripts see the methods and nothing else: no keys, `{}` as JSON, its class name as text (behaviour 81). */
  exotic(name: string): object {
    return this.make.exotic(name);
  }

  error(name: string, message: string): Error {
    return this.make.error(name, message);
  }

  /** Makes a function of the realm from source; `name` stands in stack traces. */
  compile(parameters: readonly string[], body: string, name: string): (...args: unknown[]) => unknown {
    return compileFunction(body, [...parameters], {parsingContext: this.global, filename: name}) as ReturnType<
      Realm['compile']
    >;
  }

  /** Whether the value is an error that the realm's own code made. */
  isOwnError(value: unknown): boolean {
    return this.make.isOwnError(value);
  }

  promiseState(value: unknown): ReturnType<Factories['promiseState']> {
    return this.make.promiseState(value);
  }

  /**
   * Rebuilds a value of a service from the realm's own intrinsics.
   *
   * @param facade gives the script's object for a service object, or undefined for one that is none
   */
  copyIn(value: unknown, facade: (value: object) => unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return this.copyList(value, facade);
    if (isDate(value)) return this.make.date(value.getTime());
    const known = facade(value);
    if (known !== undefined) return known;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== HOST_OBJECT && prototype !== null) return value;
    const out = this.make.object();
    for (const [key, member] of Object.entries(value)) {
      Object.defineProperty(out, key, {
        value: this.copyIn(member, facade),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return out;
  }

  private copyList(members: readonly unknown[], facade: (value: object) => unknown): unknown[] {
    let own: unknown[] | undefined;
    for (let at = 0; at < members.length; at++) {
      const member = members[at];
      if (member === null || typeof member !== 'object') continue;
      own ??= members.slice();
      own[at] = this.copyIn(member, facade);
    }
    const ready = own ?? members;
    return ready.length <= MOST_ARGUMENTS ? this.make.row(...ready) : this.make.list(ready);
  }
}

/**
 * Copies what a script returned into the host's intrinsics: primitives, arrays, plain objects, dates. Service objects become their
 * class name; functions and symbols become undefined.
 */
export function copyOut(value: unknown, hostOf: (value: object) => object | undefined, depth = 0): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (value === null || typeof value !== 'object') return value;
  if (depth > 100) throw new Error('The value that the script returned refers to itself.');
  if (Array.isArray(value)) return Array.from(value, member => copyOut(member, hostOf, depth + 1));
  if (isDate(value)) return new Date(value.getTime());
  if (hostOf(value) !== undefined) return String(value);
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const member = copyOut((value as Record<string, unknown>)[key], hostOf, depth + 1);
    Object.defineProperty(out, key, {value: member, enumerable: true, writable: true, configurable: true});
  }
  return out;
}
