/**
 * A mailbox as the person in front of it has it: reads what came, writes, edits, sends and deletes drafts, answers.
 *
 * For hosts and tests. Nothing here is limited or counted: it is a person, not a script. Handles keep no state of their own.
 */
import {addressKey, type Core} from '../kernel';
import {type Address, parseAddresses} from './addresses';
import {composeMessage, type Draft as DraftContent, type MailFile} from './compose';
import {deleteDraft, deliver, newRfcId, saveDraft, sendDraft} from './delivery';
import {toBinary} from './encodings';
import {textOfHtml} from './html-text';
import type {Attachment} from './mime';
import {addressField, type Box, mailPart, messageIds, parsed, type StoredMessage} from './store';

/** What a person writes. Addresses as typed: `Zoë <z@x.be>, y@x.be`. */
export interface Letter {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly subject?: string;
  /** Plain text; of the HTML when not given. */
  readonly text?: string;
  readonly html?: string;
  /** By Content-ID, shown where the HTML says `<img src="cid:…">`. */
  readonly inlineImages?: Readonly<Record<string, File>>;
  readonly attachments?: readonly File[];
}

/** A file that a person attaches. */
export interface File {
  readonly bytes: Uint8Array | string;
  readonly name?: string;
  readonly contentType?: string;
}

/** A message as its mailbox shows it. */
export class Message {
  constructor(
    private readonly box: Box,
    private readonly stored: StoredMessage,
  ) {}

  get id(): string {
    return this.stored.id;
  }

  get threadId(): string {
    return this.stored.threadId;
  }

  /** When it reached this mailbox. */
  get date(): Date {
    return new Date(this.stored.at);
  }

  /** Gmail's labels, `INBOX`, `UNREAD`…, and the names of the account's own. */
  get labels(): readonly string[] {
    return [...this.stored.labels].map(label => this.box.labels.get(label) ?? label);
  }

  /** Fields by lower-case name, decoded. */
  get headers(): Readonly<Record<string, string>> {
    return parsed(this.stored).headers;
  }

  /** As shown: `Anna N. <neo@example.org>`. */
  get from(): string {
    return addressField(this.stored, 'from');
  }

  get to(): string {
    return addressField(this.stored, 'to');
  }

  get cc(): string {
    return addressField(this.stored, 'cc');
  }

  /** Only the sender's own copy has it. */
  get bcc(): string {
    return addressField(this.stored, 'bcc');
  }

  get replyTo(): string {
    return addressField(this.stored, 'replyTo');
  }

  get subject(): string {
    return parsed(this.stored).subject;
  }

  /** `''` where there is none. */
  get text(): string {
    return parsed(this.stored).text;
  }

  /** `''` where there is none. */
  get html(): string {
    return parsed(this.stored).html;
  }

  /** Files and inline images, in the order of the message. */
  get attachments(): readonly Attachment[] {
    return parsed(this.stored).attachments;
  }

  /** The message as it travels, a character per octet. */
  get raw(): string {
    return toBinary(this.stored.raw);
  }

  toJSON(): object {
    const {id, threadId, date, labels, headers, from, to, cc, bcc, replyTo, subject, text, html} = this;
    const attachments = this.attachments.map(({bytes, ...rest}) => ({...rest, size: bytes.length}));
    return {id, threadId, date, labels, headers, from, to, cc, bcc, replyTo, subject, text, html, attachments};
  }
}

/** A draft; its id stays while its message changes. */
export class Draft {
  constructor(
    private readonly core: Core,
    private readonly box: Box,
    readonly id: string,
  ) {}

  get message(): Message {
    const stored = this.box.messages.get(this.box.drafts.get(this.id) ?? '');
    if (!stored) throw new Error(`The draft ${this.id} is gone: it was sent or deleted.`);
    return new Message(this.box, stored);
  }

  get subject(): string {
    return this.message.subject;
  }

  get to(): string {
    return this.message.to;
  }

  get html(): string {
    return this.message.html;
  }

  get text(): string {
    return this.message.text;
  }

  get attachments(): readonly Attachment[] {
    return this.message.attachments;
  }

  /** Changes what is named and keeps the rest; new HTML brings a text of its own. */
  edit(changes: Letter): this {
    const {text, ...kept} = letterOf(this.message);
    const letter = {...kept, ...(changes.html === undefined && text !== undefined && {text}), ...changes};
    const references = referencesOf(this.message);
    saveDraft(
      this.core,
      composeLetter(this.core, this.box, letter, references),
      sendingOf(this.core, this.box),
      this.id,
    );
    return this;
  }

