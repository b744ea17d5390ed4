import * as fc from 'fast-check';
import {seededRandom} from '../../../src/domain/dealing/chance';
import {type Calibration, calibrate, type ScoredReading} from '../../../src/domain/scoring/calibrate';

/** A season with known quality and severity: every application read by k readers in a mixed pattern. */
function makeSeason({
  applications = 140,
  readers = 18,
  each = 2,
  severity = 0.8,
  chance = 1,
  seed = 'a',
}: Partial<Record<'applications' | 'readers' | 'each' | 'severity' | 'chance', number>> & {seed?: string} = {}) {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const severities = Array.from({length: readers}, () => severity * normal());
  const truth: Record<string, number> = {};
  const readings: ScoredReading[] = [];
  for (let a = 0; a < applications; a++) {
    const quality = 6 + 1.5 * normal();
    truth[`A${a}`] = quality;
    const chosen = new Set<number>();
    while (chosen.size < each) chosen.add(Math.floor(random() * readers));
    for (const r of chosen) {
      readings.push({reader: `R${r}`, application: `A${a}`, score: quality + severities[r]! + chance * normal()});
    }
  }
  return {readings, truth, severities};
}

/** The same model solved the long way: all qualities and severities at once, by Gauss–Jordan on the full equations. */
function denseReference(readings: readonly ScoredReading[], lambda: number) {
  const applications = [...new Set(readings.map(r => r.application))];
  const readers = [...new Set(readings.map(r => r.reader))];
  const size = applications.length + readers.length;
  const rows = Array.from({length: size}, () => new Array<number>(2 * size + 1).fill(0));
  rows.forEach((row, at) => {
    row[size + at] = 1;
  });
  for (const {application, reader, score, weight = 1} of readings) {
    const a = applications.indexOf(application);
    const r = applications.length + readers.indexOf(reader);
    for (const [x, y] of [
      [a, a],
      [r, r],
      [a, r],
      [r, a],
    ] as const) {
      rows[x]![y]! += weight;
    }
    rows[a]![2 * size]! += weight * score;
    rows[r]![2 * size]! += weight * score;
  }
  readers.forEach((_, r) => {
    rows[applications.length + r]![applications.length + r]! += lambda;
  });
  gaussJordan(rows);
  return {
    quality: (name: string) => rows[applications.indexOf(name)]![2 * size]!,
    severity: (name: string) => rows[applications.length + readers.indexOf(name)]![2 * size]!,
    /** Entry of the inverse: the covariance in residual variances, including that of the average reader. */
    covariance: (x: string, y: string) => {
      const at = (name: string) =>
        applications.includes(name) ? applications.indexOf(name) : applications.length + readers.indexOf(name);
      return rows[at(x)]![size + at(y)]!;
    },
  };
}

function gaussJordan(rows: number[][]): void {
  rows.forEach((_, at) => {
    const pivot = rows
      .slice(at)
      .reduce((best, row, i) => (Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? at + i : best), at);
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    const scale = rows[at]![at]!;
    rows[at] = rows[at]!.map(value => value / scale);
    rows.forEach((row, other) => {
      const factor = row[at]!;
      if (other !== at && factor !== 0) rows[other] = row.map((value, k) => value - factor * rows[at]![k]!);
    });
  });
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const product = (as: readonly number[], am: number, bs: readonly number[], bm: number) =>
    as.reduce((sum, a, i) => sum + (a - am) * (bs[i]! - bm), 0);
  return product(xs, mx, ys, my) / Math.sqrt(product(xs, mx, xs, mx) * product(ys, my, ys, my));
}

