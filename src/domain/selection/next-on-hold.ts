/**
 * Who moves up when somebody invited withdraws.
 */

import type {Row, Selection} from './select';

/**
 * The first on hold of the university whose seat comes free; if there is none, or the seat was national, the first on
 * hold of all.
 *
 * @param freed the row of whoever gives up the seat
 * @param passed references on hold that have already moved up or are no longer interested
 */
export function nextOnHold({rows, onHold}: Selection, freed: Row, passed: ReadonlySet<string>): string | null {
  const universityOf = new Map(rows.map(({reference, university}) => [reference, university]));
  const waiting = onHold.filter(reference => !passed.has(reference));
  const own = freed.seat === 'university' ? waiting.find(one => universityOf.get(one) === freed.university) : undefined;
  return own ?? waiting[0] ?? null;
}
