/**
 * The addresses of a form: to edit it, to fill it in, to fill it in with answers already there, to change a response.
 *
 * A prefilled link carries `entry.<number>=<answer>`; the number is the question's entry id, and each row of a grid
 * has its own. Checkboxes repeat the entry; "Other" is `__other_option__` with the text in a second parameter.
 */

import type {Answer, ChoiceQuestion, FormState, GridQuestion, Question} from './model';
import {questions} from './model';

const OTHER = '__other_option__';

type Addressed = Pick<FormState, 'id' | 'publishedId'>;

/** Where respondents fill the form in. */
export function publishedUrl(form: Addressed): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

/** Where its owner edits it. */
export function editUrl(form: Addressed): string {
  return `https://docs.google.com/forms/d/${form.id}/edit`;
}

/** Where its owner sees the chart of all answers. */
export function summaryUrl(form: Addressed): string {
  return `https://docs.google.com/forms/d/${form.id}/viewanalytics`;
}

/** Where a respondent changes what was sent. */
export function editResponseUrl(form: Addressed, responseId: string): string {
  return `${publishedUrl(form)}?edit2=${responseId}`;
}

/** The file id in an address of either kind, or `null`. A published address carries the published id, not the file's. */
export function idInUrl(url: string): {fileId?: string; publishedId?: string} | null {
  const published = /\/forms\/d\/e\/([\w-]+)/.exec(url)?.[1];
  if (published) return {publishedId: published};
  const fileId = /\/forms\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1] ?? /[?&]id=([\w-]+)/.exec(url)?.[1];
  return fileId ? {fileId} : null;
}

/** A link that opens the form with these answers filled in; files cannot be. */
export function prefilledUrl(form: FormState, answers: ReadonlyMap<number, Answer>): string {
  const parameters = questions(form).flatMap(question => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : entries(question, answer);
  });
  const query = [['usp', 'pp_url'], ...parameters].map(([name, value]) => `${name}=${encode(value!)}`);
  return `${publishedUrl(form)}?${query.join('&')}`;
}

/** As a browser sends a form: a space is `+`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%20/g, '+');
}

function entries(question: Question, answer: Answer): [string, string][] {
  const name = `entry.${question.entryId}`;
  switch (question.type) {
    case 'FILE_UPLOAD':
      return [];
    case 'GRID':
    case 'CHECKBOX_GRID':
      return question.rows.flatMap((row, index) =>
        [answer[index] ?? []].flat().flatMap<[string, string]>(text => (text ? [[`entry.${row.entryId}`, text]] : [])),
      );
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
      return [answer].flat(2).flatMap(text => choiceEntries(question, name, text));
    default:
      return answer === '' ? [] : [[name, answer as string]];
  }
}

function choiceEntries(question: ChoiceQuestion, name: string, text: string): [string, string][] {
  if (!question.otherOption || question.choices.some(choice => choice.value === text)) return [[name, text]];
  return [
    [name, OTHER],
    [`${name}.other_option_response`, text],
  ];
}

/**
 * What the page shows filled in when the link is opened: by item id, ready for `submitAs`. Parameters that name no
 * question, and choices that are not offered, are passed over, as the page does.
 */
export function prefilledAnswers(form: FormState, url: string): Map<number, Answer> {
  const parameters = new URL(url).searchParams;
  const answers = new Map<number, Answer>();
  for (const question of questions(form)) {
    const answer = filledIn(question, parameters);
    if (answer !== null && answer.length > 0) answers.set(question.id, answer);
  }
  return answers;
}

function filledIn(question: Question, parameters: URLSearchParams): Answer | null {
  const name = `entry.${question.entryId}`;
  switch (question.type) {
    case 'FILE_UPLOAD':
      return null;
    case 'GRID':
    case 'CHECKBOX_GRID':
      return filledGrid(question, parameters);
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX': {
      const picked = filledChoices(question, name, parameters);
      return question.type === 'CHECKBOX' ? picked : (picked[0] ?? null);
    }
    default:
      return parameters.get(name) ?? oldDate(question, name, parameters);
  }
}

function filledGrid(question: GridQuestion, parameters: URLSearchParams): Answer | null {
  const rows = question.rows.map(row =>
    parameters.getAll(`entry.${row.entryId}`).filter(column => question.columns.includes(column)),
  );
  if (rows.every(row => row.length === 0)) return null;
  return question.type === 'GRID' ? rows.map(row => row[0] ?? '') : rows;
}

function filledChoices(question: ChoiceQuestion, name: string, parameters: URLSearchParams): string[] {
  const other = parameters.get(`${name}.other_option_response`);
  return parameters.getAll(name).flatMap(value => {
    if (value === OTHER && question.otherOption) return other ? [other] : [];
    return question.choices.some(choice => choice.value === value) ? [value] : [];
  });
}

/** Links made before the one-parameter form carry year, month and day apart. */
function oldDate(question: Question, name: string, parameters: URLSearchParams): string | null {
  if (question.type !== 'DATE') return null;
  const [year, month, day] = ['year', 'month', 'day'].map(part => parameters.get(`${name}_${part}`));
  if (!month || !day || (question.includesYear && !year)) return null;
  const tail = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return question.includesYear ? `${year}-${tail}` : tail;
}
