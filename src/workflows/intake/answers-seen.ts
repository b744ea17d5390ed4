/**
 * Whether the answers of the form are as the worker left them: then nothing is to be taken in. Comparing ten thousand answers with their applications takes seconds, every ten
 * minutes for a year; this look reads a column.
 *
 * It sees answers that came, went, or were sent again by their authors (Google gives those a new timestamp), and applications whose row is gone; what a person edits at the keyboard, a
 * title too, is noted by {@link noticeAnswersEdit}; a title that Google changes with its question matters only to the next answer. What is left, a cell that another program changed, is found within {@link WHOLE_HOURS} hours.
 */
import type {FormLink} from '../../domain/intake/form-link';
import {applications} from '../../domain/tables/applications';
import {columnLetter} from '../../domain/tables/column-letter';
import {fingerprint} from '../../domain/text';
import {now} from '../../google/clock';
import {remember} from '../../google/memory';
import {type Desk, MEMORY} from '../desk';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** After so long all answers are gone through whatever the look says. */
const WHOLE_HOURS = 12;
const HOUR = 3_600_000;

/** The answers as the worker left them, kept beside the sheet. */
export interface AnswersSeen {
  /** Column of the timestamps, from 0. */
  readonly column: number;
  /** Of the link to the form and the timestamps. */
  readonly print: string;
  /** Last used row of Applications. */
  readonly applications: number;
  /** When they were read, ISO 8601. */
  readonly at: string;
}

/** Whether nothing has changed since. Two calls at most, of few cells. */
export function areAsSeen({book, memory, now}: Desk, link: FormLink, sheet: Sheet): boolean {
  const seen = memory.get<AnswersSeen>(MEMORY.answersGoneThrough);
  if (seen === undefined || now.getTime() - Date.parse(seen.at) >= WHOLE_HOURS * HOUR) return false;
  if ((memory.get<string>(MEMORY.answersEdited) ?? '') >= seen.at) return false;
  if (seen.applications !== book.lastRow(applications)) return false;
  const letter = columnLetter(seen.column);
  const times = sheet.getRange(`${letter}:${letter}`).getValues();
  return (
    seen.print ===
    printOf(
      link,
      times.map(([time]) => time),
    )
  );
}

/** Cells of the tab that have just been gone through. */
export interface GoneThrough {
  readonly link: FormLink;
  /** Header first. */
  readonly cells: readonly (readonly unknown[])[];
  /** Column, from 0. */
  readonly timestamps: number;
  readonly applications: number;
}

export function seenAnswers({now}: Desk, {link, cells, timestamps, applications}: GoneThrough): AnswersSeen {
  const times = cells.map(row => row[timestamps]);
  return {column: timestamps, print: printOf(link, times), applications, at: now.toISOString()};
}

/** Notes that a person has edited the tab: an answer may be another one though all that is looked at is as before. */
export function noticeAnswersEdit({memory}: Desk, sheetId: number): void {
  const edited = memory.get<FormLink>(MEMORY.form)?.tab === sheetId;
  if (edited) remember({[MEMORY.answersEdited]: now().toISOString()});
}

/** What is empty is left out: a grid is longer than its content. */
function printOf(link: FormLink, column: readonly unknown[]): string {
  const times = column.slice(1).filter(cell => cell !== '');
  return fingerprint(JSON.stringify([link, times.map(Number)]));
}
