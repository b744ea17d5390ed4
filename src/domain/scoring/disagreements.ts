/**
 * Applications over which readers disagree, for the officers to talk about; nothing is corrected here.
 */

import type {ScoredReading} from './reading-graph';

/** More points between two readers than this is worth a conversation. */
export const DISAGREEMENT_POINTS = 3;

export interface Disagreement {
  readonly application: string;
  readonly points: number;
  readonly lowest: {readonly reader: string; readonly score: number};
  readonly highest: {readonly reader: string; readonly score: number};
}

/** @return applications whose readings lie more than `over` points apart, widest first, then by reference */
export function disagreements(readings: readonly ScoredReading[], over = DISAGREEMENT_POINTS): Disagreement[] {
  const byApplication = new Map<string, ScoredReading[]>();
  for (const reading of readings) {
    const known = byApplication.get(reading.application);
    if (known) known.push(reading);
    else byApplication.set(reading.application, [reading]);
  }
  return [...byApplication.values()]
    .map(widest)
    .filter(({points}) => points > over + 1e-9)
    .sort((a, b) => b.points - a.points || (a.application < b.application ? -1 : 1));
}

function widest(readings: readonly ScoredReading[]): Disagreement {
  const sorted = [...readings].sort((a, b) => a.score - b.score || (a.reader < b.reader ? -1 : 1));
  const [lowest, highest] = [sorted[0]!, sorted[sorted.length - 1]!];
  return {
    application: lowest.application,
    points: highest.score - lowest.score,
    lowest: {reader: lowest.reader, score: lowest.score},
    highest: {reader: highest.reader, score: highest.score},
  };
}
