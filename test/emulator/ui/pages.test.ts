import {createWorkspace, FormElement} from '../../../emulator';

const MENU = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('SCOPE')
    .addItem('Show season', 'show')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Ask', 'ask'))
    .addToUi();
}
function show() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Hello</p>').setTitle('Season'));
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert('Sure?', 'It cannot be undone.', ui.ButtonSet.YES_NO);
  if (button !== ui.Button.YES) return 'no';
  const answer = ui.prompt('Why?');
  return answer.getSelectedButton() + ': ' + answer.getResponseText();
}
function dialog() {
  const html = HtmlService.createHtmlOutputFromFile('page').setWidth(500).setHeight(300);
  SpreadsheetApp.getUi().showModalDialog(html, 'Send');
}
`;

function world(source = MENU, more: Record<string, string> = {}) {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org');
  const leo = workspace.account('leo@example.org');
  const book = workspace.createSpreadsheet({
    owner: neo,
    name: 'SCOPE 2027',
    locale: 'en_GB',
    timeZone: 'Europe/Brussels',
  });
  const project = workspace.createProject({owner: neo, container: book, files: {'Code.js': source, ...more}});
  return {workspace, neo, leo, book, project};
}

describe('a page in front of a spreadsheet', () => {
  it('shows the menus that onOpen made, and runs what is clicked as the person who has it open', () => {
    const {project, leo} = world();
    const page = project.open({as: leo});

    expect(page.menus.map(({title}) => title)).toEqual(['SCOPE']);
    expect(page.menus[0]?.items.map(item => item?.label ?? '—')).toEqual(['Show season', '—', 'More']);
    expect(page.click('SCOPE', 'Show season').ok).toBe(true);
    expect(page.sidebar).toMatchObject({title: 'Season', html: '<p>Hello</p>', width: 300});
  });

  it('names what there is when an item is not', () => {
    const page = world().project.open();

    expect(() => page.click('SCOPE', 'Send')).toThrow('"SCOPE" has no item "Send"; it has: Show season, More.');
    expect(() => page.click('Other', 'Send')).toThrow('There is no menu "Other"; there is: SCOPE.');
  });

  it('44. asks and goes on with the answer', () => {
    const page = world().project.open();
    page.answer('YES');
    page.answer('OK', 'because');

    expect(page.click('SCOPE', 'More', 'Ask').value).toBe('OK: because');
    expect(page.asked.map(({title, text, buttons}) => [title, text, buttons])).toEqual([
      ['Sure?', 'It cannot be undone.', ['YES', 'NO']],
      ['', 'Why?', ['OK']],
    ]);
  });

  it('shows a dialog of the size that the script gave', () => {
    const {project} = world(MENU, {'page.html': '<b>Hi</b>'});
    const page = project.open();
    project.run('dialog');

    expect(page.dialog).toMatchObject({title: 'Send', html: '<b>Hi</b>', width: 500, height: 300, modal: true});
  });

  it('says which HTML file is missing', () => {
    const {project} = world();

    expect(project.run('dialog').error?.message).toBe('No HTML file named page was found.');
  });

  it('52. names what the browser would refuse to load into it: anything without https', () => {
    const page =
      '<script src="http://x.be/a.js"></script><script src="https://x.be/b.js"></script><link rel=stylesheet href=http://x.be/c.css>';
    const {project} = world(MENU, {'page.html': page});
    const opened = project.open();
    project.run('dialog');

    expect(opened.dialog?.blocked).toEqual(['http://x.be/a.js', 'http://x.be/c.css']);
  });

  it('54. a sidebar cannot be shown by a simple trigger', () => {
    const {project} = world(MENU.replace(/function show/, 'function onOpen2() {} function show'));
    const {error} = project.run('show', [], {authMode: 'LIMITED'});

    expect(error?.message).toMatch(/^You do not have permission to call Ui\.showSidebar/);
  });
});

describe('google.script.run', () => {
  const RPC = `
    function echo(value) { return value; }
    function when() { return {deep: [{at: new Date(0)}]}; }
    function shapes() { return {map: new Map([[1, 2]]), set: new Set([1]), bytes: new Int8Array([1, -2]), gone: undefined, list: [undefined, NaN]}; }
    function unsigned() { return new Uint8Array([1]); }
    async function later() { await null; return 'later'; }
    function fail() { throw new Error('boom'); }
    function failInService() { SpreadsheetApp.getActive().getRange('A1:B1').setValues([[1]]); }
    function hidden_() { return 1; }
    const arrow = () => 1;
    function form(f) { return {name: f.name, file: f.cv.getName(), text: f.cv.getDataAsString(), boxes: f.box}; }
  `;

  it('45. carries plain values both ways; undefined in a list becomes null', () => {
    const {project} = world(RPC);

    expect(project.rpc('echo', [{a: [1, undefined, 'x'], b: undefined}]).value).toEqual({a: [1, null, 'x']});
  });

  it.each([
    ['a date', [{at: new Date(0)}], 'at'],
    ['a function', [[1, () => 1]], '1'],
    ['a date as argument', [1, 2, 3, new Date(0)], '3'],
  ])('46. refuses %s before it leaves the page', (_what, args, property) => {
    const run = world(RPC).project.rpc('echo', args);

    expect(run.error?.message).toBe(`Failed due to illegal value in property: ${property}`);
    expect(run.callCount).toBe(0);
  });

  it('46. refuses an argument that holds itself', () => {
    const ring: Record<string, unknown> = {};
    ring.self = ring;

    expect(world(RPC).project.rpc('echo', [ring]).error?.message).toBe('Failed due to illegal value in property: self');
  });

  it('47. a date anywhere in an answer makes the whole answer null, without an error', () => {
    const run = world(RPC).project.rpc('when');

    expect(run.ok).toBe(true);
    expect(run.value).toBeNull();
  });

  it('47. maps and sets arrive empty, signed bytes as numbers; unsigned bytes are an error; a promise is awaited', () => {
    const {project} = world(RPC);

    expect(project.rpc('shapes').value).toEqual({map: {}, set: {}, bytes: [1, -2], list: [null, null]});
    expect(project.rpc('unsigned').ok).toBe(false);
    expect(project.rpc('later').value).toBe('later');
  });

  it.each(['hidden_', 'arrow', 'nothing'])('48. cannot call %s', name => {
    expect(world(RPC).project.rpc(name).error).toMatchObject({
      name: 'TypeError',
      message: `google.script.run.${name} is not a function`,
    });
  });

  it('49. answers to calls made at once come in any order, of at most ten at a time', () => {
    const {project} = world(`${MENU}${RPC}`);
    const page = project.open();
    page.click('SCOPE', 'Show season');
    const answers = page.rpcAll(Array.from({length: 30}, (_, at) => ['echo', at] as const));

    expect(answers.map(({run}) => run.value).sort((one, other) => Number(one) - Number(other))).toEqual(
      Array.from({length: 30}, (_, at) => at),
    );
    expect(answers.map(({call}) => call)).not.toEqual(answers.map((_, at) => at));
    answers.forEach(({call}, at) => {
      expect(call).toBeLessThan(at + 10);
    });
  });

  it('50. an error arrives as its name and message, without a stack', () => {
    const {project} = world(RPC);

    expect(project.rpc('fail').error?.message).toBe('Error: boom');
    expect(project.rpc('failInService').error?.message).toMatch(/^Exception: The number of columns in the data/);
    expect(project.rpc('fail').error?.stack).not.toMatch(/Code/);
  });

  it('51. a form arrives as its fields, a chosen file as a blob', () => {
    const cv = {name: 'cv.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('Zoë')};
    const run = world(RPC).project.rpc('form', [new FormElement({name: 'Ann', cv, box: ['a', 'b']})]);

    expect(run.value).toEqual({name: 'Ann', file: 'cv.txt', text: 'Zoë', boxes: ['a', 'b']});
  });

  it('51. a form must be the only argument', () => {
    expect(world(RPC).project.rpc('echo', [new FormElement({}), 1]).ok).toBe(false);
  });
});
