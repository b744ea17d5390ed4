/**
 * Whether a calibration may be used, with the reason for an officer.
 *
 * Refused where the readings cannot tell severity from quality or chance; raw where they could but show no severity.
 */

import {fTestP} from './f-test';
import type {ReadingGraph} from './reading-graph';
import {type SeveritySystem, weakestPair} from './severity-system';
import type {Variances} from './variances';

/** With less to spare, the residual variance itself is a guess. */
export const MIN_RESIDUAL_DEGREES = 20;

/** `refused`: the readings cannot tell; `raw`: they show no severity; `adjusted`: the correction is sound. */
export type Verdict = 'adjusted' | 'raw' | 'refused';

/** @param free inverse of S, without shrinkage */
export function verdictOn(
  system: SeveritySystem,
  free: Float64Array,
  variances: Variances,
  nameOf: (reader: string) => string,
) {
  const refusal = whyRefused(system, free, variances, nameOf);
  if (refusal !== null) return {verdict: 'refused', reason: refusal} as const;
  const keep = whyRaw(variances);
  return keep === null ? ({verdict: 'adjusted'} as const) : ({verdict: 'raw', reason: keep} as const);
}

function whyRefused(
  system: SeveritySystem,
  free: Float64Array,
  variances: Variances,
  nameOf: (reader: string) => string,
): string | null {
  const {graph} = system;
  if (graph.edges.length === 0) return 'There are no readings yet.';
  if (graph.components > 1) return whyNotConnected(graph.components);
  if (variances.residualDegrees < MIN_RESIDUAL_DEGREES) return whyTooFew(variances.residualDegrees);
  const weakest = weakestPair(system, free);
  const error = Math.sqrt(variances.residualVariance! * weakest.resistance);
  const deviation = deviationOf(graph);
  if (error <= deviation / 2) return null;
  const [one, other] = weakest.readers.map(reader => nameOf(graph.readers[reader]!));
  return (
    `The severities of ${one} and ${other} can be compared only to within ± ${error.toFixed(2)} points; more than ` +
    `${(deviation / 2).toFixed(2)} (half the standard deviation of the scores) is too uncertain to correct with.`
  );
}

function whyNotConnected(components: number): string {
  const further = components === 2 ? '1 further reading' : `${components - 1} further readings`;
  return (
    `The readers are not connected: they form ${components} groups that have no application in common, so their ` +
    `severities cannot be compared. ${further} would connect them.`
  );
}

function whyTooFew(degrees: number): string {
  return (
    `There are too few readings to tell severity from chance: ${Math.max(0, degrees)} residual degrees of freedom, and at least ` +
    `${MIN_RESIDUAL_DEGREES} are needed. Each further reading of an application already read adds one.`
  );
}

function whyRaw({ratio, readerDegrees, residualDegrees, severityVariance}: Variances): string | null {
  const p = ratio === null ? 1 : fTestP(ratio, readerDegrees, residualDegrees);
  if (p < 0.05 && severityVariance! > 0) return null;
  return `The readings show no evidence that readers differ in severity (p = ${p.toFixed(2)}), so the plain means stand.`;
}

/** Standard deviation of all scores, reading by reading. */
function deviationOf({edges}: ReadingGraph): number {
  const mean = edges.reduce((sum, edge) => sum + edge.score, 0) / edges.length;
  return Math.sqrt(edges.reduce((sum, edge) => sum + (edge.score - mean) ** 2, 0) / (edges.length - 1));
}
