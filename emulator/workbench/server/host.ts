/**
 * The worker seen from the server: commands go in, answers and notices come out. Watches how long a command takes, and can stop a
 * script that never ends by starting the worker anew from the last saved state. A worker that fails is started anew in the same way.
 */

import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Answered, Asking, Notice, Told} from '../protocol';
import type {Order, Start} from '../worker/worker';

/** TypeScript is read by tsx there too, whatever started the server. */
const BOOT = `require(${JSON.stringify(require.resolve('tsx/cjs'))}); require(${JSON.stringify(join(__dirname, '../worker/worker.ts'))});`;

const BUSY_AFTER_MS = 3_000;
/** Longer than a save of the largest season takes. */
const LAST_SAVE_MS = 60_000;
const STOPPED = 'The script was stopped. The workbench went back to the last saved state.';

export interface HostOptions extends Omit<Start, 'signal'> {
  readonly hear: (window: string | null, notice: Notice) => void;
  /** Hears how the season is being made. */
  readonly say: (line: string) => void;
  /** The disk does not take the state, for this reason; null: it does again. */
  readonly unsaved: (trouble: string | null) => void;
  /** The worker was started anew after it was stopped or had failed. */
  readonly restarted: (sentence: string) => void;
}

export class Host {
  private worker!: Worker;
  private readonly pending = new Map<number, (answer: Answered) => void>();
  private wake = new Int32Array(new SharedArrayBuffer(4));
  private lastId = 0;
  private busySince: number | null = null;
  private isWaiting = false;
  private ended: (() => void) | null = null;
  private trouble: string | null = null;
  /** Why there is no worker any more. */
  private lost: string | null = null;
  private readonly watch: NodeJS.Timeout;

  private constructor(private readonly options: HostOptions) {
    this.watch = setInterval(() => this.look(), 1000);
    this.watch.unref();
  }

  /** Starts the worker. @return with what the person must know about the state, or null. Rejects when it cannot begin. */
  static async start(options: HostOptions): Promise<{host: Host; sentence: string | null}> {
    const host = new Host(options);
    return {host, sentence: await host.boot(options)};
  }

  /** Carries out a command of a window. */
  ask(window: string, name: string, input: unknown): Promise<Answered> {
    if (this.lost !== null) return Promise.resolve({ok: false, message: this.lost});
    const asking: Asking = {id: ++this.lastId, window, name, input};
    if (this.pending.size === 0) this.busySince = Date.now();
    return new Promise(resolve => {
      this.pending.set(asking.id, resolve);
      this.order({type: 'command', asking});
    });
  }

  order(order: Order): void {
    this.worker.postMessage(order);
    Atomics.add(this.wake, 0, 1);
    Atomics.notify(this.wake, 0);
  }

  /** Ends a script that does not end; what it did since the last save is lost. */
  async stop(): Promise<void> {
    await this.worker.terminate();
    await this.again(STOPPED);
  }

  /** Saves and ends. */
  async close(): Promise<void> {
    clearInterval(this.watch);
    if (this.lost !== null) return;
    await new Promise<void>(resolve => {
      this.ended = resolve;
      setTimeout(resolve, LAST_SAVE_MS).unref();
      this.order({type: 'save'});
    });
    await this.worker.terminate();
  }

  private boot({directory, project, stage, applicants, fresh}: Omit<Start, 'signal'>): Promise<string | null> {
    const signal = new SharedArrayBuffer(4);
    this.wake = new Int32Array(signal);
    const start: Start = {directory, project, stage, applicants, fresh, signal};
    const worker = new Worker(BOOT, {eval: true, workerData: start});
    this.worker = worker;
    return new Promise((resolve, reject) => {
      let isReady = false;
      worker.on('message', (told: Told) => {
        if (told.type === 'ready') isReady = true;
        this.hear(told, resolve);
      });
      worker.once('error', (error: Error) => {
        if (isReady) void this.fail(error);
        else reject(error);
      });
    });
  }

  private hear(told: Told, ready: (sentence: string | null) => void): void {
    if (told.type === 'said') this.options.say(told.line);
    else if (told.type === 'ready') ready(told.sentence);
    else if (told.type === 'notice') this.options.hear(told.window, told.notice);
    else if (told.type === 'waiting') this.isWaiting = told.waiting;
    else if (told.type === 'saved') this.keep(told.trouble);
    else if (told.type === 'ended') this.ended?.();
    else this.settle(told.id, told.answer);
  }

  private keep(trouble: string | null): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.options.unsaved(trouble);
  }

  private settle(id: number, answer: Answered): void {
    this.pending.get(id)?.(answer);
    this.pending.delete(id);
    const wasBusy = this.busySince !== null && Date.now() - this.busySince > BUSY_AFTER_MS;
    this.busySince = this.pending.size === 0 ? null : Date.now();
    if (wasBusy) this.options.hear(null, {type: 'busy', seconds: null});
  }

  private look(): void {
    if (this.busySince === null || this.isWaiting) return;
    const seconds = Math.round((Date.now() - this.busySince) / 1000);
    if (seconds * 1000 > BUSY_AFTER_MS) this.options.hear(null, {type: 'busy', seconds});
  }

  /** A fault of the workbench itself, such as too little memory. */
  private async fail({message}: Error): Promise<void> {
    if (this.ended !== null) return this.ended();
    const said = `The workbench failed (${message}) and went back to the last saved state.`;
    this.options.say(said);
    try {
      await this.again(said);
    } catch (error) {
      this.lost = `The workbench failed: ${(error as Error).message}. End it with Ctrl+C and start it again.`;
      this.options.say(this.lost);
      this.refuse(this.lost);
    }
  }

  /** Another worker goes on from the last saved state; what was asked of the one before is answered with the reason. */
  private async again(why: string): Promise<void> {
    this.refuse(why);
    const sentence = await this.boot({...this.options, fresh: false});
    this.options.restarted(sentence ?? why);
  }

  private refuse(message: string): void {
    this.busySince = null;
    this.isWaiting = false;
    for (const resolve of this.pending.values()) resolve({ok: false, message});
    this.pending.clear();
  }
}
