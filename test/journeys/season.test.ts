import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brokenAfter, brokenAtTheEnd} from '../../build/season/promises';
import {goThrough, runSeason} from '../../build/season/run';
import {Tally} from '../../build/season/tally';
import {createWorkspace} from '../../emulator';
import {latency, makeSeason, readingRows, runTo, type Season} from '../../emulator/demo';
import {ask} from '../../emulator/demo/set-up';
import {builtProduct} from '../make/product';

let directory: string;

interface Selection {
  readonly crossing: readonly {readonly from: string; readonly to: string}[];
  readonly severities: readonly {
    readonly estimate: number;
    readonly standardError: number;
    readonly readings: number;
  }[];
  readonly rows: readonly {
    readonly reference: string;
    readonly raw: number | null;
    readonly corrected: number | null;
    readonly error: number | null;
    readonly near: boolean;
    readonly national: boolean;
    readonly score: number | null;
  }[];
  readonly universities: readonly {
    readonly university: string;
    readonly seats: number;
    readonly invited: number;
    readonly applicants: number;
    readonly cut: number | null;
    readonly ties: readonly {readonly atCut: boolean; readonly brokenBy: readonly string[]}[];
  }[];
}

/** What the page says of this season, made from what the dialog shows. */
function firstRoundSentences({season}: ReturnType<typeof goThrough>): readonly string[] {
  const {rows, severities, crossing, universities} = ask<Selection>(season, season.neo.account, 'readSelection');
  const readings = readingRows(season);
  const count = (state: string): number => readings.filter(({State}) => State === state).length;
  const known = (least: number): number => severities.find(each => each.readings === least)!.standardError;
  const by = ({raw, corrected}: Selection['rows'][number]): number => Math.abs((corrected ?? 0) - (raw ?? 0));
  const most = [...rows].sort((one, other) => by(other) - by(one))[0]!;
  const [severe, lenient] = [severities[0]!.estimate, severities.at(-1)!.estimate];
  const atLine = crossing.filter(({from, to}) => from === 'invited' || to === 'invited');
  const of = (code: string) => universities.find(({university}) => university === code)!;
  const ties = universities.flatMap(each => each.ties);
  const errors = rows.flatMap(({error}) => error ?? []);
  return [
    `${count('done')} readings of 131 complete applications for ${severities.length} readers`,
    `the other ${count('taken back')} and the ${count('abstained')} readings given back`,
    `a reader with 15 readings is known to within ±${known(15).toFixed(2)} points, the one who stopped after 3 to within ±${known(3).toFixed(2)}`,
    `the largest correction of one application is ${by(most).toFixed(2)} points`,
    `to within ±${Math.min(...errors)} to ±${Math.max(...errors)}`,
    `between −${Math.abs(severe).toFixed(2)} points (severe) and +${lenient.toFixed(2)} (lenient)`,
    `So ${most.reference}, read by two severe readers, has ${most.raw} raw and ${most.corrected} corrected`,
    `${crossing.length} of ${rows.length} applicants have another decision by the corrected score than by the raw one; ${atLine.length} of them cross the line`,
    `KU Leuven has ${of('KUL').seats} seats and ${of('KUL').applicants} applicants: the cut is ${of('KUL').cut}`,
    `UHasselt fills ${of('UH').invited} of its ${of('UH').seats} seats`,
    `who missed its cut (${rows.find(({national}) => national)!.score})`,
    `*near the cut* (${rows.filter(({near}) => near).length})`,
    `no tie lies at a cut, and the ${ties.length} elsewhere`.replace('the 1 elsewhere', 'the only one elsewhere'),
  ];
}

beforeAll(async () => {
  directory = await builtProduct();
}, 240_000);

function seasonOf(applicants: number): {season: Season; tally: Tally} {
  const workspace = createWorkspace({now: '2027-09-25T09:00:00+02:00', latency});
  const season = makeSeason(workspace, {applicants, directory});
  return {season, tally: new Tally(season)};
}

function brokenPromises(season: Season, tally: Tally): string[] {
  return [...brokenAfter('intake', season), ...brokenAtTheEnd('intake', season, tally)];
}

