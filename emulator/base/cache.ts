/**
 * CacheService: texts that are gone after a while on the virtual clock (behaviour 68). Google may forget them earlier; this cache does so
 * only when it is full, in the way that Google documents.
 */
import {type Execution, exception, implement, jsonPart, ServiceObject} from '../kernel';
import {type Scope, storeKey} from './stores';

const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
/** When more than the first number are written, the second number stays: those that would live longest. */
const MOST_ITEMS = 1000;
const KEPT_ITEMS = 900;

interface Item {
  readonly value: string;
  readonly until: number;
}

type Store = Record<string, Item>;

const caches = jsonPart<Record<Scope, Record<string, Store>>>('caches', () => ({script: {}, user: {}, document: {}}));

class CacheService extends ServiceObject {}

class Cache extends ServiceObject {
  constructor(
    execution: Execution,
    readonly scope: Scope,
    readonly key: string,
  ) {
    super(execution);
  }

  get store(): Store {
    const stores = this.execution.core.part(caches)[this.scope];
    stores[this.key] ??= {};
    return stores[this.key]!;
  }

  read(name: string): string | null {
    const item = Object.hasOwn(this.store, name) ? this.store[name] : undefined;
    return item !== undefined && item.until > this.execution.now() ? item.value : null;
  }

  write(name: string, value: string, seconds: number): void {
    if (name.length > LONGEST_KEY) throw exception('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > LARGEST_VALUE) throw exception('Argument too large: value');
    this.store[name] = {value, until: this.execution.now() + lifetime(seconds) * 1000};
    makeRoom(this.store);
  }
}

implement('Cache.CacheService', CacheService, {
  getScriptCache() {
    return cacheOf(this.execution, 'script');
  },
  getUserCache() {
    return cacheOf(this.execution, 'user');
  },
  getDocumentCache() {
    return cacheOf(this.execution, 'document');
  },
});

implement(
  'Cache.Cache',
  Cache,
  {
    get(name: string | null) {
      return this.read(String(name));
    },
    getAll(names: readonly (string | null)[]) {
      const found = names.map(name => [String(name), this.read(String(name))] as const);
      return Object.fromEntries(found.filter(([, value]) => value !== null));
    },
    put(name: string | null, value: string | null, seconds = DEFAULT_SECONDS) {
      if (value === null) throw exception('Invalid argument: value');
      this.write(String(name), value, seconds);
    },
    putAll(values: object, seconds = DEFAULT_SECONDS) {
      for (const [name, value] of Object.entries(values)) this.write(name, String(value), seconds);
    },
    remove(name: string | null) {
      delete this.store[String(name)];
    },
    removeAll(names: readonly (string | null)[]) {
      for (const name of names) delete this.store[String(name)];
    },
  },
  {
    ops: {
      get: 'cache.get',
      getAll: 'cache.get',
      put: 'cache.put',
      putAll: 'cache.put',
      '*': 'cache.remove',
    },
  },
);

const SLOTS: Readonly<Record<Scope, symbol>> = {
  script: Symbol('script cache'),
  user: Symbol('user cache'),
  document: Symbol('document cache'),
};

function cacheOf(execution: Execution, scope: Scope): Cache | null {
  const key = storeKey(execution, scope);
  return key === undefined ? null : execution.slot(SLOTS[scope], () => new Cache(execution, scope, key));
}

function lifetime(seconds: number): number {
  if (seconds > MOST_SECONDS) throw exception('Argument too large: expirationInSeconds');
  if (seconds < 1) throw exception('Invalid argument: expirationInSeconds');
  return seconds;
}

function makeRoom(store: Store): void {
  const names = Object.keys(store);
  if (names.length <= MOST_ITEMS) return;
  names.sort((one, other) => store[other]!.until - store[one]!.until);
  for (const name of names.slice(KEPT_ITEMS)) delete store[name];
}
