/**
 * From what a host program hands to `form.submitAs` to the answers a browser would send.
 *
 * Here mistakes of the *program* are thrown (a question that does not exist, a list for a text box): no person could
 * make them. What a person could do wrong is left to `validate`.
 */

import {type Answer, type FormState, type Item, isQuestion, type Question, questions} from './model';

/** A file that a person picks. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array | readonly number[];
  readonly contentType?: string;
}

/** One answer in the form most at hand; a grid also as `{row title: column}`. */
export type GivenAnswer =
  | string
  | number
  | null
  | undefined
  | Upload
  | readonly (string | Upload | null | readonly string[])[]
  | {readonly [row: string]: string | readonly string[]};

/** By question title, or by item id where titles repeat. */
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

/** Read answers: what can be kept as it is, and the files that Drive must take first. */
export interface ReadAnswers {
  readonly answers: Map<number, Answer>;
  readonly uploads: Map<number, readonly Upload[]>;
}

/**
 * @throws {TypeError} naming the question, if a key names no question, or several, or a value does not suit its kind
 */
export function readGiven(form: FormState, given: GivenAnswers): ReadAnswers {
  const read: ReadAnswers = {answers: new Map(), uploads: new Map()};
  for (const [key, value] of Object.entries(given)) {
    const question = questionNamed(form, key);
    if (value === null || value === undefined) continue;
    if (question.type === 'FILE_UPLOAD') readFiles(question, value, read);
    else read.answers.set(question.id, readAnswer(question, value));
  }
  return read;
}

/** Whether nothing at all was said; Google keeps no such answer. */
export function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '') return true;
  return Array.isArray(answer) && answer.every(part => part.length === 0);
}

function questionNamed(form: FormState, key: string): Question {
  const byTitle = questions(form).filter(question => question.title === key);
  if (byTitle.length > 1) {
    throw new TypeError(`submitAs: ${byTitle.length} questions are called "${key}"; name one by its item id.`);
  }
  const found = byTitle[0] ?? form.items.find((item: Item) => String(item.id) === key);
  if (!found || !isQuestion(found)) throw new TypeError(`submitAs: the form has no question "${key}".`);
  return found;
}

function readAnswer(question: Question, value: NonNullable<GivenAnswer>): Answer {
  switch (question.type) {
    case 'CHECKBOX':
      return texts(question, Array.isArray(value) ? value : [value]);
    case 'GRID':
      return gridRows(question, value).map(row => oneText(question, row));
    case 'CHECKBOX_GRID':
      return gridRows(question, value).map(row => texts(question, Array.isArray(row) ? row : row ? [row] : []));
    default:
      return oneText(question, value);
  }
}

function gridRows(question: Extract<Question, {rows: unknown}>, value: NonNullable<GivenAnswer>): readonly unknown[] {
  if (Array.isArray(value)) {
    if (value.length > question.rows.length) throw misfit(question, value);
    return question.rows.map((_, index) => value[index] ?? '');
  }
  if (typeof value !== 'object') throw misfit(question, value);
  const byRow = value as Readonly<Record<string, unknown>>;
  const titles = question.rows.map(row => row.title);
  if (Object.keys(byRow).some(title => !titles.includes(title))) throw misfit(question, value);
  return titles.map(title => (Object.hasOwn(byRow, title) ? byRow[title] : ''));
}

function readFiles(question: Question, value: NonNullable<GivenAnswer>, read: ReadAnswers): void {
  const files: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (files.every(file => typeof file === 'string')) {
    read.answers.set(question.id, files as string[]);
  } else if (files.every(isUpload)) {
    read.uploads.set(question.id, files);
  } else {
    throw misfit(question, value);
  }
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'name' in value && 'bytes' in value;
}

function texts(question: Question, values: readonly unknown[]): string[] {
  return values.map(value => oneText(question, value));
}

function oneText(question: Question, value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw misfit(question, value);
  // A one-line box cannot hold a line break: a browser drops them when text is pasted.
  return question.type === 'TEXT' ? value.replace(/[\r\n]+/g, '') : value;
}

function misfit(question: Question, value: unknown): TypeError {
  return new TypeError(
    `submitAs: ${JSON.stringify(value)} cannot answer "${question.title}", a ${question.type} question.`,
  );
}