  delete(): void {
    this.message;
    deleteDraft(this.box, this.id);
  }

  send(): Message {
    this.message;
    return new Message(this.box, sendDraft(this.core, this.box, this.id, sendingOf(this.core, this.box)));
  }
}

export class Mailbox {
  constructor(
    private readonly core: Core,
    readonly address: string,
  ) {}

  private get box(): Box {
    return this.core.part(mailPart).box(this.address);
  }

  /** What came in, oldest first. */
  get received(): readonly Message[] {
    return this.select(message => message.isReceived);
  }

  /** What went out, oldest first. */
  get sent(): readonly Message[] {
    return this.select(message => message.labels.has('SENT'));
  }

  /** Oldest first. */
  get drafts(): readonly Draft[] {
    return [...this.box.drafts.keys()].map(id => new Draft(this.core, this.box, id));
  }

  /** Other addresses that this account may send as. */
  get aliases(): readonly string[] {
    return this.box.aliases;
  }

  addAlias(address: string): void {
    if (!this.box.aliases.includes(address)) this.box.aliases.push(address);
  }

  writeDraft(letter: Letter): Draft {
    const id = saveDraft(this.core, composeLetter(this.core, this.box, letter), sendingOf(this.core, this.box));
    return new Draft(this.core, this.box, id);
  }

  send(letter: Letter): Message {
    return this.deliver(composeLetter(this.core, this.box, letter));
  }

  /** Answers a message of this mailbox to whoever wrote it. */
  reply(message: Message, letter: Letter): Message {
    const subject = /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`;
    const answer = {to: message.replyTo || message.from, subject, ...letter};
    const references = [...referencesOf(message), ...messageIds(message.headers['message-id'] ?? '')];
    return this.deliver(composeLetter(this.core, this.box, answer, references), message.threadId);
  }

  private deliver(raw: Uint8Array, threadId?: string): Message {
    return new Message(this.box, deliver(this.core, raw, {...sendingOf(this.core, this.box), threadId}));
  }

  private select(isWanted: (message: StoredMessage) => boolean): Message[] {
    return [...this.box.messages.values()].filter(isWanted).map(message => new Message(this.box, message));
  }
}

export function mailboxOf(core: Core, address: string): Mailbox {
  return new Mailbox(core, addressKey(address));
}

/** Somebody without an account is nobody but an address. */
function ownerOf(core: Core, box: Box): Address {
  const account = core.knownAccount(box.address);
  return account ? {name: account.name, address: account.email} : {name: '', address: box.address};
}

function sendingOf(core: Core, box: Box) {
  return {from: ownerOf(core, box), now: core.now()};
}

function composeLetter(core: Core, box: Box, letter: Letter, references: readonly string[] = []): Uint8Array {
  const {to = '', cc = '', bcc = '', replyTo = '', subject = '', html, inlineImages = {}, attachments = []} = letter;
  const images = Object.entries(inlineImages).map(([id, file]) => [id, toMailFile(file)] as const);
  const content: DraftContent = {
    from: ownerOf(core, box),
    to: parseAddresses(to),
    cc: parseAddresses(cc),
    bcc: parseAddresses(bcc),
    replyTo: parseAddresses(replyTo),
    subject,
    text: letter.text ?? textOfHtml(html ?? ''),
    ...(html !== undefined && {html}),
    inlineImages: Object.fromEntries(images),
    attachments: attachments.map(toMailFile),
    date: new Date(core.now()),
    messageId: newRfcId(core),
    references,
  };
  return composeMessage(content);
}

function toMailFile({bytes, name, contentType}: File): MailFile {
  return {
    bytes: typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'utf8')) : bytes,
    name: name ?? 'noname',
    contentType: contentType ?? 'application/octet-stream',
  };
}

function referencesOf(message: Message): string[] {
  return messageIds(message.headers.references ?? '');
}

function letterOf(message: Message): Letter {
  const {to, cc, bcc, replyTo, subject, text, html, attachments} = message;
  const isImage = (file: Attachment) => file.inline && file.contentId !== undefined;
  return {
    ...{to, cc, bcc, replyTo, subject, text},
    ...(html !== '' && {html}),
    inlineImages: Object.fromEntries(attachments.filter(isImage).map(file => [file.contentId!, file])),
    attachments: attachments.filter(file => !isImage(file)),
  };
}
