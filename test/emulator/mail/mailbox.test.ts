import {createWorkspace} from '../../../emulator';
import {makeOffice} from './make-office';

const png = {bytes: new Uint8Array([137, 80, 78, 71]), name: 'logo.png', contentType: 'image/png'};

describe('a mailbox in front of a person', () => {
  it('keeps a draft with images and files as it was written, and edits only what is named', () => {
    const draft = makeOffice()
      .box('neo@example.org')
      .writeDraft({
        subject: 'Template {{first name}}',
        html: '<p>Dear Zoë</p><img src="cid:logo">',
        inlineImages: {logo: png},
        attachments: [{bytes: 'terms', name: 'terms.txt', contentType: 'text/plain'}],
      });
    const before = draft.message.id;
    draft.edit({html: '<p>Hello</p><img src="cid:logo">'});

    expect(draft.message.id).not.toBe(before);
    expect([draft.subject, draft.html, draft.text]).toEqual([
      'Template {{first name}}',
      '<p>Hello</p><img src="cid:logo">',
      'Hello',
    ]);
    expect(draft.attachments.map(({name, contentId, inline}) => [name, contentId, inline])).toEqual([
      ['logo.png', 'logo', true],
      ['terms.txt', undefined, false],
    ]);
  });

  it('says that a draft is gone once it was deleted or sent', () => {
    const box = makeOffice().box('neo@example.org');
    const [deleted, sent] = [box.writeDraft({subject: 'a'}), box.writeDraft({subject: 'b', to: 'x@x.be'})];
    deleted.delete();
    sent.send();

    expect(box.drafts).toEqual([]);
    expect(() => deleted.subject).toThrow('is gone');
    expect(() => sent.send()).toThrow('is gone');
  });

  it('puts an answer into the thread of what it answers, in both mailboxes', () => {
    const {box} = makeOffice();
    box('neo@example.org').send({to: 'zoe@x.be', subject: 'Interview', text: 'When?'});
    const zoe = box('zoe@x.be');
    zoe.reply(zoe.received[0]!, {text: 'Monday'});

    const [answer] = box('neo@example.org').received;
    expect([answer!.subject, answer!.text]).toEqual(['Re: Interview', 'Monday']);
    expect(answer!.threadId).toBe(box('neo@example.org').sent[0]!.threadId);
    expect(zoe.sent[0]!.threadId).toBe(zoe.received[0]!.threadId);
  });

  it('has one copy of a mail to oneself, which is both sent and received', () => {
    const box = makeOffice().box('neo@example.org');
    box.send({to: 'NEO@example.org', subject: 'Note'});

    expect(box.received.map(mail => mail.id)).toEqual(box.sent.map(mail => mail.id));
    expect(box.received[0]!.labels).toEqual(['SENT', 'INBOX', 'UNREAD']);
  });

  it('shows the Bcc to nobody but the sender', () => {
    const {box} = makeOffice();
    box('neo@example.org').send({to: 'a@x.be', bcc: 'b@x.be, c@x.be'});

    expect(['a@x.be', 'b@x.be', 'c@x.be'].map(address => box(address).received[0]!.bcc)).toEqual(['', '', '']);
    expect(box('neo@example.org').sent[0]!.bcc).toBe('b@x.be, c@x.be');
  });

  it('comes back out of a snapshot with drafts, labels, threads and what was already sent', () => {
    const {workspace, value, box} = makeOffice();
    box('neo@example.org').writeDraft({subject: 'Draft', html: '<b>é</b>', attachments: [png]});
    value(`
      MailApp.sendEmail('a@x.be', 'Hi', 'Text');
      GmailApp.getInboxThreads();
      GmailApp.search('in:sent')[0].addLabel(GmailApp.createLabel('Scope'));`);
    const again = createWorkspace({from: JSON.stringify(workspace.snapshot())});
    const neo = again.mailbox('neo@example.org');

    expect(neo.sent[0]!.labels).toEqual(['SENT', 'Scope']);
    expect(neo.drafts[0]!.message.raw).toBe(box('neo@example.org').drafts[0]!.message.raw);
    expect(again.mailbox('a@x.be').received[0]!.subject).toBe('Hi');
    const account = again.account('neo@example.org');
    const project = again.createProject({
      owner: account,
      files: {'a.js': 'function q() { return MailApp.getRemainingDailyQuota() }'},
    });
    expect(project.run('q').value).toBe(99);
  });

  it('can be printed', () => {
    const {box} = makeOffice();
    box('neo@example.org').send({to: 'a@x.be', subject: 'Hi', attachments: [png]});

    expect(JSON.parse(JSON.stringify(box('a@x.be').received[0]))).toMatchObject({
      subject: 'Hi',
      attachments: [{name: 'logo.png', size: 4}],
    });
  });
});
