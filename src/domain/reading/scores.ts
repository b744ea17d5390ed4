/**
 * The scores of the first round: from the rows of Readings to a raw and a corrected score per application, with what the officers must know to
 * choose between the two.
 *
 * Who is invited is decided in `domain/selection`; how severity is estimated, and when it must not be, in `domain/scoring`.
 */

import type {Problem} from '../problem';
import {bridgingReadings, type ProposedReading} from '../scoring/bridging-readings';
import {type Calibration, calibrate, type Verdict} from '../scoring/calibrate';
import {calibrationWarnings} from '../scoring/calibration-warnings';
import {type Disagreement, disagreements} from '../scoring/disagreements';
import type {ScoredReading} from '../scoring/reading-graph';
import {readingScore} from '../scoring/score';
import type {Configuration} from '../season/configuration';
import {officerNames} from '../season/officer-names';
import type {Applicant} from './conflicts';
import {furtherReaders} from './further';
import {type LocatedReading, type SoundReadings, soundReadings} from './sound-readings';

export interface ScoresInput {
  /** All rows of Readings with their row numbers, read with the columns of the criteria. */
  readonly readings: readonly LocatedReading[];
  /** All rows of Applications, those that do not count included: what was read of them still tells how severe a reader is. */
  readonly applications: readonly Applicant[];
  readonly configuration: Configuration;
}

/** Not rounded; `null` is "not yet": fewer readings than the season asks for, or nothing to measure chance with. */
export interface ApplicationScore {
  readonly raw: number | null;
  readonly adjusted: number | null;
  readonly standardError: number | null;
  readonly readings: number;
}

export interface ReaderSeverity {
  readonly reader: string;
  readonly name: string;
  readonly readings: number;
  /** Points above (lenient) or below (severe) the average reader. */
  readonly estimate: number;
  readonly standardError: number | null;
}

/** Plain JSON. */
export interface Scores {
  /** Of every application that has at least one reading that counts. */
  readonly byReference: Readonly<Record<string, ApplicationScore>>;
  readonly verdict: Verdict;
  /** For an officer, whenever the verdict is not `adjusted`. */
  readonly reason: string | null;
  /** The most severe first. */
  readonly severities: readonly ReaderSeverity[];
  readonly residualVariance: number | null;
  readonly disagreements: readonly Disagreement[];
  /** The fewest further readings that would connect the readers; empty while they are connected. */
  readonly bridging: readonly ProposedReading[];
  /** Readers with few readings, marks far from all others. */
  readonly warnings: readonly Problem[];
  /** Readings and criteria that do not count, each with its sentence. */
  readonly problems: readonly Problem[];
}

export function scoresOf(input: ScoresInput): Scores {
  return roundScores(soundReadings(input), input, input.configuration.settings.leastReadings);
}

/** Without rows of Readings, as for interviews, no further readings are proposed. */
type RoundInput = Pick<ScoresInput, 'configuration' | 'applications'> & Partial<Pick<ScoresInput, 'readings'>>;

/**
 * What sound readings of a round, the first or the interviews, amount to.
 *
 * @param least readings that a score needs
 */
export function roundScores(
  {readings, weights, problems}: SoundReadings,
  {configuration, applications, readings: rows}: RoundInput,
  least: number,
): Scores {
  const scored = readings.flatMap((reading): ScoredReading[] => {
    const score = readingScore(reading, weights);
    return score === null ? [] : [{reader: reading.reader, application: reading.application, score}];
  });
  const nameOf = officerNames(configuration.officers);
  const calibration = calibrate({readings: scored}, nameOf);
  return {
    byReference: scoresByReference(scored, calibration, least),
    verdict: calibration.verdict,
    reason: calibration.reason ?? null,
    severities: severitiesOf(scored, calibration, nameOf),
    residualVariance: calibration.residualVariance,
    disagreements: disagreements(scored),
    bridging:
      rows !== undefined && calibration.components > 1
        ? bridgingReadings(scored, furtherReaders({readings: rows, applications, configuration}).mayRead)
        : [],
    warnings: calibrationWarnings(scored, calibration, nameOf),
    problems,
  };
}

function scoresByReference(
  scored: readonly ScoredReading[],
  {quality}: Calibration,
  least: number,
): Scores['byReference'] {
  const counts = countsOf(scored.map(({application}) => application));
  return Object.fromEntries(
    Object.entries(quality).map(([reference, {raw, adjusted, standardError}]) => {
      const readings = counts.get(reference) ?? 0;
      const score =
        readings < least ? {raw: null, adjusted: null, standardError: null} : {raw, adjusted, standardError};
      return [reference, {...score, readings}];
    }),
  );
}

function severitiesOf(
  scored: readonly ScoredReading[],
  {severity}: Calibration,
  nameOf: (reader: string) => string,
): ReaderSeverity[] {
  const counts = countsOf(scored.map(({reader}) => reader));
  return Object.entries(severity)
    .map(([reader, estimated]) => ({
      reader,
      name: nameOf(reader),
      readings: counts.get(reader) ?? 0,
      ...estimated,
    }))
    .sort((one, other) => one.estimate - other.estimate || (one.reader < other.reader ? -1 : 1));
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
