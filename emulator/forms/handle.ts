/**
 * A form as the host holds it: what respondents do with it, and what its owner does in the editor.
 *
 * No state of its own; `workspace.form(id)` makes another for the same form.
 */

import type {Account, Core} from '../kernel';
import type {GivenAnswers} from './given';
import {editUrl, prefilledAnswers, publishedUrl} from './links';
import {describedItem, type ItemDescription} from './make-item';
import type {Answer, FormSettings, FormState, Item} from './model';
import {formWithId, newForm, nextId, ownerOf} from './state';
import {type Submitted, submitAsPerson} from './submit';
import {followItems, linkTo, unlink} from './tab';

export interface FormOptions {
  owner: Account;
  title: string;
  description?: string;
  collectEmail?: boolean;
  limitOneResponse?: boolean;
  editAfterSubmit?: boolean;
  acceptingResponses?: boolean;
  published?: boolean;
  confirmationMessage?: string;
  destination?: {readonly id: string};
  items?: readonly ItemDescription[];
  /** Who else may edit it; without editors, every account of the workspace may. */
  editors?: readonly Account[];
}

/** How a person submits. */
export interface SubmitOptions {
  /** Id of an earlier response that this one changes. */
  edit?: string;
}

/** A response as the form's owner sees it. */
export interface ResponseView {
  readonly id: string;
  readonly at: Date;
  readonly email: string;
  /** By question title, of today's questions; of several with one title, the last answered. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export class FormHandle {
  constructor(
    private readonly core: Core,
    readonly id: string,
  ) {}

  get title(): string {
    return this.state.title;
  }

  /** Where people fill it in. */
  get url(): string {
    return publishedUrl(this.state);
  }

  get editUrl(): string {
    return editUrl(this.state);
  }

  /**
   * A person fills the form in and submits: checked as the page checks, kept, written to the linked tab; triggers run.
   *
   * @param email the account at the browser; `''` for a visitor who is not signed in
   * @param answers by question title, or by item id where titles repeat
   * @throws {SubmissionRefused} with the page's sentences, when it would not be sent
   */
  submitAs(email: string | Account, answers: GivenAnswers, {edit}: SubmitOptions = {}): Submitted {
    const address = typeof email === 'string' ? email : email.email;
    return submitAsPerson(this.core, this.state, address, answers, edit);
  }

  /** What a prefilled link fills in, ready for {@link submitAs}: by item id. */
  prefill(url: string): Record<string, Answer> {
    return Object.fromEntries([...prefilledAnswers(this.state, url)].map(([id, answer]) => [String(id), answer]));
  }

  /** The items as they are now; a copy. */
  items(): Item[] {
    return structuredClone(this.state.items);
  }

  responses(): ResponseView[] {
    return [...this.state.responses.values()].map(({id, timestamp, email, answers}) => ({
      id,
      at: new Date(timestamp),
      email,
      answers: Object.fromEntries(
        this.state.items.flatMap(item => {
          const answer = answers[item.id];
          return answer === undefined ? [] : [[item.title, structuredClone(answer)]];
        }),
      ),
    }));
  }

  /** The owner adds an item, at the end or before the item with that index. */
  addItem(description: ItemDescription, index = this.state.items.length): Item {
    const item = describedItem(description, nextId(this.core));
    this.state.items.splice(index, 0, item);
    followItems(this.core, this.state);
    return structuredClone(item);
  }

  /** The owner renames an item, found by its title or id. */
  renameItem(item: string | number, title: string): void {
    this.find(item).title = title;
    followItems(this.core, this.state);
  }

  /** The owner deletes an item; its column in the linked tab stays. */
  deleteItem(item: string | number): void {
    this.state.items.splice(this.state.items.indexOf(this.find(item)), 1);
  }

  /** The owner changes settings. */
  set(settings: Partial<FormSettings>): void {
    Object.assign(this.state.settings, settings);
    followItems(this.core, this.state);
  }

  /** The owner sends responses to a spreadsheet: a new tab there gets all that came in before (34b). */
  linkTo(book: {readonly id: string}): void {
    linkTo(this.core, this.state, ownerOf(this.core, this.state), book.id);
  }

  unlink(): void {
    unlink(this.core, this.state);
  }

  private get state(): FormState {
    const form = formWithId(this.core, this.id);
    if (!form) throw new Error(`This workspace has no form ${this.id}.`);
    return form;
  }

  private find(item: string | number): Item {
    const found = this.state.items.find(({id, title}) => id === item || title === item);
    if (!found) throw new Error(`The form has no item "${item}".`);
    return found;
  }
}

/** Makes a form as its owner would in the editor. */
export function createForm(core: Core, options: FormOptions): FormHandle {
  const {owner, title, description = '', destination, items = [], editors, ...settings} = options;
  const access = editors ? {editors: editors.map(({email}) => email.toLowerCase())} : {link: 'edit' as const};
  const form = newForm(core, owner, title, access);
  Object.assign(form, {title, description});
  Object.assign(form.settings, settings);
  form.items.push(...items.map(item => describedItem(item, nextId(core))));
  if (destination) linkTo(core, form, owner, destination.id);
  return new FormHandle(core, form.id);
}
