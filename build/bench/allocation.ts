/**
 * How fast places are allocated: as ratios to a plain loop over the same numbers in the same run, cold and warm, and beside
 * other people's solvers.
 *
 * Ratios are of the engine's own work on an instance already read; "from JSON" rows are whole calls, from the input with its
 * names to the result with its reasons. Every figure is the fastest of many, since other work on the machine only ever adds: first
 * calls each in a process of its own, and beside them the same call when it is warm.
 */

import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildSync} from 'esbuild';
import {allocate} from '../../src/domain/allocation/allocate';
import {certify, checkPromises, OPEN, readResult, type Tally} from '../../src/domain/allocation/certify';
import {deferredAcceptance} from '../../src/domain/allocation/deferred-acceptance';
import {explain, explainer} from '../../src/domain/allocation/explain';
import {type Instance, instanceOf} from '../../src/domain/allocation/instance';
import {meritOrder} from '../../src/domain/allocation/merit-order';
import {mostPlaced} from '../../src/domain/allocation/most-placed';
import type {AllocationInput, Cap} from '../../src/domain/allocation/types';
import {chanceFrom, makeLarge} from '../../test/domain/allocation/make-large';
import {PEERS} from './allocation-peers';
import {byHospitalsAndResidents, byStableMarriage, byUs, inputOf, makeMarket} from './allocation-stable-peers';
import type {BenchRow} from './row';

const COLD_RUNS = 25;
const WARM_MS = 1000;

export async function allocationBench(): Promise<BenchRow[]> {
  return [
    ...ratioRows(5000, 120),
    ...ratioRows(50_000, 150),
    ...firstAndWarmRows(),
    ...wholeRows(),
    ...(await peerRows()),
    ...(await marketRows()),
  ];
}

function ratioRows(people: number, places: number): BenchRow[] {
  const size = `${people.toLocaleString('en')} × ${places}`;
  const input = makeLarge(people, places, 10);
  const instance = instanceOf(input);
  const capped = instanceOf({...input, caps: fourCaps(people)});
  const priority = ownOrders(instance);
  const {assignment} = allocate(input);
  const tally = readResult(input, assignment);
  const plain = warm(() => plainLoop(instance));
  const certificate = warm(
    fresh => checkPromises(fresh, 'merit-order'),
    () => freshCounters(tally),
  );
  const ratio = (what: string, milliseconds: number, target: number) =>
    row(`${what} to a plain loop, ${size}`, milliseconds / plain, '×', target);

  return [
    row(`plain loop per wish looked at, ${size}`, (plain * 1e6) / plainLoop(instance), 'ns', null),
    ratio(
      'merit order',
      warm(() => meritOrder(instance)),
      5,
    ),
    ratio(
      'merit order with four caps',
      warm(() => meritOrder(capped)),
      15,
    ),
    ratio(
      'deferred acceptance',
      warm(() => deferredAcceptance(instance, priority)),
      40,
    ),
    ratio('certificate', certificate, 5),
  ];
}

function freshCounters(tally: Tally): Tally {
  tally.used.fill(0);
  tally.closed.fill(OPEN);
  tally.closedToTwo.fill(OPEN);

  return tally;
}

/** The attainable limit: nothing but typed arrays. @return wishes looked at */
function plainLoop({agents, start, wish, limits}: Instance): number {
  const left = limits.capacity.slice();
  const held = new Int32Array(agents).fill(-1);
  let looked = 0;
  for (let agent = 0; agent < agents; agent++) {
    const end = start[agent + 1]!;
    for (let at = start[agent]!; at < end; at++) {
      looked++;
      const place = wish[at]!;
      if (left[place]! > 0) {
        left[place]!--;
        held[agent] = place;
        break;
      }
    }
  }

  return looked;
}

/** Country, region, month and university, crossing, and tight enough to bind. */
function fourCaps(people: number): Cap[] {
  return [
    {id: 'country', capacity: Math.floor(people / 100), of: {country: 'Country 0'}},
    {id: 'region', capacity: Math.floor(people / 5), of: {region: 'Asia'}},
    {id: 'month', capacity: Math.floor(people / 4), of: {month: 'July'}},
    {id: 'university', capacity: Math.floor(people / 10), of: {university: 'KUL'}},
  ];
}

/** Every place in an order of its own. */
function ownOrders({wish}: Instance): Int32Array {
  const chance = chanceFrom(7);

  return Int32Array.from(wish, () => Math.floor(chance() * 0x7fffffff));
}

