/**
 * Between content and formulas: which cells changed since a formula engine last looked, and the one place where it is
 * asked to look again.
 *
 * Whoever writes content says so ({@link touched}, {@link restructured}); whoever reads it calls {@link settle} first.
 * The engine sets results in `tab.values` where `tab.formulas` has a formula, and is asked only when a spreadsheet that
 * has formulas was changed.
 */

import type {Block} from '../cells/a1';
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

/** Makes the results of formulas right before anybody reads. */
export function settle(book: SpreadsheetState, now: number): void {
  if (evaluate === undefined || (!book.stale.all && book.stale.blocks.length === 0)) return;
  if (book.tabs.every(tab => tab.formulas.isEmpty)) return;
  evaluate(book, now);
  book.stale = {all: false, blocks: []};
}
