/**
 * What the server tells this window, as it comes: which revision the workspace is at, what scripts have put in front of the sheet,
 * what they ask. Whoever shows something from the workspace uses {@link useAsked} and stays in step with every other window.
 */

import {useEffect, useLayoutEffect, useReducer, useRef, useState} from 'preact/hooks';
import type {Asked, BuildState, Front, Notice, Place, RunLine, ToastShown} from '../protocol';
import type {CommandName, Input, Value} from '../worker/commands';
import {ask, WINDOW} from './ask';

/** Something to tell the person for a while. */
export interface ToastLine extends ToastShown {
  readonly id: number;
  readonly isError: boolean;
}

export interface Live {
  connected: boolean;
  boot: string | null;
  /** What the person must know about the saved state. */
  sentence: string | null;
  /** Why what happens now is not on the disk. */
  unsaved: string | null;
  build: BuildState;
  /** Of the workspace; 0 before the first word. */
  revision: number;
  front: Front;
  toasts: readonly ToastLine[];
  questions: readonly Asked[];
  busySeconds: number | null;
  /** Executions since the person last looked at the log. */
  ran: readonly RunLine[];
  /** Where a script moved the selection; another object each time. */
  selected: Place | null;
}

const RUNS_KEPT = 100;
const NOTHING: Front = {menus: [], sidebar: null, dialog: null};

export const live: Live = {
  connected: false,
  boot: null,
  sentence: null,
  unsaved: null,
  build: {state: 'ready', faults: []},
  revision: 0,
  front: NOTHING,
  toasts: [],
  questions: [],
  busySeconds: null,
  ran: [],
  selected: null,
};

const listeners = new Set<() => void>();
let version = 0;

export function change(changes: Partial<Live>): void {
  version += 1;
  Object.assign(live, changes);
  for (const listener of listeners) listener();
}

/** Draws again when something of it changes. */
export function useLive(): Live {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const drawn = version;
  useLayoutEffect(() => {
    const listener = () => draw(undefined as never);
    listeners.add(listener);
    // What was told between drawing and listening would be missed.
    if (drawn !== version) listener();
    return () => void listeners.delete(listener);
  }, []);
  return live;
}

interface Telling {
  readonly title?: string;
  readonly isError?: boolean;
  /** Not positive: until it is closed. */
  readonly seconds?: number;
}

let lastToast = 0;

/** Shows a line at the bottom of the page; errors stay longer. */
export function toast(text: string, {title = '', isError = false, seconds}: Telling = {}): void {
  const id = ++lastToast;
  const shownFor = seconds ?? (isError ? 10 : 5);
  change({toasts: [...live.toasts, {id, title, text, seconds: shownFor, isError}]});
  if (shownFor > 0) setTimeout(() => dismiss(id), shownFor * 1000);
}

export function dismiss(id: number): void {
  change({toasts: live.toasts.filter(each => each.id !== id)});
}

/** For a `.catch`: tells the person. */
export function sayError(error: unknown): void {
  toast(error instanceof Error ? error.message : String(error), {isError: true});
}

let source: EventSource | null = null;

/** Connects the window, as the person who sat at it last. */
export function connect(): void {
  source?.close();
  const query = new URLSearchParams({window: WINDOW});
  const asked = new URLSearchParams(location.search).get('as');
  const person = sessionStorage.getItem('person') ?? asked;
  const book = sessionStorage.getItem('book');
  if (person !== null) query.set('person', person);
  if (book !== null) query.set('book', book);
  source = new EventSource(`/events?${query}`);
  source.onmessage = event => hear(JSON.parse(event.data) as Notice);
  source.onerror = () => change({connected: false});
}

function hear(notice: Notice): void {
  if (notice.type === 'hello' && live.boot !== null && live.boot !== notice.boot) {
    location.reload();
    return;
  }
  if (notice.type === 'toast') toast(notice.toast.text, notice.toast);
  if (notice.type === 'restarted') {
    toast(notice.sentence, {isError: true});
    connect();
  }
  change(changesOf(notice));
}

function changesOf(notice: Notice): Partial<Live> {
  switch (notice.type) {
    case 'hello': {
      const {boot, build, sentence, unsaved} = notice;
      return {connected: true, boot, build, sentence, unsaved, revision: live.revision + 1};
    }
    case 'changed':
      return {revision: live.revision + 1};
    case 'front':
      return {front: notice.front};
    case 'select':
      return {selected: {...notice.select}};
    case 'question':
      return {questions: [...live.questions, notice.question]};
    case 'answered':
      return {questions: live.questions.filter(({id}) => id !== notice.id)};
    case 'ran':
      return {ran: [...live.ran, ...notice.runs].slice(-RUNS_KEPT)};
    case 'build':
      return {build: notice.build};
    case 'busy':
      return {busySeconds: notice.seconds};
    case 'unsaved':
      return {unsaved: notice.unsaved};
    case 'restarted':
      return {questions: [], busySeconds: null, front: NOTHING};
    case 'toast':
      return {};
  }
}

export interface Shown<Result> {
  readonly value: Result | undefined;
  readonly error: string | null;
}

/** The answers that are on their way: two parts of the page that show the same ask once. */
const onTheWay = new Map<string, Promise<unknown>>();

function askOnce<Name extends CommandName>(name: Name, input: Input<Name>, revision: number): Promise<Value<Name>> {
  const key = `${name} ${JSON.stringify(input)} ${revision}`;
  const known = onTheWay.get(key) as Promise<Value<Name>> | undefined;
  if (known !== undefined) return known;
  const answer = ask(name, input).finally(() => onTheWay.delete(key));
  onTheWay.set(key, answer);
  return answer;
}

/** The last value that was there: for a list that a person narrows down while looking at it. */
export function useLast<Result>(value: Result | undefined): Result | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}

/** Something of the workspace, asked anew whenever the workspace changes. What was there stays until the new comes. */
export function useAsked<Name extends CommandName>(name: Name, input: Input<Name> | null): Shown<Value<Name>> {
  const {revision, connected} = useLive();
  const [shown, setShown] = useState<Shown<Value<Name>> & {of: string}>({value: undefined, error: null, of: ''});
  const contents = JSON.stringify(input);
  const current = useRef(contents);
  current.current = contents;

  useEffect(() => {
    if (!connected || input === null) return;
    askOnce(name, input, revision).then(
      value => current.current === contents && setShown({value, error: null, of: contents}),
      (error: Error) =>
        current.current === contents && setShown({value: undefined, error: error.message, of: contents}),
    );
  }, [name, contents, revision, connected]);

  return shown.of === contents ? shown : {value: undefined, error: null};
}
