/** The Ui service: menus, alerts, prompts, sidebars and dialogs of the page behind the execution. */

import {EnumValue, type Execution, exception, implement, ServiceObject} from '../kernel';
import {HtmlOutput} from './html-output';
import {type Answer, blockedLoads, type MenuItem, Page, type Question, SIDEBAR_WIDTH} from './page';

const CONTAINER_UI = ['script.container.ui'];
const DIALOG_SIZE = {width: 600, height: 400};
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export class Ui extends ServiceObject {
  constructor(
    execution: Execution,
    readonly page: Page,
  ) {
    super(execution);
  }
}

const uiSlot = Symbol('ui');

/**
 * The user interface of this execution.
 *
 * @param service as Google's message names it: `SpreadsheetApp`
 * @throws {ServiceError} where no page is behind it: in triggers and web apps (behaviour 42)
 */
export function uiOf(execution: Execution, service: string): Ui {
  const {page} = execution.request;
  if (!(page instanceof Page)) throw exception('Cannot call {service}.getUi() from this context.', {service});
  return execution.slot(uiSlot, () => new Ui(execution, page));
}

/** Asks the person at the page; locks are released while the script waits (behaviour 44). */
export function askPerson(execution: Execution, page: Page, question: Question): Answer {
  execution.suspend();
  return page.ask(question);
}

class MenuBuilder extends ServiceObject {
  readonly items: (MenuItem | null)[] = [];

  constructor(
    readonly ui: Ui,
    readonly title: string,
  ) {
    super(ui.execution);
  }
}

class PromptResponse extends ServiceObject {
  constructor(
    execution: Execution,
    readonly answer: Answer,
  ) {
    super(execution);
  }
}

function question(kind: Question['kind'], args: readonly unknown[]): Question {
  const set = args.find((arg): arg is EnumValue => arg instanceof EnumValue);
  const [first, second] = args.filter(arg => !(arg instanceof EnumValue));
  const [title, text] = second === undefined ? ['', first] : [first, second];
  return {kind, title: String(title), text: String(text), buttons: BUTTONS[set?.name ?? ''] ?? ['OK']};
}

function requireFullAuthorisation(execution: Execution, call: string): void {
  if (execution.authMode === 'FULL') return;
  throw exception('You do not have permission to call {call}. Required permissions: {scope}', {
    call,
    scope: 'https://www.googleapis.com/auth/script.container.ui',
  });
}

function showDialog(ui: Ui, content: unknown, title: string | undefined, modal: boolean, call: string): void {
  requireFullAuthorisation(ui.execution, call);
  const output = outputOf(content);
  ui.page.dialog = {
    title: title ?? output.title,
    html: output.content,
    width: output.width ?? DIALOG_SIZE.width,
    height: output.height ?? DIALOG_SIZE.height,
    modal,
    project: ui.execution.project,
    blocked: blockedLoads(output.content),
  };
}

function outputOf(content: unknown): HtmlOutput {
  if (content instanceof HtmlOutput) return content;
  throw exception('The user interface must be an HtmlOutput.');
}

implement(
  'Base.Ui',
  Ui,
  {
    createMenu(caption: string) {
      return new MenuBuilder(this, caption);
    },
    createAddonMenu() {
      return new MenuBuilder(this, this.execution.project.name);
    },
    alert(...args: unknown[]) {
      const answer = askPerson(this.execution, this.page, question('alert', args));
      return EnumValue.of('Base.Button', answer.button);
    },
    prompt(...args: unknown[]) {
      return new PromptResponse(this.execution, askPerson(this.execution, this.page, question('prompt', args)));
    },
    showSidebar(content: unknown) {
      requireFullAuthorisation(this.execution, 'Ui.showSidebar');
      const {title, content: html} = outputOf(content);
      this.page.sidebar = {
        title,
        html,
        width: SIDEBAR_WIDTH,
        modal: false,
        project: this.execution.project,
        blocked: blockedLoads(html),
      };
    },
    showModalDialog(content: unknown, title: string) {
      showDialog(this, content, title, true, 'Ui.showModalDialog');
    },
    showModelessDialog(content: unknown, title: string) {
      showDialog(this, content, title, false, 'Ui.showModelessDialog');
    },
    showDialog(content: unknown) {
      showDialog(this, content, undefined, false, 'Ui.showDialog');
    },
  },
  {
    scopes: {
      alert: CONTAINER_UI,
      prompt: CONTAINER_UI,
      showSidebar: CONTAINER_UI,
      showModalDialog: CONTAINER_UI,
      showModelessDialog: CONTAINER_UI,
      showDialog: CONTAINER_UI,
    },
  },
);

implement('Base.Menu', MenuBuilder, {
  addItem(label: string, handler: string) {
    this.items.push({label, handler});
    return this;
  },
  addSeparator() {
    this.items.push(null);
    return this;
  },
  addSubMenu(menu: MenuBuilder) {
    this.items.push({label: menu.title, items: menu.items});
    return this;
  },
  addToUi() {
    this.ui.page.addMenu({title: this.title, items: [...this.items], project: this.execution.project});
  },
});

implement('Base.PromptResponse', PromptResponse, {
  getSelectedButton() {
    return EnumValue.of('Base.Button', this.answer.button);
  },
  getResponseText() {
    return this.answer.text ?? '';
  },
});
