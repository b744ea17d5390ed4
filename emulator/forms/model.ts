/**
 * What a form is made of: items, settings, responses and where they are copied to.
 *
 * Plain data throughout; `state` keeps it and saves it with a snapshot. How a person's answers are judged is in `validate`, how they
 * look in a sheet in `cells`, links in `links`; scripts see all this through `service`.
 */

/** Where a respondent goes after a page: on to the next one, to a named one, to the first one, or to the end. */
export type Navigation =
  | {readonly type: 'CONTINUE' | 'RESTART' | 'SUBMIT'}
  | {readonly type: 'GO_TO_PAGE'; readonly pageId: number};

/** One option of a multiple choice, list or checkbox question. */
export interface Choice {
  value: string;
  /** Only multiple choice and list questions lead somewhere. */
  goTo?: Navigation;
  /** Only in a quiz. */
  correct?: boolean;
}

/** What a quiz says beside an answer. */
export interface Feedback {
  text: string;
  links: {url: string; text: string}[];
}

/** A rule on a text answer; the numbers and patterns are its arguments, in the order in which they are read aloud. */
export type TextRule =
  | {readonly rule: 'NUMBER' | 'WHOLE_NUMBER' | 'EMAIL' | 'URL'}
  | {
      readonly rule:
        | 'EQUAL_TO'
        | 'NOT_EQUAL_TO'
        | 'GREATER_THAN'
        | 'GREATER_THAN_OR_EQUAL_TO'
        | 'LESS_THAN'
        | 'LESS_THAN_OR_EQUAL_TO'
        | 'LENGTH_AT_LEAST'
        | 'LENGTH_AT_MOST';
      readonly number: number;
    }
  | {readonly rule: 'BETWEEN' | 'NOT_BETWEEN'; readonly start: number; readonly end: number}
  | {readonly rule: 'CONTAINS' | 'DOES_NOT_CONTAIN' | 'MATCHES' | 'DOES_NOT_MATCH'; readonly pattern: string};

/** How many boxes of a checkbox question may be ticked. */
export interface CheckboxRule {
  readonly rule: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY';
  readonly number: number;
}

/** A rule with the sentence that its author wants shown instead of Google's. */
export interface Validation<Rule> {
  readonly rules: readonly Rule[];
  readonly helpText: string;
}

interface ItemBase {
  readonly id: number;
  title: string;
  helpText: string;
}

interface QuestionBase extends ItemBase {
  required: boolean;
  /** The number behind `entry.` in a prefilled link; not the item's id. */
  readonly entryId: number;
  points: number;
  feedback: {correct?: Feedback; incorrect?: Feedback; general?: Feedback};
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'TEXT' | 'PARAGRAPH_TEXT';
  validation: Validation<TextRule> | null;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'MULTIPLE_CHOICE' | 'LIST' | 'CHECKBOX';
  choices: Choice[];
  /** Never true on a list. */
  otherOption: boolean;
  /** Never set on anything but checkboxes. */
  validation: Validation<CheckboxRule> | null;
}

export interface GridQuestion extends QuestionBase {
  readonly type: 'GRID' | 'CHECKBOX_GRID';
  rows: GridRow[];
  columns: string[];
  onePerColumn: boolean;
  validationHelpText: string;
}

/** Each row of a grid is a question of its own in links and in the sheet. */
export interface GridRow {
  readonly entryId: number;
  title: string;
}

export interface ScaleQuestion extends QuestionBase {
  readonly type: 'SCALE';
  lower: number;
  upper: number;
  leftLabel: string;
  rightLabel: string;
}

export interface RatingQuestion extends QuestionBase {
  readonly type: 'RATING';
  levels: number;
  icon: 'STAR' | 'HEART' | 'THUMB_UP';
}

export interface DateQuestion extends QuestionBase {
  readonly type: 'DATE' | 'DATETIME';
  includesYear: boolean;
}

export interface TimeQuestion extends QuestionBase {
  readonly type: 'TIME' | 'DURATION';
}

export interface FileQuestion extends QuestionBase {
  readonly type: 'FILE_UPLOAD';
  /** MIME types allowed; none named means all. */
  mimeTypes: string[];
  maxFiles: number;
  maxBytes: number;
}

