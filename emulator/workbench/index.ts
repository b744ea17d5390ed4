/**
 * The workbench: a page in front of a workspace, for a person with a browser. `serve` starts it; what builds the project and watches
 * its sources is outside, and tells it by {@link Workbench.reload} and {@link Workbench.buildFailed}.
 */

import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {BuildState, Notice} from './protocol';
import {bundlePage} from './server/bundle';
import {Host} from './server/host';
import {listen, Windows} from './server/http';

export interface ServeOptions {
  /** Where the state is kept between two starts. */
  readonly directory: string;
  /** The built project; null as long as it does not build. */
  readonly project: string | null;
  /** Faults of the build that is not there, each with file and line. */
  readonly faults?: readonly string[];
  readonly port?: number;
  /** Stage of the demo season that a new state begins with. */
  readonly stage?: string | null;
  /** How many apply in a new season. */
  readonly applicants?: number;
  /** Hears, stage by stage, how a new season is being made. */
  readonly say?: (line: string) => void;
  /** Sets the saved state aside and begins anew. */
  readonly fresh?: boolean;
}

export interface Workbench {
  readonly address: string;
  /** What the person must know about the saved state, or null. */
  readonly sentence: string | null;
  building(): void;
  /** The project was built anew: what runs from now on is the new one. */
  reload(project: string): void;
  buildFailed(faults: readonly string[]): void;
  /** Saves and ends. */
  close(): Promise<void>;
}

const FIRST_PORT = 8080;

export async function serve(options: ServeOptions): Promise<Workbench> {
  const {
    directory,
    project,
    applicants,
    faults = [],
    port = FIRST_PORT,
    stage = null,
    fresh = false,
    say = () => {},
  } = options;
  const windows = new Windows();
  const boot = `${process.pid}-${Date.now()}`;
  let build: BuildState = {state: project === null ? 'failed' : 'ready', faults};
  let unsaved: string | null = null;
  const tellBuild = (state: BuildState): void => {
    build = state;
    windows.tell(null, {type: 'build', build});
  };

  const bundle = await bundlePage();
  const {host, sentence} = await Host.start({
    ...{directory, project, stage, applicants, fresh, say},
    hear: (window, notice) => windows.tell(window, notice),
    unsaved(trouble) {
      unsaved = trouble;
      if (trouble !== null) say(`The season cannot be saved: ${trouble}`);
      windows.tell(null, {type: 'unsaved', unsaved});
    },
    restarted: said => windows.tell(null, {type: 'restarted', sentence: said}),
  });
  const server = await listen(port, bundle, windows, {
    ask: (window, name, input) => host.ask(window, name, input),
    answer: (question, answer) => host.order({type: 'answer', question, answer}),
    stop: () => host.stop(),
    open: (window, person, book) => host.order({type: 'open', window, person, book}),
    gone: window => host.order({type: 'gone', window}),
    hello: (): Notice => ({type: 'hello', boot, build, sentence, unsaved}),
  });

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sentence,
    building: () => tellBuild({state: 'building', faults: []}),
    reload(built) {
      host.order({type: 'project', directory: built});
      tellBuild({state: 'ready', faults: []});
    },
    buildFailed: found => tellBuild({state: 'failed', faults: found}),
    async close() {
      windows.end();
      await ended(server);
      await host.close();
    },
  };
}

function ended(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise(resolve => server.close(() => resolve()));
}
