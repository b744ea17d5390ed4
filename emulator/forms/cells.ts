/**
 * How answers stand in the linked tab: which columns a question has, and what goes into their cells.
 *
 * Pure: what a parsed text becomes in a cell is for the sheet; here is only whether it is parsed at all.
 */

import type {Answer, Question} from './model';

/** A column of the linked tab, recognised by its key however the heading or its place changes. */
export interface AnswerColumn {
  /** `timestamp`, `email`, an item id, or `item.row` for a row of a grid. */
  readonly key: string;
  readonly heading: string;
}

/** What goes into one cell. */
export type CellEntry =
  | {readonly kind: 'empty'}
  /** The instant at which the response was sent. */
  | {readonly kind: 'timestamp'}
  /** Text whatever it looks like. */
  | {readonly kind: 'text'; readonly text: string}
  /** Read as if typed, so `007` becomes 7. Only what is no formula comes this way. */
  | {readonly kind: 'typed'; readonly text: string}
  | {readonly kind: 'number'; readonly number: number}
  /** Wall clock as in the answer: `yyyy-MM-dd`, `yyyy-MM-dd HH:mm`, `HH:mm` or `HH:mm:ss`. */
  | {readonly kind: 'date' | 'dateTime' | 'time' | 'duration'; readonly text: string};

/** What nobody could check on Google and is therefore switchable. */
export interface CellAssumptions {
  /** Whether text answers are read as if typed, or kept as text. */
  readonly formAnswerCell: 'typed' | 'text';
  /** 35. */
  readonly fileUploadCell: 'open-link' | 'file-link';
}

const EMPTY: CellEntry = {kind: 'empty'};

/** One column, or one a row for grids. */
export function columnsOf(question: Question): AnswerColumn[] {
  if (question.type !== 'GRID' && question.type !== 'CHECKBOX_GRID') {
    return [{key: String(question.id), heading: question.title}];
  }
  return question.rows.map(row => ({
    key: `${question.id}.${row.entryId}`,
    heading: `${question.title} [${row.title}]`,
  }));
}

/** The cells of {@link columnsOf}, in the same order. */
export function cellsOf(question: Question, answer: Answer | undefined, assumed: CellAssumptions): CellEntry[] {
  if (question.type === 'GRID' || question.type === 'CHECKBOX_GRID') {
    return question.rows.map((_, index) => written([answer?.[index] ?? []].flat().join(', '), assumed));
  }
  return [answer === undefined || answer.length === 0 ? EMPTY : cellOf(question, answer, assumed)];
}

function cellOf(question: Question, answer: Answer, assumed: CellAssumptions): CellEntry {
  switch (question.type) {
    case 'SCALE':
    case 'RATING':
      return {kind: 'number', number: Number(answer)};
    case 'DATE':
      return question.includesYear ? {kind: 'date', text: answer as string} : written(answer as string, assumed);
    case 'DATETIME':
      return question.includesYear ? {kind: 'dateTime', text: answer as string} : written(answer as string, assumed);
    case 'TIME':
      return {kind: 'time', text: answer as string};
    case 'DURATION':
      return {kind: 'duration', text: answer as string};
    case 'FILE_UPLOAD':
      return {kind: 'text', text: (answer as string[]).map(id => fileLink(id, assumed)).join(', ')};
    default:
      return written([answer].flat(2).join(', '), assumed);
  }
}

function written(text: string, {formAnswerCell}: CellAssumptions): CellEntry {
  if (text === '') return EMPTY;
  return formAnswerCell === 'typed' && !wouldBeCode(text) ? {kind: 'typed', text} : {kind: 'text', text};
}

/**
 * Whether the text, typed into a cell, would be a formula or lose a sign: `=…`, a leading apostrophe, and a plus or
 * minus before anything but a number.
 */
function wouldBeCode(text: string): boolean {
  return /^\s*[=']/.test(text) || (/^\s*[+-]/.test(text) && !/^\s*[+-]\s*[\d.,]+\s*%?\s*$/.test(text));
}

function fileLink(id: string, {fileUploadCell}: CellAssumptions): string {
  return fileUploadCell === 'open-link'
    ? `https://drive.google.com/open?id=${id}`
    : `https://drive.google.com/file/d/${id}/view`;
}
