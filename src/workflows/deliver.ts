/**
 * Delivering the outbox: drafts are made, their ids written down, the drafts sent, the rows marked; a batch at a time.
 *
 * Sending consumes a draft. So whatever is cut off, the next worker knows: a row `drafted` whose draft is gone has left, one whose draft is there has
 * not, and a draft whose id was never written down is not sent but removed. Only the automation account delivers, and only its own rows: nobody else
 * can see its drafts.
 */
import {due, onTheirWay} from '../domain/notices/delivery';
import type {OutboxRow} from '../domain/notices/notice';
import {mailOf} from '../domain/notices/render';
import {changed} from '../domain/plan/plan';
import type {SettingValues} from '../domain/season/settings';
import {outbox} from '../domain/tables/outbox';
import {now} from '../google/clock';
import {createDraft, deleteDraft, draftIds, draftMark, isLimit, sendDraft} from '../google/gmail';
import {underLock} from '../google/lock';
import {recall} from '../google/memory';
import {writeChanges} from '../tables/table';
import {currentConfiguration} from './configuration';
import {type Desk, MEMORY} from './desk';
import {giveLeaseBack, takeLease} from './lease';

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

/** Mails whose ids and marks are written together: little is lost in a crash, and little is spent on writing. */
const BATCH = 20;

/** Time that one mail may take, drafting, sending and marking, in milliseconds. */
const MAIL_MS = 2_250;

/** After so many errors in a row it is not the mail but Gmail. */
const MOST_ERRORS = 3;

/**
 * Sends what is due from this account.
 *
 * @param account the account whose execution this is
 * @param budgetMs how long it may take: 4½ minutes for a trigger, 25 seconds for a step of a page
 */
export function deliver(desk: Desk, account: string, budgetMs: number): Delivered {
  const rows = desk.book.rows(outbox).filter(row => row.account === account);
  if (!rows.some(({state}) => state === 'queued' || state === 'drafted')) return NOTHING;
  const lease = takeLease(desk);
  if (lease === 'taken') return {...NOTHING, left: waiting(rows), stopped: 'elsewhere'};
  const run = new Run(desk, account, desk.now.getTime() + budgetMs, batchWithin(budgetMs));
  const delivered = run.everything(lease === 'left');
  giveLeaseBack();
  return delivered;
}

/** As many at once as leave a quarter of a short time for reading and writing. */
function batchWithin(budgetMs: number): number {
  return Math.max(1, Math.min(BATCH, Math.floor((budgetMs * 0.75) / MAIL_MS)));
}

class Run {
  private readonly settings: SettingValues;
  private sent = 0;
  private failed = 0;
  private errors = 0;
  private stopped: Delivered['stopped'] = 'done';

  constructor(
    private readonly desk: Desk,
    private readonly account: string,
    private readonly until: number,
    private readonly batchSize: number,
  ) {
    this.settings = currentConfiguration(desk).settings;
  }

  everything(afterCrash: boolean): Delivered {
    this.desk.book.forget();
    this.finishStarted(afterCrash);
    let more = true;
    while (more && this.stopped === 'done') {
      if (now().getTime() + this.batchSize * MAIL_MS > this.until) this.stopped = 'time';
      else more = this.batch();
      if (more && recall(MEMORY.mailsStopped) !== undefined) this.stopped = 'by a person';
    }
    this.desk.book.forget();
    return {sent: this.sent, failed: this.failed, left: waiting(this.rows()), stopped: this.stopped};
  }

  private rows(): readonly OutboxRow[] {
    return this.desk.book.rows(outbox).filter(row => row.account === this.account);
  }

  /** Rows that an earlier worker left on their way; after a crash also drafts that were never written down. */
  private finishStarted(afterCrash: boolean): void {
    const rows = this.rows();
    if (!afterCrash && !rows.some(({state}) => state === 'drafted')) return;
    const drafts = draftIds();
    const {left, waiting} = onTheirWay(rows, this.account, drafts);
    this.sent += left.length;
    this.write(left.map(row => [row, {state: 'sent', sentAt: now().toISOString(), reason: ''}]));
    if (afterCrash) removeLeftovers(rows, drafts);
    this.send(waiting);
  }

