/**
 * Facades: the objects that a script holds, and the one path on which every call of a script reaches a service.
 *
 * A facade shows the members that Google's class has and nothing else (behaviour 81). A member that Google has and nobody modelled
 * throws `NotEmulated`; a name that Google does not have either is undefined.
 */

import {matchOverload} from '../signatures/match';
import {type ClassSignature, callName, signatures} from '../signatures/signatures';
import {ExecutionDied, exception, NotEmulated, ServiceError} from './errors';
import type {Execution} from './execution';
import {authorise} from './scopes';
import {classIdOf, EnumValue, hostClassOf, memberOf, Unmodelled} from './service';

export class Facades {
  private readonly prototypes = new Map<string, object>();
  private readonly facades = new WeakMap<object, object>();
  private readonly hosts = new WeakMap<object, object>();
  private readonly enums = new Map<string, object>();

  constructor(private readonly execution: Execution) {}

  /** Puts Google's globals into a realm, each made on first use; scripts may overwrite them, as there. */
  install(target: object): void {
    for (const name of this.globalNames()) {
      Object.defineProperty(target, name, {
        configurable: true,
        enumerable: false,
        get: () => {
          const value = this.global(name);
          Object.defineProperty(target, name, {value, configurable: true, writable: true, enumerable: false});
          return value;
        },
        set: (value: unknown) =>
          Object.defineProperty(target, name, {value, configurable: true, writable: true, enumerable: false}),
      });
    }
  }

  /** What a script gets for a host value. */
  toScript(value: unknown): unknown {
    return this.execution.realm.copyIn(value, object => this.facadeOf(object));
  }

  /** What a service gets for a value of a script: host objects for facades, also inside arrays; the rest as it is. */
  fromScript(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const host = this.hosts.get(value);
    if (host !== undefined) return host;
    if (!Array.isArray(value)) return value;
    const first: unknown = value[0];
    const holdsObjects = first !== null && typeof first === 'object';
    return holdsObjects ? value.map(member => this.fromScript(member)) : value;
  }

  /** The host object behind a facade. */
  hostOf(facade: object): object | undefined {
    return this.hosts.get(facade);
  }

  private globalNames(): readonly string[] {
    const {services, others, advanced} = signatures();
    const enabled = this.execution.project.advancedServices;
    const hidden = new Set(advanced);
    const plain = [...Object.keys(services), ...others].filter(name => !hidden.has(name));
    return [...plain, ...enabled.keys()];
  }

  private global(name: string): unknown {
    const {services} = signatures();
    const id = services[this.execution.project.advancedServices.get(name) ?? name];
    if (id === undefined) return this.absent(name);
    return id.startsWith('enum:') ? this.enumObject(id.slice('enum:'.length)) : this.serviceObject(id);
  }

  /** A service of Google's that is not modelled at all: any use says so. */
  private absent(name: string): object {
    const refuse = (member: string): never => {
      throw this.scriptError(new NotEmulated(member));
    };
    return new Proxy(this.execution.realm.exotic(name), {
      get: (target, key) =>
        typeof key === 'symbol' || key === 'toString' ? Reflect.get(target, key) : refuse(`${name}.${key}`),
    });
  }

  /** The object of a service global or of a part of an advanced service; one per execution. */
  private serviceObject(id: string): object {
    const host = this.execution.slot(slotKey(id), () => {
      const Host = hostClassOf(id) as (new (execution: Execution) => object) | undefined;
      return Host === undefined ? new Unmodelled(id) : new Host(this.execution);
    });
    return this.facadeOf(host) as object;
  }

  private facadeOf(host: object): object | undefined {
    if (this.hosts.has(host)) return host;
    const known = this.facades.get(host);
    if (known !== undefined) return known;
    if (host instanceof EnumValue) return this.enumFacade(host);
    const id = classIdOf(host);
    if (id === undefined) return undefined;
    const facade: object = Object.create(this.prototypeOf(id));
    this.facades.set(host, facade);
    this.hosts.set(facade, host);
    return facade;
  }

  private prototypeOf(id: string): object {
    const known = this.prototypes.get(id);
    if (known !== undefined) return known;
    const signature = signatures().classes[id];
    if (signature === undefined) throw new Error(`There is no class ${id} in the signatures.`);
    const members = this.execution.realm.exotic(signature.name);
    const prototype = new Proxy(members, {
      get: (target, key, self) => {
        if (!(key in target) && typeof key === 'string') this.define(target, id, signature, key);
        return Reflect.get(target, key, self);
      },
      has: (target, key) =>
        key in target || Object.hasOwn(signature.methods, key) || Object.hasOwn(signature.properties, key),
    });
    this.prototypes.set(id, prototype);
    return prototype;
  }

