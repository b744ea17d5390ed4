/**
 * The lock file: `npm ci` refuses one that does not name each package, also those for other machines than this one.
 */
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

interface Entry {
  readonly version: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
}

const ROOT = resolve(__dirname, '../..');
const {packages} = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Entry>>;
};
const places = Object.keys(packages);

describe('the lock file', () => {
  it('names the packages of every platform, not just of the machine that wrote it', () => {
    const optional = Object.values(packages).flatMap(({optionalDependencies = {}}) =>
      Object.keys(optionalDependencies),
    );

    expect(optional.filter(name => !places.some(place => place.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  it('holds no install script but these two, which are not needed', () => {
    const scripted = places.filter(place => packages[place]?.hasInstallScript);

    expect(scripted).toEqual(['node_modules/@parcel/watcher', 'node_modules/esbuild']);
  });
});
