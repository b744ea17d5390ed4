/** A small world for calendars: an officer, a colleague, and scripts that run as them. */

import type {Account, Run} from '../../../emulator';
import {createWorkspace} from '../../../emulator';
import type {WorkspaceOptions} from '../../../emulator/workspace';

interface Diary {
  edition?: 'consumer' | 'workspace';
  locale?: 'en' | 'fr' | 'nl';
  scopes?: readonly string[];
  zone?: string;
  assumptions?: WorkspaceOptions['assumptions'];
  latency?: WorkspaceOptions['latency'];
  from?: WorkspaceOptions['from'];
}

const PREFIX = 'https://www.googleapis.com/auth/';

export function makeDiary({
  edition = 'consumer',
  locale = 'en',
  scopes = ['calendar'],
  zone = 'Europe/Brussels',
  assumptions = {},
  latency,
  from,
}: Diary = {}) {
  const workspace = createWorkspace({
    now: '2027-10-01T09:00:00+02:00',
    timeZone: 'Europe/Brussels',
    assumptions,
    ...(latency && {latency}),
    ...(from && {from}),
  });
  const neo = workspace.account('neo@example.org', {edition, locale, name: 'Anna N.'});
  const leo = workspace.account('leo@example.org', {edition, locale, name: 'Leo'});
  const manifest = (given: readonly string[]) => ({
    timeZone: zone,
    oauthScopes: given.map(scope => PREFIX + scope),
    dependencies: {enabledAdvancedServices: [{userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3'}]},
  });
  /** A project that runs bodies of functions; all of its runs are the same project. */
  const makeProject = (owner: Account = neo, given: readonly string[] = scopes) => {
    const source = 'function main(body) { return new Function(body)(); }';
    const project = workspace.createProject({owner, files: {'Code.js': source}, manifest: manifest(given)});
    const run = (body: string, as: Account = owner): Run => project.run('main', [body], {as});
    return {
      run,
      value: (body: string, as: Account = owner): unknown => valueFrom(run(body, as)),
      failure: (body: string, as: Account = owner): string | undefined => run(body, as).error?.message,
    };
  };
  return {workspace, neo, leo, makeProject, ...makeProject(), diary: (of = neo) => workspace.calendar(of)};
}

function valueFrom(done: Run): unknown {
  if (!done.ok) throw new Error(`${done.error?.name}: ${done.error?.message}\n${done.error?.stack}`);
  return done.value;
}
