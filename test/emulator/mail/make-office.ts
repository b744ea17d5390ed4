/** A small world for mail: an officer with an account, and scripts that run as that officer. */

import type {Account, Run} from '../../../emulator';
import {createWorkspace} from '../../../emulator';
import type {WorkspaceOptions} from '../../../emulator/workspace';

interface Office {
  edition?: 'consumer' | 'workspace';
  locale?: 'en' | 'fr' | 'nl';
  scopes?: readonly string[];
  assumptions?: WorkspaceOptions['assumptions'];
}

const ALL_SCOPES = ['https://mail.google.com/', 'https://www.googleapis.com/auth/script.send_mail'];

export function makeOffice({edition = 'consumer', locale = 'en', scopes = ALL_SCOPES, assumptions = {}}: Office = {}) {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels', assumptions});
  const neo = workspace.account('neo@example.org', {edition, locale, name: 'Anna N.'});
  const manifest = {
    timeZone: 'Europe/Brussels',
    oauthScopes: scopes,
    dependencies: {enabledAdvancedServices: [{userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1'}]},
  };
  /** Runs the body of a function. */
  const run = (body: string, as: Account = neo): Run => {
    const files = {'Code.js': `function main() {\n${body}\n}`};
    return workspace.createProject({owner: as, files, manifest}).run('main', [], {as});
  };
  /** Runs it and gives its value; fails with the script's own error. */
  const value = <Value = unknown>(body: string, as: Account = neo): Value => {
    const done = run(body, as);
    if (!done.ok) throw new Error(`${done.error?.name}: ${done.error?.message}\n${done.error?.stack}`);
    return done.value as Value;
  };
  /** Runs it and gives the message of its error. */
  const failure = (body: string, as: Account = neo): string | undefined => run(body, as).error?.message;
  return {workspace, neo, run, value, failure, box: (address: string) => workspace.mailbox(address)};
}
