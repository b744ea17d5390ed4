/**
 * Seating: who gets which seat, once the merit order is known.
 *
 * 1. An officer's "invited" takes a seat of its university first, so that overrides never make more seats.
 * 2. The rest of a university's seats go down its own merit order.
 * 3. Seats that a university cannot fill, and the season's national seats, go down the merit order of all who are left.
 * 4. The next in that order are on hold; the others are not invited.
 */

import type {Decision, Override, SelectApplication} from './select-input';

export type SeatKind = 'university' | 'national';

export interface SeatingInput {
  /** In merit order; those without a score last. */
  readonly ranking: readonly SelectApplication[];
  /** Whether the score is there and high enough to be invited or on hold. */
  readonly isEligible: (application: SelectApplication) => boolean;
  readonly seats: Readonly<Record<string, number>>;
  readonly nationalSeats: number;
  readonly unusedSeats: 'national' | 'empty';
  readonly onHold: number;
  readonly overrides: ReadonlyMap<string, Override>;
}

export interface Seating {
  readonly seatOf: ReadonlyMap<string, SeatKind>;
  readonly decisionOf: ReadonlyMap<string, Decision>;
  /** References in merit order. */
  readonly onHold: readonly string[];
  /** Seats left after step 2, per university. */
  readonly unused: Readonly<Record<string, number>>;
  /** National seats in all, and those left after step 3. */
  readonly national: {readonly seats: number; readonly unused: number};
  /** Called invited by an officer, though the university has no seat left: these overrides do not count. */
  readonly withoutSeat: readonly string[];
}

export function seating(input: SeatingInput): Seating {
  const seatOf = new Map<string, SeatKind>();
  const unused: Record<string, number> = {...input.seats};
  const seatIn = (application: SelectApplication) => {
    if (unused[application.university]! <= 0) return;
    unused[application.university]!--;
    seatOf.set(application.reference, 'university');
  };
  const wanted = input.ranking.filter(({reference}) => input.overrides.get(reference)?.decision === 'invited');
  wanted.forEach(seatIn);
  const withoutSeat = wanted.map(({reference}) => reference).filter(reference => !seatOf.has(reference));
  const overrides = new Map([...input.overrides].filter(([reference]) => !withoutSeat.includes(reference)));
  const free = input.ranking.filter(one => input.isEligible(one) && !overrides.has(one.reference));
  free.forEach(seatIn);
  const waiting = free.filter(({reference}) => !seatOf.has(reference));
  const national = input.nationalSeats + (input.unusedSeats === 'national' ? sum(Object.values(unused)) : 0);
  for (const {reference} of waiting.slice(0, national)) seatOf.set(reference, 'national');
  const next = new Set(waiting.slice(national, national + input.onHold));
  const held = ({reference}: SelectApplication) => overrides.get(reference)?.decision === 'on hold';
  const onHold = input.ranking.filter(one => next.has(one) || held(one)).map(({reference}) => reference);
  return {
    seatOf,
    decisionOf: decisions(input.ranking, overrides, seatOf, onHold),
    onHold,
    unused,
    national: {seats: national, unused: Math.max(0, national - waiting.length)},
    withoutSeat,
  };
}

/** Who has no score and no decision of an officer is left out: "not yet" is no refusal. */
function decisions(
  ranking: readonly SelectApplication[],
  overrides: ReadonlyMap<string, Override>,
  seatOf: ReadonlyMap<string, SeatKind>,
  onHold: readonly string[],
): Map<string, Decision> {
  const held = new Set(onHold);
  const decided = ranking.filter(({reference, score}) => score !== null || overrides.has(reference));
  return new Map(
    decided.map(({reference}) => [
      reference,
      seatOf.has(reference) ? 'invited' : held.has(reference) ? 'on hold' : 'not invited',
    ]),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
