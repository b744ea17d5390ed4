/**
 * What taking in a booking costs: service calls and modelled time, of the whole execution and of the part under the lock. A demo season in which everybody books, on the
 * latency model; nothing here depends on the machine.
 */
import {createWorkspace, type Run} from '../../emulator';
import {latency, makeSeason, runTo, type Season} from '../../emulator/demo';
import {build} from '../build';
import type {BenchRow} from './row';

const APPLICANTS = 30;

interface Cost {
  readonly calls: number;
  readonly ms: number;
  readonly lockedMs: number;
}

export async function bookingsBench(): Promise<BenchRow[]> {
  const {out} = await build();
  const costs = bookings(out);
  const worst = (of: (cost: Cost) => number): number => Math.max(...costs.map(of));
  const seconds = (of: (cost: Cost) => number): number => Math.round(of(middle(costs, of)) / 10) / 100;
  const name = `a booking, of ${costs.length} in a season`;
  return [
    {name: `${name}: service calls, the most`, value: worst(({calls}) => calls), unit: 'calls', target: 20},
    {name: `${name}: modelled time outside the lock`, value: seconds(unlocked), unit: 's', target: 4},
    {name: `${name}: modelled time under the lock`, value: seconds(({lockedMs}) => lockedMs), unit: 's', target: 1.5},
    {
      name: `${name}: under the lock, the longest`,
      value: worst(({lockedMs}) => lockedMs) / 1000,
      unit: 's',
      target: null,
    },
  ];
}

function unlocked({ms, lockedMs}: Cost): number {
  return ms - lockedMs;
}

function middle(costs: readonly Cost[], of: (cost: Cost) => number): Cost {
  return [...costs].sort((one, other) => of(one) - of(other))[costs.length >> 1]!;
}

/** Every execution of the trigger that took in a booking, from the planning to the last slot. */
function bookings(directory: string): Cost[] {
  const workspace = createWorkspace({now: '2027-09-25T09:00:00+02:00', latency, seed: 1});
  const season = makeSeason(workspace, {applicants: APPLICANTS, seed: 1, directory, edition: 'workspace'});
  const costs: Cost[] = [];
  runTo(season, 'interviews', {
    onStage: ({name}, at) => {
      if (name === 'interviews' && at === 'begins') watch(season, costs);
    },
  });
  return costs;
}

function watch({workspace, project}: Season, costs: Cost[]): void {
  let [locked, lockedMs] = [0, 0];
  workspace.faults.onCall(({call, phase}) => {
    if (call === 'Lock.tryLock' && phase === 'after') locked = workspace.core.now();
    if (call === 'Lock.releaseLock' && phase === 'after') lockedMs = workspace.core.now() - locked;
  });
  project!.inner.onRun = ({handler, callCount: calls, elapsedMs: ms}: Run) => {
    if (handler === 'onFormSubmitted') costs.push({calls, ms, lockedMs});
  };
}
