/**
 * Most placed: as many candidates as possible, then the least sum of wish numbers, then merit.
 *
 *   1. Flow of least cost from the candidates to the places, a wish costing its number (`phases`).
 *   2. Among the flows of the same size and cost, the one that merit prefers (`merit-among-optima`).
 *   3. Where caps cross each other, branch and bound around 1 (`crossing-caps`).
 *
 * Promise: nobody can place more, nor as many with a smaller sum. A labelled option: it keeps some out against merit, and
 * a candidate can gain by hiding wishes. Source: Ahuja, Magnanti, Orlin, Network Flows (1993), chapters 9 and 12.
 */

import type {Outcome} from './allocate';
import {bestTotal, type Objective} from './best-total';
import type {Instance} from './instance';
import {cheapestFlow} from './phases';
import {wishHeld} from './statistics';

const MOST_PLACED: Objective = {
  solve(network, instance) {
    network.cost.set(instance.wishNumber);

    return cheapestFlow(network, Number.POSITIVE_INFINITY);
  },
  worth(instance, held) {
    let placed = 0;
    let rankSum = 0;
    for (let agent = 0; agent < instance.agents; agent++) {
      const number = wishHeld(instance, held, agent);
      if (number > 0) placed++;
      rankSum += number;
    }

    return [placed, -rankSum];
  },
};

export function mostPlaced(instance: Instance): Outcome {
  return bestTotal(instance, MOST_PLACED);
}
