/**
 * The workspace behind the workbench, with what a workbench needs beside it: the open windows, the executions that ran, what the
 * person at the page did, and a revision that rises with every change.
 *
 * Commands live in `commands/`, one file an area. Nothing here speaks to a browser: it tells, and `worker.ts` carries the words.
 */

import type {Account, Core, Project, Run} from '../../kernel';
import {projectsPart} from '../../kernel';
import type {Request} from '../../kernel/execution';
import {type Answer, Page, type Question} from '../../ui';
import type {Workspace} from '../../workspace';
import type {Notice, RunLine} from '../protocol';
import {frontOf, newToasts, selectionMoved} from './front';
import {lineOf, type RunRecord, recordOf, watch} from './runs';
import type {SeasonOnDesk} from './stages';
import {type Deed, Tour} from './tour';
import {STEPS} from './tour-steps';
import {Undo} from './undo';

/** What the workbench keeps beside the workspace. */
export interface Desk {
  /** The spreadsheet that opens first, and the form that fills it. */
  readonly book: string;
  readonly form: string | null;
  /** Who sits at a new window. */
  readonly person: string;
  readonly runs: readonly RunRecord[];
  readonly season: SeasonOnDesk;
  readonly tour: {readonly done: readonly string[]; readonly hidden: boolean};
}

/** A tab of somebody's browser. */
export interface Window {
  readonly id: string;
  account: Account;
  book: string;
  /** What scripts put in front of the sheet; null where no project is bound to it, or the person may not open it. */
  page: Page | null;
  /** The way through the menus that brought up the panel that is open. */
  opened: readonly string[] | null;
  readonly undo: Undo;
  seen: {front: string; toasts: number; select: string};
}

/** Asks a person and waits; set by whoever can wait. */
export type AskPerson = (window: string, question: Question) => Answer;

const RUNS_KEPT = 300;
/** A script may wait for a person overnight; a runaway one is stopped by the person. */
const WALL_MS = 86_400_000;

export class World {
  readonly windows = new Map<string, Window>();
  readonly tour: Tour;
  runs: RunRecord[];
  season: SeasonOnDesk;
  revision = 1;
  private fresh: RunLine[] = [];

  constructor(
    readonly workspace: Workspace,
    readonly desk: Desk,
    private readonly tell: (window: string | null, notice: Notice) => void,
    private readonly ask: AskPerson,
  ) {
    this.runs = [...desk.runs];
    this.season = desk.season;
    this.tour = new Tour(STEPS, desk.tour.done, desk.tour.hidden);
    this.core.wallMs = WALL_MS;
    for (const project of this.core.part(projectsPart).values()) this.watch(project);
  }

  get core(): Core {
    return this.workspace.core;
  }

  /** The window with this id. @throws when it was never opened, or before the worker started anew */
  window(id: string): Window {
    const window = this.windows.get(id);
    if (window === undefined) throw new Error('This window is not known any more: load it again.');
    return window;
  }

  /** A person opens a spreadsheet in a window: what runs on open runs. */
  open(id: string, account: Account, book: string): Window {
    const window: Window = {
      id,
      account,
      book,
      page: null,
      opened: null,
      undo: new Undo(),
      seen: {front: '', toasts: 0, select: ''},
    };
    this.windows.set(id, window);
    const file = this.core.files.get(book);
    if (file === undefined || file.trashed || !this.core.files.canView(account, file)) return window;
    const page = new Page(this.core, book, account);
    page.onQuestion = question => this.ask(id, question);
    window.page = page;
    this.core.fire({type: 'OPEN', file: book, by: account, page});
    return window;
  }

  /** The page is loaded again, and what was open in it is opened again, as somebody who tries a change would do. */
  reopen({id, account, book, page, opened}: Window): void {
    const wasOpen = page !== null && (page.sidebar !== null || page.dialog !== null);
    const window = this.open(id, account, book);
    if (!wasOpen || opened === null || window.page === null) return;
    try {
      window.page.click(...opened);
      window.opened = opened;
    } catch {
      // The new version has no such item any more: nothing is open then.
    }
  }

  /** Another version of a project takes its place; what runs goes on with the old one. */
  replace(project: Project): void {
    this.watch(project);
    this.core.part(projectsPart).set(project.id, project);
  }

  /** Something a person did that a step of the tour may wait for. */
  note(deed: Deed): void {
    this.tour.note(deed);
  }

  /** Tells every window what came of a command. */
  publish(changed: boolean): void {
    if (changed) this.revision += 1;
    for (const window of this.windows.values()) this.show(window);
    const ran = this.fresh.splice(0);
    if (ran.length > 0) this.tell(null, {type: 'ran', runs: ran});
    if (changed) this.tell(null, {type: 'changed', revision: this.revision});
  }

  private show(window: Window): void {
    const {page, seen} = window;
    if (page === null) return;
    const front = frontOf(page);
    const text = JSON.stringify(front);
    if (text !== seen.front) this.tell(window.id, {type: 'front', front});
    seen.front = text;
    for (const toast of newToasts(page, seen)) this.tell(window.id, {type: 'toast', toast});
    const select = selectionMoved(page, seen);
    if (select !== null) this.tell(window.id, {type: 'select', select});
  }

  private watch(project: Project): void {
    watch(project, (run: Run, request: Request, realMs: number) => {
      const id = (this.runs.at(-1)?.id ?? 0) + 1;
      const record = recordOf(id, project, run, request, realMs);
      this.runs = [...this.runs.slice(-(RUNS_KEPT - 1)), record];
      this.fresh.push(lineOf(record));
      this.note({type: 'ran', handler: run.handler, ok: run.ok && !isRefusal(run.value)});
    });
  }
}

/** What a page is answered that asked for something it cannot have. */
function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