describe('calibrate against the full equations', () => {
  const {readings} = makeSeason({applications: 40, readers: 7, each: 3});
  const weighted = readings.map((reading, i) => ({...reading, weight: 1 + (i % 3)}));

  it.each([0.5, 1, 4])('gives the same qualities and severities for λ = %d, with weights', lambda => {
    const reference = denseReference(weighted, lambda);
    const result = calibrate({readings: weighted, shrinkage: lambda});

    for (const [name, quality] of Object.entries(result.quality)) {
      expect(quality.adjusted).toBeCloseTo(reference.quality(name), 9);
    }
    for (const [name, severity] of Object.entries(result.severity)) {
      expect(severity.estimate).toBeCloseTo(reference.severity(name), 9);
    }
  });

  it('gives their standard errors, less what belongs to the level of all readers together', () => {
    const lambda = 2;
    const reference = denseReference(weighted, lambda);
    const result = calibrate({readings: weighted, shrinkage: lambda});
    const level = 1 / (lambda * 7); // variance of the average of 7 severities, in residual variances

    for (const [name, {standardError}] of Object.entries(result.quality)) {
      const variance = (reference.covariance(name, name) - level) * result.residualVariance!;
      expect(standardError).toBeCloseTo(Math.sqrt(variance), 9);
    }
    for (const [name, {standardError}] of Object.entries(result.severity)) {
      const variance = (reference.covariance(name, name) - level) * result.residualVariance!;
      expect(standardError).toBeCloseTo(Math.sqrt(variance), 9);
    }
  });

  it('comes to the same without shrinkage as with next to none', () => {
    const none = calibrate({readings: weighted, shrinkage: 0});
    const hardly = calibrate({readings: weighted, shrinkage: 1e-7});

    for (const [name, quality] of Object.entries(none.quality)) {
      expect(hardly.quality[name]!.adjusted).toBeCloseTo(quality.adjusted, 5);
      expect(hardly.quality[name]!.standardError).toBeCloseTo(quality.standardError!, 5);
    }
  });

  it('takes λ from the moments of the fit without shrinkage', () => {
    const result = calibrate({readings});
    const reference = denseReference(readings, 1e-8);
    const left = readings.reduce(
      (sum, {application, reader, score}) =>
        sum + (score - reference.quality(application) - reference.severity(reader)) ** 2,
      0,
    );

    expect(result.residualVariance).toBeCloseTo(left / (120 - 40 - 7 + 1), 5);
    expect(result.shrinkage).toBeCloseTo(result.residualVariance! / result.severityVariance!, 12);
  });
});

describe('calibrate on designs with a known answer', () => {
  /** Two-way table without gaps: applications down, readers across. */
  const table = (rows: number[][]) =>
    rows.flatMap((row, a) => row.map((score, r) => ({application: `A${a}`, reader: `R${r}`, score})));

  it('is the two-way analysis of variance when everybody reads everything', () => {
    // Row means minus grand mean are the qualities, column means minus grand mean the severities (Fisher 1925).
    const rows = [
      [7, 6, 8],
      [5, 4, 7],
      [9, 7, 9],
      [6, 5, 6],
    ];
    const grand = 79 / 12;
    const result = calibrate({readings: table(rows), shrinkage: 0});

    expect(result.severity.R0!.estimate).toBeCloseTo(27 / 4 - grand, 12);
    expect(result.severity.R2!.estimate).toBeCloseTo(30 / 4 - grand, 12);
    expect(result.quality.A1!.adjusted).toBeCloseTo(16 / 3, 12);
    // SS readers = 4·Σ(column mean − grand)² = 8.1667, SS residual = 1.8333 with 6 degrees: F = (8.1667/2) / (1.8333/6)
    expect(result.fStatistic).toBeCloseTo(8.166667 / 2 / (1.833333 / 6), 4);
    // trace S = 3 readers · 4 applications · (1 − 1/3) = 8
    expect(result.severityVariance).toBeCloseTo((8.166667 - (2 * 1.833333) / 6) / 8, 5);
  });

  it('shrinks a balanced severity by n / (n + λ) without touching the order', () => {
    const free = calibrate({
      readings: table([
        [7, 5],
        [6, 4],
        [9, 7],
        [5, 3],
      ]),
      shrinkage: 0,
    });
    const shrunk = calibrate({
      readings: table([
        [7, 5],
        [6, 4],
        [9, 7],
        [5, 3],
      ]),
      shrinkage: 4,
    });

    expect(free.severity.R0!.estimate).toBeCloseTo(1, 12);
    expect(shrunk.severity.R0!.estimate).toBeCloseTo(4 / (4 + 4), 12);
  });

  it('finds severities exactly when chance plays no part', () => {
    const {readings, severities} = makeSeason({chance: 0});
    const mean = severities.reduce((sum, value) => sum + value, 0) / severities.length;
    const result = calibrate({readings});

    expect(result.verdict).toBe('adjusted');
    severities.forEach((severity, r) => {
      expect(result.severity[`R${r}`]!.estimate).toBeCloseTo(severity - mean, 8);
    });
  });

  it('lets severities sum to 0, with and without shrinkage', () => {
    for (const shrinkage of [0, 3, 'moments'] as const) {
      const {severity} = calibrate({readings: makeSeason().readings, shrinkage});
      expect(Object.values(severity).reduce((sum, {estimate}) => sum + estimate, 0)).toBeCloseTo(0, 10);
    }
  });
});

