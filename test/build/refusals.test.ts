import {refusals, requests} from '../../build/refusals';

describe('refusals', () => {
  it.each([
    ['a private field', 'class A {\n  #x = 1;\n}', 'Code.js:2: #private names stop the whole project'],
    ['a private method', 'class A {\n\n  #go() {}\n}', 'Code.js:3: #private names stop the whole project'],
    [
      'the test for a private field',
      'class A { #x; has(o) {\n return #x in o; } }',
      'Code.js:2: #private names stop the whole project',
    ],
    ['a field', 'class A {\n  x = 1;\n}', 'Code.js:2: class fields stop the whole project'],
    ['a static field', 'class A {\n  static x = 1;\n}', 'Code.js:2: class fields stop the whole project'],
    ['a static block', 'class A {\n  static {}\n}', 'Code.js:2: static blocks stop the whole project'],
    ['import(', "\nimport('x');", 'Code.js:2: import( has nothing to import at Google'],
    ['a timer', '\n\nsetTimeout(() => {}, 1);', 'Code.js:3: setTimeout does not exist at Google'],
    [
      'a timer by way of globalThis',
      'globalThis.setInterval(go, 1);',
      'Code.js:1: setInterval does not exist at Google',
    ],
    [
      'a timer by way of its name',
      "globalThis['setInterval'](go, 1);",
      'Code.js:1: setInterval does not exist at Google',
    ],
    ['URL', "const a = 1;\nnew URL('https://x.be');", 'Code.js:2: URL does not exist at Google'],
    ['TextEncoder', 'new TextEncoder();', 'Code.js:1: TextEncoder does not exist at Google'],
    ['fetch', "fetch('https://x.be');", 'Code.js:1: fetch does not exist at Google'],
    ['fetch handed on', 'const get = fetch;', 'Code.js:1: fetch does not exist at Google'],
    ['Node', "require('fs');", 'Code.js:1: require does not exist at Google'],
    ['the page', 'window.alert(1);', 'Code.js:1: window does not exist at Google'],
  ])('refuses %s, with its line', (_what, code, fault) => {
    expect(refusals(code, 'Code.js')).toContain(fault);
  });

  it.each([
    ['a module', "import x from 'x';"],
    ['syntax after ES2021', 'x = /[a--b]/v;'],
    ['top-level await', 'const x = await y;'],
    ['what no parser takes', 'function ('],
  ])('refuses %s as unreadable, with its line', (_what, code) => {
    expect(refusals(`\n${code}`, 'Code.js')).toEqual([expect.stringMatching(/^Code\.js:2: /)]);
  });

  it.each([
    ['a property of that name', 'const a = {fetch: 1}; a.fetch; a.URL = 2;'],
    ['a variable of that name', 'function go(process) { return process(1); }'],
    ['a name that is only asked for', "const has = typeof URL === 'function';"],
    ['a name used where it was asked for', "if (typeof window === 'object') go(window);"],
    ['a word in a text', "const text = 'setTimeout( import( #x';"],
    ['what ES2021 has', 'class A { get x() { return this?.y ?? 1_000; } static go() {} async *z() {} }'],
  ])('lets %s pass', (_what, code) => {
    expect(refusals(code, 'Code.js')).toEqual([]);
  });
});

describe('requests', () => {
  it('refuses what sends a request from a page, and import(', () => {
    const code = "fetch('/a');\nnew XMLHttpRequest();\nimport('b');\nglobalThis.fetch('c');";

    expect(requests(code, 'a.html').sort()).toEqual([
      'a.html:1: fetch sends a request; a page asks through google.script.run',
      'a.html:2: XMLHttpRequest sends a request; a page asks through google.script.run',
      'a.html:3: import( has nothing to import at Google',
      'a.html:4: fetch sends a request; a page asks through google.script.run',
    ]);
  });

  it('lets a page have timers and the document, which it has', () => {
    expect(requests('setTimeout(() => document.body, 1);', 'a.html')).toEqual([]);
  });
});
