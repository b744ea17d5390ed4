/**
 * Delivery: which rows of the outbox may leave now, and what became of those that were on their way. Pure; `workflows/deliver` carries it out.
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
      (row.state === 'drafted' || (row.state === 'sent' && (row.sentAt ?? '') > since)),
  ).length;
}

/** Rows on their way: those whose draft is gone have left, those whose draft is there have not. */
export function onTheirWay(
  rows: readonly OutboxRow[],
  account: string,
  drafts: ReadonlySet<string>,
): {left: readonly OutboxRow[]; waiting: readonly OutboxRow[]} {
  const drafted = rows.filter(row => isMail(row) && row.state === 'drafted' && row.account === account);
  return {
    left: drafted.filter(({draft}) => !drafts.has(draft)),
    waiting: drafted.filter(({draft}) => drafts.has(draft)),
  };
}
