/**
 * Taking texts out of the journal: the cells with the plan of a step are emptied, its number, time, author and hash stay, so the steps after it can still be checked. Looked
 * through stretch by stretch, written in one call per stretch.
 */
import {toCell} from './cell';
import {JOURNAL_WIDTH} from './journal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows with their plans that are read at once: some megabytes at most. */
const STRETCH = 150;

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
export function findTexts(sheet: Sheet, wanted: Wanted, from = 1): number[] {
  const found: number[] = [];
  eachStep(sheet, from, step => {
    if (concerns(step, wanted)) found.push(step.number);
  });
  return found;
}

/** Takes the texts out, from a step on; doing it again changes nothing more. Returns the number of the last step that was looked at. */
export function eraseTexts(sheet: Sheet, wanted: Wanted, from = 1): number {
  const plans: string[] = [];
  const summaries: string[] = [];
  const last = eachStep(sheet, from, step => {
    if (step.text !== '' && wanted.plan(step.text)) plans.push(...step.rows.map(row => `${PLAN}${row}`));
    if (wanted.summary(step.summary)) summaries.push(...step.rows.map(row => `${SUMMARY}${row}`));
  });
  if (plans.length > 0) sheet.getRangeList(plans).clearContent();
  if (summaries.length > 0) sheet.getRangeList(summaries).setValue(toCell(WITHOUT, 'text'));
  return last;
}

function concerns({text, summary}: Step, wanted: Wanted): boolean {
  return (text !== '' && wanted.plan(text)) || wanted.summary(summary);
}

/** A step may begin in one stretch and go on in the next. */
function eachStep(sheet: Sheet, from: number, look: (step: Step) => void): number {
  const last = sheet.getLastRow();
  let open: Step | null = null;
  let number = from - 1;
  for (let at = 2; at <= last; at += STRETCH) {
    const rows = sheet.getRange(at, 1, Math.min(STRETCH, last - at + 1), JOURNAL_WIDTH).getValues();
    for (const [index, [entry, part, , , , summary, text]] of rows.entries()) {
      if (typeof entry !== 'number' || entry < from || !/^\d+\/\d+$/.test(String(part))) continue;
      if (open !== null && open.number !== entry) look(open);
      if (open === null || open.number !== entry) open = {number: entry, rows: [], summary: String(summary), text: ''};
      open.rows.push(at + index);
      open.text += String(text);
      number = Math.max(number, entry);
    }
  }
  if (open !== null) look(open);
  return number;
}
