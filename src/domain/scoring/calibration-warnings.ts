/**
 * What an officer should look at before trusting a calibration: readers seen too seldom, marks far from all others.
 *
 * A warning never corrects by itself: it asks for another reading.
 */

import type {Problem} from '../problem';
import type {Calibration} from './calibrate';
import type {ScoredReading} from './reading-graph';

/** A severity from fewer readings than this says little. */
export const FEW_READINGS = 5;

/** So many standard deviations from what quality and severity explain is no ordinary chance. */
export const FAR_RESIDUAL = 3;

/**
 * @param readings those that `calibration` was made from, in any order
 * @param nameOf what officers call a reader
 */
export function calibrationWarnings(
  readings: readonly ScoredReading[],
  calibration: Calibration,
  nameOf: (reader: string) => string = reader => reader,
): Problem[] {
  const weighing = readings.filter(({weight = 1}) => weight > 0);
  return [...seldomReaders(weighing, nameOf), ...farReadings(weighing, calibration, nameOf)];
}

function seldomReaders(readings: readonly ScoredReading[], nameOf: (reader: string) => string): Problem[] {
  const count = new Map<string, number>();
  for (const {reader} of readings) count.set(reader, (count.get(reader) ?? 0) + 1);
  return [...count]
    .filter(([, number]) => number < FEW_READINGS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reader, number]) => ({
      code: 'few-readings',
      sentence: `${nameOf(reader)} has ${number} ${number === 1 ? 'reading' : 'readings'}; a severity from fewer than ${FEW_READINGS} says little.`,
    }));
}

function farReadings(
  readings: readonly ScoredReading[],
  calibration: Calibration,
  nameOf: (reader: string) => string,
): Problem[] {
  if (!calibration.residualVariance) return [];
  return readings
    .map(reading => ({...reading, residual: residualOf(reading, calibration)}))
    .filter(({residual}) => Math.abs(residual) > FAR_RESIDUAL * Math.sqrt(calibration.residualVariance!))
    .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual) || (a.application < b.application ? -1 : 1))
    .map(({reader, application, residual}) => ({
      code: 'far-residual',
      sentence: `${nameOf(reader)} gave ${application} ${Math.abs(residual).toFixed(1)} points ${residual > 0 ? 'more' : 'less'} than all other readings would suggest: ask for another reading.`,
    }));
}

/** In standard deviations of a reading of weight 1. */
function residualOf({reader, application, score, weight = 1}: ScoredReading, {quality, severity}: Calibration): number {
  return Math.sqrt(weight) * (score - quality[application]!.adjusted - severity[reader]!.estimate);
}