  /** Makes a member when it is first asked for: a class has hundreds, a script uses a few. */
  private define(target: object, id: string, signature: ClassSignature, name: string): void {
    if (Object.hasOwn(signature.methods, name)) {
      const value = this.method(id, signature, name);
      Object.defineProperty(target, name, {value, configurable: true, writable: true});
    } else if (Object.hasOwn(signature.properties, name)) {
      const get = this.property(id, name, signature.properties[name]!);
      Object.defineProperty(target, name, {get, configurable: true});
    }
  }

  private property(id: string, name: string, type: string): () => unknown {
    if (type.startsWith('enum:')) return () => this.enumObject(type.slice('enum:'.length));
    if (signatures().classes[type] !== undefined) return () => this.serviceObject(type);
    return () => {
      // A constant of Google's (`MimeType.PDF`) is a field of the host object.
      const constant = (this.hosts.get(this.serviceObject(id)) as Record<string, unknown>)[name];
      if (constant !== undefined) return constant;
      throw this.scriptError(new NotEmulated(`${id}.${name}`));
    };
  }

  private method(id: string, signature: ClassSignature, name: string): object {
    const call = `${signature.name}.${name}`;
    const overloads = signature.methods[name] ?? [];
    const member = memberOf(id, name);
    const describe = (value: object): string | undefined => this.describe(value);
    return this.execution.realm.method(name, (self, args) => {
      try {
        const host = this.hosts.get(self);
        if (host === undefined) throw exception(`${call} was called without its object.`);
        if (member === undefined) throw new NotEmulated(call);
        authorise(this.execution, shortCall(signature, name), member.scopes);
        const match = matchOverload(overloads, args, describe);
        if (!match.ok) {
          throw exception("The parameters ({types}) don't match the method signature for {name}.", {
            types: match.types,
            name: callName(signature, name),
          });
        }
        this.execution.enter(call, member.op);
        const ready = Array.from(match.args, arg => this.fromScript(arg));
        const result = (member.work as (...args: unknown[]) => unknown).apply(host, ready);
        this.execution.leave(call, member.op);
        return this.toScript(result);
      } catch (error) {
        throw this.scriptError(error, call);
      }
    });
  }

  /** The class id of a facade, `enum:<id>` of an enum value, undefined for anything else. */
  private describe(value: object): string | undefined {
    const host = this.hosts.get(value);
    if (host === undefined) return undefined;
    return host instanceof EnumValue ? `enum:${host.enumId}` : classIdOf(host);
  }

  private enumObject(enumId: string): object {
    const known = this.enums.get(enumId);
    if (known !== undefined) return known;
    const names = signatures().enums[enumId] ?? [];
    const made = this.execution.realm.copyIn({}, () => undefined) as object;
    for (const name of names) {
      const value = this.facadeOf(EnumValue.of(enumId, name));
      Object.defineProperty(made, name, {value, enumerable: true, configurable: true});
    }
    this.enums.set(enumId, made);
    return made;
  }

  /** An enum value shows its name as text and as JSON (behaviour 80). */
  private enumFacade(value: EnumValue): object {
    const {realm} = this.execution;
    const facade = realm.exotic(value.name);
    const members = {
      toJSON: () => value.name,
      name: () => value.name,
      ordinal: () => value.ordinal,
      compareTo: (_self: object, [other]: ArrayLike<unknown> & Iterable<unknown>) =>
        value.ordinal - ((this.fromScript(other) as EnumValue).ordinal ?? 0),
    };
    for (const [name, work] of Object.entries(members)) {
      Object.defineProperty(facade, name, {value: realm.method(name, work as never), configurable: true});
    }
    this.facades.set(value, facade);
    this.hosts.set(facade, value);
    return facade;
  }

  /** The error as the script sees it; its own errors pass as they are. */
  scriptError(error: unknown, call = ''): unknown {
    const {realm} = this.execution;
    if (error instanceof ServiceError) return realm.error(error.name, error.in(this.execution.locale));
    if (error instanceof ExecutionDied) return realm.error('Exception', error.message);
    if (error instanceof NotEmulated) {
      this.execution.notEmulated.push(error.member);
      return realm.error('NotEmulated', error.message);
    }
    if (!(error instanceof Error) || realm.isOwnError(error)) return error;
    this.execution.emulatorErrors.push(error);
    return realm.error('EmulatorError', `${call}: ${error.message}`);
  }
}

/** As Google names a call in its permission errors: `SpreadsheetApp.openById`, `Range.setValues`. */
function shortCall(signature: ClassSignature, name: string): string {
  return `${signature.name}.${name}`;
}

const keys = new Map<string, symbol>();

function slotKey(id: string): symbol {
  const key = keys.get(id) ?? Symbol(id);
  keys.set(id, key);
  return key;
}
