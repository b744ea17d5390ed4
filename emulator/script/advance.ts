/** The clock of the workspace moves: time triggers run in the order in which they fall due. */

import type {Core, Run} from '../kernel';
import {runDue} from './fire';
import {dueAfter} from './schedule';
import {nextDue} from './triggers';

/**
 * Moves the clock forward by so many milliseconds. Each trigger that falls due runs at its time in an execution of its own;
 * one that takes long makes the next ones late, and leaves the clock later than asked for.
 */
export function advance(core: Core, milliseconds: number): readonly Run[] {
  if (!(milliseconds >= 0)) throw new Error('Time only moves forward: advance takes a span of 0 or more.');
  const until = core.now() + milliseconds;
  const runs: Run[] = [];
  for (let trigger = nextDue(core, until); trigger !== undefined; trigger = nextDue(core, until)) {
    core.moveClockTo(trigger.due);
    const {schedule} = trigger;
    (trigger as {due: number | null}).due = schedule === undefined ? null : dueAfter(schedule, trigger.due);
    const run = runDue(core, trigger);
    if (run !== undefined) runs.push(run);
  }
  core.moveClockTo(until);
  return runs;
}
