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
  | {readonly type: 'clock'; readonly minutes: number}
  | {readonly type: 'went-on'; readonly stage: string};

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
  /** Only there as long as the steps that belong to a stage are fewer than {@link LENGTH}. */
  readonly isExtra?: true;
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

/** So many steps there are: as long as few stages are built, those that only show the workbench fill them up. */
const LENGTH = 10;

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

  /** The steps that can be gone through with these menu items: those of the stages, and as many others as there is room for. */
  shown(labels: ReadonlySet<string>): StepShown[] {
    const possible = this.steps.filter(({needs}) => needs === undefined || labels.has(needs));
    const room = LENGTH - possible.filter(step => !step.isExtra).length;
    const extras = possible.filter(step => step.isExtra).slice(0, Math.max(0, room));
    return possible
      .filter(step => !step.isExtra || extras.includes(step))
      .map(({key, title, what, why, view}) => ({key, title, what, why, view, done: this.done.has(key)}));
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
