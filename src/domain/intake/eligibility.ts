/** Who may apply: the study year and the credits, as applicants write them. */
import {folded} from '../text';

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  eerste: 1,
  premier: 1,
  premiere: 1,
  '1st': 1,
  '1e': 1,
  '1ste': 1,
  '1ere': 1,
  '1er': 1,
  i: 1,
  second: 2,
  tweede: 2,
  deuxieme: 2,
  '2nd': 2,
  '2e': 2,
  '2de': 2,
  '2eme': 2,
  ii: 2,
  third: 3,
  derde: 3,
  troisieme: 3,
  '3rd': 3,
  '3e': 3,
  '3de': 3,
  '3eme': 3,
  iii: 3,
};

/**
 * The year of study: 1 to 3 in the bachelor, 4 to 6 in the master; null where it cannot be told.
 *
 * `third bachelor`, `3e bachelor`, `Bac 3`, `BA3` are 3; `Master 1`, `1e master`, `M1` are 4; a bare `5` is 5.
 */
export function studyYear(typed: string): number | null {
  const text = folded(typed);
  const master = /\bma(ster)?\b|\bm ?\d|\bma\d/.test(text);
  const bachelor = /\bbac(helor)?\b|\bba\b|\bbac ?\d|\bba ?\d|\bb ?\d/.test(text);
  const number = numberIn(text);
  if (number === null) return null;
  if (master && !bachelor) return number <= 3 ? 3 + number : null;
  if (bachelor) return number <= 3 ? number : null;
  return number <= 7 ? number : null;
}

function numberIn(text: string): number | null {
  const digit = /(\d)/.exec(text)?.[1];
  if (digit !== undefined) return Number(digit);
  const word = text.split(' ').find(each => each in WORD_NUMBERS);
  return word === undefined ? null : WORD_NUMBERS[word]!;
}

/** The first number in a text, with a comma or a point; null where there is none. */
export function creditsIn(typed: string): number | null {
  const number = /\d+(?:[.,]\d+)?/.exec(typed)?.[0];
  return number === undefined ? null : Number(number.replace(',', '.'));
}

export interface EligibilityRules {
  readonly minYear: string;
  readonly minCredits: number;
}

/** Why somebody may not apply, one sentence each; empty for an eligible applicant and where it cannot be told. */
export function ineligibleBecause(
  {studyYear: year, credits}: {studyYear: string; credits: number | null},
  {minYear, minCredits}: EligibilityRules,
): string[] {
  const reached = studyYear(year);
  const least = studyYear(minYear);
  return [
    ...(reached !== null && least !== null && reached < least ? [`study year “${year}” is below ${minYear}`] : []),
    ...(credits !== null && credits < minCredits ? [`${credits} credits, at least ${minCredits} are asked`] : []),
  ];
}
