/**
 * The last look at the bundle before it can be pushed: would Google take it, call it, and find what it calls?
 *
 * One unreadable token stops the whole project there, a service touched while loading stops the menu, and a name that
 * is missing is missed only when an officer clicks. All three are found here instead.
 */
import {readFileSync} from 'node:fs';
import {createContext, runInContext} from 'node:vm';
import {parse} from 'acorn';
import {refusals} from './refusals';

/** How long the bundle may take to load in an empty realm; it loads anew at each click. */
const LOAD_MILLISECONDS = 2000;

/** Every fault of a server bundle, as file:line; none for a good one. `names` are those that `main.ts` opens. */
export function bundleFaults(code: string, names: readonly string[], file = 'Code.js'): string[] {
  const unreadable = refusals(code, file);
  if (unreadable.length > 0) return unreadable.map(fault => withSource(fault, code));

  const {functions, failure} = load(code, file);
  return failure === null ? nameFaults(functions, declaredNames(code), names, file) : [withSource(failure, code)];
}

/** The names that `main.ts` opens to Google, in its order. */
export function openNames(main: string): string[] {
  return [...readFileSync(main, 'utf8').matchAll(/^global\.(\w+) = /gm)].map(([, name]) => name ?? '');
}

/** Loads the code where there is nothing but the language: no service, no Node, not even a console. */
function load(code: string, file: string): {functions: Map<string, string>; failure: string | null} {
  const realm = createContext({});
  const bare = new Set(runInContext('delete globalThis.console; Object.getOwnPropertyNames(globalThis)', realm));
  try {
    runInContext(code, realm, {filename: file, timeout: LOAD_MILLISECONDS});
  } catch (error) {
    return {functions: new Map(), failure: loadFailure(error, file)};
  }

  const names: string[] = runInContext(
    'Object.getOwnPropertyNames(globalThis).filter(name => typeof globalThis[name] === "function")',
    realm,
  );
  const added = names.filter(name => !bare.has(name));
  return {functions: new Map(added.map(name => [name, String(realm[name])])), failure: null};
}

/** Errors of another realm are not our `Error`, so only their shape is trusted. */
function loadFailure(error: unknown, file: string): string {
  const {message, stack} = error as {message?: string; stack?: string};
  const line = stack?.split(`${file}:`)[1]?.match(/^\d+/)?.[0] ?? '1';

  return `${file}:${line}: ${message ?? String(error)} (while loading: nothing may call a service or the host here)`;
}

/** What Google lists for menus, triggers and pages: it looks for declarations, without running anything. */
function declaredNames(code: string): Set<string> {
  const {body} = parse(code, {ecmaVersion: 2021});
  const names = body.map(statement => (statement.type === 'FunctionDeclaration' ? statement.id.name : ''));
  return new Set(names);
}

function nameFaults(
  functions: ReadonlyMap<string, string>,
  declared: ReadonlySet<string>,
  names: readonly string[],
  file: string,
): string[] {
  const missing = names.filter(name => !functions.has(name)).map(name => `${name} is in main.ts and cannot be called`);
  const extra = [...functions.keys()]
    .filter(name => !names.includes(name))
    .map(name => `${name} can be called and is not in main.ts`);
  const hidden = [...functions.keys()]
    .filter(name => names.includes(name) && !declared.has(name))
    .map(name => `${name} has no declaration at the top level, so Google does not list it`);
  const hollow = [...functions]
    .filter(([, source]) => /\{\s*\}$/.test(source))
    .map(([name]) => `${name} does nothing: its stub was never replaced`);

  return [...missing, ...extra, ...hidden, ...hollow].map(fault => `${file}:1: ${fault}`);
}

/** Adds which of our files the line came from, as webpack notes it in front of each. */
function withSource(fault: string, code: string): string {
  const line = Number(/:(\d+): /.exec(fault)?.[1] ?? 1);
  const before = code.split('\n').slice(0, line).join('\n');
  const source = [...before.matchAll(/^;\/\/ \.\/(\S+)$/gm)].at(-1)?.[1];

  return source ? `${fault} [from ${source}]` : fault;
}
