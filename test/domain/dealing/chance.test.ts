import {seededRandom, shuffledByName} from '../../../src/domain/dealing/chance';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const take = (seed: string) => Array.from({length: 5}, seededRandom(seed));

    expect(take('a')).toEqual(take('a'));
    expect(take('a')).not.toEqual(take('b'));
  });

  it('spreads evenly over [0, 1)', () => {
    const random = seededRandom('even');
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]!++;

    // 1000 expected in each, with a standard deviation of 30.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});

describe('shuffledByName', () => {
  const names = Array.from({length: 20}, (_, i) => `A-${i}`);
  const shuffled = (list: string[], seed: string) => shuffledByName(list, name => name, seed);

  it('orders by seed and name, whatever the order given', () => {
    expect(shuffled([...names].reverse(), 's')).toEqual(shuffled(names, 's'));
    expect(shuffled(names, 's')).not.toEqual(shuffled(names, 't'));
    expect(shuffled(names, 's').sort()).toEqual([...names].sort());
  });
});
