/** GmailMessage and GmailAttachment: reading, marking, answering and forwarding one message. */
import {createHash} from 'node:crypto';
import {Blob, blobMethods} from '../base/blob';
import {implement, LOCAL} from '../kernel';
import {toBinary} from './encodings';
import {GMAIL_SCOPES, GmailAttachment, GmailMessage, GmailThread, READING, SENDING} from './gmail-objects';
import {answerTo, draftInGmail, forwardOf, sendInGmail} from './gmail-writing';
import {htmlOfText, textOfHtml} from './html-text';
import type {Attachment} from './mime';
import type {ScriptOptions} from './options';
import {addressField, fieldOf, parsed} from './store';

implement(
  'Gmail.GmailMessage',
  GmailMessage,
  {
    getId() {
      return this.id;
    },
    getThread() {
      return new GmailThread(this.execution, this.stored.threadId);
    },
    getDate() {
      return new Date(this.stored.at);
    },
    getSubject() {
      return parsed(this.stored).subject;
    },
    getFrom() {
      return addressField(this.stored, 'from');
    },
    getTo() {
      return addressField(this.stored, 'to');
    },
    getCc() {
      return addressField(this.stored, 'cc');
    },
    getBcc() {
      return addressField(this.stored, 'bcc');
    },
    getReplyTo() {
      return addressField(this.stored, 'replyTo');
    },
    getHeader(name: string) {
      return fieldOf(this.stored, name);
    },
    getBody() {
      const {html, text} = parsed(this.stored);
      return html || htmlOfText(text);
    },
    getPlainBody() {
      const {html, text} = parsed(this.stored);
      return text || textOfHtml(html);
    },
    getRawContent() {
      return toBinary(this.stored.raw);
    },
    getAttachments(options: ScriptOptions = {}) {
      const {includeInlineImages = true, includeAttachments = true} = options;
      return parsed(this.stored)
        .attachments.filter(file => (file.inline ? includeInlineImages : includeAttachments))
        .map(toAttachment);
    },

    isDraft() {
      return this.stored.labels.has('DRAFT');
    },
    isInChats() {
      return false;
    },
    isInInbox() {
      return this.stored.labels.has('INBOX');
    },
    isInTrash() {
      return this.stored.labels.has('TRASH');
    },
    isStarred() {
      return this.stored.labels.has('STARRED');
    },
    isUnread() {
      return this.stored.labels.has('UNREAD');
    },
    refresh() {
      this.stored;
      return this;
    },
  },
  {
    ops: {getAttachments: READING, getBody: READING, getPlainBody: READING, getRawContent: READING, '*': LOCAL},
    scopes: GMAIL_SCOPES,
  },
);

implement(
  'Gmail.GmailMessage',
  GmailMessage,
  {
    markRead() {
      this.setLabel('UNREAD', false);
      return this;
    },
    markUnread() {
      this.setLabel('UNREAD', true);
      return this;
    },
    star() {
      this.setLabel('STARRED', true);
      return this;
    },
    unstar() {
      this.setLabel('STARRED', false);
      return this;
    },
    moveToTrash() {
      this.moveToTrash();
      return this;
    },
  },
  {ops: {'*': READING}, scopes: GMAIL_SCOPES},
);

implement(
  'Gmail.GmailMessage',
  GmailMessage,
  {
    reply(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(this, body, options, false);
      sendInGmail(this.execution, answer.given, answer.options);
      return this;
    },
    replyAll(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(this, body, options, true);
      sendInGmail(this.execution, answer.given, answer.options);
      return this;
    },
    createDraftReply(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(this, body, options, false);
      return draftInGmail(this.execution, answer.given, answer.options);
    },
    createDraftReplyAll(body: string, options: ScriptOptions = {}) {
      const answer = answerTo(this, body, options, true);
      return draftInGmail(this.execution, answer.given, answer.options);
    },
    forward(recipient: string, options: ScriptOptions = {}) {
      const forward = forwardOf(this, recipient, options);
      sendInGmail(this.execution, forward.given, forward.options);
      return this;
    },
  },
  {ops: {reply: SENDING, replyAll: SENDING, forward: SENDING, '*': READING}, scopes: GMAIL_SCOPES},
);

implement(
  'Gmail.GmailAttachment',
  GmailAttachment,
  {
    ...blobMethods,
    copyBlob() {
      return new Blob(this.bytes, this.contentType, this.name);
    },
    getHash() {
      return createHash('sha1').update(this.bytes).digest('hex');
    },
    getSize() {
      return this.bytes.length;
    },
  },
  {ops: {'*': LOCAL}},
);

function toAttachment({bytes, contentType, name}: Attachment): GmailAttachment {
  return new GmailAttachment(bytes, contentType, name);
}
