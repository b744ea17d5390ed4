/** `Gmail.Users.Messages`, its attachments, and `Gmail.Users.Threads`. */
import {type Execution, implement} from '../kernel';
import {checkSending} from './api-drafts';
import {
  API_READ,
  API_SEND,
  API_WRITE,
  ApiObject,
  type Given,
  hasOnlyMetadata,
  NOT_FOUND,
  pageOf,
  readRaw,
  SCOPES,
  toOctets,
} from './api-request';
import {attachedPart, messageResource} from './api-resource';
import {deleteDraft, deliver, senderOf} from './delivery';
import {apiError} from './limits';
import {parseMessage} from './mime';
import {searchMessages} from './search';
import type {Box, StoredMessage} from './store';

class UsersMessages extends ApiObject {}
class MessageAttachments extends ApiObject {}
class UsersThreads extends ApiObject {}

implement(
  'Gmail.Users.Messages',
  UsersMessages,
  {
    send(resource: Given, userId: string, media?: unknown) {
      const call = 'gmail.users.messages.send';
      this.box(call, userId);
      const raw = readRaw(this.execution, call, resource, media);
      checkSending(this.execution, call, parseMessage(raw));
      const threadId = resource.threadId === undefined ? undefined : String(resource.threadId);
      const sending = {from: senderOf(this.execution.account), now: this.execution.now(), threadId};
      return briefly(deliver(this.execution.core, raw, sending));
    },

    get(userId: string, id: string, options: Given = {}) {
      const call = 'gmail.users.messages.get';
      return messageResource(this.execution, call, messageOf(this.box(call, userId), call, id), options);
    },

    /** Ids only, newest first; without any message the answer has no `messages` at all, as in the API. */
    list(userId: string, options: Given = {}) {
      const call = 'gmail.users.messages.list';
      const found = matching(this.execution, call, this.box(call, userId), options);
      const {entries, ...next} = pageOf(call, found, options);
      const messages = entries.map(({id, threadId}) => ({id, threadId}));
      return {...(messages.length > 0 && {messages}), ...next, resultSizeEstimate: found.length};
    },

    modify(resource: Given, userId: string, id: string) {
      const call = 'gmail.users.messages.modify';
      const box = this.box(call, userId);
      const message = messageOf(box, call, id);
      changeLabels(box, call, message, resource);
      return briefly(message);
    },
    trash(userId: string, id: string) {
      const call = 'gmail.users.messages.trash';
      const box = this.box(call, userId);
      const message = messageOf(box, call, id);
      changeLabels(box, call, message, {addLabelIds: ['TRASH'], removeLabelIds: ['INBOX']});
      return briefly(message);
    },
    untrash(userId: string, id: string) {
      const call = 'gmail.users.messages.untrash';
      const box = this.box(call, userId);
      const message = messageOf(box, call, id);
      changeLabels(box, call, message, {removeLabelIds: ['TRASH']});
      return briefly(message);
    },
    remove(userId: string, id: string) {
      const call = 'gmail.users.messages.delete';
      const box = this.box(call, userId);
      messageOf(box, call, id);
      const draft = [...box.drafts].find(([, messageId]) => messageId === id);
      if (draft) deleteDraft(box, draft[0]);
      else box.remove(id);
    },
  },
  {
    ops: {send: API_SEND, get: API_READ, list: API_READ, '*': API_WRITE},
    scopes: {send: SCOPES.send, get: SCOPES.read, list: SCOPES.read, remove: SCOPES.remove, '*': SCOPES.modify},
  },
);

implement(
  'Gmail.Users.Messages.Attachments',
  MessageAttachments,
  {
    get(userId: string, messageId: string, id: string) {
      const call = 'gmail.users.messages.attachments.get';
      const part = attachedPart(messageOf(this.box(call, userId), call, messageId), id);
      if (!part) throw apiError(call, 'Invalid attachment token');
      return {size: part.bytes.length, data: toOctets(this.execution, part.bytes)};
    },
  },
  {ops: {'*': API_READ}, scopes: {'*': SCOPES.readContent}},
);

implement(
  'Gmail.Users.Threads',
  UsersThreads,
  {
    get(userId: string, id: string, options: Given = {}) {
      const call = 'gmail.users.threads.get';
      const messages = this.box(call, userId).thread(id);
      if (messages.length === 0) throw apiError(call, NOT_FOUND);
      return {id, messages: messages.map(message => messageResource(this.execution, call, message, options))};
    },

    list(userId: string, options: Given = {}) {
      const call = 'gmail.users.threads.list';
      const found = matching(this.execution, call, this.box(call, userId), options);
      const ids = [...new Set(found.map(({threadId}) => threadId))];
      const {entries, ...next} = pageOf(call, ids, options);
      return {
        ...(entries.length > 0 && {threads: entries.map(id => ({id}))}),
        ...next,
        resultSizeEstimate: ids.length,
      };
    },
  },
  {ops: {'*': API_READ}, scopes: {'*': SCOPES.read}},
);

function messageOf(box: Box, call: string, id: string): StoredMessage {
  const message = box.messages.get(id);
  if (!message) throw apiError(call, NOT_FOUND);
  return message;
}

function briefly({id, threadId, labels}: StoredMessage): object {
  return {id, threadId, labelIds: [...labels]};
}

function matching(execution: Execution, call: string, box: Box, options: Given): StoredMessage[] {
  if (options.q !== undefined && hasOnlyMetadata(execution)) {
    throw apiError(call, "Metadata scope does not support 'q' parameter");
  }
  const query = [options.includeSpamTrash === true ? 'in:anywhere' : '', String(options.q ?? '')].join(' ');
  const wanted = typeof options.labelIds === 'string' ? [options.labelIds] : ((options.labelIds ?? []) as string[]);
  const found = searchMessages(execution.core, box, query, execution.now());
  return found.filter(({labels}) => wanted.every(label => labels.has(label)));
}

const SYSTEM_LABELS = ['INBOX', 'UNREAD', 'STARRED', 'IMPORTANT', 'SPAM', 'TRASH'];

function changeLabels(
  box: Box,
  call: string,
  message: StoredMessage,
  {addLabelIds = [], removeLabelIds = []}: Given,
): void {
  const [add, remove] = [addLabelIds as string[], removeLabelIds as string[]];
  const unknown = [...add, ...remove].find(id => !SYSTEM_LABELS.includes(id) && !box.labels.has(id));
  if (unknown !== undefined) throw apiError(call, `Invalid label: ${unknown}`);
  for (const id of add) message.labels.add(id);
  for (const id of remove) message.labels.delete(id);
}
