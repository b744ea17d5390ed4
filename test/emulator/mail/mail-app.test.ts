import {makeOffice} from './make-office';

const send = (to: string, rest = '') => `MailApp.sendEmail({to: '${to}', subject: 'Hi', body: 'Text'${rest}})`;

describe('MailApp', () => {
  it('delivers text, HTML, names, files and images to everyone, and hides the Bcc', () => {
    const {value, box} = makeOffice();
    value(`
      const logo = Utilities.newBlob([1, 2, -1], 'image/png', 'logo.png');
      MailApp.sendEmail('zoe@x.be', 'Résultat 🎉', 'Plain', {
        cc: 'Second <b@x.be>', bcc: 'hidden@x.be', name: 'SCOPE Belgium', replyTo: 'scope@example.org',
        htmlBody: '<b>Hé</b><img src="cid:logo">', inlineImages: {logo},
        attachments: [Utilities.newBlob('BEGIN:VCALENDAR', 'text/calendar', 'été.ics')],
      });`);

    const [mail] = box('zoe@x.be').received;
    expect(mail).toMatchObject({
      from: 'SCOPE Belgium <neo@example.org>',
      to: 'zoe@x.be',
      cc: 'Second <b@x.be>',
      bcc: '',
      replyTo: 'scope@example.org',
      subject: 'Résultat 🎉',
      text: 'Plain',
      html: '<b>Hé</b><img src="cid:logo">',
    });
    expect(mail!.attachments.map(({name, inline, bytes}) => [name, inline, bytes.length])).toEqual([
      ['logo.png', true, 3],
      ['été.ics', false, 15],
    ]);
    expect(mail!.raw).not.toContain('hidden@x.be');
    expect(box('hidden@x.be').received).toHaveLength(1);
    expect(box('neo@example.org').sent[0]!.bcc).toBe('hidden@x.be');
  });

  it('takes each of its forms', () => {
    const {value, box} = makeOffice();
    value(`
      MailApp.sendEmail('a@x.be', 'three', 'text');
      MailApp.sendEmail('a@x.be', 'reply@x.be', 'four', 'text');
      MailApp.sendEmail('a@x.be', 'options', 'text', {name: 'N'});
      MailApp.sendEmail({to: 'a@x.be', subject: 'object', htmlBody: '<p>One</p><p>Two &amp; three</p>'});`);

    expect(box('a@x.be').received.map(mail => [mail.subject, mail.replyTo, mail.text])).toEqual([
      ['three', '', 'text'],
      ['four', 'reply@x.be', 'text'],
      ['options', '', 'text'],
      ['object', '', 'One\n\nTwo & three'],
    ]);
  });

  it('55. counts recipients, not mails, and refuses the mail that goes over the day without sending any of it', () => {
    const {failure, value, box} = makeOffice();
    const to = Array.from({length: 40}, (_, at) => `p${at}@x.be`).join(',');
    expect(failure(`${send(to)}; ${send(to)}; ${send(to)}`)).toBe('Service invoked too many times for one day: email.');

    expect(box('p0@x.be').received).toHaveLength(2);
    expect(value('return MailApp.getRemainingDailyQuota()')).toBe(20);
  });

  it('55. lets a Workspace account write to 1,500 outside and 2,000 in all', () => {
    const {value, failure} = makeOffice({edition: 'workspace'});
    const mails = (count: number, domain: string) => `
      for (let mail = 0; mail < ${count / 50}; mail++) {
        const to = Array.from({length: 50}, (_, at) => 'p' + at + '@${domain}').join(',');
        MailApp.sendEmail(to, 's', 'b');
      }`;
    value(mails(1500, 'x.be'));
    expect(failure(mails(50, 'x.be'))).toBe('Service invoked too many times for one day: email.');
    value(mails(500, 'example.org'));
    expect(failure(mails(50, 'example.org'))).toBe('Service invoked too many times for one day: email.');
  });

  it('55. refuses more than 50 recipients a message, a body over 200 KB, 250 files and 25 MB', () => {
    const {failure} = makeOffice();
    const many = Array.from({length: 51}, (_, at) => `p${at}@x.be`).join(',');

    expect(failure(send(many))).toBe('Limit Exceeded: Email Recipients Per Message.');
    expect(failure(`MailApp.sendEmail('a@x.be', 's', 'x'.repeat(200 * 1024 + 1))`)).toBe(
      'Limit Exceeded: Email Body Size.',
    );
    expect(failure(`MailApp.sendEmail('a@x.be', 's'.repeat(251), '')`)).toBe('Argument too large: subject');
    expect(failure(send('a@x.be', ", attachments: Array.from({length: 251}, () => Utilities.newBlob('x'))"))).toBe(
      'Limit exceeded: Email Attachments Per Message.',
    );
    expect(
      failure(send('a@x.be', ", attachments: [1, 2].map(() => Utilities.newBlob('x'.repeat(13 * 1024 * 1024)))")),
    ).toBe('Limit Exceeded: Email Total Attachments Size.');
  });

  it('55. lets a Workspace account write 400 KB', () => {
    expect(makeOffice({edition: 'workspace'}).run(`MailApp.sendEmail('a@x.be', 's', 'x'.repeat(300 * 1024))`).ok).toBe(
      true,
    );
  });

  it('56. keeps the quota per account, and begins a new day 24 hours after the first mail, not at midnight', () => {
    const {workspace, value} = makeOffice();
    const leo = workspace.account('leo@example.org', {edition: 'consumer', name: 'Leo'});
    const remaining = 'return MailApp.getRemainingDailyQuota()';
    value(send('a@x.be, b@x.be'));

    expect([value(remaining), value(remaining, leo)]).toEqual([98, 100]);
    workspace.advance({hours: 23, minutes: 59});
    expect(value(remaining)).toBe(98);
    workspace.advance({minutes: 1});
    expect(value(remaining)).toBe(100);
  });

  it.each(["''", 'null', 'undefined', "'  '", "','"])('57. refuses a mail to %s', recipient => {
    const {failure, box} = makeOffice();

    expect(failure(`MailApp.sendEmail(${recipient}, 's', 'b')`)).toBe('Failed to send email: no recipient');
    expect(box('neo@example.org').sent).toEqual([]);
  });

  it('57. sends with only a Bcc', () => {
    const {value, box} = makeOffice();
    value("MailApp.sendEmail({bcc: 'a@x.be', subject: 's', body: 'b'})");

    expect(box('a@x.be').received).toHaveLength(1);
  });

  it.each(['nobody', 'a@x', 'a@x.be; b@x.be', 'a@@x.be', 'a b@x.be'])(
    '57. refuses the malformed address %s',
    address => {
      expect(makeOffice().failure(send(address))).toBe(`Invalid email: ${address}`);
    },
  );

  it('57. takes a well-formed address of nobody, and the notice of failure comes later', () => {
    const {value, box} = makeOffice();
    value(send('gone@nowhere.invalid, a@x.be'));

    const [notice] = box('neo@example.org').received;
    expect(notice!.from).toBe('Mail Delivery Subsystem <mailer-daemon@googlemail.com>');
    expect(notice!.headers['x-failed-recipients']).toBe('gone@nowhere.invalid');
    expect(box('a@x.be').received).toHaveLength(1);
  });

  it('58. refuses a from that is no alias; a noReply mail comes from the domain of a Workspace account only', () => {
    const workspaceOffice = makeOffice({edition: 'workspace'});
    workspaceOffice.value(send('a@x.be', ', noReply: true'));
    const consumerOffice = makeOffice();
    consumerOffice.value(send('a@x.be', ', noReply: true'));

    expect(workspaceOffice.box('a@x.be').received[0]!.from).toBe('Anna N. <noreply@example.org>');
    expect(workspaceOffice.box('neo@example.org').sent).toEqual([]);
    expect(consumerOffice.box('a@x.be').received[0]!.from).toBe('Anna N. <neo@example.org>');
    expect(consumerOffice.failure(send('a@x.be', ", from: 'else@x.be'"))).toBe('Invalid argument: from');
  });

  it('58. GmailApp loses emoji that MailApp keeps', () => {
    const {value, box} = makeOffice();
    value("MailApp.sendEmail('a@x.be', '🎉', 'é🎉'); GmailApp.sendEmail('a@x.be', '🎉', 'é🎉');");

    expect(box('a@x.be').received.map(({subject, text}) => [subject, text])).toEqual([
      ['🎉', 'é🎉'],
      ['??', 'é??'],
    ]);
  });

  it.each([
    ["MailApp.sendEmail('a@x.be', 'Hi\\r\\nBcc: all@x.be', 'b')", 'Invalid argument: subject'],
    ["MailApp.sendEmail('a@x.be', 's', 'b', {name: 'N\\nBcc: all@x.be'})", 'Invalid argument: name'],
    ["MailApp.sendEmail('a@x.be', 's', 'b', {cc: 'b@x.be\\nBcc: all@x.be'})", 'Invalid email: b@x.be\nBcc: all@x.be'],
    ["MailApp.sendEmail('a@x.be', 's', 'b', {replyTo: 'x'})", 'Invalid argument: replyTo'],
    ["MailApp.sendEmail('a@x.be', 's', 'b', {attachments: Utilities.newBlob('x')})", 'Invalid argument: attachments'],
    ["MailApp.sendEmail('a@x.be', 's', 'b', {inlineImages: {a: 'x'}})", 'Invalid argument: inlineImages'],
  ])('refuses what would break out of a header or is of the wrong kind: %s', (call, text) => {
    const {failure, box} = makeOffice();

    expect(failure(call)).toBe(text);
    expect(box('all@x.be').received).toEqual([]);
  });

  it('85. wants the scope to send, and no other', () => {
    const only = makeOffice({scopes: ['https://www.googleapis.com/auth/script.send_mail']});
    const none = makeOffice({scopes: ['https://www.googleapis.com/auth/gmail.compose']});

    expect(only.run(send('a@x.be')).ok).toBe(true);
    expect(none.failure(send('a@x.be'))).toContain('https://www.googleapis.com/auth/script.send_mail');
  });

  it.each([
    ['fr', "Trop d'appels pour ce service aujourd'hui : email.", 'E-mail incorrect : x'],
    ['nl', 'Service is te vaak aangeroepen voor één dag: email.', 'Ongeldige e-mail: x'],
  ] as const)('90. speaks the language of the account: %s', (locale, tooMany, invalid) => {
    const {failure} = makeOffice({locale});
    const to = Array.from({length: 50}, (_, at) => `p${at}@x.be`).join(',');

    expect(failure(send('x'))).toBe(invalid);
    expect(failure(`${send(to)}; ${send(to)}; ${send('a@x.be')}`)).toBe(tooMany);
  });

  it('79. throws an Exception whose message has no class before it', () => {
    const {value} = makeOffice();

    expect(value("try { MailApp.sendEmail('x', 's', 'b') } catch (e) { return [e.name, String(e)] }")).toEqual([
      'Exception',
      'Exception: Invalid email: x',
    ]);
  });
});
