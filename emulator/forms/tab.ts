/**
 * The linked tab: made when a form gets a destination, kept in step with its questions, one row per response (32).
 *
 * Google finds columns and rows again however people move, sort or rename them. So the tab carries marks in a layer of
 * its own, which moves with the cells: over each column the key of its question, in each row the serial number of
 * its response. Cells that people added are never written over: rows and columns are inserted.
 */

import type {Layer} from '../cells/layer';
import {type Account, type Core, exception} from '../kernel';
import {canEditFile, openedSpreadsheet} from '../sheets/access';
import {store} from '../sheets/content';
import {touched} from '../sheets/evaluation';
import {layerOf, type SpreadsheetState, spreadsheetWithId, type TabState, tabWithId} from '../sheets/state';
import {addTab, insertLines} from '../sheets/structure';
import {type AnswerColumn, type CellEntry, cellsOf, columnsOf} from './cells';
import {writeEntry} from './entries';
import {type FormState, questions, type StoredResponse} from './model';
import {announceOld} from './row-event';
import {ownerOf} from './state';
import {TAB_WORDS, type TabWords} from './wording';

/** A linked tab, found. */
export interface LinkedTab {
  readonly book: SpreadsheetState;
  readonly tab: TabState;
  readonly marks: Layer<string | number>;
  readonly headings: Record<string, string>;
}

/** The keys of the columns that no question has. */
export const TIMESTAMP = 'timestamp';
export const EMAIL = 'email';

const ROWS = 100;
const COLUMNS = 26;

/** The tab of a form, or `null` when it has none or people deleted it. */
export function linkedTab(core: Core, {destination}: FormState): LinkedTab | null {
  const book = destination && spreadsheetWithId(core, destination.spreadsheetId);
  const tab = book && tabWithId(book, destination.sheetId);
  return tab ? {book, tab, marks: layerOf(tab, 'formMarks'), headings: destination.headings} : null;
}

/**
 * Sends the form's responses to a spreadsheet from now on: a new tab at the front, with a row for every old response.
 *
 * @throws {ServiceError} when the account may not edit the spreadsheet
 */
export function linkTo(core: Core, form: FormState, account: Account, spreadsheetId: string): void {
  const book = openedSpreadsheet(core, account, spreadsheetId);
  if (!canEditFile(core, account, book))
    throw exception('You do not have permission to access the requested document.');
  unlink(core, form);
  const columns = Math.max(COLUMNS, wantedColumns(core, form).length);
  const tab = addTab(core, book, {name: freeName(book, words(core, form).tab), index: 0, rows: ROWS, columns});
  tab.frozenRows = 1;
  form.destination = {spreadsheetId, sheetId: tab.id, headings: {}};
  followItems(core, form);
  const written = [...form.responses.values()].map(response => ({response, row: writeNew(core, form, response)?.row}));
  if (core.assumptions.relinkedResponses === 'fire') announceOld(core, form, written);
}

/** The tab stays, as an ordinary one. */
export function unlink(core: Core, form: FormState): void {
  linkedTab(core, form)?.tab.layers.delete('formMarks');
  form.destination = null;
}

function words(core: Core, form: FormState): TabWords {
  const {responseTabLocale} = core.assumptions;
  return TAB_WORDS[responseTabLocale === 'owner' ? ownerOf(core, form).locale : 'en'];
}

function freeName(book: SpreadsheetState, base: string): string {
  const taken = new Set(book.tabs.map(tab => tab.name.toLowerCase()));
  let n = 1;
  while (taken.has(`${base} ${n}`.toLowerCase())) n++;
  return `${base} ${n}`;
}

function wantedColumns(core: Core, form: FormState): AnswerColumn[] {
  const {timestamp, email} = words(core, form);
  const address = form.settings.collectEmail ? [{key: EMAIL, heading: email}] : [];
  return [{key: TIMESTAMP, heading: timestamp}, ...address, ...questions(form).flatMap(columnsOf)];
}

/** After a change of the form: new questions get a column at the right, renamed ones a new heading; none is taken away. */
export function followItems(core: Core, form: FormState): void {
  const linked = linkedTab(core, form);
  if (!linked) return;
  const row = headingRow(linked);
  const places = columnPlaces(linked);
  for (const {key, heading} of wantedColumns(core, form)) {
    const known = places.get(key);
    if (known !== undefined && linked.headings[key] === heading) continue;
    const column = known ?? newColumn(linked, row, key);
    linked.headings[key] = heading;
    store(linked.tab, row, column, heading);
    touched(linked.book, linked.tab, {row, column, rows: 1, columns: 1});
  }
}

