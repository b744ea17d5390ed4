/**
 * The final score: both rounds by their weights. What each round's score is, and who has none, is said elsewhere; who gets a place is decided in
 * `domain/allocation`.
 */
import {roundTo} from '../scoring/score';
import type {SettingValues} from '../season/settings';

/** Shares of the two rounds on any positive scale: 40 and 60 equal 2 and 3. */
export type RoundWeights = Pick<SettingValues, 'weightFirst' | 'weightInterview' | 'scoreDecimals'>;

/**
 * Combines the scores of both rounds: 7 and 8 at 40 and 60 are (40·7 + 60·8) / 100 = 7.6.
 *
 * @return on the scale of the marks, at the season's decimals; null while a round that weighs something has no score, never a zero
 */
export function finalScore(
  first: number | null,
  interview: number | null,
  {weightFirst, weightInterview, scoreDecimals}: RoundWeights,
): number | null {
  const parts = [
    {score: first, weight: weightFirst},
    {score: interview, weight: weightInterview},
  ].filter(({weight}) => weight > 0);
  if (parts.length === 0 || parts.some(({score}) => score === null)) return null;
  const total = parts.reduce((sum, {weight}) => sum + weight, 0);
  return roundTo(parts.reduce((sum, {score, weight}) => sum + score! * weight, 0) / total, scoreDecimals);
}
