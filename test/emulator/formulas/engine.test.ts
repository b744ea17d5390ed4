import {createWorkspace} from '../../../emulator';
import {aSheet} from './a-sheet';

const at = (text: string) => new Date(text);

describe('results follow what they are made of', () => {
  it('after every change, through other formulas', () => {
    const {tab} = aSheet();
    tab.paste('A1', [['1', '=A1*2', '=B1+1']]);
    expect(tab.value('C1')).toBe(3);
    tab.type('A1', '5');
    expect(tab.values()).toEqual([[5, 10, 11]]);
    tab.type('B1', '7');
    expect(tab.value('C1')).toBe(8);
    tab.clear('A1:B1');
    expect(tab.value('C1')).toBe(1);
  });

  it('through a chain as long as a column', () => {
    const {tab} = aSheet();
    tab.type('A1', '1');
    tab.paste(
      'A2',
      Array.from({length: 999}, (_, r) => [`=A${r + 1}+1`]),
    );
    expect(tab.value('A1000')).toBe(1000);
    tab.type('A1', '101');
    expect(tab.value('A1000')).toBe(1100);
  });

  it('across tabs, whose names may be quoted, and follows them when they are renamed', () => {
    const {book, tab} = aSheet();
    const other = book.addTab("Peter's marks");
    other.type('B2', '4');
    tab.type('A1', "='Peter''s marks'!B2*10");
    expect(tab.value('A1')).toBe(40);
    other.rename('Marks');
    other.type('B2', '5');
    expect(tab.value('A1')).toBe(50);
    book.deleteTab('Marks');
    expect(tab.value('A1')).toBe('#REF!');
  });

  it('when rows come and go, are sorted or moved', () => {
    const {tab} = aSheet();
    tab.paste('A1', [
      ['3', '=SUM(A1:A3)'],
      ['1', ''],
      ['2', ''],
    ]);
    tab.insertRow(2);
    tab.type('A2', '10');
    expect(tab.value('B1')).toBe(16);
    tab.deleteRow(1);
    expect(tab.formulas().flat().join('')).toBe('');
    tab.type('B1', '=A1*100');
    tab.sort(1);
    expect(tab.values().map(cells => cells[1])).toEqual(['', '', 1000]);
  });

  it('for open areas and rows that are appended', () => {
    const {workspace, owner, book, tab} = aSheet();
    tab.type('C1', '=SUM(A:A)+COUNTA(A2:A)');
    const project = workspace.createProject({
      owner,
      container: book,
      files: {
        'Code.js': `function main() {
          const sheet = SpreadsheetApp.getActiveSheet();
          sheet.getRange('A1000').setValue(7);
          sheet.appendRow([5]);
          return sheet.getRange('C1').getValue();
        }`,
      },
    });
    expect(project.run('main').value).toBe(14);
  });

  it('for areas that are found by calculation', () => {
    const {tab} = aSheet();
    tab.paste('A1', [['2', '=INDIRECT("A"&3)', '=OFFSET(A1,A1,0)']]);
    tab.type('A3', '=A1*5');
    expect(tab.values()[0]).toEqual([2, 10, 10]);
    tab.type('A1', '3');
    expect(tab.values()[0]).toEqual([3, 15, '']);
  });

  it('with the clock, in the time zone of the file', () => {
    const {workspace, tab} = aSheet();
    tab.paste('A1', [['=TODAY()', '=NOW()', '=HOUR(NOW())']]);
    expect(tab.values()).toEqual([[at('2026-11-23T00:00:00+01:00'), at('2026-11-23T10:30:00+01:00'), 10]]);
    workspace.advance({hours: 14});
    expect(tab.values()).toEqual([[at('2026-11-24T00:00:00+01:00'), at('2026-11-24T00:30:00+01:00'), 0]]);
  });

  it('says #REF! for a formula that needs itself, and for what depends on it', () => {
    const {tab} = aSheet();
    tab.paste('A1', [['=B1', '=A1+1', '=B1', '=ROW(D1)']]);
    expect(tab.values()).toEqual([['#REF!', '#REF!', '#REF!', 1]]);
    tab.type('A1', '1');
    expect(tab.values()).toEqual([[1, 2, 2, 1]]);
  });

  it('carries an error to whoever uses it', () => {
    const {tab} = aSheet();
    tab.paste('A1', [['=1/0', '=A1+1', '=SUM(A1:B1)', '=IFERROR(A1,0)', '=COUNT(A1:B1)']]);
    expect(tab.values()).toEqual([['#DIV/0!', '#DIV/0!', '#DIV/0!', 0, 0]]);
  });

  it('keeps nothing as nothing, where Excel would say 0', () => {
    const {tab} = aSheet();
    tab.paste('B1', [['=A1', '=B1=""', '=B1=0', '=B1&"x"', '=B1+1', '=ISBLANK(B1)']]);
    expect(tab.values()).toEqual([['', '', true, true, 'x', 1, true]]);
  });

  it('reads names of ranges', () => {
    const {tab, value} = aSheet();
    tab.type('A1', '4');
    tab.state.bounds.push({
      id: '1',
      kind: 'named-range',
      areas: [{row: 1, column: 1, rows: 2, columns: 1}],
      data: {name: 'Marks'},
    });
    expect(value('=SUM(marks)')).toBe(4);
    tab.type('A2', '5');
    expect(tab.value('Z1')).toBe(9);
  });
});

