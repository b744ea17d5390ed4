import fc from 'fast-check';
import {widthRuns} from '../../../src/domain/set-up/widths';

describe('column widths in few calls', () => {
  it('gives each column its own width where there are runs enough', () => {
    expect(widthRuns([60, 200, 90], 3)).toEqual([
      {from: 1, count: 1, width: 60},
      {from: 2, count: 1, width: 200},
      {from: 3, count: 1, width: 90},
    ]);
  });

  it('joins equal neighbours, and uses no run for nothing', () => {
    expect(widthRuns([90, 90, 90], 3)).toEqual([{from: 1, count: 3, width: 90}]);
  });

  it('would rather be too wide than too narrow', () => {
    // One width for 100 and 200: 200 wastes 100; 100 hides 100, which counts three times.
    expect(widthRuns([100, 200], 1)).toEqual([{from: 1, count: 2, width: 200}]);
  });

  it('covers every column once, in order, with at most so many runs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 20, max: 500}), {minLength: 1, maxLength: 25}),
        fc.integer({min: 1, max: 6}),
        (widths, most) => {
          const runs = widthRuns(widths, most);
          const covered = runs.flatMap(({from, count}) => Array.from({length: count}, (_, at) => from + at));

          expect(covered).toEqual(widths.map((_, at) => at + 1));
          expect(runs.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
