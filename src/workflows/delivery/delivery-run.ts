/**
 * One run of the delivery: from claimed rows to what became of each. It makes drafts, notes them, sends them; it stops for the clock, for a limit, for a
 * person, for trouble. It writes nothing into the sheet.
 */
import {onTheirWay} from '../../domain/notices/delivery';
import type {OutboxRow} from '../../domain/notices/notice';
import {mailOf} from '../../domain/notices/render';
import {noLongerStands} from '../../domain/notices/stands';
import type {Configuration} from '../../domain/season/configuration';
import {now} from '../../google/clock';
import {createDraft, deleteDraft, draftIds, draftMark, isLimit, sendDraft} from '../../google/gmail';
import {recall} from '../../google/memory';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {TextSource} from '../notices/text-source';
import type {Begun, Delivered} from './deliver';
import {noteUnderWay} from './lease';
import {PersonalCodes} from './personal-codes';

/** What became of a row. */
export type Outcome = Partial<OutboxRow>;

/** Mails whose drafts are noted together: each batch costs four calls, and Stop is heard after it. */
const BATCH = 44;

/** Time that one mail takes where Gmail is slow, in milliseconds. */
const MAIL_MS = 2_250;

/** Sending goes on for so long after the last draft was made. */
const SENDING_MS = 60_000;

/** After so many errors in a row it is not the mail but Gmail. */
const MOST_ERRORS = 3;

export class DeliveryRun {
  private readonly configuration: Configuration;
  private readonly texts: TextSource;
  private readonly codes: PersonalCodes;
  private readonly found = new Map<string, Outcome>();
  private readonly drafts: Record<string, string>;
  private sent = 0;
  private failed = 0;
  private errors = 0;
  private stopped: Delivered['stopped'] = 'done';

  constructor(
    private readonly desk: Desk,
    private readonly begun: Begun,
    private readonly until: number,
  ) {
    this.configuration = currentConfiguration(desk);
    this.texts = new TextSource(desk);
    this.codes = new PersonalCodes(desk, this.configuration.season);
    this.drafts = {...begun.underWay.drafts};
    for (const {key} of begun.claimed) this.found.set(key, BACK);
  }

  everything(): Pick<Delivered, 'sent' | 'failed' | 'stopped'> {
    const {waiting, untouched} = this.settleStarted();
    let drafted = this.stillStanding(waiting);
    let queue = this.stillStanding([...untouched, ...this.begun.claimed]);
    this.readTexts(queue);
    while (this.stopped === 'done' && drafted.length + queue.length > 0) {
      const batch = queue.slice(0, this.batchSize());
      if (batch.length === 0 && queue.length > 0) this.stopped = 'time';
      drafted = [...drafted, ...this.draft(batch)];
      this.codes.keep();
      if (drafted.length > 0) this.note();
      this.send(drafted);
      drafted = [];
      queue = queue.slice(batch.length);
      if (queue.length > 0 && this.stopped === 'done') queue = this.goesOn(queue);
    }
    return {sent: this.sent, failed: this.failed, stopped: this.stopped};
  }

  outcomes(): ReadonlyMap<string, Outcome> {
    return this.found;
  }

  /** Before anything leaves: one text that is not as agreed to holds back its whole step. */
  private readTexts(rows: readonly OutboxRow[]): void {
    const read = attempt(() => {
      for (const row of rows) this.texts.of(row);
    });
    if (read.error !== undefined) this.stopped = 'trouble';
  }

  /** As many as the time allows. */
  private batchSize(): number {
    return Math.max(0, Math.min(BATCH, Math.floor((this.until - now().getTime()) / MAIL_MS)));
  }

  /** Rows that an earlier worker left on their way; after a crash also drafts that were never written down. */
  private settleStarted(): {waiting: readonly OutboxRow[]; untouched: readonly OutboxRow[]} {
    const {started, account, afterCrash, underWay} = this.begun;
    if (started.length === 0 && !afterCrash) return {waiting: [], untouched: []};
    const present = draftIds();
    const {left, waiting, untouched} = onTheirWay(started, account, underWay.drafts, present);
    for (const row of left) this.markSent(row);
    for (const row of waiting) this.found.set(row.key, {draft: row.draft});
    for (const row of untouched) this.found.set(row.key, BACK);
    if (afterCrash) this.removeLeftovers(present);
    return {waiting, untouched};
  }

