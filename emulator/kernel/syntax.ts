/**
 * The syntax gate: a project's files must parse as Apps Script's own parser reads them, which is older than Node's.
 *
 * `#private`, class fields, static blocks, `import` and `export` are parse errors there, and one of them breaks the whole project
 * (behaviour 75). So every file goes through a parser set to ECMAScript 2021, as a script and not a module.
 */

import {Script} from 'node:vm';
import {type Position, parse} from 'acorn';

export interface CompiledFile {
  /** File name without its ending, as stack traces show it: `Code`. */
  readonly name: string;
  readonly script: Script;
}

/** What keeps a project from running; shown for every function of it. */
export interface Fault {
  readonly name: string;
  readonly message: string;
}

const cache = new Map<string, CompiledFile | Fault>();
const CACHED_FILES = 200;

/** Compiles one file, once per text however many workspaces use it. */
export function compile(fileName: string, source: string): CompiledFile | Fault {
  const key = `${fileName}\0${source}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= CACHED_FILES) cache.clear();
  const made = compileAnew(fileName, source);
  cache.set(key, made);
  return made;
}

function compileAnew(fileName: string, source: string): CompiledFile | Fault {
  const name = stem(fileName);
  const refused = refusal(source);
  if (refused !== undefined) {
    return {name: 'SyntaxError', message: `${refused.message} line: ${refused.line} file: ${name}.gs`};
  }
  try {
    return {name, script: new Script(source, {filename: name})};
  } catch (error) {
    const {message, stack = ''} = error as Error;
    const line = /:(\d+)\n/.exec(stack)?.[1] ?? '1';
    return {name: 'SyntaxError', message: `${message} line: ${line} file: ${name}.gs`};
  }
}

function refusal(source: string): {message: string; line: number} | undefined {
  try {
    parse(source, {ecmaVersion: 2021, sourceType: 'script', allowHashBang: false});
    return undefined;
  } catch (error) {
    const {message, loc} = error as SyntaxError & {loc?: Position};
    return {message: message.replace(/ \(\d+:\d+\)$/, ''), line: loc?.line ?? 1};
  }
}

export function stem(fileName: string): string {
  return fileName.replace(/\.(js|gs|html)$/, '');
}
