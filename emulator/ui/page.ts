/**
 * A page: one browser tab in which a person has the container open. It shows what scripts put there: menus, a sidebar, a dialog,
 * alerts. It is nobody's state: closing the browser loses it, as at Google.
 */

import type {Account, Core, Project, Run} from '../kernel';
import {rpcFrom} from './rpc';

/** What an alert or a prompt asks. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** Names of the buttons: `OK`, `CANCEL`, `YES`, `NO`. */
  readonly buttons: readonly string[];
}

export interface Answer {
  /** `CLOSE`: the person closed it with the x. */
  readonly button: string;
  readonly text?: string;
}

export interface MenuItem {
  readonly label: string;
  /** Function to run; absent for a sub-menu. */
  readonly handler?: string;
  readonly items?: readonly (MenuItem | null)[];
}

/** A menu in the bar; `null` among the items is a separator. */
export interface PageMenu {
  readonly title: string;
  readonly items: readonly (MenuItem | null)[];
  readonly project: Project;
}

/** A sidebar or dialog. */
export interface Panel {
  readonly title: string;
  readonly html: string;
  /** Pixels; a sidebar is always 300 wide. */
  readonly width: number;
  readonly height?: number;
  readonly modal: boolean;
  readonly project: Project;
  /** Addresses of scripts, styles and frames that the browser refuses to load into a page of Google's: not https (behaviour 52). */
  readonly blocked: readonly string[];
}

export interface Toast {
  readonly text: string;
  readonly title: string;
  readonly seconds: number;
}

export const SIDEBAR_WIDTH = 300;

/** More calls of one page wait (behaviour 49). */
const CONCURRENT_CALLS = 10;

export class Page {
  menus: readonly PageMenu[] = [];
  sidebar: Panel | null = null;
  dialog: Panel | null = null;
  readonly toasts: Toast[] = [];
  /** Every question that was asked, with its answer. */
  readonly asked: (Question & {answer: Answer})[] = [];
  /** What happened when the container was opened: runs of `onOpen`. */
  opened: readonly Run[] = [];
  /** Answers alerts and prompts that no prepared answer is left for; they are closed when it is not set. */
  onQuestion: ((question: Question) => Answer) | undefined;
  private readonly prepared: Answer[] = [];

  constructor(
    readonly core: Core,
    readonly container: string,
    readonly account: Account,
  ) {}

  /**
   * Clicks a menu item, `page.click('SCOPE', 'Show season')`; further labels go down sub-menus.
   *
   * @throws {Error} naming the items that are there, if there is none with this label
   */
  click(...labels: readonly string[]): Run {
    const [title = '', ...path] = labels;
    const menu = this.menus.find(each => each.title === title);
    if (menu === undefined) {
      throw new Error(
        `There is no menu "${title}"; there is: ${this.menus.map(each => each.title).join(', ') || 'none'}.`,
      );
    }
    const item = descend(menu.items, path, title);
    if (item.handler === undefined) throw new Error(`"${labels.join(' > ')}" is a sub-menu.`);
    return menu.project.execute({handler: item.handler, as: this.account, kind: 'menu', page: this});
  }

  /** Prepares the answer to the next alert or prompt: a button name, and the text typed into a prompt. */
  answer(button: string, text?: string): void {
    this.prepared.push(text === undefined ? {button} : {button, text});
  }

  /** Calls a function from the open dialog or sidebar, as its `google.script.run` would. */
  rpc(name: string, ...args: readonly unknown[]): Run {
    const project = (this.dialog ?? this.sidebar)?.project;
    if (project === undefined) throw new Error('Neither a dialog nor a sidebar is open.');
    return rpcFrom(this, project, name, args);
  }

  /**
   * Calls several functions at once, as a page that does not wait for answers: ten run at a time, and answers come in any order (behaviour 49).
   *
   * @return the runs in the order in which their answers arrive, each with the place of its call
   */
  rpcAll(calls: readonly (readonly [name: string, ...args: unknown[]])[]): {call: number; run: Run}[] {
    const waiting = calls.map((_, call) => call);
    const answers: {call: number; run: Run}[] = [];
    while (waiting.length > 0) {
      const running = Math.min(CONCURRENT_CALLS, waiting.length);
      const [call = 0] = waiting.splice(this.core.ids.between(0, running), 1);
      const [name, ...args] = calls[call]!;
      answers.push({call, run: this.rpc(name, ...args)});
    }
    return answers;
  }

  closeSidebar(): void {
    this.sidebar = null;
  }

  closeDialog(): void {
    this.dialog = null;
  }

  /** Asks the person; the script waits. */
  ask(question: Question): Answer {
    const answer = this.prepared.shift() ?? this.onQuestion?.(question) ?? {button: 'CLOSE'};
    this.asked.push({...question, answer});
    return answer;
  }

  /** A menu with the title of an earlier one of the same project takes its place. */
  addMenu(menu: PageMenu): void {
    const others = this.menus.filter(each => each.title !== menu.title || each.project !== menu.project);
    this.menus = [...others, menu];
  }

  removeMenu(title: string, project: Project): void {
    this.menus = this.menus.filter(each => each.title !== title || each.project !== project);
  }
}

/** What the page would load without https. */
export function blockedLoads(html: string): string[] {
  const loads = html.matchAll(
    /<(?:script|link|iframe|embed|object)\b[^>]*?\b(?:src|href|data)\s*=\s*["']?(http:[^"'\s>]+)/gi,
  );
  return [...loads].map(([, address = '']) => address);
}

function descend(items: readonly (MenuItem | null)[], path: readonly string[], parent: string): MenuItem {
  const [label = '', ...rest] = path;
  const item = items.find(each => each?.label === label);
  if (item === undefined || item === null) {
    const labels = items.flatMap(each => (each === null ? [] : [each.label]));
    throw new Error(`"${parent}" has no item "${label}"; it has: ${labels.join(', ') || 'none'}.`);
  }
  return rest.length === 0 ? item : descend(item.items ?? [], rest, label);
}
