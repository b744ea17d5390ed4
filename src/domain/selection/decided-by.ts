/**
 * Why an application has its decision, in the words that stand beside it in the sheet: the seat, the place on hold, the tie rule, the officer.
 *
 * The first words are read again: they say whose seat an invited applicant holds and in which order those on hold move up.
 */

import type {SeatKind} from './seating';
import type {Row, Selection} from './select';
import type {Tie} from './university-summary';

const NATIONAL = 'National seat';
const OWN = 'Seat of ';
const HOLD = 'On hold ';

/** Words by reference, of everybody with a decision. */
export function decisionWords({rows, universities}: Selection): ReadonlyMap<string, string> {
  const ties = new Map(
    universities.flatMap(({ties: all}) =>
      all.filter(({atCut}) => atCut).flatMap(tie => tie.references.map(one => [one, tie])),
    ),
  );
  return new Map(
    rows
      .filter(({decision}) => decision !== null)
      .map(row => [
        row.reference,
        [place(row), ...tieWords(row, ties.get(row.reference)), ...handWords(row)].join('; '),
      ]),
  );
}

/** `Seat of KUL`. */
export function seatWords(seat: SeatKind, university: string): string {
  return seat === 'national' ? NATIONAL : `${OWN}${university}`;
}

/** `On hold 3`. */
export function holdWords(at: number): string {
  return `${HOLD}${at}`;
}

function place({decision, seat, university, onHold, score}: Row): string {
  if (decision === 'invited') return seatWords(seat ?? 'university', university);
  if (decision === 'on hold') return holdWords(onHold ?? 0);
  return score === null ? 'No score' : 'Not among the seats and the on-hold list';
}

function tieWords({reference, score}: Row, tie: Tie | undefined): string[] {
  if (tie === undefined) return [];
  const at = tie.references.indexOf(reference);
  const by = [tie.brokenBy[at - 1], tie.brokenBy[at]].filter(rule => rule !== undefined);
  return [`tied at ${score}, ordered by ${[...new Set(by)].join(' and ')}`];
}

function handWords({override}: Row): string[] {
  if (override === null) return [];
  return [byHandWords(override.by, override.reason, override.instead ?? 'no decision')];
}

export function byHandWords(by: string, reason: string, instead: string): string {
  return `by hand, ${by}: ${reason} (instead of ${instead})`;
}

/** The seat that these words give: of a university, or national (of none); null where they give none. */
export function seatIn(words: string): {readonly seat: SeatKind; readonly university: string} | null {
  if (words.startsWith(NATIONAL)) return {seat: 'national', university: ''};
  const [, university] = /^Seat of ([^,;]*)/.exec(words) ?? [];
  return university === undefined ? null : {seat: 'university', university};
}

/** The place on hold that these words give; those without one come last. */
export function holdIn(words: string): number {
  const [, place] = /^On hold (\d+)/.exec(words) ?? [];
  return place === undefined ? Number.POSITIVE_INFINITY : Number(place);
}
