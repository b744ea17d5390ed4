import {waitsForOthers} from '../../../src/domain/intake/rush';

const takenInAtOnce = (from: number, to: number): number =>
  Array.from({length: to - from}, (_, at) => from + at).filter(row => !waitsForOthers(row)).length;

describe('an answer to the form', () => {
  it('is taken in as it comes while there are less than two thousand', () => {
    expect(takenInAtOnce(2, 2000)).toBe(1998);
  });

  it('brings in those before it where there are more: as many a thousand rows as a thousand rows have thousands', () => {
    expect(takenInAtOnce(2000, 3000)).toBe(500); // every second
    expect(takenInAtOnce(10_000, 11_000)).toBe(100); // every tenth
  });
});
