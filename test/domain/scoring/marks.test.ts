import * as fc from 'fast-check';
import {parseMark} from '../../../src/domain/scoring/marks';

describe('parseMark', () => {
  it.each([
    [7, 7],
    [7.5, 7.5],
    ['7.5', 7.5],
    [' 10 ', 10],
    [0, 0],
    ['', null],
    ['  ', null],
    [null, null],
    [undefined, null],
  ])('reads %p as %p', (cell, mark) => {
    expect(parseMark(cell)).toEqual({mark});
  });

  it.each([
    ['9,5', '"9,5" is written with a comma: if 9.5 is meant, write it with a point.'],
    ['9abc', '"9abc" is not a mark: give a number from 0 to 10.'],
    ['9 5', '"9 5" is not a mark: give a number from 0 to 10.'],
    ['1e1', '"1e1" is not a mark: give a number from 0 to 10.'],
    [11, '11 is not a mark: give a number from 0 to 10.'],
    ['-1', '-1 is not a mark: give a number from 0 to 10.'],
    [Number.NaN, 'NaN is not a mark: give a number from 0 to 10.'],
    [true, 'true is not a mark: give a number from 0 to 10.'],
    [7.3, '7.3 lies between two steps of 0.5: give 7 or 7.5.'],
    ['2027-05-06T22:00:00.000Z', 'The cell holds a date, not a mark: type a number from 0 to 10 again as plain text.'],
    [new Date(0), 'The cell holds a date, not a mark: type a number from 0 to 10 again as plain text.'],
  ])('asks about %p instead of guessing', (cell, trouble) => {
    expect(parseMark(cell)).toEqual({trouble});
  });

  it('reads every step of every scale, as number and as text', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.1, 0.2, 0.25, 0.5, 1), fc.nat(100), (step, count) => {
        const mark = Number((count * step).toFixed(6));
        fc.pre(mark <= 10);
        expect(parseMark(mark, {highest: 10, step})).toEqual({mark});
        expect(parseMark(String(mark), {highest: 10, step})).toEqual({mark});
      }),
    );
  });

  it('never gives a mark off the scale, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.anything()), cell => {
        const parsed = parseMark(cell);
        if ('mark' in parsed && parsed.mark !== null) {
          expect(parsed.mark >= 0 && parsed.mark <= 10 && Number.isInteger(parsed.mark * 2)).toBe(true);
        }
      }),
    );
  });
});
