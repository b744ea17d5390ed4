/**
 * A project: files and a manifest, bound to a container or standing alone. `execute` is the only way in which any of its functions
 * ever runs: by a person, a menu, a page, or a trigger.
 */

import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {Account} from './account';
import type {Core} from './core';
import {ExecutionDied} from './errors';
import {Execution, type LogEntry, type Request} from './execution';
import {advancedServices, grantedScopes, isFault, type Manifest, readManifest} from './manifest';
import {copyOut, Realm} from './realm';
import {type CompiledFile, compile, type Fault, stem} from './syntax';

export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What one execution did. */
export interface Run {
  readonly ok: boolean;
  readonly handler: string;
  /** What the function returned, in the host's own intrinsics. */
  readonly value: unknown;
  readonly error?: RunError;
  /** Texts of `Logger` and `console`, in order. */
  readonly logs: readonly string[];
  readonly entries: readonly LogEntry[];
  /** Service calls by name; what never leaves the script's process is not counted. */
  readonly calls: Readonly<Record<string, number>>;
  readonly callCount: number;
  /** Modelled milliseconds. */
  readonly elapsedMs: number;
  readonly startedAt: number;
  /** Members used that are not modelled, even where the script caught the error. */
  readonly notEmulated: readonly string[];
}

export interface ProjectFiles {
  readonly [fileName: string]: string;
}

export interface SavedProject {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly container: string | null;
  readonly files: ProjectFiles;
}

export class Project {
  readonly manifest: Manifest;
  readonly timeZone: string;
  /** Short scope names; null: whatever the code needs. */
  readonly granted: ReadonlySet<string> | null;
  /** Script's name of an advanced service to the name that the signatures know. */
  readonly advancedServices: ReadonlyMap<string, string>;
  /** Why no function of it can run. */
  readonly fault: Fault | undefined;
  /** Hears of every finished execution: the log of the workbench. */
  onRun: (run: Run, request: Request) => void = () => {};

  private readonly compiled: readonly CompiledFile[];

  constructor(
    readonly core: Core,
    readonly id: string,
    readonly name: string,
    readonly owner: Account,
    /** Id of the spreadsheet or form it is bound to. */
    readonly container: string | null,
    readonly files: ProjectFiles,
  ) {
    const manifest = readManifest(files['appsscript.json'] ?? '{}');
    const sources = Object.entries(files).filter(([file]) => /\.(js|gs)$/.test(file));
    const compiled = sources.map(([file, source]) => compile(file, source));
    const faults = [manifest, ...compiled].filter(isFault);
    this.fault = faults[0];
    this.manifest = isFault(manifest) ? {} : manifest;
    this.compiled = compiled.filter((file): file is CompiledFile => !isFault(file));
    this.timeZone = this.manifest.timeZone ?? core.timeZone;
    this.granted = grantedScopes(this.manifest);
    this.advancedServices = advancedServices(this.manifest);
  }

  /** The text of an HTML file, by its name with or without ending. */
  html(name: string): string | undefined {
    return this.files[`${stem(name)}.html`];
  }

  /** Runs one function in a fresh realm, from loading the files to writing what is buffered. */
  execute(request: Request): Run {
    let now = (): number => this.core.now();
    const realm = Realm.fresh({now: () => now(), zone: this.timeZone});
    const execution = new Execution(this.core, this, realm, request);
    now = () => execution.now();

    const outcome = this.fault === undefined ? this.attempt(execution) : {error: {...this.fault, stack: ''}};
    const run = summary(execution, outcome);
    this.onRun(run, request);
    return run;
  }

  /** Whether a function of this name can be called from outside (behaviour 48). Loads the project to find out. */
  functionNames(): readonly string[] {
    if (this.fault !== undefined) return [];
    const realm = Realm.fresh({now: () => this.core.now(), zone: this.timeZone});
    const before = new Set(Object.getOwnPropertyNames(realm.global));
    try {
      realm.call(() => {
        for (const file of this.compiled) realm.load(file.script);
      }, this.core.wallMs);
    } catch {
      // A project that fails while loading still has the functions that were declared before it failed.
    }
    return Object.getOwnPropertyNames(realm.global).filter(
      name => !before.has(name) && typeof realm.global[name] === 'function' && !name.endsWith('_'),
    );
  }

  save(): SavedProject {
    const {id, name, owner, container, files} = this;
    return {id, name, owner: owner.email, container, files: {...files}};
  }

