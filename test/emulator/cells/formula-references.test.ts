import {
  copyFormula,
  fromR1C1,
  LOST,
  mapReferences,
  printReference,
  type Reference,
  type Side,
  shiftReference,
  toR1C1,
} from '../../../emulator/cells/formula-references';

const shift = (formula: string, side: Side, at: number, count: number) =>
  mapReferences(formula, (reference: Reference) => {
    const moved = shiftReference(reference, side, at, count);
    return moved ? printReference(moved) : LOST;
  });

describe('references in a formula', () => {
  it('are found outside texts and function names only', () => {
    const found: string[] = [];
    mapReferences(`=LOG10(A1)+SUM('My tab'!B2:C,D:D,$3:$4)&"A1 ""B2"""&Data!E5+SUM1(X)`, reference => {
      found.push(printReference(reference));
      return '';
    });
    expect(found).toEqual(['A1', "'My tab'!B2:C", 'D:D', '$3:$4', 'Data!E5']);
  });

  it('move with inserted rows and columns', () => {
    expect(shift('=A1+A5+SUM(A1:A5)', 'row', 3, 2)).toBe('=A1+A7+SUM(A1:A7)');
    expect(shift('=$B$2+C2', 'column', 2, 1)).toBe('=$C$2+D2');
    expect(shift('=SUM(A:C)+SUM(3:4)', 'row', 1, 1)).toBe('=SUM(A:C)+SUM(4:5)');
  });

  it('shrink with deleted rows, and are lost when all of them go', () => {
    expect(shift('=A1+A5+SUM(A1:A5)', 'row', 2, -2)).toBe('=A1+A3+SUM(A1:A3)');
    expect(shift('=SUM(A2:A5)', 'row', 1, -3)).toBe('=SUM(A1:A2)');
    expect(shift('=SUM(A2:A5)', 'row', 4, -9)).toBe('=SUM(A2:A3)');
    expect(shift('=A3+SUM(B3:B4)', 'row', 3, -2)).toBe('=#REF!+SUM(#REF!)');
  });

  it('move with a copy where they are not fixed', () => {
    expect(copyFormula('=A1+$A1+A$1+$A$1+SUM(B:B)', 1, 1)).toBe('=B2+$A2+B$1+$A$1+SUM(C:C)');
    expect(copyFormula('=A1', -1, 0)).toBe('=#REF!');
  });

  it('turn to R1C1 and back', () => {
    expect(toR1C1('=A1+$B$2+SUM(C1:C3)', 2, 3)).toBe('=R[-1]C[-2]+R2C2+SUM(R[-1]C[0]:R[1]C[0])');
    expect(fromR1C1('=R[-1]C[-2]+R2C2+SUM(R[-1]C:R[1]C)', 2, 3)).toBe('=A1+$B$2+SUM(C1:C3)');
    expect(fromR1C1('="R1C1"&RC1', 2, 3)).toBe('="R1C1"&$A2');
  });
});
