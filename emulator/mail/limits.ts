/**
 * How much may be sent: per message, per day of scripts' mail, and per account in 24 hours (behaviours 55, 56, 82, 86).
 */
import {type Account, addressKey, type Core, exception, ServiceError} from '../kernel';
import type {Draft} from './compose';
import {mailPart, type Usage} from './store';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Of developers.google.com/apps-script/guides/services/quotas, by edition. */
const RECIPIENTS_A_DAY = {consumer: {outside: 100, all: 100}, workspace: {outside: 1500, all: 2000}};
const BODY_BYTES = {consumer: 200 * 1024, workspace: 400 * 1024};
/** Of Gmail itself, whoever sends. */
const GMAIL_RECIPIENTS_A_DAY = {consumer: 500, workspace: 2000};
const RECIPIENTS_A_MESSAGE = 50;
const ATTACHMENTS_A_MESSAGE = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
const SUBJECT_CHARACTERS = 250;

const TOO_MANY_A_DAY = {
  en: 'Service invoked too many times for one day: email.',
  fr: "Trop d'appels pour ce service aujourd'hui : email.",
  nl: 'Service is te vaak aangeroepen voor één dag: email.',
};

/** The addresses that a message goes to, each once. */
export function recipientsOf({to = [], cc = [], bcc = []}: Pick<Draft, 'to' | 'cc' | 'bcc'>): string[] {
  return [...new Set([...to, ...cc, ...bcc].map(({address}) => addressKey(address)))];
}

/**
 * Refuses a message of a script that is too large, whatever was sent before.
 *
 * @throws {ServiceError} in Google's words
 */
export function checkSize(account: Account, draft: Draft): void {
  const refuse = (what: string): never => {
    throw exception(what);
  };
  const count = (draft.to?.length ?? 0) + (draft.cc?.length ?? 0) + (draft.bcc?.length ?? 0);
  const files = [...(draft.attachments ?? []), ...Object.values(draft.inlineImages ?? {})];
  const bodyBytes = Math.max(Buffer.byteLength(draft.text ?? ''), Buffer.byteLength(draft.html ?? ''));
  if (count > RECIPIENTS_A_MESSAGE) refuse('Limit Exceeded: Email Recipients Per Message.');
  if ((draft.subject ?? '').length > SUBJECT_CHARACTERS) refuse('Argument too large: subject');
  if (bodyBytes > BODY_BYTES[account.edition]) refuse('Limit Exceeded: Email Body Size.');
  if (files.length > ATTACHMENTS_A_MESSAGE) refuse('Limit exceeded: Email Attachments Per Message.');
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > ATTACHMENT_BYTES) {
    refuse('Limit Exceeded: Email Total Attachments Size.');
  }
}

/** Recipients that scripts of this account may still write to, in the day that began with its first mail. */
export function remainingQuota(core: Core, account: Account, now: number): number {
  const {outside, inside} = usageToday(core, account, now);
  return Math.max(0, RECIPIENTS_A_DAY[account.edition].outside - outside - inside);
}

/**
 * Takes recipients from the day's quota of scripts' mail.
 *
 * @param count with repetitions: the same address in To and Cc counts twice
 * @throws {ServiceError} when they do not all fit; then none is taken
 */
export function takeQuota(core: Core, account: Account, addresses: readonly string[], now: number): void {
  const usage = usageToday(core, account, now);
  const limit = RECIPIENTS_A_DAY[account.edition];
  const inside = addresses.filter(address => isInside(account, address)).length;
  const outside = addresses.length - inside;
  const isOver = usage.outside + outside > limit.outside || usage.outside + usage.inside + addresses.length > limit.all;
  if (isOver) throw exception(TOO_MANY_A_DAY);
  if (usage.since === 0) usage.since = now;
  usage.outside += outside;
  usage.inside += inside;
}

function isInside(account: Account, address: string): boolean {
  return account.edition === 'workspace' && address.endsWith(`@${account.domain.toLowerCase()}`);
}

/** Usage of the day that is running; 24 hours after its first mail the next first mail begins another (behaviour 56). */
function usageToday(core: Core, account: Account, now: number): Usage {
  const {usage} = core.part(mailPart).box(account.email);
  if (now >= usage.since + DAY_MS) Object.assign(usage, {since: 0, outside: 0, inside: 0});
  return usage;
}

/** Whether the account's own Gmail limit leaves room for so many recipients (behaviour 86). */
export function hasGmailRoom(core: Core, account: Account, count: number, now: number): boolean {
  if (core.assumptions.gmailSendLimit === 'none') return true;
  const {usage} = core.part(mailPart).box(account.email);
  usage.sent = usage.sent.filter(([at]) => at > now - DAY_MS);
  const sent = usage.sent.reduce((sum, [, recipients]) => sum + recipients, 0);
  return sent + count <= GMAIL_RECIPIENTS_A_DAY[account.edition];
}

/** The refusal of the Gmail API when the account has sent too much. */
export function tooMuchSent(call: string): ServiceError {
  return apiError(call, 'User-rate limit exceeded.');
}

/** An error of an advanced service, as scripts see it (behaviour 84). */
export function apiError(call: string, what: string): ServiceError {
  return new ServiceError(
    {en: 'API call to {call} failed with error: {what}'},
    {call, what},
    'GoogleJsonResponseException',
  );
}
