/** Closing the season: the milestone with the seal of the journal, then the triggers. Cut off in between, choosing it again takes the triggers away. */
import {type CloseRows, obstaclesToClosing, planClose, type Seal} from '../../domain/handover/close';
import type {Automation} from '../../domain/season/automation';
import {detailsOf, milestoneOf} from '../../domain/season/milestone';
import {allocation} from '../../domain/tables/allocation';
import {applications} from '../../domain/tables/applications';
import {exchange} from '../../domain/tables/exchange';
import {journal} from '../../domain/tables/journal';
import {milestones} from '../../domain/tables/milestones';
import {outbox} from '../../domain/tables/outbox';
import {remember} from '../../google/memory';
import {removeTriggers} from '../../google/triggers';
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
    isCopy: automationOf(desk) === undefined,
  };
}

/** @throws {Refusal} with everything that is not over */
export function closeSeason(): Committed {
  const {desk, officer} = openOfficersDesk('coordinator', {fresh: true});
  const closed = milestoneOf(desk.book.rows(milestones), 'season')?.state === 'done';
  if (closed && isAsleep(desk)) return null;
  const moment = {now: desk.now.toISOString(), who: officer.email};
  const done = closed ? null : decideAndCommit(desk, book => planClose(closeRows(book), sealOf(desk, book), moment));
  putToSleep(desk, moment.now);
  return done;
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

function isAsleep(desk: Desk): boolean {
  return automationOf(desk)?.closedAt !== undefined;
}

/** No trigger is registered any more, so those of other accounts, which nobody else can remove, do nothing either. */
function putToSleep(desk: Desk, now: string): void {
  const automation = automationOf(desk);
  if (automation !== undefined) {
    const asleep: Automation = {...automation, triggers: {onFormSubmitted: '', work: ''}, closedAt: now};
    remember({[MEMORY.automation]: asleep});
  }
  removeTriggers();
}
