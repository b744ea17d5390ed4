/** Drafts of the account that runs the script, through the Gmail service: the scope `gmail.compose` reads no other mail. */
import {MARK_HEADER} from '../domain/notices/mime';

const ME = 'me';
const PAGE = 100;

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
  return header?.value ?? '';
}

/** What an error of Gmail means for the mails that are still to leave. Texts come in the account's language. */
export function isLimit(error: unknown): boolean {
  return /rate limit|limit exceeded|too many times|quota|trop d'appels|te vaak/i.test(String(error));
}
