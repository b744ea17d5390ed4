/** Pages in front of a container: menus, sidebars, dialogs, `google.script.run`. */

import type {Account, Project, Run} from '../kernel';
import './content';
import './get-ui';
import './html-output';
import './html-template';
import './ui-service';
import {Page} from './page';
import {rpcFrom} from './rpc';

/** The browser tabs of the people who have a container open: the last one of each. */
const pages = new WeakMap<Project, Map<Account, Page>>();

/** A person opens the container: what runs on open runs, and the page shows what it made. */
export function openPage(project: Project, {as}: {as: Account}): Page {
  const page = freshPage(project, as);
  project.core.fire({type: 'OPEN', file: page.container, by: as, page});
  return page;
}

/** The page of a person who has the container open; one without menus for a person who runs something from the script editor. */
export function pageOf(project: Project, account: Account): Page {
  return pages.get(project)?.get(account) ?? freshPage(project, account);
}

/** Calls a function as `google.script.run` in a page of this person would. */
export function rpc(project: Project, name: string, args: readonly unknown[], {as}: {as: Account}): Run {
  return rpcFrom(project.container === null ? undefined : pageOf(project, as), project, name, args, as);
}

function freshPage(project: Project, account: Account): Page {
  if (project.container === null)
    throw new Error('This project is bound to no spreadsheet or form: there is nothing to open.');
  const page = new Page(project.core, project.container, account);
  const known = pages.get(project) ?? new Map<Account, Page>();
  pages.set(project, known.set(account, page));
  return page;
}

export {type Answer, type MenuItem, Page, type PageMenu, type Panel, type Question, type Toast} from './page';
export {FormElement} from './transport';
