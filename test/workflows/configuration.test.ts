/** The configuration as it is remembered between edits. */
import type {Snapshot} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import type {Preview} from '../../src/domain/set-up/preview';
import {answers, beginSeason, resume, type Season, seatOfficers, setUp} from '../journeys/world';
import {builtProduct} from '../make/product';
import {STRIDE} from '../make/stride';

let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  setUp(season);
  ready = season.workspace.snapshot();
}, 240_000);

const begin = (): Season => resume(season, ready);

const look = ({project}: Season): Preview => (project.rpc('previewSetUp', [{}]).value as {value: Preview}).value;

type Rows = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Rows of the five tabs by title, each after its number; undefined where one is missing or somebody has edited it since. */
function remembered({project}: Season): Rows | undefined {
  const globals = project.globals();
  const properties = globals.PropertiesService as {getDocumentProperties(): {getProperties(): Record<string, string>}};
  const all = properties.getDocumentProperties().getProperties();
  globals.end();
  const value = (name: string): unknown => {
    const pieces = Array.from({length: Number(all[name] ?? 0)}, (_, at) => all[`${name}.${at}`]);
    return pieces.length === 0 ? undefined : JSON.parse(pieces.join(''));
  };
  const tabs = TABS.map(tab => [tab, (value(`rows of ${tab}`) as {rows: Rows[string]} | undefined)?.rows] as const);
  const current = TABS.every(tab => value(`rows of ${tab} as of`) === (value(`edit of ${tab}`) ?? ''));
  return current && tabs.every(([, rows]) => rows !== undefined) ? (Object.fromEntries(tabs) as Rows) : undefined;
}

const TABS = ['Settings', 'Committees', 'Officers', 'Rubric', 'Contracts'];

