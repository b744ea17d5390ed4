import * as fc from 'fast-check';
import {type Reading, readingScore, roundTo, score} from '../../../src/domain/scoring/score';

const weights = new Map([
  ['motivation', 3],
  ['experience', 1],
]);

function makeReading(marks: Record<string, number>): Reading {
  return {reader: 'an@x.be', application: 'A-1', marks: new Map(Object.entries(marks))};
}

describe('score', () => {
  it('weighs criteria within a reading, then treats readers alike', () => {
    const readings = [
      makeReading({motivation: 8, experience: 4}), // (3·8 + 1·4) / 4 = 7
      makeReading({motivation: 6, experience: 2}), // (3·6 + 1·2) / 4 = 5
    ];

    expect(score(readings, weights)).toBe(6);
  });

  it('leaves a blank criterion out instead of counting it as zero', () => {
    expect(score([makeReading({motivation: 8}), makeReading({motivation: 6})], weights)).toBe(7);
  });

  it('is "not yet" with fewer readings than the minimum; one without marks is none', () => {
    const one = makeReading({motivation: 8});

    expect(score([], weights)).toBeNull();
    expect(score([one, makeReading({})], weights)).toBeNull();
    expect(score([one], weights, 1)).toBe(8);
    expect(score([], weights, 0)).toBeNull();
  });

  it('knows weights only by their ratio', () => {
    const doubled = new Map([...weights].map(([criterion, weight]) => [criterion, 25 * weight]));
    const readings = [makeReading({motivation: 7, experience: 2}), makeReading({motivation: 5, experience: 9})];

    expect(score(readings, doubled)).toBe(score(readings, weights));
  });

  it('does not depend on the order of the readings, and lies between the lowest and highest mark', () => {
    const mark = fc.integer({min: 0, max: 20}).map(half => half / 2);
    const reading = fc.record({motivation: mark, experience: mark}).map(makeReading);
    fc.assert(
      fc.property(fc.array(reading, {minLength: 2, maxLength: 6}), readings => {
        const marks = readings.reduce<number[]>((all, one) => all.concat([...one.marks.values()]), []);
        const value = score(readings, weights)!;
        expect(score([...readings].reverse(), weights)).toBe(value);
        expect(value).toBeGreaterThanOrEqual(Math.min(...marks));
        expect(value).toBeLessThanOrEqual(Math.max(...marks));
      }),
    );
  });

  it('throws for a mark of a criterion that does not count', () => {
    expect(() => readingScore(makeReading({looks: 10}), weights)).toThrow(RangeError);
  });
});

describe('roundTo', () => {
  it('rounds half up, whatever a computer makes of the half', () => {
    expect([1.005, 6.125, 6.1249999999999, 2.675, 0.285].map(value => roundTo(value, 2))).toEqual([
      1.01, 6.13, 6.13, 2.68, 0.29,
    ]);
    expect(roundTo(6.1249, 2)).toBe(6.12);
  });
});
