/** How far the outbox is: what a page shows that sends, or watches the automation send. */
import {due} from './delivery';
import type {OutboxRow} from './notice';

/** Plain JSON. */
export interface Standing {
  /** The account from which mails leave. */
  readonly account: string;
  /** Whoever asks is that account, so the page may send at once. */
  readonly mine: boolean;
  /** Mails that may leave now. */
  readonly ready: number;
  /** Mails that are due and for which the account's limit has no room today. */
  readonly overLimit: number;
  /** Mails that wait for their time. */
  readonly later: number;
  /** Mails that could not be made or sent, since the beginning of the season. */
  readonly failed: number;
  /** Who stopped the mails, and when; null while they leave. */
  readonly stopped: Stopped | null;
}

export interface Stopped {
  readonly by: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

export function standing(
  rows: readonly OutboxRow[],
  {account, mine, stopped}: Pick<Standing, 'account' | 'mine' | 'stopped'>,
  {mailLimit, now}: {readonly mailLimit: number; readonly now: string},
): Standing {
  const {now: ready, overLimit, later} = due(rows, account, mailLimit, now);
  const drafted = rows.filter(row => row.account === account && row.state === 'drafted').length;
  const failed = rows.filter(({state}) => state === 'failed').length;
  return {account, mine, ready: ready.length + drafted, overLimit, later, failed, stopped};
}
