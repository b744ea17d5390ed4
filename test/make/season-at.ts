/**
 * A demo season at the end of a stage, for journeys: run once per process and options, then handed out as a copy of its own each time.
 */
import {createWorkspace, type Snapshot} from '../../emulator';
import {type KeptSeason, keep, latency, makeSeason, resume, runTo, type Season, stages} from '../../emulator/demo';
import {builtProduct} from './product';

interface Options {
  readonly applicants?: number;
  readonly seed?: number;
}

interface Kept {
  readonly season: KeptSeason;
  readonly snapshot: Snapshot;
}

const kept = new Map<string, Kept>();

/** @param stage name of the stage, as in `emulator/demo/stages` */
export async function seasonAt(stage: string, {applicants = 30, seed = 1}: Options = {}): Promise<Season> {
  const name = JSON.stringify([stage, applicants, seed]);
  const {season, snapshot} = kept.get(name) ?? run(stage, {applicants, seed}, await builtProduct());
  kept.set(name, {season, snapshot});
  return resume(createWorkspace({from: snapshot}), season);
}

/** Goes on from the latest stage that was kept. */
function run(stage: string, options: Required<Options>, directory: string): Kept {
  const names = stages.map(({name}) => name);
  const before = names.slice(0, names.indexOf(stage)).reverse();
  const known = before
    .map(name => JSON.stringify([name, options.applicants, options.seed]))
    .find(name => kept.has(name));
  const from = known === undefined ? undefined : kept.get(known)!;
  const season =
    from === undefined ? fresh(options, directory) : resume(createWorkspace({from: from.snapshot}), from.season);
  if (known === undefined) runTo(season, stage);
  else
    for (const next of stages.slice(names.indexOf(JSON.parse(known)[0]) + 1, names.indexOf(stage) + 1))
      next.run(season, 'brisk');
  return {season: keep(season, options), snapshot: season.workspace.snapshot()};
}

function fresh(options: Required<Options>, directory: string): Season {
  const workspace = createWorkspace({now: '2027-09-25T09:00:00+02:00', latency, seed: options.seed});
  return makeSeason(workspace, {...options, directory});
}
