/**
 * Makes a raw message (RFC 2822, MIME) of what a script or a person gives: text, HTML, images, files.
 *
 * The shape is the one Gmail gives its own mail: mixed( related( alternative( text, html ), images ), files ), each
 * level only where it is needed. Pure: date, id and boundary seed come in. Who may send what is left to the services;
 * here only what would break out of its header is refused.
 */
import {type Address, encodeAddresses} from './addresses';
import {encodeBase64Lines, encodeQuotedPrintable, toBinary, toBytes} from './encodings';
import {encodeParameter, encodeWords} from './headers';

/** A file or image to send; the host's blobs have this shape. */
export interface MailFile {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
}

export interface Draft {
  readonly from?: Address;
  readonly to?: readonly Address[];
  readonly cc?: readonly Address[];
  readonly bcc?: readonly Address[];
  readonly replyTo?: readonly Address[];
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  /** By Content-ID: `<img src="cid:logo">` shows the image under `logo`. */
  readonly inlineImages?: Readonly<Record<string, MailFile>>;
  readonly attachments?: readonly MailFile[];
  readonly date: Date;
  /** Without angle brackets. */
  readonly messageId: string;
  /** Message ids, without angle brackets, of the thread so far; the last is the one answered. */
  readonly references?: readonly string[];
  /** Further fields, ASCII: `['List-Unsubscribe', '<…>']`. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
}

/** A header value with a line end or another control character, which could smuggle in a field of its own. */
export class HeaderInjection extends Error {
  constructor(readonly field: string) {
    super(`A ${field} may not contain line ends or control characters.`);
  }
}

/**
 * Serialises a draft.
 *
 * @throws {HeaderInjection} where an address, a name, the subject, a file name or a Content-ID holds a control character
 */
export function composeMessage(draft: Draft): Uint8Array {
  const body = bodyEntity(draft);
  return toBytes([...headerLines(draft), 'MIME-Version: 1.0', toText(body)].join('\r\n'));
}

function headerLines(draft: Draft): string[] {
  const lines: string[] = [];
  const add = (name: string, value: string) => value !== '' && lines.push(`${name}: ${value}`);
  add('Date', formatMailDate(draft.date));
  add('Message-ID', `<${safe('Message-ID', draft.messageId)}>`);
  const references = (draft.references ?? []).map(id => `<${safe('References', id)}>`);
  add('In-Reply-To', references.at(-1) ?? '');
  add('References', references.join('\r\n '));
  add('Subject', encodeWords(safe('Subject', draft.subject ?? '')));
  for (const [name, list] of addressFields(draft))
    add(name, encodeAddresses(list.map(entry => safeAddress(name, entry))));
  for (const [name, value] of draft.fields ?? []) add(safe('field name', name), encodeWords(safe(name, value)));
  return lines;
}

function addressFields(draft: Draft): [string, readonly Address[]][] {
  return [
    ['From', draft.from ? [draft.from] : []],
    ['Reply-To', draft.replyTo ?? []],
    ['To', draft.to ?? []],
    ['Cc', draft.cc ?? []],
    ['Bcc', draft.bcc ?? []],
  ];
}

function safe(field: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(value)) throw new HeaderInjection(field);
  return value;
}

function safeAddress(field: string, {name, address}: Address): Address {
  return {name: safe(field, name), address: safe(field, address)};
}

/** Date of a header, in UTC: `Fri, 1 Oct 2027 07:00:00 +0000`. */
export function formatMailDate(date: Date): string {
  return date.toUTCString().replace(/GMT$/, '+0000').replace(/, 0/, ', ');
}

/** A part with its own headers; content is a binary string or further entities. */
interface Entity {
  readonly headers: readonly string[];
  readonly content: string;
}

function bodyEntity(draft: Draft): Entity {
  const boundary = `=_${draft.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`;
  const images = Object.entries(draft.inlineImages ?? {});
  const texts = [
    textEntity('plain', draft.text ?? ''),
    ...(draft.html === undefined ? [] : [textEntity('html', draft.html)]),
  ];
  const alternative = wrap('alternative', texts, `${boundary}_a`);
  const related = wrap('related', [alternative, ...images.map(([id, file]) => imageEntity(id, file))], `${boundary}_r`);
  return wrap('mixed', [related, ...(draft.attachments ?? []).map(fileEntity)], `${boundary}_m`);
}

/** One entity stays itself; several go into a multipart. */
function wrap(subtype: string, entities: readonly Entity[], boundary: string): Entity {
  if (entities.length === 1) return entities[0]!;
  const pieces = entities.map(entity => `--${boundary}\r\n${toText(entity)}\r\n`);
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    content: `${pieces.join('')}--${boundary}--\r\n`,
  };
}

function toText({headers, content}: Entity): string {
  return `${headers.join('\r\n')}\r\n\r\n${content}`;
}

function textEntity(subtype: 'plain' | 'html', text: string): Entity {
  const lines = text.replace(/\r\n|\r|\n/g, '\r\n');
  const type = `Content-Type: text/${subtype}; charset="UTF-8"`;
  // A leading "--" could be taken for a boundary, and "From " for the start of a mailbox entry.
  if (/^[\t\x20-\x7e\r\n]*$/.test(lines) && !/[^\r\n]{77}|^--|^From /m.test(lines))
    return {headers: [type], content: lines};
  return {headers: [type, 'Content-Transfer-Encoding: quoted-printable'], content: encodeQuotedPrintable(lines)};
}

function imageEntity(contentId: string, file: MailFile): Entity {
  const id = safe('Content-ID', contentId);
  return binaryEntity(file, 'inline', [`Content-ID: <${id}>`, `X-Attachment-Id: ${id}`]);
}

function fileEntity(file: MailFile): Entity {
  return binaryEntity(file, 'attachment', []);
}

function binaryEntity(file: MailFile, disposition: string, fields: readonly string[]): Entity {
  const name = safe('file name', file.name ?? 'noname');
  const type = safe('content type', file.contentType ?? 'application/octet-stream');
  return {
    headers: [
      `Content-Type: ${type};\r\n ${encodeParameter('name', name)}`,
      `Content-Disposition: ${disposition};\r\n ${encodeParameter('filename', name)}`,
      'Content-Transfer-Encoding: base64',
      ...fields,
    ],
    content: encodeBase64Lines(file.bytes),
  };
}

/** The message as its recipients get it: without the Bcc field, octet by octet otherwise. */
export function withoutBcc(raw: Uint8Array): Uint8Array {
  const binary = toBinary(raw);
  const end = /\r?\n\r?\n/.exec(binary)?.index ?? binary.length;
  const head = binary.slice(0, end).replace(/(^|\n)bcc[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*(?:\n|$)/gi, '$1');
  return toBytes(head.replace(/\r?\n$/, '') + binary.slice(end));
}
