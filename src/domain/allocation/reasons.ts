/**
 * Reasons: for every wish above the one given, which limit refused it and how far it was filled.
 *
 * True by construction: nothing is remembered from the run, all of it is read from the finished assignment. Facts only;
 * the sentences are made in `explain`.
 */

import {BY_PINS, type Closing, closingOf, NEVER} from './closing';
import type {Instance} from './instance';
import type {AllocationInput, Filled, Reason} from './types';

/** Reasons per candidate, for all candidates of the input. The second of a joint application gets those of the pair. */
export function reasonsOf(input: AllocationInput, instance: Instance, held: Int32Array): Record<string, Reason[]> {
  const closing = closingOf(instance, held);
  const entries = new Map<string, Reason[]>(input.candidates.map(({id}) => [id, []]));
  for (const [id, code] of instance.leftOut) entries.set(id, [{code}]);
  for (let agent = 0; agent < instance.agents; agent++) {
    const reasons = reasonsFor(instance, held, closing, agent);
    entries.set(instance.candidates[agent]!.id, reasons);
    const partner = instance.partners.size > 0 ? instance.partners.get(agent) : undefined;
    if (partner !== undefined) entries.set(partner.id, reasons);
  }

  return Object.fromEntries(entries);
}

function reasonsFor(instance: Instance, held: Int32Array, closing: Closing, agent: number): Reason[] {
  if (instance.pinned[agent]! >= 0) return [{code: 'pinned'}];
  const {start, wish, wishNumber} = instance;
  const candidate = instance.candidates[agent]!;
  if (!candidate.wishes?.length) return [{code: 'no-wishes'}];
  const reasons: Reason[] = [];
  let given = Number.POSITIVE_INFINITY;
  for (let at = start[agent]!; at < start[agent + 1]!; at++) {
    if (wish[at] === held[agent]) {
      given = wishNumber[at]!;
      break;
    }
    reasons.push(filled(instance, closing, agent, at));
  }
  const notCounted = instance.notCounted.size > 0 ? instance.notCounted.get(candidate.id) : undefined;
  if (notCounted === undefined) return reasons;
  reasons.push(...notCounted.filter(reason => reason.wish < given));

  return reasons.sort((a, b) => numberOf(a) - numberOf(b));
}

function numberOf(reason: Reason): number {
  return 'wish' in reason ? reason.wish : 0;
}

/** The limit that refused the wish earliest; without one, the mechanism gave the place to others for the total's sake. */
function filled(instance: Instance, closing: Closing, agent: number, at: number): Filled {
  const {limits, places, group, partnerGroup} = instance;
  let limit = -1;
  let earliest = NEVER;
  for (let one = group[agent]!, person = 0; person < 2 && one >= 0; one = partnerGroup[agent]!, person++) {
    const cell = one * places + instance.wish[at]!;
    for (let step = limits.start[cell]!; step < limits.start[cell + 1]!; step++) {
      const closed = closedFor(instance, closing, agent, at, limits.list[step]!);
      if (closed >= earliest) continue;
      limit = limits.list[step]!;
      earliest = closed;
    }
  }

  return limit >= 0 ? refusal(instance, closing, agent, at, limit) : forTheTotal(instance, closing, agent, at);
}

/** The agent with whom the limit closed for this one, {@link NEVER} if it did not refuse them. */
function closedFor(instance: Instance, closing: Closing, agent: number, at: number, limit: number): number {
  if (decidesItself(instance, limit)) {
    if (closing.last[limit] === NEVER || closing.worstStanding[limit]! > instance.priority![at]!) return NEVER;
    return closing.last[limit] === BY_PINS ? BY_PINS : 0;
  }
  const closed = needsTwo(instance, agent, at, limit) ? closing.lastButOne[limit]! : closing.last[limit]!;

  return closed < agent ? closed : NEVER;
}

/** Own orders decide only in deferred acceptance, and where there is one; other mechanisms use priorities for acceptability alone. */
function decidesItself({mechanism, ordered}: Instance, limit: number): boolean {
  return mechanism === 'deferred-acceptance' && ordered.has(limit);
}

/** Both of a joint application count in the limits that their cells share. */
function needsTwo(instance: Instance, agent: number, at: number, limit: number): boolean {
  const {group, partnerGroup, places, wish} = instance;
  if (partnerGroup[agent]! < 0) return false;

  return [group[agent]!, partnerGroup[agent]!].every(one =>
    limitsAt(instance, one * places + wish[at]!).includes(limit),
  );
}

function limitsAt({limits}: Instance, cell: number): Int32Array {
  return limits.list.subarray(limits.start[cell], limits.start[cell + 1]);
}

function refusal(instance: Instance, closing: Closing, agent: number, at: number, limit: number): Filled {
  const own = decidesItself(instance, limit);
  const used = closing.used[limit]! - closing.pinned[limit]!;
  const two = needsTwo(instance, agent, at, limit);
  const closed = two ? closing.lastButOne[limit]! : closing.last[limit]!;
  const above = own || !two ? used : closing.holders(limit).filter(other => other < agent).length;

  return {
    code: 'filled',
    place: instance.placeIds[instance.wish[at]!]!,
    wish: instance.wishNumber[at]!,
    limit: instance.limits.ids[limit]!,
    kind: instance.limits.kinds[limit]!,
    by: own ? 'priority' : 'merit',
    above,
    below: used - above,
    pinned: closing.pinned[limit]!,
    lastRank: own ? standingRank(closing.worstStanding[limit]!) : closed === BY_PINS ? null : instance.rank[closed]!,
  };
}

function standingRank(standing: number): number | null {
  return standing < 0 ? null : standing + 1;
}

function forTheTotal(instance: Instance, closing: Closing, agent: number, at: number): Filled {
  const {limits, places, group} = instance;
  const cell = group[agent]! * places + instance.wish[at]!;
  const limit = limitsAt(instance, cell).find(one => closing.last[one] !== NEVER) ?? instance.wish[at]!;
  const holders = closing.holders(limit);
  const above = holders.filter(other => other < agent).length;

  return {
    code: 'filled',
    place: instance.placeIds[instance.wish[at]!]!,
    wish: instance.wishNumber[at]!,
    limit: limits.ids[limit]!,
    kind: limits.kinds[limit]!,
    by: 'total',
    above,
    below: holders.length - above,
    pinned: closing.pinned[limit]!,
    lastRank: null,
  };
}
