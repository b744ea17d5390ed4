/** What Set up shows before it does anything, and what it is told: plain data between the script and its page. */
import type {FieldName} from '../intake/fields';
import type {Problem} from '../problem';
import type {Language} from '../tables/committees';

/** What an officer decided on the page. */
export interface Choices {
  /** A link to the form, where it writes into no tab of this sheet yet. */
  readonly formUrl?: string;
  /** Question id by field; an empty id means that the form does not ask it. */
  readonly fields?: Readonly<Partial<Record<FieldName, string>>>;
  /** Make the automation run as whoever asks. */
  readonly takeOver?: boolean;
}

export const STEP_TITLES = {
  tabs: 'Tabs',
  rows: 'First rows',
  form: 'Application form',
  calendar: 'Calendar',
  automation: 'Automation',
} as const;
export type StepKey = keyof typeof STEP_TITLES;

/** `ask` waits for an answer of the officer; `blocked` cannot be done by this person or account. */
export type StepState = 'done' | 'todo' | 'ask' | 'blocked';

export interface Step {
  readonly key: StepKey;
  readonly state: StepState;
  /** What would be done, or why it cannot; for `done` what is there. */
  readonly sentences: readonly string[];
}

export interface FormQuestion {
  readonly id: string;
  readonly title: string;
}

/** One field and the question that is taken for it. */
export interface FieldRow {
  readonly field: FieldName;
  readonly title: string;
  readonly required: boolean;
  /** Null where no question was found or the form does not ask it. */
  readonly questionId: string | null;
  /** 0 to 100. */
  readonly percent: number;
  readonly state: 'sure' | 'doubt' | 'missing' | 'not asked';
}

export type FormPreview =
  | {
      readonly state: 'none' /** What an attempt to make one may have left behind; null where there is no doubt. */;
      readonly left: string | null;
    }
  | {readonly state: 'no permission'; readonly url: string}
  | {
      readonly state: 'open';
      readonly title: string;
      readonly url: string;
      readonly editUrl: string;
      readonly questions: readonly FormQuestion[];
      readonly fields: readonly FieldRow[];
      readonly doubts: readonly string[];
      /** Titles of questions that are no field. */
      readonly others: readonly string[];
      readonly connected: boolean;
    };

export interface Preview {
  readonly steps: readonly Step[];
  readonly form: FormPreview;
  readonly automation: {readonly account: string | null; readonly mine: boolean};
  readonly problems: readonly Problem[];
}

/** What one run of Set up did; `done` is false where its time was over and another run goes on. */
export interface Outcome {
  readonly done: boolean;
  readonly did: readonly string[];
  /** What waits for the officer. */
  readonly waiting: readonly string[];
}

/** A form to be made. */
export interface NewFormWish {
  readonly language: Language;
  /** Fill this empty form instead of making one. */
  readonly formUrl?: string;
}

export interface MadeForm {
  readonly url: string;
  readonly editUrl: string;
  readonly language: Language;
  /** What the officer adds by hand. */
  readonly steps: readonly string[];
}
