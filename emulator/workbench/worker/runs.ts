/**
 * The log of executions: what ran, for whom, what it called, how long it took, and where in the source it failed.
 */

import type {Project, Run} from '../../kernel';
import type {LogEntry, Request} from '../../kernel/execution';
import type {Frame, RunDetail, RunLine} from '../protocol';

export interface RunRecord extends RunLine {
  readonly project: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly logs: readonly LogEntry[];
  readonly stack: string;
  readonly notEmulated: readonly string[];
}

const LOGS_KEPT = 200;

/** Hears of every execution of a project, with the real milliseconds that it took. */
export function watch(project: Project, hear: (run: Run, request: Request, realMs: number) => void): void {
  const execute = project.execute.bind(project);
  const started = new Map<Request, number>();
  project.execute = request => {
    started.set(request, performance.now());
    return execute(request);
  };
  project.onRun = (run, request) => {
    const from = started.get(request) ?? performance.now();
    started.delete(request);
    hear(run, request, performance.now() - from);
  };
}

export function recordOf(id: number, project: Project, run: Run, request: Request, realMs: number): RunRecord {
  return {
    id,
    project: project.id,
    handler: run.handler,
    kind: request.kind,
    who: request.as.email,
    ok: run.ok,
    at: run.startedAt,
    modelledMs: Math.round(run.elapsedMs),
    realMs: Math.round(realMs * 10) / 10,
    callCount: run.callCount,
    message: run.error === undefined ? null : `${run.error.name}: ${run.error.message}`,
    calls: run.calls,
    logs: run.entries.slice(-LOGS_KEPT),
    stack: run.error?.stack ?? '',
    notEmulated: run.notEmulated,
  };
}

/** The record as the list shows it. */
export function lineOf({
  project: _,
  calls: _calls,
  logs: _logs,
  stack: _stack,
  notEmulated: _not,
  ...line
}: RunRecord): RunLine {
  return line;
}

/** Everything about one execution; the stack is read against the project as it is now. */
export function detailOf(record: RunRecord, project: Project | undefined): RunDetail {
  const calls = Object.entries(record.calls).sort(([, one], [, other]) => other - one);
  return {
    ...lineOf(record),
    calls,
    logs: record.logs,
    stack: framesOf(record.stack, project?.files ?? {}),
    notEmulated: record.notEmulated,
  };
}

const PLACE = /\((.+?):(\d+):\d+\)$/;
/** webpack notes in front of each module which file it was. */
const MODULE = /^;\/\/ \.\/(\S+)$/;

/** The lines of a stack, each with the source file that the bundle's line came from, and that line. */
export function framesOf(stack: string, files: Readonly<Record<string, string>>): Frame[] {
  return stack
    .split('\n')
    .slice(1)
    .map(text => {
      const [, file = '', line = '0'] = PLACE.exec(text) ?? [];
      const lines = (files[file] ?? files[`${file}.js`] ?? '').split('\n').slice(0, Number(line));
      const source = lines.findLast(each => MODULE.test(each));
      return {text: text.trim(), source: source?.replace(MODULE, '$1') ?? null, code: lines.at(-1)?.trim() ?? null};
    });
}
