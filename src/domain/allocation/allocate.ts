/**
 * Allocation: who goes where, by the published rule, with the reasons.
 *
 * The same input gives the same output, whatever the order of its rows: ties fall by the recorded seed alone. Eligibility
 * and country wishes come before (`eligibility`, `expand-wishes`); checking the result does not trust this file
 * (`certify`); sentences for people are made in `explain`.
 */

import {certify} from './certify';
import {deferredAcceptance} from './deferred-acceptance';
import {type Instance, instanceOf} from './instance';
import {meritOrder} from './merit-order';
import {mostPlaced} from './most-placed';
import {rankMaximal} from './rank-maximal';
import {reasonsOf} from './reasons';
import {statisticsOf} from './statistics';
import type {Allocation, AllocationInput, Assignment} from './types';

export type * from './types';

/** Place per agent, −1 for none; `proven` where the mechanism's promise holds beyond doubt. */
export interface Outcome {
  readonly held: Int32Array;
  readonly proven: boolean;
}

/**
 * Allocates places.
 *
 *   1. Reads the input; what is wrong becomes a problem and the rest goes on.
 *   2. Orders the candidates by merit, drawing lots where points and tie rules leave a tie.
 *   3. Runs the mechanism on limits as counters.
 *   4. Reads reasons and figures from the finished assignment.
 *
 * @return an entry for every candidate of the input: the place or `null`
 */
export function allocate(input: AllocationInput): Allocation {
  const instance = instanceOf(input);
  const outcome = run(input, instance);
  const hasPrice = input.mechanism === 'most-placed' || input.mechanism === 'rank-maximal';
  const result = {
    assignment: assignmentOf(input, instance, outcome.held),
    reasons: reasonsOf(input, instance, outcome.held),
    statistics: statisticsOf(input, instance, outcome.held, outcome.proven, hasPrice ? meritOrder(instance) : null),
    draws: instance.draws,
    problems: instance.problems,
  };

  return outcome.proven ? result : {...result, problems: [...result.problems, unproven(input)]};
}

function run(input: AllocationInput, instance: Instance): Outcome {
  switch (input.mechanism) {
    case 'merit-order':
      return {held: meritOrder(instance), proven: true};
    case 'deferred-acceptance':
      return byOwnOrders(input, instance);
    case 'most-placed':
      return mostPlaced(instance);
    case 'rank-maximal':
      return rankMaximal(instance);
    default:
      throw new RangeError(`There is no mechanism “${input.mechanism as string}”.`);
  }
}

/** Without own orders it is merit order; with own orders and caps the certificate has the last word. */
function byOwnOrders(input: AllocationInput, instance: Instance): Outcome {
  if (instance.priority === null) return {held: meritOrder(instance), proven: true};
  const held = deferredAcceptance(instance, instance.priority);
  const placesOnly = instance.limits.ids.length === instance.places;

  return {held, proven: placesOnly || certify(input, assignmentOf(input, instance, held)).ok};
}

function assignmentOf(input: AllocationInput, instance: Instance, held: Int32Array): Assignment {
  const places = new Map<string, string | null>(input.candidates.map(({id}) => [id, null]));
  for (let agent = 0; agent < instance.agents; agent++) {
    if (held[agent]! < 0) continue;
    const place = instance.placeIds[held[agent]!]!;
    places.set(instance.candidates[agent]!.id, place);
    const partner = instance.partners.size > 0 ? instance.partners.get(agent) : undefined;
    if (partner !== undefined) places.set(partner.id, place);
  }

  return Object.fromEntries(places);
}

function unproven(input: AllocationInput) {
  const sentence =
    input.mechanism === 'deferred-acceptance'
      ? 'With own orders of places and caps over several places a stable allocation may not exist: this one is not stable.'
      : 'The caps cross each other and the search was cut short: this is the best allocation found, not proven the best.';

  return {code: 'not-proven', sentence};
}
