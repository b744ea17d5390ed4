/**
 * How much marks vary by chance and how much by severity, by the method of moments.
 *
 * The expected squares that readers explain are σ²e (readers − groups) + σ²b trace S, the expected squares left over
 * σ²e (readings − applications − readers + groups); both variances follow from the fit without shrinkage.
 */

import {edgesOf, meanSeverity, type SeveritySystem} from './severity-system';

export interface Variances {
  readonly residualDegrees: number;
  readonly readerDegrees: number;
  /** Of one mark by chance; `null` with no residual degree of freedom. */
  readonly residualVariance: number | null;
  readonly severityVariance: number | null;
  /** The F statistic: infinite when nothing is left to chance, `null` when readers explain nothing. */
  readonly ratio: number | null;
}

/** @param severity the fit without shrinkage */
export function variancesOf(system: SeveritySystem, severity: Float64Array): Variances {
  const {graph, pull, trace} = system;
  const readerDegrees = graph.readers.length - graph.components;
  const residualDegrees = graph.edges.length - graph.applications.length - readerDegrees;
  if (residualDegrees <= 0) {
    return {residualDegrees, readerDegrees, residualVariance: null, severityVariance: null, ratio: null};
  }
  const rounding = 1e-12 * graph.edges.reduce((sum, edge) => sum + edge.weight * edge.score ** 2, 0);
  const explained = zeroBelow(
    rounding,
    pull.reduce((sum, g, reader) => sum + g * severity[reader]!, 0),
  );
  const residualVariance = zeroBelow(rounding, squaresLeft(system, severity)) / residualDegrees;
  const severityVariance = Math.max(0, explained - residualVariance * readerDegrees) / trace || 0;
  const ratio = explained > 0 && readerDegrees > 0 ? explained / readerDegrees / residualVariance : null;
  return {residualDegrees, readerDegrees, residualVariance, severityVariance, ratio};
}

function squaresLeft({graph, means}: SeveritySystem, severity: Float64Array): number {
  let sum = 0;
  graph.applications.forEach((_, application) => {
    const edges = edgesOf(graph, application);
    const quality = means[application]! - meanSeverity(edges, severity);
    for (const {reader, score, weight} of edges) sum += weight * (score - quality - severity[reader]!) ** 2;
  });
  return sum;
}

function zeroBelow(rounding: number, value: number): number {
  return value > rounding ? value : 0;
}
