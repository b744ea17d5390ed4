/** Windows: who sits at one, which spreadsheet is open in it, and who else there is. */

import type {Account} from '../../../kernel';
import type {World} from '../world';
import {type Asker, act, look} from './command';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  /** May open the spreadsheet of the season. */
  readonly officer: boolean;
}

export const session = {
  /** What the whole page needs to know. */
  'session.state': look(({world, window, account}: Asker, _: Record<string, never>) => ({
    me: person(world, account),
    book: window.book,
    home: {book: world.desk.book, form: world.desk.form},
    now: world.core.now(),
    zone: world.core.timeZone,
    revision: world.revision,
    unread: world.workspace.mailbox(account).received.filter(message => message.labels.includes('UNREAD')).length,
  })),

  'session.people': look(({world}: Asker, _: Record<string, never>) =>
    world.core.allAccounts().map(account => person(world, account)),
  ),

  /** Somebody else sits down at the window. */
  'session.switch': act(({world, window}: Asker, {email}: {email: string}) => {
    const account = world.core.account(email);
    world.open(window.id, account, window.book);
    world.note({type: 'switched', who: person(world, account).officer ? 'officer' : 'applicant'});
  }),

  'session.openBook': act(({world, window, account}: Asker, {id}: {id: string}) => {
    if (world.core.files.get(id)?.kind !== 'spreadsheet') throw new Error('There is no such spreadsheet.');
    world.open(window.id, account, id);
  }),

  'session.view': look(({world}: Asker, {view}: {view: string}) => world.note({type: 'view', view})),
};

export function person(world: World, account: Account): Person {
  const {email, name, locale} = account;
  return {email, name, language: locale, officer: isOfficer(world, account)};
}

export function isOfficer(world: World, account: Account): boolean {
  const file = world.core.files.get(world.desk.book);
  return file !== undefined && file.link === 'none' && world.core.files.canEdit(account, file);
}