/** Where the headings are now: people may have inserted rows above them. */
export function headingRow({marks}: LinkedTab): number {
  for (let row = 1; row <= marks.lastRow; row++) {
    if (marks.sliceRow(row, 1, marks.lastColumn).some(mark => typeof mark === 'string')) return row;
  }
  return 1;
}

/** Column by key, as they stand now. */
export function columnPlaces(linked: LinkedTab): Map<string, number> {
  const places = new Map<string, number>();
  linked.marks.sliceRow(headingRow(linked), 1, linked.marks.lastColumn).forEach((mark, at) => {
    if (typeof mark === 'string') places.set(mark, at + 1);
  });
  return places;
}

/** The first column right of all of the form's; what people have there moves on. */
function newColumn({book, tab, marks}: LinkedTab, row: number, key: string): number {
  const column = marks.lastColumn + 1;
  const free = column <= tab.columns && isEmptyColumn(tab, column);
  if (!free) insertLines(book, tab, 'column', column, 1);
  marks.set(row, column, key);
  return column;
}

function isEmptyColumn(tab: TabState, column: number): boolean {
  let empty = true;
  for (const layer of [tab.values, tab.formulas]) {
    layer.forEachIn(1, column, layer.lastRow, 1, () => {
      empty = false;
    });
  }
  return empty;
}

/** A row of the linked tab that was just written. */
export interface WrittenRow extends LinkedTab {
  readonly row: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Writes a new response below the last one, in a row inserted there; `null` without a tab. */
export function writeNew(core: Core, form: FormState, response: StoredResponse): WrittenRow | null {
  const linked = linkedTab(core, form);
  if (!linked) return null;
  followItems(core, form);
  return writeAt(core, form, response, {...linked, row: newRow(linked), places: columnPlaces(linked)});
}

/** Writes a changed response over its row, or as a new one when people deleted the row; `null` without a tab. */
export function writeChanged(core: Core, form: FormState, response: StoredResponse): WrittenRow | null {
  const linked = linkedTab(core, form);
  const row = linked && rowOf(linked, response.serial);
  if (!linked || !row) return writeNew(core, form, response);
  followItems(core, form);
  return writeAt(core, form, response, {...linked, row, places: columnPlaces(linked)});
}

/** Where the response stands now: its mark moved along when people sorted or inserted. */
export function rowOf({marks}: LinkedTab, serial: number, supposed = 0): number | null {
  if (supposed > 0 && marks.sliceRow(supposed, 1, marks.lastColumn).includes(serial)) return supposed;
  for (let column = 1; column <= marks.lastColumn; column++) {
    for (let row = marks.lastRow; row > 0; row--) {
      if (marks.get(row, column) === serial) return row;
    }
  }
  return null;
}

function newRow({book, tab, marks}: LinkedTab): number {
  const row = marks.lastRow + 1;
  // The last line of the grid shows how people formatted whole columns; the response above, only itself.
  insertLines(book, tab, 'row', row, 1, tab.rows);
  return row;
}

function writeAt(core: Core, form: FormState, response: StoredResponse, written: WrittenRow): WrittenRow {
  const {book, tab, row, places, marks} = written;
  const entries = entriesOf(core, form, response);
  for (const [key, entry] of entries) {
    const column = places.get(key)!;
    writeEntry(book, tab, row, column, entry, response.timestamp);
    marks.set(row, column, response.serial);
  }
  touched(book, tab, {row, column: 1, rows: 1, columns: marks.lastColumn});
  return written;
}

/** What a response puts into the columns of today's questions. */
function entriesOf(core: Core, form: FormState, response: StoredResponse): Map<string, CellEntry> {
  const entries = new Map<string, CellEntry>([[TIMESTAMP, {kind: 'timestamp'}]]);
  if (form.settings.collectEmail) entries.set(EMAIL, textOrEmpty(response.email));
  for (const question of questions(form)) {
    const cells = cellsOf(question, response.answers[question.id], core.assumptions);
    columnsOf(question).forEach(({key}, at) => {
      entries.set(key, cells[at]!);
    });
  }
  return entries;
}

function textOrEmpty(text: string): CellEntry {
  return text === '' ? {kind: 'empty'} : {kind: 'text', text};
}
