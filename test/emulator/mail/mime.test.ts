import {parseMessage} from '../../../emulator/mail/mime';

const text = (...lines: string[]) => lines.join('\r\n');
const ascii = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('parseMessage', () => {
  it('unfolds a header and keeps the first of a repeated field', () => {
    const message = parseMessage(text('Subject: one', '  two', 'X-A: first', 'x-a: second', '', 'body'));

    expect(message.subject).toBe('one  two');
    expect(message.headers).toEqual({subject: 'one  two', 'x-a': 'first'});
    expect(message.text).toBe('body');
  });

  it('decodes encoded words, joins neighbours and leaves broken ones as they are', () => {
    const subject = (value: string) => parseMessage(text(`Subject: ${value}`, '', '')).subject;

    expect(subject('=?iso-8859-1?Q?caf=E9_au_lait?=')).toBe('café au lait');
    expect(subject('=?UTF-8?B?w6k=?= =?UTF-8?B?w6k=?= e')).toBe('éé e');
    expect(subject('=?UTF-8?Q?=F0=9F?=\r\n =?UTF-8?Q?=98=80?=')).toBe('😀');
    expect(subject('=?utf-8*en?q?hi?= there')).toBe('hi there');
    expect(subject('=?utf-8?x?hi?=')).toBe('=?utf-8?x?hi?=');
  });

  it('reads addresses before it decodes names, so a hidden comma makes no second recipient', () => {
    const {to} = parseMessage(
      text('To: =?UTF-8?Q?Doe=2C_evil=40x.be?= <a@x.be>, "Last, First" <b@x.be> (c), c@x.be (Zoë)', '', ''),
    );

    expect(to).toEqual([
      {name: 'Doe, evil@x.be', address: 'a@x.be'},
      {name: 'Last, First', address: 'b@x.be'},
      {name: 'Zoë', address: 'c@x.be'},
    ]);
  });

  it('gives the members of a group and nothing for an empty one', () => {
    const message = parseMessage(text('To: readers: a@x.be, B <b@x.be>;', 'Cc: undisclosed-recipients:;', '', ''));

    expect(message.to.map(to => to.address)).toEqual(['a@x.be', 'b@x.be']);
    expect(message.cc).toEqual([]);
  });

  it('joins the sections of a long file name, whatever their order and charset', () => {
    const message = parseMessage(
      text(
        'Content-Type: application/pdf; name="old.pdf"',
        "Content-Disposition: attachment; filename*1=r.pdf; filename*0*=ISO-8859-1''l%E9ge%27; filename=x.pdf",
        'Content-Transfer-Encoding: base64',
        '',
        'JVBE\r\nRg==',
      ),
    );

    expect(message.attachments).toEqual([
      {name: "lége'r.pdf", contentType: 'application/pdf', bytes: expect.anything(), inline: false},
    ]);
    expect(ascii(message.attachments[0]!.bytes)).toBe('%PDF');
  });

  it('finds text, HTML, image and file of a nested message, and numbers the parts as Gmail does', () => {
    const message = parseMessage(
      text(
        'Content-Type: multipart/mixed; boundary="m"',
        '',
        'This is the preamble.',
        '--m',
        'Content-Type: multipart/related; boundary=m-r',
        '',
        '--m-r',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'caf=E9 =',
        'noir   ',
        '--a',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<img src="cid:logo">',
        '--a--',
        '--m-r',
        'Content-Type: image/png; name=logo.png',
        'Content-ID: <logo>',
        'Content-Transfer-Encoding: base64',
        '',
        'AAEC',
        '--m-r--',
        '--m',
        'Content-Type: text/calendar; method=REQUEST; name=invite.ics',
        'Content-Disposition: attachment',
        '',
        'BEGIN:VCALENDAR',
        '--m--',
        'epilogue',
      ),
    );

    expect(message.text).toBe('café noir');
    expect(message.html).toBe('<img src="cid:logo">');
    expect(message.attachments.map(({bytes, ...rest}) => ({...rest, size: bytes.length}))).toEqual([
      {name: 'logo.png', contentType: 'image/png', contentId: 'logo', inline: true, size: 3},
      {name: 'invite.ics', contentType: 'text/calendar', inline: false, method: 'REQUEST', size: 15},
    ]);
    expect(message.payload.parts[0]!.parts[0]!.parts.map(part => part.partId)).toEqual(['0.0.0', '0.0.1']);
  });

  it('reads a message whose closing boundary is missing', () => {
    const message = parseMessage(text('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'cut off'));

    expect(message.text).toBe('cut off');
  });

  it('takes a multipart without any boundary as a file, instead of losing it', () => {
    const message = parseMessage(text('Content-Type: multipart/mixed; boundary=b', '', 'no part here'));

    expect(message.attachments.map(file => ascii(file.bytes))).toEqual(['no part here']);
  });

  it('survives nesting without end', () => {
    const nested = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(5000);

    expect(() => parseMessage(nested)).not.toThrow();
  });

  it('reads octets without a charset as UTF-8 where they can be, else as Latin-1', () => {
    const head = Buffer.from('Subject: x\r\n\r\n');

    expect(parseMessage(Buffer.concat([head, Buffer.from('é', 'utf8')])).text).toBe('é');
    expect(parseMessage(Buffer.concat([head, Buffer.from('é', 'latin1')])).text).toBe('é');
  });
});
