import {makeSheet} from './make';

describe('values of cells', () => {
  it('1. setValues needs a table of exactly the size of the range', () => {
    const {message} = makeSheet();
    expect(message("sheet.getRange('A1:B2').setValues([[1, 2]])")).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(message("sheet.getRange('A1:B2').setValues([[1, 2], [3, 4, 5]])")).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
  });

  it('2. what is no table does not match the signature', () => {
    const {message} = makeSheet();
    expect(message("sheet.getRange('A1:B1').setValues([1, 2])")).toBe(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('3. a string that starts with = becomes a formula, in setValue and in setValues; so does +57…', () => {
    const {run, tab} = makeSheet();
    run("sheet.getRange('A1').setValue('=1+1'); sheet.getRange('A2:A3').setValues([['=A1'], ['+57 300 123']])");
    expect(tab.formulas()).toEqual([['=1+1'], ['=A1'], ['=+57 300 123']]);
  });

  it('4. strings are read as if they had been typed', () => {
    const {run} = makeSheet();
    const [row] = run(
      "sheet.getRange('A1:E1').setValues([['0123', 'TRUE', '2026-07-01', '10%', '1:30']]); return sheet.getRange('A1:E1').getValues()",
    ) as unknown[][];
    expect(row!.slice(0, 2)).toEqual([123, true]);
    expect((row![2] as Date).toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(row![3]).toBe(0.1);
    expect(row![4]).toBeInstanceOf(Date);
  });

  it('5. the format @ keeps text, but = is a formula, unless the assumption says otherwise', () => {
    const body =
      "sheet.getRange('A1:A4').setNumberFormat('@').setValues([['0123'], ['1/2'], [\"'x\"], ['=1']]); return sheet.getRange('A1:A4').getValues()";
    const typed = makeSheet();
    expect((typed.run(body) as unknown[][]).slice(0, 3)).toEqual([['0123'], ['1/2'], ['x']]);
    expect(typed.tab.formulas()[3]).toEqual(['=1']);
    const other = makeSheet({assumptions: {formulasInTextCells: false}});
    expect(other.run(body)).toEqual([['0123'], ['1/2'], ['x'], ['=1']]);
  });

  it('6. a leading apostrophe forces text and is no part of the value', () => {
    const {run} = makeSheet();
    expect(run("return sheet.getRange('A1').setValue(\"'0123\").getValue()")).toBe('0123');
  });

  it('7. null and undefined clear the cell', () => {
    const {run} = makeSheet();
    run("sheet.getRange('A1:C1').setValues([[1, 2, 3]])");
    expect(
      run(
        "sheet.getRange('A1').setValue(null); sheet.getRange('B1:C1').setValues([[undefined, 3]]); return sheet.getRange('A1:C1').getValues()",
      ),
    ).toEqual([['', '', 3]]);
  });

  it("8. getValues answers numbers, booleans, dates and strings; nothing is ''", () => {
    const {run} = makeSheet();
    expect(
      run(
        "sheet.getRange('A1:C1').setValues([[1, true, 'x']]); return sheet.getRange('A1:D2').getValues().map(r => r.map(v => typeof v + ':' + v))",
      ),
    ).toEqual([
      ['number:1', 'boolean:true', 'string:x', 'string:'],
      ['string:', 'string:', 'string:', 'string:'],
    ]);
  });

  it('9. a number in a cell formatted as a date is a Date, also after clearContent', () => {
    const {run} = makeSheet();
    expect(
      run(
        "const r = sheet.getRange('A1').setValue(new Date(2026, 6, 1)); r.clearContent(); r.setValue(5); return r.getValue() instanceof Date",
      ),
    ).toBe(true);
    expect(run("return sheet.getRange('A1').clearFormat().getValue()")).toBe(5);
  });

  it('10. a time alone is a Date on 30 December 1899', () => {
    const {run} = makeSheet({timeZone: 'Etc/UTC'});
    const value = run("return sheet.getRange('A1').setValue('10:30').getValue()") as Date;
    expect(value.toISOString()).toBe('1899-12-30T10:30:00.000Z');
  });

  it("11. dates are wall clock time of the spreadsheet's zone, whatever the script's", () => {
    const {run} = makeSheet({timeZone: 'America/New_York'});
    run(
      "sheet.getRange('A1').setValue(new Date('2026-07-01T10:00:00+02:00')); sheet.getRange('A2').setValue('2026-07-01')",
    );
    expect(run("return sheet.getRange('A1').getDisplayValue()")).toBe('01/07/2026 04:00:00');
    expect((run("return sheet.getRange('A1').getValue()") as Date).toISOString()).toBe('2026-07-01T08:00:00.000Z');
    expect((run("return sheet.getRange('A2').getValue()") as Date).toISOString()).toBe('2026-07-01T04:00:00.000Z');
    expect(run("return sheet.getRange('A2').getValue().getHours()")).toBe(6);
  });

  it("12. impossible dates and dates with an offset stay text; day and month follow the file's locale", () => {
    const body =
      "sheet.getRange('A1:A3').setValues([['31/02/2026'], ['2026-07-01T10:00:00+02:00'], ['2/1/2026']]); return sheet.getRange('A1:A3').getValues().map(r => r[0] instanceof Date ? r[0].getMonth() : r[0])";
    expect(makeSheet().run(body)).toEqual(['31/02/2026', '2026-07-01T10:00:00+02:00', 0]);
    expect(makeSheet({locale: 'en_US'}).run(body)).toEqual(['31/02/2026', '2026-07-01T10:00:00+02:00', 1]);
  });

  it("13. new Date('2026-07-01') is midnight in UTC, so a cell shows two in the morning in Brussels", () => {
    const {run} = makeSheet();
    expect(run("return sheet.getRange('A1').setValue(new Date('2026-07-01')).getDisplayValue()")).toBe(
      '01/07/2026 02:00:00',
    );
    expect(run("return sheet.getRange('A2').setValue(new Date('2026/07/01')).getDisplayValue()")).toBe('01/07/2026');
  });

  it('14. getDisplayValues depends on format and locale', () => {
    const body =
      "sheet.getRange('A1:C1').setValues([[1234.5, true, 0.25]]).setNumberFormats([['#,##0.00', 'General', '0%']]); return sheet.getRange('A1:C1').getDisplayValues()[0]";
    expect(makeSheet().run(body)).toEqual(['1,234.50', 'TRUE', '25%']);
    expect(makeSheet({locale: 'nl_BE'}).run(body)).toEqual(['1.234,50', 'WAAR', '25%']);
  });

  it('14. a cell without a format says it has the automatic one, which can be set back', () => {
    const {run} = makeSheet();
    expect(run("return sheet.getRange('A1').getNumberFormat()")).toBe('0.###############');
    expect(
      run(
        "const r = sheet.getRange('A1').setValue('1,234'); const before = r.getNumberFormat(); r.setNumberFormat('General'); return [before, r.getDisplayValue()]",
      ),
    ).toEqual(['#,##0', '1234']);
  });

  it('15. a cell holds 50,000 characters, a file ten million cells', () => {
    const {run, message} = makeSheet();
    expect(run("return sheet.getRange('A1').setValue('x'.repeat(50000)).getValue().length")).toBe(50000);
    expect(message("sheet.getRange('A1').setValue('x'.repeat(50001))")).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(message('sheet.insertRows(1, 400000)')).toBe(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  it('72. writes are kept back until a read, a flush or the end; another execution does not see them before', () => {
    const {workspace, book, tab, run} = makeSheet();
    const seen: unknown[] = [];
    workspace.faults.onCall(({call, phase}) => {
      if (phase === 'after' && call.startsWith('Range.set')) seen.push(tab.values());
      if (phase === 'after' && call === 'SpreadsheetApp.flush') seen.push(tab.values());
    });
    run(
      "const data = [[1]]; sheet.getRange('A1').setValues(data); data[0][0] = 2; SpreadsheetApp.flush(); sheet.getRange('A2').setValue(3)",
    );
    expect(seen).toEqual([[], [[1]], [[1]]]);
    expect(book.tab('Sheet1').values()).toEqual([[1], [3]]);
  });

  it('72. what was written before an uncaught error stays', () => {
    const {attempt, tab} = makeSheet();
    expect(attempt("sheet.getRange('A1').setValue(1); throw new Error('stop')").ok).toBe(false);
    expect(tab.values()).toEqual([[1]]);
  });
});
