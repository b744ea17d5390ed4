/**
 * Judges a person's answers as the form's page does before it sends them.
 *
 * Only questions on the sections that the answers lead through count. Files are judged by name, kind and size; they
 * reach Drive only when the whole form is accepted.
 */

import type {ReadAnswers, Upload} from './given';
import {isBlank} from './given';
import type {Answer, ChoiceQuestion, FormState, GridQuestion, Question} from './model';
import {questions} from './model';
import {wayThrough} from './pages';
import {checkboxFault, textFault} from './rules';
import {type Language, sentence} from './wording';

/** One red sentence under one question. */
export interface AnswerFault {
  readonly itemId: number;
  readonly title: string;
  readonly sentence: string;
}

/** Longer than a cell can hold. Assumed: Google does not publish the limit of an answer. */
const MAX_CHARACTERS = 50_000;

/** All faults in the form's order; none means that the form can be sent. */
export function answerFaults(form: FormState, read: ReadAnswers, language: Language): AnswerFault[] {
  const way = wayThrough(form, read.answers);
  const faults = questions(form).flatMap(question => {
    const said = way.seen.has(question.id) ? fault(question, read, language) : unreached(question, read, language);
    return said ? [{itemId: question.id, title: question.title, sentence: said}] : [];
  });
  return way.endless ? [...faults, {itemId: 0, title: form.title, sentence: sentence('endless', language)}] : faults;
}

function unreached(question: Question, read: ReadAnswers, language: Language): string | null {
  const answered = !isBlank(read.answers.get(question.id)) || read.uploads.has(question.id);
  return answered ? sentence('unreached', language) : null;
}

function fault(question: Question, read: ReadAnswers, language: Language): string | null {
  const files = read.uploads.get(question.id);
  if (question.type === 'FILE_UPLOAD' && files) return fileFault(question, files, language);
  const answer = read.answers.get(question.id);
  if (answer === undefined || isBlank(answer)) return question.required ? sentence('required', language) : null;
  return answerFault(question, answer, language);
}

function answerFault(question: Question, answer: Answer, language: Language): string | null {
  switch (question.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return tooLong(answer as string, language) ?? textFault(answer as string, question.validation, language);
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return isOffered(question, answer as string) ? null : sentence('notAnOption', language);
    case 'CHECKBOX':
      return boxesFault(question, answer as string[], language);
    case 'GRID':
    case 'CHECKBOX_GRID':
      return gridFault(question, answer as string[] | string[][], language);
    case 'SCALE':
      return isOnScale(answer as string, question.lower, question.upper) ? null : sentence('outOfScale', language);
    case 'RATING':
      return isOnScale(answer as string, 1, question.levels) ? null : sentence('outOfScale', language);
    case 'DATE':
    case 'DATETIME':
      return isDateAnswer(answer as string, question) ? null : sentence('date', language);
    case 'TIME':
      return isTime(answer as string) ? null : sentence('time', language);
    case 'DURATION':
      return /^\d{1,3}:[0-5]\d:[0-5]\d$/.test(answer as string) ? null : sentence('duration', language);
    case 'FILE_UPLOAD':
      return answer.length > question.maxFiles ? sentence('fileCount', language) : null;
  }
}

function tooLong(text: string, language: Language): string | null {
  return text.length > MAX_CHARACTERS ? sentence('tooLarge', language) : null;
}

function isOffered(question: ChoiceQuestion, value: string): boolean {
  return question.choices.some(choice => choice.value === value) || (question.otherOption && value.trim() !== '');
}

function boxesFault(question: ChoiceQuestion, ticked: readonly string[], language: Language): string | null {
  const others = ticked.filter(value => !question.choices.some(choice => choice.value === value));
  const possible = new Set(ticked).size === ticked.length && others.length <= (question.otherOption ? 1 : 0);
  return possible ? checkboxFault(ticked.length, question.validation) : sentence('notAnOption', language);
}

function gridFault(question: GridQuestion, rows: readonly (string | string[])[], language: Language): string | null {
  const picked = rows.flatMap(row => (row.length === 0 ? [] : row));
  if (picked.some(column => !question.columns.includes(column))) return sentence('notAnOption', language);
  if (question.required && rows.some(row => row.length === 0)) {
    return sentence(question.type === 'GRID' ? 'rowRequired' : 'boxRowRequired', language);
  }
  const repeated = new Set(picked).size < picked.length;
  if (!question.onePerColumn || !repeated) return null;
  return question.validationHelpText || sentence('onePerColumn', language);
}

function isOnScale(value: string, lower: number, upper: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= lower && Number(value) <= upper;
}

function isDateAnswer(text: string, question: Extract<Question, {includesYear: boolean}>): boolean {
  const [date = '', time, ...rest] = text.split(' ');
  const timely = question.type === 'DATETIME' ? time !== undefined && isTime(time) : time === undefined;
  return rest.length === 0 && timely && (question.includesYear ? isDay(date) : isDay(`2000-${date}`));
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function fileFault(
  question: Extract<Question, {type: 'FILE_UPLOAD'}>,
  files: readonly Upload[],
  language: Language,
): string | null {
  if (files.length === 0) return question.required ? sentence('required', language) : null;
  if (files.length > question.maxFiles) return sentence('fileCount', language);
  if (files.some(file => file.bytes.length > question.maxBytes)) return sentence('fileSize', language);
  const {mimeTypes} = question;
  const allowed = mimeTypes.length === 0 || files.every(file => mimeTypes.includes(contentTypeOf(file)));
  return allowed ? null : sentence('fileType', language);
}

const TYPE_BY_ENDING: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The file's own type, or what its ending says, as a browser guesses. */
export function contentTypeOf(file: Upload): string {
  const ending = file.name.split('.').pop()?.toLowerCase() ?? '';
  return file.contentType ?? TYPE_BY_ENDING[ending] ?? 'application/octet-stream';
}
