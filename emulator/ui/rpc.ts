/** `google.script.run`: a page calls a function of its project. */

import type {Account, Project, Run} from '../kernel';
import {milliseconds} from '../kernel/latency';
import type {Page} from './page';
import {illegalArgument, received, sendable, toPlain} from './transport';

/**
 * Runs a function for a page, with the type rules of both directions (behaviours 45 to 51).
 *
 * A value that cannot leave the page never reaches the server: the run that comes back made no service call. An error's
 * message is prefixed with its name, as a failure handler sees it; its stack is lost.
 */
export function rpcFrom(
  page: Page | undefined,
  project: Project,
  name: string,
  args: readonly unknown[],
  as: Account = (page as Page).account,
): Run {
  const illegal = illegalArgument(args);
  if (illegal !== undefined) return refused(project, name, 'Error', illegal);

  project.core.moveClockTo(project.core.now() + milliseconds(project.core.latency, 'rpc.googleScriptRun'));
  const plain = args.map(sendable);
  const run = project.execute({
    handler: name,
    args: () => plain.map(received),
    as,
    kind: 'rpc',
    page,
    answer: toPlain,
  });
  if (run.error === undefined) return run;
  if (run.error.message === `Script function not found: ${name}`) {
    return refused(project, name, 'TypeError', `google.script.run.${name} is not a function`);
  }
  const message = `${run.error.name}: ${run.error.message}`;
  return {...run, error: {name: 'ScriptError', message, stack: `ScriptError: ${message}`}};
}

function refused(project: Project, handler: string, name: string, message: string): Run {
  return {
    ok: false,
    handler,
    value: undefined,
    error: {name, message, stack: `${name}: ${message}`},
    logs: [],
    entries: [],
    calls: {},
    callCount: 0,
    elapsedMs: 0,
    startedAt: project.core.now(),
    notEmulated: [],
  };
}
