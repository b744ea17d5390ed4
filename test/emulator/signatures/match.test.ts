import {runInNewContext} from 'node:vm';
import {matchOverload} from '../../../emulator/signatures/match';
import {signatures} from '../../../emulator/signatures/signatures';

/** A stand-in for a script's service object: it carries the id that the dispatcher would look up. */
const objectOf = (id: string) => ({id});
const describeValue = (value: object) => ('id' in value ? String(value.id) : undefined);

const range = objectOf('Spreadsheet.Range');

function call(id: string, method: string, ...args: unknown[]) {
  const match = matchOverload(signatures().classes[id]!.methods[method]!, args, describeValue);
  return match.ok ? Array.from(match.args) : `(${match.types})`;
}

describe('matchOverload', () => {
  it('hands the very same arguments on when they fit as they are', () => {
    const args = [1, 2, 3];
    const match = matchOverload(signatures().classes['Spreadsheet.Sheet']!.methods.getRange!, args, describeValue);
    expect(match.ok && match.args).toBe(args);
  });

  it('refuses too many and too few arguments', () => {
    const folder = objectOf('Drive.Folder');
    expect(call('Drive.File', 'makeCopy', 'a', 'b', folder)).toBe('(String,String,DriveApp.Folder)');
    expect(call('Calendar.RecurrenceRule', 'onlyOnWeekdays')).toBe('()');
    expect(call('Spreadsheet.Range', 'getValues', 1)).toBe('(number)');
  });

  it('2. names a flat list of numbers or texts as Google does', () => {
    expect(call('Spreadsheet.Range', 'setValues', [1, 2])).toBe('(number[])');
    expect(call('Spreadsheet.Range', 'setValues', ['a'])).toBe('(String[])');
    expect(call('Spreadsheet.Range', 'setValues', [1, 'a'])).toBe('(Object[])');
    expect(call('Spreadsheet.Range', 'setValues', [[1], 2])).toBe('(Object[])');
    expect(call('Spreadsheet.Range', 'setValues', range)).toBe('(SpreadsheetApp.Range)');
  });

  it('takes a table with gaps and an empty table, of which the service judges the size', () => {
    expect(call('Spreadsheet.Range', 'setValues', [[null, undefined], []])).toEqual([[[null, undefined], []]]);
    expect(call('Spreadsheet.Range', 'setValues', [])).toEqual([[]]);
    expect(call('Spreadsheet.Range', 'setValues', [null])).toBe('(Object[])');
  });

  it('refuses nothing where a whole number is asked, and calls undefined null', () => {
    expect(call('Spreadsheet.Sheet', 'deleteRow', undefined)).toBe('(null)');
    expect(call('Spreadsheet.Sheet', 'getRange', 1, null)).toBe('(number,null)');
    expect(call('Spreadsheet.Sheet', 'getRange', Number.NaN, 1)).toBe('(number,number)');
  });

  it('lets nothing stand for text and for options', () => {
    expect(call('Spreadsheet.SpreadsheetApp', 'openById', null)).toEqual([null]);
    expect(call('Mail.MailApp', 'sendEmail', 'a@b.c', 's', 'b', undefined)).toEqual(['a@b.c', 's', 'b', {}]);
  });

  it('cuts fractions off and reads digits where a whole number is asked', () => {
    expect(call('Spreadsheet.Sheet', 'getRange', 2.9, '3')).toEqual([2, 3]);
    expect(call('Spreadsheet.Sheet', 'getRange', 'A1', 1)).toBe('(String,number)');
    expect(call('Spreadsheet.Sheet', 'getRange', 1, true)).toBe('(number,Boolean)');
  });

  it('makes text of a number, unless an overload asks for the number', () => {
    expect(call('Spreadsheet.Spreadsheet', 'getSheetByName', 2027)).toEqual(['2027']);
    expect(call('Spreadsheet.Spreadsheet', 'insertSheet', 2)).toEqual([2]);
  });

  it('23. makes Java text of the numbers in a list of texts', () => {
    expect(call('Spreadsheet.Range', 'setNotes', [[25, 'a', null, 1.5]])).toEqual([[['25.0', 'a', null, '1.5']]]);
  });

  it('67. makes text of any object where one overload alone takes that many arguments', () => {
    expect(call('Properties.Properties', 'setProperty', 'k', {a: 1})).toEqual(['k', '[object Object]']);
    expect(call('Mail.MailApp', 'sendEmail', 'a@b.c', 's', {htmlBody: 'b'})).toEqual(['a@b.c', 's', '[object Object]']);
    expect(call('Properties.Properties', 'setProperty', 'k', [1, 2])).toEqual(['k', '[Ljava.lang.Object;@00000002']);
  });

  it('refuses an object as text where overloads compete', () => {
    expect(call('HTML.HtmlService', 'createTemplate', {})).toBe('((class))');
    expect(call('Spreadsheet.Range', 'setTextRotation', {})).toBe('((class))');
  });

  it('knows dates of another realm', () => {
    const date: unknown = runInNewContext('new Date(0)');
    expect(call('Utilities.Utilities', 'formatDate', date, 'GMT', 'yyyy')).toEqual([date, 'GMT', 'yyyy']);
    expect(call('Utilities.Utilities', 'formatDate', '2027-01-01', 'GMT', 'yyyy')).toBe('(String,String,String)');
    expect(call('Spreadsheet.Spreadsheet', 'setActiveSheet', date)).toBe('(Date)');
  });

  it('takes service objects by class, also where they stand for another, and enum values by enum', () => {
    const file = objectOf('Drive.File');
    const buttons = objectOf('enum:Base.ButtonSet');
    expect(call('Drive.Folder', 'createFile', file)).toEqual([file]);
    expect(call('Base.Ui', 'alert', 'sure?', buttons)).toEqual(['sure?', buttons]);
    expect(call('Base.Ui', 'alert', 'sure?', range)).toBe('(String,SpreadsheetApp.Range)');
    expect(call('Base.Menu', 'addSubMenu', buttons)).toBe('(ButtonSet)');
    expect(call('Forms.Form', 'moveItem', objectOf('Forms.MultipleChoiceItem'), 0)).toBe(
      '(FormApp.MultipleChoiceItem,number)',
    );
  });

  it('takes any number of further arguments where the last one repeats', () => {
    expect(call('Utilities.Utilities', 'formatString', '%s %s', 1, null)).toEqual(['%s %s', 1, null]);
    expect(call('Base.Console', 'log')).toEqual([]);
  });
});
