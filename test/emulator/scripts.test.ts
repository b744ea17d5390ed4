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

describe('approvals by form', () => {
  function makeApprovals() {
    const office = makeOffice();
    const project = bind(office, 'approvals');
    expect(project.run('setUp').error).toBeUndefined();
    const {requests, decisions} = formsOf(office);
    return {office, project, requests: office.workspace.form(requests), decisions: office.workspace.form(decisions)};
  }

  /** Their ids, as a person finds them in Drive. */
  function formsOf({workspace}: Office) {
    const idOf = (name: string) => [...workspace.core.files.all()].find(file => file.name === name)!.id;
    return {requests: idOf('Travel request'), decisions: idOf('Decision')};
  }

  it('sets up two forms, the tab and its own columns', () => {
    const {office} = makeApprovals();
    expect(office.book.tab('Requests').display()).toEqual([
      ['Timestamp', 'Email Address', 'Destination', 'Amount', 'Id', 'Status', 'Comment'],
    ]);
  });

  it('asks the approver by mail, takes the decision from the prefilled form, and tells the one who asked', () => {
    const {office, requests, decisions} = makeApprovals();
    requests.submitAs('zoe@example.org', {Destination: 'Gent <b>&', Amount: '12.5'});
    expect(office.book.tab('Requests').display()[1]?.slice(1)).toEqual([
      'zoe@example.org',
      'Gent <b>&',
      '12.5',
      'R-0002',
      'PENDING',
      '',
    ]);

    const [mail] = office.workspace.mailbox('boss@example.org').received;
    expect([mail?.subject, mail?.replyTo]).toEqual(['To approve: R-0002', 'zoe@example.org']);
    expect(mail?.html).toContain('<li>Destination: Gent &lt;b&gt;&amp;</li>');
    const link = /href="([^"]+)"/.exec(mail!.html)![1]!.replaceAll('&amp;', '&');
    const filled = decisions.prefill(link);
    const asked = decisions.items().map(({id}) => filled[id]);
    expect(asked).toEqual(['R-0002', 'Approve', undefined]);

    const comment = decisions.items()[2]!.id;
    decisions.submitAs('boss@example.org', {...filled, [comment]: 'Take the train'});
    expect(office.book.tab('Requests').display()[1]?.slice(4)).toEqual(['R-0002', 'APPROVED', 'Take the train']);
    expect(inbox(office, 'zoe@example.org')).toEqual([['Your request R-0002', 'APPROVED\nTake the train']]);
  });

  it('finds the row after somebody has sorted the tab, and lets nobody else decide', () => {
    const {office, requests, decisions} = makeApprovals();
    requests.submitAs('zoe@example.org', {Destination: 'Roma', Amount: '3'});
    requests.submitAs('bo@example.org', {Destination: 'Gent', Amount: '4'});
    office.book.tab('Requests').freeze(1);
    office.book.tab('Requests').sort(3);
    decisions.submitAs('zoe@example.org', {Request: 'R-0002', Decision: 'Approve'});
    decisions.submitAs('boss@example.org', {Request: 'R-0002', Decision: 'Reject'});
    expect(
      office.book
        .tab('Requests')
        .display()
        .map(row => [row[2], row[5]]),
    ).toEqual([
      ['Destination', 'Status'],
      ['Gent', 'PENDING'],
      ['Roma', 'REJECTED'],
    ]);
  });

  it('refuses an amount that the form does not take, in the form’s own words', () => {
    const {requests} = makeApprovals();
    expect(() => requests.submitAs('zoe@example.org', {Destination: 'Gent', Amount: 'much'})).toThrow(
      'An amount in euro',
    );
  });

  it('tells the owner of the trigger by mail when it fails', () => {
    const {office, decisions} = makeApprovals();
    decisions.submitAs('boss@example.org', {Request: 'R-0099', Decision: 'Reject'});
    const [[subject, text] = ['', '']] = inbox(office, office.owner.email);
    expect(subject).toBe('Summary of failures for Google Apps Script: approvals');
    expect(text).toContain('No request R-0099');
  });
});

describe('a digest every morning', () => {
  function makeDigest() {
    const office = makeOffice();
    office.tab.paste('A1', [
      ['What', 'Due', 'Cost'],
      ['Old', '1/10/2027', '1'],
    ]);
    const project = bind(office, 'digest');
    expect(project.run('start').error).toBeUndefined();
    return {office, project};
  }

  it('mails the new rows once, around eight, with local times on both sides of the change of clocks', () => {
    const {office} = makeDigest();
    office.tab.paste('A3', [
      ['Zaal & <zalen>', '30/10/2027 18:00', '12,5'],
      ['Trein', '31/10/2027 18:00', '7'],
      ['Later', '', '0'],
    ]);
    office.tab.type('C3', '12.5');
    office.workspace.advance({days: 3});
    const mails = office.workspace.mailbox(office.owner.email).received;
    expect(mails.map(({subject}) => subject)).toEqual(['2027-10-02: 3 new']);
    expect(mails[0]?.html).toBe(
      '<ul><li>Zaal &amp; &lt;zalen>: Sat 30 Oct 2027 at 18:00 CEST (12.50)</li>' +
        '<li>Trein: Sun 31 Oct 2027 at 18:00 CET (7.00)</li><li>Later: no date (0.00)</li></ul>',
    );
    const minutes = mails[0]!.date.getTime() - Date.parse('2027-10-02T08:00:00+02:00');
    expect(Math.abs(minutes)).toBeLessThanOrEqual(15 * 60_000);
  });

  it('runs four times a day beside it, and no more once it is stopped', () => {
    const {office, project} = makeDigest();
    office.workspace.advance({days: 1});
    expect(project.run('hours').value).toHaveLength(4);
    project.run('stop');
    expect(office.workspace.advance({days: 2})).toEqual([]);
  });

  it('does not double its triggers when it is started again', () => {
    const {office, project} = makeDigest();
    project.run('start');
    const runs = office.workspace.advance({days: 1});
    expect(runs.filter(({handler}) => handler === 'sendDigest')).toHaveLength(1);
    expect(runs.find(({handler}) => handler === 'sendDigest')?.logs).toEqual(['Nothing new since row 2.0']);
  });
});

