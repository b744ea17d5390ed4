/** The actions of the selection on the product as it is built: who may do what, what it costs, what the second officer sees. */
import type {Snapshot} from '../../emulator';
import {resume, type Season, table} from '../journeys/world';
import {builtProduct} from '../make/product';
import {
  asked,
  basisOf,
  changeMark,
  crowdedSeason,
  decide,
  decisionsIn,
  OFFICER,
  READER,
  SECOND,
  selectionSeason,
} from '../make/selection-season';

type View = {
  print: string;
  mayDecide: boolean;
  state: string;
  status: string;
  rows: {reference: string; score: number | null; decision: string; why: string; saved: string}[];
  problems: {code: string; sentence: string}[];
  free: unknown[];
};

let made: Season;
let moment: Snapshot;
beforeAll(async () => {
  made = selectionSeason(await builtProduct(), {KUL: [9, 5, 8, 7, 6], UG: [4], ULB: [8, 8, 8]});
  moment = made.workspace.snapshot();
}, 120_000);

/** The season with everything read. */
const begin = (): Season => resume(made, moment);
const save = (season: Season, as?: string) =>
  asked(season, 'saveSelection', [{basis: basisOf(asked<View>(season, 'readSelection')), reason: ''}], as);

/** References by their number. */
const numbers = (season: Season, decision: string): number[] =>
  Object.entries(decisionsIn(season)).flatMap(([reference, found]) =>
    found === decision ? [Number(reference.slice(4))] : [],
  );

