/**
 * Mailboxes as Gmail keeps them: messages with labels, threads, drafts, and what an account has sent lately.
 *
 * Only storage: what makes a message, sends or reads it is left to the files beside it. A mailbox exists for every
 * address that ever sent or got mail, whether or not the host has made an account for it.
 */
import {addressKey, type Core, type Json, listOf, type Part, type Pieces, putList} from '../kernel';
import {formatAddress} from './addresses';
import {headerValue, splitHeaders} from './headers';
import {type ParsedMessage, parseMessage} from './mime';

export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly raw: Uint8Array;
  /** When it reached this mailbox, in milliseconds since 1970. */
  readonly at: number;
  /** `INBOX`, `SENT`, `DRAFT`, `UNREAD`, `STARRED`, `TRASH`, `SPAM`, `IMPORTANT`, or the id of a user's label. */
  readonly labels: Set<string>;
  /** It came from another mailbox, or from this one to itself. */
  readonly isReceived: boolean;
}

/** What the limits look at. */
export interface Usage {
  /** Start of the day that began with the first mail sent by a script; 0 before that (behaviour 56). */
  since: number;
  /** Recipients of scripts' mail in that day, outside and inside the account's own domain. */
  outside: number;
  inside: number;
  /** Everything the account sent in the last 24 hours: instant and recipients. */
  sent: [at: number, recipients: number][];
}

export class Box {
  readonly messages = new Map<string, StoredMessage>();
  /** Draft id to message id, oldest first. */
  readonly drafts = new Map<string, string>();
  /** A user's labels: id to name. */
  readonly labels = new Map<string, string>();
  /** Addresses that the account may also send as. */
  readonly aliases: string[] = [];
  readonly usage: Usage = {since: 0, outside: 0, inside: 0, sent: []};
  private readonly threads = new Map<string, Set<string>>();
  /** Thread by Message-ID, so that an answer finds the thread it belongs to. */
  private readonly threadOf = new Map<string, string>();

  constructor(readonly address: string) {}

  add(message: StoredMessage): StoredMessage {
    this.messages.set(message.id, message);
    const thread = this.threads.get(message.threadId) ?? new Set();
    this.threads.set(message.threadId, thread.add(message.id));
    for (const id of messageIds(rfcId(message.raw))) this.threadOf.set(id, message.threadId);
    return message;
  }

  remove(id: string): void {
    const message = this.messages.get(id);
    if (!message) return;
    this.messages.delete(id);
    const thread = this.threads.get(message.threadId);
    thread?.delete(id);
    if (thread?.size === 0) this.threads.delete(message.threadId);
  }

  /** Messages of a thread, oldest first. */
  thread(threadId: string): StoredMessage[] {
    return [...(this.threads.get(threadId) ?? [])].map(id => this.messages.get(id)!).sort((a, b) => a.at - b.at);
  }

  hasThread(threadId: string): boolean {
    return this.threads.has(threadId);
  }

  /** Ids of all threads. */
  threadIds(): readonly string[] {
    return [...this.threads.keys()];
  }

  /** The thread that a message answers: a message it refers to is here, and the subject is the same but for `Re:`. */
  threadFor(message: ParsedMessage): string | undefined {
    const ids = messageIds(`${message.headers.references ?? ''} ${message.headers['in-reply-to'] ?? ''}`);
    return ids
      .map(id => this.threadOf.get(id))
      .find(id => id !== undefined && this.hasThread(id) && this.hasSubject(id, message.subject));
  }

  private hasSubject(threadId: string, subject: string): boolean {
    const first = this.thread(threadId)[0];
    return first !== undefined && baseSubject(parsed(first).subject) === baseSubject(subject);
  }
}

export class MailState {
  private readonly boxes = new Map<string, Box>();

  box(address: string): Box {
    const key = addressKey(address);
    const known = this.boxes.get(key);
    if (known) return known;
    const made = new Box(key);
    this.boxes.set(key, made);
    return made;
  }

