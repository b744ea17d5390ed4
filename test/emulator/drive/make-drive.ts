/** A small world for Drive: an officer, a colleague, scripts that run as them. */

import type {Account, Run} from '../../../emulator';
import {createWorkspace} from '../../../emulator';
import {driveOf} from '../../../emulator/drive';
import type {WorkspaceOptions} from '../../../emulator/workspace';

interface Given {
  scopes?: readonly string[];
  from?: WorkspaceOptions['from'];
}

export function makeDrive({scopes = ['drive', 'spreadsheets'], from}: Given = {}) {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', ...(from && {from})});
  const neo = workspace.account('neo@example.org', {name: 'Anna N.'});
  const leo = workspace.account('leo@example.org', {name: 'Leo'});
  const oauthScopes = scopes.map(scope => `https://www.googleapis.com/auth/${scope}`);
  // The script is somebody else's file, so that it stands in nobody's lists here.
  const owner = workspace.account('developer@example.org');
  const files = {'Code.js': 'function main(body) { return new Function(body)(); }'};
  const project = workspace.createProject({owner, files, manifest: {oauthScopes}});
  const run = (body: string, as: Account = neo): Run => project.run('main', [body], {as});
  const value = (body: string, as: Account = neo): unknown => {
    const done = run(body, as);
    if (!done.ok) throw new Error(`${done.error?.name}: ${done.error?.message}\n${done.error?.stack}`);
    return done.value;
  };
  const failure = (body: string, as: Account = neo): string | undefined => run(body, as).error?.message;
  return {workspace, neo, leo, run, value, failure, drive: (of = neo) => driveOf(workspace.core, of)};
}
