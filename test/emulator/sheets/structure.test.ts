import {createWorkspace} from '../../../emulator';
import {makeSheet} from './make';

describe('structure of a spreadsheet', () => {
  it('inserts a sheet next to the active one, with a name, a place and a template', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.getRange('A1').setValue('x');
        book.insertSheet('B'); book.insertSheet(0); book.insertSheet('D', 0, {template: sheet}); book.insertSheet();
        return book.getSheets().map(s => s.getName() + ':' + s.getRange('A1').getValue())`),
    ).toEqual(['D:x', 'Sheet5:', 'Sheet3:', 'Sheet1:x', 'B:']);
  });

  it('renames, duplicates, moves and deletes sheets, and formulas follow', () => {
    const {run, tab} = makeSheet();
    run("const b = book.insertSheet('B'); sheet.getRange('A1').setFormula('=B!A1+SUM(B!A:A)'); b.setName('My tab')");
    expect(tab.formulas()).toEqual([["='My tab'!A1+SUM('My tab'!A:A)"]]);
    run(
      "book.setActiveSheet(sheet); book.duplicateActiveSheet(); book.moveActiveSheet(1); book.deleteSheet(book.getSheetByName('My tab'))",
    );
    expect(run('return book.getSheets().map(s => s.getName())')).toEqual(['Copy of Sheet1', 'Sheet1']);
    expect(tab.formulas()).toEqual([['=#REF!+SUM(#REF!)']]);
  });

  it('says that a deleted sheet is gone', () => {
    const {message} = makeSheet();
    expect(
      message("const b = book.insertSheet('B'); const r = b.getRange('A1'); book.deleteSheet(b); r.getValue()"),
    ).toMatch(/^Sheet \d+ not found$/);
  });

  it('new rows look like the row they were inserted at, without its content', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.getRange('A2').setNumberFormat('@').setValue('x'); sheet.insertRowAfter(2);
        return [sheet.getRange('A3').getValue(), sheet.getRange('A3').getNumberFormat(), sheet.getRange('A4').getNumberFormat()]`),
    ).toEqual(['', '@', '0.###############']);
    expect(
      run(
        "sheet.insertRowsBefore(2, 2); return sheet.getRange('A4').getValue() + sheet.getRange('A2').getNumberFormat()",
      ),
    ).toBe('x@');
  });

  it('freezes, hides and sizes lines, and they move with the grid', () => {
    const {run, message} = makeSheet();
    expect(
      run(`sheet.setFrozenRows(1); sheet.hideRows(5, 2); sheet.setColumnWidth(2, 300); sheet.insertRowBefore(1); sheet.insertColumnBefore(1);
        return [sheet.getFrozenRows(), sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(6), sheet.getColumnWidth(3), sheet.getColumnWidth(2), sheet.getRowHeight(1)]`),
    ).toEqual([2, false, true, 300, 100, 21]);
    expect(
      run(
        'sheet.deleteRow(1); sheet.unhideRow(sheet.getRange("5:6")); return [sheet.getFrozenRows(), sheet.isRowHiddenByUser(5)]',
      ),
    ).toEqual([1, false]);
    expect(message('sheet.hideRows(1001)')).toBe('Those rows are out of bounds.');
  });

  it('moves rows before another row', () => {
    const {run} = makeSheet();
    run("sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']])");
    expect(run("sheet.moveRows(sheet.getRange('A1:A2'), 4); return sheet.getRange('A1:A4').getValues().join('')")).toBe(
      'cabd',
    );
    expect(run("sheet.moveRows(sheet.getRange('A4'), 1); return sheet.getRange('A1:A4').getValues().join('')")).toBe(
      'dcab',
    );
  });

  it('groups lines in levels and folds them', () => {
    const {run, message} = makeSheet();
    expect(
      run(`sheet.getRange('2:5').shiftRowGroupDepth(1); sheet.getRange('3:4').shiftRowGroupDepth(1);
        const inner = sheet.getRowGroup(3, 2).collapse();
        return [sheet.getRowGroupDepth(1), sheet.getRowGroupDepth(3), inner.getRange().getA1Notation(), inner.isCollapsed(), sheet.isRowHiddenByUser(2), sheet.getRowGroup(2, 1).isCollapsed()]`),
    ).toEqual([0, 2, 'A3:Z4', true, false, false]);
    expect(message('sheet.getRowGroup(1, 1)')).toBe('A group with the specified row index and depth does not exist.');
  });

  it('copies cells with their formulas, repeated over a multiple, or only values or looks', () => {
    const {run} = makeSheet();
    run(
      "sheet.getRange('A1:B1').setValues([[1, '=A1*2']]).setNumberFormat('0.0'); sheet.getRange('A1:B1').copyTo(sheet.getRange('A2:B5'))",
    );
    expect(run("return sheet.getRange('B5').getFormula() + sheet.getRange('A5').getDisplayValue()")).toBe('=A5*21.0');
    run(
      "sheet.getRange('A1:B1').copyTo(sheet.getRange('D1'), {contentsOnly: true}); sheet.getRange('A1').copyTo(sheet.getRange('F1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false)",
    );
    expect(
      run(
        "return [sheet.getRange('E1').getFormula(), sheet.getRange('D1').getNumberFormat(), sheet.getRange('F1').isBlank(), sheet.getRange('F1').getNumberFormat()]",
      ),
    ).toEqual(['', '0.###############', true, '0.0']);
    run("sheet.getRange('A1:A3').copyTo(sheet.getRange('H1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true)");
    expect(run("return sheet.getRange('H1:J1').getValues()")).toEqual([[1, 1, 1]]);
  });

  it('moves cells, and the formulas that point at them follow', () => {
    const {run} = makeSheet();
    run(
      "sheet.getRange('A1').setValue(1); sheet.getRange('B1').setFormula('=A1'); sheet.getRange('A1').moveTo(sheet.getRange('D4'))",
    );
    expect(
      run(
        "return [sheet.getRange('B1').getFormula(), sheet.getRange('A1').isBlank(), sheet.getRange('D4').getValue()]",
      ),
    ).toEqual(['=D4', true, 1]);
  });

  it('removes duplicates, trims, splits', () => {
    const {run} = makeSheet();
    run("sheet.getRange('A1:B4').setValues([['a', 1], ['A', 1], ['a', 2], [' b  c ', 3]])");
    expect(run("return sheet.getRange('A1:B4').removeDuplicates().getA1Notation()")).toBe('A1:B3');
    expect(run("return sheet.getRange('A1:B3').removeDuplicates([1]).getA1Notation()")).toBe('A1:B2');
    expect(run("return sheet.getRange('A1:A4').trimWhitespace().getValues().flat()")).toEqual(['a', 'b c', '', '']);
    run("sheet.getRange('D1').setValue('x;1;TRUE').splitTextToColumns()");
    expect(run("return sheet.getRange('D1:F1').getValues()")).toEqual([['x', 1, true]]);
  });

  it('checks and unchecks boxes, also with values of their own', () => {
    const {run, message} = makeSheet();
    run(
      "sheet.getRange('A1:A2').insertCheckboxes(); sheet.getRange('A1').check(); sheet.getRange('B1').insertCheckboxes('yes', 'no')",
    );
    expect(
      run(
        "return [sheet.getRange('A1:B1').getValues()[0].join(), sheet.getRange('A1').isChecked(), sheet.getRange('A1:A2').isChecked(), sheet.getRange('C1').isChecked()]",
      ),
    ).toEqual(['true,no', true, null, null]);
    expect(
      run("return sheet.getRange('B1').check().getValue() + sheet.getRange('A1').removeCheckboxes().getValue()"),
    ).toBe('yes');
    expect(message("sheet.getRange('C1').check()")).not.toBe('no error');
  });

  it('finds the table around a cell and where the arrow keys go', () => {
    const {run} = makeSheet();
    run("sheet.getRange('B2:C4').setValues([[1, 2], [3, ''], ['', 5]]); sheet.getRange('E9').setValue(1)");
    expect(
      run(
        "const D = SpreadsheetApp.Direction; return [sheet.getRange('B2').getDataRegion().getA1Notation(), sheet.getRange('B2').getNextDataCell(D.DOWN).getA1Notation(), sheet.getRange('B3').getNextDataCell(D.DOWN).getA1Notation(), sheet.getRange('A9').getNextDataCell(D.NEXT).getA1Notation()]",
      ),
    ).toEqual(['B2:C4', 'B3', 'B1000', 'E9']);
  });

  it('keeps the selection of the page, and each script without one begins at the first sheet', () => {
    const {run} = makeSheet();
    expect(
      run(
        "book.insertSheet('B').getRange('C3:D4').activate(); return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation(), SpreadsheetApp.getCurrentCell().getA1Notation()]",
      ),
    ).toEqual(['B', 'C3:D4', 'C3']);
    expect(
      run("return book.setActiveSelection('Sheet1!B2').getSheet().getName() + book.getActiveRange().getA1Notation()"),
    ).toBe('Sheet1B2');
  });

  it('opens other spreadsheets by id and address, and makes and copies them', () => {
    const {run, message, workspace, neo} = makeSheet();
    const other = workspace.createSpreadsheet({owner: neo, name: 'Other'});
    other.tabs()[0]!.type('A1', 'hello');
    expect(
      run(
        `return [SpreadsheetApp.openById('${other.id}').getName(), SpreadsheetApp.openByUrl('${other.url}#gid=0').getSheets()[0].getRange('A1').getValue()]`,
      ),
    ).toEqual(['Other', 'hello']);
    expect(
      run(
        "const made = SpreadsheetApp.create('New', 5, 3); made.appendRow(['x']); const copy = made.copy('Copy'); return [made.getSheets()[0].getMaxRows(), copy.getName(), copy.getDataRange().getValues()]",
      ),
    ).toEqual([5, 'Copy', [['x']]]);
    expect(message("SpreadsheetApp.openById('nope')")).toBe(
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    );
    const secret = workspace.createSpreadsheet({owner: workspace.account('a@example.org'), name: 'S', editors: []});
    expect(message(`SpreadsheetApp.openById('${secret.id}')`)).toBe(
      'You do not have permission to access the requested document.',
    );
  });

  it('reads and writes formulas in R1C1 notation', () => {
    const {run} = makeSheet();
    expect(
      run(
        "sheet.getRange('B2:B3').setFormulasR1C1([['=R[-1]C'], ['=R1C1+RC[-1]']]); return [sheet.getRange('B2:B3').getFormulas(), sheet.getRange('B2').getFormulaR1C1(), sheet.getRange('C1').getFormula()]",
      ),
    ).toEqual([[['=B1'], ['=$A$1+A3']], '=R[-1]C[0]', '']);
    expect(
      run(
        "return [sheet.getRange('A1').setFormula('SUM(1,2)').getFormula(), sheet.getRange('A1').setFormula('').isBlank()]",
      ),
    ).toEqual(['=SUM(1,2)', true]);
  });

  it('answers what Google has and is not modelled with NotEmulated, and counts calls', () => {
    const {message, attempt} = makeSheet();
    expect(message('sheet.getSlicers()')).toBe('NotEmulated: Sheet.getSlicers');
    const {calls} = attempt("sheet.getRange('A1').setValue(1); sheet.getRange('A1').getValues()");
    expect(calls).toMatchObject({'Range.setValue': 1, 'Range.getValues': 1});
    expect(calls['Sheet.getRange']).toBeUndefined();
  });

  it('shares the file with editors and viewers', () => {
    const {run, message} = makeSheet();
    expect(
      run(`const made = SpreadsheetApp.create('S'); made.addViewer('a@example.org').addEditors(['A@example.org', 'b@example.org']).removeEditor('b@example.org');
        return [made.getOwner().getEmail(), made.getEditors().map(u => u.getEmail()), made.getViewers().length]`),
    ).toEqual(['neo@example.org', ['neo@example.org', 'a@example.org'], 0]);
    expect(message("book.addEditor('nobody')")).toBe('Invalid email: nobody');
  });

  it('inserts and deletes cells: what lies beyond is shifted, formulas follow', () => {
    const {run} = makeSheet();
    run(
      "sheet.getRange('A1:B3').setValues([[1, 'a'], [2, 'b'], [3, 'c']]); sheet.getRange('D1').setFormula('=A2+B2'); sheet.getRange('A2').insertCells(SpreadsheetApp.Dimension.ROWS)",
    );
    expect(
      run("return [sheet.getRange('A1:B4').getValues().map(r => r.join('')), sheet.getRange('D1').getFormula()]"),
    ).toEqual([['1a', 'b', '2c', '3'], '=A3+B2']);
    run(
      "sheet.getRange('A2').deleteCells(SpreadsheetApp.Dimension.ROWS); sheet.getRange('A1').deleteCells(SpreadsheetApp.Dimension.COLUMNS)",
    );
    expect(run("return sheet.getRange('A1:B3').getValues().map(r => r.join(''))")).toEqual(['a', '2b', '3c']);
  });

  it('comes back from a snapshot', () => {
    const {workspace, book, run} = makeSheet();
    run(
      "sheet.getRange('A1:B2').setValues([['x', '=A1'], [1.5, true]]); sheet.getRange('A2').setNumberFormat('0.00'); sheet.setFrozenRows(1); sheet.hideRows(9); book.insertSheet('B')",
    );
    const again = createWorkspace({from: JSON.stringify(workspace.snapshot())});
    const loaded = again.spreadsheet(book.id);
    expect(loaded.tabs().map(tab => tab.name)).toEqual(['Sheet1', 'B']);
    const tab = loaded.tab('Sheet1');
    expect(tab.formulas()).toEqual([
      ['', '=A1'],
      ['', ''],
    ]);
    expect(tab.display()[1]).toEqual(['1.50', 'TRUE']);
    expect([tab.state.frozenRows, tab.state.rowLines.hidden.get(9, 1)]).toEqual([1, true]);
  });
});
