/**
 * PropertiesService: texts that live on between executions (behaviour 67). Values become text at the signature, or here for
 * `setProperties`; limits are those that Google documents: 9 KB a value, 500 KB a store.
 */
import {type Execution, exception, implement, jsonPart, ServiceObject} from '../kernel';
import {javaText} from './java-text';
import {type Scope, storeKey} from './stores';

const LONGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

type Store = Record<string, string>;

/** Store key to its texts, script stores, user stores and document stores apart. */
export const propertyStores = jsonPart<Record<Scope, Record<string, Store>>>('properties', () => ({
  script: {},
  user: {},
  document: {},
}));

class PropertiesService extends ServiceObject {}

class Properties extends ServiceObject {
  constructor(
    execution: Execution,
    readonly scope: Scope,
    readonly key: string,
  ) {
    super(execution);
  }

  get store(): Store {
    return this.execution.core.part(propertyStores)[this.scope][this.key] ?? {};
  }

  /** Replaces the whole store, so that a refused write changes nothing. */
  replace(store: Store): this {
    const size = Object.entries(store).reduce((sum, [name, value]) => sum + bytes(name) + bytes(value), 0);
    if (size > LARGEST_STORE) {
      throw exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.execution.core.part(propertyStores)[this.scope][this.key] = store;
    return this;
  }
}

implement('Properties.PropertiesService', PropertiesService, {
  getScriptProperties() {
    return propertiesOf(this.execution, 'script');
  },
  getUserProperties() {
    return propertiesOf(this.execution, 'user');
  },
  getDocumentProperties() {
    return propertiesOf(this.execution, 'document');
  },
});

const propertyMethods = {
  getProperty(this: Properties, name: string | null) {
    return Object.hasOwn(this.store, String(name)) ? this.store[String(name)] : null;
  },
  getKeys(this: Properties) {
    return Object.keys(this.store);
  },
  getProperties(this: Properties) {
    return {...this.store};
  },
  setProperty(this: Properties, name: string | null, value: string | null) {
    return this.replace(Object.fromEntries([...Object.entries(this.store), entry(String(name), value)]));
  },
  setProperties(this: Properties, values: object, deleteAllOthers = false) {
    const given = Object.entries(values).map(([name, value]) => entry(name, value));
    return this.replace(Object.fromEntries([...(deleteAllOthers ? [] : Object.entries(this.store)), ...given]));
  },
  deleteProperty(this: Properties, name: string | null) {
    const {[String(name)]: _gone, ...rest} = this.store;
    return this.replace(rest);
  },
  deleteAllProperties(this: Properties) {
    return this.replace({});
  },
};

const RULES = {
  ops: {
    getProperty: 'props.get',
    getKeys: 'props.get',
    getProperties: 'props.get',
    setProperties: 'props.setAll',
    '*': 'props.set',
  },
};

implement('Properties.Properties', Properties, propertyMethods, RULES);

/** Globals of older scripts, for which `PropertiesService` came later. */
class ScriptProperties extends Properties {
  constructor(execution: Execution) {
    super(execution, 'script', storeKey(execution, 'script') as string);
  }
}

class UserProperties extends Properties {
  constructor(execution: Execution) {
    super(execution, 'user', storeKey(execution, 'user') as string);
  }
}

implement('Properties.ScriptProperties', ScriptProperties, propertyMethods, RULES);
implement('Properties.UserProperties', UserProperties, propertyMethods, RULES);

const SLOTS: Readonly<Record<Scope, symbol>> = {
  script: Symbol('script properties'),
  user: Symbol('user properties'),
  document: Symbol('document properties'),
};

function propertiesOf(execution: Execution, scope: Scope): Properties | null {
  refuseBeforeInstallation(execution);
  const key = storeKey(execution, scope);
  return key === undefined ? null : execution.slot(SLOTS[scope], () => new Properties(execution, scope, key));
}

/** An add-on that is installed but not enabled in the document reads no properties, also not while it loads (behaviour 38). */
function refuseBeforeInstallation({authMode}: Execution): void {
  if (authMode === 'NONE') throw exception('You do not have permission to access the requested properties.');
}

function entry(name: string, value: unknown): [name: string, text: string] {
  const text = typeof value === 'string' ? value : javaText(value);
  if (bytes(text) > LONGEST_VALUE) throw exception('Argument too large: value');
  return [name, text];
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
