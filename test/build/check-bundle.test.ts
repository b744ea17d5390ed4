import {bundleFaults} from '../../build/check-bundle';

/** A bundle as gas-webpack-plugin lays it out: stubs in front, the real ones assigned while loading. */
function makeBundle({stubs = 'function onOpen() {\n}', body = 'globalThis.onOpen = () => 1;'} = {}): string {
  return `${stubs}(() => {\n;// ./src/entry/menus.ts\n${body}\n})();`;
}

describe('the bundle check', () => {
  it('takes a bundle that loads in an empty realm and opens just the names of main.ts', () => {
    expect(bundleFaults(makeBundle(), ['onOpen'])).toEqual([]);
  });

  it('refuses a service that is called while loading, and says where', () => {
    const code = makeBundle({body: 'globalThis.onOpen = () => 1;\nconst book = SpreadsheetApp.getActive();'});

    expect(bundleFaults(code, ['onOpen'])).toEqual([
      'Code.js:5: SpreadsheetApp is not defined (while loading: nothing may call a service or the host here) [from src/entry/menus.ts]',
    ]);
  });

  it('refuses a log line while loading, since each click would write it', () => {
    const code = makeBundle({body: "globalThis.onOpen = () => 1;\nconsole.log('loaded');"});

    expect(bundleFaults(code, ['onOpen'])[0]).toMatch(/^Code\.js:5: console is not defined/);
  });

  it('refuses a bundle that does not end loading', () => {
    expect(bundleFaults(makeBundle({body: 'for (;;);'}), ['onOpen'])[0]).toMatch(/timed out/);
  });

  it('refuses a name of main.ts that cannot be called', () => {
    expect(bundleFaults(makeBundle(), ['onOpen', 'showSeason'])).toEqual([
      'Code.js:1: showSeason is in main.ts and cannot be called',
    ]);
  });

  it('refuses a function that can be called and is not in main.ts', () => {
    const code = makeBundle({stubs: 'function onOpen() {\n}\nfunction eraseAll() { return 1; }'});

    expect(bundleFaults(code, ['onOpen'])).toEqual(['Code.js:1: eraseAll can be called and is not in main.ts']);
  });

  it('refuses a function that Google could call but not see, since it has no declaration', () => {
    const code = makeBundle({body: 'globalThis.onOpen = () => 1; globalThis.showSeason = () => 2;'});

    expect(bundleFaults(code, ['onOpen', 'showSeason'])).toEqual([
      'Code.js:1: showSeason has no declaration at the top level, so Google does not list it',
    ]);
  });

  it('refuses a stub that nothing replaced, which would do nothing in silence', () => {
    expect(bundleFaults(makeBundle({body: ''}), ['onOpen'])).toEqual([
      'Code.js:1: onOpen does nothing: its stub was never replaced',
    ]);
  });

  it('refuses what Google cannot read before it loads anything', () => {
    const code = makeBundle({body: 'class A {\n  #x = 1;\n}\nSpreadsheetApp.getActive();'});

    expect(bundleFaults(code, ['onOpen'])[0]).toBe(
      'Code.js:5: #private names stop the whole project [from src/entry/menus.ts]',
    );
  });
});