export interface PageBreak extends ItemBase {
  readonly type: 'PAGE_BREAK';
  /** Where the page *before* this break leads, reached in the normal way. */
  goTo: Navigation;
}

export interface SectionHeader extends ItemBase {
  readonly type: 'SECTION_HEADER';
}

export interface Picture extends ItemBase {
  readonly type: 'IMAGE' | 'VIDEO';
  alignment: 'LEFT' | 'CENTER' | 'RIGHT';
  widthPixels: number;
  /** YouTube address of a video. */
  url: string;
  /** Content of an image, base64. */
  image: {contentType: string; name: string; base64: string} | null;
}

export type Question =
  | TextQuestion
  | ChoiceQuestion
  | GridQuestion
  | ScaleQuestion
  | RatingQuestion
  | DateQuestion
  | TimeQuestion
  | FileQuestion;

export type Item = Question | PageBreak | SectionHeader | Picture;

export type ItemType = Item['type'];

/**
 * An answer as it is kept: checkboxes and files (Drive ids) are lists, a grid has one entry per row in order (`''` or
 * `[]` where the row was left open), dates are `yyyy-MM-dd` (`MM-dd` without year), times `HH:mm`, durations `HH:mm:ss`.
 */
export type Answer = string | string[] | string[][];

/** Answers by item id; an item without an entry was not answered. */
export type Answers = Record<number, Answer>;

export interface FormSettings {
  collectEmail: boolean;
  limitOneResponse: boolean;
  editAfterSubmit: boolean;
  acceptingResponses: boolean;
  published: boolean;
  requireLogin: boolean;
  progressBar: boolean;
  respondAgainLink: boolean;
  publishSummary: boolean;
  shuffleQuestions: boolean;
  quiz: boolean;
  confirmationMessage: string;
  closedMessage: string;
}

/** What Forms holds of one submission. */
export interface StoredResponse {
  readonly id: string;
  /** Counts the form's responses from 1; marks the row in the linked tab. */
  readonly serial: number;
  /** Instant of the last submission, in milliseconds. */
  timestamp: number;
  /** `''` when the form does not collect addresses. */
  email: string;
  /** The account that answered, known to Google even where the form's owner may not see it; `''` for a visitor. */
  readonly respondent: string;
  answers: Answers;
  /** Marks of a quiz, by item id. */
  grades: Record<number, {score?: number; feedback?: Feedback}>;
}

export interface FormState {
  readonly id: string;
  /** The id in the public address, another than the file's. */
  readonly publishedId: string;
  title: string;
  description: string;
  settings: FormSettings;
  items: Item[];
  /** By response id, in the order in which they first came in. */
  responses: Map<string, StoredResponse>;
  lastSerial: number;
  destination: Destination | null;
  /** Drive folders of uploads, by item id; `0` is the form's own. Made with the first upload. */
  uploadFolders: Record<number, string>;
}

/** The tab that holds a copy of every response. */
export interface Destination {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** What Google last wrote over each column, by column key: a heading that a person changed stays until the question changes. */
  headings: Record<string, string>;
}

/** What a new form has in Google's editor today: published, open, anonymous. */
export const NEW_FORM_SETTINGS: Readonly<FormSettings> = {
  collectEmail: false,
  limitOneResponse: false,
  editAfterSubmit: false,
  acceptingResponses: true,
  published: true,
  requireLogin: false,
  progressBar: false,
  respondAgainLink: true,
  publishSummary: false,
  shuffleQuestions: false,
  quiz: false,
  confirmationMessage: '',
  closedMessage: '',
};

const NOT_QUESTIONS: ReadonlySet<ItemType> = new Set(['PAGE_BREAK', 'SECTION_HEADER', 'IMAGE', 'VIDEO']);

/** Whether a respondent can answer the item. */
export function isQuestion(item: Item): item is Question {
  return !NOT_QUESTIONS.has(item.type);
}

/** All questions in the form's order. */
export function questions(form: Pick<FormState, 'items'>): Question[] {
  return form.items.filter(isQuestion);
}
