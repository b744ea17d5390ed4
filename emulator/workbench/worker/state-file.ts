/**
 * The state of a workbench on disk: a folder that a {@link Store} keeps. One that cannot be read, or is of another version, is set
 * aside under another name: nothing of a person's work is deleted.
 */

import {existsSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {latency} from '../../demo';
import {formsPart} from '../../forms/state';
import {createWorkspace} from '../../index';
import type {Json, Pieces} from '../../kernel';
import {mailPart} from '../../mail/store';
import {spreadsheetsPart} from '../../sheets/state';
import type {Snapshot} from '../../workspace';
import type {Beginning} from './stages';
import {Store} from './store';
import type {Desk, World} from './world';

const VERSION = 3;
const NAME = 'season';
/** What versions 1 and 2 wrote. */
const OLD_NAME = 'state.json';

interface Saved {
  readonly version: number;
  readonly desk: Desk;
  readonly snapshot: Snapshot;
}

export interface Kept {
  readonly beginning: Beginning | null;
  /** What the person must know: why the state could not be used. */
  readonly sentence: string | null;
}

export class StateFile {
  private store: Store;

  constructor(private readonly directory: string) {
    this.store = this.newStore();
  }

  /** Reads the state; what is there and cannot be used is set aside. */
  read(): Kept {
    try {
      if (existsSync(join(this.directory, OLD_NAME))) throw new Error(otherVersion('an earlier version'));
      if (!existsSync(join(this.directory, NAME))) return {beginning: null, sentence: null};
      return {beginning: opened(this.store), sentence: null};
    } catch (error) {
      // What is cut off cannot be unpacked, or is no JSON; what does not exist has a code.
      const {message, code} = error as NodeJS.ErrnoException;
      const why = error instanceof SyntaxError || code !== undefined ? 'it is not whole.' : message;
      return {
        beginning: null,
        sentence: `The saved state could not be used: ${why} It was set aside as ${this.setAside()}, and a new season was begun.`,
      };
    }
  }

  /** Moves the state out of the way. @return the names that it has now, none when there was none */
  setAside(): string {
    const when = new Date().toISOString().replace(/[:.]/g, '-');
    const moved = [NAME, OLD_NAME].flatMap(name => {
      if (!existsSync(join(this.directory, name))) return [];
      const aside = name.replace(/(?=\.json)|$/, `-${when}`);
      renameSync(join(this.directory, name), join(this.directory, aside));
      return [aside];
    });
    this.store = this.newStore();
    return moved.join(' and ');
  }

  write({workspace, desk, runs, season, tour}: World): void {
    this.store.write((pieces: Pieces) => {
      const saved: Saved = {
        version: VERSION,
        desk: {...desk, runs, season, tour: tour.save()},
        snapshot: workspace.snapshot(pieces),
      };
      return saved as unknown as Json;
    });
  }

  private newStore(): Store {
    return new Store(join(this.directory, NAME));
  }
}

function opened(store: Store): Beginning {
  const {version, desk, snapshot} = store.read() as unknown as Saved;
  if (version !== VERSION) throw new Error(otherVersion(`version ${version}`));
  const workspace = createWorkspace({from: snapshot, pieces: store, latency});
  // These have pieces: what is not loaded now could not be found when the state is saved.
  for (const part of [spreadsheetsPart, mailPart, formsPart]) workspace.core.part<unknown>(part as never);
  store.readAll();
  return {workspace, desk};
}

function otherVersion(which: string): string {
  return `it is of ${which}, and this workbench reads version ${VERSION}.`;
}
