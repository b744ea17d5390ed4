/**
 * Guards: what else may refuse values before they are written, such as data validation, whoever writes them. Those who
 * know such rules add a guard; nothing here knows any.
 */

import type {Place} from './copying';

/** Looks at the values that are about to be written (offsets from 0) at an instant. @throws in Google's words */
export type Guard = (place: Place, valueAt: (r: number, c: number) => unknown, now: number) => void;

const guards: Guard[] = [];

/** Adds a guard for good; called when a service is loaded. */
export function addGuard(guard: Guard): void {
  guards.push(guard);
}

/** Asks every guard. */
export function refuseInvalid(place: Place, valueAt: (r: number, c: number) => unknown, now: number): void {
  for (const guard of guards) guard(place, valueAt, now);
}
