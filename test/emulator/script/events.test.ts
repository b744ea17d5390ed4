import type {ProjectHandle} from '../../../emulator';
import {createWorkspace} from '../../../emulator';
import type {PersonEvent, Run} from '../../../emulator/kernel';
import {newSpreadsheet} from '../../../emulator/sheets/state';

/** Prints an event object; files and ranges by their class. */
const SHOW = `
  function show(e) {
    const shown = {};
    Object.keys(e).forEach(key => {
      const value = e[key];
      shown[key] = key === 'user' ? value.getEmail() : key === 'triggerUid' ? typeof value
        : Array.isArray(value) || key === 'namedValues' ? value : typeof value === 'object' ? String(value) : value;
    });
    return shown;
  }`;

function makeSeason(source: string, {editors}: {editors?: string[]} = {}) {
  const workspace = createWorkspace({now: '2027-10-01T09:20:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org');
  const leo = workspace.account('leo@example.com');
  const access = editors === undefined ? ({link: 'edit'} as const) : {editors, link: 'view' as const};
  const book = newSpreadsheet(workspace.core, {owner: neo, name: 'SCOPE', access});
  const project = workspace.createProject({
    owner: neo,
    container: book,
    files: {'Code.js': source + SHOW},
    manifest: {timeZone: 'Europe/Brussels'},
    name: 'SCOPE Desk',
  });
  const runs = listen(project);
  const fire = (event: PersonEvent): readonly Run[] => {
    runs.length = 0;
    workspace.core.fire(event);
    return [...runs];
  };
  const edit = (by = leo, rest: object = {value: '10', oldValue: '9'}) =>
    fire({type: 'EDIT', file: book.id, by, block: {sheetId: 0, row: 2, column: 3, rows: 1, columns: 1}, ...rest});
  return {workspace, neo, leo, book, project, fire, edit};
}

function listen(project: ProjectHandle): Run[] {
  const runs: Run[] = [];
  project.inner.onRun = run => runs.push(run);
  return runs;
}

describe('what people do in a spreadsheet', () => {
  it('37. runs onEdit as the person, with limited rights and for 30 seconds', () => {
    const {edit} = makeSeason(`
      function onEdit(e) { return show(e); }`);

    expect(edit().map(run => run.value)).toEqual([
      {authMode: 'LIMITED', oldValue: '9', range: 'Range', source: 'Spreadsheet', user: '', value: '10'},
    ]);
  });

  it('37. stops a simple trigger after 30 seconds', () => {
    const {edit} = makeSeason('function onEdit() { Utilities.sleep(31000); }');

    expect(edit()[0]?.error?.message).toBe('Exceeded maximum execution time');
  });

  it('37. refuses a simple trigger what needs authorisation, and sends nobody a mail about it', () => {
    const {workspace, edit, neo} = makeSeason(`function onEdit() { MailApp.sendEmail('a@example.org', 'x', 'y'); }`);

    expect(edit()[0]?.error?.message).toBe(
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    expect(workspace.mailbox(neo).received).toEqual([]);
  });

  it('37. runs no simple trigger for somebody who may only read', () => {
    const {fire, neo, leo, book} = makeSeason('function onOpen(e) { return show(e); }', {editors: []});

    expect(fire({type: 'OPEN', file: book.id, by: leo, page: {}})).toEqual([]);
    expect(fire({type: 'OPEN', file: book.id, by: neo, page: {}}).map(run => run.value)).toEqual([
      {authMode: 'LIMITED', source: 'Spreadsheet', user: 'neo@example.org'},
    ]);
  });

  it('38. loads the global code of the project with the rights of the trigger', () => {
    const {edit} = makeSeason(`
      const properties = PropertiesService.getScriptProperties().getProperties();
      const sent = MailApp.getRemainingDailyQuota();
      function onEdit() {}`);

    expect(edit()[0]?.ok).toBe(false);
  });

  it('43. has value and oldValue for a single cell only', () => {
    const {edit, leo} = makeSeason(`function onEdit(e) { return ['value' in e, 'oldValue' in e]; }`);

    expect(edit(leo, {})[0]?.value).toEqual([false, false]);
    expect(edit(leo, {value: '7'})[0]?.value).toEqual([true, false]);
  });

  it('39. runs an installed trigger as its creator, with full rights, and names the trigger', () => {
    const {edit, project, book} = makeSeason(`
      function install(id) { ScriptApp.newTrigger('handle').forSpreadsheet(id).onEdit().create(); }
      function handle(e) { return [show(e), Session.getEffectiveUser().getEmail()]; }`);
    project.run('install', [book.id]);

    const [run] = edit();

    expect(run?.value).toEqual([
      {
        authMode: 'FULL',
        oldValue: '9',
        range: 'Range',
        source: 'Spreadsheet',
        triggerUid: 'string',
        user: '',
        value: '10',
      },
      'neo@example.org',
    ]);
  });

  it('39. tells the creator of an installed trigger by mail that it failed', () => {
    const {workspace, edit, project, book, neo} = makeSeason(`
      function install(id) { ScriptApp.newTrigger('handle').forSpreadsheet(id).onEdit().create(); }
      function handle() { throw new Error('broken'); }`);
    project.run('install', [book.id]);

    edit();

    expect(workspace.mailbox(neo).received.map(mail => mail.subject)).toEqual([
      'Summary of failures for Google Apps Script: SCOPE Desk',
    ]);
  });

  it('runs the simple trigger first, then the installed ones in the order of their making', () => {
    const {edit, project, book} = makeSeason(`
      function install(id) {
        ScriptApp.newTrigger('second').forSpreadsheet(id).onEdit().create();
        ScriptApp.newTrigger('third').forSpreadsheet(id).onEdit().create();
        ScriptApp.newTrigger('changed').forSpreadsheet(id).onChange().create();
      }
      function onEdit() {} function second() {} function third() {} function changed(e) { return e.changeType; }`);
    project.run('install', [book.id]);

    const runs = edit();

    expect(runs.map(run => run.handler)).toEqual(['onEdit', 'second', 'third', 'changed']);
    expect(runs.at(-1)?.value).toBe('EDIT');
  });

  it('tells an onChange trigger what kind of change it was', () => {
    const {fire, project, book, neo} = makeSeason(`
      function install(id) { ScriptApp.newTrigger('changed').forSpreadsheet(id).onChange().create(); }
      function changed(e) { return show(e); }`);
    project.run('install', [book.id]);

    const [run] = fire({type: 'CHANGE', file: book.id, by: neo, changeType: 'INSERT_ROW'});

    expect(run?.value).toEqual({
      authMode: 'FULL',
      changeType: 'INSERT_ROW',
      source: 'Spreadsheet',
      triggerUid: 'string',
      user: 'neo@example.org',
    });
  });

  it('runs nothing of a project that is bound to another file and has no trigger here', () => {
    const {workspace, neo, leo, project} = makeSeason('function onEdit() {}');
    const runs = listen(project);
    const other = newSpreadsheet(workspace.core, {owner: neo, name: 'Other'});

    workspace.core.fire({
      type: 'EDIT',
      file: other.id,
      by: leo,
      block: {sheetId: 0, row: 1, column: 1, rows: 1, columns: 1},
    });

    expect(runs).toEqual([]);
  });

  it('leaves the runs of an open with the page', () => {
    const {fire, book, neo} = makeSeason('function onOpen() { return 1; }');
    const page: {opened?: readonly Run[]} = {};

    fire({type: 'OPEN', file: book.id, by: neo, page});

    expect(page.opened?.map(run => run.value)).toEqual([1]);
  });
});

describe('what people answer in a form', () => {
  const source = `
    function install(book, form) {
      ScriptApp.newTrigger('ofBook').forSpreadsheet(book).onFormSubmit().create();
      ScriptApp.newTrigger('ofForm').forForm(form).onFormSubmit().create();
    }
    function onFormSubmit() { throw new Error('there is no simple trigger of this name'); }
    function ofForm(e) {
      PropertiesService.getScriptProperties().getProperties();
      return [show(e), e.response.getItemResponses().map(answer => answer.getResponse()), e.source.getId()];
    }
    function ofBook(e) { return show(e); }
    function submit(form) {
      const f = FormApp.openById(form);
      f.createResponse().submit();
    }`;

  function makeForm() {
    const season = makeSeason(source);
    const form = season.workspace.createForm({
      owner: season.neo,
      title: 'Application',
      items: [{type: 'TEXT', title: 'First name'}],
    });
    season.project.run('install', [season.book.id, form.id]);
    return {...season, form, runs: listen(season.project)};
  }

  it('31. gives a form trigger the response, and no texts', () => {
    const {form, runs} = makeForm();

    form.submitAs('student@example.org', {'First name': 'Zoë'});

    expect(runs.map(run => run.value)).toEqual([
      [{authMode: 'FULL', response: 'FormResponse', source: 'Form', triggerUid: 'string'}, ['Zoë'], form.id],
    ]);
  });

  it('31. gives a spreadsheet trigger texts in column order, and lists of texts by title', () => {
    const {workspace, form, book, runs} = makeForm();
    const row = {
      file: book.id,
      block: {sheetId: 0, row: 2, column: 1, rows: 1, columns: 2},
      values: ['01/10/2027 09:20:00', 'Zoë'],
      namedValues: {Timestamp: ['01/10/2027 09:20:00'], 'First name': ['Zoë']},
    };

    workspace.core.fire({type: 'FORM_SUBMIT', form: form.id, response: 'r', by: null, relinked: true, row});

    expect(runs.map(run => run.value)).toEqual([
      {
        authMode: 'FULL',
        namedValues: row.namedValues,
        range: 'Range',
        source: 'Spreadsheet',
        triggerUid: 'string',
        values: row.values,
      },
    ]);
  });

  it('36. runs a second submission in the middle of the first one’s trigger, and ends it first', () => {
    const {workspace, form, runs} = makeForm();
    let isFirst = true;
    workspace.faults.onCall(() => {
      if (isFirst) form.submitAs('late@example.org', {'First name': 'Late'});
      isFirst = false;
    });

    form.submitAs('early@example.org', {'First name': 'Early'});

    expect(runs.map(run => (run.value as unknown[])[1])).toEqual([['Late'], ['Early']]);
  });

  it('29. hears nothing of a response that a script submits', () => {
    const {form, project, runs} = makeForm();

    expect(project.run('submit', [form.id]).ok).toBe(true);
    expect(runs.map(run => run.handler)).toEqual(['submit']);
  });
});
