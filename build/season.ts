/**
 * `npm run season -- --applicants 140 --seed 1 [--json]`: a whole season without a browser, on the product as it is built: invented people, a line per
 * stage, a report at the end. Ends with an error when a promise is broken.
 */
import {parseArgs} from 'node:util';
import type {FormLanguage, Pace} from '../emulator/demo';
import {build} from './build';
import {BuildError} from './build-error';
import {printed, stageLine} from './season/print';
import {runSeason} from './season/run';

const OPTIONS = {
  applicants: {type: 'string', default: '140'},
  seed: {type: 'string', default: '1'},
  /** Of the form: nl, fr, en or mixed. */
  language: {type: 'string', default: 'nl'},
  /** Last stage to run. */
  stage: {type: 'string'},
  /** live, brisk or bulk. */
  pace: {type: 'string'},
  json: {type: 'boolean', default: false},
} as const;

async function main(): Promise<void> {
  const {values} = parseArgs({options: OPTIONS});
  const {out} = await build();
  const report = runSeason({
    directory: out,
    applicants: whole('applicants', values.applicants),
    seed: whole('seed', values.seed),
    language: oneOf('language', values.language, ['nl', 'fr', 'en', 'mixed'] satisfies FormLanguage[]),
    stage: values.stage,
    pace:
      values.pace === undefined ? undefined : oneOf('pace', values.pace, ['live', 'brisk', 'bulk'] satisfies Pace[]),
    onStage: line => {
      if (!values.json) console.log(stageLine(line));
    },
  });
  console.log(values.json ? JSON.stringify(report, null, 2) : printed(report));
  if (report.broken.length > 0) process.exitCode = 1;
}

function whole(name: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new BuildError([`--${name} takes a whole number, not “${text}”.`]);
}

function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const value = values.find(each => each === text);
  if (value !== undefined) return value;
  throw new BuildError([`--${name} takes ${values.join(', ')}, not “${text}”.`]);
}

main().catch((error: unknown) => {
  console.error(error instanceof BuildError ? error.message : error);
  process.exitCode = 1;
});