describe('an add-on with a sidebar', () => {
  function makeAddOn() {
    const office = makeOffice();
    office.tab.paste('A1', [['Yes, no?'], ['yes yes'], ['No.']]);
    return {office, page: bind(office, 'add-on').open()};
  }

  it('shows what its template makes for the person who has it open', () => {
    const {page} = makeAddOn();
    expect(page.menus.map(({title}) => title)).toEqual(['add-on']);
    expect(page.click('add-on', 'Count words').error).toBeUndefined();

    expect(page.sidebar?.title).toBe('Word counter');
    expect(page.sidebar?.html).toContain('<p>Hello office@example.org</p>');
    expect(page.sidebar?.html).toContain('<style>li { margin: 4px; }</style>');
    expect(page.sidebar?.html.match(/<li>.*<\/li>/g)).toEqual(['<li>yes</li>', '<li>no</li>']);
    expect(page.sidebar?.html).toContain('var words = ["yes","no"];');
  });

  it('answers its sidebar, from the cache for a minute, and fails with a sentence', () => {
    const {office, page} = makeAddOn();
    page.click('add-on', 'Count words');

    expect(page.rpc('countWords', ['yes', 'no']).value).toEqual({counts: {yes: 3, no: 2}, cached: false});
    office.tab.type('A4', 'yes');
    expect(page.rpc('countWords', ['yes', 'no']).value).toEqual({counts: {yes: 3, no: 2}, cached: true});
    office.workspace.advance({minutes: 2});
    expect(page.rpc('countWords', ['yes', 'no']).value).toEqual({counts: {yes: 4, no: 2}, cached: false});
    expect(page.rpc('countWords', []).error?.message).toBe('Error: Type at least one word.');
  });

  it('remembers the words of each person, until told to forget', () => {
    const {office, page} = makeAddOn();
    page.click('add-on', 'Count words');
    page.rpc('countWords', ['maybe']);
    page.click('add-on', 'Count words');
    expect(page.sidebar?.html).toContain('<li>maybe</li>');

    const other = office.workspace.account('other@example.org');
    const theirs = office.workspace.project(page.sidebar!.project.id).open({as: other});
    theirs.click('add-on', 'Count words');
    expect(theirs.sidebar?.html).toContain('<li>yes</li>');

    page.click('add-on', 'Forget settings');
    expect(page.toasts.map(({text}) => text)).toEqual(['Settings forgotten.']);
  });
});

describe('sign-up for sessions', () => {
  function makeConference() {
    const office = makeOffice();
    office.tab.rename('Sessions');
    office.tab.paste('A1', [
      ['Title', 'Date', 'Start', 'End', 'Room', 'Event'],
      ['Opening', '30/10/2027', '10:00', '11:00', 'Aula', ''],
      ['Workshop', '31/10/2027', '14:00', '15:30', 'Room 2', ''],
    ]);
    const project = bind(office, 'sign-up');
    const page = project.open();
    const run = page.click('Conference', 'Set up conference');
    expect(run.error).toBeUndefined();
    const properties = project.globals().PropertiesService as GoogleAppsScript.Properties.PropertiesService;
    const stored = properties.getScriptProperties();
    const form = office.workspace.form(stored.getProperty('formId')!);
    const calendar = office.workspace.calendar(office.owner, stored.getProperty('calId')!);
    return {office, page, form, calendar};
  }

  it('makes an event of each session, at the hour on the wall on both sides of the change of clocks', () => {
    const {calendar, office} = makeConference();

    expect(calendar.events().map(({title, start}) => [title, (start as Date).toISOString()])).toEqual([
      ['Opening', '2027-10-30T08:00:00.000Z'],
      ['Workshop', '2027-10-31T13:00:00.000Z'],
    ]);
    expect(
      office.book
        .tab('Sessions')
        .display()
        .slice(1)
        .every(row => row[5] !== ''),
    ).toBe(true);
  });

  it('adds who signs up as a guest, and mails the itinerary', () => {
    const {office, form, calendar} = makeConference();
    form.submitAs('zoe@example.com', {Name: 'Zoë', Email: 'zoe@example.com', Sessions: ['Opening', 'Workshop']});
    form.submitAs('bo@example.com', {Name: 'Bo', Email: 'bo@example.com', Sessions: ['Workshop']});

    expect(inbox(office, 'zoe@example.com')).toContainEqual([
      'Your itinerary, Zoë',
      'Opening: Saturday 30 October, 10:00 in Aula\nWorkshop: Sunday 31 October, 14:00 in Room 2',
    ]);
    expect(calendar.events().map(({guests}) => guests.map(({email}) => email))).toEqual([
      ['zoe@example.com'],
      ['zoe@example.com', 'bo@example.com'],
    ]);
  });

  it('is set up once', () => {
    const {page, calendar} = makeConference();
    page.click('Conference', 'Set up conference');

    expect(page.asked.map(({text}) => text)).toEqual(['The conference is set up already.']);
    expect(calendar.events()).toHaveLength(2);
  });
});
