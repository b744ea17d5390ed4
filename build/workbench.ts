/**
 * `npm start`: builds the product, opens the workbench on it, and builds again whenever a source changes.
 *
 *     npm start -- --stage intake    begins at a stage of the demo season (when there is no state yet, or with --fresh)
 *     npm start -- --fresh           sets the saved season aside and begins anew
 *     npm start -- --applicants N    begins anew with so many people in the season; up to 10,000
 *     npm start -- --port 9000       another first port
 */

import {watch} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {serve} from '../emulator/workbench';
import {build} from './build';
import {BuildError} from './build-error';

const ROOT = resolve(__dirname, '..');
const SETTLE_MS = 150;

/** The built project, or what is wrong with the sources. */
type Built =
  | {readonly out: string; readonly faults: readonly []}
  | {readonly out: null; readonly faults: readonly string[]};

async function attempt(): Promise<Built> {
  try {
    return {out: (await build()).out, faults: []};
  } catch (error) {
    if (error instanceof BuildError) return {out: null, faults: error.faults};
    throw error;
  }
}

/** Calls `change` once after each burst of changes below a folder. */
function onChange(folder: string, change: () => void): void {
  let settling: NodeJS.Timeout | undefined;
  watch(folder, {recursive: true}, () => {
    clearTimeout(settling);
    settling = setTimeout(change, SETTLE_MS);
  });
}

async function start(): Promise<void> {
  const {values} = parseArgs({
    options: {
      stage: {type: 'string'},
      applicants: {type: 'string'},
      fresh: {type: 'boolean'},
      port: {type: 'string'},
      state: {type: 'string'},
    },
  });
  const {stage, applicants, fresh = false, port, state = join(ROOT, '.workspace')} = values;
  console.log('Building…');
  const {out, faults} = await attempt();
  if (out === null) console.log(`The product does not build:\n${faults.join('\n')}`);

  console.log('Opening the workspace…');
  const workbench = await serve({
    directory: state,
    project: out,
    faults,
    say: line => console.log(`  ${line}`),
    fresh: fresh || stage !== undefined || applicants !== undefined,
    ...(applicants !== undefined && {applicants: people(applicants)}),
    ...(stage !== undefined && {stage}),
    ...(port !== undefined && {port: Number(port)}),
  });
  if (workbench.sentence !== null) console.log(workbench.sentence);
  console.log(`\n  ${workbench.address}\n\nCtrl+C ends it; the season is kept.`);

  let building = Promise.resolve();
  onChange(join(ROOT, 'src'), () => {
    building = building.then(async () => {
      workbench.building();
      const again = await attempt();
      if (again.out === null) workbench.buildFailed(again.faults);
      else workbench.reload(again.out);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => workbench.close().then(() => process.exit(0)));
  }
}

const MOST = 10_000;

function people(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= MOST) return number;
  throw new Error(`--applicants takes a whole number from 1 to ${MOST}, not “${text}”.`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
