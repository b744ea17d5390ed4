/**
 * Guarded booking: a slot is only given away if everybody who has none yet can still get one afterwards.
 *
 * First come, first served can strand the last ones, where the slots that are left are all their own university's. The guard asks before each booking for one
 * assignment of all who are left (`assign.ts`). Where not everybody could be served before, it sees that they do not become fewer.
 */
import {mostServed} from './assign';
import type {Bookings, Known} from './bookings';
import {isOpen, type SlotRow} from './slots';

export function leavesASlotForAll(bookings: Bookings, slot: SlotRow, known: Known): boolean {
  const {reference} = known.candidate;
  const others = bookings
    .allCandidates()
    .filter(({state, reference: other}) => state === 'to book' && other !== reference)
    .flatMap(({reference: other}) => bookings.known(other) ?? []);
  const free = bookings.allSlots().filter(each => isOpen(each, bookings.round));
  const freed = bookings.allSlots().filter(each => each.reference === reference && each.state === 'booked');
  const before = served(bookings, others, free);
  const after = served(bookings, others, [...free.filter(each => each.slot !== slot.slot), ...freed]);
  return after >= before;
}

/** How many of these people can have one of these slots each. */
function served(bookings: Bookings, people: readonly Known[], slots: readonly SlotRow[]): number {
  const panels = [...new Set(slots.map(({panel}) => panel))];
  const groups = panels.map(panel => ({evening: 0, seats: slots.filter(slot => slot.panel === panel).length}));
  const example = panels.map(panel => slots.find(slot => slot.panel === panel)!);
  return mostServed({
    candidates: people.length,
    groups,
    allowed: (person, group) => bookings.isAllowed(example[group]!, people[person]!),
  });
}
