/**
 * Delivery: which rows of the outbox may leave now, and what became of those that were on their way. Pure; `workflows/delivery/deliver` carries it out.
 */
import {usedAround} from './limit';
import {isMail, type OutboxRow} from './notice';

export interface Due {
  /** Queued rows that may leave, those with a time of their own first, as many as the limit has room for. */
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

/**
 * What this account may send now: its own rows, within its limit of 24 hours. Mails whose time has come go first; one without a time leaves room for those that have
 * one in the next 24 hours. So a sending that was agreed to is not broken in two by receipts that come in before it.
 */
export function due(rows: readonly OutboxRow[], account: string, mailLimit: number, now: string): Due {
  const queued = rows.filter(row => isMail(row) && row.state === 'queued' && row.account === account);
  const ready = queued.filter(({notBefore}) => notBefore === null || notBefore <= now);
  const isReady = new Set(ready);
  const others = rows.filter(row => !isReady.has(row));
  const gone = others.filter(({state}) => state !== 'queued' && state !== 'held');
  const room = (beside: readonly OutboxRow[]): number => Math.max(0, mailLimit - usedAround(beside, account, now, now));
  const timed = ready.filter(({notBefore}) => notBefore !== null).slice(0, room(gone));
  const untimed = ready.filter(({notBefore}) => notBefore === null);
  const leaving = [...timed, ...untimed.slice(0, Math.max(0, room(others) - timed.length))];
  return {now: leaving, overLimit: ready.length - leaving.length, later: queued.length - ready.length};
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
