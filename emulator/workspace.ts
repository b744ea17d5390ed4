/**
 * A Google Workspace in memory: what a host makes, moves and looks at. The contract of `emulator/index.ts`; the services behind it
 * each live in a folder of their own.
 */

import {type CalendarHandle, calendarOf} from './calendar';
import {createForm, type FormHandle, type FormOptions, formOf} from './forms';
import {
  type Account,
  type AccountOptions,
  type Assumptions,
  Core,
  type Faults,
  type LatencyModel,
  MIME,
  type Pieces,
  Project,
  type ProjectFiles,
  projectsPart,
  type Run,
} from './kernel';
import type {SavedCore} from './kernel/core';
import type {Web} from './kernel/network';
import {readProjectFiles} from './kernel/project';
import {type Mailbox, mailboxOf} from './mail';
import {ProjectHandle} from './project-handle';
import {advance, runEvent} from './script';
import './services';
import {type Book, bookOf, createSpreadsheet, type SpreadsheetOptions} from './sheets';
import {cloneSpreadsheet, spreadsheetsPart} from './sheets/state';

const FORMAT = 'apps-script-workspace';
const VERSION = 1;

/** Everything in a workspace as plain JSON. */
export interface Snapshot {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly core: SavedCore;
}

export interface WorkspaceOptions {
  /** Instant in ISO 8601 with offset; the virtual clock starts there. */
  now?: string | number | Date;
  /** Default of accounts, calendars and projects; Europe/Brussels when not given. */
  timeZone?: string;
  /** Cost of service calls; without it they take no time. */
  latency?: LatencyModel;
  assumptions?: Partial<Assumptions>;
  /** Ids and chance follow from it. */
  seed?: number;
  /** Answers scripts' requests to the world outside; without it every address is unknown (`DNS error`). */
  fetch?: Web;
  /** Goes on from an earlier {@link Workspace.snapshot}. */
  from?: Snapshot | string;
  /** Where that snapshot put what is large. */
  pieces?: Pieces;
}

export interface ProjectOptions {
  owner: Account;
  /** The spreadsheet or form that the project is bound to. */
  container?: {readonly id: string};
  /** A folder as `clasp push` would send it… */
  directory?: string;
  /** …or the files themselves, in load order. */
  files?: ProjectFiles;
  manifest?: object;
  name?: string;
}

/** How far {@link Workspace.advance} moves the clock. */
export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

export class Workspace {
  /** The kernel behind it, for hosts that go deeper than the contract. */
  readonly core: Core;
  private readonly handles = new Map<string, ProjectHandle>();

  constructor(options: WorkspaceOptions) {
    const saved = options.from === undefined ? undefined : readSnapshot(options.from).core;
    const {latency, assumptions, seed, fetch: web} = options;
    const timeZone = saved?.timeZone ?? options.timeZone ?? 'Europe/Brussels';
    this.core = new Core(
      {now: options.now ?? Date.now(), timeZone, latency, assumptions, seed, web},
      saved,
      options.pieces,
    );
    this.core.onEvent = event => {
      runEvent(this.core, event);
    };
  }

  get now(): Date {
    return new Date(this.core.now());
  }

  /** Faults on purpose, for tests. */
  get faults(): Faults {
    return this.core.faults;
  }

  account(email: string, options: AccountOptions = {}): Account {
    return this.core.account(email, options);
  }

  createSpreadsheet(options: SpreadsheetOptions): Book {
    return createSpreadsheet(this.core, options);
  }

  spreadsheet(id: string): Book {
    return bookOf(this.core, id);
  }

  createForm(options: FormOptions): FormHandle {
    return createForm(this.core, options);
  }

  form(id: string): FormHandle {
    return formOf(this.core, id);
  }

  createProject({
    owner,
    container,
    directory,
    files,
    manifest,
    name = 'Untitled project',
  }: ProjectOptions): ProjectHandle {
    const given = directory === undefined ? (files ?? {}) : readProjectFiles(directory);
    const all = manifest === undefined ? given : {...given, 'appsscript.json': JSON.stringify(manifest)};
    const file = this.core.files.add({kind: 'script', name, owner, mimeType: MIME.script});
    const project = new Project(this.core, file.id, name, owner, container?.id ?? null, all);
    this.core.part(projectsPart).set(file.id, project);
    return this.project(file.id);
  }

  /**
   * *File › Make a copy*: a spreadsheet of its own, with a copy of the script that is bound to it. Triggers and properties stay with the original; so does a form that
   * writes into it, of which Google would make a copy that nobody asked for.
   */
  makeCopy(book: Book, {owner, name}: {owner: Account; name: string}): {book: Book; project: ProjectHandle | null} {
    const {id} = this.core.files.add({kind: 'spreadsheet', name, owner});
    cloneSpreadsheet(this.core, this.core.part(spreadsheetsPart).get(book.id)!, id);
    const container = this.spreadsheet(id);
    const bound = [...this.core.part(projectsPart).values()].find(project => project.container === book.id);
    if (bound === undefined) return {book: container, project: null};
    return {book: container, project: this.createProject({owner, container, files: bound.files, name: bound.name})};
  }

  project(id: string): ProjectHandle {
    const known = this.handles.get(id);
    if (known !== undefined) return known;
    const project = this.core.part(projectsPart).get(id);
    if (project === undefined) throw new Error(`This workspace has no project ${id}.`);
    const handle = new ProjectHandle(project);
    this.handles.set(id, handle);
    return handle;
  }

  /** Moves the clock; time triggers that fall due run in order, each in its own execution. */
  advance(span: Span): readonly Run[] {
    const {days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0} = span;
    return advance(this.core, (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds);
  }

  mailbox(address: string | Account): Mailbox {
    return mailboxOf(this.core, typeof address === 'string' ? address : address.email);
  }

  calendar(account: Account, calendarId?: string): CalendarHandle {
    return calendarOf(this.core, account, calendarId);
  }

  /**
   * Everything as plain JSON; the workspace goes on unchanged.
   *
   * @param pieces takes what is large, for a host that saves often; else it is in the JSON
   */
  snapshot(pieces?: Pieces): Snapshot {
    return {format: FORMAT, version: VERSION, core: this.core.save(pieces)};
  }
}

function readSnapshot(given: Snapshot | string): Snapshot {
  const snapshot = (typeof given === 'string' ? JSON.parse(given) : given) as Snapshot;
  if (snapshot?.format !== FORMAT) throw new Error('This is not a snapshot of a workspace.');
  if (snapshot.version !== VERSION) {
    throw new Error(
      `The snapshot has version ${snapshot.version}, this emulator reads version ${VERSION}: make it again with this version.`,
    );
  }
  return snapshot;
}
