/**
 * Merit order, or serial dictatorship: in order of merit, each gets the best wish that still has room.
 *
 *   1. Pins take their places.
 *   2. The best candidate who holds nothing goes down the list and takes the first wish whose limits all have room.
 *   3. The next one does the same, until nobody is left.
 *
 * Promises, with any caps, nested or crossing: nobody gains by a list that is not their true order; nobody can get a
 * better wish without somebody of higher merit losing theirs; nobody with fewer points holds what someone would rather
 * have. Source: Svensson, Strategy-proof allocation of indivisible goods, Social Choice and Welfare 16 (1999);
 * Abdulkadiroğlu and Sönmez, Econometrica 66 (1998).
 *
 * Cost: one step per wish. A limit closes its cells once, when it fills, so caps add nothing to the step.
 */

import type {Instance} from './instance';
import {roomFor, take} from './room';

/** @return the place of each agent, −1 for none */
export function meritOrder(instance: Instance, capacity: Int32Array = instance.limits.capacity): Int32Array {
  const room = capacity.slice();
  const held = instance.pinned.slice();
  for (let agent = 0; agent < held.length; agent++)
    if (held[agent]! >= 0) take(instance, agent, held[agent]!, room, -1);
  const open = openCells(instance, room);
  const {agents, places, start, wish, group, partnerGroup} = instance;
  for (let agent = 0; agent < agents; agent++) {
    if (held[agent]! >= 0) continue;
    const first = group[agent]! * places;
    const joint = partnerGroup[agent]! >= 0;
    const end = start[agent + 1]!;
    for (let at = start[agent]!; at < end; at++) {
      const place = wish[at]!;
      if (open[first + place] === 0) continue;
      if (joint && !roomFor(instance, agent, place, room)) continue;
      held[agent] = place;
      fill(instance, first + place, room, open);
      if (joint) fill(instance, partnerGroup[agent]! * places + place, room, open);
      break;
    }
  }

  return held;
}

/** 1 for every cell whose limits all have room. */
function openCells({limits}: Instance, room: Int32Array): Uint8Array {
  const open = new Uint8Array(limits.start.length - 1).fill(1);
  for (let limit = 0; limit < room.length; limit++) if (room[limit]! <= 0) close(limits, limit, open);

  return open;
}

function fill({limits}: Instance, cell: number, room: Int32Array, open: Uint8Array): void {
  const end = limits.start[cell + 1]!;
  for (let at = limits.start[cell]!; at < end; at++) {
    const limit = limits.list[at]!;
    if (--room[limit]! === 0) close(limits, limit, open);
  }
}

function close(limits: Instance['limits'], limit: number, open: Uint8Array): void {
  for (let at = limits.cellStart[limit]!; at < limits.cellStart[limit + 1]!; at++) open[limits.cells[at]!] = 0;
}
