/**
 * What all methods of the Gmail advanced service share: whose mailbox is asked for, octets in and out, pages of a list,
 * errors as `API call to gmail.users.… failed with error: …` (behaviours 83 to 86).
 */
import {blobOf} from '../base/blob';
import {fromSigned, signedBytes} from '../base/bytes';
import {addressKey, type Execution, ServiceObject} from '../kernel';
import {decodeBase64, encodeBase64Url} from './encodings';
import {boxOf} from './gmail-objects';
import {apiError} from './limits';
import {readHeaderAsLatin1} from './outgoing';
import type {Box} from './store';

/** An object that a script gives as a resource or as options. */
export type Given = Readonly<Record<string, unknown>>;

export const NOT_FOUND = 'Requested entity was not found.';

/** Operations of the latency model: it has no figures of Gmail's own methods, Calendar's are the nearest measured. */
export const API_WRITE = 'calendarAdv.insert';
export const API_READ = 'calendarAdv.get';
export const API_SEND = 'mail.sendSmall';

const MAIL = 'https://mail.google.com/';
/** Any of these lets a method through (reference of the Gmail API, per method). */
export const SCOPES = {
  write: [MAIL, 'gmail.modify', 'gmail.compose'],
  send: [MAIL, 'gmail.modify', 'gmail.compose', 'gmail.send'],
  readDrafts: [MAIL, 'gmail.modify', 'gmail.compose', 'gmail.readonly'],
  read: [MAIL, 'gmail.modify', 'gmail.readonly', 'gmail.metadata'],
  readContent: [MAIL, 'gmail.modify', 'gmail.readonly'],
  modify: [MAIL, 'gmail.modify'],
  remove: [MAIL],
  profile: [MAIL, 'gmail.modify', 'gmail.compose', 'gmail.readonly', 'gmail.metadata'],
  readLabels: [MAIL, 'gmail.modify', 'gmail.readonly', 'gmail.labels', 'gmail.metadata'],
  writeLabels: [MAIL, 'gmail.modify', 'gmail.labels'],
  settings: [MAIL, 'gmail.modify', 'gmail.readonly', 'gmail.settings.basic'],
} as const;

/** Behind each part of the service: `Gmail.Users.Drafts` and its like. */
export abstract class ApiObject extends ServiceObject {
  /**
   * The mailbox that `userId` names.
   *
   * @throws {ServiceError} for another's: an ordinary account reaches its own only
   */
  box(call: string, userId: unknown): Box {
    const {account} = this.execution;
    const own = [addressKey(account.email), 'me'];
    if (!own.includes(addressKey(String(userId)))) throw apiError(call, `Delegation denied for ${account.email}`);
    return boxOf(this.execution);
  }
}

/** Whether the script has no more than the scope for headers, and so may not see or search bodies. */
export function hasOnlyMetadata({project}: Execution): boolean {
  const {granted} = project;
  return granted?.has('gmail.metadata') === true && !SCOPES.readContent.some(scope => granted.has(scope));
}

/** The message of a resource, `{raw}`, or of an uploaded blob, as Gmail reads it. */
export function readRaw(execution: Execution, call: string, message: unknown, media?: unknown): Uint8Array {
  const blob = blobOf(execution.facades.fromScript(media));
  const raw = blob?.bytes ?? decodeOctets(call, (message as Given | null | undefined)?.raw);
  return readHeaderAsLatin1(raw);
}

function decodeOctets(call: string, raw: unknown): Uint8Array {
  if (Array.isArray(raw) && raw.length > 0) return fromSigned(raw as number[]);
  if (typeof raw !== 'string' || raw === '') {
    throw apiError(call, "'raw' RFC822 payload message string or uploading message via /upload/* URL required");
  }
  if (/[^A-Za-z0-9+/=_\s-]/.test(raw)) {
    throw apiError(
      call,
      `Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed for "${raw.slice(0, 100)}"`,
    );
  }
  return decodeBase64(raw);
}

/** Octets as a script gets them: an advanced service has decoded them already. */
export function toOctets({core}: Execution, bytes: Uint8Array): number[] | string {
  return core.assumptions.advancedServiceBytes === 'array' ? signedBytes(bytes) : encodeBase64Url(bytes);
}

/** One page of a list, and the token of the next; the token is the place where it begins. */
export function pageOf<Entry>(
  call: string,
  all: readonly Entry[],
  options: Given,
): {entries: Entry[]; nextPageToken?: string} {
  const size = Math.min(500, options.maxResults === undefined ? 100 : Number(options.maxResults));
  const start = options.pageToken === undefined ? 0 : Number(options.pageToken);
  if (!Number.isInteger(start) || start < 0) throw apiError(call, 'Invalid pageToken');
  const end = start + size;
  return {entries: all.slice(start, end), ...(end < all.length && {nextPageToken: String(end)})};
}
