/**
 * The cut: the score of the last one who got a seat, where somebody eligible was left behind.
 *
 * Where nobody was left behind there is no cut. The line between invited and not is the lower of a university's own cut
 * and the national one, because whoever misses the first can still reach the second.
 */

import type {Seating, SeatKind} from './seating';
import type {SelectApplication} from './select-input';

export interface Cuts {
  /** Per university, of its own seats. */
  readonly own: Readonly<Record<string, number | null>>;
  readonly national: number | null;
  /** Per university, what separates the invited from the others; `null` where all eligible are invited. */
  readonly lineOf: Readonly<Record<string, number | null>>;
}

/** @param ranking in merit order, scores as compared; overrides set no cut */
export function cutsOf(
  ranking: readonly SelectApplication[],
  seated: Seating,
  isEligible: (application: SelectApplication) => boolean,
): Cuts {
  const own: Record<string, number | null> = {};
  const lineOf: Record<string, number | null> = {};
  const eligible = ranking.filter(isEligible);
  const national = cutAmong(
    eligible,
    seated,
    'national',
    ({reference}) => seated.seatOf.get(reference) !== 'university',
  );
  for (const [university, group] of byUniversity(eligible)) {
    own[university] = cutAmong(group, seated, 'university', () => true);
    const allInvited = group.every(({reference}) => seated.seatOf.has(reference));
    const reachable = [own[university], national].filter((cut): cut is number => cut !== null);
    lineOf[university] = allInvited || reachable.length === 0 ? null : Math.min(...reachable);
  }
  return {own, national, lineOf};
}

/** Lowest score with such a seat, if somebody who competes for it has none. */
function cutAmong(
  group: readonly SelectApplication[],
  {seatOf}: Seating,
  kind: SeatKind,
  competes: (application: SelectApplication) => boolean,
): number | null {
  const seated = group.filter(({reference}) => seatOf.get(reference) === kind);
  const leftBehind = group.some(one => competes(one) && seatOf.get(one.reference) !== kind);
  return leftBehind && seated.length > 0 ? seated[seated.length - 1]!.score : null;
}

function byUniversity(applications: readonly SelectApplication[]): Map<string, SelectApplication[]> {
  const groups = new Map<string, SelectApplication[]>();
  for (const application of applications) {
    const group = groups.get(application.university);
    if (group) group.push(application);
    else groups.set(application.university, [application]);
  }
  return groups;
}

/** Within one standard error of the line, itself included. */
export function isNear({score, standardError}: SelectApplication, line: number | null): boolean {
  if (score === null || line === null || standardError == null) return false;
  return Math.abs(score - line) <= standardError + 1e-9;
}
