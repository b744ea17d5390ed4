/**
 * Whole programs in the manner of public Apps Script samples (`scripts/`), run unmodified: driven as people drive them, judged by what
 * people see. The programs are plain JavaScript as strangers write it; no rule of ours applies to them.
 */

import {join} from 'node:path';
import {createWorkspace} from '../../emulator';

/** Friday 1 October 2027, nine in the morning. */
function makeOffice() {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
  const owner = workspace.account('office@example.org', {name: 'Office'});
  const book = workspace.createSpreadsheet({owner, name: 'Office', locale: 'en_GB'});
  return {workspace, owner, book, tab: book.tabs()[0]!};
}

type Office = ReturnType<typeof makeOffice>;

/** The program of that folder, bound to the office's spreadsheet. */
function bind({workspace, owner, book}: Office, name: string) {
  return workspace.createProject({owner, container: book, directory: join(__dirname, 'scripts', name), name});
}

/** What a person finds in an inbox. */
function inbox({workspace}: Office, address: string): [string, string][] {
  return workspace.mailbox(address).received.map(({subject, text}) => [subject, text.trim()]);
}

describe('mail merge from a draft', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);

  function makeMerge() {
    const office = makeOffice();
    office.tab.paste('A1', [
      ['Recipient', 'First name', 'Due', 'Email Sent'],
      ['zoe@example.com', 'Zoë "Z" {{Due}}', '1/11/2027', ''],
      ['bo@example.com', 'Bo', '2/11/2027', 'EMAIL_SENT'],
      ['no address', 'Nobody', '', ''],
      ['al@example.com', 'Al', '3/11/2027', ''],
    ]);
    office.workspace.mailbox(office.owner.email).writeDraft({
      subject: 'Due, {{First name}}',
      text: 'Dear {{First name}}, by {{Due}}.',
      html: '<p>Dear <b>{{First name}}</b>, by {{Due}}.</p><img src="cid:ii_1" alt="logo.png" width="10">',
      inlineImages: {ii_1: {bytes: png, name: 'logo.png', contentType: 'image/png'}},
      attachments: [{bytes: 'a,b', name: 'list.csv', contentType: 'text/csv'}],
    });
    const page = bind(office, 'mail-merge').open();
    return {office, page};
  }

  it('sends the draft to each row that is not marked, and says in the row what happened', () => {
    const {office, page} = makeMerge();
    page.answer('OK', 'Due, {{First name}}');
    const run = page.click('Mail Merge', 'Send Emails');
    expect(run.error).toBeUndefined();
    expect(office.tab.display().map(row => row[3])).toEqual([
      'Email Sent',
      'EMAIL_SENT',
      'EMAIL_SENT',
      'Invalid email: no address',
      'EMAIL_SENT',
    ]);
    expect(inbox(office, 'zoe@example.com')).toEqual([
      ['Due, Zoë "Z" {{Due}}', 'Dear Zoë "Z" {{Due}}, by 01/11/2027.'],
    ]);
    expect(inbox(office, 'bo@example.com')).toEqual([]);
    expect(inbox(office, 'al@example.com')).toHaveLength(1);
  });

  it('carries the attachment, and the image inside the text', () => {
    const {office, page} = makeMerge();
    page.answer('OK', 'Due, {{First name}}');
    page.click('Mail Merge', 'Send Emails');
    const [mail] = office.workspace.mailbox('al@example.com').received;
    expect(mail?.from).toBe('The organisers <office@example.org>');
    expect(mail?.html).toContain('<img src="cid:ii_1" alt="logo.png" width="10">');
    expect(
      mail?.attachments.map(({name, contentType, inline, contentId}) => [name, contentType, inline, contentId]),
    ).toEqual(
      expect.arrayContaining([
        ['list.csv', 'text/csv', false, undefined],
        ['logo.png', 'image/png', true, 'ii_1'],
      ]),
    );
    expect([...mail!.attachments.find(({inline}) => inline)!.bytes]).toEqual([...png]);
  });

  it('sends nothing twice, and keeps the draft', () => {
    const {office, page} = makeMerge();
    for (const _ of [1, 2]) {
      page.answer('OK', 'Due, {{First name}}');
      page.click('Mail Merge', 'Send Emails');
    }
    const own = office.workspace.mailbox(office.owner.email);
    expect([own.sent.length, own.drafts.length]).toEqual([2, 1]);
  });

  it('stops when the person cancels or the draft is not there', () => {
    const {office, page} = makeMerge();
    page.answer('CANCEL');
    expect(page.click('Mail Merge', 'Send Emails').ok).toBe(true);
    page.answer('OK', 'Other');
    expect(page.click('Mail Merge', 'Send Emails').error?.message).toBe("Oops - can't find Gmail draft");
    expect(office.workspace.mailbox(office.owner.email).sent).toEqual([]);
  });

  it('counts what is left of the day', () => {
    const {page} = makeMerge();
    page.answer('OK', 'Due, {{First name}}');
    page.click('Mail Merge', 'Send Emails');
    page.click('Mail Merge', 'Mails left today');
    expect(page.toasts.map(({text}) => text)).toEqual(['98 left']);
  });
});
