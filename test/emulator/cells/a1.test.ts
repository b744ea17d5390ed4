import {
  columnLetters,
  columnNumber,
  overlaps,
  parseA1,
  parseR1C1,
  printA1,
  quoteSheetName,
} from '../../../emulator/cells/a1';

describe('A1 notation', () => {
  it('letters columns as a sheet does', () => {
    expect([1, 26, 27, 52, 702, 703, 18278].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'ZZZ']);
    expect(['A', 'z', 'AA', 'ZZ', 'AAA'].map(columnNumber)).toEqual([1, 26, 27, 702, 703]);
  });

  it('reads cells, ranges and open ranges', () => {
    expect(parseA1('B2')).toEqual({row: 2, column: 2, rows: 1, columns: 1});
    expect(parseA1('$A$1:C3')).toEqual({row: 1, column: 1, rows: 3, columns: 3});
    expect(parseA1('C3:A1')).toEqual({row: 1, column: 1, rows: 3, columns: 3});
    expect(parseA1('A:B')).toEqual({row: 1, column: 1, columns: 2});
    expect(parseA1('2:3')).toEqual({row: 2, column: 1, rows: 2});
    expect(parseA1('B2:B')).toEqual({row: 2, column: 2, columns: 1});
  });

  it("reads the sheet's name in front, quoted or not", () => {
    expect(parseA1("'Form responses 1'!A1:B")).toEqual({sheet: 'Form responses 1', row: 1, column: 1, columns: 2});
    expect(parseA1("'It''s!'!A1")).toMatchObject({sheet: "It's!"});
    expect(parseA1('Data!C4')).toMatchObject({sheet: 'Data', row: 4, column: 3});
  });

  it('refuses what is no address', () => {
    expect(['', 'A', '1', 'A0', 'ABCD1', 'A1:B2:C3', 'hello world', 'R1C1'].map(parseA1)).toEqual(Array(8).fill(null));
  });

  it('writes what it reads', () => {
    expect(printA1({row: 2, column: 2, rows: 1, columns: 1})).toBe('B2');
    expect(printA1({row: 1, column: 1, rows: 3, columns: 27})).toBe('A1:AA3');
    expect(['Data', 'Form responses 1', "It's", 'A1', 'Été'].map(quoteSheetName)).toEqual([
      'Data',
      "'Form responses 1'",
      "'It''s'",
      "'A1'",
      'Été',
    ]);
  });

  it('reads R1C1 notation', () => {
    expect(parseR1C1('R2C3')).toEqual({row: 2, column: 3, rows: 1, columns: 1});
    expect(parseR1C1("'My tab'!R1C1:R3C4")).toEqual({sheet: 'My tab', row: 1, column: 1, rows: 3, columns: 4});
    expect(parseR1C1('B2')).toBeNull();
  });

  it('knows which blocks share a cell', () => {
    const block = {row: 2, column: 2, rows: 2, columns: 2};
    expect(overlaps(block, {row: 3, column: 3, rows: 5, columns: 1})).toBe(true);
    expect(overlaps(block, {row: 4, column: 2, rows: 1, columns: 1})).toBe(false);
  });
});
