/** Drafts of the account that runs the script, through the Gmail service: the scope `gmail.compose` reads no other mail. */
import {MARK_HEADER} from '../domain/notices/mime';
import {fromBase64} from '../domain/notices/octets';
import {decodedWords} from '../domain/notices/parse-mime';

const ME = 'me';
const PAGE = 100;

/** Octets made characters at once: each is an argument of a call. */
const CHUNK = 8192;

/** @throws {ReferenceError} where the manifest does not enable the Gmail service */
function drafts(): GoogleAppsScript.Gmail.Collection.Users.DraftsCollection {
  return Gmail!.Users!.Drafts!;
}

/** Makes a draft of an RFC 5322 text and tells its id. */
export function createDraft(mime: string): string {
  const raw = Utilities.base64EncodeWebSafe(mime, Utilities.Charset.UTF_8);
  return drafts().create({message: {raw}}, ME).id!;
}

/** Sends a draft and thereby consumes it. */
export function sendDraft(id: string): void {
  drafts().send({id}, ME);
}

export function deleteDraft(id: string): void {
  drafts().remove(ME, id);
}

/** Ids of all drafts of the account. */
export function draftIds(): ReadonlySet<string> {
  const ids = new Set<string>();
  let pageToken: string | undefined;
  do {
    const page = drafts().list(ME, {maxResults: PAGE, ...(pageToken === undefined ? {} : {pageToken})});
    for (const {id} of page.drafts ?? []) ids.add(id!);
    pageToken = page.nextPageToken;
  } while (pageToken);
  return ids;
}

/** The outbox row that a draft was made for, by its own header; empty for a person's draft. */
export function draftMark(id: string): string {
  const {message} = drafts().get(ME, id, {format: 'metadata'});
  const header = message?.payload?.headers?.find(({name}) => name?.toLowerCase() === MARK_HEADER.toLowerCase());
  return decodedWords(header?.value ?? '');
}

/**
 * A whole draft as RFC 5322 text, one character an octet; null where it is gone. The Gmail service of Apps Script hands `raw` out as signed bytes; the API itself
 * as base64url.
 */
export function draftSource(id: string): string | null {
  try {
    const raw: unknown = drafts().get(ME, id, {format: 'raw'}).message?.raw;
    return typeof raw === 'string' ? fromBase64(raw) : octetsOf((raw ?? []) as readonly number[]);
  } catch (error) {
    if (draftIds().has(id)) throw error;
    return null;
  }
}

function octetsOf(bytes: readonly number[]): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    pieces.push(String.fromCharCode(...bytes.slice(at, at + CHUNK).map(byte => byte & 255)));
  }
  return pieces.join('');
}

/** A draft of the account, for choosing one as a template. */
export interface DraftHeading {
  readonly id: string;
  readonly subject: string;
  /** When it was last changed, ISO 8601; empty where Gmail does not tell. */
  readonly at: string;
}

/** A page of drafts, and by which word the next one is asked for; null at the end. */
export interface DraftPage {
  readonly drafts: readonly DraftHeading[];
  readonly next: string | null;
}

/**
 * Drafts with subject and date, the newest first, of as many as asked for; one call each. Drafts of the outbox are left out.
 *
 * @param after the word of the page before; null begins with the newest
 */
export function draftHeadings(most: number, after: string | null): DraftPage {
  const page = drafts().list(ME, {maxResults: most, ...(after === null ? {} : {pageToken: after})});
  const headings = (page.drafts ?? []).flatMap(({id}) => {
    const {message} = drafts().get(ME, id!, {format: 'metadata'});
    const headers = message?.payload?.headers ?? [];
    if (headers.some(({name}) => name?.toLowerCase() === MARK_HEADER.toLowerCase())) return [];
    const subject = headers.find(({name}) => name?.toLowerCase() === 'subject')?.value ?? '';
    const at = message?.internalDate ? new Date(Number(message.internalDate)).toISOString() : '';
    return [{id: id!, subject: decodedWords(subject), at}];
  });
  return {drafts: headings, next: page.nextPageToken || null};
}

/** What an error of Gmail means for the mails that are still to leave. Texts come in the account's language. */
export function isLimit(error: unknown): boolean {
  return /rate limit|limit exceeded|too many times|quota|trop d'appels|te vaak/i.test(String(error));
}