  private attempt(execution: Execution): {value?: unknown; error?: RunError} {
    const {realm, request} = execution;
    let returned: unknown;
    let promise: ReturnType<Realm['promiseState']> = null;
    let isMissing = false;
    try {
      execution.facades.install(realm.global);
      realm.call(() => {
        for (const file of this.compiled) realm.load(file.script);
        const target = realm.global[request.handler];
        isMissing = typeof target !== 'function' || request.handler.endsWith('_');
        if (isMissing) return;
        const args = (request.args?.(execution) ?? []).map(arg => execution.facades.toScript(arg));
        returned = (target as (...args: unknown[]) => unknown).apply(realm.global, args);
        promise = realm.promiseState(returned);
      }, this.core.wallMs);
      if (isMissing) return this.finish(execution, {error: missing(request.handler)});
      const settled = promise as ReturnType<Realm['promiseState']>;
      if (settled?.state === 'rejected') throw settled.value;
      if (settled !== null) returned = settled.state === 'fulfilled' ? settled.value : undefined;
    } catch (error) {
      return this.finish(execution, {error: this.describe(execution, error)});
    }
    return this.finish(execution, {returned});
  }

  private finish(
    execution: Execution,
    outcome: {returned?: unknown; error?: RunError},
  ): {value?: unknown; error?: RunError} {
    try {
      execution.end();
    } catch (error) {
      return {error: outcome.error ?? this.describe(execution, execution.facades.scriptError(error))};
    }
    if (execution.death !== undefined) {
      return {error: {name: 'Exception', message: execution.death, stack: `Exception: ${execution.death}`}};
    }
    if (outcome.error !== undefined) return {error: outcome.error};
    try {
      const {answer} = execution.request;
      const copy = (value: unknown) => copyOut(value, object => execution.facades.hostOf(object));
      return {value: (answer ?? copy)(outcome.returned)};
    } catch (error) {
      return {error: this.describe(execution, error)};
    }
  }

  private describe(execution: Execution, error: unknown): RunError {
    if (error instanceof ExecutionDied) return {name: 'Exception', message: error.message, stack: ''};
    if (error === null || typeof error !== 'object') {
      return {name: 'Error', message: String(error), stack: `Error: ${String(error)}`};
    }
    const {name = 'Error', message = '', stack = '', code} = error as Error & {code?: string};
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      return {name: 'Exception', message: 'Exceeded maximum execution time', stack: ''};
    }
    const bug = execution.emulatorErrors.at(-1);
    const ours = name === 'EmulatorError' && bug !== undefined ? `\n${bug.stack}` : '';
    return {
      name: String(name),
      message: String(message),
      stack: this.scriptStack(String(name), String(message), String(stack)) + ours,
    };
  }

  /** The stack as Google writes it: only the project's own files. */
  private scriptStack(name: string, message: string, stack: string): string {
    const files = new Set(this.compiled.map(file => file.name));
    const frames = stack.split('\n').flatMap(line => {
      const [, at = '', file = '', position = ''] = /^\s+at (?:(.*) \()?(.+?):(\d+:\d+)\)?$/.exec(line) ?? [];
      return files.has(file) ? [`    at ${at === '' ? '[unknown function]' : at} (${file}:${position})`] : [];
    });
    return [`${name}: ${message}`, ...frames].join('\n');
  }
}

function missing(handler: string): RunError {
  const message = `Script function not found: ${handler}`;
  return {name: 'Error', message, stack: `Error: ${message}`};
}

function summary(execution: Execution, {value, error}: {value?: unknown; error?: RunError}): Run {
  return {
    ok: error === undefined,
    handler: execution.request.handler,
    value: error === undefined ? value : undefined,
    ...(error === undefined ? {} : {error}),
    logs: execution.logs.map(entry => entry.text),
    entries: execution.logs,
    calls: execution.calls,
    callCount: execution.callCount,
    elapsedMs: execution.elapsedMs,
    startedAt: execution.startedAt,
    notEmulated: execution.notEmulated,
  };
}

/** Reads a project's files from a folder, in the order in which `clasp push` sends them: by path. */
export function readProjectFiles(directory: string): ProjectFiles {
  const names = readdirSync(directory, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && (/\.(js|gs|html)$/.test(entry.name) || entry.name === 'appsscript.json'))
    .map(entry => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  if (names.length === 0) throw new Error(`${directory} holds no .js, .gs or .html file: build the project first.`);
  return Object.fromEntries(names.map(name => [name, readFileSync(join(directory, name), 'utf8')]));
}
