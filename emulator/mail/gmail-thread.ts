/** GmailThread: a conversation, marked, moved, labelled and answered as a whole. */
import {implement, LOCAL} from '../kernel';
import {GMAIL_SCOPES, GmailLabel, GmailMessage, GmailThread, READING, SENDING, THREAD_CHANGES} from './gmail-objects';
import {answerTo, draftInGmail, sendInGmail} from './gmail-writing';
import type {ScriptOptions} from './options';
import {parsed} from './store';

implement(
  'Gmail.GmailThread',
  GmailThread,
  {
    getId() {
      return this.id;
    },
    getFirstMessageSubject() {
      return parsed(this.stored[0]!).subject;
    },
    getLastMessageDate() {
      return new Date(this.last.at);
    },
    getMessageCount() {
      return this.stored.length;
    },
    getMessages() {
      return this.stored.map(message => new GmailMessage(this.execution, message.id));
    },
    getPermalink() {
      return `https://mail.google.com/mail/u/0/#inbox/${this.id}`;
    },
    getLabels() {
      const ids = [...this.box.labels.keys()].filter(id => this.has(id));
      return ids.map(id => new GmailLabel(this.execution, id));
    },
    hasStarredMessages() {
      return this.has('STARRED');
    },
    isImportant() {
      return this.has('IMPORTANT');
    },
    isInChats() {
      return false;
    },
    isInInbox() {
      return this.has('INBOX');
    },
    isInSpam() {
      return this.has('SPAM');
    },
    isInTrash() {
      return this.has('TRASH');
    },
    isUnread() {
      return this.has('UNREAD');
    },
    refresh() {
      this.stored;
      return this;
    },
  },
  {ops: {getMessages: READING, getLabels: READING, '*': LOCAL}, scopes: GMAIL_SCOPES},
);

implement(
  'Gmail.GmailThread',
  GmailThread,
  Object.fromEntries(
    Object.entries(THREAD_CHANGES).map(([name, labels]) => [
      name,
      function change(this: GmailThread) {
        this.setLabels(labels);
        return this;
      },
    ]),
  ),
  {ops: {'*': READING}, scopes: GMAIL_SCOPES},
);

implement(
  'Gmail.GmailThread',
  GmailThread,
  {
    addLabel(label: GmailLabel) {
      this.setLabels({[label.id]: true});
      return this;
    },
    removeLabel(label: GmailLabel) {
      this.setLabels({[label.id]: false});
      return this;
    },
    reply(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(lastMessage(this), body, options, false);
      sendInGmail(this.execution, answer.given, answer.options);
      return this;
    },
    replyAll(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(lastMessage(this), body, options, true);
      sendInGmail(this.execution, answer.given, answer.options);
      return this;
    },
    createDraftReply(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(lastMessage(this), body, options, false);
      return draftInGmail(this.execution, answer.given, answer.options);
    },
    createDraftReplyAll(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(lastMessage(this), body, options, true);
      return draftInGmail(this.execution, answer.given, answer.options);
    },
  },
  {ops: {reply: SENDING, replyAll: SENDING, '*': READING}, scopes: GMAIL_SCOPES},
);

function lastMessage(thread: GmailThread): GmailMessage {
  return new GmailMessage(thread.execution, thread.last.id);
}
