/**
 * From what a script passes to `sendEmail`, `createDraft`, `reply`… to a draft that can be composed, or Google's
 * refusal (behaviours 55, 57, 58, 82).
 */
import {blobOf} from '../base/blob';
import {type Account, addressKey, type Core, type Execution, exception} from '../kernel';
import {type Address, isAddress, parseAddresses} from './addresses';
import {composeMessage, type Draft, HeaderInjection, type MailFile} from './compose';
import {newRfcId, senderOf} from './delivery';
import {textOfHtml} from './html-text';
import {mailPart} from './store';

/** An object of the script: any member may be missing or of any type. */
export type ScriptOptions = Readonly<Record<string, unknown>>;

/** What is given beside the options. */
export interface Essentials {
  readonly recipient: unknown;
  readonly subject: unknown;
  readonly body: unknown;
  /** Message-IDs of the thread that this answers. */
  readonly references?: readonly string[];
}

export interface Composed {
  readonly draft: Draft;
  readonly raw: Uint8Array;
  /** Sent from `noreply@` of the account's domain. */
  readonly isNoReply: boolean;
}

/** The draft that a script asks for, and its octets. */
export function composeFromScript(execution: Execution, given: Essentials, options: ScriptOptions): Composed {
  const draft = readDraft(execution, given, options);
  return {draft, raw: compose(draft), isNoReply: isNoReply(execution.account, options)};
}

/**
 * Composes, with the refusal of a header that would break out of its line as the service words it.
 *
 * @throws {ServiceError}
 */
export function compose(draft: Draft): Uint8Array {
  try {
    return composeMessage(draft);
  } catch (error) {
    if (error instanceof HeaderInjection)
      throw exception('Invalid argument: {field}', {field: argumentOf(error.field)});
    throw error;
  }
}

function argumentOf(field: string): string {
  const names: Record<string, string> = {
    Subject: 'subject',
    From: 'name',
    'Content-ID': 'inlineImages',
    'file name': 'attachments',
    'content type': 'attachments',
  };
  return names[field] ?? field.toLowerCase();
}

function readDraft(execution: Execution, given: Essentials, options: ScriptOptions): Draft {
  const {recipient, subject, body, references = []} = given;
  const {core, account} = execution;
  const html = textOption(options.htmlBody);
  const text = textOption(body) ?? '';
  const replyTo = readAddresses(core, options.replyTo, 'Invalid argument: replyTo');
  return {
    from: readSender(execution, options),
    to: readAddresses(core, recipient),
    cc: readAddresses(core, options.cc),
    bcc: readAddresses(core, options.bcc),
    ...(replyTo.length > 0 && {replyTo}),
    subject: textOption(subject) ?? '',
    // A reader without HTML sees the text; where the script gave none, Gmail makes it of the HTML.
    text: text === '' && html !== undefined ? textOfHtml(html) : text,
    ...(html !== undefined && {html}),
    attachments: readAttachments(execution, options.attachments),
    inlineImages: readImages(execution, options.inlineImages),
    date: new Date(execution.now()),
    messageId: newRfcId(core),
    references,
    ...senderFields(account, options),
  };
}

function textOption(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

function isNoReply(account: Account, options: ScriptOptions): boolean {
  return options.noReply === true && account.edition === 'workspace';
}

function senderFields(account: Account, options: ScriptOptions): Pick<Draft, 'fields'> {
  return isNoReply(account, options) ? {fields: [['Auto-Submitted', 'auto-generated']]} : {};
}

function readSender({core, account}: Execution, options: ScriptOptions): Address {
  const own = senderOf(account);
  const name = textOption(options.name) ?? own.name;
  if (isNoReply(account, options)) return {name, address: `noreply@${account.domain}`};
  const from = textOption(options.from);
  if (from === undefined) return {name, address: own.address};
  const allowed = [own.address, ...core.part(mailPart).box(account.email).aliases];
  if (!allowed.some(address => addressKey(address) === addressKey(from))) throw exception('Invalid argument: from');
  return {name, address: from};
}

/**
 * Reads a comma separated list of addresses.
 *
 * @throws {ServiceError} naming the address that is none
 */
export function readAddresses(core: Core, value: unknown, refusal?: string): Address[] {
  const list = textOption(value) ?? '';
  const addresses = parseAddresses(list);
  const isList = !/[;\r\n]/.test(list.trim());
  const bad = isList ? addresses.find(({address}) => !isAddress(address)) : {address: list};
  if (!bad) return addresses;
  throw refusal === undefined ? invalidEmail(core, bad.address) : exception(refusal);
}

function invalidEmail(core: Core, address: string): Error {
  const en = core.assumptions.invalidEmailText;
  return exception({en, fr: 'E-mail incorrect : {address}', nl: 'Ongeldige e-mail: {address}'}, {address});
}

function readAttachments(execution: Execution, value: unknown): MailFile[] {
  if (value === null || value === undefined) return [];
  const list = execution.facades.fromScript(value);
  if (!Array.isArray(list)) throw exception('Invalid argument: attachments');
  return list.map((entry: unknown) => blobOf(entry) ?? invalid('attachments'));
}

function readImages(execution: Execution, value: unknown): Record<string, MailFile> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return invalid('inlineImages');
  const entries = Object.entries(value).map(([id, image]: [string, unknown]) => {
    return [id, blobOf(execution.facades.fromScript(image)) ?? invalid('inlineImages')] as const;
  });
  return Object.fromEntries(entries);
}

function invalid(argument: string): never {
  throw exception('Invalid argument: {argument}', {argument});
}