describe('the selection', () => {
  it('proposes without writing: seats per university, an unused seat to the national list, the rest on hold', () => {
    const season = begin();
    const view = asked<View>(season, 'readSelection');
    const by = (decision: string) =>
      view.rows.filter(row => row.decision === decision).map(({reference}) => Number(reference.slice(4)));

    expect(view).toMatchObject({state: 'new', status: 'Nothing is decided yet.', mayDecide: true});
    expect(by('invited').sort()).toEqual([
      1,
      3,
      4,
      6,
      ...by('invited')
        .filter(number => number > 6)
        .sort(),
    ]);
    expect(by('invited')).toHaveLength(7);
    expect(numbers(season, '')).toHaveLength(9);
    expect(view.problems.map(({code}) => code)).toContain('unused-seats');
  });

  it('saves and locks what was shown, with score, rank and why in the sheet', () => {
    const season = begin();
    decide(season, {lock: true});

    expect(numbers(season, 'invited')).toHaveLength(7);
    expect(table(season, 'Applications')[0]).toMatchObject({
      Score: 9,
      Uncorrected: 9,
      Rank: 1,
      Decision: 'invited',
      'Decided by': 'Seat of KUL',
      'Decision version': 1,
    });
    expect(table(season, 'Stages').map(row => [row.Milestone, row.State])).toContainEqual(['first round', 'locked']);
    expect(asked<View>(season, 'readSelection')).toMatchObject({
      state: 'locked',
      status: 'Locked by neo@scope.example.org on Friday 1 October 2027, 09:10 (Brussels time).',
    });
  });

  it('is the same however the tabs are sorted', () => {
    const [season, sorted] = [begin(), begin()];
    const rows = sorted.book.tab('Readings').values();
    sorted.book.tab('Readings').paste(
      'A2',
      rows
        .slice(1)
        .reverse()
        .map(row => row.map(String)),
      {as: sorted.neo},
    );
    decide(season);
    decide(sorted);

    expect(decisionsIn(sorted)).toEqual(decisionsIn(season));
  });

  it('refuses what has changed since it was shown', () => {
    const season = begin();
    asked(season, 'chooseScore', ['raw']);
    const basis = basisOf(asked<View>(season, 'readSelection'));
    changeMark(season, 4, 'CV', '10');
    changeMark(season, 4, 'Motivation letter', '10');
    const journal = table(season, 'Journal').length;

    expect(() => asked(season, 'saveSelection', [{basis, reason: ''}])).toThrow(
      /^Something has changed since you looked, so nothing was saved: S27-0002 /,
    );
    expect(table(season, 'Journal')).toHaveLength(journal);
  });

  it('tells the second of two officers who was first', () => {
    const season = begin();
    decide(season);

    expect(() => asked(season, 'chooseScore', ['raw'], SECOND)).toThrow(
      /^The raw score was chosen already, by neo@scope\.example\.org on Friday 1 October 2027, /,
    );
    expect(() => save(season, SECOND)).toThrow(/^These decisions were saved already, by neo@/);
    asked(season, 'lockFirstRound', [], SECOND);
    expect(() => asked(season, 'lockFirstRound')).toThrow(/^The first round was locked already, by second@/);
  });

  it('lets officers look and only coordinators decide; readers and strangers see nothing', () => {
    const season = begin();

    expect(asked<View>(season, 'readSelection', [], OFFICER).mayDecide).toBe(false);
    for (const [name, input] of [
      ['chooseScore', ['raw']],
      ['lockFirstRound', []],
      ['unlockFirstRound', ['why']],
      ['overrideDecision', [{reference: 'S27-0001', decision: 'invited', reason: 'why'}]],
      ['fillSeat', ['S27-0001']],
    ] as const) {
      expect(() => asked(season, name, input, OFFICER)).toThrow(/^Only a coordinator may do this, and officer@/);
    }
    expect(() => asked(season, 'readSelection', [], READER)).toThrow(/^Only an officer or a coordinator may do this/);
    expect(() => asked(season, 'readSelection', [], 'stranger@x.be')).toThrow(/which is not in Officers/);
  });

  it('refuses arguments that its page never sends', () => {
    const season = begin();
    for (const [name, input] of [
      ['chooseScore', ['best']],
      ['chooseScore', []],
      ['saveSelection', [{basis: {print: 'x', shown: []}, reason: ''}]],
      ['saveSelection', [{basis: {print: 'a'.repeat(64), shown: [['=1+1', 1, 'invited']]}, reason: ''}]],
      ['saveSelection', [null]],
      ['overrideDecision', [{reference: 'S27-0001', decision: 'maybe', reason: 'why'}]],
      ['overrideDecision', [{reference: 3, decision: 'invited', reason: 'why'}]],
      ['unlockFirstRound', [{}]],
      ['fillSeat', ['row 7']],
      ['whatIfSelection', [{weights: {CV: 'much'}, seats: {}}]],
    ] as const) {
      expect(() => asked(season, name, input)).toThrow(/^The page asked for something that does not exist/);
    }
    expect(() => asked(season, 'unlockFirstRound', ['x'.repeat(301)])).toThrow(/^The reason has 301 characters/);
  });

  it('keeps what officers type as text: no formula, no markup', () => {
    const season = begin();
    const reason = '=HYPERLINK("https://x.be";"{{firstName}}")<img src=x>';
    decide(season);
    asked(season, 'overrideDecision', [{reference: 'S27-0002', decision: 'not invited', reason}]);
    save(season);
    const tabs = ['Applications', 'Stages'].map(name => season.book.tab(name));

    expect(tabs.flatMap(tab => tab.formulas().flat()).filter(formula => formula !== '')).toEqual([]);
    expect(table(season, 'Applications')[1]!['Decided by']).toContain(reason);
  });

  it('says who would move with other weights or seats, and saves nothing', () => {
    const season = begin();
    const journal = table(season, 'Journal').length;
    const {moves} = asked<{moves: {reference: string}[]}>(season, 'whatIfSelection', [{weights: {}, seats: {KUL: 4}}]);
    const wrong = asked<{problems: string[]}>(season, 'whatIfSelection', [{weights: {CV: -1}, seats: {UG: 1.5}}]);

    expect(moves.map(({reference}) => reference)).toEqual(['S27-0005']);
    expect(wrong.problems).toEqual([
      '"CV" weighs -1 and does not count: give it a weight above 0, or take it out of the rubric.',
      'Settings: Tie rules names "CV", which breaks no tie; possible are Motivation letter, Addendum, Form and English, Uncorrected, Credits and Submitted.',
      'UG has 1.5 interview seats: give a whole number from 0. Until then nobody of it is decided on.',
    ]);
    expect(table(season, 'Journal')).toHaveLength(journal);
  });

  it('costs at most 25 service calls per action', () => {
    const season = begin();
    const costs: Record<string, number> = {};
    season.project.inner.onRun = run => {
      costs[run.handler] = Math.max(costs[run.handler] ?? 0, run.callCount);
    };
    decide(season, {lock: true});
    asked(season, 'whatIfSelection', [{weights: {}, seats: {KUL: 4}}]);
    asked(season, 'overrideDecision', [{reference: 'S27-0001', decision: 'not invited', reason: 'why'}]);
    asked(season, 'fillSeat', [nextOnHold(season)]);
    asked(season, 'unlockFirstRound', ['why']);

    if (process.env.COSTS !== undefined) console.log(costs);
    expect(Object.keys(costs)).toHaveLength(8);
    expect(Object.entries(costs).filter(([, calls]) => calls > 25)).toEqual([]);
  });

  it('costs no more with 2,000 applications', async () => {
    const season = crowdedSeason(await builtProduct(), 2_000);
    const costs: Record<string, number> = {};
    season.project.inner.onRun = run => {
      costs[run.handler] = Math.max(costs[run.handler] ?? 0, run.callCount);
    };
    decide(season, {lock: true});
    asked(season, 'unlockFirstRound', ['why']);
    if (process.env.COSTS !== undefined) console.log(costs);

    expect(numbers(season, 'invited')).toHaveLength(88);
    expect(Object.entries(costs).filter(([, calls]) => calls > 25)).toEqual([]);
  }, 120_000);
});

function nextOnHold(season: Season): string {
  return (asked<{free: {next: string}[]}>(season, 'readSelection').free[0] ?? {next: ''}).next;
}
