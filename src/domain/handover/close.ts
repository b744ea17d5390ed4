/**
 * Closing a season: what must be over first, and the seal that is left. Afterwards nothing by itself happens any more in this sheet, and only erasures change it.
 */

import type {AllocationRow} from '../allocation/decisions';
import {type FileRow, withoutFile} from '../exchange/files';
import type {Application} from '../intake/assess';
import {counted} from '../listed';
import type {OutboxRow} from '../notices/notice';
import {type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import {type MilestoneRow, milestoneOf, reach} from '../season/milestone';

export const CLOSE = 'close season';

export interface CloseRows {
  readonly milestones: readonly MilestoneRow[];
  readonly outbox: readonly OutboxRow[];
  readonly allocation: readonly AllocationRow[];
  readonly files: readonly FileRow[];
  readonly applications: readonly Application[];
}

/** The last entry of the journal when the season was closed: whoever changes one before it breaks its hash. */
export interface Seal {
  readonly entry: number;
  readonly hash: string;
}

/** What keeps the season from being closed, one sentence each. */
export function obstaclesToClosing(rows: CloseRows): string[] {
  const {milestones, outbox, files, allocation} = rows;
  const count = (...states: string[]): number => outbox.filter(({state}) => states.includes(state)).length;
  const [waiting, held] = [count('queued', 'drafted'), count('held')];
  const open = files.filter(({state}) => state === 'open').length;
  const without = withoutFile(rows).length;
  const offered = allocation.filter(({state}) => state === 'offered').length;
  const announced = milestoneOf(milestones, 'announcement')?.state === 'done';
  return [
    ...(announced ? [] : ['The countries are not announced: a season is closed when its exchanges are over.']),
    ...said(waiting, 'mail or calendar entry', 'mails or calendar entries', [
      'still leaves: wait ten minutes, or take it back in Send notices….',
      'still leave: wait ten minutes, or take them back in Send notices….',
    ]),
    ...said(held, 'notice', 'notices', [
      'waits for an officer’s yes: send it, or take it back.',
      'wait for an officer’s yes: send them, or take them back.',
    ]),
    ...said(offered, 'candidate', 'candidates', [
      'has not answered: see Announcement….',
      'have not answered: see Announcement….',
    ]),
    ...said(without, 'outgoing', 'outgoings', [
      'has no exchange file: open it in Follow exchanges….',
      'have no exchange file: open them in Follow exchanges….',
    ]),
    ...said(open, 'exchange', 'exchanges', [
      'is under way: finish or cancel it in Follow exchanges….',
      'are under way: finish or cancel each in Follow exchanges….',
    ]),
  ];
}

/** A sentence about one or many; none about nobody. */
function said(count: number, one: string, many: string, [is, are]: readonly [string, string]): string[] {
  return count === 0 ? [] : [`${counted(count, one, many)} ${count === 1 ? is : are}`];
}

/** @throws {Refusal} with everything that is not over, or by whom it was closed */
export function planClose(rows: CloseRows, seal: Seal, {now, who}: {readonly now: string; readonly who: string}): Plan {
  const before = milestoneOf(rows.milestones, 'season');
  if (before?.state === 'done') throw new Refusal('closed-already', `${before.by} has closed this season already.`);
  const obstacles = obstaclesToClosing(rows);
  if (obstacles.length > 0) throw new Refusal('not-over', obstacles.join(' '));
  const count = (state: string): number => rows.files.filter(each => each.state === state).length;
  const details = {
    seal,
    applications: rows.applications.length,
    finished: count('finished'),
    cancelled: count('cancelled'),
  };
  return plan({
    action: CLOSE,
    summary: `Closed the season: ${counted(details.applications, 'application')}, ${counted(details.finished, 'exchange')} finished, ${details.cancelled} cancelled. The journal is sealed at step ${seal.entry}.`,
    ...reach(rows.milestones, {milestone: 'season', state: 'done', at: now, by: who, details}),
  });
}
