import {readSignatures} from '../../../emulator/signatures/read-types';
import {callName, signatures} from '../../../emulator/signatures/signatures';
import {withSupplement} from '../../../emulator/signatures/supplement';

const {classes, enums, others, services, advanced} = signatures();

const params = (id: string, method: string) =>
  classes[id]!.methods[method]!.map(overload => overload.params.map(([name, type]) => `${name}: ${type}`).join(', '));

describe('generated signatures', () => {
  it('are in step with the installed types', () => {
    expect(withSupplement(readSignatures())).toEqual(signatures());
  });

  it('have what Google added to Forms since', () => {
    expect(params('Forms.FormApp', 'create')).toEqual(['title: String', 'title: String, isPublished: Boolean']);
    expect(params('Forms.TextItem', 'setValidation')).toEqual(['validation: Forms.TextValidation']);
    expect(params('Forms.RatingItem', 'setRatingIcon')).toEqual(['ratingIcon: enum:Forms.RatingIconType']);
  });

  it('name the class behind every emulated global', () => {
    expect(services).toMatchObject({
      SpreadsheetApp: 'Spreadsheet.SpreadsheetApp',
      Logger: 'Base.Logger',
      console: 'Base.Console',
      Gmail: 'Gmail',
      Calendar: 'Calendar_v3',
    });
  });

  it('keep every overload in the order of the reference', () => {
    expect(params('Spreadsheet.Sheet', 'getRange')).toEqual([
      'row: Integer, column: Integer',
      'row: Integer, column: Integer, numRows: Integer',
      'row: Integer, column: Integer, numRows: Integer, numColumns: Integer',
      'a1Notation: String',
    ]);
    expect(params('Mail.MailApp', 'sendEmail')).toEqual([
      'message: object',
      'recipient: String, subject: String, body: String',
      'recipient: String, subject: String, body: String, options: object',
      'to: String, replyTo: String, subject: String, body: String',
    ]);
  });

  it('tell whole numbers and bytes from numbers, and drop nulls inside arrays', () => {
    expect(params('Spreadsheet.Range', 'setValues')).toEqual(['values: any[][]']);
    expect(params('Spreadsheet.Range', 'setNotes')).toEqual(['notes: String[][]']);
    expect(params('Base.Blob', 'setBytes')).toEqual(['data: Integer[]']);
    expect(params('Utilities.Utilities', 'formatString')).toEqual(['template: String, ...args: any']);
  });

  it('say what a method answers', () => {
    expect(classes['Spreadsheet.Range']!.methods.getValues![0]!.returns).toBe('any[][]');
    expect(classes['Spreadsheet.SpreadsheetApp']!.methods.openById![0]!.returns).toBe('Spreadsheet.Spreadsheet');
    expect(classes['Spreadsheet.Range']!.methods.getFormulaR1C1![0]!.returns).toBe('String|null');
  });

  it('flatten inherited members and remember what an object may stand for', () => {
    expect(Object.keys(classes['Base.Blob']!.methods)).toContain('getBlob');
    expect(classes['Drive.File']!.is).toContain('Base.BlobSource');
    expect(classes['Forms.TextItem']!.is).toEqual([]);
  });

  it('list the values of enums and the property that leads to them', () => {
    expect(enums['Spreadsheet.ProtectionType']).toEqual(['RANGE', 'SHEET']);
    expect(classes['Spreadsheet.SpreadsheetApp']!.properties.ProtectionType).toBe('enum:Spreadsheet.ProtectionType');
    expect(enums['Utilities.DigestAlgorithm']).toContain('SHA_256');
  });

  it('hang the collections of an advanced service on its global', () => {
    expect(classes['Gmail.Users']!.properties.Drafts).toBe('Gmail.Users.Drafts');
    expect(params('Gmail.Users.Drafts', 'create')[0]).toBe('resource: object, userId: String');
    expect(classes['Calendar_v3.Events']).toMatchObject({name: 'Calendar.Events', owner: 'Calendar'});
  });

  it('list what Google has and the emulator leaves out', () => {
    expect(others).toEqual(expect.arrayContaining(['DocumentApp', 'SlidesApp', 'Sheets', 'Drive', 'People']));
    expect(others).not.toContain('Calendar');
    expect(advanced).toEqual(expect.arrayContaining(['Calendar', 'Gmail', 'Sheets']));
    expect(others).not.toContain('Charset');
  });

  it('name calls as the messages of Google do', () => {
    expect(callName(classes['Spreadsheet.Range']!, 'setValues')).toBe('SpreadsheetApp.Range.setValues');
    expect(callName(classes['Spreadsheet.SpreadsheetApp']!, 'openById')).toBe('SpreadsheetApp.openById');
    expect(callName(classes['Calendar_v3.Events']!, 'insert')).toBe('Calendar.Events.insert');
  });
});
