/**
 * A part is the state of one service inside a workspace: mailboxes, calendars, triggers… The kernel keeps the parts, makes each on
 * first use and saves them into a snapshot; it knows nothing of what is in them.
 */

import type {Core} from './core';

export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json | undefined};

export interface Part<State> {
  /** Name in the snapshot; unique. */
  readonly name: string;
  create(core: Core): State;
  /** Plain JSON that shares nothing with the state. */
  save(state: State): Json;
  load(saved: Json, core: Core): State;
}

/** A part whose state is JSON already: saved by copying. */
export function jsonPart<State extends object>(name: string, create: () => State): Part<State> {
  return {
    name,
    create,
    save: state => JSON.parse(JSON.stringify(state)) as Json,
    load: saved => JSON.parse(JSON.stringify(saved)) as State,
  };
}
