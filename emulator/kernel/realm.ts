/**
 * A realm: the set of JavaScript intrinsics in which a script lives. Every execution has a fresh one; a host that brings its own
 * realm (`project.globals`) uses that.
 *
 * Whatever a service hands to a script is made of the script's own intrinsics, so that `instanceof` holds there as it does at
 * Google; the factories below are compiled once and evaluated in each realm.
 */

import {isDate} from 'node:util/types';
import {compileFunction, constants, createContext, Script} from 'node:vm';
import {installDate} from '../time/realm-date';

/** Made inside the realm, called from outside. */
interface Factories {
  /** A function of the realm named `name`, with `this` and the arguments handed on; errors lose the frames below it. */
  method(name: string, call: (self: object, args: ArrayLike<unknown>) => unknown): object;
  /** Copies arrays; anything else that is not primitive goes through `other`. */
  copy(value: unknown, other: (value: object) => unknown): unknown;
  object(): Record<string, unknown>;
  date(epochMs: number): Date;
  error(name: string, message: string): Error;
  exotic(name: string): object;
  isOwnError(value: unknown): boolean;
  promiseState(value: unknown): {state: 'pending' | 'fulfilled' | 'rejected'; value: unknown} | null;
}

const FACTORIES = `(function () {
  'use strict';
  const {isArray} = Array;
  const {defineProperty, create, prototype: objectPrototype} = Object;
  const MakeDate = Date;
  const captureStack = Error.captureStackTrace;
  Error.stackTraceLimit = 50;
  const copy = (value, other) => {
    if (value === null || typeof value !== 'object') return value;
    if (!isArray(value)) return other(value);
    const length = value.length;
    const out = new Array(length);
    for (let at = 0; at < length; at++) {
      const member = value[at];
      out[at] = member === null || typeof member !== 'object' ? member : copy(member, other);
    }
    return out;
  };
  return {
    copy,
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
    installDate(global, clock);
    return new Realm(record, FACTORIES_SCRIPT.runInContext(global) as Factories);
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
    const other = (object: object): unknown => {
      const known = facade(object);
      if (known !== undefined) return known;
      if (isDate(object)) return this.make.date(object.getTime());
      const prototype: unknown = Object.getPrototypeOf(object);
      if (prototype !== HOST_OBJECT && prototype !== null) return object;
      const out = this.make.object();
      for (const [key, member] of Object.entries(object)) {
        Object.defineProperty(out, key, {
          value: this.make.copy(member, other),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return out;
    };
    return this.make.copy(value, other);
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
