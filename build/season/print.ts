/** A season's report for the terminal. */

import type {Report, StageLine} from './run';

export function stageLine({name, does, seconds}: StageLine): string {
  return `${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s   ${does}`;
}

export function printed(report: Report): string {
  const {applications, mails, problems, workflows, broken} = report;
  return [
    '',
    'Applications',
    line('people who apply', report.applicants),
    line('responses of the form', report.responses),
    line('refused by the form', report.refusedByTheForm),
    ...entries(applications),
    line('of a person who applied again', report.duplicates),
    line('late', report.late),
    line('with something to look at', report.withProblems),
    '',
    'Mails',
    ...Object.entries(mails).flatMap(([step, states]) =>
      Object.entries(states).map(([state, count]) => line(`${step}, ${state}`, count)),
    ),
    line('received by applicants', report.received),
    '',
    ...Object.entries(report.figures).flatMap(([stage, counts]) => [titled(stage), ...entries(counts), '']),
    'Problems that the sheet names',
    ...(Object.keys(problems).length === 0 ? ['  none'] : Object.entries(problems).map(problem)),
    '',
    'Executions                     runs     calls  most calls  modelled s   longest s',
    ...workflows.map(
      ({name, runs, calls, mostCalls, modelledSeconds, longestSeconds}) =>
        `  ${name.padEnd(24)} ${whole(runs, 8)} ${whole(calls, 9)} ${whole(mostCalls, 11)} ${modelledSeconds.toFixed(1).padStart(11)} ${longestSeconds.toFixed(1).padStart(11)}`,
    ),
    '',
    `Triggers ran for ${report.longestDayMinutes.toFixed(0)} modelled minutes on their longest day.`,
    `${report.wallSeconds.toFixed(1)} s, ${report.memoryMB.toFixed(0)} MB.`,
    ...(broken.length === 0
      ? ['Every promise was kept.']
      : ['', 'Broken promises', ...broken.map(each => `  ${each}`)]),
    '',
  ].join('\n');
}

function problem([sentence, count]: readonly [string, number]): string {
  return `  ${sentence}${count === 1 ? '' : ` (${count} times)`}`;
}

function titled(stage: string): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}

function entries(counts: Readonly<Record<string, number | string>>): string[] {
  return Object.entries(counts).map(([name, count]) => line(name, count));
}

function line(name: string, count: number | string): string {
  return `  ${name.padEnd(32)} ${whole(count, 8)}`;
}

function whole(count: number | string, width: number): string {
  return String(count).padStart(width);
}