  /** One batch: false when there is nothing more to do. */
  private batch(): boolean {
    this.desk.book.forget();
    const {now: ready, overLimit} = due(this.rows(), this.account, this.settings.mailLimit, now().toISOString());
    if (ready.length === 0) {
      if (overLimit > 0) this.stopped = 'limit';
      return false;
    }
    this.send(this.draft(ready.slice(0, this.batchSize)));
    return this.stopped === 'done';
  }

  /** Makes the drafts and writes their ids down. A row that cannot be made a mail fails, with its reason. */
  private draft(rows: readonly OutboxRow[]): readonly OutboxRow[] {
    const outcome = rows.map((row): [OutboxRow, Partial<OutboxRow>] => {
      if (this.stopped !== 'done') return [row, {}];
      const mail = attempt(() => mailOf(row, this.settings));
      if (mail.error !== undefined) {
        this.failed += 1;
        return [row, {state: 'failed', reason: mail.error.message}];
      }
      const made = attempt(() => createDraft(mail.value));
      if (made.error === undefined) return [row, {state: 'drafted', draft: made.value, reason: ''}];
      return [row, {reason: this.trouble(made.error)}];
    });
    this.write(outcome);
    return outcome.flatMap(([row, after]) => (after.state === 'drafted' ? [{...row, ...after}] : []));
  }

  /** Sends drafts whose ids are written down. An error says nothing of whether the mail left: the draft does. */
  private send(rows: readonly OutboxRow[]): void {
    const outcome = rows.map((row): [OutboxRow, Partial<OutboxRow>] => {
      if (this.stopped !== 'done') return [row, {}];
      const done = attempt(() => sendDraft(row.draft));
      if (done.error !== undefined && draftIds().has(row.draft)) return [row, {reason: this.trouble(done.error)}];
      this.errors = 0;
      this.sent += 1;
      return [row, {state: 'sent', sentAt: now().toISOString(), reason: ''}];
    });
    this.write(outcome);
  }

  private trouble(error: Error): string {
    this.errors += 1;
    if (isLimit(error)) this.stopped = 'limit';
    else if (this.errors >= MOST_ERRORS) this.stopped = 'trouble';
    return `Will be tried again: ${error.message}`;
  }

  /** Marks rows, found again by their keys, in one write. */
  private write(outcome: readonly (readonly [OutboxRow, Partial<OutboxRow>])[]): void {
    const marks = new Map(outcome.map(([row, after]) => [row.key, after]));
    if (marks.size === 0) return;
    underLock(() => {
      this.desk.book.forget();
      const table = this.desk.book.read(outbox);
      const changes = table.rows.flatMap(({row}) => changed(outbox, row, marks.get(row.key) ?? {}) ?? []);
      writeChanges(table, changes);
    });
    this.desk.book.forget();
  }
}

/** Removes drafts of ours that no row knows: they were made by a worker that died before it could write them down. */
function removeLeftovers(rows: readonly OutboxRow[], drafts: ReadonlySet<string>): void {
  const known = new Set(rows.map(({draft}) => draft));
  const keys = new Set(rows.map(({key}) => key));
  for (const id of drafts) if (!known.has(id) && keys.has(draftMark(id))) deleteDraft(id);
}

function waiting(rows: readonly OutboxRow[]): number {
  return rows.filter(({state}) => state === 'queued' || state === 'drafted').length;
}

type Attempt<Value> =
  | {readonly value: Value; readonly error?: undefined}
  | {readonly error: Error; readonly value?: undefined};

/** Errors here are facts about one mail, not the end of the run. */
function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return {value: work()};
  } catch (error) {
    return {error: error instanceof Error ? error : new Error(String(error))};
  }
}