describe('results as dates', () => {
  it('are dates to scripts and people where the formula makes one', () => {
    const {tab, value, shown} = aSheet();
    tab.paste('A1', [['01/09/2026', '10:30']]);
    const first = at('2026-09-01T00:00:00+02:00');
    for (const formula of ['=A1', '=DATE(2026,9,1)', '=MAX(A1:A3)', '=VLOOKUP(A1,A:A,1,FALSE)', '=IF(TRUE,A1,5)']) {
      expect([formula, value(formula)]).toEqual([formula, first]);
    }
    expect(shown('=A1+30')).toBe('01/10/2026');
    expect(shown('=EDATE(A1,1)')).toBe('01/10/2026');
    expect(shown('=A1+1-A1')).toBe('1');
    expect(shown('=IF(FALSE,A1,5)')).toBe('5');
    expect(shown('=TEXT(A1,"d MMMM")')).toBe('1 September');
  });

  it('are numbers again when a number takes the place of the formula', () => {
    const {tab} = aSheet();
    tab.type('A1', '=TODAY()');
    expect(tab.value('A1')).toBeInstanceOf(Date);
    tab.type('A1', '5');
    expect(tab.value('A1')).toBe(5);
  });

  it('take the format that the cell has', () => {
    const {tab} = aSheet();
    tab.format('A1', '0.00%');
    tab.type('A1', '=1/3');
    expect(tab.display()).toEqual([['33.33%']]);
  });
});

