import PostalMime from 'postal-mime';
import {base64} from '../../../src/domain/base64';
import {type Content, type Envelope, MARK_HEADER, toMime} from '../../../src/domain/notices/mime';
import {decodedWords} from '../../../src/domain/notices/parse-mime';

const ENVELOPE: Envelope = {
  to: 'zoe@x.be',
  senderName: 'BeMSA SCOPE',
  from: 'neo@x.be',
  replyTo: '',
  mark: 'S27 S27-0001 invited d1',
};
const CONTENT: Content = {subject: 'Proficiat', text: 'Dag Zoë\n', html: '<p>Dag Zoë</p>\n'};

const parse = (content: Partial<Content> = {}, envelope: Partial<Envelope> = {}) =>
  PostalMime.parse(toMime({...CONTENT, ...content}, {...ENVELOPE, ...envelope}));

describe('a mail, as a parser of somebody else reads it', () => {
  it('has one recipient, both parts, and names and subjects in any script', async () => {
    const mail = await parse(
      {subject: 'Félicitations, Łukasz 🎉 — «été» à 日本'},
      {senderName: 'BeMSA “SCOPE” (ß)', replyTo: 'scope@x.be'},
    );

    expect(mail.subject).toBe('Félicitations, Łukasz 🎉 — «été» à 日本');
    expect(mail.from).toMatchObject({name: 'BeMSA “SCOPE” (ß)', address: 'neo@x.be'});
    expect(mail.to).toMatchObject([{address: 'zoe@x.be'}]);
    expect(mail.replyTo).toMatchObject([{address: 'scope@x.be'}]);
    expect(plain(mail.text)).toBe('Dag Zoë');
    expect(plain(mail.html)).toBe('<p>Dag Zoë</p>');
    expect(mail.attachments).toEqual([]);
  });

  it('puts nothing but ASCII and no line over 78 characters on the way, however long a word is', () => {
    const lines = toMime(
      {...CONTENT, subject: 'é'.repeat(300), text: `${'x'.repeat(5000)}é`, html: `<p>${'ü'.repeat(5000)}</p>`},
      {...ENVELOPE, senderName: 'Ж'.repeat(200)},
    ).split('\r\n');

    expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(78);
    expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/);
  });

  it('keeps a subject with line breaks in one header', async () => {
    const mail = await parse({subject: 'Dag\r\nBcc: all@x.be\r\n\r\n<b>'});

    expect(mail.subject).toBe('Dag Bcc: all@x.be  <b>'.replace('  ', ' '));
    expect(mail.bcc ?? []).toEqual([]);
  });

  it.each([
    'S27 S27-0001 invited d1',
    'S27 - information session 2027-12-10T18:30:00Z zoë.pęters@été.example.org',
    `S27 ${'x'.repeat(200)} (a), "b" =?UTF-8?B?eA==?=`,
  ])('bears the key %j of its row, and gives it back as it was', async mark => {
    const {headers} = await parse({}, {mark});
    const found = headers.find(({key}) => key === MARK_HEADER.toLowerCase())!;
    const [line] = toMime(CONTENT, {...ENVELOPE, mark})
      .replace(/\r\n /g, ' ')
      .split('\r\n')
      .filter(each => each.startsWith(MARK_HEADER));

    expect(decodedWords(line!.slice(MARK_HEADER.length + 2))).toBe(mark);
    expect([mark, line!.slice(MARK_HEADER.length + 2)]).toContain(found.value);
  });

  it.each(['a@x.be, b@x.be', 'a@x.be\r\nBcc: b@x.be', 'Zoë <a@x.be>', 'nobody', 'a b@x.be'])(
    'refuses the address %j',
    to => {
      expect(() => toMime(CONTENT, {...ENVELOPE, to})).toThrow(`“${to}” is not an e-mail address.`);
    },
  );

  it('brings an event as a part that calendars act on, and as a file', async () => {
    const ics = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gesprek Zoë\r\nEND:VCALENDAR\r\n';
    const mail = await parse({calendar: {text: ics, method: 'REQUEST'}});
    const [part, file] = mail.attachments;

    expect(mail.attachments).toHaveLength(2);
    expect([part?.mimeType, part?.method]).toEqual(['text/calendar', 'REQUEST']);
    expect([file?.mimeType, file?.filename]).toEqual(['application/ics', 'invite.ics']);
    for (const each of [part, file]) expect(plain(textOf(each?.content))).toBe(plain(ics));
    expect(plain(mail.html)).toBe('<p>Dag Zoë</p>');
  });

  it('carries images that the text shows, and files with names in any script', async () => {
    const image = base64([137, 80, 78, 71, 0, 255]);
    const name = `Programme d’été ${'très '.repeat(20)}long.pdf`;
    const mail = await parse({
      images: [{type: 'image/png', name: 'logo.png', cid: 'logo@x', data: image}],
      attachments: [{type: 'application/pdf', name, cid: '', data: base64([37, 80])}],
      calendar: {text: 'BEGIN:VCALENDAR\nEND:VCALENDAR', method: 'CANCEL'},
    });

    expect(
      mail.attachments.map(({mimeType, filename, disposition, contentId}) => [
        mimeType,
        filename,
        disposition,
        contentId,
      ]),
    ).toEqual([
      ['text/calendar', null, null, undefined],
      ['image/png', 'logo.png', 'inline', '<logo@x>'],
      ['application/pdf', name.slice(0, 200), 'attachment', undefined],
      ['application/ics', 'invite.ics', 'attachment', undefined],
    ]);
    expect([...new Uint8Array(mail.attachments[1]!.content as ArrayBuffer)]).toEqual([137, 80, 78, 71, 0, 255]);
  });

  it('lets no type or id of a file become a header', async () => {
    const mail = await parse({
      attachments: [{type: 'text/html\r\nX-Evil: 1', name: 'a"\r\nX-Evil: 2.txt', cid: '', data: base64([65])}],
      images: [{type: 'message/rfc822', name: '', cid: 'a>\r\nX-Evil: 3', data: base64([66])}],
    });

    expect(JSON.stringify(mail.headers)).not.toContain('evil');
    expect(mail.attachments.map(({mimeType}) => mimeType)).toEqual([
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });
});

function textOf(content: ArrayBuffer | Uint8Array | string | undefined): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Parsers differ in line ends. */
function plain(text = ''): string {
  return text.replace(/\r\n/g, '\n').trim();
}
