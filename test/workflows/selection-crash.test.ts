/** Every action of the selection, cut off before and after each of its service calls, and pressed again: it has happened once, and whole. */
import type {Snapshot} from '../../emulator';
import {NEO, resume, type Season, table} from '../journeys/world';
import {builtProduct} from '../make/product';
import {asked, basisOf, decide, selectionSeason} from '../make/selection-season';
import {STRIDE} from '../make/stride';

interface View {
  readonly print: string;
  readonly rows: readonly {readonly reference: string; readonly score: number | null; readonly decision: string}[];
  readonly free: readonly {readonly next: string}[];
}

interface Action {
  readonly name: string;
  /** Brings the season to where the button can be pressed, and says what the page would send. */
  readonly prepare: (season: Season) => readonly unknown[];
}

const ACTIONS: readonly Action[] = [
  {name: 'chooseScore', prepare: () => ['raw']},
  {
    name: 'saveSelection',
    prepare: season => {
      asked(season, 'chooseScore', ['raw']);
      return [{basis: basisOf(asked<View>(season, 'readSelection')), reason: ''}];
    },
  },
  {
    name: 'lockFirstRound',
    prepare: season => {
      decide(season);
      return [];
    },
  },
  {
    name: 'unlockFirstRound',
    prepare: season => {
      decide(season, {lock: true});
      return ['A reading was missing'];
    },
  },
  {
    name: 'overrideDecision',
    prepare: season => {
      decide(season, {lock: true});
      return [{reference: 'S27-0001', decision: 'not invited', reason: 'Withdrew by phone'}];
    },
  },
  {
    name: 'fillSeat',
    prepare: season => {
      decide(season, {lock: true});
      asked(season, 'overrideDecision', [
        {reference: 'S27-0001', decision: 'not invited', reason: 'Withdrew by phone'},
      ]);
      return [asked<View>(season, 'readSelection').free[0]!.next];
    },
  },
];

let made: Season;
let moment: Snapshot;
beforeAll(async () => {
  made = selectionSeason(await builtProduct(), {KUL: [9, 5, 8, 7, 6], UG: [4], ULB: [8, 8]});
  moment = made.workspace.snapshot();
}, 120_000);

/** What the sheet says afterwards: decisions, milestones, and what the journal holds once each. */
function outcome(season: Season) {
  const entries = table(season, 'Journal').filter(row => String(row.Part).startsWith('1/'));
  const done = table(season, 'Journal').filter(row => row.Part === 'done');
  return {
    applications: table(season, 'Applications').map(row =>
      ['Score', 'Uncorrected', '±', 'Rank', 'Decision', 'Decided by', 'Decision version'].map(title => row[title]),
    ),
    stages: table(season, 'Stages').map(row => [row.Milestone, row.State, row.By, row.Reason, row.Details]),
    entries: entries.map(row => [row.Action, row.Summary]),
    open: entries.length - done.length,
  };
}

/** Presses the button; whether the run was cut off. */
function press(season: Season, name: string, input: readonly unknown[]): boolean {
  const {error} = season.project.rpc(name, input, {as: season.workspace.account(NEO)});
  return error !== undefined;
}

describe.each(ACTIONS)('$name', ({name, prepare}) => {
  it.each(['before', 'after'] as const)(
    'cut off at any service call, %s it, has happened once when it is pressed again',
    phase => {
      const prepared = resume(made, moment);
      const input = prepare(prepared);
      const ready = prepared.workspace.snapshot();
      const whole = resume(made, ready);
      press(whole, name, input);
      let cuts = 0;
      for (let n = 1; ; n += STRIDE) {
        const here = resume(made, ready);
        here.workspace.faults.crashAtCall(n, phase);
        const cut = press(here, name, input);
        here.workspace.faults.clear();
        if (!cut) break;
        cuts += STRIDE;
        press(here, name, input);
        expect([n, outcome(here)]).toEqual([n, outcome(whole)]);
      }
      expect(cuts).toBeGreaterThan(5);
    },
    120_000,
  );
});
