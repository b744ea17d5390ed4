/**
 * The thread in which the workspace lives. It takes commands one after the other; while a script waits for a person it goes on taking
 * them, inside the waiting script, so that everybody else can go on working.
 *
 * Started by `server/host.ts`, which wakes it through the shared signal.
 */

import {parentPort, receiveMessageOnPort, workerData} from 'node:worker_threads';
import {Project, projectsPart} from '../../kernel';
import {readProjectFiles} from '../../kernel/project';
import type {Answer, Question} from '../../ui';
import type {Answered, Asking, Notice, Told} from '../protocol';
import {commands} from './commands';
import type {Command} from './commands/command';
import {type Beginning, beginAt, FIRST_STAGE} from './stages';
import {StateFile} from './state-file';
import {World} from './world';

export interface Start {
  /** Where the state is kept. */
  readonly directory: string;
  /** The built project; null when it does not build. */
  readonly project: string | null;
  /** Null: the one that a new workbench shows. */
  readonly stage: string | null;
  /** How many apply in a new season; the demo's own number by default. */
  readonly applicants?: number | undefined;
  /** Begin anew, whatever is there. */
  readonly fresh: boolean;
  readonly signal: SharedArrayBuffer;
}

/** What the server asks besides commands. */
export type Order =
  | {readonly type: 'command'; readonly asking: Asking}
  | {readonly type: 'answer'; readonly question: number; readonly answer: Answer}
  | {readonly type: 'open'; readonly window: string; readonly person: string | null; readonly book: string | null}
  | {readonly type: 'gone'; readonly window: string}
  | {readonly type: 'project'; readonly directory: string}
  | {readonly type: 'save'};

const port = parentPort!;
const {directory, project, stage, applicants, fresh, signal} = workerData as Start;
const file = new StateFile(directory);
const wake = new Int32Array(signal);
const SAVE_AFTER_MS = 400;
/** Saving takes at most one part in so many of the time. */
const SAVE_SHARE = 10;
/** A disk that refused a save is asked again after so long. */
const SAVE_AGAIN_MS = 5_000;

const answers = new Map<number, Answer>();
const asked = new Map<number, string>();
let lastQuestion = 0;
let depth = 0;
let unsaved: NodeJS.Timeout | null = null;
let lastSaveMs = 0;
/** Whoever only looks may finish a step of the tour: that alone does not hurry a save. */
let isUnsaved = false;

const {beginning, sentence, isNew} = begin();
const world = new World(
  beginning.workspace,
  beginning.desk,
  (window, notice) => tell({type: 'notice', window, notice}),
  askPerson,
);
if (project !== null) useProject(project);
if (isNew) save();
port.on('message', (order: Order) => obey(order));
tell({type: 'ready', sentence});

function begin(): {beginning: Beginning; sentence: string | null; isNew: boolean} {
  if (fresh) file.setAside();
  const kept = file.read();
  if (kept.beginning !== null) return {beginning: kept.beginning, sentence: null, isNew: false};
  const beginning = beginAt(stage ?? FIRST_STAGE, project, {applicants, say});
  return {beginning, sentence: kept.sentence, isNew: true};
}

function say(line: string): void {
  tell({type: 'said', line});
}

function tell(told: Told): void {
  port.postMessage(told);
}

function obey(order: Order): void {
  switch (order.type) {
    case 'command':
      tell({type: 'answer', id: order.asking.id, answer: carryOut(order.asking)});
      break;
    case 'answer':
      answers.set(order.question, order.answer);
      break;
    case 'open':
      open(order.window, order.person, order.book);
      break;
    case 'gone':
      leave(order.window);
      break;
    case 'project':
      if (!useProject(order.directory)) break;
      for (const window of [...world.windows.values()]) world.reopen(window);
      published(true);
      break;
    case 'save':
      if (isUnsaved) save();
      tell({type: 'ended'});
  }
}

function carryOut({window, name, input}: Asking): Answered {
  const command = (commands as Readonly<Record<string, Command<unknown, unknown>>>)[name];
  if (command === undefined) return {ok: false, message: `There is no command "${name}".`};
  try {
    const at = world.window(window);
    return {ok: true, value: command.run({world, window: at, account: at.account}, input) ?? null};
  } catch (error) {
    return {ok: false, message: error instanceof Error ? error.message : String(error)};
  } finally {
    published(command.changes);
  }
}

function open(id: string, person: string | null, book: string | null): void {
  const known = person === null ? undefined : world.core.knownAccount(person);
  const isBook = book !== null && world.core.files.get(book)?.kind === 'spreadsheet';
  world.open(id, known ?? world.core.account(world.desk.person), isBook ? book : world.desk.book);
  published(false);
}

/** A window is closed: questions in it are closed with it. */
function leave(window: string): void {
  world.windows.delete(window);
  for (const [question, where] of asked) if (where === window) answers.set(question, {button: 'CLOSE'});
}

function published(changed: boolean): void {
  isUnsaved = true;
  world.publish(changed);
  if (changed && unsaved === null) unsaved = setTimeout(save, Math.max(SAVE_AFTER_MS, SAVE_SHARE * lastSaveMs));
}

function save(): void {
  if (unsaved !== null) clearTimeout(unsaved);
  unsaved = null;
  const started = performance.now();
  try {
    file.write(world);
    isUnsaved = false;
    tell({type: 'saved', trouble: null});
  } catch (error) {
    tell({type: 'saved', trouble: error instanceof Error ? error.message : String(error)});
    unsaved = setTimeout(save, SAVE_AGAIN_MS);
  }
  lastSaveMs = performance.now() - started;
}

/** Asks the person at a window. Everybody else's commands are carried out meanwhile; the question asked last is answered first. */
function askPerson(window: string, question: Question): Answer {
  if (!world.windows.has(window)) return {button: 'CLOSE'};
  const id = ++lastQuestion;
  asked.set(id, window);
  published(true);
  notice(window, {type: 'question', question: {id, ...question}});
  tell({type: 'waiting', waiting: true});
  depth += 1;
  const answer = waitFor(id);
  depth -= 1;
  asked.delete(id);
  if (depth === 0) tell({type: 'waiting', waiting: false});
  notice(window, {type: 'answered', id});
  return answer;
}

function notice(window: string, what: Notice): void {
  tell({type: 'notice', window, notice: what});
}

function waitFor(id: number): Answer {
  for (;;) {
    const answer = answers.get(id);
    if (answer !== undefined) {
      answers.delete(id);
      return answer;
    }
    const seen = Atomics.load(wake, 0);
    const next = receiveMessageOnPort(port) as {message: Order} | undefined;
    if (next !== undefined) obey(next.message);
    else Atomics.wait(wake, 0, seen);
  }
}

/**
 * Puts another version of the bundle where the first was; the spreadsheet's own scripts are left alone.
 *
 * @return whether it is another version
 */
function useProject(from: string): boolean {
  const files = readProjectFiles(from);
  const bound = [...world.core.part(projectsPart).values()].find(({container}) => container === world.desk.book);
  if (bound === undefined || JSON.stringify(bound.files) === JSON.stringify(files)) return false;
  world.replace(new Project(world.core, bound.id, bound.name, bound.owner, bound.container, files));
  return true;
}
