/** The state of a workbench on disk, and its doors: what happens between two starts, and who may knock. */
import {randomUUID} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {type ServeOptions, serve, type Workbench} from '../../../emulator/workbench';
import type {Notice} from '../../../emulator/workbench/protocol';
import {SHOWCASE, useFolder} from './bench';

jest.setTimeout(60_000);
const folder = useFolder();
let directory: string;
let running: Workbench | null = null;

beforeEach(() => {
  directory = join(folder(), expect.getState().currentTestName!.replace(/\W+/g, '-').slice(-40));
});
afterEach(async () => {
  await running?.close();
  running = null;
});

async function start(options: Partial<ServeOptions> = {}): Promise<Workbench> {
  await running?.close();
  running = await serve({directory, project: SHOWCASE, stage: 'begin', port: 0, ...options});
  return running;
}

/** A window without a browser. */
async function sitDown({address}: Workbench) {
  const window = randomUUID();
  const stream = await fetch(`${address}events?window=${window}`);
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  /** Everything of this kind that the window was told since it sat down, as soon as there is something. */
  const heard = async (type: Notice['type']) => {
    for (;;) {
      const notices = told.split('\n\n').slice(0, -1);
      const found = notices.map(text => JSON.parse(text.replace('data: ', ''))).filter(notice => notice.type === type);
      if (found.length > 0) return found;
      const {done, value} = await reader.read();
      if (done) throw new Error(`The window was never told “${type}”, but ${told}`);
      told += value;
    }
  };
  await heard('hello');
  const ask = async (name: string, input: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}api/${name}`, {
      method: 'POST',
      headers: {Origin: address.slice(0, -1), ...headers},
      body: JSON.stringify({window, input}),
    });
    return response.ok ? ((await response.json()) as {ok: boolean; value: unknown}) : response.status;
  };
  return {ask, heard, leave: () => reader.cancel()};
}

const list = () => join(directory, 'season/season.json');
const asideOnes = () => readdirSync(directory).filter(name => /^(season|state)-/.test(name));

describe('the state of a workbench', () => {
  it('is kept over a restart, with the clock and what was typed', async () => {
    const first = await sitDown(await start());
    await first.ask('clock.advance', {minutes: 90});
    await first.ask('sheets.rename', {name: 'Our season'});
    await first.leave();
    const second = await sitDown(await start());
    const {value} = (await second.ask('sheets.book', {})) as {value: {name: string}};
    const {value: clock} = (await second.ask('session.state', {})) as {value: {now: number}};
    const minute = new Date(clock.now).toISOString().slice(0, 16);
    expect([value.name, minute]).toEqual(['Our season', '2027-09-27T08:30']);
    expect(readdirSync(directory)).toEqual(['season']);
    await second.leave();
  });

  it.each([
    ['season.json', 100],
    ['0.bin', 5000],
  ])('is set aside with a sentence when %s is not whole, and nothing is deleted', async (name, length) => {
    await start();
    await running!.close();
    running = null;
    const path = join(directory, 'season', name);
    const half = readFileSync(path).subarray(0, length);
    writeFileSync(path, half);
    const {sentence} = await start();
    const [aside] = asideOnes();
    expect(sentence).toBe(
      `The saved state could not be used: it is not whole. It was set aside as ${aside}, and a new season was begun.`,
    );
    expect(readFileSync(join(directory, aside!, name))).toEqual(half);
  });

  it('is set aside with a sentence when an earlier version wrote it', async () => {
    mkdirSync(directory);
    writeFileSync(join(directory, 'state.json'), '{}');
    const {sentence} = await start();
    expect(sentence).toContain('it is of an earlier version, and this workbench reads version ');
    expect([asideOnes().length, existsSync(list())]).toEqual([1, true]);
  });

  it('is begun anew on demand, with the old one beside it', async () => {
    const first = await sitDown(await start());
    await first.ask('sheets.rename', {name: 'Our season'});
    await first.leave();
    const second = await sitDown(await start({fresh: true}));
    const {value} = (await second.ask('sheets.book', {})) as {value: {name: string}};
    expect([value.name, asideOnes().length]).toEqual(['SCOPE 2027', 1]);
    await second.leave();
  });

  it('is written whole again after somebody removed it', async () => {
    const first = await sitDown(await start());
    rmSync(directory, {recursive: true});
    await first.ask('sheets.rename', {name: 'Our season'});
    await first.leave();
    const second = await sitDown(await start());
    expect(await second.ask('sheets.book', {})).toMatchObject({value: {name: 'Our season'}});
    await second.leave();
  });

  it('says why it cannot be saved, to windows that are there and to those that come, and saves when it can', async () => {
    const first = await sitDown(await start());
    const kept = join(directory, 'season');
    renameSync(kept, `${kept}.away`);
    writeFileSync(kept, 'in the way');
    await first.ask('sheets.rename', {name: 'Our season'});
    const [{unsaved}] = await first.heard('unsaved');
    expect(unsaved).toContain('season');
    const late = await sitDown(running!);
    expect(await late.heard('hello')).toMatchObject([{unsaved}]);
    rmSync(kept);
    await late.ask('sheets.rename', {name: 'Our own season'});
    expect(await late.heard('unsaved')).toMatchObject([{unsaved: null}]);
    for (const window of [first, late]) await window.leave();
    const second = await sitDown(await start());
    expect(await second.ask('sheets.book', {})).toMatchObject({value: {name: 'Our own season'}});
    await second.leave();
  });

  it('is where a workbench goes back to that has failed, with a sentence; it goes on from there', async () => {
    const bench = await start();
    const window = await sitDown(bench);
    bench.reload(join(directory, 'nothing is here'));
    const [{sentence}] = await window.heard('restarted');
    expect(sentence).toMatch(/^The workbench failed \(.*nothing is here.*\) and went back to the last saved state\.$/);
    await window.leave();
    const again = await sitDown(bench);
    expect(await again.ask('sheets.book', {})).toMatchObject({value: {name: 'SCOPE 2027'}});
    await again.leave();
  });

  it('does not begin at a stage that there is not, and names those that there are', async () => {
    await expect(start({stage: 'nowhere'})).rejects.toThrow(
      /There is no stage "nowhere"; there is: begin, setup, information, open, intake/,
    );
  });

  it('begins without a product when that does not build, and takes it in as soon as it does', async () => {
    const bench = await start({project: null, faults: ['src/main.ts:1:1: nothing works']});
    const {ask, leave} = await sitDown(bench);
    expect(await ask('front.click', {path: ['Try', 'Fail']})).toMatchObject({ok: false});
    bench.reload(SHOWCASE);
    expect(await ask('front.click', {path: ['Try', 'Fail']})).toMatchObject({
      ok: true,
      value: {message: 'Error: Row 7 has no month.'},
    });
    await leave();
  });
});

describe('the doors of a workbench', () => {
  it('open at the next port when one is taken', async () => {
    const other = createServer();
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    const {port} = other.address() as {port: number};
    const {address} = await start({port});
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    await new Promise(resolve => other.close(resolve));
  });

  it('stay shut for pages from elsewhere in the same browser, and for other names of this machine', async () => {
    const bench = await start();
    const {ask, leave} = await sitDown(bench);
    expect(await ask('session.state', {}, {Origin: 'https://elsewhere.example.org'})).toBe(403);
    expect(await ask('session.state', {})).toMatchObject({ok: true});
    expect(bench.address.startsWith('http://127.0.0.1:')).toBe(true);
    await leave();
  });

  it('say what they do not know, and go on', async () => {
    const {ask, leave} = await sitDown(await start());
    expect(await ask('no.such', {})).toEqual({ok: false, message: 'There is no command "no.such".'});
    expect(await ask('forms.open', {form: 'nothing', url: null, edit: null})).toMatchObject({ok: false});
    expect(await ask('session.state', {})).toMatchObject({ok: true});
    await leave();
  });
});
