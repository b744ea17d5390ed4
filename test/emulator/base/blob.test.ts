import {evaluate, refusal} from './a-script';

describe('Blob', () => {
  it('is plain text when made of text, and has no type when made of bytes', () => {
    expect(
      evaluate(`const all = [Utilities.newBlob('é'), Utilities.newBlob([-61, -87]), Utilities.newBlob('a', 'text/csv', 'a.csv')];
        return all.map(b => [b.getName(), b.getContentType(), b.getBytes()]);`),
    ).toEqual([
      [null, 'text/plain', [-61, -87]],
      [null, null, [-61, -87]],
      ['a.csv', 'text/csv', [97]],
    ]);
  });

  it('71. shows bytes signed and takes them either way', () => {
    expect(evaluate('return Utilities.newBlob([200, -56, 127]).getBytes()')).toEqual([-56, -56, 127]);
  });

  it('reads and writes text in other character sets', () => {
    expect(
      evaluate(`const b = Utilities.newBlob('').setDataFromString('Zoë €', 'windows-1252');
        return [b.getBytes(), b.getDataAsString('windows-1252'), b.setDataFromString('é', 'ISO-8859-1').getBytes(),
          Utilities.newBlob([-23]).getDataAsString('US-ASCII'), b.setDataFromString('€', 'ISO-8859-1').getBytes()];`),
    ).toEqual([[90, 111, -21, 32, -128], 'Zoë €', [-23], '\uFFFD', [63]]);
    expect(refusal(`Utilities.newBlob('a').getDataAsString('klingon')`)).toBe(
      'Exception: Unsupported charset: klingon',
    );
  });

  it('copies, so that a change of the copy leaves the first alone', () => {
    expect(
      evaluate(`const b = Utilities.newBlob('a').setName('one'); const c = b.copyBlob().setName('two').setBytes([98]);
        return [b.getName(), b.getDataAsString(), c.getDataAsString(), b.getBlob().getName()];`),
    ).toEqual(['one', 'a', 'b', 'one']);
  });

  it('takes its type from its name', () => {
    expect(
      evaluate(`return Utilities.newBlob([1], null, 'CV.PDF').setContentTypeFromExtension().getContentType()`),
    ).toBe('application/pdf');
    expect(evaluate(`return Utilities.newBlob('').setContentType('a/b').getContentType()`)).toBe('a/b');
    expect(evaluate(`return Utilities.newBlob('').isGoogleType()`)).toBe(false);
  });

  it('stays itself under its own type, and says what it cannot convert', () => {
    expect(evaluate(`return Utilities.newBlob('a').getAs('text/plain').getDataAsString()`)).toBe('a');
    expect(refusal(`Utilities.newBlob('a').getAs(MimeType.PDF)`)).toMatch('NotEmulated');
    expect(refusal(`Utilities.newBlob('a').getAs('image/png')`)).toBe(
      'Exception: Converting from text/plain to image/png is not supported.',
    );
  });

  it('81. shows nothing of itself', () => {
    expect(evaluate(`const b = Utilities.newBlob('a'); return [Object.keys(b), JSON.stringify(b), String(b)]`)).toEqual(
      [[], '{}', 'Blob'],
    );
  });
});

describe('MimeType', () => {
  it('holds the content types of the reference', () => {
    expect(evaluate('return [MimeType.PDF, MimeType.GOOGLE_SHEETS, MimeType.NONSENSE]')).toEqual([
      'application/pdf',
      'application/vnd.google-apps.spreadsheet',
      undefined,
    ]);
  });
});
