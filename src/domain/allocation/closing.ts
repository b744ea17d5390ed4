/**
 * Closing ranks: who filled each limit. From a finished assignment alone, for reasons and prices.
 */

import type {Instance} from './instance';

/** A limit that never filled. */
export const NEVER = 0x7fffffff;

/** A limit that pins alone had filled before the first candidate. */
export const BY_PINS = -1;

export interface Closing {
  /** The agent with whom the last unit of a limit went, in the order of merit; {@link BY_PINS}, {@link NEVER}. */
  readonly last: Int32Array;
  /** The agent with whom the last but one went: from then on a joint application finds no two units. */
  readonly lastButOne: Int32Array;
  readonly used: Int32Array;
  readonly pinned: Int32Array;
  /** For places with an order of their own: standing of the worst holder, −1 without one. */
  readonly worstStanding: Int32Array;
  /** Agents without a pin per limit, in the order of merit; a joint application stands there once per person. */
  holders(limit: number): readonly number[];
}

/** One pass over the agents for each of pins and the rest. */
export function closingOf(instance: Instance, held: Int32Array): Closing {
  const count = instance.limits.ids.length;
  const closing = {
    last: new Int32Array(count).fill(NEVER),
    lastButOne: new Int32Array(count).fill(NEVER),
    used: new Int32Array(count),
    pinned: new Int32Array(count),
    worstStanding: worstStandings(instance, held),
  };
  for (let limit = 0; limit < count; limit++) note(instance, closing, limit, BY_PINS);
  for (let agent = 0; agent < instance.agents; agent++) {
    if (instance.pinned[agent]! >= 0) eachUnit(instance, agent, held[agent]!, limit => pin(instance, closing, limit));
  }
  for (let agent = 0; agent < instance.agents; agent++) {
    if (held[agent]! < 0 || instance.pinned[agent]! >= 0) continue;
    eachUnit(instance, agent, held[agent]!, limit => {
      closing.used[limit]!++;
      note(instance, closing, limit, agent);
    });
  }
  let lists: number[][] | null = null;

  return {
    ...closing,
    holders: limit => {
      lists ??= holderLists(instance, held);
      return lists[limit]!;
    },
  };
}

type Counters = Omit<Closing, 'holders'>;

function pin(instance: Instance, closing: Counters, limit: number): void {
  closing.used[limit]!++;
  closing.pinned[limit]!++;
  note(instance, closing, limit, BY_PINS);
}

function note({limits}: Instance, closing: Counters, limit: number, agent: number): void {
  const left = limits.capacity[limit]! - closing.used[limit]!;
  if (left <= 0 && closing.last[limit] === NEVER) closing.last[limit] = agent;
  if (left <= 1 && closing.lastButOne[limit] === NEVER) closing.lastButOne[limit] = agent;
}

function eachUnit(
  {limits, group, partnerGroup, places}: Instance,
  agent: number,
  place: number,
  visit: (limit: number) => void,
): void {
  for (const one of [group[agent]!, partnerGroup[agent]!]) {
    if (one < 0) continue;
    const cell = one * places + place;
    for (let at = limits.start[cell]!; at < limits.start[cell + 1]!; at++) visit(limits.list[at]!);
  }
}

function worstStandings(instance: Instance, held: Int32Array): Int32Array {
  const {agents, start, wish, priority, places, pinned} = instance;
  const worst = new Int32Array(places).fill(-1);
  if (priority === null) return worst;
  for (let agent = 0; agent < agents; agent++) {
    const place = held[agent]!;
    if (place < 0 || pinned[agent]! >= 0) continue;
    const at = wish.indexOf(place, start[agent]!);
    worst[place] = Math.max(worst[place]!, priority[at]!);
  }

  return worst;
}

function holderLists(instance: Instance, held: Int32Array): number[][] {
  const lists: number[][] = Array.from(instance.limits.ids, () => []);
  for (let agent = 0; agent < instance.agents; agent++) {
    if (held[agent]! < 0 || instance.pinned[agent]! >= 0) continue;
    eachUnit(instance, agent, held[agent]!, limit => lists[limit]!.push(agent));
  }

  return lists;
}
