import * as fc from 'fast-check';
import {bitRows, clearBit, countBits, eachBit, hasBit, setBit, takeCommon} from '../../../src/domain/dealing/bit-rows';

const LENGTH = 70;
const someBits = fc.uniqueArray(fc.nat(LENGTH - 1));

/** Three rows, the second with these bits. */
function rowsWith(bits: readonly number[]) {
  const rows = bitRows(3, LENGTH);
  for (const bit of bits) setBit(rows, 1, bit);
  return rows;
}

function bitsOf(rows: ReturnType<typeof bitRows>, row: number): number[] {
  const found: number[] = [];
  eachBit(rows, row, at => found.push(at));
  return found;
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

describe('rows of bits', () => {
  it('hold what was set and not cleared, lowest first, and leave other rows alone', () => {
    fc.assert(
      fc.property(someBits, someBits, (set, cleared) => {
        const rows = rowsWith(set);
        for (const bit of cleared) clearBit(rows, 1, bit);
        const left = ascending(set.filter(bit => !cleared.includes(bit)));

        expect(bitsOf(rows, 1)).toEqual(left);
        expect(countBits(rows, 1)).toBe(left.length);
        expect(Array.from({length: LENGTH}, (_, at) => at).filter(at => hasBit(rows, 1, at))).toEqual(left);
        expect([...bitsOf(rows, 0), ...bitsOf(rows, 2)]).toEqual([]);
      }),
    );
  });

  it('give up what they have in common with another row, once', () => {
    fc.assert(
      fc.property(someBits, someBits, (unseen, other) => {
        const from = bitRows(1, LENGTH);
        for (const bit of unseen) setBit(from, 0, bit);
        const taken: number[] = [];
        const rows = rowsWith(other);
        takeCommon(from, rows, 1, at => taken.push(at));
        takeCommon(from, rows, 1, at => taken.push(at));

        expect(taken).toEqual(ascending(unseen.filter(bit => other.includes(bit))));
        expect(bitsOf(from, 0)).toEqual(ascending(unseen.filter(bit => !other.includes(bit))));
      }),
    );
  });
});