  all(): readonly Box[] {
    return [...this.boxes.values()];
  }
}

const cache = new WeakMap<StoredMessage, ParsedMessage>();

/** A stored message taken apart, once. */
export function parsed(message: StoredMessage): ParsedMessage {
  const known = cache.get(message);
  if (known) return known;
  const made = parseMessage(message.raw);
  cache.set(message, made);
  return made;
}

/** A message whose content is known already, so that it is not taken apart again. */
export function withContent(message: StoredMessage, content: ParsedMessage): StoredMessage {
  cache.set(message, content);
  return message;
}

/** Ids between angle brackets. */
export function messageIds(field: string): string[] {
  return Array.from(field.matchAll(/<([^<>]+)>/g), match => match[1]!);
}

/** The Message-ID field, without taking the whole message apart: a mailbox may be loaded with thousands of them. */
function rfcId(raw: Uint8Array): string {
  const octets = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const end = octets.indexOf('\r\n\r\n');
  return headerValue(splitHeaders(octets.toString('latin1', 0, end < 0 ? octets.length : end)), 'Message-ID');
}

/** A subject without the prefixes of answers and forwards. */
export function baseSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fwd?|tr|aw|antw|doorst)\s*:)+/i, '').trim();
}

/** An address field as Gmail shows it. */
export function addressField(message: StoredMessage, name: 'from' | 'to' | 'cc' | 'bcc' | 'replyTo'): string {
  return parsed(message)[name].map(formatAddress).join(', ');
}

/** Value of any field of a message, decoded; `''` where it has none. */
export function fieldOf(message: StoredMessage, name: string): string {
  return headerValue(parsed(message).payload.headers, name);
}

/** A message id as Gmail's: 16 hexadecimal digits. */
export function newMessageId(core: Core): string {
  return `1${core.ids.hex(15)}`;
}

/** All mailboxes of a workspace, saved with its snapshot. */
export const mailPart: Part<MailState> = {
  name: 'mail',
  create: () => new MailState(),
  save: (state, pieces) =>
    putList(pieces, 'mail', state.all(), {
      length: BOXES_A_PIECE,
      save: box => saveBox(box, pieces) as unknown as Json,
    }),
  load: (saved, _core, pieces) => {
    const state = new MailState();
    for (const box of listOf(pieces, saved) as unknown as SavedBox[]) loadBox(state.box(box.address), box, pieces);
    return state;
  },
};

const BOXES_A_PIECE = 64;

interface SavedBox {
  readonly address: string;
  readonly messages: readonly (Omit<StoredMessage, 'raw' | 'labels'> & {raw: Json; labels: string[]})[];
  readonly drafts: readonly [string, string][];
  readonly labels: readonly [string, string][];
  readonly aliases: readonly string[];
  readonly usage: Usage;
}

function saveBox(box: Box, pieces: Pieces): SavedBox {
  return {
    address: box.address,
    messages: [...box.messages.values()].map(message => ({
      ...message,
      raw: pieces.octets(message.raw),
      labels: [...message.labels],
    })),
    drafts: [...box.drafts],
    labels: [...box.labels],
    aliases: [...box.aliases],
    usage: {...box.usage, sent: box.usage.sent.map(([at, recipients]) => [at, recipients])},
  };
}

function loadBox(box: Box, saved: SavedBox, pieces: Pieces): void {
  for (const message of saved.messages) {
    box.add({...message, raw: pieces.octetsOf(message.raw), labels: new Set(message.labels)});
  }
  for (const [id, messageId] of saved.drafts) box.drafts.set(id, messageId);
  for (const [id, name] of saved.labels) box.labels.set(id, name);
  box.aliases.push(...saved.aliases);
  Object.assign(box.usage, {...saved.usage, sent: saved.usage.sent.map(([at, recipients]) => [at, recipients])});
}
