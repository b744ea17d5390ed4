/**
 * The Allocation tab as somebody may have left it: which place each row says, and where that is not what was saved. Shown, never silently overwritten.
 */
import type {Problem} from '../problem';
import {allocation} from '../tables/allocation';
import type {AllocationRow} from './decisions';
import {handEdits} from './hand-edits';
import {placeId} from './places';
import type {Assignment, CandidateId, Place, PlaceId} from './types';

/** A row with the number that the officer sees. */
export interface LocatedRow {
  readonly row: AllocationRow;
  readonly at: number;
}

/** A row whose place is not the one that was saved. */
export interface HandEdit {
  readonly candidate: CandidateId;
  readonly saved: PlaceId | null;
  /** What the row says now; `null` is no place. */
  readonly sheet: PlaceId | null;
  readonly problem: Problem;
}

/** What the allocation gave, by the rows' own memory of it. */
export function savedAssignment(rows: readonly AllocationRow[]): Assignment {
  return Object.fromEntries(rows.map(({reference, allocated}) => [reference, allocated || null]));
}

/** What everybody holds now, whatever the state. */
export function heldNow(rows: readonly AllocationRow[]): Assignment {
  return Object.fromEntries(rows.map(row => [row.reference, placeSaid(row)]));
}

/**
 * The place that a row says: where Place and the cells beside it differ, the one that is not what was saved, since that is where somebody typed.
 */
export function placeSaid(row: AllocationRow): PlaceId | null {
  const {place, country} = row;
  const beside = country.trim() === '' ? '' : placeId(row);
  const typed = place === baseline(row) ? beside : place;

  return typed.trim() === '' ? null : typed.trim();
}

/** Until an offer is changed, a row holds what it was allocated; afterwards Place itself is what the tool wrote. */
function baseline({allocated, place, offerVersion}: AllocationRow): PlaceId {
  return (offerVersion ?? 0) > 1 ? place : allocated;
}

/**
 * Rows that no longer say what was saved, each with its sentence and place in the sheet.
 *
 * @param everybody references that ought to have a row, once there is a saved allocation
 */
export function editsByHand(
  rows: readonly LocatedRow[],
  places: readonly Place[],
  everybody: readonly CandidateId[] = [],
): {edits: HandEdit[]; problems: Problem[]} {
  const saved = {
    ...Object.fromEntries(rows.length === 0 ? [] : everybody.map(id => [id, null])),
    ...Object.fromEntries(rows.map(({row}) => [row.reference, baseline(row) || null])),
  };
  const sheet = heldNow(rows.map(({row}) => row));
  const byReference = new Map(rows.map(located => [located.row.reference, located]));
  const problems = handEdits(saved, sheet, places).map(problem => {
    const located = byReference.get(problem.sentence.split(' ', 1)[0]!);
    const where = {
      tab: allocation.tab,
      ...(located === undefined ? {} : {row: located.at, column: allocation.columns.place.title}),
    };

    return {...problem, where};
  });
  const edits = rows.flatMap(({row: {reference}}) => {
    const problem = problems.find(({code, sentence}) => code === 'hand-edit' && sentence.startsWith(`${reference} `));

    return problem === undefined
      ? []
      : [{candidate: reference, saved: saved[reference]!, sheet: sheet[reference]!, problem}];
  });

  return {edits, problems};
}
