/**
 * The guided tour: steps of a season as data, and which of them are done.
 *
 * A step knows what it waits for, so that it notices by itself; one whose menu item does not exist yet is left out. The steps
 * themselves are in `tour-steps.ts`.
 */

/** Something that a person did, or that happened because of it. */
export type Deed =
  | {readonly type: 'view'; readonly view: string}
  | {readonly type: 'menu'; readonly label: string}
  | {readonly type: 'ran'; readonly handler: string; readonly ok: boolean}
  | {readonly type: 'submitted'}
  | {readonly type: 'mail-read'; readonly officer: boolean}
  | {readonly type: 'draft'}
  | {readonly type: 'edited'}
  | {readonly type: 'tab'; readonly linked: boolean}
  | {readonly type: 'switched'; readonly who: 'officer' | 'applicant'}
  | {readonly type: 'clock'; readonly minutes: number};

export interface Step {
  readonly key: string;
  readonly title: string;
  /** What to click. */
  readonly what: string;
  readonly why: string;
  /** The view that it happens in, for *Show me*. */
  readonly view: string;
  /** Menu item without which the step does not exist. */
  readonly needs?: string;
  readonly isDone: (deed: Deed) => boolean;
}

/** A step as a window shows it. */
export interface StepShown {
  readonly key: string;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly view: string;
  readonly done: boolean;
}

export class Tour {
  hidden: boolean;
  /** Menu items seen so far: an applicant's window has none, and the tour stays as long. */
  readonly known = new Set<string>();
  private readonly done: Set<string>;

  constructor(
    private readonly steps: readonly Step[],
    done: readonly string[],
    hidden: boolean,
  ) {
    this.done = new Set(done);
    this.hidden = hidden;
  }

  /** Marks every step that this deed finishes, in whatever order people do them. */
  note(deed: Deed): void {
    for (const step of this.steps) if (step.isDone(deed)) this.done.add(step.key);
  }

  /** The steps that can be gone through with these menu items. */
  shown(labels: ReadonlySet<string>): StepShown[] {
    return this.steps
      .filter(({needs}) => needs === undefined || labels.has(needs))
      .map(({needs: _, isDone: _isDone, ...step}) => ({...step, done: this.done.has(step.key)}));
  }

  skip(key: string): void {
    this.done.add(key);
  }

  again(): void {
    this.done.clear();
    this.hidden = false;
  }

  save(): {done: string[]; hidden: boolean} {
    return {done: [...this.done], hidden: this.hidden};
  }
}
