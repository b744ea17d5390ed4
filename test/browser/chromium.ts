/**
 * Chromium for tests of pages: the one that npm brings (no install script, no system package), or any other that
 * `CHROME_PATH` names. It starts once per test file and ends with it.
 *
 * npm's is packed for Linux on x64; elsewhere an installed Chrome is taken.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {type Browser, type LaunchOptions, chromium as playwright} from 'playwright-core';

const MODULES = resolve(__dirname, '../../node_modules');

/** Its own package.json, which the package does not export. */
const {version} = JSON.parse(readFileSync(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8')) as {
  version: string;
};

const UNPACKED = join(MODULES, '.cache', `chromium-${version}`);

/** Makes the package unpack the libraries that a bare machine lacks too; the variable is how it asks for them. */
const UNPACK_ALL = {AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x'};

/** The packed font stands for Arial, so that a screenshot is the same on each machine; others fill in its gaps. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${UNPACKED}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${UNPACKED}/fonts/cache</cachedir>
  <alias binding="same"><family>Arial</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** Starts Chromium for the tests of this file. Call it at the top of the file; the result gives the browser inside a test. */
export function useChromium(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await playwright.launch(launchOptions());
  }, 60_000);
  afterAll(() => browser?.close());

  return () => browser;
}

/** How Chromium is started on this machine. */
export function launchOptions(): LaunchOptions {
  const installed = process.env.CHROME_PATH;
  if (installed) return {executablePath: installed};
  if (process.platform !== 'linux' || process.arch !== 'x64') return {channel: 'chrome'};

  unpack();
  return {
    executablePath: join(UNPACKED, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'],
    env: {...process.env, LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'), FONTCONFIG_PATH: join(UNPACKED, 'fonts')},
  };
}

/** Unpacks aside and moves into place in one step: test files run side by side, and one may be stopped half-way. */
function unpack(): void {
  if (existsSync(UNPACKED)) return;

  const aside = `${UNPACKED}.${process.pid}`;
  mkdirSync(aside, {recursive: true});
  const program = `require('@sparticuz/chromium').executablePath()`;
  execFileSync(process.execPath, ['-e', program], {
    cwd: dirname(__dirname),
    env: {...process.env, ...UNPACK_ALL, TMPDIR: aside},
  });
  writeFileSync(join(aside, 'fonts/fonts.conf'), FONTS);
  try {
    renameSync(aside, UNPACKED);
  } catch {
    rmSync(aside, {recursive: true});
  }
}
