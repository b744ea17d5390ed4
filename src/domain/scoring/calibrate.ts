/**
 * Calibration: corrects for severe and lenient readers, and says when it must not.
 *
 * A mark is the quality of the application plus the severity of the reader plus chance (MacKay, Kenna, Low and Parker
 * 2017, R. Soc. Open Sci. 4:160760); severity is shrunk towards 0 as far as the data do not carry it. The result puts
 * raw and corrected side by side with what is uncertain; which of the two counts is an officer's choice.
 *
 * Which further readings would help is in `bridging-readings.ts`, which single readings look odd in
 * `calibration-warnings.ts`.
 */

import {readingGraph, type ScoredReading} from './reading-graph';
import {
  differencesInverse,
  edgesOf,
  meanSeverity,
  type SeveritySystem,
  severities,
  severitySystem,
} from './severity-system';
import {type Variances, variancesOf} from './variances';
import {type Verdict, verdictOn} from './verdict';

export type {ScoredReading} from './reading-graph';
export type {Verdict} from './verdict';

export interface CalibrationInput {
  readonly readings: readonly ScoredReading[];
  /** λ, the residual variance over the variance of severity; `'moments'` (the default) estimates it from the readings. */
  readonly shrinkage?: number | 'moments';
}

/** `adjusted` is the quality on the scale of the marks; standard errors are `null` while nothing is left to measure chance with. */
export interface Quality {
  readonly raw: number;
  readonly adjusted: number;
  readonly standardError: number | null;
}

/** Points above (lenient) or below (severe) the average reader; sums to 0 within a connected group. */
export interface Severity {
  readonly estimate: number;
  readonly standardError: number | null;
}

/** Plain JSON: a number that does not exist or is infinite is `null`. */
export interface Calibration {
  readonly verdict: Verdict;
  /** For an officer, whenever the verdict is not `adjusted`. */
  readonly reason?: string;
  readonly quality: Readonly<Record<string, Quality>>;
  readonly severity: Readonly<Record<string, Severity>>;
  /** Groups of readers with no application in common; 1 is connected. */
  readonly components: number;
  readonly residualVariance: number | null;
  readonly severityVariance: number | null;
  /** The λ that was used; `null` when it is infinite (no severity found) or unknown, and then nothing is corrected. */
  readonly shrinkage: number | null;
  /** `null` when it does not exist or is infinite. */
  readonly fStatistic: number | null;
}

/**
 * Estimates the severity of every reader and the quality of every application.
 *
 * 1. Fit without shrinkage; what it leaves over is the residual variance, what it explains gives the variance of severity.
 * 2. λ is the one over the other; fit again with it.
 * 3. Refuse, in this order: not connected; fewer than 20 residual degrees of freedom; the
 *    standard error of some difference between two readers above half the standard deviation of the scores. Keep the raw
 *    means when the F-test finds no severity (p ≥ 0.05) or its variance is 0.
 *
 * The result does not depend on the order of the readings.
 *
 * @param nameOf what officers call a reader, for the reason
 * @throws {RangeError} for a score that is not a number, a negative weight or a negative shrinkage
 */
export function calibrate(
  {readings, shrinkage = 'moments'}: CalibrationInput,
  nameOf: (reader: string) => string = reader => reader,
): Calibration {
  if (shrinkage !== 'moments' && !(shrinkage >= 0)) throw new RangeError(`Shrinkage must not be ${shrinkage}`);
  const system = severitySystem(readingGraph(readings));
  const free = differencesInverse(system, 0);
  const variances = variancesOf(system, severities(system, free));
  const lambda = shrinkage === 'moments' ? shrinkageFrom(variances) : shrinkage;
  const inverse = lambda === 0 ? free : differencesInverse(system, lambda);
  return {
    ...verdictOn(system, free, variances, nameOf),
    ...estimates(system, inverse, variances.residualVariance),
    components: system.graph.components,
    residualVariance: variances.residualVariance,
    severityVariance: variances.severityVariance,
    shrinkage: finiteOrNull(lambda),
    fStatistic: finiteOrNull(variances.ratio),
  };
}

/** Infinite when no severity was found, or when nothing is left to tell severity from chance. */
function shrinkageFrom({residualVariance, severityVariance}: Variances): number {
  if (residualVariance === null || !severityVariance) return Number.POSITIVE_INFINITY;
  return residualVariance / severityVariance;
}

function estimates(system: SeveritySystem, inverse: Float64Array, variance: number | null) {
  const {graph, size} = system;
  const severity = severities(system, inverse);
  const ownVariance = (reader: number) => inverse[reader * size + reader]!;
  const qualityOf = (application: number): Quality => {
    const edges = edgesOf(graph, application);
    const raw = system.means[application]!;
    const inResiduals = 1 / system.weights[application]! + spread(edges, inverse, size);
    return {raw, adjusted: raw - meanSeverity(edges, severity), standardError: standardError(variance, inResiduals)};
  };
  const severityOf = (reader: number): Severity => ({
    estimate: severity[reader]!,
    standardError: standardError(variance, ownVariance(reader)),
  });
  return {quality: record(graph.applications, qualityOf), severity: record(graph.readers, severityOf)};
}

/** Variance of the mean severity of an application's readers, in residual variances. */
function spread(edges: ReturnType<typeof edgesOf>, inverse: Float64Array, size: number): number {
  let sum = 0;
  let weights = 0;
  for (const one of edges) {
    weights += one.weight;
    for (const other of edges) sum += one.weight * other.weight * inverse[one.reader * size + other.reader]!;
  }
  return sum / weights ** 2;
}

/** Rounding can leave a variance a hair below 0. */
function standardError(variance: number | null, inResiduals: number): number | null {
  return variance === null ? null : Math.sqrt(variance * Math.max(0, inResiduals));
}

function record<T>(names: readonly string[], of: (number: number) => T): Record<string, T> {
  return Object.fromEntries(names.map((name, number) => [name, of(number)]));
}

function finiteOrNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
