/**
 * Actions side by side: at every call boundary of one, others run whole, as another officer's window and a trigger do at Google. Whatever the moment, it must end as
 * if they had come one after the other, in either order.
 */
import {isDeepStrictEqual} from 'node:util';
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
  /** In a run of all tests, only every so many of the boundaries that are taken; with `EVERY_CUT` each is taken. */
  readonly every?: number;
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
export function interleaved({begin, act, others, compare, every = 1}: Interleaving): number {
  const step = STRIDE === 1 ? 1 : every * STEP;
  const inTurn = (...turns: readonly ((here: Season) => void)[]): unknown => {
    const here = begin();
    for (const turn of turns) turn(here);
    settle(here, [act, ...others]);
    return compare(here);
  };
  const expected = [inTurn(act, ...others), inTurn(...others, act)];
  let came = 0;
  for (let boundary = 1; boundary < 2 * MOST_CALLS; boundary += step) {
    const here = begin();
    const at = between(here, boundary, act, others);
    if (at === null) break;
    came += step;
    settle(here, [act, ...others]);
    const found = compare(here);
    if (expected.some(order => isDeepStrictEqual(order, found))) continue;
    try {
      expect(found).toEqual(expected[0]); // tells what differs from one of the orders
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

/** Presses a button; again only where it was refused, as a person would. */
export function press(who: string, name: string, ...input: readonly unknown[]): (here: Season) => void {
  const done = new WeakSet<Season>();
  return here => {
    if (done.has(here)) return;
    const {value} = here.project.rpc(name, input, {as: here.workspace.account(who)});
    if ((value as {ok: boolean} | undefined)?.ok) done.add(here);
  };
}

/** The registered trigger of the clock. */
export function work(here: Season): void {
  const globals = here.project.globals();
  const kept = globals.PropertiesService as {getDocumentProperties(): {getProperty(name: string): string}};
  const {account, triggers} = JSON.parse(kept.getDocumentProperties().getProperty('automation.0')) as {
    account: string;
    triggers: {work: string};
  };
  globals.end();
  here.project.run('work', [{triggerUid: triggers.work}], {as: here.workspace.account(account)});
}
