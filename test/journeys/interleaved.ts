/**
 * Actions side by side: at every call boundary of one, others run whole, as another officer's window and a trigger do at Google. Whatever the moment, it must end as
 * if they had come one after the other, in either order.
 */
import {STRIDE} from '../make/stride';
import type {Season} from './world';

export interface Interleaving {
  /** The season just before; a new one each time. */
  readonly begin: () => Season;
  /** The first execution that this starts is the one in which the others come. */
  readonly act: (here: Season) => void;
  readonly others: readonly ((here: Season) => void)[];
  /** What a person would compare. */
  readonly compare: (here: Season) => unknown;
}

/** Boundaries are twice as many as calls, and at each of them several executions run. */
const STEP = STRIDE === 1 ? 1 : 3 * STRIDE;

/** An action of more calls than this goes round in circles. */
const MOST_CALLS = 400;

/**
 * Goes through all boundaries and ends with an error that names the first at which the promise is broken. Whoever was told to wait presses again afterwards, and the
 * clock goes on.
 *
 * @return at how many boundaries the others came, to a step
 */
export function interleaved({begin, act, others, compare}: Interleaving): number {
  const inTurn = (...turns: readonly ((here: Season) => void)[]): unknown => {
    const here = begin();
    for (const turn of turns) turn(here);
    settle(here, [act, ...others]);
    return compare(here);
  };
  const expected = [inTurn(act, ...others), inTurn(...others, act)];
  let came = 0;
  for (let boundary = 1; boundary < 2 * MOST_CALLS; boundary += STEP) {
    const here = begin();
    const at = between(here, boundary, act, others);
    if (at === null) break;
    came += STEP;
    settle(here, [act, ...others]);
    try {
      expect(expected).toContainEqual(compare(here));
    } catch (difference) {
      throw new Error(`At boundary ${boundary} (${at}): ${(difference as Error).message}`);
    }
  }
  return came;
}

/** Runs the action with the others at one of its boundaries; which one, or null when it has fewer. */
function between(
  here: Season,
  boundary: number,
  act: Interleaving['act'],
  others: Interleaving['others'],
): string | null {
  let count = 0;
  let at: string | null = null;
  here.workspace.faults.onCall(({call, phase}) => {
    count += 1;
    if (count !== boundary) return;
    at = `${phase} ${call}`;
    for (const other of others) other(here);
  });
  act(here);
  here.workspace.faults.clear();
  return at;
}

/** Pressing again changes nothing where it is done. */
function settle(here: Season, turns: readonly ((here: Season) => void)[]): void {
  here.workspace.advance({minutes: 30});
  for (const turn of turns) turn(here);
  here.workspace.advance({minutes: 30});
}
