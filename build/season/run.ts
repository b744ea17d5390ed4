/** Runs a demo season on a built product and tells how it went. */

import {createWorkspace} from '../../emulator';
import {
  latency,
  makeSeason,
  type Pace,
  runTo,
  type Season,
  type SeasonOptions,
  type Stage,
  stages,
  usual,
} from '../../emulator/demo';
import {docsBroken} from './docs-figures';
import {brokenAfter, brokenAtTheEnd, promisesUntil} from './promises';
import {counted, rowsOf} from './rows';
import {Tally, type WorkflowCost} from './tally';

export interface SeasonRun extends SeasonOptions {
  /** Folder of the built product. */
  readonly directory: string;
  /** Where to stop; the last stage by default. */
  readonly stage?: string | undefined;
  readonly pace?: Pace | undefined;
  /** Hears of each stage that is over. */
  readonly onStage?: (line: StageLine) => void;
}

export interface StageLine {
  readonly name: string;
  readonly does: string;
  readonly seconds: number;
  /** The clock of the season at its end. */
  readonly at: string;
}

/** Everything that a season command prints; plain JSON. */
export interface Report {
  readonly applicants: number;
  readonly seed: number;
  readonly stages: readonly StageLine[];
  readonly responses: number;
  readonly refusedByTheForm: number;
  readonly applications: Readonly<Record<string, number>>;
  readonly duplicates: number;
  readonly notEligible: number;
  readonly late: number;
  readonly withProblems: number;
  /** Of the Outbox: by kind, then by state. */
  readonly mails: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Messages that reached an applicant's mailbox. */
  readonly received: number;
  /** What the sheet's own check finds, each with the number of times. */
  readonly problems: Readonly<Record<string, number>>;
  /** What each stage tells of itself. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly workflows: readonly WorkflowCost[];
  /** Modelled minutes of triggers on the day on which they ran longest; hours that were jumped over have none. */
  readonly longestDayMinutes: number;
  readonly wallSeconds: number;
  readonly memoryMB: number;
  /** Sentences; none in a season that ends clean. */
  readonly broken: readonly string[];
}

export function runSeason(options: SeasonRun): Report {
  return goThrough(options).report;
}

/** The same, with the season as it is then. */
export function goThrough(options: SeasonRun): {readonly report: Report; readonly season: Season} {
  const {seed = 1, stage = stages.at(-1)!.name} = options;
  const {applicants, ...asUsual} = usual(options.applicants);
  const {pace = asUsual.pace, edition = asUsual.edition} = options;
  const started = performance.now();
  const workspace = createWorkspace({now: '2027-09-25T09:00:00+02:00', latency, seed});
  const season = makeSeason(workspace, {...options, applicants, seed, edition});
  const tally = new Tally(season);
  const lines: StageLine[] = [];
  let since = started;
  const onOver = (name: string, does: string): void => {
    const line = {name, does, seconds: (performance.now() - since) / 1000, at: workspace.now.toISOString()};
    since = performance.now();
    lines.push(line);
    options.onStage?.(line);
  };
  const broken: string[] = [];
  const onStage = ({name, does}: Stage, at: 'begins' | 'over'): void => {
    if (at === 'begins') return;
    broken.push(...brokenAfter(name, season));
    if (name === 'allocation' && isDocumented({...options, applicants, seed})) broken.push(...docsBroken(season));
    onOver(name, does);
  };
  try {
    runTo(season, stage, {pace, onStage});
  } catch (error) {
    broken.push(`The season stopped: ${(error as Error).message}`);
  }
  const last = lines.at(-1)?.name ?? '';
  broken.push(...brokenAtTheEnd(last, season, tally));
  const report = {
    applicants,
    seed,
    stages: lines,
    ...standing(season),
    figures: figures(season, last),
    ...costs(tally, started),
    broken,
  };
  return {report, season};
}

/** Whether the pages for officers explain themselves by this season. */
function isDocumented({applicants, seed, language = 'nl', address, documents}: SeasonOptions): boolean {
  return applicants === 140 && seed === 1 && language === 'nl' && address === undefined && documents === undefined;
}

function standing(season: Season) {
  const {form, book, people, sent} = season;
  const applications = book.hasTab('Applications') ? rowsOf(season, 'Applications') : [];
  const outbox = book.hasTab('Outbox') ? rowsOf(season, 'Outbox') : [];
  const states = counted(applications.map(row => String(row.State)));
  const steps = [...new Set(outbox.map(row => String(row.Step)))];
  const addresses = new Set(people.flatMap(({deeds}) => deeds.map(({as}) => as)));
  return {
    responses: form.responses().length,
    refusedByTheForm: [...sent.values()].filter(({response}) => response === null).length,
    applications: states,
    duplicates: applications.filter(row => row['Counts instead'] !== '').length,
    notEligible: states['not eligible'] ?? 0,
    late: applications.filter(row => row['Late by'] !== '').length,
    withProblems: applications.filter(row => row.Problems !== '').length,
    mails: Object.fromEntries(
      steps.map(step => [step, counted(outbox.filter(row => row.Step === step).map(row => String(row.State)))]),
    ),
    received: [...addresses].reduce((sum, address) => sum + season.workspace.mailbox(address).received.length, 0),
    problems: problemsOf(season),
  };
}

/** By stage; several promises may speak of one. */
function figures(season: Season, last: string): Report['figures'] {
  const all: Record<string, Record<string, number | string>> = {};
  for (const {stage, figures: tell} of promisesUntil(last)) {
    if (tell !== undefined) all[stage] = {...all[stage], ...tell(season)};
  }
  return all;
}

/** What the officer's own page says is wrong. */
function problemsOf({project, neo}: Season): Record<string, number> {
  const run = project!.rpc('readSeason', [], {as: neo.account});
  const answer = run.value as {value?: {problems?: readonly {sentence: string}[]}} | undefined;
  return counted((answer?.value?.problems ?? []).map(({sentence}) => sentence));
}

function costs(tally: Tally, started: number) {
  return {
    workflows: tally.workflows,
    longestDayMinutes: tally.longestDayMinutes,
    wallSeconds: (performance.now() - started) / 1000,
    memoryMB: process.memoryUsage().rss / 1e6,
  };
}
