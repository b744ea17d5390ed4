/** Mail: mailboxes of people, and the services that write and read them. Importing this registers the services. */
import './mail-app';
import './gmail-app';
import './gmail-api';

export {Draft, type File, type Letter, Mailbox, Message, mailboxOf} from './mailbox';
export type {Attachment} from './mime';
