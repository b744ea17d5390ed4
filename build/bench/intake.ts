/** What intake, the home sidebar and Set up cost in service calls, with few and with many applications: the counts may not grow. */
import {createWorkspace} from '../../emulator';
import {carryOut, letApply, makeSeason, waiting} from '../../emulator/demo';
import {ask, setUp} from '../../emulator/demo/set-up';
import {build} from '../build';
import type {BenchRow} from './row';

const SIZES = [100, 1_000, 10_000];

/** So many apply when the sheet is set up; the first of them brings in all who have waited. */
const LATE = 3;

/** An execution of fewer calls has left its answer to others; so many at most do, one after the other. */
const LEFT_TO_OTHERS = 3;
const MOST_LEFT = 20;

/** Calls allowed. */
const TARGETS = {setUp: 150, waiting: 40, one: 12, sidebar: 6};

export async function intakeBench(): Promise<readonly BenchRow[]> {
  const {out} = await build();
  return SIZES.flatMap(size => ofSize(out, size));
}

function ofSize(directory: string, applicants: number): BenchRow[] {
  const workspace = createWorkspace({now: '2027-09-25T09:00:00+02:00', seed: 1});
  const season = makeSeason(workspace, {applicants, seed: 1, edition: 'workspace', directory});
  const runs: {readonly handler: string; readonly callCount: number}[] = [];
  season.project!.inner.onRun = run => runs.push(run);
  const calls = (handler: string): number[] =>
    runs.filter(run => run.handler === handler).map(({callCount}) => callCount);
  letApply(season, 'bulk', LATE);
  setUp(season);
  ask(season, season.neo.account, 'readSeason');
  const {person, deed} = waiting(season).find(each => each.deed.does === 'apply')!;
  // Of ten thousand answers every tenth is taken in as it comes, and brings in the others.
  const apply = (name: string): number => {
    for (let n = 0; n < MOST_LEFT; n++) {
      const studentNumber = `${name}${n}`;
      carryOut(season, person, {
        ...deed,
        as: `${studentNumber}@example.org`,
        answers: {...deed.answers, studentNumber},
      });
      if (calls('onFormSubmitted').at(-1)! > LEFT_TO_OTHERS) break;
    }
    return calls('onFormSubmitted').at(-1)!;
  };
  const all = apply('one');
  const more = apply('other');
  // The clock has jumped over days: as on any day, the automation comes by before somebody looks.
  workspace.advance({minutes: 10});
  ask(season, season.neo.account, 'readSeason');
  const row = (name: string, value: number, target: number): BenchRow => {
    return {name: `${name}, ${applicants.toLocaleString('en')} applicants`, value, unit: 'calls', target};
  };
  return [
    row('Set up', Math.max(...calls('setUp')), TARGETS.setUp),
    row('taking in all who wait', all, TARGETS.waiting),
    row('taking in one more', more, TARGETS.one),
    row('Season sidebar', calls('readSeason').at(-1)!, TARGETS.sidebar),
  ];
}
