/**
 * Milestones: what was decided once for the whole season, such as a locked round. They are rows of the tab Stages, changed by plans like any other, so
 * of two officers who press at once the second is told who was first.
 */
import {type Change, changed, inserted, type WholeRow} from '../plan/plan';
import {Refusal} from '../problem';
import type {RowOf} from '../tables/define';
import {type Milestone, milestones} from '../tables/milestones';
import {spokenTime} from '../time/brussels';

export type MilestoneRow = RowOf<typeof milestones>;
export type MilestoneState = 'open' | 'locked' | 'done';

/** The milestone's row; undefined while it has not been reached. */
export function milestoneOf(rows: readonly MilestoneRow[], milestone: Milestone): MilestoneRow | undefined {
  return rows.find(row => row.milestone === milestone);
}

export function isLocked(rows: readonly MilestoneRow[], milestone: Milestone): boolean {
  const state = milestoneOf(rows, milestone)?.state;
  return state === 'locked' || state === 'done';
}

/** What the milestone remembers; undefined while it has not been reached, or where it cannot be read. */
export function detailsOf<Details>(rows: readonly MilestoneRow[], milestone: Milestone): Details | undefined {
  try {
    return JSON.parse(milestoneOf(rows, milestone)?.details ?? '') as Details;
  } catch {
    return undefined; // empty, or changed by hand
  }
}

/** Stands for the seed where Set up has not recorded one yet: for a look at an unfinished season. */
const NO_DRAW_YET = 'SCOPE';

/** The seed of all draws, recorded at Set up, before anybody has applied. */
export function drawSeed(rows: readonly MilestoneRow[]): string {
  return detailsOf<{seed?: string}>(rows, 'draw')?.seed ?? NO_DRAW_YET;
}

export interface Reached {
  readonly milestone: Milestone;
  readonly state: MilestoneState;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
  /** Plain JSON. */
  readonly details?: unknown;
}

/** The part of a plan that sets a milestone, whether it has a row or not. Details that are not given stay. */
export function reach(
  rows: readonly MilestoneRow[],
  {milestone, state, at, by, reason = '', details}: Reached,
): {readonly changes: readonly Change[]; readonly inserts: readonly WholeRow[]} {
  const before = milestoneOf(rows, milestone);
  const text = details === undefined ? (before?.details ?? '') : JSON.stringify(details);
  const after = {state, at, by, reason, details: text};
  if (before === undefined) return {changes: [], inserts: [inserted(milestones, {milestone, ...after})]};
  const change = changed(milestones, before, after);
  return {changes: change === null ? [] : [change], inserts: []};
}

/** @throws {Refusal} when the milestone is locked: says by whom, as `called` names them, and when, and what to do */
export function refuseLocked(
  rows: readonly MilestoneRow[],
  milestone: Milestone,
  what: string,
  remedy: string,
  called: (address: string) => string = address => address,
): void {
  const row = milestoneOf(rows, milestone);
  if (row === undefined || !isLocked(rows, milestone)) return;
  const when = row.at === null ? '' : ` on ${spokenTime(row.at, 'en')}`;
  throw new Refusal('locked', `${what} was locked by ${called(row.by)}${when}: ${remedy}`, {tab: milestones.tab});
}
