/**
 * The Handover tab: a page to read, with headings, wrapped texts and a column for the officers' notes. Written anew each time; the notes are read first and stay with their
 * lines.
 */
import {type HandoverKind, type HandoverLine, type Note, withNotes} from '../domain/handover/handover';
import {toCell} from './cell';
import {runsOf} from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTHS = [210, 450, 330, 260] as const;
const LAST_COLUMN = 'D';
const NOTES_TITLE = 'Your notes';

const BAND = '#e8eef7';
const QUIET = '#5f6368';

/** The notes that officers wrote beside the lines of a page that was written before. */
export function readNotes(sheet: Sheet): Note[] {
  const rows = sheet
    .getDataRange()
    .getValues()
    .map(row => row.map(String));
  let part = '';
  return rows.flatMap(([what = '', text = '', more = '', note = ''], at) => {
    if (what !== '' && text === '' && more === '' && rows[at - 1]?.[0] === '') part = what;
    return note === '' || note === NOTES_TITLE ? [] : [{part, what, note}];
  });
}

/** Writes the page. @return how many lines it has */
export function writeHandoverSheet(sheet: Sheet, lines: readonly HandoverLine[], notes: readonly Note[]): number {
  const noted = withNotes(lines, notes);
  sheet.clear();
  const missing = noted.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  for (const [at, width] of WIDTHS.entries()) sheet.setColumnWidth(at + 1, width);
  const all = sheet.getRange(1, 1, noted.length, WIDTHS.length);
  all.setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  all.setValues(
    noted.map(([{kind, cells}, note]) =>
      [...cells, kind === 'columns' ? NOTES_TITLE : note].map(each => toCell(each, 'text')),
    ),
  );
  const of = (...kinds: readonly HandoverKind[]) => rangesOf(sheet, noted, kinds);
  // what goes over the whole width is not wrapped in its first cell
  of('title', 'intro', 'heading')?.setWrap(false);
  of('title', 'heading')?.setFontWeight('bold');
  of('title')?.setFontSize(16);
  of('heading')?.setFontSize(12).setBackground(BAND);
  of('intro', 'columns')?.setFontColor(QUIET);
  sheet.setHiddenGridlines(true);
  return noted.length;
}

/** Whole lines of these kinds; null where there is none. */
function rangesOf(
  sheet: Sheet,
  lines: readonly (readonly [HandoverLine, string])[],
  kinds: readonly HandoverKind[],
): GoogleAppsScript.Spreadsheet.RangeList | null {
  const rows = lines.flatMap(([{kind}], at) => (kinds.includes(kind) ? [at + 1] : []));
  if (rows.length === 0) return null;
  return sheet.getRangeList(runsOf(rows).map(([from, to]) => `A${from}:${LAST_COLUMN}${to}`));
}