describe('results that fill more than their cell', () => {
  it('fill it, and follow what they are made of', () => {
    const {tab} = aSheet();
    tab.paste('A1', [['2'], ['1'], ['2']]);
    tab.type('C1', '=UNIQUE(A1:A3)');
    tab.type('D1', '=SUM(C1:C3)');
    expect(tab.values().map(cells => cells[2])).toEqual([2, 1, '']);
    expect(tab.value('D1')).toBe(3);
    tab.type('A3', '4');
    expect(tab.values().map(cells => cells[2])).toEqual([2, 1, 4]);
    expect(tab.value('D1')).toBe(7);
    tab.clear('C1');
    expect(tab.values().map(cells => cells[2])).toEqual(['', '', '']);
    expect(tab.value('D1')).toBe(0);
  });

  it('say #REF! rather than overwrite, and come back when there is room', () => {
    const {tab} = aSheet();
    tab.type('A1', '={1;2;3}');
    expect(tab.values()).toEqual([[1], [2], [3]]);
    tab.type('A2', 'mine');
    expect(tab.values()).toEqual([['#REF!'], ['mine']]);
    tab.clear('A2');
    expect(tab.values()).toEqual([[1], [2], [3]]);
  });

  it.each([
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '={A1:B1;A2:B2}',
      [
        ['b', 2],
        ['a', 1],
      ],
    ],
    ['={A1:A2,B1:B1}', [['#VALUE!']]],
    [
      '=SORT(A1:B2)',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    [
      '=SORT(A1:B2,2,FALSE)',
      [
        ['b', 2],
        ['a', 1],
      ],
    ],
    ['=FILTER(A1:B2,B1:B2>1)', [['b', 2]]],
    ['=FILTER(A1:A2,SEARCH("a",A1:A2))', [['a']]],
    [
      '=TRANSPOSE(A1:B2)',
      [
        ['b', 'a'],
        [2, 1],
      ],
    ],
    ['=ARRAYFORMULA(A1:A2&"-"&B1:B2)', [['b-2'], ['a-1']]],
    ['=ARRAYFORMULA(IF(B1:B3="","",B1:B3*2))', [[4], [2]]],
    ['=ARRAYFORMULA(VLOOKUP(A1:A2,A1:B2,2,FALSE))', [[2], [1]]],
    ['=ARRAYFORMULA(ROW(A1:A2))', [[1], [2]]],
    ['=SPLIT("1,b",",")', [[1, 'b']]],
    [
      '=SEQUENCE(2,2)',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '=HSTACK(A1:A2,B1:B2)',
      [
        ['b', 2],
        ['a', 1],
      ],
    ],
    [
      '=VSTACK(A1:B1,A2)',
      [
        ['b', 2],
        ['a', '#N/A'],
      ],
    ],
    ['=FLATTEN(A1:B2)', [['b'], [2], ['a'], [1]]],
    ['=CHOOSECOLS(A1:B2,-1)', [[2], [1]]],
    ['=MAP(B1:B2,LAMBDA(x,x*x))', [[4], [1]]],
    ['=A1:B2', 'NotEmulated'],
  ])('%s', (formula, expected) => {
    const {tab} = aSheet();
    tab.paste('A1', [
      ['b', '2'],
      ['a', '1'],
    ]);
    tab.type('D1', formula);
    if (expected === 'NotEmulated') {
      expect(() => tab.value('D1')).toThrow('NotEmulated');
      return;
    }
    const rows = tab.values().map(cells => cells.slice(3));
    const height = expected.length;
    expect(rows.slice(0, height).map(cells => cells.slice(0, expected[0]!.length))).toEqual(expected);
    expect(rows.slice(height).flat().join('')).toBe('');
  });

  it('count as content, even an empty text: a row is appended below them (behaviour 18)', () => {
    const {tab} = aSheet();
    tab.type('A1', '=ARRAYFORMULA(IF(B1:B20="","",1))');
    expect(tab.values()).toHaveLength(20);
    expect(tab.lastRow).toBe(20);
  });

  it('show dates as dates', () => {
    const {tab} = aSheet();
    tab.paste('A1', [['02/09/2026'], ['01/09/2026']]);
    tab.paste('B1', [['=SORT(A1:A2)', '=ARRAYFORMULA(A1:A2+1)']]);
    expect(tab.display()).toEqual([
      ['02/09/2026', '01/09/2026', '03/09/2026'],
      ['01/09/2026', '02/09/2026', '02/09/2026'],
    ]);
  });
});

describe('what is not emulated', () => {
  it.each([
    ['=QUERY(A1:A3,"select A")', 'function QUERY'],
    ['=IMPORTRANGE("id","A1")', 'function IMPORTRANGE'],
    ['=GOOGLEFINANCE("GOOG")', 'function GOOGLEFINANCE'],
    ['=RAND()', 'function RAND'],
    ['=MY_OWN(1)', 'function MY_OWN'],
    ['=IFERROR(SOMME(A1:A3),0)', 'function SOMME'],
    ['=A1:A3*2', 'a range where a formula needs one value'],
    ['=SUM(A1:A3*2)', 'a range where a formula needs one value'],
    ['=SEQUENCE(2000)', 'more rows or columns than the sheet has'],
  ])('%s says so to whoever reads it', (formula, reason) => {
    const {tab} = aSheet();
    tab.type('D1', formula);
    expect(() => tab.value('D1')).toThrow(reason);
    expect(() => tab.values()).toThrow('NotEmulated');
    expect(() => tab.display()).toThrow('NotEmulated');
    expect(tab.value('A1')).toBe('');
  });

  it('never becomes a number by way of another formula', () => {
    const {tab} = aSheet();
    tab.paste('A1', [['=RAND()', '=IFERROR(A1,0)', '=SUM(A:A)', '=COUNTIF(A1:A5,1)', '=IF(TRUE,5,A1)']]);
    for (const cell of ['A1', 'B1', 'C1', 'D1']) expect(() => tab.value(cell)).toThrow('function RAND');
    expect(tab.value('E1')).toBe(5);
  });

  it('also refuses the empty cells that an unknown area might fill', () => {
    const {tab} = aSheet();
    tab.type('B2', '=QUERY(A1:A3,"select A")');
    tab.type('E1', '=SUM(C3:C4)');
    for (const cell of ['B3', 'C2', 'C3', 'E1']) expect(() => tab.value(cell)).toThrow('function QUERY');
    for (const cell of ['A2', 'B1', 'C1']) expect(tab.value(cell)).toBe('');
  });

  it('does not stop a script that only writes', () => {
    const {workspace, owner, book} = aSheet();
    const files = {
      'Code.js': `
        function write() { SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([['=QUERY(B1)', 5]]); }
        function readFormula() { return SpreadsheetApp.getActiveSheet().getRange('A1').getFormula(); }
        function readOther() { return SpreadsheetApp.getActiveSheet().getRange('A2:A3').getValues(); }
        function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`,
    };
    const project = workspace.createProject({owner, container: book, files});
    expect(project.run('write').ok).toBe(true);
    expect(project.run('readFormula').value).toBe('=QUERY(B1)');
    expect(project.run('read').error?.message).toContain('NotEmulated: function QUERY');
  });

  it('goes when the formula goes', () => {
    const {tab} = aSheet();
    tab.type('A1', '=RAND()');
    tab.type('A1', '=1');
    expect(tab.values()).toEqual([[1]]);
    tab.type('A1', '=RAND()');
    tab.clear('A1');
    expect(tab.values()).toEqual([]);
  });
});