describe('calibrate refuses', () => {
  it('where readers form groups with no application in common, and says how many readings would connect them', () => {
    const left = makeSeason({readers: 6, applications: 40}).readings;
    const right = left.map(r => ({...r, reader: `S-${r.reader}`, application: `S-${r.application}`}));
    const result = calibrate({readings: [...left, ...right]});

    expect(result).toMatchObject({verdict: 'refused', components: 2});
    expect(result.reason).toContain('not connected: they form 2 groups');
    expect(result.reason).toContain('1 further reading would connect them');
    expect(result.quality['S-A0']!.adjusted).toBeCloseTo(result.quality.A0!.adjusted, 9);
  });

  it('with fewer than 20 residual degrees of freedom', () => {
    // 3 readers × 10 applications: 30 − 10 − 3 + 1 = 18
    const result = calibrate({readings: makeSeason({readers: 3, applications: 10, each: 3}).readings});

    expect(result.verdict).toBe('refused');
    expect(result.reason).toContain('18 residual degrees of freedom');
  });

  it('where two readers are joined by too thin a thread, and names them', () => {
    const left = makeSeason({readers: 5, applications: 40, seed: 'thread', chance: 1.4}).readings;
    const right = left.map(r => ({...r, reader: `S-${r.reader}`, application: `S-${r.application}`}));
    const thread = {reader: 'R0', application: 'S-A0', score: 6};
    const result = calibrate({readings: [...left, ...right, thread]});

    expect(result).toMatchObject({verdict: 'refused', components: 1});
    expect(result.reason).toMatch(/The severities of R\d and S-R\d can be compared only to within ± \d\.\d\d points/);
  });

  it('without readings, with every number absent', () => {
    expect(calibrate({readings: []})).toEqual<Calibration>({
      verdict: 'refused',
      reason: 'There are no readings yet.',
      quality: {},
      severity: {},
      components: 0,
      residualVariance: null,
      severityVariance: null,
      shrinkage: null,
      fStatistic: null,
    });
  });

  it('with one reader alone, whose severity nobody can know', () => {
    const readings = [7, 5, 8].map((score, i) => ({reader: 'R', application: `A${i}`, score}));
    const result = calibrate({readings});

    expect(result.verdict).toBe('refused');
    expect(result.quality.A1).toEqual({raw: 5, adjusted: 5, standardError: null});
  });
});

