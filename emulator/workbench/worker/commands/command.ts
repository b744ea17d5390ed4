/** What a command is: asked by a window, carried out on the world, answered with plain JSON. */

import type {Account} from '../../../kernel';
import type {Window, World} from '../world';

/** Who asks. */
export interface Asker {
  readonly world: World;
  readonly window: Window;
  readonly account: Account;
}

export interface Command<Input, Value> {
  /** Whether the other windows may have something new to show afterwards. */
  readonly changes: boolean;
  run(asker: Asker, input: Input): Value;
}

/** A command that only looks. */
export function look<Input, Value>(run: (asker: Asker, input: Input) => Value): Command<Input, Value> {
  return {changes: false, run};
}

/** A command that changes something. */
export function act<Input, Value>(run: (asker: Asker, input: Input) => Value): Command<Input, Value> {
  return {changes: true, run};
}
