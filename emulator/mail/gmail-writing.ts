/** What GmailApp and its objects write: mails, drafts, answers, forwards. The limits are those of MailApp. */
import {Blob} from '../base/blob';
import {addressKey, type Execution, exception} from '../kernel';
import {type Address, formatAddress} from './addresses';
import {saveDraft, senderOf} from './delivery';
import {GmailDraft, type GmailMessage} from './gmail-objects';
import {htmlOfText, textOfHtml} from './html-text';
import {checkSize} from './limits';
import {sendFromScript} from './mail-app';
import type {Attachment} from './mime';
import {type Composed, composeFromScript, type Essentials, type ScriptOptions} from './options';
import {addressField, fieldOf, messageIds, parsed, type StoredMessage} from './store';

interface Place {
  readonly threadId?: string | undefined;
  /** Of the draft to be replaced. */
  readonly draftId?: string | undefined;
}

export type Writing = Essentials & Place;

/** Sends as `GmailApp.sendEmail` does. */
export function sendInGmail(execution: Execution, given: Writing, options: ScriptOptions): StoredMessage {
  return sendFromScript(execution, composeInGmail(execution, given, options), given.threadId);
}

/** Keeps a draft as `GmailApp.createDraft` does; its recipient may be missing. */
export function draftInGmail(execution: Execution, given: Writing, options: ScriptOptions): GmailDraft {
  const {core, account} = execution;
  const {draft, raw} = composeInGmail(execution, given, options);
  checkSize(account, draft);
  const from = {...senderOf(account), name: draft.from!.name};
  const id = saveDraft(core, raw, {from, now: execution.now(), threadId: given.threadId}, given.draftId);
  return new GmailDraft(execution, id);
}

/** GmailApp loses characters beyond the first 65,536, such as emoji; MailApp does not (behaviour 58). */
function composeInGmail(execution: Execution, given: Writing, options: ScriptOptions): Composed {
  const {subject, body} = given;
  const html = options.htmlBody;
  const safe = {...options, ...(html !== null && html !== undefined && {htmlBody: mangled(html)})};
  return composeFromScript(execution, {...given, subject: mangled(subject), body: mangled(body)}, safe);
}

function mangled(text: unknown): unknown {
  return text === null || text === undefined ? text : String(text).replace(/[\u{10000}-\u{10ffff}]/gu, '??');
}

/** What an answer to a message starts from; `options` may still change subject, cc and bcc. */
export function answerTo(message: GmailMessage, body: unknown, options: ScriptOptions, toAll: boolean) {
  const {stored} = message;
  const {subject} = parsed(stored);
  const {to, cc} = answerRecipients(message, toAll);
  const references = [fieldOf(stored, 'References'), fieldOf(stored, 'Message-ID')].flatMap(messageIds);
  const extraCc = [cc.map(formatAddress).join(', '), String(options.cc ?? '')].filter(list => list !== '').join(', ');
  return {
    given: {
      recipient: to.map(formatAddress).join(', '),
      subject: options.subject ?? (/^re:/i.test(subject) ? subject : `Re: ${subject}`),
      body,
      references,
      threadId: stored.threadId,
    },
    options: {...options, cc: extraCc},
  };
}

/** An answer goes to who wrote; one to the account's own mail goes to whom it was written. */
function answerRecipients(message: GmailMessage, toAll: boolean): {to: readonly Address[]; cc: readonly Address[]} {
  const {from, replyTo, to, cc} = parsed(message.stored);
  const own = new Set([message.box.address, ...message.box.aliases.map(addressKey)]);
  const isOwn = ({address}: Address) => own.has(addressKey(address));
  const writers = replyTo.length > 0 ? replyTo : from;
  const isToOthers = from.some(isOwn);
  const answered = isToOthers ? to : writers;
  if (!toAll) return {to: answered, cc: []};
  const known = new Set(answered.map(({address}) => addressKey(address)));
  const others = [...(isToOthers ? [] : to), ...cc].filter(
    entry => !isOwn(entry) && !known.has(addressKey(entry.address)),
  );
  return {to: answered, cc: others};
}

/** A forward: what was written, below the lines that say from whom to whom; its files go along. */
export function forwardOf(message: GmailMessage, recipient: unknown, options: ScriptOptions) {
  const {stored} = message;
  const {subject, text, html, attachments} = parsed(stored);
  const lines = [
    '---------- Forwarded message ---------',
    `From: ${addressField(stored, 'from')}`,
    `Date: ${fieldOf(stored, 'Date')}`,
    `Subject: ${subject}`,
    `To: ${addressField(stored, 'to')}`,
  ].join('\n');
  const body = `${lines}\n\n${text || textOfHtml(html)}`;
  const htmlBody = `${htmlOfText(lines)}<br>\n<br>\n${html || htmlOfText(text)}`;
  return {
    given: {recipient, subject: options.subject ?? `Fwd: ${subject}`, body},
    options: {htmlBody, ...options, ...forwardedFiles(attachments, options)},
  };
}

function forwardedFiles(files: readonly Attachment[], options: ScriptOptions) {
  const blobOf = ({bytes, contentType, name}: Attachment) => new Blob(bytes, contentType, name);
  const images = files.filter(file => file.inline).map(file => [file.contentId!, blobOf(file)] as const);
  const own = Array.isArray(options.attachments) ? options.attachments : [];
  return {
    inlineImages: {...Object.fromEntries(images), ...(options.inlineImages ?? {})},
    attachments: [...files.filter(file => !file.inline).map(blobOf), ...own],
  };
}

/** GmailApp's refusal of an id that is not there. */
export function unexpected(member: string): Error {
  return exception('Unexpected error while getting the method or property {member} on object GmailApp.', {member});
}
