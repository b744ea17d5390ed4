/**
 * The built product for tests: the same `build()` as `npm run build`, made once per state of the sources and shared by
 * all test files.
 */
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {build} from '../../build/build';

const ROOT = resolve(__dirname, '../..');

/** All that the bundle is made of. */
const SOURCES = ['src', 'build', 'appsscript.json', 'package-lock.json'];

/** Directory with the built product, as `createProject({directory})` takes it. */
export async function builtProduct(): Promise<string> {
  const out = join(ROOT, 'node_modules/.cache/scope-desk', fingerprint());
  if (existsSync(out)) return out;

  const aside = `${out}.${process.pid}`;
  await build({out: aside});
  try {
    renameSync(aside, out);
  } catch {
    rmSync(aside, {recursive: true}); // another test file was first
  }
  return out;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of SOURCES.flatMap(filesUnder)) hash.update(`${name}\0`).update(readFileSync(join(ROOT, name)));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(name: string): string[] {
  if (name === 'build/out') return [];
  if (statSync(join(ROOT, name)).isFile()) return [name];

  return readdirSync(join(ROOT, name))
    .sort()
    .flatMap(inner => filesUnder(`${name}/${inner}`));
}
