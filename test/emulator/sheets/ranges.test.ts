import {makeSheet} from './make';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('ranges and sheets', () => {
  it('16. getRange outside the grid throws, in the words of each mistake', () => {
    const {message} = makeSheet();
    expect(message('sheet.getRange(1001, 1)')).toBe(OUTSIDE);
    expect(message('sheet.getRange(1, 27)')).toBe(OUTSIDE);
    expect(message("sheet.getRange('A1001')")).toBe(OUTSIDE);
    expect(message('sheet.getRange(0, 1)')).toBe('The coordinates or dimensions of the range are invalid.');
    expect(message('sheet.getRange(1, 0)')).toBe('The coordinates or dimensions of the range are invalid.');
    expect(message('sheet.getRange(2, 1, sheet.getLastRow(), 3)')).toBe(
      'The number of rows in the range must be at least 1.',
    );
    expect(message('sheet.getRange(2, 1, 1, 0)')).toBe('The number of columns in the range must be at least 1.');
    expect(message("sheet.getRange('Nowhere!A1')")).toBe('Range not found');
    expect(message("sheet.getRange('A1').offset(-1, 0)")).toBe(
      'The coordinates or dimensions of the range are invalid.',
    );
  });

  it('16. open ranges reach to the edge of the grid', () => {
    const {run} = makeSheet();
    expect(run("return ['A:B', '2:3', 'B2:B', \"'Sheet1'!C4\"].map(a => sheet.getRange(a).getA1Notation())")).toEqual([
      'A1:B1000',
      'A2:Z3',
      'B2:B1000',
      'C4',
    ]);
    expect(
      run(
        "const r = sheet.getRange('A:B'); return [r.isEndRowBounded(), r.isEndColumnBounded(), sheet.getRange('A1:B2').isEndRowBounded()]",
      ),
    ).toEqual([false, true, true]);
  });

  it('17. a new sheet has 1000 rows and 26 columns; only appendRow and insert make it larger', () => {
    const {run, message} = makeSheet();
    expect(run('return [sheet.getMaxRows(), sheet.getMaxColumns()]')).toEqual([1000, 26]);
    expect(message("sheet.getRange(1000, 1).offset(1, 0).setValue('x')")).toBe(OUTSIDE);
    run("sheet.getRange('B1000').setValue('x'); sheet.appendRow(['y'])");
    expect(run('return [sheet.getMaxRows(), sheet.getLastRow(), sheet.getRange(1001, 1).getValue()]')).toEqual([
      1001,
      1001,
      'y',
    ]);
    run('sheet.appendRow(Array.from({length: 30}, (_, i) => i)); sheet.insertRowsAfter(1, 5); sheet.insertColumns(1)');
    expect(run('return [sheet.getMaxRows(), sheet.getMaxColumns()]')).toEqual([1007, 31]);
  });

  it('18. appendRow writes after the last row with content in any column, at once, and = is a formula', () => {
    const {run, tab} = makeSheet();
    run("sheet.getRange('C3').setValue('x'); sheet.appendRow(['=1+1', 2, null])");
    expect(tab.formulas().at(-1)).toEqual(['=1+1', '', '']);
    expect(tab.lastRow).toBe(4);
  });

  it('18. checkboxes to the bottom make it append far below', () => {
    const {run} = makeSheet();
    expect(
      run("sheet.getRange('B2:B1000').insertCheckboxes(); sheet.appendRow(['x']); return sheet.getLastRow()"),
    ).toBe(1001);
  });

  it('19. getLastRow and getLastColumn count content only, formats not', () => {
    const {run} = makeSheet();
    expect(
      run("sheet.getRange('A1:Z900').setNumberFormat('@'); return [sheet.getLastRow(), sheet.getLastColumn()]"),
    ).toEqual([0, 0]);
    expect(
      run(
        "sheet.getRange('B3').setFormula('=\"\"'); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]",
      ),
    ).toEqual([3, 2, 'A1:B3']);
    expect(
      run("sheet.getRange('B3').clearContent(); return [sheet.getLastRow(), sheet.getDataRange().getA1Notation()]"),
    ).toEqual([0, 'A1']);
  });

  it('20. names are unique, one sheet stays visible, one row stays loose', () => {
    const {message} = makeSheet();
    expect(message("book.insertSheet('Data'); book.insertSheet('data')")).toBe(
      'A sheet with the name "data" already exists. Please enter another name.',
    );
    expect(message("book.insertSheet('B').setName('Sheet1')")).toBe(
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    );
    expect(message('book.getSheets().forEach(s => s.hideSheet())')).toBe(
      "You can't hide all the sheets in a document.",
    );
    expect(message('sheet.setFrozenRows(1); sheet.deleteRows(2, 999)')).toBe(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(message('sheet.deleteRow(1001)')).toBe('Those rows are out of bounds.');
    expect(message('sheet.deleteColumns(26, 2)')).toBe('Those columns are out of bounds.');
    expect(makeSheet().message('book.deleteSheet(sheet)')).toBe("You can't remove all the sheets in a document.");
  });

  it('21. getSheetByName answers null; getSheetValues takes -1 for "to the end"', () => {
    const {run} = makeSheet();
    expect(run("return [book.getSheetByName('Nope'), book.getSheetByName('Sheet1').getSheetId()]")).toEqual([null, 0]);
    expect(
      run("sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); return sheet.getSheetValues(2, 1, -1, -1)"),
    ).toEqual([[3, 4]]);
  });

  it('22. who is no editor of a protected cell cannot write to it; the owner can', () => {
    const {tab, leo, neo, run, message} = makeSheet();
    tab.state.bounds.push({
      id: '1',
      kind: 'protection',
      areas: [{row: 1, column: 1, columns: 2}],
      data: {
        type: 'RANGE',
        description: '',
        warningOnly: false,
        editors: [],
        domainEdit: false,
        unprotected: [],
        namedRange: null,
      },
    });
    const refusal =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
    expect(message("sheet.getRange('B7').setValue(1)", leo)).toBe(refusal);
    expect(message("sheet.getRange('C7').setValue(1)", leo)).toBe('no error');
    expect(message("sheet.getRange('B7').setValue(1)", neo)).toBe('no error');
    expect(run("return sheet.getRange('B7').canEdit()", leo)).toBe(false);
    expect(() => tab.type('A1', 'x', {as: leo})).toThrow(refusal);
  });

  it('22. who may only look at the file cannot write', () => {
    const {workspace, neo, leo} = makeSheet();
    const book = workspace.createSpreadsheet({owner: neo, name: 'B', viewers: [leo]});
    const project = workspace.createProject({
      owner: neo,
      container: book,
      files: {
        'Code.js':
          'function go() { const s = SpreadsheetApp.getActiveSheet(); s.getDataRange().getValues(); s.appendRow([1]); }',
      },
    });
    expect(project.run('go', [], {as: leo}).error?.message).toBe(
      'You do not have permission to access the requested document.',
    );
    expect(project.run('go', [], {as: workspace.account('other@example.org')}).ok).toBe(false);
  });

  it('24. inserting, moving and deleting columns takes formats, validations, protections and formulas along', () => {
    const {tab, run} = makeSheet();
    tab.state.bounds.push({
      id: '1',
      kind: 'named-range',
      areas: [{row: 1, column: 2, rows: 3, columns: 1}],
      data: {name: 'Marks'},
    });
    run(
      "sheet.getRange('B1').setNumberFormat('0.00').setValue(2); sheet.getRange('B2').insertCheckboxes(); sheet.getRange('C1').setFormula('=B1*2'); sheet.insertColumnBefore(1)",
    );
    expect(
      run(
        "return [sheet.getRange('C1').getNumberFormat(), sheet.getRange('C2').isChecked(), sheet.getRange('D1').getFormula(), book.getRangeByName('Marks').getA1Notation()]",
      ),
    ).toEqual(['0.00', false, '=C1*2', 'C1:C3']);
    run("sheet.moveColumns(sheet.getRange('C1'), 1)");
    expect(run("return [sheet.getRange('D1').getFormula(), book.getRangeByName('marks').getA1Notation()]")).toEqual([
      '=A1*2',
      'A1:A3',
    ]);
    run('sheet.deleteColumn(1)');
    expect(run("return [sheet.getRange('C1').getFormula(), book.getRangeByName('Marks')]")).toEqual(['=#REF!*2', null]);
  });

  it('24. a copy of a sheet has its formats, validations and protections, under ids of its own', () => {
    const {tab, book, run} = makeSheet();
    tab.state.bounds.push({
      id: '1',
      kind: 'protection',
      areas: [{row: 1, column: 1}],
      data: {type: 'SHEET', warningOnly: true, editors: []},
    });
    expect(
      run(
        "sheet.getRange('A1').setNumberFormat('@').setValue('007'); sheet.getRange('A2').insertCheckboxes(); const copy = sheet.copyTo(book); return [copy.getName(), copy.getRange('A1').getValue(), copy.getRange('A2').isChecked(), copy.getIndex()]",
      ),
    ).toEqual(['Copy of Sheet1', '007', false, 2]);
    const copy = book.tab('Copy of Sheet1').state;
    expect(copy.bounds).toHaveLength(1);
    expect(copy.id).not.toBe(0);
  });

  it('24. sorting takes the whole row of the range along, keeps equal rows in order and empty cells last', () => {
    const {run} = makeSheet();
    run(
      "sheet.getRange('A1:B6').setValues([['b', 1], ['', 2], ['B', 3], [10, 4], [true, 5], ['a', 6]]); sheet.getRange('A4').setNumberFormat('0.0'); sheet.getRange('C1:C6').setFormulas([['=B1'], ['=B2'], ['=B3'], ['=B4'], ['=B5'], ['=B6']])",
    );
    run("sheet.getRange('A1:C6').sort(1)");
    expect(run("return sheet.getRange('A1:B6').getDisplayValues().map(r => r.join(':'))")).toEqual([
      '10.0:4',
      'a:6',
      'b:1',
      'B:3',
      'TRUE:5',
      ':2',
    ]);
    expect(run("return sheet.getRange('C1:C6').getFormulas().flat()")).toEqual([
      '=B1',
      '=B2',
      '=B3',
      '=B4',
      '=B5',
      '=B6',
    ]);
    expect(
      run(
        "return sheet.getRange('A1:B6').sort([{column: 1, ascending: false}, 2]).getDisplayValues().map(r => r.join(':'))",
      ),
    ).toEqual(['TRUE:5', 'b:1', 'B:3', 'a:6', '10.0:4', ':2']);
  });
});
