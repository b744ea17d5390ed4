import fc from 'fast-check';
import {finalScore} from '../../../src/domain/interview-scoring/final-score';

const weights = {weightFirst: 40, weightInterview: 60, scoreDecimals: 2};

describe('finalScore', () => {
  it('takes both rounds by their weights', () => {
    expect(finalScore(7, 8, weights)).toBe(7.6); // (40·7 + 60·8) / 100
    expect(finalScore(7, 8, {...weights, weightFirst: 2, weightInterview: 3})).toBe(7.6);
  });

  it('is not yet there while a round has no score: a missing interview is not a zero', () => {
    expect([finalScore(7, null, weights), finalScore(null, 8, weights)]).toEqual([null, null]);
  });

  it('asks nothing of a round that weighs nothing', () => {
    expect(finalScore(7, null, {...weights, weightInterview: 0})).toBe(7);
    expect(finalScore(7, 8, {...weights, weightFirst: 0, weightInterview: 0})).toBe(null);
  });

  it('rounds half up at the decimals of the season', () => {
    expect(finalScore(7.31, 6.15, weights)).toBe(6.61); // 6.614
    expect(finalScore(7.3, 6.2, {...weights, scoreDecimals: 1})).toBe(6.6); // 6.64
    expect(finalScore(6.125, 6.125, weights)).toBe(6.13);
  });

  it('lies between the two scores, and rises with each', () => {
    const mark = fc.integer({min: 0, max: 1000}).map(value => value / 100);
    const weight = fc.integer({min: 1, max: 100});
    fc.assert(
      fc.property(mark, mark, mark, weight, weight, (first, interview, higher, weightFirst, weightInterview) => {
        const given = {weightFirst, weightInterview, scoreDecimals: 2};
        const score = finalScore(first, interview, given)!;
        expect(score).toBeGreaterThanOrEqual(Math.min(first, interview));
        expect(score).toBeLessThanOrEqual(Math.max(first, interview));
        if (higher >= first) expect(finalScore(higher, interview, given)).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});
