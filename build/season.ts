/**
 * `npm run season -- --applicants 140 --seed 1 [--json]`: a whole season without a browser, on the product as it is built: invented people, a line per
 * stage, a report at the end. Ends with an error when a promise is broken. `--help` tells the rest.
 */
import {parseArgs} from 'node:util';
import {type FormLanguage, MANY, type Pace, stages} from '../emulator/demo';
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
  help: {type: 'boolean', default: false},
} as const;

const HELP = `npm run season -- [--applicants N] [--seed N] [--language L] [--stage NAME] [--pace PACE] [--json]

Runs a season of invented people on the built product, without a browser, and judges it by the promises of the tool. It ends with an error when one is broken.

  --applicants N   people who apply; 140 if left out, up to 999,999
  --seed N         the same seed makes the same season; 1 if left out
  --language L     of the form: nl (if left out), fr, en or mixed
  --stage NAME     where to end: ${stages.map(({name}) => name).join(', ')}; the last one if left out
  --pace PACE      live: every trigger of the clock runs; brisk: hours in which nothing happens are jumped over; bulk: most have applied before the sheet is set up
  --json           the report for programs

What grows with the applicants: answers, receipts, applications, wishes, readings, the results mails and their days. What stays, as a committee would have it: 18 readers, the
interview seats and the contracts of the country. So thousands apply for the same 88 interviews and 70 places; from ${MANY} applicants on the pace is bulk, the committee sends
from a Workspace account, and the officers read in their tab and paste their marks at once.`;

async function main(): Promise<void> {
  const {values} = parseArgs({options: OPTIONS});
  if (values.help) {
    console.log(HELP);
    return;
  }
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
