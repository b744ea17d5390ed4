/**
 * Delivery: which rows of the outbox may leave now, and what became of those that were on their way. Pure; `workflows/delivery/deliver` carries it out.
 */
import {isMail, type OutboxRow} from './notice';

const DAY = 24 * 60 * 60_000;

export interface Due {
  /** Queued rows whose time has come, oldest first, as many as the limit has room for. */
  readonly now: readonly OutboxRow[];
  /** Due rows for which the limit has no room today. */
  readonly overLimit: number;
  /** Queued rows that wait for their time. */
  readonly later: number;
}

/** What a worker has under way, as it stands beside the sheet; plain JSON. */
export interface UnderWay {
  /** Drafts by the key of their row, each written down before it is sent. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Mails that it set out to send, and how many of them are done. */
  readonly of: number;
  readonly done: number;
  /** As it began. */
  readonly later: number;
  readonly overLimit: number;
  readonly failed: number;
}

/** What this account may send now: its own rows, within its limit of the last 24 hours. */
export function due(rows: readonly OutboxRow[], account: string, mailLimit: number, now: string): Due {
  const queued = rows.filter(row => isMail(row) && row.state === 'queued' && row.account === account);
  const ready = queued.filter(({notBefore}) => notBefore === null || notBefore <= now);
  const room = Math.max(0, mailLimit - sentLately(rows, account, now));
  return {now: ready.slice(0, room), overLimit: Math.max(0, ready.length - room), later: queued.length - ready.length};
}

/** Mails that left from this account in the last 24 hours, with those on their way. */
export function sentLately(rows: readonly OutboxRow[], account: string, now: string): number {
  const since = new Date(Date.parse(now) - DAY).toISOString();
  return rows.filter(
    row =>
      isMail(row) &&
      row.account === account &&
      (row.state === 'drafted' ||
        ((row.state === 'sent' || row.state === 'undeliverable') && (row.sentAt ?? '') > since)),
  ).length;
}

/** Rows that an earlier worker left on their way. */
export interface Started {
  /** Their draft is gone: they have left. */
  readonly left: readonly OutboxRow[];
  /** Their draft is there: they have not; each with the id of its draft. */
  readonly waiting: readonly OutboxRow[];
  /** No draft of theirs was written down, so none was sent. */
  readonly untouched: readonly OutboxRow[];
}

/**
 * What became of an account's rows on their way.
 *
 * @param noted drafts that a worker wrote down beside the sheet, by key
 * @param present ids of all drafts of the account
 */
export function onTheirWay(
  rows: readonly OutboxRow[],
  account: string,
  noted: UnderWay['drafts'],
  present: ReadonlySet<string>,
): Started {
  const drafted = rows
    .filter(row => isMail(row) && row.state === 'drafted' && row.account === account)
    .map(row => ({...row, draft: row.draft || (Object.hasOwn(noted, row.key) ? noted[row.key]! : '')}));
  return {
    left: drafted.filter(({draft}) => draft !== '' && !present.has(draft)),
    waiting: drafted.filter(({draft}) => draft !== '' && present.has(draft)),
    untouched: drafted.filter(({draft}) => draft === ''),
  };
}
