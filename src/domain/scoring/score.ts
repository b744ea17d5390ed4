/**
 * Scoring: from readers' marks to one number per application.
 *
 * A score says how good the readings are, nothing about who is invited; that is decided in `domain/selection`.
 * Correcting for severe readers is `calibrate.ts`, reading marks out of cells `marks.ts`.
 */

/** Weight per criterion on any positive scale: 3 and 1 equals 75 and 25. */
export type Weights = ReadonlyMap<string, number>;

/** One reader's marks for one application; a criterion without a mark is not in the map. */
export interface Reading {
  readonly reader: string;
  readonly application: string;
  readonly marks: ReadonlyMap<string, number>;
}

/** With fewer readings than this, one harsh reader could decide alone. */
export const MIN_READINGS = 2;

/**
 * Combines all readings of one application into its score.
 *
 * Every reading first becomes a weighted mean of its own marks; the score is the plain mean of those. So all
 * readers count the same, even one who left criteria blank: a blank criterion takes no part, it is not a zero.
 *
 * @param readings submitted readings of a single application, in any order
 * @param weights must hold every criterion that appears in `readings`
 * @param minimum readings with a mark that a score needs
 * @return 0 to 10, rounded to 2 decimals; `null` means "not yet" (fewer readings with a mark than `minimum`), never "zero"
 * @throws {RangeError} if a marked criterion has no weight: a programming mistake, only the season's criteria are read
 */
export function score(readings: readonly Reading[], weights: Weights, minimum = MIN_READINGS): number | null {
  const means = readings.map(reading => readingScore(reading, weights)).filter(isMarked);

  return means.length === 0 || means.length < minimum ? null : roundTo(mean(means), 2);
}

/**
 * One reading as one number, not rounded: what calibration compares.
 *
 * @return `null` for a reading without any mark
 * @throws {RangeError} as {@link score}
 */
export function readingScore({marks}: Reading, weights: Weights): number | null {
  let sum = 0;
  let total = 0;
  for (const criterion of [...marks.keys()].sort()) {
    const weight = weights.get(criterion);
    if (!(weight! > 0)) throw new RangeError(`Criterion "${criterion}" has no weight`);
    sum += weight! * marks.get(criterion)!;
    total += weight!;
  }
  return total === 0 ? null : sum / total;
}

/**
 * Rounds half up at so many decimals, as written on paper: 6.125 and the 6.1249999999999 that a mean leaves of it are
 * both 6.13 at two decimals.
 */
export function roundTo(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit + 1e-7) / unit;
}

function isMarked(mean: number | null): mean is number {
  return mean !== null;
}

/** In ascending order, so that the order of the rows does not reach even the last bit. */
function mean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
}
