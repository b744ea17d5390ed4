/** Messages as the Gmail API shows them, in its four formats (behaviour 83). */
import type {Execution} from '../kernel';
import {type Given, hasOnlyMetadata, toOctets} from './api-request';
import {toUtf8} from './encodings';
import {textOfHtml} from './html-text';
import {apiError} from './limits';
import {isBodyText, type Part, textOf} from './mime';
import {parsed, type StoredMessage} from './store';

const FORMATS = ['full', 'raw', 'metadata', 'minimal'];

/** A message in the format that the options ask for. */
export function messageResource(execution: Execution, call: string, message: StoredMessage, options: Given): object {
  const format = readFormat(execution, call, options);
  const {id, threadId, labels, at, raw} = message;
  return {
    id,
    threadId,
    labelIds: [...labels],
    snippet: snippetOf(message),
    sizeEstimate: raw.length,
    internalDate: String(at),
    ...(format === 'raw' && {raw: toOctets(execution, raw)}),
    ...(format === 'full' && {payload: partResource(execution, id, parsed(message).payload)}),
    ...(format === 'metadata' && {payload: metadataOf(parsed(message).payload, options.metadataHeaders)}),
  };
}

function readFormat(execution: Execution, call: string, options: Given): string {
  const format = options.format === undefined ? 'full' : String(options.format).toLowerCase();
  if (!FORMATS.includes(format)) {
    throw apiError(call, `Invalid value at 'format' (type.googleapis.com/google.gmail.v1.Message.Format), "${format}"`);
  }
  if (['full', 'raw'].includes(format) && hasOnlyMetadata(execution)) {
    throw apiError(call, `Metadata scope doesn't allow format ${format.toUpperCase()}`);
  }
  return format;
}

/** The first words of a message, with markup signs escaped as Gmail does. */
function snippetOf(message: StoredMessage): string {
  const {text, html} = parsed(message);
  const shown = (text || textOfHtml(html)).replace(/\s+/g, ' ').trim().slice(0, 200);
  return shown
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function partResource(execution: Execution, messageId: string, part: Part): object {
  const {partId, mimeType, filename, headers, parts} = part;
  return {
    partId,
    mimeType,
    filename,
    headers: headers.map(header => ({...header})),
    body: bodyResource(execution, messageId, part),
    ...(parts.length > 0 && {parts: parts.map(child => partResource(execution, messageId, child))}),
  };
}

/** Text stands in the part, in UTF-8 whatever the sender used; anything else is fetched by its attachment id. */
function bodyResource(execution: Execution, messageId: string, part: Part): object {
  if (part.parts.length > 0) return {size: 0};
  if (!isBodyText(part)) return {attachmentId: attachmentId(messageId, part.partId), size: part.bytes.length};
  const bytes = toUtf8(textOf(part).replace(/\n/g, '\r\n'));
  return {size: bytes.length, ...(bytes.length > 0 && {data: toOctets(execution, bytes)})};
}

function metadataOf({mimeType, headers}: Part, wanted: unknown): object {
  const names = Array.isArray(wanted) ? wanted.map(name => String(name).toLowerCase()) : undefined;
  const shown = headers.filter(({name}) => names === undefined || names.includes(name.toLowerCase()));
  return {mimeType, headers: shown.map(header => ({...header}))};
}

function attachmentId(messageId: string, partId: string): string {
  return `ANGjdJ${Buffer.from(`${messageId}/${partId}`).toString('base64url')}`;
}

/** The part that an attachment id of this message names. */
export function attachedPart(message: StoredMessage, id: string): Part | undefined {
  const find = (part: Part): Part | undefined => {
    if (part.parts.length === 0) return attachmentId(message.id, part.partId) === id ? part : undefined;
    return part.parts.map(find).find(found => found !== undefined);
  };
  return find(parsed(message).payload);
}
