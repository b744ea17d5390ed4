/**
 * Counting: is there room for an agent at a place in every limit, and what is left when they take it.
 */

import type {Instance} from './instance';

type Counted = Pick<Instance, 'places' | 'group' | 'partnerGroup' | 'limits'>;

/** Units are −1 to take a place and +1 to give it back. */
export function take(instance: Counted, agent: number, place: number, room: Int32Array, unit: -1 | 1): void {
  takeCell(instance, instance.group[agent]! * instance.places + place, room, unit);
  const partner = instance.partnerGroup[agent]!;
  if (partner >= 0) takeCell(instance, partner * instance.places + place, room, unit);
}

/** Whether every limit of the place has room for the agent: for both of a joint application. */
export function roomFor(instance: Counted, agent: number, place: number, room: Int32Array): boolean {
  const cell = instance.group[agent]! * instance.places + place;
  if (!cellHasRoom(instance, cell, room)) return false;
  const partner = instance.partnerGroup[agent]!;
  if (partner < 0) return true;
  takeCell(instance, cell, room, -1);
  const both = cellHasRoom(instance, partner * instance.places + place, room);
  takeCell(instance, cell, room, 1);

  return both;
}

function takeCell({limits}: Counted, cell: number, room: Int32Array, unit: number): void {
  for (let at = limits.start[cell]!; at < limits.start[cell + 1]!; at++) room[limits.list[at]!]! += unit;
}

function cellHasRoom({limits}: Counted, cell: number, room: Int32Array): boolean {
  for (let at = limits.start[cell]!; at < limits.start[cell + 1]!; at++) if (room[limits.list[at]!]! <= 0) return false;

  return true;
}
