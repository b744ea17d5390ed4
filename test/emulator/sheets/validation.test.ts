import {invalidCells} from '../../../emulator/sheets/validation';
import {makeSheet} from './make';

const REFUSED = 'The data you entered in cell A1 violates the data validation rules set on this cell.';

/** Sets a rejecting rule on A1 and says which of the values a script may write there. */
function accepted(rule: string, values: readonly string[]): boolean[] {
  const {attempt} = makeSheet();
  return values.map(value => {
    const {ok, error} = attempt(`const rule = SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build();
      sheet.getRange('A1').setDataValidation(rule).setValue(${value})`);
    if (!ok && !error?.message.startsWith(REFUSED)) throw new Error(error?.message);
    return ok;
  });
}

describe('data validation', () => {
  it('a rule that rejects refuses what a script writes, in the words of Google, and lets nothing be written', () => {
    const {message, tab} = makeSheet();
    expect(
      message(`const rule = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();
        sheet.getRange('A1:A2').setDataValidation(rule).setValues([['yes'], ['maybe']])`),
    ).toBe(
      'The data you entered in cell A2 violates the data validation rules set on this cell. Please enter one of the following values: yes, no.',
    );
    expect(tab.values()).toEqual([]);
  });

  it('a rule that rejects refuses what a person types or pastes, and what appendRow adds', () => {
    const {run, tab, message} = makeSheet();
    run(`const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 10).setAllowInvalid(false).build();
      sheet.getRange('A1:A').setDataValidation(rule)`);
    expect(() => tab.type('A1', '11')).toThrow(REFUSED);
    expect(() => tab.paste('A1', [['1'], ['x']])).toThrow('cell A2 violates');
    expect(message('sheet.appendRow([99])')).toBe(REFUSED);
    tab.type('A1', '10');
    tab.type('A1', '');
    run("sheet.getRange('A2').setValue(3).clearContent()");
    expect(tab.values()).toEqual([]);
  });

  it('a rule that only warns lets everything in, and marks the cell', () => {
    const {run, tab, book, workspace} = makeSheet();
    run(`const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).build();
      sheet.getRange('A1:A2').setDataValidation(rule)`);
    tab.paste('A1', [['3'], ['7']]);
    expect(tab.values().flat()).toEqual([3, 7]);
    expect(invalidCells(book.state, tab.state, workspace.core.now())).toEqual([{row: 1, column: 1, message: REFUSED}]);
  });

  it('a cleared or replaced rule counts for the very next value', () => {
    const {run} = makeSheet();
    expect(
      run(`const only = n => SpreadsheetApp.newDataValidation().requireNumberEqualTo(n).setAllowInvalid(false).build();
        const cell = sheet.getRange('A1').setDataValidation(only(1)).setValue(1);
        cell.clearDataValidations().setValue(2).setDataValidation(only(3)).setValue(3).setDataValidation(null).setValue('x');
        return cell.getValue()`),
    ).toBe('x');
  });

  it('numbers are compared as numbers', () => {
    expect(accepted('requireNumberBetween(1, 3)', ['1', "'3'", '4', "'two'", 'null', 'true'])).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(accepted('requireNumberNotBetween(1, 3)', ['2', '4'])).toEqual([false, true]);
    expect(accepted('requireNumberNotEqualTo(1)', ['1', '2'])).toEqual([false, true]);
    expect(accepted('requireNumberLessThanOrEqualTo(1)', ['1', '1.5'])).toEqual([true, false]);
  });

  it('dates are compared by the day, in the time zone of the file', () => {
    const dates = ['5', "'soon'", "'2027-10-01'", 'new Date(2027, 9, 1, 23, 59)', 'new Date(2027, 9, 2)'];
    expect(accepted('requireDateOnOrBefore(new Date(2027, 9, 1))', dates)).toEqual([false, false, true, true, false]);
    expect(accepted('requireDateAfter(new Date(2027, 9, 1))', dates)).toEqual([false, false, false, false, true]);
    expect(accepted('requireDate()', dates)).toEqual([false, false, true, true, true]);
    expect(accepted('requireDateBetween(new Date(2027, 9, 2), new Date(2027, 9, 3))', dates)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('texts are compared without case; addresses must look like addresses', () => {
    expect(accepted("requireTextContains('Leuven')", ["'KU LEUVEN'", "'Gent'"])).toEqual([true, false]);
    expect(accepted("requireTextDoesNotContain('x')", ["'axb'", "'ab'"])).toEqual([false, true]);
    expect(accepted("requireTextEqualTo('yes')", ["'Yes'", "'yes!'"])).toEqual([true, false]);
    expect(accepted('requireTextIsEmail()', ["'neo@example.org'", "'neo@example'", "'neo example.org'"])).toEqual([
      true,
      false,
      false,
    ]);
    expect(accepted('requireTextIsUrl()', ["'https://a.be/x?y'", "'a.be'", "'not a url'"])).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a list counts as the cell shows it', () => {
    expect(accepted("requireValueInList(['007', 'TRUE', '12'])", ["'007'", 'true', '12', "'true '", '7'])).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('72. what is still buffered counts: a text format, an item of the list', () => {
    const {run, tab} = makeSheet();
    run(`const list = sheet.getRange('C1:C2').setNumberFormat('@');
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(list).setAllowInvalid(false).build();
      sheet.getRange('A1:A2').setDataValidation(rule);
      list.setValues([['007'], ['x']]);
      sheet.getRange('A1:A2').setNumberFormat('@').setValues([['007'], ['x']])`);
    expect(tab.values()).toEqual([
      ['007', '', '007'],
      ['x', '', 'x'],
    ]);
  });

  it('a list from a range follows the cells, also to where they are moved', () => {
    const {run, tab, book, message} = makeSheet();
    run(`const lists = book.insertSheet('Lists');
      lists.getRange('A1:A2').setValues([['Ghana'], ['Peru']]);
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(lists.getRange('A1:A2')).setAllowInvalid(false).build();
      sheet.getRange('B2').setDataValidation(rule); lists.insertRowBefore(1); lists.setName('Countries 2027')`);
    tab.type('B2', 'Peru');
    book.tab('Countries 2027').type('A3', 'Japan');
    expect(() => tab.type('B2', 'Peru')).toThrow('Please enter one of the following values: Ghana, Japan.');
    expect(
      run(`const rule = sheet.getRange('B2').getDataValidation(), [range, dropdown] = rule.getCriteriaValues();
        return [String(rule.getCriteriaType()), range.getSheet().getName(), range.getA1Notation(), dropdown]`),
    ).toEqual(['VALUE_IN_RANGE', 'Countries 2027', 'A2:A3', true]);
    expect(message("sheet.getRange('B2').setValue('Peru')")).toContain('cell B2');
  });

  it('checkboxes take their two values and nothing else', () => {
    expect(accepted('requireCheckbox()', ['true', "'false'", "'yes'"])).toEqual([true, true, false]);
    expect(accepted("requireCheckbox('yes', 'no')", ["'yes'", "'no'", 'true'])).toEqual([true, true, false]);
    const {run, tab} = makeSheet();
    run("sheet.getRange('A1').insertCheckboxes()");
    expect(() => tab.type('A1', 'abc')).toThrow(REFUSED);
    expect(run("return String(sheet.getRange('A1').getDataValidation().getCriteriaType())")).toBe('CHECKBOX');
  });

  it('a formula as criterion is kept and moved, and nobody pretends to know its result', () => {
    const {run, attempt} = makeSheet();
    expect(
      run(`const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=$C$1>A1').build();
        sheet.getRange('A1').setDataValidation(rule).setValue(1); sheet.insertColumnBefore(2);
        return sheet.getRange('A1').getDataValidation().getCriteriaValues()`),
    ).toEqual(['=$D$1>A1']);
    expect(
      attempt(`const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>1').setAllowInvalid(false).build();
        sheet.getRange('A1').setDataValidation(rule).setValue(1)`).error?.name,
    ).toBe('NotEmulated');
  });

  it('rules are read as they were built, and copied without a link', () => {
    const {run} = makeSheet();
    expect(
      run(`const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], false).setHelpText('a or b').build();
        sheet.getRange('A1:A2').setDataValidations([[null], [rule]]);
        const [[none], [read]] = sheet.getRange('A1:A2').getDataValidations();
        const copy = read.copy().requireDate().build();
        return [none, read.getCriteriaValues(), read.getHelpText(), read.getAllowInvalid(), String(copy.getCriteriaType()),
          String(read.getCriteriaType()), sheet.getRange('A1').getDataValidation()]`),
    ).toEqual([null, [['a', 'b'], false], 'a or b', true, 'DATE_IS_VALID_DATE', 'VALUE_IN_LIST', null]);
  });

  it('24. validations move with inserted, deleted and sorted rows, are copied, and new rows get them', () => {
    const {run, runAfterSnapshot} = makeSheet();
    const where = `return ['A1', 'A2', 'A3', 'A4', 'C1', 'D1'].filter(at => sheet.getRange(at).getDataValidation())`;
    run(`const rule = SpreadsheetApp.newDataValidation().requireDate().build();
      sheet.getRange('A1:A2').setValues([['b'], ['a']]);
      sheet.getRange('A1').setDataValidation(rule).copyTo(sheet.getRange('C1'), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
      sheet.getRange('A1').copyTo(sheet.getRange('D1'), {formatOnly: true});
      sheet.getRange('A1:A2').sort(1);`);
    expect(run(where)).toEqual(['A2', 'C1']);
    run('sheet.insertRowAfter(2)');
    expect(run(where)).toEqual(['A2', 'A3', 'C1']);
    expect(runAfterSnapshot(where)).toEqual(['A2', 'A3', 'C1']);
  });

  it('24. in a copy of the sheet a rule means the copy', () => {
    const {run} = makeSheet();
    expect(
      run(`const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('C1:C2')).build();
        sheet.getRange('A1').setDataValidation(rule);
        const copy = sheet.copyTo(book);
        return copy.getRange('A1').getDataValidation().getCriteriaValues()[0].getSheet().getName()`),
    ).toBe('Copy of Sheet1');
  });
});
