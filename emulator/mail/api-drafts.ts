/**
 * `Gmail.Users.Drafts`: what an outbox stands on. A draft is sent once; then it is gone, and asking for it fails
 * (behaviours 83 and 84).
 */
import {type Execution, implement} from '../kernel';
import {isAddress} from './addresses';
import {API_READ, API_SEND, API_WRITE, ApiObject, type Given, NOT_FOUND, pageOf, readRaw, SCOPES} from './api-request';
import {messageResource} from './api-resource';
import {deleteDraft, saveDraft, sendDraft, senderOf} from './delivery';
import {apiError, hasGmailRoom, recipientsOf, tooMuchSent} from './limits';
import {type ParsedMessage, parseMessage} from './mime';
import {searchMessages} from './search';
import type {Box, StoredMessage} from './store';

class UsersDrafts extends ApiObject {}

implement(
  'Gmail.Users.Drafts',
  UsersDrafts,
  {
    create(resource: Given, userId: string, media?: unknown) {
      const call = 'gmail.users.drafts.create';
      const box = this.box(call, userId);
      return briefly(box, keepDraft(this.execution, call, resource, media), ['DRAFT']);
    },

    update(resource: Given, userId: string, id: string, media?: unknown) {
      const call = 'gmail.users.drafts.update';
      const box = this.box(call, userId);
      draftMessage(box, call, id);
      return briefly(box, keepDraft(this.execution, call, resource, media, id), ['DRAFT']);
    },

    get(userId: string, id: string, options: Given = {}) {
      const call = 'gmail.users.drafts.get';
      const message = draftMessage(this.box(call, userId), call, id);
      return {id, message: messageResource(this.execution, call, message, options)};
    },

    /** Ids only, newest first; without any draft the answer has no `drafts` at all, as in the API. */
    list(userId: string, options: Given = {}) {
      const call = 'gmail.users.drafts.list';
      const box = this.box(call, userId);
      const ids = draftIds(this.execution, box, options);
      const {entries, ...next} = pageOf(call, ids, options);
      const drafts = entries.map(id => briefly(box, id));
      return {...(drafts.length > 0 && {drafts}), ...next, resultSizeEstimate: ids.length};
    },

    send(resource: Given, userId: string, media?: unknown) {
      const call = 'gmail.users.drafts.send';
      const box = this.box(call, userId);
      const id = String(resource.id ?? '');
      draftMessage(box, call, id);
      if (resource.message || media) keepDraft(this.execution, call, resource, media, id);
      const message = draftMessage(box, call, id);
      checkSending(this.execution, call, parseMessage(message.raw));
      const sending = {from: senderOf(this.execution.account), now: this.execution.now()};
      const sent = sendDraft(this.execution.core, box, id, sending);
      return {id: sent.id, threadId: sent.threadId, labelIds: [...sent.labels]};
    },

    /** For good: a deleted draft goes to no bin. */
    remove(userId: string, id: string) {
      const call = 'gmail.users.drafts.delete';
      const box = this.box(call, userId);
      draftMessage(box, call, id);
      deleteDraft(box, id);
    },
  },
  {
    ops: {list: API_READ, get: API_READ, send: API_SEND, '*': API_WRITE},
    scopes: {list: SCOPES.readDrafts, get: SCOPES.readDrafts, '*': SCOPES.write},
  },
);

function draftMessage(box: Box, call: string, id: string): StoredMessage {
  const message = box.messages.get(box.drafts.get(id) ?? '');
  if (!message) throw apiError(call, NOT_FOUND);
  return message;
}

function keepDraft(execution: Execution, call: string, resource: Given, media?: unknown, id?: string): string {
  const message = resource.message as Given | undefined;
  if (!message && !media) throw apiError(call, 'Missing draft message');
  const raw = readRaw(execution, call, message, media);
  const threadId = message?.threadId === undefined ? undefined : String(message.threadId);
  const sending = {from: senderOf(execution.account), now: execution.now(), threadId};
  return saveDraft(execution.core, raw, sending, id);
}

function briefly(box: Box, id: string, labelIds?: readonly string[]): object {
  const message = box.messages.get(box.drafts.get(id)!)!;
  return {id, message: {id: message.id, threadId: message.threadId, ...(labelIds && {labelIds})}};
}

function draftIds(execution: Execution, box: Box, options: Given): string[] {
  const ids = [...box.drafts.keys()].reverse();
  if (options.q === undefined) return ids;
  const found = new Set(
    searchMessages(execution.core, box, String(options.q), execution.now()).map(message => message.id),
  );
  return ids.filter(id => found.has(box.drafts.get(id)!));
}

/**
 * What the API checks before it sends.
 *
 * @throws {ServiceError} without a recipient, with one that is no address, over the account's limit
 */
export function checkSending(execution: Execution, call: string, message: ParsedMessage): void {
  const {to, cc, bcc} = message;
  const recipients = recipientsOf({to, cc, bcc});
  if (recipients.length === 0) throw apiError(call, 'Recipient address required');
  for (const [name, list] of Object.entries({To: to, Cc: cc, Bcc: bcc})) {
    if (!list.every(({address}) => isAddress(address))) throw apiError(call, `Invalid ${name} header`);
  }
  if (!hasGmailRoom(execution.core, execution.account, recipients.length, execution.now())) throw tooMuchSent(call);
}
