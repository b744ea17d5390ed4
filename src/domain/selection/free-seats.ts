/**
 * Seats that came free after the round was saved: somebody who was invited withdrew, or an officer decided otherwise. Each goes, by an officer's
 * click, to the next on hold.
 */

import {holdIn, seatIn} from './decided-by';
import type {SavedRound} from './first-round';
import {nextOnHold} from './next-on-hold';
import type {Application} from './proposal';
import type {SeatKind} from './seating';

export interface FreeSeat {
  readonly seat: SeatKind;
  /** Code of the university; empty for a national seat. */
  readonly university: string;
  /** Who moves up; null while nobody is on hold. */
  readonly next: string | null;
  /** References of those who left such a seat. */
  readonly leftBy: readonly string[];
}

/** @return one line per free seat, in the order in which they are to be filled */
export function freeSeats(rows: readonly Application[], saved: SavedRound | undefined): FreeSeat[] {
  if (saved === undefined) return [];
  const kinds: {seat: SeatKind; university: string; given: number}[] = [
    ...Object.entries(saved.seats).map(([university, given]) => ({seat: 'university' as const, university, given})),
    {seat: 'national', university: '', given: saved.national},
  ];
  const waiting = {
    rows: rows.map(({reference, committee}) => ({reference, university: committee})),
    onHold: onHoldOrder(rows),
  };
  const passed = new Set<string>();
  return kinds.flatMap(({seat, university, given}) => {
    const held = rows.filter(row => counts(row) && holds(row, seat, university)).length;
    const leftBy = rows.filter(row => !counts(row) && holds(row, seat, university)).map(({reference}) => reference);
    return Array.from({length: Math.max(0, given - held)}, () => {
      const next = nextOnHold(waiting, {seat, university}, passed);
      if (next !== null) passed.add(next);
      return {seat, university, next, leftBy};
    });
  });
}

/** References on hold in the order in which they move up; of those who still count. */
export function onHoldOrder(rows: readonly Application[]): string[] {
  return rows
    .filter(row => counts(row) && row.decision === 'on hold')
    .map(({reference, decidedBy}) => ({reference, at: holdIn(decidedBy)}))
    .sort((one, other) => one.at - other.at || (one.reference < other.reference ? -1 : 1))
    .map(({reference}) => reference);
}

export function counts({state}: Pick<Application, 'state'>): boolean {
  return state === 'complete';
}

/** Whether the application is invited on such a seat; one that moved up may hold a seat of another university. */
export function holds({decision, decidedBy}: Application, seat: SeatKind, university: string): boolean {
  const found = decision === 'invited' ? seatIn(decidedBy) : null;
  return found?.seat === seat && found.university === university;
}
