import {makeOffice} from './make-office';

describe('GmailApp', () => {
  it('85. wants the whole-mailbox scope for whatever it does', () => {
    const {failure} = makeOffice({scopes: ['https://www.googleapis.com/auth/gmail.compose']});

    for (const call of ['getDrafts()', "sendEmail('a@x.be', 's', 'b')", "search('x')", 'getAliases()']) {
      expect(failure(`GmailApp.${call}`)).toContain('Required permissions: https://mail.google.com/');
    }
  });

  it('makes, changes, lists newest first, sends and deletes drafts', () => {
    const {value, box} = makeOffice();
    const seen = value(`
      const one = GmailApp.createDraft('a@x.be', 'One', 'text', {htmlBody: '<i>x</i>', name: 'SCOPE'});
      const two = GmailApp.createDraft('', 'Two', '');
      const before = one.getMessageId();
      one.update('b@x.be', 'One again', 'text');
      const subjects = GmailApp.getDrafts().map(draft => draft.getMessage().getSubject());
      const sent = GmailApp.getDraft(one.getId()).send();
      two.deleteDraft();
      return [subjects, before === one.getId(), sent.isDraft(), sent.getTo(), GmailApp.getDrafts().length];`);

    expect(seen).toEqual([['Two', 'One again'], false, false, 'b@x.be', 0]);
    expect(box('b@x.be').received[0]!.subject).toBe('One again');
  });

  it('84. a draft that was sent is gone', () => {
    const {failure} = makeOffice();

    expect(failure("const d = GmailApp.createDraft('a@x.be', 's', 'b'); d.send(); d.send()")).toBe(
      'Requested entity was not found.',
    );
    expect(failure("GmailApp.getDraft('r1')")).toBe(
      'Unexpected error while getting the method or property getDraft on object GmailApp.',
    );
  });

  it('55. sends within the same quota as MailApp', () => {
    const {value, failure} = makeOffice();
    const to = Array.from({length: 50}, (_, at) => `p${at}@x.be`).join(',');
    value(`MailApp.sendEmail('${to}', 's', 'b'); GmailApp.createDraft('${to}', 's', 'b').send()`);

    expect(value('return MailApp.getRemainingDailyQuota()')).toBe(0);
    expect(failure("GmailApp.sendEmail('a@x.be', 's', 'b')")).toBe(
      'Service invoked too many times for one day: email.',
    );
  });

  it('reads a template that a person wrote: HTML, images by their cid, files', () => {
    const {value, box} = makeOffice();
    box('neo@example.org').writeDraft({
      subject: 'Template',
      html: '<p>Zoë</p><img src="cid:logo">',
      inlineImages: {logo: {bytes: new Uint8Array([1, 2, 255]), name: 'logo.png', contentType: 'image/png'}},
      attachments: [{bytes: 'a,b', name: 'list.csv', contentType: 'text/csv'}],
    });
    const seen = value(`
      const message = GmailApp.getDrafts()[0].getMessage();
      const images = message.getAttachments({includeInlineImages: true, includeAttachments: false});
      const files = message.getAttachments({includeInlineImages: false});
      return [message.getBody(), message.getPlainBody(), images.map(image => [image.getName(), image.getBytes()]),
        files.map(file => [file.getName(), file.getContentType(), file.getDataAsString(), file.getSize()])];`);

    expect(seen).toEqual([
      '<p>Zoë</p><img src="cid:logo">',
      'Zoë',
      [['logo.png', [1, 2, -1]]],
      [['list.csv', 'text/csv', 'a,b', 3]],
    ]);
  });

  it('mails an attachment of one message on as it is', () => {
    const {value, box} = makeOffice();
    box('zoe@x.be').send({
      to: 'neo@example.org',
      subject: 'CV',
      text: 'Here',
      attachments: [{bytes: new Uint8Array([0, 200, 10]), name: 'cv.pdf', contentType: 'application/pdf'}],
    });
    value(`
      const message = GmailApp.search('from:zoe has:attachment')[0].getMessages()[0];
      GmailApp.sendEmail('leo@x.be', 'CV', '', {attachments: message.getAttachments()});
      message.forward('ann@x.be');`);

    for (const address of ['leo@x.be', 'ann@x.be']) {
      expect([...box(address).received[0]!.attachments[0]!.bytes]).toEqual([0, 200, 10]);
    }
    expect(box('ann@x.be').received[0]).toMatchObject({
      subject: 'Fwd: CV',
      text: expect.stringContaining('From: zoe@x.be'),
    });
  });

  it('answers into the thread, to the Reply-To, and to all but oneself', () => {
    const {value, box} = makeOffice();
    box('zoe@x.be').send({
      to: 'neo@example.org, leo@x.be',
      cc: 'ann@x.be',
      replyTo: 'z2@x.be',
      subject: 'Hi',
      text: 'x',
    });
    const count = value(`
      const thread = GmailApp.getInboxThreads()[0];
      thread.reply('one');
      thread.getMessages()[0].replyAll('two', {cc: 'extra@x.be'});
      return thread.getMessageCount();`);

    expect(count).toBe(3);
    expect(box('neo@example.org').sent.map(({to, cc, subject}) => [to, cc, subject])).toEqual([
      ['z2@x.be', '', 'Re: Hi'],
      ['z2@x.be', 'leo@x.be, ann@x.be, extra@x.be', 'Re: Hi'],
    ]);
  });

  it('marks, labels, moves and finds threads', () => {
    const {value, box} = makeOffice();
    box('zoe@x.be').send({to: 'neo@example.org', subject: 'First', text: 'x'});
    box('zoe@x.be').send({to: 'neo@example.org', subject: 'Second', text: 'x'});
    const seen = value(`
      const [second, first] = GmailApp.getInboxThreads();
      const label = GmailApp.createLabel('SCOPE/Done');
      first.addLabel(label).markRead();
      GmailApp.starMessage(second.getMessages()[0]).markThreadsImportant([first, second]);
      second.moveToArchive();
      const subjects = query => GmailApp.search(query).map(thread => thread.getFirstMessageSubject());
      return [
        subjects('label:scope-done'), subjects('is:unread'), subjects('is:starred'), subjects('in:inbox'),
        label.getThreads().length, first.getLabels().map(l => l.getName()), GmailApp.getInboxUnreadCount(),
        first.moveToTrash() && subjects('first'), subjects('in:trash first'), GmailApp.getUserLabelByName('none'),
      ];`);

    expect(seen).toEqual([['First'], ['Second'], ['Second'], ['First'], 1, ['SCOPE/Done'], 0, [], ['First'], null]);
  });

  it('sends as an alias that the account has', () => {
    const {value, box} = makeOffice();
    box('neo@example.org').addAlias('scope@bemsa.example');
    const aliases = value(
      "GmailApp.sendEmail('a@x.be', 's', 'b', {from: 'scope@bemsa.example'}); return GmailApp.getAliases()",
    );

    expect(aliases).toEqual(['scope@bemsa.example']);
    expect(box('a@x.be').received[0]!.from).toBe('Anna N. <scope@bemsa.example>');
  });

  it('sees only the mailbox of who runs it', () => {
    const {workspace, value, box} = makeOffice();
    const leo = workspace.account('leo@example.org', {edition: 'consumer'});
    box('zoe@x.be').send({to: 'leo@example.org', subject: 'Secret'});

    expect(value("return GmailApp.search('secret').length")).toBe(0);
    expect(value("return GmailApp.search('secret').length", leo)).toBe(1);
  });

  it('says what of Gmail it does not model', () => {
    const {run} = makeOffice();
    const done = run('GmailApp.getPriorityInboxThreads()');

    expect(done.error).toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining('getPriorityInboxThreads'),
    });
  });
});
