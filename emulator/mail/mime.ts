/**
 * A raw message (RFC 2822, MIME) taken apart: what a reader sees, and the tree that the Gmail API shows.
 *
 * Pure: octets in, plain data out. Never throws on a strange message, since anyone may send one; what cannot be read
 * stays visible as an attachment or as text. Making messages is left to `compose.ts`.
 */
import {type Address, parseAddresses} from './addresses';
import {type BinaryString, decodeCharset, decodeTransfer, toBinary, toBytes} from './encodings';
import {
  decodeWords,
  type Header,
  headerValue,
  type Parameterised,
  parseParameterised,
  splitEntity,
  splitHeaders,
} from './headers';

/** One entity of the tree, in the terms of the Gmail API's `payload`. */
export interface Part {
  /** `''` for the message itself, then `0`, `1`, `1.0`… */
  readonly partId: string;
  readonly mimeType: string;
  readonly filename: string;
  /** Values unfolded and decoded. */
  readonly headers: readonly Header[];
  /** Parameters of the Content-Type, read before its encoded words were decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  /** `inline`, `attachment` or `''`. */
  readonly disposition: string;
  /** Content after its transfer encoding; empty for a multipart. */
  readonly bytes: Uint8Array;
  readonly parts: readonly Part[];
}

/** A file that came with a message. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Content-ID without its angle brackets. */
  readonly contentId?: string;
  /** Shown within the text (an image of the HTML) instead of listed below it. */
  readonly inline: boolean;
  /** Of a `text/calendar`: `REQUEST`, `CANCEL`…; `''` where it names none. */
  readonly method?: string;
}

export interface ParsedMessage {
  /** Decoded, by lower-case name; of a repeated field, the first. */
  readonly headers: Readonly<Record<string, string>>;
  readonly from: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly subject: string;
  /** `''` where the message has none. */
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  readonly payload: Part;
}

/** Deeper than this, nobody but an attacker nests; what lies below is kept as one attachment. */
const MAX_DEPTH = 50;

/**
 * Takes a message apart; a string counts as its UTF-8 octets. Most messages are asked for a header or an address and for nothing else, so what is below the header is taken apart when
 * it is first asked for.
 */
export function parseMessage(raw: Uint8Array | string): ParsedMessage {
  const octets = typeof raw === 'string' ? new Uint8Array(Buffer.from(raw, 'utf8')) : raw;
  const head = readHeaders(toBinary(octets));
  const decoded = head.map(decodeHeader);
  const addresses = (name: string) => parseAddresses(headerValue(head, name));
  let known: (Content & {readonly payload: Part}) | undefined;
  const body = () => {
    if (known !== undefined) return known;
    const payload = readPart(toBinary(octets), {partId: '', depth: 0, defaultType: 'text/plain'});
    known = {...contentOf(payload), payload};
    return known;
  };
  return {
    headers: recordOf(decoded),
    from: addresses('From'),
    to: addresses('To'),
    cc: addresses('Cc'),
    bcc: addresses('Bcc'),
    replyTo: addresses('Reply-To'),
    subject: headerValue(decoded, 'Subject'),
    get text() {
      return body().text;
    },
    get html() {
      return body().html;
    },
    get attachments() {
      return body().attachments;
    },
    get payload() {
      return body().payload;
    },
  };
}

function decodeHeader({name, value}: Header): Header {
  return {name, value: decodeWords(value)};
}

/** Headers of an entity as text; octets beyond ASCII are read as UTF-8 where they can be (RFC 6532). */
function readHeaders(entity: BinaryString): Header[] {
  return splitHeaders(splitEntity(entity).head).map(({name, value}) => ({
    name,
    value: decodeCharset(toBytes(value), ''),
  }));
}

