import {createWorkspace} from '../../../emulator';

describe('limits in Google’s words', () => {
  it('82. too many attachments in one message', () => {
    const workspace = createWorkspace({now: 0});
    const source = `function f() {
      const attachments = Array.from({length: 251}, (_, at) => Utilities.newBlob('x', 'text/plain', at + '.txt'));
      MailApp.sendEmail('a@example.org', 'Subject', 'Body', {attachments});
    }`;
    const project = workspace.createProject({owner: workspace.account('neo@example.org'), files: {'Code.js': source}});

    expect(project.run('f').error).toMatchObject({
      name: 'Exception',
      message: 'Limit exceeded: Email Attachments Per Message.',
    });
  });

  it('82. too many mails in one day', () => {
    const workspace = createWorkspace({now: 0});
    const source = `function f() { for (let at = 0; at <= 100; at++) MailApp.sendEmail('a' + at + '@example.org', 'Subject', 'Body'); }`;
    const project = workspace.createProject({owner: workspace.account('neo@example.org'), files: {'Code.js': source}});

    expect(project.run('f').error?.message).toBe('Service invoked too many times for one day: email.');
  });
});
