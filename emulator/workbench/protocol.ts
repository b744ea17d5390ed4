/**
 * What crosses between the workbench's three parts: the page in a browser, the server, and the worker in which the workspace lives.
 *
 * Only plain JSON. A browser tab is a *window* with an id of its own; whatever a window asks is a command with a name and an input;
 * whatever happens comes back to the windows as notices.
 */

/** A command on its way to the worker. */
export interface Asking {
  readonly id: number;
  readonly window: string;
  readonly name: string;
  readonly input: unknown;
}

export type Answered<Value = unknown> =
  | {readonly ok: true; readonly value: Value}
  | {readonly ok: false; readonly message: string};

/** What the worker tells the server. */
export type Told =
  /** How the season is being made, while it is. */
  | {readonly type: 'said'; readonly line: string}
  | {readonly type: 'ready'; readonly sentence: string | null}
  | {readonly type: 'answer'; readonly id: number; readonly answer: Answered}
  | {readonly type: 'notice'; readonly window: string | null; readonly notice: Notice}
  /** A person is being asked: the script waits, other commands go on. */
  | {readonly type: 'waiting'; readonly waiting: boolean}
  /** The state was written, or the disk refused it with these words and is asked again. */
  | {readonly type: 'saved'; readonly trouble: string | null}
  /** Last word: what could be saved is saved. */
  | {readonly type: 'ended'};

/** What a window hears of. */
export type Notice =
  /** First word of the server: another boot means that windows have to be opened anew. */
  | {
      readonly type: 'hello';
      readonly boot: string;
      readonly build: BuildState;
      readonly sentence: string | null;
      readonly unsaved: string | null;
    }
  /** Something changed: whoever shows it asks again. */
  | {readonly type: 'changed'; readonly revision: number}
  | {readonly type: 'front'; readonly front: Front}
  | {readonly type: 'toast'; readonly toast: ToastShown}
  | {readonly type: 'select'; readonly select: Place}
  | {readonly type: 'question'; readonly question: Asked}
  /** The question was answered, in this window or by closing it. */
  | {readonly type: 'answered'; readonly id: number}
  | {readonly type: 'ran'; readonly runs: readonly RunLine[]}
  | {readonly type: 'build'; readonly build: BuildState}
  /** The worker has been at one command for so many seconds; null: it is free again. */
  | {readonly type: 'busy'; readonly seconds: number | null}
  /** Why what happens now is not on the disk; null: it is again. */
  | {readonly type: 'unsaved'; readonly unsaved: string | null}
  | {readonly type: 'restarted'; readonly sentence: string};

export interface BuildState {
  readonly state: 'ready' | 'building' | 'failed';
  /** Each with file and line. */
  readonly faults: readonly string[];
}

/** What scripts have put in front of the sheet in one window. */
export interface Front {
  readonly menus: readonly MenuShown[];
  readonly sidebar: PanelShown | null;
  readonly dialog: PanelShown | null;
}

export interface MenuShown {
  readonly title: string;
  readonly items: readonly (ItemShown | null)[];
}

export interface ItemShown {
  readonly label: string;
  /** Absent for a sub-menu. */
  readonly path?: readonly string[];
  readonly items?: readonly (ItemShown | null)[];
}

export interface PanelShown {
  /** Another key is another document, even under the same title. */
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly modal: boolean;
}

export interface ToastShown {
  readonly title: string;
  readonly text: string;
  readonly seconds: number;
}

export interface Asked {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** A rectangle of a tab. */
export interface Place {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One execution, as the list shows it. */
export interface RunLine {
  readonly id: number;
  readonly handler: string;
  readonly kind: string;
  readonly who: string;
  readonly ok: boolean;
  readonly at: number;
  /** Modelled milliseconds, as Google would have taken. */
  readonly modelledMs: number;
  readonly realMs: number;
  readonly callCount: number;
  readonly message: string | null;
}

export interface RunDetail extends RunLine {
  readonly calls: readonly (readonly [name: string, count: number])[];
  readonly logs: readonly {readonly severity: string; readonly text: string; readonly at: number}[];
  readonly stack: readonly Frame[];
  readonly notEmulated: readonly string[];
}

/** A line of a stack: where, in the bundle and in the source it was made from. */
export interface Frame {
  readonly text: string;
  readonly source: string | null;
  readonly code: string | null;
}
