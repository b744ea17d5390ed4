/** Closing the season: the milestone with the seal of the journal, then the triggers. Cut off in between, choosing it again takes the triggers away. */
import {CLOSE, type CloseRows, obstaclesToClosing, planClose, type Seal} from '../../domain/handover/close';
import {type Plan, plan} from '../../domain/plan/plan';
import type {Automation} from '../../domain/season/automation';
import {detailsOf, milestoneOf} from '../../domain/season/milestone';
import {allocation} from '../../domain/tables/allocation';
import {applications} from '../../domain/tables/applications';
import {exchange} from '../../domain/tables/exchange';
import {journal} from '../../domain/tables/journal';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import {remember} from '../../google/memory';
import {ownTriggers, removeTriggers} from '../../google/triggers';
import type {Book} from '../../tables/book';
import {readTail} from '../../tables/journal';
import {automationOf} from '../automation';
import {type Committed, decideAndCommit} from '../commit';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';

/** Plain JSON. */
export interface ClosingView {
  readonly season: string;
  readonly mayDecide: boolean;
  /** What is not over; empty when it may be closed. */
  readonly obstacles: readonly string[];
  /** Null while the season is open. */
  readonly closed: {readonly at: string; readonly by: string; readonly seal: Seal | null} | null;
  /** It is closed, and was cut off before its triggers were gone: closing it again takes them away. */
  readonly awake: boolean;
  /** No automation belongs to this sheet: it is a copy, in which the next season may begin. */
  readonly isCopy: boolean;
}

export function readClosing(): ClosingView {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  const rows = closeRows(desk.book);
  const done = milestoneOf(rows.milestones, 'season');
  const seal = detailsOf<{seal: Seal}>(rows.milestones, 'season')?.seal ?? null;
  return {
    season: configuration.settings.seasonName,
    mayDecide: officer.role === 'coordinator',
    obstacles: done?.state === 'done' ? [] : obstaclesToClosing(rows),
    closed: done?.state === 'done' ? {at: done.at ?? '', by: done.by, seal} : null,
    awake: done?.state === 'done' && isAwake(desk),
    isCopy: automationOf(desk) === undefined,
  };
}

/** @throws {Refusal} with everything that is not over */
export function closeSeason(): Committed {
  const {desk, officer} = openOfficersDesk('coordinator', {fresh: true});
  const closed = isClosed(desk.book);
  const moment = {now: desk.now.toISOString(), who: officer.email};
  // a closing that was cut off in its commit has just been finished: what is left are the triggers
  const decide = (book: Book): Plan =>
    isClosed(book) ? plan({action: CLOSE, summary: ''}) : planClose(closeRows(book), sealOf(desk, book), moment);
  const done = closed ? null : decideAndCommit(desk, decide);
  putToSleep(desk, moment.now);
  return done;
}

function isClosed(book: Book): boolean {
  return milestoneOf(book.rows(milestones), 'season')?.state === 'done';
}

function closeRows(book: Book): CloseRows {
  return {
    milestones: book.rows(milestones),
    outbox: book.rows(outbox),
    allocation: book.rows(allocation),
    files: book.rows(exchange),
    applications: book.rows(applications),
  };
}

function sealOf(desk: Desk, book: Book): Seal {
  const {lastNumber, lastHash} = readTail(book.sheet(journal.tab), desk.memory.get<number>(MEMORY.journal) ?? 2);
  return {entry: lastNumber, hash: lastHash};
}

/** Triggers of other accounts nobody here can see; they are not registered any more. */
function isAwake(desk: Desk): boolean {
  const automation = automationOf(desk);
  if (automation === undefined) return false;
  return automation.closedAt === undefined || (automation.account === desk.who && ownTriggers().length > 0);
}

/** No trigger is registered any more, so those of other accounts, which nobody else can remove, do nothing either. */
function putToSleep(desk: Desk, now: string): void {
  const automation = automationOf(desk);
  if (automation !== undefined) {
    const closedAt = automation.closedAt ?? now;
    const asleep: Automation = {...automation, triggers: {onFormSubmitted: '', work: ''}, closedAt};
    remember({[MEMORY.automation]: asleep});
  }
  removeTriggers();
}