function firstAndWarmRows(): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const script = join(folder, 'cold.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'allocation-cold.ts')],
    bundle: true,
    platform: 'node',
    target: 'es2019',
    outfile: script,
  });
  const first = (...args: (string | number)[]) =>
    Math.min(
      ...Array.from({length: COLD_RUNS}, () => Number(execFileSync(process.execPath, [script, ...args.map(String)]))),
    );
  const season = 'allocate, certify and explain 84 × 70 × 10';
  const rows = [
    row(`${season}, first call`, first('season', 84, 70), 'ms', null),
    row(`${season}, warm`, warm(wholeSeason(makeLarge(84, 70, 10))), 'ms', 5),
    ...MOST_PLACED.flatMap(([people, places, target]) => {
      const instance = instanceOf(makeLarge(people, places, 10));
      const name = `most placed ${people.toLocaleString('en')} × ${places}`;
      return [
        row(`${name}, first call`, first('most-placed', people, places), 'ms', target),
        row(
          `${name}, warm`,
          warm(() => mostPlaced(instance)),
          'ms',
          null,
        ),
      ];
    }),
  ];
  rmSync(folder, {recursive: true});

  return rows;
}

/** People, places, and the milliseconds that the first call may take. */
const MOST_PLACED = [
  [500, 60, 5],
  [5000, 120, 80],
  [50_000, 150, 1500],
] as const;

function wholeSeason(input: AllocationInput): () => void {
  return () => {
    const result = allocate(input);
    certify(input, result.assignment);
    const explaining = explainer(input, result);
    for (const {id} of input.candidates) explain(explaining, id);
  };
}

function wholeRows(): BenchRow[] {
  const whole = (input: AllocationInput, size: string) => {
    const {assignment} = allocate(input);
    return [
      row(
        `allocate ${size} from JSON, warm`,
        warm(() => allocate(input)),
        'ms',
        null,
      ),
      row(
        `certify ${size} from JSON, warm`,
        warm(() => certify(input, assignment)),
        'ms',
        null,
      ),
    ];
  };

  return [...whole(makeLarge(84, 70, 10), '84 × 70'), ...whole(makeLarge(5000, 120, 10), '5,000 × 120')];
}

/** The same totals, or the bench stops: being quick and wrong is no result. */
async function peerRows(): Promise<BenchRow[]> {
  const input: AllocationInput = {...makeLarge(84, 34, 10), mechanism: 'most-placed'};
  const instance = instanceOf(input);
  const {placed, rankSum} = allocate(input).statistics;
  const rows = [
    row(
      'most placed 84 × 34, ours, warm',
      warm(() => mostPlaced(instance)),
      'ms',
      null,
    ),
  ];
  for (const {name, solve} of PEERS) {
    const total = await solve(instance);
    if (total.placed !== placed || total.rankSum !== rankSum) {
      throw new Error(`${name} finds ${total.placed} placed and sum ${total.rankSum}, we ${placed} and ${rankSum}.`);
    }
    rows.push(row(`most placed 84 × 34, ${name}`, await fastest(() => solve(instance)), 'ms', null));
  }

  return rows;
}

async function marketRows(): Promise<BenchRow[]> {
  const market = makeMarket(100);
  const [ours, theirs] = [byUs(market), await byStableMarriage(market)];
  if (ours.join() !== theirs.join()) throw new Error('stable-marriage and deferred acceptance give different pairs.');
  const small = makeMarket(30);
  const instance = instanceOf(inputOf(market));

  return [
    row(
      'deferred acceptance 100 × 100, ours',
      warm(() => deferredAcceptance(instance, instance.priority!)),
      'ms',
      null,
    ),
    row('deferred acceptance 100 × 100 from JSON, ours', await fastest(async () => byUs(market)), 'ms', null),
    row('deferred acceptance 100 × 100, stable-marriage', await fastest(() => byStableMarriage(market)), 'ms', null),
    row(
      'search by chance 30 × 30, hospitals-and-residents',
      await fastest(() => byHospitalsAndResidents(small)),
      'ms',
      null,
    ),
  ];
}

/** The fastest of many calls; `prepare` is not counted. */
function warm<T>(work: (prepared: T) => unknown, prepare: () => T = () => undefined as T): number {
  const until = performance.now() + WARM_MS;
  let least = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < 10 || performance.now() < until; runs++) {
    const prepared = prepare();
    const start = performance.now();
    work(prepared);
    least = Math.min(least, performance.now() - start);
  }

  return least;
}

async function fastest(work: () => Promise<unknown> | unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }

  return least;
}

function row(name: string, value: number, unit: string, target: number | null): BenchRow {
  return {name, value: Number(value.toPrecision(3)), unit, target};
}
