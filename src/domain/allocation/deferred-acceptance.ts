/**
 * Deferred acceptance, candidates proposing: when places rank candidates in orders of their own.
 *
 *   1. A candidate without a place asks the best wish not yet asked.
 *   2. A place with room keeps them; a full one keeps the better of them and its worst holder, by its own order.
 *   3. Whoever was refused goes on with step 1, until nobody who is refused has a wish left.
 *
 * Promises, when places are the only limits: no candidate and place would both rather have each other; no other such
 * assignment gives any candidate a better wish; nobody gains by a list that is not their true order.
 * Source: Gale and Shapley, American Mathematical Monthly 69 (1962); Roth, Mathematics of Operations Research 7 (1982).
 *
 * With one order for all it gives the merit order's result, so `allocate` takes that one. With own orders *and* caps over
 * several places stable assignments need not exist: caps then keep the better by merit, free places are given afterwards,
 * and `allocate` says whether the result passes the certificate.
 */

import type {Instance} from './instance';
import {roomFor, take} from './room';

/** @param priority standing of each wish's agent in the order of its place, lower is better @return place per agent, −1 for none */
export function deferredAcceptance(instance: Instance, priority: Int32Array): Int32Array {
  if (instance.limits.ids.length > instance.places) return withCaps(instance, priority);
  const {agents, start, wish} = instance;
  const held = instance.pinned.slice();
  const queues = queuesOf(instance, held);
  const next = start.slice(0, agents);
  for (let agent = 0; agent < agents; agent++) {
    let asking = held[agent]! >= 0 ? -1 : agent;
    while (asking >= 0) {
      const at = next[asking]!;
      if (at >= start[asking + 1]!) break;
      next[asking] = at + 1;
      const refused = ask(queues, wish[at]!, asking, priority[at]!);
      if (refused === asking) continue;
      held[asking] = wish[at]!;
      if (refused >= 0) held[refused] = -1;
      asking = refused;
    }
  }

  return held;
}

/** Per place a heap of those it keeps, the worst on top. */
interface Queues {
  readonly from: Int32Array;
  readonly size: Int32Array;
  readonly standing: Int32Array;
  readonly agent: Int32Array;
}

function queuesOf(instance: Instance, held: Int32Array): Queues {
  const room = instance.limits.capacity.slice(0, instance.places);
  for (const place of held) if (place >= 0) room[place]!--;
  const from = new Int32Array(instance.places + 1);
  for (let place = 0; place < instance.places; place++) {
    from[place + 1] = from[place]! + Math.min(room[place]!, instance.agents);
  }
  const slots = from[instance.places]!;

  return {from, size: new Int32Array(instance.places), standing: new Int32Array(slots), agent: new Int32Array(slots)};
}

/** @return who is refused: another, the one who asks, or −1 for nobody */
function ask(queues: Queues, place: number, agent: number, standing: number): number {
  const base = queues.from[place]!;
  const size = queues.size[place]!;
  if (size < queues.from[place + 1]! - base) {
    queues.size[place] = size + 1;
    siftUp(queues, base, size, agent, standing);
    return -1;
  }
  if (size === 0 || queues.standing[base]! < standing) return agent;
  const refused = queues.agent[base]!;
  siftDown(queues, base, size, agent, standing);

  return refused;
}

function siftUp(queues: Queues, base: number, size: number, agent: number, standing: number): void {
  let at = size;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (queues.standing[base + above]! > standing) break;
    queues.standing[base + at] = queues.standing[base + above]!;
    queues.agent[base + at] = queues.agent[base + above]!;
    at = above;
  }
  queues.standing[base + at] = standing;
  queues.agent[base + at] = agent;
}

function siftDown(queues: Queues, base: number, size: number, agent: number, standing: number): void {
  let at = 0;
  for (let below = 1; below < size; below = 2 * at + 1) {
    if (below + 1 < size && queues.standing[base + below + 1]! > queues.standing[base + below]!) below++;
    if (queues.standing[base + below]! < standing) break;
    queues.standing[base + at] = queues.standing[base + below]!;
    queues.agent[base + at] = queues.agent[base + below]!;
    at = below;
  }
  queues.standing[base + at] = standing;
  queues.agent[base + at] = agent;
}

/** The same with caps: whoever a full limit ranks last is refused and asks on. */
function withCaps(instance: Instance, priority: Int32Array): Int32Array {
  const {agents, start, wish} = instance;
  const room = instance.limits.capacity.slice();
  const held = instance.pinned.slice();
  for (let agent = 0; agent < agents; agent++) if (held[agent]! >= 0) take(instance, agent, held[agent]!, room, -1);
  const asked = start.slice(0, agents);
  const waiting = Array.from({length: agents}, (_, at) => agents - 1 - at).filter(agent => held[agent]! < 0);
  while (waiting.length > 0) {
    const agent = waiting.pop()!;
    const at = asked[agent]!;
    if (at >= start[agent + 1]!) continue;
    asked[agent] = at + 1;
    held[agent] = wish[at]!;
    take(instance, agent, wish[at]!, room, -1);
    waiting.push(...refuseWorst(instance, priority, asked, held, room, agent));
  }
  giveWhatIsFree(instance, held, room);

  return held;
}

function refuseWorst(
  instance: Instance,
  priority: Int32Array,
  asked: Int32Array,
  held: Int32Array,
  room: Int32Array,
  agent: number,
): number[] {
  const {limits, places, group} = instance;
  const cell = group[agent]! * places + held[agent]!;
  const refused: number[] = [];
  for (let at = limits.start[cell]!; at < limits.start[cell + 1]!; at++) {
    const limit = limits.list[at]!;
    if (room[limit]! >= 0) continue;
    const standing = (other: number) => (limit < places ? priority[asked[other]! - 1]! : other);
    const worst = holders(instance, held, limit).reduce((a, b) => (standing(a) > standing(b) ? a : b));
    take(instance, worst, held[worst]!, room, 1);
    held[worst] = -1;
    refused.push(worst);
  }

  return refused;
}

/** Those who may still be refused by a limit: pins stay. */
function holders({limits, places, group, pinned}: Instance, held: Int32Array, limit: number): number[] {
  const cells = new Set(limits.cells.subarray(limits.cellStart[limit], limits.cellStart[limit + 1]));
  const found: number[] = [];
  held.forEach((place, agent) => {
    if (place >= 0 && pinned[agent]! < 0 && cells.has(group[agent]! * places + place)) found.push(agent);
  });

  return found;
}

/** A refusal by a cap may have freed a place that refused others before: in order of merit, until nobody gains. */
function giveWhatIsFree(instance: Instance, held: Int32Array, room: Int32Array): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (let agent = 0; agent < instance.agents; agent++) moved = improve(instance, agent, held, room) || moved;
  }
}

/** Moves the agent to the best preferred wish that has room once their own place is given back; pins stay. */
export function improve(instance: Instance, agent: number, held: Int32Array, room: Int32Array): boolean {
  if (instance.pinned[agent]! >= 0) return false;
  const before = held[agent]!;
  if (before >= 0) take(instance, agent, before, room, 1);
  let after = before;
  for (let at = instance.start[agent]!; at < instance.start[agent + 1]! && instance.wish[at] !== before; at++) {
    after = instance.wish[at]!;
    if (roomFor(instance, agent, after, room)) break;
    after = before;
  }
  held[agent] = after;
  if (after >= 0) take(instance, agent, after, room, -1);

  return after !== before;
}
