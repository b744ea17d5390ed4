/**
 * The crash table: an action is cut off before and after each of its service calls, what makes up for it runs, and everything is compared with the undisturbed
 * season: the same tables, each mail once, each form and event once.
 */

import {STRIDE} from '../make/stride';
import type {Season} from './world';

export interface CrashTable {
  /** The season just before the action; a new one each time. */
  readonly begin: () => Season;
  /** The action: a page's call, an answer of the form, a step of the clock. The first execution that it starts is cut off. */
  readonly act: (here: Season) => void;
  /** What comes after it by itself or by a person who presses again; half an hour of the clock where nothing is said. */
  readonly after?: (here: Season) => void;
  /** What a person would compare. */
  readonly compare: (here: Season) => unknown;
  /** In a run of all tests, only every so many of the calls that are taken, for long actions; with `EVERY_CUT` each is taken. */
  readonly every?: number;
}

/** An action of more calls than this goes round in circles. */
const MOST_CALLS = 400;

/**
 * Goes through the table and ends with an error that names the first call at which the promise is broken.
 *
 * @return how many executions a whole table cuts off, to a stride
 */
export function crashTable({begin, act, after = halfAnHour, compare, every = 1}: CrashTable): number {
  const undisturbed = begin();
  act(undisturbed);
  after(undisturbed);
  const expected = compare(undisturbed);
  const step = STRIDE === 1 ? 1 : every * STRIDE;
  let cuts = 0;
  for (const phase of ['before', 'after'] as const) {
    for (let call = 1; call < MOST_CALLS; call += step) {
      const here = begin();
      const cut = cutOff(here, call, phase, act);
      after(here);
      if (cut === null) break;
      cuts += step;
      try {
        expect(compare(here)).toEqual(expected);
      } catch (difference) {
        throw new Error(`Cut off ${phase} call ${call} (${cut}): ${(difference as Error).message}`);
      }
    }
  }
  return cuts;
}

/** Runs the action with a fault in it; what was cut off, or null when the action has fewer calls. */
function cutOff(here: Season, call: number, phase: 'before' | 'after', act: (here: Season) => void): string | null {
  let cut: string | null = null;
  here.project.inner.onRun = run => {
    if (run.error?.message.includes('cut off')) cut ??= run.error.message;
  };
  here.workspace.faults.crashAtCall(call, phase);
  act(here);
  here.workspace.faults.clear();
  return cut;
}

function halfAnHour(here: Season): void {
  here.workspace.advance({minutes: 30});
}
