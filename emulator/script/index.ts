/** ScriptApp and triggers: what runs when a person does something or the clock moves. */

import {type Core, NotEmulated, type PersonEvent, type Run} from '../kernel';

/** Runs the simple and installable triggers of an event, each in its own execution. */
export function runEvent(_core: Core, _event: PersonEvent): readonly Run[] {
  return [];
}

/** Moves the clock; time triggers that fall due run in the order of their times. */
export function advance(_core: Core, _milliseconds: number): readonly Run[] {
  throw new NotEmulated('advance');
}
