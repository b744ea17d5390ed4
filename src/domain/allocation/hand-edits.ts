/**
 * Hand edits: where the sheet no longer says what was saved. Shown to the officer, never silently overwritten.
 */

import type {Problem} from '../problem';
import type {Assignment, Place} from './types';

/**
 * Compares the saved allocation with the sheet as it stands, and both with the places that are still there.
 *
 * @param sheet what the column holds now; an empty text is "no place"
 */
export function handEdits(
  saved: Assignment,
  sheet: Readonly<Record<string, string | null>>,
  places: readonly Place[],
): Problem[] {
  const known = new Set(places.map(({id}) => id));
  const [before, now] = [new Map(Object.entries(saved)), new Map(Object.entries(sheet))];
  const ids = new Set([...before.keys(), ...now.keys()]);

  return [...ids].flatMap(id => [
    ...editOf(id, before, now),
    ...removedPlace(id, now.get(id) || before.get(id) || null, known),
  ]);
}

function editOf(
  id: string,
  before: ReadonlyMap<string, string | null>,
  now: ReadonlyMap<string, string | null>,
): Problem[] {
  if (!before.has(id))
    return [{code: 'hand-added', sentence: `${id} is in the sheet but not in the saved allocation.`}];
  if (!now.has(id)) return [{code: 'hand-removed', sentence: `${id} is in the saved allocation but not in the sheet.`}];
  const [from, to] = [before.get(id) || null, now.get(id) || null];
  if (from === to) return [];
  const sentence = `${id} was given ${from ?? 'no place'} and the sheet says ${to ?? 'no place'}: edited by hand. Save it as a pin with a reason, or restore it.`;

  return [{code: 'hand-edit', sentence}];
}

function removedPlace(id: string, place: string | null, known: ReadonlySet<string>): Problem[] {
  if (place === null || known.has(place)) return [];

  return [{code: 'place-removed', sentence: `${id} holds ${place}, which is no longer among the contracts.`}];
}
