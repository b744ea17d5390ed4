/**
 * What is selected: the active sheet and range. A person's selection belongs to the page they have open and is seen by
 * every script that the page starts; a script without a page has its own, which begins at the first tab.
 */

import type {Block} from '../cells/a1';
import {type Execution, exception} from '../kernel';
import {openedSpreadsheet} from './access';
import {type Range, type Sheet, Spreadsheet} from './objects';
import type {SpreadsheetState, TabState} from './state';

interface Selection {
  book: SpreadsheetState | null;
  sheetId: number | null;
  /** Per tab the selected blocks; the last one is the current. */
  blocks: Map<TabState, Block[]>;
  /** Per tab the current cell, which lies in the selection. */
  cells: Map<TabState, Block>;
}

const slot = Symbol('selection');
const pages = new WeakMap<object, Selection>();
const HOME: Block = {row: 1, column: 1, rows: 1, columns: 1};

function newSelection(): Selection {
  return {book: null, sheetId: null, blocks: new Map(), cells: new Map()};
}

/** The selection of an open page. */
export function selectionOfPage(page: object): Selection {
  const known = pages.get(page) ?? newSelection();
  pages.set(page, known);
  return known;
}

function selectionOf(execution: Execution): Selection {
  const {page} = execution.request;
  return execution.slot(slot, () => (page ? selectionOfPage(page) : newSelection()));
}

/** The spreadsheet that the script is bound to, or that it made active; `null` for a script that stands alone. */
export function activeSpreadsheet(execution: Execution): Spreadsheet | null {
  const selection = selectionOf(execution);
  if (selection.book) return new Spreadsheet(execution, selection.book);
  const {container} = execution.project;
  if (container === null || execution.core.files.get(container)?.kind !== 'spreadsheet') return null;
  return new Spreadsheet(execution, openedSpreadsheet(execution.core, execution.account, container));
}

/** @throws where there is none */
export function requireActive(execution: Execution): Spreadsheet {
  const active = activeSpreadsheet(execution);
  if (!active) throw exception('Please select an active sheet first.');
  return active;
}

export function activateSpreadsheet(spreadsheet: Spreadsheet): void {
  const selection = selectionOf(spreadsheet.execution);
  selection.book = spreadsheet.book;
  selection.sheetId = null;
}

/** The active tab: the first visible one until somebody chooses. */
export function activeSheet(spreadsheet: Spreadsheet): Sheet {
  const {book, execution} = spreadsheet;
  const chosen = book.tabs.find(tab => tab.id === selectionOf(execution).sheetId);
  return spreadsheet.sheet(chosen ?? book.tabs.find(tab => !tab.hidden) ?? book.tabs[0]!);
}

export function activateSheet(sheet: Sheet): void {
  selectionOf(sheet.execution).sheetId = sheet.tab.id;
}

/** The selected blocks of a sheet, A1 until somebody chooses. */
export function selectedRanges(sheet: Sheet): Range[] {
  const blocks = selectionOf(sheet.execution).blocks.get(sheet.tab) ?? [HOME];
  return blocks.map(block => sheet.range(block));
}

export function activeRange(sheet: Sheet): Range {
  return selectedRanges(sheet).at(-1)!;
}

/** The cell with the cursor. */
export function currentCell(sheet: Sheet): Range {
  const cell = selectionOf(sheet.execution).cells.get(sheet.tab);
  const {row, column} = cell ?? activeRange(sheet).block;
  return sheet.range({row, column, rows: 1, columns: 1});
}

/** Selects ranges of one sheet, whose tab becomes the active one. */
export function select(ranges: readonly Range[]): void {
  const last = ranges.at(-1);
  if (!last) throw exception('The range list must not be empty.');
  const selection = selectionOf(last.execution);
  activateSheet(last.sheet);
  selection.blocks.set(
    last.tab,
    ranges.map(range => range.block),
  );
  selection.cells.delete(last.tab);
}

/** Puts the cursor on a cell, inside the selection if it lies there. */
export function selectCurrentCell(cell: Range): void {
  const {row, column} = cell.block;
  const within = selectedRanges(cell.sheet).some(
    ({block}) =>
      row >= block.row &&
      row < block.row + block.rows &&
      column >= block.column &&
      column < block.column + block.columns,
  );
  if (!within) select([cell]);
  selectionOf(cell.execution).cells.set(cell.tab, {row, column, rows: 1, columns: 1});
}

/** What a person selects on a page. */
export function selectOnPage(page: object, tab: TabState, block: Block): void {
  const selection = selectionOfPage(page);
  selection.sheetId = tab.id;
  selection.blocks.set(tab, [block]);
  selection.cells.delete(tab);
}
