import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {bind, boundTo, CLASP} from '../../build/clasp';
import {pageNames} from '../../build/pages';
import {builtProduct} from '../make/product';

const ROOT = resolve(__dirname, '../..');
const ID = `1${'aB3-_'.repeat(11)}x`;
const LONG = 60_000;

let checkout: string;
beforeEach(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), 'scope-clasp-')));
  cpSync(join(ROOT, '.clasp.json'), join(checkout, '.clasp.json'));
  unbind();
});
afterEach(() => rmSync(checkout, {recursive: true}));

/** Whoever runs the tests may have bound this checkout to a script of their own. */
function unbind(): void {
  const settings = JSON.parse(readFileSync(join(checkout, '.clasp.json'), 'utf8'));
  writeFileSync(join(checkout, '.clasp.json'), JSON.stringify({...settings, scriptId: ''}));
}

describe('clasp', () => {
  it(
    'would push just the built script, its pages and the manifest',
    async () => {
      cpSync(await builtProduct(), join(checkout, 'build/out'), {recursive: true});
      mkdirSync(join(checkout, 'src'));
      writeFileSync(join(checkout, 'src/main.ts'), '');
      bind(ID, checkout);

      const answer = execFileSync(process.execPath, [CLASP, 'show-file-status', '--json'], {
        cwd: checkout,
        encoding: 'utf8',
      });
      const {filesToPush} = JSON.parse(answer) as {filesToPush: string[]};

      const pages = pageNames(ROOT).map(name => `${name}.html`);
      expect(filesToPush.sort()).toEqual(
        ['Code.js', 'appsscript.json', ...pages].map(name => `build/out/${name}`).sort(),
      );
    },
    LONG,
  );
});

describe('bind', () => {
  it.each([
    ['an id', ID],
    ['an id with blanks around it', ` ${ID}\n`],
    ['the address of the editor', `https://script.google.com/home/projects/${ID}/edit`],
    ['the older address of the editor', `https://script.google.com/d/${ID}/edit?usp=drive_web`],
  ])('takes %s', (_what, given) => {
    expect(bind(given, checkout)).toBe(ID);
    expect(boundTo(checkout)).toBe(ID);
    expect(JSON.parse(readFileSync(join(checkout, '.clasp.json'), 'utf8'))).toEqual({
      scriptId: ID,
      rootDir: 'build/out',
    });
  });

  it.each([
    ['1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgVE2upms', 'the id of a spreadsheet or another file'],
    [
      'https://docs.google.com/spreadsheets/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgVE2upms/edit',
      'the id of a spreadsheet or another file',
    ],
    ['SCRIPT_ID', 'no script id'],
    [`${ID}; rm -rf`, 'no script id'],
  ])('refuses %s, says what it is and where the right one stands, and changes nothing', (given, what) => {
    expect(() => bind(given, checkout)).toThrow(
      `"${given}" is ${what}. In the sheet, open Extensions › Apps Script, then Project settings, and copy the Script ID.`,
    );
    expect(boundTo(checkout)).toBe('');
  });
});

describe('npm run push', () => {
  it(
    'builds, and sends nothing while the checkout is not bound',
    () => {
      for (const name of ['build', 'src', 'appsscript.json', 'package.json', 'tsconfig.json'])
        cpSync(join(ROOT, name), join(checkout, name), {recursive: true, filter: path => !path.endsWith('build/out')});
      symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      const {status, stderr, stdout} = spawnSync(process.execPath, [tsx, 'build/push.ts'], {
        cwd: checkout,
        encoding: 'utf8',
      });

      expect(stderr).toBe(
        'Nothing was sent: this checkout is not bound to a script yet; run "npm run bind -- SCRIPT_ID" first.\n',
      );
      expect(stdout).toContain('Code.js');
      expect(status).toBe(1);
    },
    LONG,
  );
});
