/**
 * Taking texts out of the journal: the cells with the plan of a step are emptied, its number, time, author and hash stay, so the steps after it can still be checked. Looked
 * through stretch by stretch; what goes is written in one call for the plans and one for the summaries.
 *
 * The numbers of steps and parts are read first. By these a stretch is as long as a reading may be large, so the journal of a season is one stretch, with thirty applicants
 * as with hundreds.
 */
import {CELL_LIMIT, toCell} from './cell';
import {JOURNAL_WIDTH} from './journal';
import {runsOf} from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Characters that are read at once, by what rows hold as a rule. */
const STRETCH = 12_000_000;

/** Characters of a step that stands in one row, as a rule; each row of a longer step but the last is full. */
const SHORT_STEP = 4_000;

const SUMMARY = 'F';
const PLAN = 'G';

/** What is put in place of a summary that named somebody. */
const WITHOUT = 'Erased on request.';

export interface Wanted {
  /** Whether the text of a plan goes. */
  readonly plan: (text: string) => boolean;
  /** Whether a summary goes. */
  readonly summary: (text: string) => boolean;
}

interface Step {
  readonly number: number;
  readonly rows: number[];
  readonly summary: string;
  text: string;
}

/** Numbers of the steps whose text goes; nothing is written. */
export function findTexts(sheet: Sheet, wanted: Wanted): number[] {
  const found: number[] = [];
  eachStep(sheet, step => {
    if (concerns(step, wanted)) found.push(step.number);
  });
  return found;
}

/** Takes the texts out; doing it again changes nothing more. */
export function eraseTexts(sheet: Sheet, wanted: Wanted): void {
  const plans: number[] = [];
  const summaries: number[] = [];
  eachStep(sheet, step => {
    if (step.text !== '' && wanted.plan(step.text)) plans.push(...step.rows);
    if (wanted.summary(step.summary)) summaries.push(...step.rows);
  });
  if (plans.length > 0) sheet.getRangeList(inColumn(PLAN, plans)).clearContent();
  if (summaries.length > 0) sheet.getRangeList(inColumn(SUMMARY, summaries)).setValue(toCell(WITHOUT, 'text'));
}

function concerns({text, summary}: Step, wanted: Wanted): boolean {
  return (text !== '' && wanted.plan(text)) || wanted.summary(summary);
}

function inColumn(column: string, rows: readonly number[]): string[] {
  return runsOf(rows).map(([from, to]) => `${column}${from}:${column}${to}`);
}

/** A step may begin in one stretch and go on in the next. */
function eachStep(sheet: Sheet, look: (step: Step) => void): void {
  let open: Step | null = null;
  for (const [first, last] of stretches(sheet)) {
    const rows = sheet.getRange(first, 1, last - first + 1, JOURNAL_WIDTH).getValues();
    for (const [index, [entry, part, , , , summary, text]] of rows.entries()) {
      if (typeof entry !== 'number' || !isPart(part)) continue;
      if (open !== null && open.number !== entry) look(open);
      if (open === null || open.number !== entry) open = {number: entry, rows: [], summary: String(summary), text: ''};
      open.rows.push(first + index);
      open.text += String(text);
    }
  }
  if (open !== null) look(open);
}

/** First and last rows of what is read at once. */
function stretches(sheet: Sheet): [number, number][] {
  const last = sheet.getLastRow();
  if (last < 2) return [];
  const parts = sheet.getRange(2, 1, last - 1, 2).getValues();
  const found: [number, number][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const [at, [, part]] of parts.entries()) {
    const own = !isPart(part) ? 0 : part === '1/1' ? SHORT_STEP : CELL_LIMIT;
    size += own;
    if (size > STRETCH) {
      found.push([at + 2, at + 2]);
      size = own;
    } else found.at(-1)![1] = at + 2;
  }
  return found;
}

/** Says which part of a step a row is; not so the rows that say what became of it. */
function isPart(part: unknown): boolean {
  return /^\d+\/\d+$/.test(String(part));
}
