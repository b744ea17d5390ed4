/**
 * Where errors stop: turns the outcome of an officer action into what a page can show.
 *
 * A page never sees a raw exception; the whole of it goes to the project's log.
 */

import {Refusal} from '../domain/problem';

/** Plain JSON, for `google.script.run` carries nothing else. */
export type Answer<Value> = {readonly ok: true; readonly value: Value} | {readonly ok: false; readonly message: string};

const UNEXPECTED = 'Something went wrong in the script. Try again; if it stays, tell whoever looks after this sheet.';

/** Wraps an action so that it always answers. */
export function answering<Input extends unknown[], Value>(
  work: (...input: Input) => Value,
): (...input: Input) => Answer<Value> {
  return (...input) => {
    try {
      return {ok: true, value: work(...input)};
    } catch (error) {
      if (error instanceof Refusal) return {ok: false, message: error.message};
      console.error(error instanceof Error ? error.stack : error);
      return {ok: false, message: UNEXPECTED};
    }
  };
}
