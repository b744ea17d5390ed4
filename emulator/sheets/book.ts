/** A spreadsheet as the host holds it: what people do with the file and its tabs. Cells and lines are in `tab.ts`. */

import {type Account, type Core, exception} from '../kernel';
import {canEditFile} from './access';
import {newSpreadsheet, type SpreadsheetState, spreadsheetWithId, tabNamed, tabWithId} from './state';
import {addTab, copyName, copyTab, removeTab} from './structure';
import {type AsPerson, Tab} from './tab';

export interface SpreadsheetOptions {
  owner: Account;
  name: string;
  locale?: string;
  timeZone?: string;
  /** Who else may open it; without editors and viewers, every account of the workspace may edit. */
  editors?: readonly Account[];
  viewers?: readonly Account[];
}

export class Book {
  constructor(
    readonly core: Core,
    readonly id: string,
  ) {}

  /** The state behind it, for hosts that go deeper than the contract. */
  get state(): SpreadsheetState {
    return spreadsheetWithId(this.core, this.id)!;
  }

  get name(): string {
    return this.core.files.get(this.id)!.name;
  }

  get owner(): Account {
    return this.core.account(this.core.files.get(this.id)!.owner);
  }

  get locale(): string {
    return this.state.locale;
  }

  get timeZone(): string {
    return this.state.timeZone;
  }

  get url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }

  /** All tabs, from left to right. */
  tabs(): Tab[] {
    return this.state.tabs.map(tab => new Tab(this, tab));
  }

  /**
   * The tab with this name or sheet id.
   *
   * @throws {Error} naming the tabs that are there
   */
  tab(nameOrId: string | number): Tab {
    const tab = typeof nameOrId === 'string' ? tabNamed(this.state, nameOrId) : tabWithId(this.state, nameOrId);
    if (tab) return new Tab(this, tab);
    throw new Error(`There is no tab "${nameOrId}"; there is: ${this.state.tabs.map(each => each.name).join(', ')}.`);
  }

  hasTab(name: string): boolean {
    return tabNamed(this.state, name) !== undefined;
  }

  /** A person adds a tab at the right. */
  addTab(name?: string, {as = this.owner}: AsPerson = {}): Tab {
    this.refuse(as);
    const tab = addTab(this.core, this.state, name === undefined ? {} : {name});
    this.changed(as, 'INSERT_GRID');
    return new Tab(this, tab);
  }

  /** A person deletes a tab. */
  deleteTab(name: string, {as = this.owner}: AsPerson = {}): void {
    this.refuse(as);
    removeTab(this.state, this.tab(name).state);
    this.changed(as, 'REMOVE_GRID');
  }

  /** A person duplicates a tab; the copy stands next to it. */
  duplicateTab(name: string, {as = this.owner}: AsPerson = {}): Tab {
    this.refuse(as);
    const {state} = this.tab(name);
    const at = this.state.tabs.indexOf(state) + 1;
    const copy = copyTab(this.core, state, this.state, copyName(this.state, name), at);
    this.changed(as, 'INSERT_GRID');
    return new Tab(this, copy);
  }

  /** A person gives the file another name. */
  rename(name: string, {as = this.owner}: AsPerson = {}): void {
    this.refuse(as);
    this.core.files.get(this.id)!.name = name;
  }

  /** Tells triggers what a person changed. */
  changed(by: Account, changeType: string): void {
    const file = this.core.files.get(this.id);
    if (file) file.updatedAt = this.core.now();
    this.core.fire({type: 'CHANGE', file: this.id, by, changeType});
  }

  /** @throws when the person may only look, or not even that */
  refuse(account: Account): void {
    if (canEditFile(this.core, account, this.state)) return;
    throw exception('{who} may not edit this spreadsheet.', {who: account.email});
  }
}

export function createSpreadsheet(core: Core, options: SpreadsheetOptions): Book {
  const {owner, name, locale, timeZone, editors, viewers} = options;
  const addresses = (accounts: readonly Account[] = []) => accounts.map(({email}) => email.toLowerCase());
  const {id} = newSpreadsheet(core, {
    owner,
    name,
    ...(locale === undefined ? {} : {locale}),
    ...(timeZone === undefined ? {} : {timeZone}),
    access:
      editors || viewers ? {editors: addresses(editors), viewers: addresses(viewers), link: 'none'} : {link: 'edit'},
  });
  return new Book(core, id);
}

/** @throws {Error} if the workspace has no such spreadsheet */
export function bookOf(core: Core, id: string): Book {
  if (!spreadsheetWithId(core, id)) throw new Error(`This workspace has no spreadsheet ${id}.`);
  return new Book(core, id);
}
