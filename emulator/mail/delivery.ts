/**
 * A message on its way: the copy that the sender keeps, one copy in every recipient's mailbox, and the notice when a
 * domain cannot exist. Limits are checked before, in `limits.ts`.
 */
import {type Account, addressKey, type Core} from '../kernel';
import type {Address} from './addresses';
import {composeMessage, withoutBcc} from './compose';
import {recipientsOf} from './limits';
import {type ParsedMessage, parseMessage} from './mime';
import {type Stamp, stampMessage} from './outgoing';
import {type Box, mailPart, messageIds, newMessageId, type StoredMessage, withContent} from './store';

export interface Sending {
  /** Who sends: an account, or the address of somebody without one. */
  readonly from: Address;
  /** The time of sending. */
  readonly now: number;
  /** Keep it in this thread of the sender. */
  readonly threadId?: string | undefined;
  /** The account keeps no copy: automatic mail from `noreply`. */
  readonly isNoReply?: boolean;
}

/** The address and name that an account sends with. */
export function senderOf(account: Account): Address {
  return {name: account.name, address: account.email};
}

/** A Message-ID as Gmail's own, without angle brackets. */
export function newRfcId(core: Core): string {
  return `CA${core.ids.text(48).replace(/_/g, '+')}@mail.gmail.com`;
}

export function stampFor(core: Core, {from, now}: Pick<Sending, 'from' | 'now'>): Stamp {
  const {aliases} = core.part(mailPart).box(from.address);
  return {from, aliases, date: new Date(now), messageId: newRfcId(core)};
}

/**
 * Sends a raw message to everyone in its To, Cc and Bcc.
 *
 * @return the sender's copy, or what it would have been for mail from `noreply`
 */
export function deliver(core: Core, given: Uint8Array, sending: Sending): StoredMessage {
  const raw = sending.isNoReply ? given : stampMessage(given, stampFor(core, sending));
  const content = parseMessage(raw);
  const recipients = recipientsOf(content);
  const box = core.part(mailPart).box(sending.from.address);
  const isToSelf = recipients.includes(box.address);
  const labels = [...(sending.isNoReply ? [] : ['SENT']), ...(isToSelf ? ['INBOX', 'UNREAD'] : [])];
  const {now, threadId} = sending;
  const kept = makeMessage(core, box, {raw, content, now, labels, threadId, isReceived: isToSelf});
  if (labels.length > 0) box.add(kept);
  box.usage.sent.push([now, recipients.length]);
  hand(core, content.bcc.length > 0 ? withoutBcc(raw) : raw, {...sending, recipients});
  return kept;
}

interface NewMessage {
  readonly raw: Uint8Array;
  readonly content: ParsedMessage;
  readonly now: number;
  readonly labels: readonly string[];
  readonly isReceived?: boolean;
  readonly threadId?: string | undefined;
}

/** A message for a mailbox, not yet in it: of the thread asked for, the one it answers, or one of its own. */
function makeMessage(core: Core, box: Box, given: NewMessage): StoredMessage {
  const {raw, content, now, labels, threadId, isReceived = false} = given;
  const id = newMessageId(core);
  const thread = threadId !== undefined && box.hasThread(threadId) ? threadId : box.threadFor(content);
  return withContent({id, threadId: thread ?? id, raw, at: now, labels: new Set(labels), isReceived}, content);
}

/** Puts a copy into the mailbox of every recipient but the sender. */
function hand(core: Core, raw: Uint8Array, {recipients, from, now}: Sending & {recipients: readonly string[]}): void {
  const content = parseMessage(raw);
  for (const address of recipients) {
    if (address === addressKey(from.address)) continue;
    if (isUnreachable(address)) bounce(core, address, content, {from, now});
    else receive(core, address, {raw, content, now});
  }
}

function receive(core: Core, address: string, {raw, content, now}: Pick<NewMessage, 'raw' | 'content' | 'now'>): void {
  const box = core.part(mailPart).box(address);
  box.add(makeMessage(core, box, {raw, content, now, labels: ['INBOX', 'UNREAD'], isReceived: true}));
}

/** Domains that never exist (RFC 2606): mail to them is taken, and comes back (behaviour 57). */
function isUnreachable(address: string): boolean {
  return address.endsWith('.invalid');
}

function bounce(core: Core, address: string, failed: ParsedMessage, {from, now}: Sending): void {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const raw = composeMessage({
    from: {name: 'Mail Delivery Subsystem', address: 'mailer-daemon@googlemail.com'},
    to: [{name: '', address: from.address}],
    subject: 'Delivery Status Notification (Failure)',
    text: `** Address not found **\n\nYour message wasn't delivered to ${address} because the domain ${domain} couldn't be found.\n`,
    date: new Date(now),
    messageId: newRfcId(core),
    references: messageIds(failed.headers['message-id'] ?? ''),
    fields: [['X-Failed-Recipients', address]],
  });
  receive(core, from.address, {raw, content: parseMessage(raw), now});
}

/** Keeps a draft: new, or instead of an earlier one, whose message it replaces (its id changes, its thread stays). */
export function saveDraft(
  core: Core,
  given: Uint8Array,
  {from, now, threadId}: Sending,
  draftId = newDraftId(core),
): string {
  const box = core.part(mailPart).box(from.address);
  const replaced = box.messages.get(box.drafts.get(draftId) ?? '');
  const raw = stampMessage(given, stampFor(core, {from, now}));
  const content = parseMessage(raw);
  const message = makeMessage(core, box, {
    raw,
    content,
    now,
    labels: ['DRAFT'],
    threadId: threadId ?? replaced?.threadId,
  });
  box.add(message);
  if (replaced) box.remove(replaced.id);
  box.drafts.set(draftId, message.id);
  return draftId;
}

function newDraftId(core: Core): string {
  return `r${core.ids.digits(19)}`;
}

/** Sends a draft, which is gone then; the sent message has an id of its own. */
export function sendDraft(core: Core, box: Box, draftId: string, sending: Sending): StoredMessage {
  const draft = box.messages.get(box.drafts.get(draftId)!)!;
  const sent = deliver(core, draft.raw, {...sending, threadId: draft.threadId});
  deleteDraft(box, draftId);
  return sent;
}

export function deleteDraft(box: Box, draftId: string): void {
  box.remove(box.drafts.get(draftId) ?? '');
  box.drafts.delete(draftId);
}
