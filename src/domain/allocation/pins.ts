/**
 * Pins: places that are held before anybody is asked, by an officer's decision or because the offer is published.
 *
 * Pins are honoured in the order of merit as long as the place and all caps have room; a pin that cannot be honoured
 * becomes a problem and the candidate takes part as everybody else.
 */

import type {Draft, Instance} from './instance';
import {roomFor, take} from './room';
import type {AllocationInput, CandidateId, PlaceId} from './types';

/** @return the place of each agent that is pinned, −1 for all others */
export function placePins(input: AllocationInput, instance: Omit<Instance, 'pinned'>, draft: Draft): Int32Array {
  const pinned = new Int32Array(instance.agents).fill(-1);
  const pins = new Map(Object.entries(input.pins ?? {}));
  if (pins.size === 0) return pinned;
  const room = instance.limits.capacity.slice();
  instance.candidates.forEach((candidate, agent) => {
    const ids = [candidate.id, instance.partners.get(agent)?.id].filter(id => id !== undefined);
    const place = readPin(ids, pins, instance, agent, draft);
    if (place === null) return;
    if (roomFor(instance, agent, place, room)) {
      take(instance, agent, place, room, -1);
      pinned[agent] = place;
    } else ignore(draft, ids, instance.placeIds[place]!, 'it is full');
  });
  for (const [id, place] of pins) {
    const reason = instance.leftOut.has(id) ? `${id} takes no part` : `${id} is no candidate`;
    ignore(draft, [id], place, reason);
  }

  return pinned;
}

/** Takes the agent's pins out of `pins`, so that those of nobody remain. */
function readPin(
  ids: readonly CandidateId[],
  pins: Map<CandidateId, PlaceId>,
  instance: Omit<Instance, 'pinned'>,
  agent: number,
  draft: Draft,
): number | null {
  const wanted = ids.map(id => pins.get(id));
  for (const id of ids) pins.delete(id);
  const id = wanted.find(place => place !== undefined);
  if (id === undefined) return null;
  const place = draft.placeAt.get(id);
  const reason = wanted.some(other => other !== id)
    ? 'a joint application is pinned as a pair or not at all'
    : faultOf(ids, id, place, instance, agent, draft);
  if (reason !== null) ignore(draft, ids, id, reason);

  return reason === null ? place! : null;
}

function faultOf(
  ids: readonly CandidateId[],
  id: PlaceId,
  place: number | undefined,
  instance: Omit<Instance, 'pinned'>,
  agent: number,
  draft: Draft,
): string | null {
  if (place === undefined) return 'there is no such place any more';
  if (ids.some(person => draft.forbidden.get(person)?.has(id))) return 'that is forbidden';
  const wishes = instance.wish.subarray(instance.start[agent], instance.start[agent + 1]);

  return wishes.includes(place) ? null : 'it is not among the wishes for which they are eligible';
}

function ignore(draft: Draft, ids: readonly CandidateId[], place: PlaceId, reason: string): void {
  const sentence = `The pin of ${ids.join(' and ')} on ${place} is ignored: ${reason}.`;
  draft.problems.push({code: 'pin-ignored', sentence});
}
