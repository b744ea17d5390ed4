import {createWorkspace} from '../../../emulator';

function project(source: string, manifest?: object) {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
  const neo = workspace.account('neo@example.org');
  return workspace.createProject({
    owner: neo,
    files: {'Code.js': source},
    ...(manifest === undefined ? {} : {manifest}),
  });
}

describe('an execution', () => {
  it('gives back what the function returned, in the host’s own intrinsics', () => {
    const {ok, value} = project('function f(a) { return {list: [a, new Date(0)], none: null}; }').run('f', [7]);

    expect(ok).toBe(true);
    expect(value).toStrictEqual({list: [7, new Date(0)], none: null});
  });

  it('reads the virtual clock in the script’s time zone', () => {
    const run = project('function f() { return [new Date().getHours(), Date.now()]; }').run('f');

    expect(run.value).toEqual([9, Date.parse('2027-10-01T09:00:00+02:00')]);
  });

  it('76. starts afresh each time: a global does not live from one run to the next', () => {
    const counter = project('var count = 0; function f() { return ++count; }');

    expect([counter.run('f').value, counter.run('f').value]).toEqual([1, 1]);
  });

  it('76. loads all files into one scope, in project order', () => {
    const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00'});
    const owner = workspace.account('neo@example.org');
    const files = {'A.js': 'const x = 1; function f() { return x + y; }', 'B.js': 'const y = 2;'};

    expect(workspace.createProject({owner, files}).run('f').value).toBe(3);
    const early = workspace.createProject({
      owner,
      files: {'A.js': 'const z = later;', 'B.js': 'const later = 1; function f() {}'},
    });
    expect(early.run('f').error).toMatchObject({name: 'ReferenceError'});
  });

  it('77. waits for a promise that only needs microtasks', () => {
    expect(project('async function f() { await null; await null; return "done"; }').run('f').value).toBe('done');
    const failed = project('async function f() { await null; throw new TypeError("no"); }').run('f');
    expect(failed.error).toMatchObject({name: 'TypeError', message: 'no'});
  });

  it('74. has nothing of Node or the browser', () => {
    const names =
      'setTimeout setInterval TextEncoder TextDecoder fetch URL URLSearchParams atob btoa crypto performance process require window global Buffer structuredClone queueMicrotask';
    const run = project(`function f() { return '${names}'.split(' ').filter(name => name in globalThis); }`).run('f');

    expect(run.value).toEqual([]);
  });

  it('says file and line of an uncaught error, and nothing of the emulator', () => {
    const {error} = project('function f() {\n  g();\n}\nfunction g() {\n  throw new Error("boom");\n}').run('f');

    expect(error?.stack.replace(/:\d+\)/g, ')')).toBe('Error: boom\n    at g (Code:5)\n    at f (Code:2)');
  });

  it('says which function is missing; one ending in _ is missing too', () => {
    const some = project('function f_() {} const arrow = () => 1;');

    expect(some.run('g').error?.message).toBe('Script function not found: g');
    expect(some.run('f_').error?.message).toBe('Script function not found: f_');
    expect(some.run('arrow').error?.message).toBe('Script function not found: arrow');
  });

  it('takes a thrown value that is no error', () => {
    expect(project('function f() { throw "plain"; }').run('f').error?.message).toBe('plain');
  });
});

describe('the syntax gate', () => {
  it.each([
    ['a private field', 'class A {\n  #x = 1;\n}'],
    ['a static field', 'class A {\n  static x = 1;\n}'],
    ['a class field', 'class A {\n  x = 1;\n}'],
    ['a static block', 'class A {\n  static {}\n}'],
    ['an import', 'const a = 1;\nimport x from "x";'],
    ['an export', 'const a = 1;\nexport const b = 2;'],
  ])('75. refuses %s, and with it every function of the project', (_what, source) => {
    const {error} = project(`${source}\nfunction f() {}`).run('f');

    expect(error?.name).toBe('SyntaxError');
    expect(error?.message).toMatch(/line: 2 file: Code\.gs$/);
  });

  it('75. takes what ES2019 to ES2021 have', () => {
    const source =
      'function f() { const o = {a: null}; o.a ??= 1; return [o?.a ?? 0, 1_000, [[1]].flat()[0], "aa".replaceAll("a", "b")]; }';

    expect(project(source).run('f').value).toEqual([1, 1000, 1, 'bb']);
  });
});

describe('the manifest', () => {
  it('refuses a scope that Google does not have, by its name', () => {
    const {error} = project('function f() {}', {oauthScopes: ['https://www.googleapis.com/auth/spreadsheet']}).run('f');

    expect(error?.message).toBe(
      'appsscript.json: oauthScopes names "https://www.googleapis.com/auth/spreadsheet", which is no scope of Google\'s.',
    );
  });

  it('sets the script’s time zone', () => {
    expect(project('function f() { return new Date().getHours(); }', {timeZone: 'Asia/Tokyo'}).run('f').value).toBe(16);
  });
});

describe('a snapshot', () => {
  it('of another version is refused with a sentence', () => {
    const snapshot = {...createWorkspace({now: 0}).snapshot(), version: 99};

    expect(() => createWorkspace({from: snapshot})).toThrow(/version 99, this emulator reads version 1/);
  });

  it('brings back accounts, clock, files and projects', () => {
    const first = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
    const owner = first.account('neo@example.org', {edition: 'workspace', locale: 'nl', name: 'Anna N.'});
    const {id} = first.createProject({owner, files: {'Code.js': 'function f() { return Date.now(); }'}});

    const second = createWorkspace({from: JSON.parse(JSON.stringify(first.snapshot()))});

    expect(second.account('NEO@example.org')).toMatchObject({edition: 'workspace', locale: 'nl', name: 'Anna N.'});
    expect(second.project(id).run('f').value).toBe(Date.parse('2027-10-01T09:00:00+02:00'));
  });
});
