/**
 * The clock: where it stands, where it can go, and what ran on the way. It stands still until a person moves it; scripts take the
 * time that they would take at Google.
 */

import {readInstant} from '../../../calendar/moments';
import {advance} from '../../../script/advance';
import {nextDue} from '../../../script/triggers';
import {instantToWall, wallToInstant} from '../../../time/zone';
import {seasonDates} from '../season-dates';
import type {World} from '../world';
import {type Asker, act, look} from './command';

const MINUTE_MS = 60_000;
const MORNING = 9;

export const clock = {
  'clock.state': look(({world}: Asker, _: Record<string, never>) => ({
    now: world.core.now(),
    zone: world.core.timeZone,
    dates: seasonDates(world).filter(({at}) => at > world.core.now()),
    nextTrigger: nextDue(world.core, Number.MAX_SAFE_INTEGER)?.due ?? null,
  })),

  'clock.advance': act(({world}: Asker, {minutes}: {minutes: number}) =>
    move(world, world.core.now() + minutes * MINUTE_MS),
  ),

  /** The next morning at nine. */
  'clock.tomorrow': act(({world}: Asker, _: Record<string, never>) => {
    const zone = world.core.timeZone;
    const {year, month, day} = instantToWall(zone, world.core.now());
    return move(world, wallToInstant(zone, year, month, day + 1, MORNING));
  }),

  'clock.to': act(({world}: Asker, {at}: {at: number | string}) => {
    const instant = typeof at === 'number' ? at : readInstant(at, world.core.timeZone);
    if (instant === undefined) throw new Error('This is not a date and time.');
    if (instant <= world.core.now()) throw new Error('Time only moves forward. Start anew with npm start -- --fresh.');
    return move(world, instant);
  }),
};

function move(world: World, to: number) {
  const from = world.core.now();
  const runs = advance(world.core, to - from);
  world.note({type: 'clock', minutes: (to - from) / MINUTE_MS});
  return {ran: runs.length, failed: runs.filter(run => !run.ok).length, now: world.core.now()};
}
