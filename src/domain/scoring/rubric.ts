/**
 * The rubric: which criteria are marked and how much each weighs.
 *
 * A criterion that cannot count is named and left out, so that the others go on counting.
 */

import type {Problem} from '../problem';
import type {Weights} from './score';

/** `weight` as the officer set it, on any positive scale. */
export interface Criterion {
  readonly name: string;
  readonly weight: number;
}

export const DEFAULT_RUBRIC: readonly Criterion[] = [
  {name: 'Letter', weight: 40},
  {name: 'CV', weight: 30},
  {name: 'Addendum', weight: 20},
  {name: 'Form', weight: 10},
];

/**
 * @return the weights that count, empty when nothing can be scored; and a problem for each criterion that cannot count
 */
export function usableWeights(rubric: readonly Criterion[]): {weights: Weights; problems: Problem[]} {
  const weights = new Map<string, number>();
  const problems: Problem[] = [];
  for (const criterion of rubric) {
    const problem = troubleWith(criterion, weights);
    if (problem) problems.push(problem);
    else weights.set(criterion.name, criterion.weight);
  }
  if (weights.size === 0) problems.push(emptyRubric(rubric));
  return {weights, problems};
}

function troubleWith({name, weight}: Criterion, before: Weights): Problem | null {
  if (name.trim() === '') return {code: 'criterion-without-name', sentence: 'A criterion of the rubric has no name.'};
  if (before.has(name)) {
    return {code: 'criterion-twice', sentence: `The rubric has "${name}" twice; only the first counts.`};
  }
  if (weight > 0 && Number.isFinite(weight)) return null;
  return {
    code: 'criterion-without-weight',
    sentence: `"${name}" weighs ${weight} and does not count: give it a weight above 0, or take it out of the rubric.`,
  };
}

function emptyRubric(rubric: readonly Criterion[]): Problem {
  const sentence =
    rubric.length === 0
      ? 'The rubric is empty: add at least one criterion with a weight before anybody reads.'
      : 'No criterion of the rubric counts: give at least one a weight above 0.';
  return {code: 'empty-rubric', sentence};
}