describe('the configuration', () => {
  it('is remembered by Set up as a reading would bring it', () => {
    const here = begin();
    const bySetUp = remembered(here);
    look(here);

    expect(bySetUp).toEqual(remembered(here));
    expect(bySetUp?.Committees?.map(([row, code]) => [row, code])).toEqual(
      ['KUL', 'UG', 'UCL', 'ULB', 'UA', 'ULG', 'VUB', 'UH'].map((code, at) => [at + 2, code]),
    );
  });

  it.each(TABS)('is remembered anew when somebody edits %s, whatever its title', tab => {
    const here = begin();
    here.book.tab(tab).rename(`Our ${tab}`);
    here.book.tab(`Our ${tab}`).paste('A9', [['x', 'typed', '1', 'x', '1']]);

    expect(JSON.stringify(remembered(here)?.[tab])).toContain('"typed"');
    expect(here.project.rpc('readSeason').callCount).toBeLessThanOrEqual(5); // two for somebody who is no officer any more
  });

  it('takes four calls of an edit in it, and one of an edit elsewhere', () => {
    const here = begin();
    const calls: number[] = [];
    here.project.inner.onRun = run => calls.push(run.callCount);
    here.book.tab('Contracts').type('B2', 'Nippon');
    here.book.tab('Templates').type('A2', 'x');

    expect(calls).toEqual([4, 1]);
  });

  it('never passes for current without an edit, whoever is cut off or comes in between', () => {
    const actions: readonly (readonly [what: string, act: (here: Season) => void, stride: number])[] = [
      ['a reading, at a boundary of which somebody edits', here => void look(here), STRIDE],
      ['an edit, at a boundary of which somebody edits again', here => here.book.tab('Contracts').type('B2', 'x'), 1],
    ];
    for (const [what, act, stride] of actions) {
      let boundary = 1;
      while (editedAt(boundary, act, what)) boundary += stride;
      expect([what, boundary > 8]).toEqual([what, true]);
    }
  });

  /** Lets somebody edit at a boundary of an action; false when it has fewer. */
  function editedAt(boundary: number, act: (here: Season) => void, what: string): boolean {
    const here = begin();
    let count = 0;
    let came = false;
    here.workspace.faults.onCall(() => {
      count += 1;
      if (count !== boundary || came) return;
      came = true;
      here.book.tab('Contracts').type('B3', 'Second');
    });
    act(here);
    here.workspace.faults.clear();
    const rows = remembered(here)?.Contracts;
    expect([what, boundary, came && rows !== undefined ? rows[1]?.[2] : 'Second']).toEqual([what, boundary, 'Second']);
    here.workspace.advance({minutes: 10});
    expect([what, boundary, came ? remembered(here)?.Contracts?.[1]?.[2] : 'Second']).toEqual([
      what,
      boundary,
      'Second',
    ]);
    return came;
  }

  it.each([1, 2, 3, 4])(
    'an edit that is cut off at its call %i costs the sidebar one call, and the automation reads it',
    call => {
      const here = begin();
      here.workspace.faults.crashAtCall(call);
      here.book.tab('Contracts').type('B2', 'Nippon');
      here.workspace.faults.clear();

      expect([5, 6]).toContain(here.project.rpc('readSeason').callCount);
      here.workspace.advance({minutes: call <= 2 ? 60 : 10}); // before its stamp nothing tells of it
      expect(remembered(here)?.Contracts?.[0]?.[2]).toBe('Nippon');
    },
  );

  it('does not pass for current without what a commit has written, wherever that was cut off and finished later', () => {
    const dealt = begin();
    seatOfficers(dealt, ['r1@x.be', 'officer'], ['r2@x.be', 'officer'], ['r3@x.be', 'officer']);
    for (const cell of ['C3', 'C4', 'C5']) dealt.book.tab('Officers').type(cell, 'UA');
    dealt.form.submitAs('a@x.be', answers());
    const looked = (here: Season, away: string | null) => {
      const choices = {away, declare: []};
      const {value} = here.project.rpc('previewReadings', [choices]).value as {value: {basis: string}};
      return {...choices, basis: value.basis};
    };
    dealt.project.rpc('saveDeal', [looked(dealt, null)]);
    const before = dealt.workspace.snapshot();
    let call = 1;
    for (let cut = true; cut; call += STRIDE) {
      const here = resume(season, before);
      const order = looked(here, 'r1@x.be');
      here.workspace.faults.crashAtCall(call);
      cut = here.project.rpc('saveDeal', [order]).error !== undefined;
      here.workspace.faults.clear();
      here.workspace.advance({minutes: 20}); // one run finishes what was cut off, the next reads it
      const after = remembered(here)?.Officers;
      look(here);

      expect([call, after]).toEqual([call, remembered(here)?.Officers]);
      if (!cut) expect(after?.[1]?.[6]).toBe(0); // who is away reads no more
    }
    expect(call).toBeGreaterThan(10);
  });

  it('costs whoever looks 11 calls once an hour while the automation does not run', () => {
    const here = begin();
    jumpTo(here.workspace, here.workspace.core.now() + 2 * 3_600_000);

    expect([1, 2].map(() => here.project.rpc('readSeason').callCount)).toEqual([11, 5]);
  });

  it('is read anew by the automation before it is an hour old, so that nobody else pays', () => {
    const here = begin();
    for (let run = 0; run < 14; run++) {
      here.workspace.advance({minutes: 10});
      expect([run, here.project.rpc('readSeason').callCount]).toEqual([run, 5]);
    }
    here.book.tab('Contracts').deleteRow(2);
    here.workspace.advance({minutes: 60});
    expect(remembered(here)?.Contracts).toHaveLength(33);
  });

  it('tells every fault with its place, and counts what can be read', () => {
    const here = begin();
    here.book.tab('Contracts').type('E2', 'many');
    here.book.tab('Contracts').type('F3', '-1');
    here.book.tab('Officers').type('A2', 'leo');
    const {problems} = look(here);

    expect(problems).toContainEqual({
      code: 'unreadable',
      sentence: 'Contracts, row 2: July is "many" and must be a number; this row is left out until it is put right.',
      where: {tab: 'Contracts', row: 2, column: 'July'},
    });
    expect(problems.map(({code}) => code)).toEqual(
      expect.arrayContaining(['places-negative', 'email-wrong', 'no-coordinator', 'officer-without-committee']),
    );
    expect(remembered(here)?.Contracts).toHaveLength(33);
  });
});
