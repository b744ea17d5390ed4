/** A workspace with one spreadsheet and a project bound to it, for tests about sheets. */

import {createWorkspace, type Run, type WorkspaceOptions} from '../../../emulator';

const MANIFEST = {timeZone: 'Europe/Brussels', runtimeVersion: 'V8'};

function sourceOf(body: string): string {
  return `function main() {\n  const book = SpreadsheetApp.getActiveSpreadsheet();\n  const sheet = book && book.getSheets()[0];\n${body}\n}`;
}

/** Runs the body of a function in the bound project: `run('return SpreadsheetApp.getActiveSheet().getName()')`. */
export function makeSheet({
  locale = 'en_GB',
  timeZone = 'Europe/Brussels',
  assumptions = {},
}: {
  locale?: string;
  timeZone?: string;
  assumptions?: NonNullable<WorkspaceOptions['assumptions']>;
} = {}) {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels', assumptions});
  const neo = workspace.account('neo@example.org', {name: 'Anna N.'});
  const leo = workspace.account('leo@example.org', {name: 'Tom L.'});
  const book = workspace.createSpreadsheet({owner: neo, name: 'SCOPE 2027', locale, timeZone});
  const tab = book.tabs()[0]!;
  const attempt = (body: string, as = neo): Run => {
    const project = workspace.createProject({
      owner: neo,
      container: book,
      files: {'Code.js': sourceOf(body)},
      manifest: MANIFEST,
    });
    return project.run('main', [], {as});
  };
  /** Answers what the body returns; an error of the script fails the test. */
  const run = (body: string, as = neo): unknown => {
    const {ok, value, error} = attempt(body, as);
    if (!ok) throw new Error(error?.stack ?? error?.message);
    return value;
  };
  /** The message of the error with which the body fails. */
  const message = (body: string, as = neo): string => attempt(body, as).error?.message ?? 'no error';
  /** As `run`, in a workspace that was saved and loaded again. */
  const runAfterSnapshot = (body: string): unknown => {
    const copy = createWorkspace({from: workspace.snapshot(), assumptions});
    const project = copy.createProject({
      owner: copy.account(neo.email),
      container: copy.spreadsheet(book.id),
      files: {'Code.js': sourceOf(body)},
      manifest: MANIFEST,
    });
    const {ok, value, error} = project.run('main');
    if (!ok) throw new Error(error?.stack ?? error?.message);
    return value;
  };
  return {workspace, neo, leo, book, tab, attempt, run, runAfterSnapshot, message};
}
