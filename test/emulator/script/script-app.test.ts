import {createWorkspace} from '../../../emulator';

const SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'];

function makeProject(source: string, manifest: object = {timeZone: 'Europe/Brussels'}) {
  const workspace = createWorkspace({now: '2027-10-01T09:20:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org');
  const leo = workspace.account('leo@example.org');
  const book = workspace.createSpreadsheet({owner: neo, name: 'SCOPE'});
  const form = workspace.createForm({owner: neo, title: 'Application'});
  const project = workspace.createProject({
    owner: neo,
    container: book,
    files: {'Code.js': `${source}\nfunction runs() {}`},
    manifest,
    name: 'SCOPE Desk',
  });
  return {workspace, neo, leo, book, form, project};
}

/** The error of a run of this expression. */
function errorOf(expression: string): string | undefined {
  return makeProject(`function f() { return ${expression}; }`).project.run('f').error?.message;
}

const clock = `ScriptApp.newTrigger('runs').timeBased()`;

describe('ScriptApp', () => {
  it('39. lists a trigger with what it listens to', () => {
    const {project, book, form} = makeProject(`
      function install(book, form) {
        ScriptApp.newTrigger('a').forSpreadsheet(SpreadsheetApp.openById(book)).onFormSubmit().create();
        ScriptApp.newTrigger('b').forForm(form).onOpen().create();
        const t = ScriptApp.newTrigger('c').timeBased().everyMinutes(10).create();
        return t.getTriggerSource() === ScriptApp.TriggerSource.CLOCK;
      }
      function list() {
        return ScriptApp.getProjectTriggers().map(t => [t.getHandlerFunction(), String(t.getEventType()),
          String(t.getTriggerSource()), t.getTriggerSourceId(), /^\\d{19}$/.test(t.getUniqueId())]);
      }`);

    expect(project.run('install', [book.id, form.id]).value).toBe(true);
    expect(project.run('list').value).toEqual([
      ['a', 'ON_FORM_SUBMIT', 'SPREADSHEETS', book.id, true],
      ['b', 'ON_OPEN', 'FORMS', form.id, true],
      ['c', 'CLOCK', 'CLOCK', null, true],
    ]);
  });

  it('39. shows an account its own triggers only, and deletes no others', () => {
    const {project, leo} = makeProject(`
      function install() { ${clock}.everyHours(1).create(); }
      function count() { return ScriptApp.getProjectTriggers().length; }
      function clear() { ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t)); }`);
    project.run('install');
    project.run('install', [], {as: leo});

    project.run('clear', [], {as: leo});

    expect(project.run('count').value).toBe(1);
    expect(project.run('count', [], {as: leo}).value).toBe(0);
  });

  it('39. installs the same trigger twice without a word', () => {
    const {project} = makeProject(`
      function setup() { ${clock}.everyHours(1).create(); return ScriptApp.getProjectTriggers().length; }`);

    expect([project.run('setup').value, project.run('setup').value]).toEqual([1, 2]);
  });

  it('39. finds the triggers of one file', () => {
    const {project, book} = makeProject(`
      function f(book) {
        ScriptApp.newTrigger('runs').forSpreadsheet(book).onEdit().create();
        ${clock}.everyHours(1).create();
        return ScriptApp.getUserTriggers(SpreadsheetApp.openById(book)).map(t => t.getHandlerFunction());
      }`);

    expect(project.run('f', [book.id]).value).toEqual(['runs']);
  });

  it('40. refuses the 21st trigger of an account', () => {
    const {project, leo} = makeProject(`
      function fill(n) { for (let i = 0; i < n; i++) ${clock}.everyHours(1).create(); }`);
    project.run('fill', [20]);

    expect(project.run('fill', [1]).error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(project.run('fill', [1], {as: leo}).ok).toBe(true);
  });

  it('41. refuses a schedule that makes no sense', () => {
    expect(errorOf(`${clock}.everyMinutes(2)`)).toBe(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect(errorOf(`${clock}.atHour(24)`)).toMatch('atHour was invalid');
    expect(errorOf(`${clock}.atHour(9).create()`)).toMatch('no frequency');
    expect(errorOf(`${clock}.everyMinutes(5).everyDays(1).create()`)).toMatch('more than one frequency');
    expect(errorOf(`${clock}.inTimezone('Europe/Bruges')`)).toBe('Invalid argument: timezone');
    expect(errorOf(`${clock}.at('tomorrow')`)).toMatch("don't match the method signature");
    expect(errorOf(`${clock}.atDate(2027, 2, 30)`)).toBe('Invalid argument: date');
  });

  it('refuses a file that is not there, and a trigger without an event', () => {
    expect(errorOf(`ScriptApp.newTrigger('runs').forSpreadsheet('nothing')`)).toMatch('No item with the given ID');
    expect(errorOf(`ScriptApp.newTrigger('runs').forForm(SpreadsheetApp.getActive())`)).toMatch("don't match");
    expect(errorOf(`ScriptApp.newTrigger('runs').forSpreadsheet(SpreadsheetApp.getActive().getId()).create()`)).toMatch(
      'no event',
    );
  });

  it('37. needs the scope script.scriptapp, and full authorisation', () => {
    const source = `function f() { ${clock}.everyHours(1).create(); }`;

    expect(makeProject(source, {oauthScopes: []}).project.run('f').error?.message).toBe(
      'Specified permissions are not sufficient to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
    expect(makeProject(source, {oauthScopes: SCOPES}).project.run('f').ok).toBe(true);
    expect(makeProject(source).project.run('f', [], {authMode: 'LIMITED'}).error?.message).toBe(
      'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });

  it('tells who it is, and that nothing is published or left to authorise', () => {
    const {project} = makeProject(`
      function f() {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
        return [ScriptApp.getScriptId(), ScriptApp.getService().getUrl(), ScriptApp.getService().isEnabled(),
          info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, info.getAuthorizationUrl(),
          String(ScriptApp.getInstallationSource())];
      }`);

    expect(project.run('f').value).toEqual([project.id, null, false, true, null, 'NONE']);
  });

  it('38. is not authorised in mode NONE', () => {
    const {project} = makeProject(`
      function f() {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() !== null];
      }
      function g() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); }`);

    expect(project.run('f', [], {authMode: 'NONE'}).value).toEqual(['REQUIRED', true]);
    expect(project.run('g', [], {authMode: 'NONE'}).error?.message).toBe(
      'Authorization is required to perform that action.',
    );
  });

  it('gives a token that says whose it is and what it may do', () => {
    const {project} = makeProject('function f() { return ScriptApp.getOAuthToken(); }', {oauthScopes: SCOPES});

    const [prefix, claims] = String(project.run('f').value).split('.') as [string, string];

    expect(prefix).toBe('ya29');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      email: 'neo@example.org',
      scopes: SCOPES,
      expires: Date.parse('2027-10-01T10:20:00+02:00'),
    });
  });

  it('80. gives enums whose values have their place and their name', () => {
    const {project} = makeProject(`
      function f() { return [ScriptApp.AuthMode.FULL.ordinal(), JSON.stringify(ScriptApp.AuthMode.LIMITED)]; }`);

    expect(project.run('f').value).toEqual([3, '"LIMITED"']);
  });

  it('says of a state token that it is not emulated', () => {
    expect(errorOf('ScriptApp.newStateToken()')).toBe('NotEmulated: ScriptApp.newStateToken');
    expect(errorOf(`ScriptApp.newTrigger('runs').forUserCalendar('neo@example.org')`)).toBe(
      'NotEmulated: TriggerBuilder.forUserCalendar',
    );
  });
});
