import {framesOf} from '../../../../emulator/workbench/worker/runs';

describe('framesOf', () => {
  it('finds the source file and the line of code behind a line of the bundle', () => {
    const bundle =
      ';// ./src/entry/menus.ts\nfunction showSeason() {}\n;// ./src/tables/tab.ts\nfunction read() {\n  throw 1;\n}';
    const stack = 'Error: broken\n    at read (Code:5:3)\n    at elsewhere (unknown)';
    expect(framesOf(stack, {'Code.js': bundle})).toEqual([
      {text: 'at read (Code:5:3)', source: 'src/tables/tab.ts', code: 'throw 1;'},
      {text: 'at elsewhere (unknown)', source: null, code: null},
    ]);
  });
});
