/** Mail: a person's own mailbox. Read, written, answered and sent as in Gmail; scripts' mail lands here too. */

import type {Letter, Message} from '../../../mail';
import {decodeBase64} from '../../../mail/encodings';
import {mailPart} from '../../../mail/store';
import {invitationsIn} from '../invitations';
import {type Asker, act, look} from './command';
import {isOfficer} from './session';

type Folder = 'inbox' | 'drafts' | 'sent';

/** A letter as the page sends it. */
export interface SentLetter {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly html: string;
  readonly images: Readonly<Record<string, SentFile>>;
  readonly files: readonly SentFile[];
}

export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

const SNIPPET = 140;

/** What a list shows of a folder: the newest, and only those with every word that is searched for. */
interface Listed {
  readonly folder: Folder;
  readonly search: string;
  readonly most: number;
}

export const mail = {
  'mail.list': look((asker: Asker, {folder, search, most}: Listed) => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const all = inFolder(asker, folder).reverse();
    // Ten thousand mails are not read for the first hundred of them.
    const found = words.length === 0 ? all : all.filter(each => hasWords(each.message, words));
    const lines = found.slice(0, most).map(({message, draft}) => ({...lineOf(message), draft}));
    return {lines, more: found.length - lines.length};
  }),

  'mail.counts': look((asker: Asker, _: Record<string, never>) => {
    const box = boxOf(asker);
    const unread = box.received.filter(message => message.labels.includes('UNREAD')).length;
    return {unread, drafts: box.drafts.length};
  }),

  'mail.message': look((asker: Asker, {id}: {id: string}) => {
    const message = messageOf(asker, id);
    const {from, to, cc, bcc, replyTo, subject, date, text, html, attachments} = message;
    return {
      ...{id, from, to, cc, bcc, replyTo, subject, text},
      at: date.getTime(),
      hasHtml: html !== '',
      files: attachments.map(({name, contentType, bytes, inline}, index) => ({
        ...{name, contentType, inline, index},
        size: bytes.length,
      })),
      events: attachments.flatMap(file =>
        file.contentType.startsWith('text/calendar') || /\.ics$/i.test(file.name) ? invitationsIn(file.bytes) : [],
      ),
    };
  }),

  'mail.read': act((asker: Asker, {id}: {id: string}) => {
    asker.world.core.part(mailPart).box(asker.account.email).messages.get(id)?.labels.delete('UNREAD');
    asker.world.note({type: 'mail-read', officer: isOfficer(asker.world, asker.account)});
  }),

  /** The HTML of a message, its images put in. */
  'mail.body': look((asker: Asker, {id}: {id: string}) => {
    const {html, attachments} = messageOf(asker, id);
    return html.replace(/cid:([^"'\s)>]+)/g, (whole, cid: string) => {
      const image = attachments.find(file => file.contentId === decodeURIComponent(cid));
      return image === undefined ? whole : dataUrl(image.contentType, image.bytes);
    });
  }),

  'mail.file': look((asker: Asker, {id, index}: {id: string; index: number}) => {
    const file = messageOf(asker, id).attachments[index];
    if (file === undefined) throw new Error('This message has no such file.');
    return {name: file.name, contentType: file.contentType, base64: Buffer.from(file.bytes).toString('base64')};
  }),

  /** A draft ready to be written on; its images stand in the HTML as data. */
  'mail.draft': look((asker: Asker, {draft: id}: {draft: string}) => {
    const {message} = draftOf(asker, id);
    const inline = message.attachments.filter(file => file.inline && file.contentId !== undefined);
    const sent = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    return {
      ...{to: message.to, cc: message.cc, bcc: message.bcc, subject: message.subject},
      html: message.html || escaped(message.text),
      images: Object.fromEntries(
        inline.map(({contentId, name, contentType, bytes}) => [contentId!, {name, contentType, base64: sent(bytes)}]),
      ),
      files: message.attachments
        .filter(file => !inline.includes(file))
        .map(({name, contentType, bytes}) => ({name, contentType, base64: sent(bytes)})),
    };
  }),

  'mail.save': act((asker: Asker, {draft: id, letter}: {draft: string | null; letter: SentLetter}) => {
    asker.world.note({type: 'draft'});
    if (id === null) return boxOf(asker).writeDraft(letterOf(letter)).id;
    return draftOf(asker, id).edit(letterOf(letter)).id;
  }),

  'mail.send': act((asker: Asker, {draft: id, letter}: {draft: string | null; letter: SentLetter}) => {
    if (`${letter.to}${letter.cc}${letter.bcc}`.trim() === '') throw new Error('Please name at least one recipient.');
    if (id === null) boxOf(asker).send(letterOf(letter));
    else draftOf(asker, id).edit(letterOf(letter)).send();
  }),

  'mail.reply': act((asker: Asker, {id, html}: {id: string; html: string}) => {
    boxOf(asker).reply(messageOf(asker, id), {html});
  }),

  'mail.discard': act((asker: Asker, {draft: id}: {draft: string}) => draftOf(asker, id).delete()),
};

function boxOf({world, account}: Asker) {
  return world.workspace.mailbox(account);
}

/** Oldest first. */
function inFolder(asker: Asker, folder: Folder): {message: Message; draft: string | null}[] {
  const box = boxOf(asker);
  if (folder === 'drafts') return box.drafts.map(draft => ({message: draft.message, draft: draft.id}));
  return (folder === 'inbox' ? box.received : box.sent).map(message => ({message, draft: null}));
}

function hasWords(message: Message, words: readonly string[]): boolean {
  const {from, to, subject, snippet} = lineOf(message);
  const text = `${from} ${to} ${subject} ${snippet}`.toLowerCase();
  return words.every(word => text.includes(word));
}

function messageOf(asker: Asker, id: string): Message {
  const box = boxOf(asker);
  const found =
    box.received.find(each => each.id === id) ??
    box.sent.find(each => each.id === id) ??
    box.drafts.map(draft => draft.message).find(each => each.id === id);
  if (found === undefined) throw new Error('This message is not in the mailbox any more.');
  return found;
}

function draftOf(asker: Asker, id: string) {
  const draft = boxOf(asker).drafts.find(each => each.id === id);
  if (draft === undefined) throw new Error('This draft was sent or deleted.');
  return draft;
}

function lineOf(message: Message) {
  const {id, from, to, subject, date, labels, text, attachments} = message;
  return {
    ...{id, from, to, subject},
    at: date.getTime(),
    unread: labels.includes('UNREAD'),
    snippet: text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET),
    files: attachments.filter(file => !file.inline).length,
  };
}

function letterOf({to, cc, bcc, subject, html, images, files}: SentLetter): Letter {
  const given = ({name, contentType, base64}: SentFile) => ({name, contentType, bytes: decodeBase64(base64)});
  return {
    ...{to, cc, bcc, subject, html},
    inlineImages: Object.fromEntries(Object.entries(images).map(([id, image]) => [id, given(image)])),
    attachments: files.map(given),
  };
}

function dataUrl(contentType: string, bytes: Uint8Array): string {
  return /^image\/[\w.+-]+$/.test(contentType)
    ? `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`
    : 'data:,';
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}
