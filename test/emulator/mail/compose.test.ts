import fc from 'fast-check';
import PostalMime from 'postal-mime';
import {isAddress, parseAddresses} from '../../../emulator/mail/addresses';
import {composeMessage, type Draft, HeaderInjection, withoutBcc} from '../../../emulator/mail/compose';
import {toBinary} from '../../../emulator/mail/encodings';
import {parseMessage} from '../../../emulator/mail/mime';

const base = {date: new Date('2027-10-01T07:00:00Z'), messageId: 'CAx1@mail.gmail.com'};
const lines = (raw: Uint8Array) => toBinary(raw).split('\r\n');

// biome-ignore lint/suspicious/noControlCharactersInRegex: a header may hold none of them
const CONTROLS = /[\x00-\x1f\x7f]/;
const words = (maxLength: number) =>
  fc.string({unit: 'grapheme', maxLength}).map(text => text.replace(new RegExp(CONTROLS, 'g'), ' ').trim());
const anyText = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 300}),
  fc
    .array(fc.constantFrom('a', ' ', '\n', 'é', '😀', '=', '--', 'From ', '.', '\t'), {maxLength: 300})
    .map(all => all.join('')),
);
const address = fc.record({name: words(80), address: fc.constantFrom('a@x.be', 'zoe.b+tag@students.example.org')});
const file = fc.record({
  name: words(120).map(name => name || 'file'),
  contentType: fc.constantFrom('application/pdf', 'image/png', 'application/octet-stream'),
  bytes: fc.uint8Array({maxLength: 400}),
});
const draft: fc.Arbitrary<Draft> = fc.record({
  from: address,
  to: fc.array(address, {minLength: 1, maxLength: 4}),
  cc: fc.array(address, {maxLength: 3}),
  bcc: fc.array(address, {maxLength: 3}),
  replyTo: fc.array(address, {maxLength: 1}),
  subject: words(300),
  text: anyText,
  html: anyText.filter(text => text.trim() !== ''),
  attachments: fc.array(file, {maxLength: 3}),
  inlineImages: fc.dictionary(fc.constantFrom('logo', 'photo.1'), file, {maxKeys: 2, noNullPrototype: true}),
  date: fc.constant(base.date),
  messageId: fc.constant(base.messageId),
});
const newlines = (text: string) => text.replace(/\r\n|\r/g, '\n');
const trimmed = (text: string | undefined) => newlines(text ?? '').replace(/\s+$/, '');

describe('composeMessage', () => {
  it('is read back by our parser exactly as it was given', () => {
    fc.assert(
      fc.property(draft, given => {
        const read = parseMessage(composeMessage(given));
        expect([read.from, read.to, read.cc, read.bcc, read.replyTo]).toEqual([
          [given.from],
          given.to,
          given.cc,
          given.bcc,
          given.replyTo,
        ]);
        expect(read.subject).toBe(given.subject);
        expect([read.text, read.html]).toEqual([newlines(given.text!), newlines(given.html!)]);
        const images = Object.entries(given.inlineImages!).map(([contentId, image]) => ({
          ...image,
          contentId,
          inline: true,
        }));
        expect(read.attachments).toEqual([...images, ...given.attachments!.map(each => ({...each, inline: false}))]);
      }),
      {numRuns: 300},
    );
  });

  it('is read by a well-kept parser as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async given => {
        const read = await PostalMime.parse(composeMessage(given));
        const blank = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(blank(read.subject ?? '')).toBe(blank(given.subject!));
        expect(read.to?.map(to => [blank(to.name), to.address])).toEqual(
          given.to!.map(to => [blank(to.name), to.address]),
        );
        expect([trimmed(read.text), trimmed(read.html)]).toEqual([trimmed(given.text), trimmed(given.html)]);
        const files = [...Object.values(given.inlineImages!), ...given.attachments!];
        expect(
          read.attachments.map(({filename, content}) => [filename, [...new Uint8Array(content as ArrayBuffer)]]),
        ).toEqual(files.map(({name, bytes}) => [name, [...bytes]]));
      }),
      {numRuns: 200},
    );
  });

  it('keeps every line short enough for mail servers and in ASCII', () => {
    fc.assert(
      fc.property(draft, given => {
        const raw = composeMessage(given);
        expect(Math.max(...lines(raw).map(line => line.length))).toBeLessThanOrEqual(998);
        expect(raw.every(octet => octet < 128)).toBe(true);
        const encodedWords = toBinary(raw).match(/=\?UTF-8\?B\?[^?]*\?=/g) ?? [];
        expect(encodedWords.filter(word => word.length > 75)).toEqual([]);
      }),
    );
  });

  it('sends plain text as one part, and HTML as the alternative of a text', () => {
    expect(parseMessage(composeMessage({...base, text: 'hi'})).payload.mimeType).toBe('text/plain');
    expect(
      parseMessage(composeMessage({...base, text: 'hi', html: '<b>hi</b>'})).payload.parts.map(part => part.mimeType),
    ).toEqual(['text/plain', 'text/html']);
  });

  it.each([
    ['subject', {subject: 'Hello\r\nBcc: everyone@x.be'}],
    ['address', {to: [{name: '', address: 'a@x.be\nBcc: b@x.be'}]}],
    ['name', {from: {name: 'A\rB', address: 'a@x.be'}}],
    ['file name', {attachments: [{name: 'a\r\nX: y', contentType: 'a/b', bytes: new Uint8Array()}]}],
    ['content type', {attachments: [{name: 'a', contentType: 'a/b\r\nX: y', bytes: new Uint8Array()}]}],
    ['own field', {fields: [['X-A', 'b\r\nX-C: d']] as const}],
  ])('refuses a line end in the %s', (_, part: Partial<Draft>) => {
    expect(() => composeMessage({...base, ...part})).toThrow(HeaderInjection);
  });

  it('shows recipients no Bcc, and changes no other octet', () => {
    const bcc = Array.from({length: 9}, (_, at) => ({name: 'Zoë', address: `hidden${at}@x.be`}));
    const given = {...base, to: [{name: '', address: 'a@x.be'}], subject: 's', text: 'Bcc: stays@x.be'};

    expect(withoutBcc(composeMessage({...given, bcc}))).toEqual(composeMessage(given));
  });
});

