/**
 * Closing a season: what must be over first, and the seal that is left. Afterwards nothing by itself happens any more in this sheet, and only erasures change it.
 */

import type {AllocationRow} from '../allocation/decisions';
import type {FileRow} from '../exchange/files';
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
  readonly applications: number;
}

/** The last entry of the journal when the season was closed: whoever changes one before it breaks its hash. */
export interface Seal {
  readonly entry: number;
  readonly hash: string;
}

/** What keeps the season from being closed, one sentence each. */
export function obstaclesToClosing({milestones, outbox, files, allocation}: CloseRows): string[] {
  const count = (...states: string[]): number => outbox.filter(({state}) => states.includes(state)).length;
  const [waiting, held] = [count('queued', 'drafted'), count('held')];
  const open = files.filter(({state}) => state === 'open').length;
  const known = new Set(files.map(({reference}) => reference));
  const without = allocation.filter(({state, reference}) => state === 'accepted' && !known.has(reference)).length;
  const offered = allocation.filter(({state}) => state === 'offered').length;
  const announced = milestoneOf(milestones, 'announcement')?.state === 'done';
  return [
    ...(announced ? [] : ['The countries are not announced: a season is closed when its exchanges are over.']),
    ...(waiting > 0
      ? [
          `${counted(waiting, 'mail')} or calendar entries still leave: wait ten minutes, or take them back in Send notices….`,
        ]
      : []),
    ...(held > 0 ? [`${counted(held, 'notice')} wait for an officer’s yes: send them, or take them back.`] : []),
    ...(offered > 0 ? [`${counted(offered, 'candidate')} have not answered: see Announcement….`] : []),
    ...(without > 0 ? [`${counted(without, 'outgoing')} have no exchange file: open it in Follow exchanges….`] : []),
    ...(open > 0 ? [`${counted(open, 'exchange')} are under way: finish or cancel each in Follow exchanges….`] : []),
  ];
}

/** @throws {Refusal} with everything that is not over, or by whom it was closed */
export function planClose(rows: CloseRows, seal: Seal, {now, who}: {readonly now: string; readonly who: string}): Plan {
  const before = milestoneOf(rows.milestones, 'season');
  if (before?.state === 'done') throw new Refusal('closed-already', `${before.by} has closed this season already.`);
  const obstacles = obstaclesToClosing(rows);
  if (obstacles.length > 0) throw new Refusal('not-over', obstacles.join(' '));
  const count = (state: string): number => rows.files.filter(each => each.state === state).length;
  const details = {seal, applications: rows.applications, finished: count('finished'), cancelled: count('cancelled')};
  return plan({
    action: CLOSE,
    summary: `Closed the season: ${counted(details.applications, 'application')}, ${counted(details.finished, 'exchange')} finished, ${details.cancelled} cancelled. The journal is sealed at step ${seal.entry}.`,
    ...reach(rows.milestones, {milestone: 'season', state: 'done', at: now, by: who, details}),
  });
}
