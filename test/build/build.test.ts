import {cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {type BuildResult, build, printed} from '../../build/build';
import {pageNames} from '../../build/pages';

const ROOT = resolve(__dirname, '../..');
const LONG = 60_000;

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'scope-build-')));
  for (const name of ['src', 'appsscript.json', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(root, name), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
});
afterEach(() => rmSync(root, {recursive: true}));

/** Writes a source file over the copy of ours. */
function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

function faults(): Promise<readonly string[]> {
  return build({root}).then(
    () => [],
    (error: {faults: string[]}) => error.faults,
  );
}

describe('the build', () => {
  let made: BuildResult;

  it(
    'makes of src one Code.js, one HTML file per page and the manifest, and nothing else',
    async () => {
      write('src/pages/two-words/page.tsx', "import {draw} from '../kit/page';\ndraw(() => <p>2</p>);\n");
      write('build/out/stale.html', 'from an earlier build');
      made = await build({root});

      const pages = [...pageNames(ROOT), 'two-words'].map(name => `${name}.html`);
      expect(made.files.map(({name}) => name)).toEqual(['Code.js', 'appsscript.json', ...pages].sort());
      expect(made.out).toBe(join(root, 'build/out'));
      expect(printed(made)).toMatch(/Code\.js +\d+\.\d kB/);
    },
    LONG,
  );

  it(
    'leaves the script readable: names, lines and the comments that begin with /*!',
    async () => {
      const code = readFileSync(join((await build({root})).out, 'Code.js'), 'utf8');

      expect(code).toMatch(/^\/\*!\n \* SCOPE Desk/);
      expect(code).toContain(
        '/*! Simple trigger: Google calls it when the spreadsheet is opened. */\nfunction onOpen() {\n}',
      );
      expect(code).toContain('\nfunction showSidebar(page, title) {\n');
    },
    LONG,
  );

  it(
    'takes newer syntax down to what Google reads',
    async () => {
      write(
        'src/domain/newer.ts',
        'export class A { #x = 1; static y = 2; z = this.#x; has(o: object) { return #x in o; } }\n',
      );
      write(
        'src/google/clock.ts',
        "import {A} from '../domain/newer';\nexport const now = () => new Date(new A().z + A.y);\n",
      );

      expect(await faults()).toEqual([]);
    },
    LONG,
  );

  it.each([
    [
      'a syntax error in the script',
      'src/entry/menus.ts',
      'export function onOpen() {\n  return (;\n}\n',
      'src/entry/menus.ts:2',
    ],
    [
      'an import of the script that leads nowhere',
      'src/entry/rpc.ts',
      "\nimport {x} from './gone';\nexport const rpc = {readSeason: x};\n",
      'src/entry/rpc.ts:2',
    ],
    [
      'a name that the imported file does not export',
      'src/entry/rpc.ts',
      "\nimport {gone} from './answer';\nexport const rpc = {readSeason: gone};\n",
      'src/entry/rpc.ts:2',
    ],
    ['a syntax error in a page', 'src/pages/season/page.tsx', 'const a = <p>\n\n;', 'src/pages/season/page.tsx:3'],
    [
      'an import of a page that leads nowhere',
      'src/pages/season/page.tsx',
      "\nimport './gone.css';\n",
      'src/pages/season/page.tsx:2',
    ],
  ])(
    'says file and line of %s',
    async (_what, path, text, place) => {
      write(path, text);

      expect((await faults()).join('\n')).toContain(`${place}:`);
    },
    LONG,
  );

  it(
    'ends with every fault that the bundle check finds, in the script and in the pages',
    async () => {
      write(
        'src/google/dialogs.ts',
        'export const showSidebar = () => setTimeout(() => {}, 1);\nexport const showDialog = showSidebar;\n',
      );
      write('src/pages/season/page.tsx', "fetch('https://x.be');\n");

      expect(await faults()).toEqual([
        expect.stringMatching(/^Code\.js:\d+: setTimeout does not exist at Google \[from src\/google\/dialogs\.ts\]$/),
        expect.stringMatching(/^season\.html:\d+: fetch sends a request/),
      ]);
    },
    LONG,
  );
});
