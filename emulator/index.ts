/**
 * Google Workspace on your own machine: runs an Apps Script project, unchanged and offline, as strictly as Google would.
 *
 *     const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
 *
 * See `emulator/README.md` for what is modelled and how to add to it.
 */

import {Workspace, type WorkspaceOptions} from './workspace';

export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  return new Workspace(options);
}

export type {Account, Assumptions, LatencyModel, Run} from './kernel';
export type {Web, WebAnswer, WebRequest} from './kernel/network';
export type {ProjectHandle} from './project-handle';
export {FormElement} from './ui';
export type {Snapshot, Workspace, WorkspaceOptions} from './workspace';
