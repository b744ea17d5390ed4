/**
 * The equations for the severity of readers, once the quality of every application has been eliminated from them.
 *
 * Minimising Σ w (y − θ − b)² + λ Σ b² over θ leaves (S + λI) b = g with S = D_r − Nᵀ D_a⁻¹ N: one equation per reader
 * instead of one per application and reader. Eliminating is the sparse step and costs a few operations per reading;
 * what is left is small and nearly full (600 × 600 for 10,000 applications), so it is inverted whole. That inverse
 * holds the exact variance of every severity, every quality and every difference between two readers.
 */

import type {Edge, ReadingGraph} from './reading-graph';
import {symmetricInverse} from './symmetric-inverse';

export interface SeveritySystem {
  readonly graph: ReadingGraph;
  readonly size: number;
  /** S, the Laplacian of the readers; each row sums to 0. */
  readonly laplacian: Float64Array;
  readonly trace: number;
  /** g: for each reader the weighted sum of (mark − mean of that application). */
  readonly pull: Float64Array;
  /** Weighted mean and total weight of each application. */
  readonly means: Float64Array;
  readonly weights: Float64Array;
}

export function severitySystem(graph: ReadingGraph): SeveritySystem {
  const size = graph.readers.length;
  const laplacian = new Float64Array(size * size);
  const pull = new Float64Array(size);
  const means = new Float64Array(graph.applications.length);
  const weights = new Float64Array(graph.applications.length);
  graph.applications.forEach((_, application) => {
    const edges = edgesOf(graph, application);
    const weight = sum(edges, edge => edge.weight);
    const mean = sum(edges, edge => edge.weight * edge.score) / weight;
    weights[application] = weight;
    means[application] = mean;
    for (const {reader, score, weight: own} of edges) {
      pull[reader]! += own * (score - mean);
      laplacian[reader * size + reader]! += own;
      for (const other of edges) laplacian[reader * size + other.reader]! -= (own * other.weight) / weight;
    }
  });
  return {graph, size, laplacian, trace: traceOf(laplacian, size), pull, means, weights};
}

/** The readings of one application. */
export function edgesOf(graph: ReadingGraph, application: number): readonly Edge[] {
  return graph.edges.slice(graph.first[application], graph.first[application + 1]);
}

/**
 * Inverse of S + λI on the differences between readers: only those are known, since adding a constant to every
 * severity of a group and taking it from every quality changes no mark. So severities sum to 0 within a group, and
 * the inverse moves without a jump from λ = 0 (the Moore–Penrose inverse of S) to λ = ∞ (zero).
 *
 * Adding a multiple of the averaging matrix of each group makes S regular; the same multiple is taken out afterwards.
 */
export function differencesInverse(system: SeveritySystem, shrinkage: number): Float64Array {
  const {size, laplacian, trace} = system;
  if (shrinkage === Number.POSITIVE_INFINITY) return new Float64Array(size * size);
  const lift = trace > 0 ? trace / size : 1;
  const matrix = laplacian.slice();
  for (let reader = 0; reader < size; reader++) matrix[reader * size + reader]! += shrinkage;
  addAveraging(matrix, system, lift);
  const inverse = symmetricInverse(matrix, size);
  addAveraging(inverse, system, -1 / (lift + shrinkage));
  return inverse;
}

function addAveraging(matrix: Float64Array, {size, graph}: SeveritySystem, multiple: number): void {
  const {groupOf, components} = graph;
  const sizes = new Float64Array(components);
  for (const group of groupOf) sizes[group]!++;
  for (let row = 0; row < size; row++) {
    const share = multiple / sizes[groupOf[row]!]!;
    for (let column = 0; column < size; column++) {
      if (groupOf[row] === groupOf[column]) matrix[row * size + column]! += share;
    }
  }
}

/** b = inverse · g. */
export function severities({size, pull}: SeveritySystem, inverse: Float64Array): Float64Array {
  return Float64Array.from({length: size}, (_, reader) => {
    let estimate = 0;
    for (let other = 0; other < size; other++) estimate += inverse[reader * size + other]! * pull[other]!;
    return estimate;
  });
}

/** Weighted mean severity of the readers of one application. */
export function meanSeverity(edges: readonly Edge[], severity: Float64Array): number {
  let sum = 0;
  let weights = 0;
  for (const {reader, weight} of edges) {
    sum += weight * severity[reader]!;
    weights += weight;
  }
  return sum / weights;
}

/**
 * The two readers whose difference in severity is least certain.
 *
 * @param inverse of S alone
 * @return effective resistance between them: the variance of the difference, in residual variances; within groups only
 */
export function weakestPair({size, graph}: SeveritySystem, inverse: Float64Array) {
  let weakest = {readers: [0, 0] as [number, number], resistance: 0};
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      if (graph.groupOf[a] !== graph.groupOf[b]) continue;
      const resistance = inverse[a * size + a]! + inverse[b * size + b]! - 2 * inverse[a * size + b]!;
      if (resistance > weakest.resistance) weakest = {readers: [b, a], resistance};
    }
  }
  return weakest;
}

function traceOf(matrix: Float64Array, size: number): number {
  let trace = 0;
  for (let at = 0; at < size; at++) trace += matrix[at * size + at]!;
  return trace;
}

function sum(edges: readonly Edge[], of: (edge: Edge) => number): number {
  return edges.reduce((total, edge) => total + of(edge), 0);
}