describe('our parser and a well-kept one', () => {
  it('agree on messages of other programs', async () => {
    const raw = [
      'From: "Secretariat \\"SCOPE\\"" <neo@example.org>',
      'To: =?ISO-8859-1?Q?Andr=E9?= <andre@x.be>, plain@x.be',
      'Subject: =?UTF-8?Q?R=C3=A9sultat_=F0=9F=8E=89?=',
      'Content-Type: multipart/mixed; boundary="=_x y"',
      '',
      '--=_x y  ',
      'Content-Type: text/html; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=80 100 =96 =93quoted=94',
      '--=_x y',
      'Content-Type: text/calendar; method=CANCEL; charset=utf-8; name="=?UTF-8?B?w6kuaWNz?="',
      'Content-Transfer-Encoding: base64',
      '',
      'QkVHSU46VkNBTEVOREFS',
      '--=_x y--',
    ].join('\n');
    const ours = parseMessage(raw);
    const theirs = await PostalMime.parse(raw);

    expect({from: ours.from[0], to: ours.to, subject: ours.subject, html: ours.html}).toEqual({
      from: theirs.from,
      to: theirs.to,
      subject: theirs.subject,
      html: theirs.html?.replace(/\n$/, ''),
    });
    expect(ours.attachments.map(({name, method}) => [name, method])).toEqual([['é.ics', 'CANCEL']]);
    expect(theirs.attachments.map(({filename, method}) => [filename, method])).toEqual([['é.ics', 'CANCEL']]);
  });
});

describe('parseAddresses', () => {
  it('never throws and loses no address, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.array(fc.constantFrom('a@x.be', 'b@y.org')), (noise, all) => {
        expect(() => parseAddresses(noise)).not.toThrow();
        expect(parseAddresses(all.join(' , ')).map(entry => entry.address)).toEqual(all);
      }),
    );
  });
});

describe('isAddress', () => {
  it.each(['a@x.be', 'zoë@x.be', 'a.b+c@sub.x.org', '"a b"@x.be', 'x@münchen.de'])('takes %s', text => {
    expect(isAddress(text)).toBe(true);
  });

  it.each([
    '',
    'a',
    'a@',
    '@x.be',
    'a@x',
    'a@x..be',
    '.a@x.be',
    'a.@x.be',
    'a b@x.be',
    'a@x.be,b@x.be',
    'a@x.be\n',
    'a@-x.be',
  ])('refuses %j', text => {
    expect(isAddress(text)).toBe(false);
  });
});