describe('calibrate keeps the raw means', () => {
  it('where the F-test finds no severity', () => {
    const result = calibrate({readings: makeSeason({severity: 0, seed: 'none'}).readings});

    expect(result.verdict).toBe('raw');
    expect(result.reason).toMatch(/no evidence that readers differ in severity \(p = 0\.\d\d\)/);
  });

  it('where the F-test is not quite convinced: p = 0.05 or more', () => {
    const reasons = Array.from(
      {length: 40},
      (_, i) => calibrate({readings: makeSeason({severity: 0.15, seed: `doubt-${i}`}).readings}).reason,
    );
    const doubtful = reasons.filter(reason => /p = 0\.0[5-9]/.test(reason ?? ''));

    expect(doubtful.length).toBeGreaterThan(0);
  });

  it('where everyone gave everyone the same', () => {
    const {readings} = makeSeason();
    const result = calibrate({readings: readings.map(reading => ({...reading, score: 7.3}))});

    expect(result).toMatchObject({verdict: 'raw', residualVariance: 0, severityVariance: 0, shrinkage: null});
    expect(result.quality.A3!.adjusted).toBeCloseTo(7.3, 12);
  });

  it('rejects 19 of 20 seasons without severity, as a test at 5 % should', () => {
    const verdicts = Array.from(
      {length: 200},
      (_, i) =>
        calibrate({readings: makeSeason({severity: 0, applications: 80, readers: 10, seed: `h0-${i}`}).readings})
          .verdict,
    );
    const adjusted = verdicts.filter(verdict => verdict === 'adjusted').length;

    expect(adjusted).toBeGreaterThan(2);
    expect(adjusted).toBeLessThan(20);
  });
});

describe('calibrate as a promise', () => {
  it('does not depend on the order of the readings, to the last bit', () => {
    const {readings} = makeSeason({applications: 30, readers: 6});
    const result = JSON.stringify(calibrate({readings}));

    fc.assert(
      fc.property(fc.shuffledSubarray(readings, {minLength: readings.length}), shuffled => {
        expect(JSON.stringify(calibrate({readings: shuffled}))).toBe(result);
      }),
      {numRuns: 20},
    );
  });

  it('moves every quality by what is added to every mark, and no severity', () => {
    const {readings} = makeSeason();
    const before = calibrate({readings});
    const after = calibrate({readings: readings.map(reading => ({...reading, score: reading.score + 2}))});

    expect(after.quality.A5!.adjusted).toBeCloseTo(before.quality.A5!.adjusted + 2, 9);
    expect(after.severity.R5!.estimate).toBeCloseTo(before.severity.R5!.estimate, 9);
  });

  it('comes closer to the truth than raw means over many seasons, and never does real harm', () => {
    const gains = Array.from({length: 60}, (_, i) => {
      const {readings, truth} = makeSeason({seed: `monte-carlo-${i}`});
      const {quality} = calibrate({readings});
      const names = Object.keys(truth);
      const true_ = names.map(name => truth[name]!);
      const adjusted = correlation(
        names.map(name => quality[name]!.adjusted),
        true_,
      );
      return (
        adjusted -
        correlation(
          names.map(name => quality[name]!.raw),
          true_,
        )
      );
    });

    expect(gains.reduce((sum, gain) => sum + gain, 0) / gains.length).toBeGreaterThan(0.02);
    expect(Math.min(...gains)).toBeGreaterThan(-0.02);
  });

  it('gives standard errors that hold: about 68 % of true differences lie within one of them', () => {
    let within = 0;
    let all = 0;
    for (let i = 0; i < 30; i++) {
      const {readings, truth, severities} = makeSeason({seed: `cover-${i}`});
      const level = severities.reduce((sum, value) => sum + value, 0) / severities.length;
      for (const [name, {adjusted, standardError}] of Object.entries(calibrate({readings}).quality)) {
        all++;
        if (Math.abs(adjusted - truth[name]! - level) <= standardError!) within++;
      }
    }

    expect(within / all).toBeGreaterThan(0.65);
    expect(within / all).toBeLessThan(0.71);
  });

  it('answers in plain JSON', () => {
    const result = calibrate({readings: makeSeason({severity: 0}).readings});
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('throws for numbers that no reading can have', () => {
    const reading = {reader: 'R', application: 'A', score: 5};
    expect(() => calibrate({readings: [{...reading, score: Number.NaN}]})).toThrow(RangeError);
    expect(() => calibrate({readings: [{...reading, weight: -1}]})).toThrow(RangeError);
    expect(() => calibrate({readings: [reading], shrinkage: -1})).toThrow(RangeError);
  });

  it('leaves out a reading that weighs nothing', () => {
    const {readings} = makeSeason();
    const extra = {reader: 'R0', application: 'A0', score: 0, weight: 0};
    expect(calibrate({readings: [...readings, extra]})).toEqual(calibrate({readings}));
  });
});
