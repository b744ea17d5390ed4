import {createWorkspace, type ProjectHandle, type Run} from '../../../emulator';

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

function makeSeason(source: string) {
  const workspace = createWorkspace({now: '2027-10-01T09:20:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org');
  const leo = workspace.account('leo@example.com');
  const reader = workspace.account('reader@example.com');
  const book = workspace.createSpreadsheet({owner: neo, name: 'SCOPE', editors: [leo], viewers: [reader]});
  const project = workspace.createProject({
    owner: neo,
    container: book,
    files: {'Code.js': source + SHOW},
    manifest: {timeZone: 'Europe/Brussels'},
    name: 'SCOPE Desk',
  });
  const runs = listen(project);
  const during = (action: () => void): readonly Run[] => {
    runs.length = 0;
    action();
    return [...runs];
  };
  const tab = book.tab('Sheet1');
  return {workspace, neo, leo, reader, book, tab, project, runs, during};
}

function listen(project: ProjectHandle): Run[] {
  const runs: Run[] = [];
  project.inner.onRun = run => runs.push(run);
  return runs;
}

describe('what people do in a spreadsheet', () => {
  it('37. runs onEdit as the person, with limited rights', () => {
    const {tab, leo, during} = makeSeason('function onEdit(e) { return [show(e), e.range.getA1Notation()]; }');

    const runs = during(() => {
      tab.type('C2', '9', {as: leo});
      tab.type('C2', '10', {as: leo});
    });

    expect(runs.map(run => run.value)).toEqual([
      [{authMode: 'LIMITED', range: 'Range', source: 'Spreadsheet', user: '', value: '9'}, 'C2'],
      [{authMode: 'LIMITED', oldValue: '9', range: 'Range', source: 'Spreadsheet', user: '', value: '10'}, 'C2'],
    ]);
  });

  it('37. makes the edited range the active one', () => {
    const {tab, during} = makeSeason('function onEdit(e) { return SpreadsheetApp.getActiveRange().getA1Notation(); }');

    expect(during(() => tab.type('C2', 'x'))[0]?.value).toBe('C2');
  });

  it('37. fires nothing for what a script writes', () => {
    const {project, book, during} = makeSeason(`
      function install(id) { ScriptApp.newTrigger('changed').forSpreadsheet(id).onChange().create(); }
      function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
      function onEdit() {}
      function changed() {}`);
    project.run('install', [book.id]);

    expect(during(() => project.run('write')).map(run => run.handler)).toEqual(['write']);
  });

  it('37. stops a simple trigger after 30 seconds', () => {
    const {tab, during} = makeSeason('function onEdit() { Utilities.sleep(31000); }');

    expect(during(() => tab.type('A1', 'x'))[0]?.error?.message).toBe('Exceeded maximum execution time');
  });

  it('37. refuses a simple trigger what needs authorisation, and sends nobody a mail about it', () => {
    const {workspace, tab, during, neo} = makeSeason(
      `function onEdit() { MailApp.sendEmail('a@example.org', 'x', 'y'); }`,
    );

    expect(during(() => tab.type('A1', 'x'))[0]?.error?.message).toBe(
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    expect(workspace.mailbox(neo).received).toEqual([]);
  });

  it('37. runs no simple trigger for somebody who may only read', () => {
    const {project, neo, reader, during} = makeSeason('function onOpen(e) { return show(e); }');

    expect(during(() => project.open({as: reader}))).toEqual([]);
    expect(during(() => project.open({as: neo})).map(run => run.value)).toEqual([
      {authMode: 'LIMITED', source: 'Spreadsheet', user: 'neo@example.org'},
    ]);
  });

  it('37. runs onSelectionChange', () => {
    const {workspace, book, leo, during} = makeSeason(
      'function onSelectionChange(e) { return e.range.getA1Notation(); }',
    );
    const block = {sheetId: 0, row: 2, column: 1, rows: 3, columns: 2};

    const runs = during(() => workspace.core.fire({type: 'SELECT', file: book.id, by: leo, page: {}, block}));

    expect(runs.map(run => run.value)).toEqual(['A2:B4']);
  });

  it('38. loads the global code of the project with the rights of the trigger', () => {
    const {tab, during} = makeSeason(`
      const left = MailApp.getRemainingDailyQuota();
      function onEdit() {}`);

    expect(during(() => tab.type('A1', 'x'))[0]?.error?.message).toMatch('You do not have permission');
  });

  it('43. has value and oldValue for a single cell only', () => {
    const {tab, during} = makeSeason(
      `function onEdit(e) { return ['value' in e, 'oldValue' in e, e.range.getA1Notation()]; }`,
    );

    expect(during(() => tab.paste('A1', [['1', '2']]))[0]?.value).toEqual([false, false, 'A1:B1']);
    expect(during(() => tab.clear('A1'))[0]?.value).toEqual([false, true, 'A1']);
  });

  it('39. runs an installed trigger as its creator, with full rights, and names the trigger', () => {
    const {project, book, tab, leo, during} = makeSeason(`
      function install(id) { return ScriptApp.newTrigger('handle').forSpreadsheet(id).onEdit().create().getUniqueId(); }
      function handle(e) { return [show(e), e.triggerUid, Session.getEffectiveUser().getEmail()]; }`);
    const uid = project.run('install', [book.id]).value;

    const [run] = during(() => tab.type('C2', '10', {as: leo}));

    const event = {
      authMode: 'FULL',
      range: 'Range',
      source: 'Spreadsheet',
      triggerUid: 'string',
      user: '',
      value: '10',
    };
    expect(run?.value).toEqual([event, uid, 'neo@example.org']);
  });

  it('39. tells the creator of an installed trigger by mail that it failed', () => {
    const {workspace, project, book, tab, neo, leo} = makeSeason(`
      function install(id) { ScriptApp.newTrigger('handle').forSpreadsheet(id).onEdit().create(); }
      function handle() { throw new Error('broken'); }`);
    project.run('install', [book.id]);

    tab.type('A1', 'x', {as: leo});

    expect(workspace.mailbox(neo).received.map(mail => mail.subject)).toEqual([
      'Summary of failures for Google Apps Script: SCOPE Desk',
    ]);
  });

  it('39. no longer runs the trigger of somebody who may not open the file any more', () => {
    const {workspace, project, book, tab, leo, during} = makeSeason(`
      function install(id) {
        ScriptApp.newTrigger('handle').forSpreadsheet(id).onEdit().create();
        ScriptApp.newTrigger('handle').timeBased().everyMinutes(10).create();
      }
      function handle() {}`);
    project.run('install', [book.id], {as: leo});
    const edit = () => during(() => tab.type('A1', 'x')).length;
    const before = [edit(), workspace.advance({minutes: 10}).length];

    workspace.core.files.get(book.id)!.editors = [];

    expect(before).toEqual([1, 1]);
    expect([edit(), workspace.advance({minutes: 10}).length]).toEqual([0, 0]);
  });

  it('runs the simple trigger first, then the installed ones in the order of their making', () => {
    const {project, book, tab, during} = makeSeason(`
      function install(id) {
        ScriptApp.newTrigger('changed').forSpreadsheet(id).onChange().create();
        ScriptApp.newTrigger('second').forSpreadsheet(id).onEdit().create();
        ScriptApp.newTrigger('third').forSpreadsheet(id).onEdit().create();
      }
      function onEdit() {} function second() {} function third() {} function changed(e) { return e.changeType; }`);
    project.run('install', [book.id]);

    const runs = during(() => tab.type('A1', 'x'));

    expect(runs.map(run => run.handler)).toEqual(['onEdit', 'second', 'third', 'changed']);
    expect(runs.at(-1)?.value).toBe('EDIT');
  });

  it('tells an onChange trigger what kind of change it was', () => {
    const {project, book, tab, during} = makeSeason(`
      function install(id) { ScriptApp.newTrigger('changed').forSpreadsheet(id).onChange().create(); }
      function changed(e) { return show(e); }`);
    project.run('install', [book.id]);

    const [run] = during(() => tab.insertRow(2));

    expect(run?.value).toEqual({
      authMode: 'FULL',
      changeType: 'INSERT_ROW',
      source: 'Spreadsheet',
      triggerUid: 'string',
      user: 'neo@example.org',
    });
  });

  it('runs nothing of a project that is bound to another file and has no trigger here', () => {
    const {workspace, neo, during} = makeSeason('function onEdit() {}');
    const other = workspace.createSpreadsheet({owner: neo, name: 'Other'});

    expect(during(() => other.tab('Sheet1').type('A1', 'x'))).toEqual([]);
  });

  it('42. gives the handlers of an open the page: menus from both kinds of trigger', () => {
    const {project, book, neo} = makeSeason(`
      function install(id) { ScriptApp.newTrigger('more').forSpreadsheet(id).onOpen().create(); }
      function onOpen() { SpreadsheetApp.getUi().createMenu('One').addItem('Go', 'go').addToUi(); }
      function more() { SpreadsheetApp.getUi().createMenu('Two').addItem('Go', 'go').addToUi(); return 2; }
      function go() {}`);
    project.run('install', [book.id]);

    const page = project.open({as: neo});

    expect(page.menus.map(menu => menu.title)).toEqual(['One', 'Two']);
    expect(page.opened.map(run => run.handler)).toEqual(['onOpen', 'more']);
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
      destination: season.book,
      items: [
        {type: 'TEXT', title: 'First name'},
        {type: 'CHECKBOX', title: 'Months', choices: ['July', 'August']},
      ],
    });
    season.project.run('install', [season.book.id, form.id]);
    season.runs.length = 0;
    return {...season, form};
  }

  it('31. gives a form trigger the response, and a spreadsheet trigger texts', () => {
    const {form, during} = makeForm();

    const runs = during(() => form.submitAs('student@example.org', {'First name': 'Zoë', Months: ['July', 'August']}));

    const at = expect.stringMatching(/2027 9:20:00$/);
    expect(runs.map(run => [run.handler, run.value])).toEqual([
      [
        'ofForm',
        [
          {authMode: 'FULL', response: 'FormResponse', source: 'Form', triggerUid: 'string'},
          ['Zoë', ['July', 'August']],
          form.id,
        ],
      ],
      [
        'ofBook',
        {
          authMode: 'FULL',
          namedValues: {Timestamp: [at], 'First name': ['Zoë'], Months: ['July, August']},
          range: 'Range',
          source: 'Spreadsheet',
          triggerUid: 'string',
          values: [at, 'Zoë', 'July, August'],
        },
      ],
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

    const ofForm = runs.filter(run => run.handler === 'ofForm');
    expect(ofForm.map(run => (run.value as unknown[])[1])).toEqual([['Late'], ['Early']]);
  });

  it('37. runs onOpen of a project that is bound to the form, for those who may edit it', () => {
    const {workspace, form, neo} = makeForm();
    const files = {'Code.js': `function onOpen(e) { return [String(e.source), e.source.getId()]; }`};
    const bound = workspace.createProject({owner: neo, container: form, files});

    expect(bound.open({as: neo}).opened.map(run => run.value)).toEqual([['Form', form.id]]);
  });

  it('34b. tells a spreadsheet’s trigger of an old response once its form is linked, and the form’s own not again', () => {
    const {workspace, neo, project, during} = makeSeason(source);
    const form = workspace.createForm({owner: neo, title: 'Old', items: [{type: 'TEXT', title: 'First name'}]});
    form.submitAs('student@example.org', {'First name': 'Zoë'});
    const other = workspace.createSpreadsheet({owner: neo, name: 'Other'});
    project.run('install', [other.id, form.id]);

    const runs = during(() => form.linkTo(other));

    expect(runs.map(run => run.handler)).toEqual(['ofBook']);
  });

  it('29. hears nothing of a response that a script submits', () => {
    const {form, project, runs} = makeForm();

    expect(project.run('submit', [form.id]).ok).toBe(true);
    expect(runs.map(run => run.handler)).toEqual(['submit']);
  });
});
