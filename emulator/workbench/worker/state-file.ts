/**
 * The state of a workbench on disk: one file, written aside and moved into place, so that a crash leaves the old one whole.
 *
 * A file that cannot be read, or is of another version, is set aside under another name: nothing of a person's work is deleted.
 */

import {closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {latency} from '../../demo';
import {createWorkspace} from '../../index';
import type {Snapshot} from '../../workspace';
import type {Beginning} from './stages';
import type {Desk, World} from './world';

const FORMAT = 'scope-workbench';
const VERSION = 2;
const NAME = 'state.json';

interface Saved {
  readonly format: string;
  readonly version: number;
  readonly desk: Desk;
  readonly snapshot: Snapshot;
}

export interface Kept {
  readonly beginning: Beginning | null;
  /** What the person must know: why the state could not be used. */
  readonly sentence: string | null;
}

/** Reads the state of a directory; what is there and cannot be used is set aside. */
export function readState(directory: string): Kept {
  const path = join(directory, NAME);
  if (!existsSync(path)) return {beginning: null, sentence: null};
  try {
    return {beginning: opened(readFileSync(path, 'utf8')), sentence: null};
  } catch (error) {
    const aside = setAside(directory);
    const why = error instanceof SyntaxError ? 'it is not whole.' : (error as Error).message;
    return {
      beginning: null,
      sentence: `The saved state could not be used: ${why} It was set aside as ${aside}, and a new season was begun.`,
    };
  }
}

/** Moves the state out of the way. @return the name that it has now; null when there was none */
export function setAside(directory: string): string | null {
  const path = join(directory, NAME);
  if (!existsSync(path)) return null;
  const aside = `state-${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
  renameSync(path, join(directory, aside));
  return aside;
}

function opened(text: string): Beginning {
  const {format, version, desk, snapshot} = JSON.parse(text) as Saved;
  if (format !== FORMAT) throw new Error('it is not the state of a workbench.');
  if (version !== VERSION) throw new Error(`it is of version ${version}, and this workbench reads version ${VERSION}.`);
  return {workspace: createWorkspace({from: snapshot, latency}), desk};
}

/** Writes the state of the world. */
export function writeState(directory: string, world: World): void {
  const {workspace, desk, runs, season, tour} = world;
  const saved: Saved = {
    format: FORMAT,
    version: VERSION,
    desk: {...desk, runs, season, tour: tour.save()},
    snapshot: workspace.snapshot(),
  };
  mkdirSync(directory, {recursive: true});
  const aside = join(directory, `${NAME}.${process.pid}.new`);
  const file = openSync(aside, 'w');
  writeSync(file, JSON.stringify(saved));
  fsyncSync(file);
  closeSync(file);
  renameSync(aside, join(directory, NAME));
}