  /** Removes drafts of ours that no row knows: they were made by a worker that died before it could write them down. */
  private removeLeftovers(present: ReadonlySet<string>): void {
    const {started, claimed} = this.begun;
    const known = new Set([...Object.values(this.drafts), ...started.map(({draft}) => draft)]);
    const keys = new Set([...started, ...claimed].map(({key}) => key));
    for (const id of present) if (!known.has(id) && keys.has(draftMark(id))) deleteDraft(id);
  }

  /** Leaves out what is overtaken by a newer decision; a draft that was made for it goes. */
  private stillStanding(rows: readonly OutboxRow[]): readonly OutboxRow[] {
    const overtaken = noLongerStands(rows, {
      configuration: this.configuration,
      rows: definition => this.desk.book.rows(definition),
      now: now().toISOString(),
    });
    for (const {row, reason} of overtaken) {
      if (row.state === 'drafted' && row.draft !== '') attempt(() => deleteDraft(row.draft));
      this.found.set(row.key, {state: 'replaced', draft: '', reason});
    }
    const keys = new Set(overtaken.map(({row}) => row.key));
    return rows.filter(({key}) => !keys.has(key));
  }

  /** Between two batches: has somebody stopped it, and does everything still stand? */
  private goesOn(queue: readonly OutboxRow[]): readonly OutboxRow[] {
    if (recall(MEMORY.mailsStopped) !== undefined) {
      this.stopped = 'by a person';
      return queue;
    }
    this.desk.book.forget();
    return this.stillStanding(queue);
  }

  /** Makes the drafts. A row that cannot be made a mail fails, with its reason. */
  private draft(rows: readonly OutboxRow[]): readonly OutboxRow[] {
    return rows.flatMap(row => {
      if (this.stopped !== 'done') return [];
      const text = this.texts.of(row);
      if ('trouble' in text) return this.hold(row, text.trouble);
      const mail = attempt(() => mailOf(this.codes.into(row), this.configuration.settings, text.template));
      if (mail.error !== undefined) return this.fail(row, mail.error.message);
      const made = attempt(() => createDraft(mail.value));
      if (made.error !== undefined) return this.trouble(row, BACK, made.error);
      this.drafts[row.key] = made.value;
      return [{...row, draft: made.value}];
    });
  }

  /** Sends drafts whose ids are written down. An error says nothing of whether the mail left: the draft does. */
  private send(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      const drafted = {state: 'drafted', draft: row.draft} as const;
      this.found.set(row.key, drafted);
      if (now().getTime() > this.until + SENDING_MS) this.stopped = 'time';
      if (this.stopped !== 'done') continue;
      const done = attempt(() => sendDraft(row.draft));
      if (done.error !== undefined && draftIds().has(row.draft)) this.trouble(row, drafted, done.error);
      else this.markSent(row);
    }
  }

  private markSent({key, draft}: OutboxRow): void {
    this.errors = 0;
    this.sent += 1;
    this.found.set(key, {state: 'sent', draft, sentAt: now().toISOString(), reason: ''});
  }

  private fail({key}: OutboxRow, reason: string): [] {
    this.failed += 1;
    this.found.set(key, {state: 'failed', draft: '', reason});
    return [];
  }

  private hold({key}: OutboxRow, reason: string): [] {
    this.found.set(key, {state: 'held', draft: '', reason});
    return [];
  }

  private trouble({key}: OutboxRow, as: Outcome, error: Error): [] {
    this.errors += 1;
    if (isLimit(error)) this.stopped = 'limit';
    else if (this.errors >= MOST_ERRORS) this.stopped = 'trouble';
    this.found.set(key, {...as, reason: `Will be tried again: ${error.message}`});
    return [];
  }

  /** Writes the drafts down, before any of them is sent. */
  private note(): void {
    noteUnderWay({...this.begun.lease, drafts: this.drafts, done: this.sent + this.failed});
  }
}

/** Claimed and not begun: it waits again. */
const BACK: Outcome = {state: 'queued', draft: ''};

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
