/**
 * GmailApp: sends and drafts like MailApp, and finds what is in the account's own mailbox. Needs the whole-mailbox scope for
 * whatever it does (behaviour 85). Reading a message or thread is in `gmail-message.ts` and `gmail-thread.ts`.
 */
import {exception, implement} from '../kernel';
import {sendDraft, senderOf} from './delivery';
import './gmail-bulk';
import './gmail-labels';
import './gmail-message';
import {GMAIL_SCOPES, GmailApp, GmailDraft, GmailMessage, GmailThread, READING, SENDING} from './gmail-objects';
import {draftInGmail, sendInGmail, unexpected} from './gmail-writing';
import './gmail-thread';
import {takeQuota} from './limits';
import {NO_RECIPIENT} from './mail-app';
import type {ScriptOptions} from './options';
import {searchMessages} from './search';
import {parsed} from './store';

implement(
  'Gmail.GmailApp',
  GmailApp,
  {
    sendEmail(recipient: unknown, subject: unknown, body: unknown, options: ScriptOptions = {}) {
      sendInGmail(this.execution, {recipient, subject, body}, options);
      return this;
    },

    createDraft(recipient: unknown, subject: unknown, body: unknown, options: ScriptOptions = {}) {
      return draftInGmail(this.execution, {recipient, subject, body}, options);
    },

    /** Newest first, as the mailbox shows them. */
    getDrafts() {
      const ids = [...this.box.drafts.keys()].reverse();
      this.execution.spend('gmail.getDrafts', ids.length);
      return ids.map(id => new GmailDraft(this.execution, id));
    },

    getDraft(draftId: string) {
      if (!this.box.drafts.has(draftId)) throw unexpected('getDraft');
      return new GmailDraft(this.execution, draftId);
    },

    getDraftMessages() {
      const ids = [...this.box.drafts.values()].reverse();
      return ids.map(id => new GmailMessage(this.execution, id));
    },

    getMessageById(id: string) {
      if (!this.box.messages.has(id)) throw unexpected('getMessageById');
      return new GmailMessage(this.execution, id);
    },

    getThreadById(id: string) {
      return this.box.hasThread(id) ? new GmailThread(this.execution, id) : null;
    },

    getAliases() {
      return [...this.box.aliases];
    },

    search(query: string, start = 0, max = 500) {
      return page(threadsWith(this, query), start, max);
    },
    getInboxThreads(start = 0, max = 500) {
      return page(threadsWith(this, 'in:inbox'), start, max);
    },
    getStarredThreads(start = 0, max = 500) {
      return page(threadsWith(this, 'is:starred'), start, max);
    },
    getSpamThreads(start = 0, max = 500) {
      return page(threadsWith(this, 'in:spam'), start, max);
    },
    getTrashThreads(start = 0, max = 500) {
      return page(threadsWith(this, 'in:trash'), start, max);
    },

    getInboxUnreadCount() {
      return threadsWith(this, 'in:inbox is:unread').length;
    },
    getStarredUnreadCount() {
      return threadsWith(this, 'is:starred is:unread').length;
    },
    getSpamUnreadCount() {
      return threadsWith(this, 'in:spam is:unread').length;
    },

    getMessagesForThread(thread: GmailThread) {
      return messagesOf(thread);
    },
    getMessagesForThreads(threads: readonly GmailThread[]) {
      return threads.map(messagesOf);
    },
  },
  {
    ops: {sendEmail: SENDING, createDraft: SENDING, '*': READING},
    scopes: GMAIL_SCOPES,
  },
);

implement(
  'Gmail.GmailDraft',
  GmailDraft,
  {
    getId() {
      return this.id;
    },
    getMessage() {
      return this.message;
    },
    getMessageId() {
      return this.message.id;
    },
    deleteDraft() {
      this.box.remove(this.message.id);
      this.box.drafts.delete(this.id);
    },
    update(recipient: unknown, subject: unknown, body: unknown, options: ScriptOptions = {}) {
      this.message;
      return draftInGmail(this.execution, {recipient, subject, body, draftId: this.id}, options);
    },
    send() {
      const {core, account} = this.execution;
      const now = this.execution.now();
      const {to, cc, bcc} = parsed(this.message.stored);
      const addresses = [...to, ...cc, ...bcc].map(entry => entry.address.toLowerCase());
      if (addresses.length === 0) throw exception(NO_RECIPIENT);
      takeQuota(core, account, addresses, now);
      return new GmailMessage(this.execution, sendDraft(core, this.box, this.id, {from: senderOf(account), now}).id);
    },
  },
  {ops: {send: SENDING, update: SENDING, deleteDraft: READING}, scopes: GMAIL_SCOPES},
);

/** Threads with a message that fits, the one with the newest message first. */
function threadsWith(app: GmailApp, query: string): GmailThread[] {
  const found = searchMessages(app.execution.core, app.box, query, app.execution.now());
  const ids = [...new Set(found.map(message => message.threadId))];
  const threads = ids.map(id => new GmailThread(app.execution, id));
  const lastAt = new Map(threads.map(thread => [thread, thread.last.at]));
  return threads.sort((a, b) => lastAt.get(b)! - lastAt.get(a)!);
}

function page(threads: readonly GmailThread[], start: number, max: number): GmailThread[] {
  if (max > 500) throw exception('Argument max cannot exceed 500.');
  if (start < 0 || max < 0) throw exception('Argument cannot be negative: {name}', {name: start < 0 ? 'start' : 'max'});
  return threads.slice(start, start + max);
}

function messagesOf(thread: GmailThread): GmailMessage[] {
  return thread.stored.map(message => new GmailMessage(thread.execution, message.id));
}
