import fc from 'fast-check';
import {createWorkspace} from '../../../emulator';
import {aSheet} from './a-sheet';

const CELLS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3', 'F2'];

const CONTENT = [
  '',
  '1',
  '2',
  'x',
  '=A1',
  '=B2+1',
  '=SUM(A1:B2)',
  '=SUM(A:A)',
  '=COUNTA(B:C)',
  '=SUM(F1:G3)',
  '=F2',
  '=IF(A1="x",C1,C2)',
  '=IFERROR(1/A2,"none")',
  '=RAND()',
];

/** For F1 alone: of two areas that want the same cell, the one that came first has it. */
const AREAS = [
  '',
  '5',
  '={1;2}',
  '={A1,B1}',
  '=SORT(A1:A3)',
  '=UNIQUE(B1:B3)',
  '=FILTER(A1:B3,A1:A3>1)',
  '=QUERY(A1:A2)',
];

/** For D1 alone, which no formula reads: a circle through cells that no text names is #REF! here or there. */
const FOUND = ['=INDIRECT("C"&2)', '=OFFSET(A1,1,1)', '=SUM(A1:INDEX(B1:B3,2))'];

const edit = fc.oneof(
  fc.record({cell: fc.constantFrom(...CELLS), text: fc.constantFrom(...CONTENT), look: fc.boolean()}),
  fc.record({cell: fc.constant('F1'), text: fc.constantFrom(...AREAS), look: fc.boolean()}),
  fc.record({cell: fc.constant('D1'), text: fc.constantFrom(...FOUND), look: fc.boolean()}),
);

const ALL = [...CELLS, 'D1', 'F1', 'F3', 'G1', 'G2'];

/** A cell's value, or why it has none. */
function seen(tab: ReturnType<typeof aSheet>['tab'], cell: string): unknown {
  try {
    return tab.value(cell);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('following changes', () => {
  it('comes to what calculating everything afresh comes to, whatever the edits and whenever one looks', () => {
    fc.assert(
      fc.property(fc.array(edit, {maxLength: 12}), edits => {
        const {workspace, book, tab} = aSheet();
        for (const {cell, text, look} of edits) {
          tab.type(cell, text);
          if (look) seen(tab, 'A1');
        }
        const results = ALL.map(cell => seen(tab, cell));
        const again = createWorkspace({from: workspace.snapshot()});
        const copy = again.spreadsheet(book.id).tabs()[0]!;
        expect(results).toEqual(ALL.map(cell => seen(copy, cell)));
      }),
      {numRuns: 1000, seed: 1},
    );
  });

  it('follows what was changed on another tab, however often and whatever was read there in between', () => {
    const {book, tab} = aSheet();
    const other = book.addTab('Inputs');
    tab.type('A1', '=SUM(Inputs!A1:B2)+COUNTA(Inputs!C:C)');
    expect(tab.value('A1')).toBe(0);

    other.type('A1', '4');
    expect(other.value('A1')).toBe(4);
    other.type('B2', '5');
    expect(other.values()).toEqual([
      [4, ''],
      ['', 5],
    ]);
    expect(tab.value('A1')).toBe(9);

    for (const text of ['x', 'y']) for (let row = 1; row <= 600; row++) other.type(row, 3, text);
    expect(other.value('C600')).toBe('y');
    expect(tab.value('A1')).toBe(609);
  });

  it('leaves no mark of a formula that is gone', () => {
    const {tab} = aSheet();
    tab.type('A1', '=QUERY(B1:C9)');
    expect(() => tab.value('A2')).toThrow('QUERY');

    tab.clear('A1');
    expect(tab.value('A2')).toBe('');
  });
});
