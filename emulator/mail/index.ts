/** Mail: mailboxes of people, and the services that send. */

import {type Core, NotEmulated} from '../kernel';

export interface Mailbox {
  readonly address: string;
}

export function mailboxOf(_core: Core, _address: string): Mailbox {
  throw new NotEmulated('mailbox');
}
