/** Scripts on a small world of their own: the kernel with the base services, and no other. */
import '../../../emulator/base';
import {type Account, type Assumptions, Core, Project, type Request, type Run} from '../../../emulator/kernel';

export const NOW = '2027-10-01T09:00:00+02:00';

interface World {
  core?: Core;
  owner?: string;
  /** Id of the container; the script stands alone by default. */
  container?: string;
  manifest?: object;
}

export function aCore(assumptions: Partial<Assumptions> = {}): Core {
  return new Core({now: NOW, timeZone: 'Europe/Brussels', assumptions});
}

/** A project whose one file holds the source. */
export function aProject(source: string, {core = aCore(), owner = 'neo@example.org', container, manifest}: World = {}) {
  const files = {'Code.js': source, 'appsscript.json': JSON.stringify(manifest ?? {})};
  return new Project(core, `project of ${owner}`, 'Test', core.account(owner), container ?? null, files);
}

export function run(project: Project, handler: string, request: Partial<Request> & {as?: Account} = {}): Run {
  return project.execute({handler, as: project.owner, kind: 'editor', ...request});
}

export function runBody(body: string, world: World = {}): Run {
  return run(aProject(`function f() { ${body} }`, world), 'f');
}

/** The value of the body of a function; throws what it throws, so that a test sees the emulator's own mistakes. */
export function evaluate(body: string, world: World = {}): unknown {
  const {error, value} = runBody(body, world);
  if (error !== undefined) throw new Error(`${error.message}\n${error.stack}`);
  return value;
}

/** The error that the body throws, as text. */
export function refusal(body: string, world: World = {}): string {
  const {error} = runBody(body, world);
  return error === undefined ? 'no error' : `${error.name}: ${error.message}`;
}
