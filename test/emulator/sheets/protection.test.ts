import {makeSheet} from './make';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const CLOSE = 'const me = Session.getEffectiveUser(); p.addEditor(me); p.removeEditors(p.getEditors());';

describe('protections', () => {
  it('22. protect() alone keeps nobody out: its editors mirror the file until somebody changes them', () => {
    const {run, tab, leo, message} = makeSheet();
    run("sheet.getRange('A1:B2').protect()");
    tab.type('A1', 'x', {as: leo});
    expect(message("sheet.getRange('A1').setValue('y')", leo)).toBe('no error');
    expect(run('return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].canEdit()', leo)).toBe(true);
  });

  it('22. without further editors only the owner may edit, for people and scripts alike', () => {
    const {run, tab, leo, message} = makeSheet();
    run(`const p = sheet.getRange('A1:B2').protect().setDescription('Scores'); ${CLOSE}`);
    expect(() => tab.type('B2', 'x', {as: leo})).toThrow(PROTECTED);
    expect(message("sheet.getRange('B2:C3').setValue('x')", leo)).toBe(PROTECTED);
    expect(message("sheet.getRange('B2').setBackground('red')", leo)).toBe(PROTECTED);
    expect(message("sheet.getRange('C3').setValue('x')", leo)).toBe('no error');
    tab.type('B2', 'x');
    expect(message("sheet.getRange('B2').setValue('x')")).toBe('no error');
  });

  it('22. getEditors omits the owner; owner and current user cannot be removed', () => {
    const {run, leo, book, workspace} = makeSheet();
    workspace.account('third@example.org');
    run("book.addEditors(['leo@example.org', 'third@example.org'])");
    const editors = 'return p.getEditors().map(user => user.getEmail())';
    expect(run(`const p = sheet.protect(); ${editors}`)).toEqual(['leo@example.org', 'third@example.org']);
    const of = 'const p = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];';
    expect(
      run(`${of} p.removeEditors(['leo@example.org', 'neo@example.org', 'third@example.org']); ${editors}`, leo),
    ).toEqual(['leo@example.org']);
    expect(run(`${of} p.removeEditor('leo@example.org'); ${editors}`)).toEqual([]);
    expect(book.tabs()).toHaveLength(1);
  });

  it('22. a protection that only warns keeps nobody out', () => {
    const {run, tab, leo} = makeSheet();
    run(`const p = sheet.getRange('A1').protect(); ${CLOSE} p.setWarningOnly(true)`);
    tab.type('A1', 'x', {as: leo});
    expect(run('return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].isWarningOnly()', leo)).toBe(true);
  });

  it('22. who is no editor of a protection can neither change nor remove it', () => {
    const {run, leo, message} = makeSheet();
    run(`const p = sheet.getRange('A1').protect(); ${CLOSE}`);
    const of = 'const p = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];';
    expect(run(`${of} return p.canEdit()`, leo)).toBe(false);
    expect(message(`${of} p.remove()`, leo)).toBe(PROTECTED);
    expect(message(`${of} p.addEditor('leo@example.org')`, leo)).toBe(PROTECTED);
    run(`${of} p.addEditor('leo@example.org')`);
    expect(run(`${of} p.remove(); return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length`, leo)).toBe(
      0,
    );
  });

  it('22. a protected sheet may leave ranges open, and is protected once only', () => {
    const {run, tab, leo, message} = makeSheet();
    run(`const p = sheet.protect(); ${CLOSE} p.setUnprotectedRanges([sheet.getRange('B2:C3')])`);
    tab.type('C3', 'x', {as: leo});
    expect(() => tab.type('C4', 'x', {as: leo})).toThrow(PROTECTED);
    expect(message('sheet.insertRowBefore(1)', leo)).toBe(PROTECTED);
    expect(
      run(`const again = sheet.protect(); sheet.insertRowBefore(1);
        return [book.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, String(again.getProtectionType()),
          again.getUnprotectedRanges().map(range => range.getA1Notation()), again.getRange().getA1Notation()]`),
    ).toEqual([1, 'SHEET', ['B3:C4'], 'A1:Z1001']);
    expect(() => tab.type('C2', 'x', {as: leo})).toThrow(PROTECTED);
    tab.type('C4', 'x', {as: leo});
  });

  it('22. a protection may follow a named range', () => {
    const {run} = makeSheet();
    expect(
      run(`book.setNamedRange('Scores', sheet.getRange('A1:A5'));
        const p = sheet.getRange('C1').protect().setNamedRange(book.getNamedRanges()[0]);
        const before = [p.getRangeName(), p.getRange().getA1Notation()];
        book.setNamedRange('Scores', sheet.getRange('B1:B5'));
        return [before, p.getRange().getA1Notation(), p.setRange(sheet.getRange('D1')).getRangeName(), p.getRange().getA1Notation()]`),
    ).toEqual([['Scores', 'A1:A5'], 'B1:B5', null, 'D1']);
  });

  it('24. protections move with the grid and survive a snapshot; an open side stays open', () => {
    const {run, runAfterSnapshot} = makeSheet();
    const where =
      'return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map(p => [p.getRange().getA1Notation(), p.getDescription()])';
    run(`sheet.getRange('B2:C3').protect().setDescription('block'); sheet.getRange('E:E').protect();
      sheet.insertRowBefore(3); sheet.insertColumnBefore(1); sheet.deleteRow(1)`);
    const expected = [
      ['C1:D3', 'block'],
      ['F1:F1000', ''],
    ];
    expect(run(where)).toEqual(expected);
    expect(runAfterSnapshot(where)).toEqual(expected);
    expect(
      run('sheet.deleteColumns(3, 2); return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length'),
    ).toBe(1);
  });

  it('opens to a domain only where there is one', () => {
    const {message} = makeSheet();
    expect(message("const p = sheet.getRange('A1').protect(); if (p.canDomainEdit()) p.setDomainEdit(false)")).toBe(
      'no error',
    );
    expect(message("sheet.getRange('A1').protect().setDomainEdit(true)")).toBe(
      'The spreadsheet does not belong to a Google Workspace domain.',
    );
  });
});

describe('named ranges', () => {
  it('24. are found by name without case, and move with the grid', () => {
    const {run, runAfterSnapshot} = makeSheet();
    run(`book.setNamedRange('Rubric', sheet.getRange('B2:C3')); sheet.insertRowBefore(1)`);
    const where = `return [book.getRangeByName('rubric').getA1Notation(), sheet.getRange('Rubric').getA1Notation(),
      sheet.getNamedRanges().map(named => named.getName() + ' ' + named.getRange().getA1Notation())]`;
    expect(run(where)).toEqual(['B3:C4', 'B3:C4', ['Rubric B3:C4']]);
    expect(runAfterSnapshot(where)).toEqual(['B3:C4', 'B3:C4', ['Rubric B3:C4']]);
  });

  it('are replaced, renamed, moved and removed', () => {
    const {run, message} = makeSheet();
    expect(
      run(`book.setNamedRange('One', sheet.getRange('A1')); book.setNamedRange('ONE', sheet.getRange('A2'));
        const [named] = book.getNamedRanges(); named.setName('Two').setRange(sheet.getRange('C1'));
        const names = book.getNamedRanges().map(each => each.getName());
        named.remove();
        return [names, book.getNamedRanges().length, book.getRangeByName('Two')]`),
    ).toEqual([['Two'], 0, null]);
    expect(message("book.setNamedRange('A1', sheet.getRange('A1'))")).toContain('is not valid');
    expect(message("book.removeNamedRange('Nope')")).toContain('does not exist');
  });
});
