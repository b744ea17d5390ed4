import {fTestP, incompleteBeta} from '../../../src/domain/scoring/f-test';

describe('fTestP', () => {
  // The 5 %, 1 % and 0.1 % points of any printed table of the F distribution.
  it.each([
    [4.9646, 1, 10, 0.05],
    [10.044, 1, 10, 0.01],
    [1.5733, 30, 100, 0.05],
    [2.124, 9, 40, 0.05],
    [4.1028, 2, 10, 0.05],
    [161.4476, 1, 1, 0.05],
  ])('gives for F = %d with %d and %d degrees of freedom p = %d', (ratio, above, below, p) => {
    expect(fTestP(ratio, above, below)).toBeCloseTo(p, 3);
  });

  it('agrees with the closed form for 2 degrees of freedom above, (1 + 2F/n)^(−n/2)', () => {
    for (const ratio of [0.1, 1, 3.7, 20]) {
      expect(fTestP(ratio, 2, 121)).toBeCloseTo((1 + (2 * ratio) / 121) ** -60.5, 12);
    }
  });

  it('is 1 for no effect and 0 for an effect without any chance', () => {
    expect([fTestP(0, 3, 20), fTestP(Number.POSITIVE_INFINITY, 3, 20)]).toEqual([1, 0]);
  });
});

describe('incompleteBeta', () => {
  it('is x for a = b = 1, and mirrors when a and b change places', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 13);
    expect(incompleteBeta(0.3, 2.5, 40) + incompleteBeta(0.7, 40, 2.5)).toBeCloseTo(1, 13);
  });

  it('agrees with the binomial sum for whole a and b', () => {
    // I_x(2, 3) = P(at least 2 of 4) = 6x²(1−x)² + 4x³(1−x) + x⁴
    const x = 0.37;
    const sum = 6 * x ** 2 * (1 - x) ** 2 + 4 * x ** 3 * (1 - x) + x ** 4;
    expect(incompleteBeta(x, 2, 3)).toBeCloseTo(sum, 13);
  });
});