describe('the season of 140 applicants', () => {
  let run: ReturnType<typeof goThrough>;
  beforeAll(() => {
    run = goThrough({directory, applicants: 140, seed: 1, stage: 'selection'});
  }, 240_000);

  it('goes clean from 146 answers to a locked first round with 88 invited', () => {
    expect(run.report.broken).toEqual([]);
    expect(run.report).toMatchObject({
      responses: 146,
      refusedByTheForm: 1,
      applications: {complete: 131, superseded: 6, 'not eligible': 9},
      late: 2,
      mails: {receipt: {sent: 150}},
      received: 151, // 150 receipts, and a reminder to the officer who applies
      figures: {reading: {'readings done': 262, readers: 18}, selection: {invited: 88}},
    });
  });

  it('takes at most 25 service calls for each action of its first round', () => {
    const actions = ['previewReadings', 'saveDeal', 'readScoring', 'saveReading', 'abstain', 'takeInMarks'].concat([
      'readSelection',
      'chooseScore',
      'whatIfSelection',
      'saveSelection',
      'lockFirstRound',
    ]);
    const most = new Map(run.report.workflows.map(({name, mostCalls}) => [name, mostCalls]));

    expect(actions.filter(name => !(most.get(name)! <= 25))).toEqual([]);
  });

  it('has the numbers that docs/first-round.md explains dealing, calibration and ties with', () => {
    const page = readFileSync(join(__dirname, '../../docs/first-round.md'), 'utf8').replace(/\s+/g, ' ');
    const missing = firstRoundSentences(run).filter(sentence => !page.includes(sentence));

    expect(missing).toEqual([]);
  });
});

describe('a season', () => {
  it.each([
    ['fr', 'collected', 'upload'],
    ['en', 'asked', 'link'],
    ['mixed', 'asked', 'upload'],
  ] as const)(
    'ends clean with a form in %s, addresses %s, documents by %s',
    (language, address, documents) => {
      const report = runSeason({directory, applicants: 20, seed: 2, language, address, documents, stage: 'intake'});

      expect(report.broken).toEqual([]);
    },
    240_000,
  );

  it('ends clean when the answers wait before the sheet is set up', () => {
    const report = runSeason({directory, applicants: 70, seed: 3, pace: 'bulk', stage: 'intake'});

    expect(report.broken).toEqual([]);
  }, 240_000);

  it('ends clean when a text answer stays text in the form’s tab', () => {
    const workspace = createWorkspace({
      now: '2027-09-25T09:00:00+02:00',
      latency,
      assumptions: {formAnswerCell: 'text'},
    });
    const season = makeSeason(workspace, {applicants: 60, directory});
    const tally = new Tally(season);
    runTo(season, 'intake');

    expect(brokenPromises(season, tally)).toEqual([]);
  }, 240_000);

  it('says which promise was broken, and about whom', () => {
    const {season, tally} = seasonOf(20);
    runTo(season, 'intake');
    expect(brokenPromises(season, tally)).toEqual([]);

    const [, row] = season.book.tab('Applications').values();
    const email = String(row![season.book.tab('Applications').values()[0]!.indexOf('E-mail')]);
    season.book.tab('Applications').deleteRow(2);
    season.workspace.mailbox(season.neo.email).send({to: email, subject: 'Again'});

    const broken = brokenPromises(season, tally);
    expect(broken).toContainEqual('The form has 21 responses and the sheet 20 applications.');
    expect(broken).toContainEqual(expect.stringContaining(`${email}, who applies once, has no application`));
    expect(broken).toContainEqual(`${email} received 2 mails; it ought to be 1 receipts.`);
  }, 240_000);

  it('says when triggers have run for longer than Google lets them in a day', () => {
    const {season, tally} = seasonOf(5);
    const {inner} = season.project!;
    const run = {...season.project!.run('onOpen'), handler: 'work', elapsedMs: 5 * 60_000};
    const request = {handler: 'work', as: season.neo.account, kind: 'trigger'} as const;
    const brokenBy = (runs: number): string[] => {
      for (let time = 0; time < runs; time++) inner.onRun(run, request);
      return brokenAtTheEnd('setup', season, tally);
    };

    expect(brokenBy(18)).toEqual([]);
    expect(brokenBy(1)).toEqual(['Triggers ran for 95 minutes in a day; Google allows 90.']);
  });

  it('stops with the sentence of the script when the set-up is refused', () => {
    const {season} = seasonOf(5);
    season.book.tab('Sheet1').rename('Applications');
    season.book.tab('Applications').type('A1', 'A list of my own');

    expect(() => runTo(season, 'setup')).toThrow('setUp: There is another tab "Applications"');
  }, 240_000);

  it('names the stages when one is asked for that does not exist', () => {
    const {season} = seasonOf(5);

    expect(() => runTo(season, 'party')).toThrow('There is no stage "party"; there is: setup, information, intake');
  });
});
