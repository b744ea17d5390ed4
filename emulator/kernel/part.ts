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
  /** Plain JSON that shares nothing with the state; what grows large goes through `pieces`. */
  save(state: State, pieces: Pieces): Json;
  load(saved: Json, core: Core, pieces: Pieces): State;
}

/**
 * Where the stretches of a large state go, so that a host that saves again and again writes only those that changed.
 *
 * What a stretch or some content is put as stands for it in the JSON around it.
 */
export interface Pieces {
  /**
   * Puts a stretch of a list.
   *
   * @param key the same at every save
   * @param mark another one whenever the content may be another; null: it has to be looked at each time
   */
  put(key: string, mark: number | null, save: () => readonly Json[]): readonly Json[];
  /** The stretch that an item of a list stands for; null where it stands for itself. */
  stretch(item: Json): readonly Json[] | null;
  /** Part of the state as plain JSON for a stretch: copied, unless what is put is written down at once. */
  plain(state: object): {readonly [key: string]: Json | undefined};
  /** Puts content that never changes; the same content is kept once. */
  octets(octets: Uint8Array): Json;
  octetsOf(saved: Json): Uint8Array;
  text(text: string): Json;
  textOf(saved: Json): string;
}

/** Everything stays where it is. */
export const INLINE: Pieces = {
  put: (_key, _mark, save) => save(),
  stretch: () => null,
  plain: state => JSON.parse(JSON.stringify(state)) as {[key: string]: Json},
  octets: octets => Buffer.from(octets).toString('base64'),
  octetsOf: saved => new Uint8Array(Buffer.from(saved as string, 'base64')),
  text: text => text,
  textOf: saved => saved as string,
};

/** Puts a list in stretches of so many items, each looked at whenever it is saved. */
export function putList<Item>(
  pieces: Pieces,
  key: string,
  items: readonly Item[],
  {length, save}: {readonly length: number; readonly save: (item: Item) => Json},
): Json[] {
  const put: Json[] = [];
  for (let at = 0; at < items.length; at += length) {
    put.push(...pieces.put(`${key}/${at / length}`, null, () => items.slice(at, at + length).map(save)));
  }
  return put;
}

/** The reverse of {@link putList}. */
export function listOf(pieces: Pieces, saved: Json): Json[] {
  return (saved as readonly Json[]).flatMap(item => pieces.stretch(item) ?? [item]);
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
