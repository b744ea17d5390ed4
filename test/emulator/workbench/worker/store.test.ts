import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Store} from '../../../../emulator/workbench/worker/store';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Bytes of all logs. */
const size = () =>
  readdirSync(folder)
    .filter(name => name.endsWith('.bin'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
/** Text that cannot be squeezed much. */
function noise(length: number, seed: number): string {
  const octets = Buffer.alloc(length);
  for (let at = 0, state = seed + 1; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    octets[at] = state >>> 24;
  }
  return octets.toString('base64');
}

describe('a store', () => {
  it('gives back what was put, from another start', () => {
    const octets = new Uint8Array([0, 1, 255]);
    new Store(folder).write(pieces => ({
      list: pieces.put('a', null, () => [1, 'two', {three: 3}]),
      mail: pieces.octets(octets),
      text: pieces.text('é“'),
    }));
    const store = new Store(folder);
    const {list, mail, text} = store.read() as {list: {piece: string}[]; mail: number; text: number};
    expect(list.flatMap(item => store.stretch(item))).toEqual([1, 'two', {three: 3}]);
    expect([...store.octetsOf(mail)]).toEqual([0, 1, 255]);
    expect([store.textOf(text), store.stretch(7), store.stretch({other: 1})]).toEqual(['é“', null, null]);
  });

  it('writes only what changed, looks into nothing whose mark is the same, and keeps the same content once', () => {
    const store = new Store(folder);
    const looked: string[] = [];
    const raw = Buffer.from(noise(50_000, 3));
    const save = (mark: number, text: string) =>
      store.write(pieces => ({
        marked: pieces.put('marked', mark, () => [looked.push(`marked ${mark}`), noise(50_000, 1)]),
        free: pieces.put('free', null, () => [text]),
        mails: [pieces.octets(raw), pieces.octets(Buffer.from(raw)), pieces.octets(Buffer.from(raw))],
      }));
    save(1, 'one');
    const before = size();
    save(1, 'one');
    expect([looked, size() - before]).toEqual([['marked 1'], 0]);
    save(1, 'two');
    expect(size() - before).toBeLessThan(300);
    save(2, 'two');
    expect(looked).toEqual(['marked 1', 'marked 2']);
    expect(before).toBeLessThan(110_000);
  });

  it('keeps the last save when the one after it was cut off', () => {
    const store = new Store(folder);
    const save = (text: string) => store.write(pieces => pieces.put('a', null, () => [text])[0]!);
    save('first');
    const list = readFileSync(join(folder, 'season.json'));
    save('second');
    writeFileSync(join(folder, 'season.json'), list);
    const later = new Store(folder);
    expect(later.stretch(later.read())).toEqual(['first']);
    later.write(pieces => pieces.put('a', null, () => ['third'])[0]!);
    const last = new Store(folder);
    expect(last.stretch(last.read())).toEqual(['third']);
  });

  it('begins another log when most of the old one is out of date', () => {
    const store = new Store(folder);
    for (let turn = 0; turn < 8; turn++) {
      store.write(pieces => pieces.put('a', null, () => [noise(2_000_000, turn)])[0]!);
    }
    const later = new Store(folder);
    expect(later.stretch(later.read())).toEqual([noise(2_000_000, 7)]);
    expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^[1-9]\.bin$/), 'season.json']);
  });
});
