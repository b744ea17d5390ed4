/** A project as the host holds it: run a function, open its container, call it as a page would. */

import {type Account, type AuthMode, Execution, type Project, type Run} from './kernel';
import {Realm} from './kernel/realm';
import {openPage, type Page, pageOf, rpc} from './ui';

export interface RunOptions {
  /** Who runs it; the project's owner by default. */
  as?: Account;
  authMode?: AuthMode;
}

export class ProjectHandle {
  constructor(private readonly project: Project) {}

  get id(): string {
    return this.project.id;
  }

  get owner(): Account {
    return this.project.owner;
  }

  /** The project inside the kernel, for a host that goes deeper than the contract. */
  get inner(): Project {
    return this.project;
  }

  /** Why no function of it can run: a file that does not parse, a wrong manifest. */
  get fault(): {name: string; message: string} | undefined {
    return this.project.fault;
  }

  /** Runs a function as from the script editor with the container open, in a fresh realm; unwritten changes are written at its end. */
  run(handler: string, args: readonly unknown[] = [], {as = this.owner, authMode = 'FULL'}: RunOptions = {}): Run {
    return this.project.execute({
      handler,
      args: () => args,
      as,
      authMode,
      kind: 'editor',
      page: this.project.container === null ? undefined : pageOf(this.project, as),
    });
  }

  /** A person opens the container in a browser. */
  open({as = this.owner}: {as?: Account} = {}): Page {
    return openPage(this.project, {as});
  }

  /** Calls a function as `google.script.run` would. */
  rpc(name: string, args: readonly unknown[] = [], {as = this.owner}: {as?: Account} = {}): Run {
    return rpc(this.project, name, args, {as});
  }

  /** Names that a menu, a trigger or a page can call. */
  functionNames(): readonly string[] {
    return this.project.functionNames();
  }

  /**
   * Google's globals made in the caller's realm, for a host that runs the scripts itself. They belong to one execution that has no time
   * limit; writes are carried out at reads, flushes, and when the host calls `end`.
   */
  globals({as = this.owner, authMode = 'FULL'}: RunOptions = {}): Record<string, unknown> & {end(): void} {
    const {project} = this;
    const request = {
      handler: 'globals',
      as,
      authMode,
      kind: 'host' as const,
      page: project.container === null ? undefined : pageOf(project, as),
      budgetMs: Number.POSITIVE_INFINITY,
    };
    const execution = new Execution(project.core, project, Realm.host(), request);
    const globals = {end: () => execution.end()};
    execution.facades.install(globals);
    return globals;
  }
}