describe('locales', () => {
  it("with a decimal comma separate arguments by semicolons, in people's and in scripts' formulas", () => {
    for (const locale of ['nl_BE', 'fr_FR', 'de_DE']) {
      const {workspace, owner, book, tab, value} = aSheet(locale);
      expect(value('=SUM(1,5;2)')).toBe(3.5);
      expect(value('=ROUND(1,25;1)&"x"')).toBe('1,3x');
      expect(value('=SUM({1\\2;3\\4})')).toBe(10);
      expect(value('=ROUND(2.5;1)')).toBe('#ERROR!');
      const files = {
        'Code.js': `function main() {
          const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
          return ['=SUM(1;2)', '=SUM(A3,A4)', '=IF(A3="";1,5;2)'].map(f => cell.setFormula(f).getValue());
        }`,
      };
      expect(workspace.createProject({owner, container: book, files}).run('main').value).toEqual([3, '#ERROR!', 1.5]);
      expect(tab.value('A1')).toBe(1.5);
    }
  });

  it('with a decimal point take both', () => {
    const {value} = aSheet('en_US');
    expect(value('=SUM(1.5;2,3)')).toBe(6.5);
  });

  it('say how texts are read as dates and numbers', () => {
    expect(aSheet('en_US').value('=MONTH("02/03/2026")')).toBe(2);
    expect(aSheet('en_GB').value('=MONTH("02/03/2026")')).toBe(3);
    expect(aSheet('nl_BE').value('="1,5"*2')).toBe(3);
  });
});

describe('snapshots', () => {
  it('carry formulas; results go on following', () => {
    const {workspace, book, tab} = aSheet();
    tab.paste('A1', [['2', '=A1*2', '=SEQUENCE(A1)', '=RAND()']]);
    const again = createWorkspace({from: JSON.stringify(workspace.snapshot())});
    const copy = again.spreadsheet(book.id).tabs()[0]!;
    expect(['B1', 'C1', 'C2'].map(cell => copy.value(cell))).toEqual([4, 1, 2]);
    expect(() => copy.value('D1')).toThrow('function RAND');
    copy.type('A1', '3');
    expect(['B1', 'C3'].map(cell => copy.value(cell))).toEqual([6, 3]);
    expect(tab.value('B1')).toBe(4);
  });
});

describe('copies', () => {
  it('of values take the results, of formulas move their addresses', () => {
    const {workspace, owner, book, tab} = aSheet();
    tab.paste('A1', [
      ['1', '=A1*2'],
      ['5', ''],
    ]);
    const files = {
      'Code.js': `function main() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('B1').copyTo(sheet.getRange('B2'));
        sheet.getRange('B1:B2').copyTo(sheet.getRange('C1'), {contentsOnly: true});
        return [sheet.getRange('B1:C2').getValues(), sheet.getRange('B1:C2').getFormulas()];
      }`,
    };
    expect(workspace.createProject({owner, container: book, files}).run('main').value).toEqual([
      [
        [2, 2],
        [10, 10],
      ],
      [
        ['=A1*2', ''],
        ['=A2*2', ''],
      ],
    ]);
  });

  it('of cells that a formula filled are cells of their own', () => {
    const {workspace, owner, book, tab} = aSheet();
    tab.type('A1', '={1;2}');
    const files = {
      'Code.js': `function main() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A2').copyTo(sheet.getRange('C1'));
        sheet.getRange('A1').clearContent();
        return sheet.getRange('A1:C2').getValues();
      }`,
    };
    expect(workspace.createProject({owner, container: book, files}).run('main').value).toEqual([
      ['', '', 2],
      ['', '', ''],
    ]);
  });
});