function recordOf(headers: readonly Header[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (const {name, value} of headers) record[name.toLowerCase()] ??= value;
  return record;
}

interface Place {
  readonly partId: string;
  readonly depth: number;
  readonly defaultType: string;
}

function readPart(entity: BinaryString, place: Place): Part {
  const headers = readHeaders(entity);
  const type = readType(headers, place.defaultType);
  const disposition = parseParameterised(headerValue(headers, 'Content-Disposition'));
  const common = {
    partId: place.partId,
    mimeType: type.value,
    filename: disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '',
    headers: headers.map(decodeHeader),
    parameters: type.parameters,
    disposition: disposition.value,
  };
  const {body} = splitEntity(entity);
  const children = place.depth < MAX_DEPTH ? childEntities(body, type) : null;
  if (!children)
    return {...common, bytes: decodeTransfer(body, headerValue(headers, 'Content-Transfer-Encoding')), parts: []};

  const defaultType = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const idOf = (at: number) => (place.partId === '' ? `${at}` : `${place.partId}.${at}`);
  const parts = children.map((child, at) => readPart(child, {partId: idOf(at), depth: place.depth + 1, defaultType}));
  return {...common, bytes: new Uint8Array(), parts};
}

/** A Content-Type that is no type at all counts as plain text (RFC 2045, 5.2). */
function readType(headers: readonly Header[], defaultType: string): Parameterised {
  const field = headerValue(headers, 'Content-Type');
  const type = parseParameterised(field === '' ? defaultType : field);
  return /^[^\s/]+\/[^\s/]+$/.test(type.value) ? type : {...type, value: 'text/plain'};
}

/** Entities between the boundary lines, or null where there is no boundary to find: then the part is a leaf. */
function childEntities(body: BinaryString, type: Parameterised): BinaryString[] | null {
  const boundary = type.parameters.get('boundary');
  if (!type.value.startsWith('multipart/') || !boundary) return null;
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const line = new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g');
  const children: BinaryString[] = [];
  let start = -1;
  for (const match of body.matchAll(line)) {
    if (start >= 0) children.push(body.slice(start, match.index).replace(/^\r?\n/, ''));
    start = match.index + match[0].length;
    if (match[1]) return children;
  }
  if (start >= 0) children.push(body.slice(start).replace(/^\r?\n/, ''));
  return start >= 0 ? children : null;
}

interface Content {
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

function contentOf(payload: Part): Content {
  const leaves = leavesOf(payload, false);
  const shown = (type: string) =>
    leaves
      .filter(leaf => isBodyText(leaf.part) && leaf.part.mimeType === type)
      .map(leaf => textOf(leaf.part))
      .join('\n');
  return {
    text: shown('text/plain'),
    html: shown('text/html'),
    attachments: leaves.filter(leaf => !isBodyText(leaf.part)).map(toAttachment),
  };
}

interface Leaf {
  readonly part: Part;
  /** Stands in a multipart/related beside the HTML that shows it. */
  readonly isRelated: boolean;
}

function leavesOf(part: Part, isRelated: boolean): Leaf[] {
  if (part.parts.length === 0)
    return part.mimeType.startsWith('multipart/') && part.bytes.length === 0 ? [] : [{part, isRelated}];
  return part.parts.flatMap(child => leavesOf(child, part.mimeType === 'multipart/related'));
}

/** Text that a reader sees as the message itself: no file name and not declared an attachment. */
export function isBodyText(part: Part): boolean {
  const isText = part.mimeType === 'text/plain' || part.mimeType === 'text/html';
  return isText && part.filename === '' && part.disposition !== 'attachment';
}

/** Text of a part in the character set that it names. */
export function textOf(part: Part): string {
  return decodeCharset(part.bytes, part.parameters.get('charset') ?? '').replace(/\r\n/g, '\n');
}

function toAttachment({part, isRelated}: Leaf): Attachment {
  const contentId = headerValue(part.headers, 'Content-ID').replace(/^<|>$/g, '');
  return {
    name: part.filename || 'noname',
    contentType: part.mimeType,
    bytes: part.bytes,
    ...(contentId && {contentId}),
    inline: contentId !== '' && part.disposition !== 'attachment' && (isRelated || part.disposition === 'inline'),
    ...(part.mimeType === 'text/calendar' && {method: part.parameters.get('method') ?? ''}),
  };
}
