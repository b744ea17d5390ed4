/** How the clock of a demo season moves from one event to the next. */

import {dueAfter} from '../script/schedule';
import {scriptPart} from '../script/triggers';
import type {Workspace} from '../workspace';

/**
 * `live`: every trigger of the clock runs when it is due, however little there is to do. `brisk`: the hours in which nothing happens are jumped over.
 * `bulk`: brisk, and most people have applied before the sheet is set up; for seasons of thousands.
 */
export type Pace = 'live' | 'brisk' | 'bulk';

/** After an event the clock walks on for so long, so that what it brought about is done: for two runs of the automation, in bulk for one. */
const WALK_MS: Readonly<Record<Pace, number>> = {
  live: Number.POSITIVE_INFINITY,
  brisk: 20 * 60_000,
  bulk: 10 * 60_000,
};

/** Moves the clock to an instant; not at all where that is over. */
export function moveTo(workspace: Workspace, at: number, pace: Pace): void {
  const gap = Math.max(0, at - workspace.core.now());
  const walk = Math.min(gap, WALK_MS[pace]);
  workspace.advance({milliseconds: walk});
  if (walk < gap) jumpTo(workspace, at);
}

/** As if Google had not run what fell due in between, which it never promises: each trigger is due next after the jump. */
export function jumpTo({core}: Workspace, at: number): void {
  core.moveClockTo(at);
  for (const trigger of core.part(scriptPart).triggers) {
    if (trigger.due === null || trigger.schedule === undefined || trigger.due > core.now()) continue;
    trigger.due = dueAfter(trigger.schedule, core.now());
  }
}
