/**
 * Makes of `src` what Google runs: `build/out` with `Code.js`, one HTML file per page and the manifest; just what
 * `clasp push` sends. `npm run build` prints the sizes; tests and `npm start` call {@link build}.
 */
import {copyFile, mkdir, readdir, readFile, rm, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {BuildError} from './build-error';
import {bundleFaults, openNames} from './check-bundle';
import {pageFaults} from './check-page';
import {bundlePages} from './pages';
import {bundleServer} from './server';

const ROOT = resolve(__dirname, '..');

export interface BuildResult {
  /** The directory that was made. */
  readonly out: string;
  /** Every file in it, by name, with its size in bytes. */
  readonly files: readonly {readonly name: string; readonly bytes: number}[];
  /** The functions that Google can call. */
  readonly functions: readonly string[];
}

/**
 * Builds the sources under `root` into `out`, which is emptied first, and checks what came out.
 *
 * @throws {BuildError} with every fault as file:line; `out` is not to be used then
 */
export async function build({root = ROOT, out = join(root, 'build/out')} = {}): Promise<BuildResult> {
  await rm(out, {recursive: true, force: true});
  await mkdir(out, {recursive: true});
  await Promise.all([bundleServer(root, out), bundlePages(root, out)]);
  await copyFile(join(root, 'appsscript.json'), join(out, 'appsscript.json'));

  const functions = openNames(join(root, 'src/main.ts'));
  await check(out, functions);
  return {out, files: await sizes(out), functions};
}

async function check(out: string, functions: readonly string[]): Promise<void> {
  const names = await readdir(out);
  const faults = names.map(async name => {
    const text = await readFile(join(out, name), 'utf8');
    if (name.endsWith('.html')) return pageFaults(text, name);
    return name === 'Code.js' ? bundleFaults(text, functions) : [];
  });
  const all = (await Promise.all(faults)).flat();
  if (all.length > 0) throw new BuildError(all);
}

async function sizes(out: string): Promise<BuildResult['files']> {
  const names = (await readdir(out)).sort();

  return Promise.all(names.map(async name => ({name, bytes: (await stat(join(out, name))).size})));
}

/** The result as a table, for the terminal. */
export function printed({files, functions}: BuildResult): string {
  const rows = files.map(({name, bytes}) => `${name.padEnd(20)} ${(bytes / 1024).toFixed(1).padStart(8)} kB`);

  return [...rows, `${functions.length} functions for Google: ${functions.join(', ')}`].join('\n');
}

if (require.main === module) {
  build().then(
    result => console.log(printed(result)),
    (error: unknown) => {
      console.error(error instanceof BuildError ? error.message : error);
      process.exitCode = 1;
    },
  );
}
