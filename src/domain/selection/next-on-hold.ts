/**
 * Who moves up when somebody invited withdraws.
 */

import type {Row} from './select';

/** What moving up is decided from: whose university everybody is of, and the order on hold. */
export interface Waiting {
  readonly rows: readonly Pick<Row, 'reference' | 'university'>[];
  /** References in the order in which they move up. */
  readonly onHold: readonly string[];
}

/**
 * The first on hold of the university whose seat comes free; if there is none, or the seat was national, the first on
 * hold of all.
 *
 * @param freed the row of whoever gives up the seat
 * @param passed references on hold that have already moved up or are no longer interested
 */
export function nextOnHold(
  {rows, onHold}: Waiting,
  freed: Pick<Row, 'university' | 'seat'>,
  passed: ReadonlySet<string>,
): string | null {
  const universityOf = new Map(rows.map(({reference, university}) => [reference, university]));
  const waiting = onHold.filter(reference => !passed.has(reference));
  const own = freed.seat === 'university' ? waiting.find(one => universityOf.get(one) === freed.university) : undefined;
  return own ?? waiting[0] ?? null;
}
