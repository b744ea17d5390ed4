/** When people apply: some at once, most in the last days, many in the last evening, a few too late; hardly anybody at night. */

import {instantToWall} from '../time/zone';
import type {Chance} from './chance';

export interface Window {
  /** Instants, in milliseconds. */
  readonly opens: number;
  readonly closes: number;
  readonly timeZone: string;
}

const HOUR = 3_600_000;

/** How likely somebody is at the form, by the hour of the day. */
const BY_HOUR = [6, 3, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 9, 8, 8, 8, 9, 9, 9, 10, 11, 12, 11, 9];
const BUSIEST = Math.max(...BY_HOUR);

/** The moment at which one person applies, in time. */
export function arrival(chance: Chance, {opens, closes, timeZone}: Window): number {
  for (;;) {
    const at = Math.floor(chance.weighted(CROWDS, ([share]) => share)[1](chance, opens, closes));
    const isOpen = at > opens && at < closes - 60_000;
    if (isOpen && chance.happens(BY_HOUR[instantToWall(timeZone, at).hours]! / BUSIEST)) return at;
  }
}

/** A little too late: minutes, or a day and a half. */
export function lateArrival(chance: Chance, {closes}: Window): number {
  return closes + 60_000 + Math.floor(chance.share() ** 3 * 36 * HOUR);
}

const CROWDS: readonly (readonly [share: number, at: (chance: Chance, opens: number, closes: number) => number])[] = [
  [12, (chance, opens) => opens + 8 * HOUR + waiting(chance, 14 * HOUR)],
  [28, (chance, opens, closes) => opens + chance.share() * (closes - opens)],
  [40, (chance, _, closes) => closes - waiting(chance, 30 * HOUR)],
  [20, (chance, _, closes) => closes - waiting(chance, 3 * HOUR)],
];

function waiting(chance: Chance, mean: number): number {
  return -Math.log(1 - chance.share()) * mean;
}
