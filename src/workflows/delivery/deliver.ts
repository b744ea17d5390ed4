/**
 * Delivering the outbox: rows are claimed, drafts made, their ids written down, the drafts sent, the rows marked.
 *
 * Sending consumes a draft. So whatever is cut off, the next worker knows: a claimed row whose draft is gone has left, one whose draft is there has not, one
 * without a draft was never sent, and a draft whose id was never written down is removed. Ids are written beside the sheet, in the
 * lease, which costs one call a batch; the rows are marked once, at the end. Only the automation account delivers, and only its own rows: nobody else can see its drafts.
 *
 * A notice leaves if what it tells still stands: its kind is asked before each batch. Here stands the frame, claim and mark; the sending
 * itself is in `delivery-run`.
 */
import {due, type UnderWay} from '../../domain/notices/delivery';
import {isMail, type OutboxRow} from '../../domain/notices/notice';
import {changed} from '../../domain/plan/plan';
import {outbox} from '../../domain/tables/outbox';
import {now} from '../../google/clock';
import {underLock} from '../../google/lock';
import {writeChanges} from '../../tables/table';
import {currentConfiguration} from '../configuration';
import type {Desk} from '../desk';
import {DeliveryRun, type Outcome} from './delivery-run';
import {giveLeaseBack, type Lease, standingLease, takeLease} from './lease';
import {unfinished} from './waiting';

/** What a delivery did; plain JSON for the page that drives it. */
export interface Delivered {
  readonly sent: number;
  readonly failed: number;
  /** Mails that are still to leave, now or at their time. */
  readonly left: number;
  /** Why it stopped before the end. */
  readonly stopped: 'done' | 'time' | 'limit' | 'elsewhere' | 'trouble' | 'by a person';
}

const NOTHING: Delivered = {sent: 0, failed: 0, left: 0, stopped: 'done'};

/** Both sections write out themselves; the second is the last thing that an execution does. */
const WRITTEN = {flushed: () => true};
const LAST = {keep: true};

/** No mail takes less, in milliseconds: more than fit are not claimed. */
const LEAST_MS = 500;

/**
 * Sends what is due from this account.
 *
 * @param account the account whose execution this is
 * @param budgetMs how long it may take: 4½ minutes at most
 * @param sure there is something to send, so that it is not looked up first, without the lock: for a page that knows
 */
export function deliver(desk: Desk, account: string, budgetMs: number, sure = false): Delivered {
  if (!sure && !unfinished(desk).some(row => row.account === account && isUnsent(row))) return NOTHING;
  const begun = begin(desk, account, Math.ceil(budgetMs / LEAST_MS));
  if (begun === null) return NOTHING;
  if (begun === 'taken') return {...NOTHING, stopped: 'elsewhere'};
  const run = new DeliveryRun(desk, begun, desk.now.getTime() + budgetMs);
  const {sent, failed, stopped} = run.everything();
  const left = finish(desk, account, run.outcomes());
  return {sent, failed, left, stopped: stopped === 'done' && begun.underWay.overLimit > 0 ? 'limit' : stopped};
}

/** What a worker has taken upon itself. */
export interface Begun {
  readonly account: string;
  readonly lease: Lease;
  readonly underWay: UnderWay;
  /** Rows that it has claimed now. */
  readonly claimed: readonly OutboxRow[];
  /** Rows that were on their way already. */
  readonly started: readonly OutboxRow[];
  /** The worker before died with the lease. */
  readonly afterCrash: boolean;
}

/**
 * Claims what is due: from here on the sheet says that it is on its way. Null when there is nothing to do.
 *
 * What a dead worker wrote down is kept: for this account with the new lease, for another account's rows in the rows themselves.
 */
function begin(desk: Desk, account: string, most: number): Begun | 'taken' | null {
  return underLock(() => {
    const {lease: before, taken} = standingLease(desk);
    if (taken) return 'taken';
    desk.book.forget();
    const table = desk.book.read(outbox);
    const rows = table.rows.map(({row}) => row);
    const {settings} = currentConfiguration(desk);
    const {now: ready, overLimit, later} = due(rows, account, settings.mailLimit, now().toISOString());
    const started = rows.filter(row => isMail(row) && row.state === 'drafted' && row.account === account);
    const claimed = ready.slice(0, most);
    if (claimed.length + started.length === 0 && before === null) return null;
    const own = before === null || before.account === account;
    const noted = own ? [] : rows.filter(({key, draft}) => draft === '' && Object.hasOwn(before.drafts, key));
    writeChanges(table, [
      ...claimed.flatMap(row => changed(outbox, row, {state: 'drafted', draft: '', reason: ''}) ?? []),
      ...noted.flatMap(row => changed(outbox, row, {draft: before!.drafts[row.key]!}) ?? []),
    ]);
    const failed = rows.filter(({state}) => state === 'failed').length;
    const drafts = own ? (before?.drafts ?? {}) : {};
    const underWay = {drafts, of: claimed.length + started.length, done: 0, later, overLimit, failed};
    SpreadsheetApp.flush(); // the claim stands in the sheet before the lease says so
    const lease = takeLease(desk, account, underWay);
    return {account, lease, underWay, claimed, started, afterCrash: before !== null};
  }, WRITTEN);
}

/** Marks the rows, found again by their keys, and gives the lease back; tells how many are still to leave. */
function finish(desk: Desk, account: string, outcomes: ReadonlyMap<string, Outcome>): number {
  return underLock(() => {
    desk.book.forget();
    const table = desk.book.read(outbox);
    const after = table.rows.map(({row}) => ({row, marks: marksFor(row, account, outcomes)}));
    writeChanges(
      table,
      after.flatMap(({row, marks}) => changed(outbox, row, marks) ?? []),
    );
    SpreadsheetApp.flush(); // the marks stand in the sheet before the drafts are forgotten
    giveLeaseBack();
    desk.book.forget();
    return after.filter(({row, marks}) => row.account === account && isUnsent({...row, ...marks})).length;
  }, LAST);
}

/** Only a row that is still ours and on its way is marked: whatever somebody else made of it stays. */
function marksFor(row: OutboxRow, account: string, outcomes: ReadonlyMap<string, Outcome>): Outcome {
  return row.account === account && row.state === 'drafted' ? (outcomes.get(row.key) ?? {}) : {};
}

function isUnsent(row: Pick<OutboxRow, 'step' | 'state'>): boolean {
  return isMail(row) && (row.state === 'queued' || row.state === 'drafted');
}
