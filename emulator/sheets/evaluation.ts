/**
 * Between content and formulas: which cells changed since a formula engine last looked, and the one place where it is
 * asked to look again.
 *
 * Whoever writes content says so ({@link touched}, {@link restructured}); whoever reads it calls {@link settle} first.
 * The engine sets results in `tab.values` where `tab.formulas` has a formula, and is asked only when a spreadsheet that
 * has formulas was changed.
 */

import type {Block} from '../cells/a1';
import {NotEmulated} from '../kernel';
import type {SpreadsheetState, TabState} from './state';

/** Brings the results of all formulas up to date. `book.stale` says what changed; the caller clears it. */
export type Evaluate = (book: SpreadsheetState, now: number) => void;

/** Beyond this, keeping the list costs more than starting afresh. */
const MOST_BLOCKS = 1000;

let evaluate: Evaluate | undefined;

/** Names the formula engine. */
export function useEngine(engine: Evaluate): void {
  evaluate = engine;
}

/** The content of a block has changed. */
export function touched(book: SpreadsheetState, tab: TabState, {row, column, rows, columns}: Block): void {
  if (book.stale.all) return;
  if (book.stale.blocks.length >= MOST_BLOCKS) restructured(book);
  else book.stale.blocks.push({sheetId: tab.id, row, column, rows, columns});
}

/** Lines or tabs have come, gone or moved: addresses mean other cells now. */
export function restructured(book: SpreadsheetState): void {
  book.stale = {all: true, blocks: []};
}

/**
 * Makes the results of formulas right before anybody reads; the engine is asked even when only time has passed.
 *
 * @param tab the one tab that is read, where it is one: results stay on the tab of their formula, so a tab without formulas is right as it is
 */
export function settle(book: SpreadsheetState, now: number, tab?: TabState): void {
  if (evaluate === undefined || (tab === undefined ? book.tabs : [tab]).every(hasNoResults)) return;
  evaluate(book, now);
  book.stale = {all: false, blocks: []};
}

/** What belongs to the results of formulas, beside the values: it stays with them, and the engine makes it anew. */
export const RESULT_LAYERS: ReadonlySet<string> = new Set(['spilled', 'shown', 'notEmulated']);

function hasNoResults({formulas, layers}: TabState): boolean {
  return formulas.isEmpty && [...RESULT_LAYERS].every(layer => layers.get(layer)?.isEmpty ?? true);
}

/** The number format of a cell: its own, else the one that the result of its formula brings along. */
export function formatAt(tab: TabState, row: number, column: number): string | undefined {
  return tab.formats.get(row, column) ?? (tab.layers.get('shown')?.get(row, column) as string | undefined);
}

/** Ends the mark of a formula whose result might fill more cells than its own. */
export const FILLS = ' …';

/**
 * Refuses to read a cell whose value is not known: that of a formula that is not emulated, and an empty one that its
 * result might fill, below it and to its right.
 *
 * @throws {NotEmulated}
 */
export function refuseNotEmulated(tab: TabState, row: number, column: number): void {
  const marks = tab.layers.get('notEmulated');
  if (!marks || marks.isEmpty) return;
  const own = marks.get(row, column) as string | undefined;
  if (own !== undefined) refuse(own);
  if (tab.values.get(row, column) === undefined) refuseNotEmulatedIn(tab, {row, column, rows: 1, columns: 1});
}

/** Refuses a block of cells likewise: one of them, or a formula that might fill some of them. */
export function refuseNotEmulatedIn(tab: TabState, block: Block): void {
  const marks = tab.layers.get('notEmulated');
  if (!marks || marks.isEmpty) return;
  marks.forEachIn(1, 1, block.row + block.rows - 1, block.column + block.columns - 1, (mark, row, column) => {
    const inside = row >= block.row && column >= block.column;
    if (inside || (mark as string).endsWith(FILLS)) refuse(mark as string);
  });
}

function refuse(mark: string): never {
  throw new NotEmulated(mark.replace(FILLS, ''));
}
