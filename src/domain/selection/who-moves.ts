/**
 * Who moves between two selections: another weight, another score, another number of seats.
 */

import type {Selection} from './select';
import type {Decision} from './select-input';

export interface Move {
  readonly reference: string;
  readonly university: string;
  /** `null` where nothing can be decided, or the application is in one of the two only. */
  readonly from: Decision | null;
  readonly to: Decision | null;
}

/** @return by reference; whoever keeps the same decision is not listed, whatever their rank */
export function whoMoves(before: Selection, after: Selection): Move[] {
  const earlier = new Map(before.rows.map(row => [row.reference, row]));
  const later = new Map(after.rows.map(row => [row.reference, row]));
  const references = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return references
    .map(reference => {
      const [from, to] = [earlier.get(reference), later.get(reference)];
      const university = (to ?? from)!.university;
      return {reference, university, from: from?.decision ?? null, to: to?.decision ?? null};
    })
    .filter(({from, to}) => from !== to);
}
