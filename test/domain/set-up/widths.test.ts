import fc from 'fast-check';
import {USUAL_WIDTH, widthRuns} from '../../../src/domain/set-up/widths';

describe('column widths in few calls', () => {
  it('leave a column that is near the usual width as it is', () => {
    expect(widthRuns([90, USUAL_WIDTH, 130])).toEqual([]);
  });

  it('give a column that is far from it its own width', () => {
    expect(widthRuns([100, 520, 100])).toEqual([{from: 2, count: 1, width: 520}]);
  });

  it('join neighbours, and would rather be too wide than too narrow', () => {
    // One run of 280 wastes 20 on the second; two runs would cost a call more.
    expect(widthRuns([280, 260, 280])).toEqual([{from: 1, count: 3, width: 280}]);
  });

  it('are runs in order that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 20, max: 500}), {minLength: 1, maxLength: 25}), widths => {
        const runs = widthRuns(widths);
        const covered = runs.flatMap(({from, count}) => Array.from({length: count}, (_, at) => from + at));

        expect(covered).toEqual([...new Set(covered)].sort((one, other) => one - other));
        expect(covered.every(at => at >= 1 && at <= widths.length)).toBe(true);
      }),
    );
  });
});
