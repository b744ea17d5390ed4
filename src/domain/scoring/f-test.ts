/**
 * The F-test: how often would chance alone give a ratio of variances this large?
 *
 * The tail of the F distribution is a regularised incomplete beta function, computed here by its continued fraction
 * (Abramowitz and Stegun 1964, 26.5.8 and 26.6.2) to about 12 digits.
 */

/**
 * Probability of an F ratio of at least `ratio` when there is no effect.
 *
 * @param above degrees of freedom of the effect, at least 1
 * @param below degrees of freedom of the residual, at least 1
 * @return 0 to 1; for `fTestP(4.9646, 1, 10)`, the tabled 5 % point, 0.0500
 */
export function fTestP(ratio: number, above: number, below: number): number {
  if (ratio <= 0) return 1;
  if (ratio === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(below / (below + above * ratio), below / 2, above / 2);
}

/** Regularised incomplete beta function I_x(a, b), for 0 ≤ x ≤ 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only below the mean; above it the mirror image does.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x);
  return Math.exp(front) / (a * continuedFraction(x, a, b));
}

/** 1 + d1/(1 + d2/(1 + …)) by Lentz's method, which multiplies its way forward instead of choosing a depth. */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let up = 1;
  let down = 0;
  for (let step = 1; step <= 500; step++) {
    const term = fractionTerm(step, x, a, b);
    down = 1 / awayFromZero(1 + term * down);
    up = awayFromZero(1 + term / up);
    value *= up * down;
    if (Math.abs(up * down - 1) < 1e-15) break;
  }
  return value;
}

function fractionTerm(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2);
  return step % 2 === 0
    ? (m * (b - m) * x) / ((a + step - 1) * (a + step))
    : (-(a + m) * (a + b + m) * x) / ((a + step - 1) * (a + step));
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** Logarithm of the gamma function by Stirling's series, after lifting the argument to 16 and above. */
function logGamma(x: number): number {
  let lifted = x;
  let product = 1;
  while (lifted < 16) product *= lifted++;
  const inverse = 1 / (lifted * lifted);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / lifted;
  return (lifted - 0.5) * Math.log(lifted) - lifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
