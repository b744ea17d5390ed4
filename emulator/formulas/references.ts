/** From addresses in a formula to cells of the file as it is now. */

import type {Block} from '../cells/a1';
import type {Reference} from '../cells/formula-references';
import type {SpreadsheetState, TabState} from '../sheets/state';
import {Area, type Value} from './grid';
import type {Scope} from './scope';
import {FormulaError, NO_REFERENCE} from './value';

/** Calculates; an error that is thrown becomes the value. */
export function exceptionless(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** The tab of a reference, seen from a tab; names are compared without case. */
export function tabOf(book: SpreadsheetState, home: TabState, {sheet}: Reference): TabState | undefined {
  if (sheet === undefined) return home;
  return book.tabs.find(tab => tab.name.toLowerCase() === sheet.toLowerCase());
}

/** A block with its open sides as far as a sheet could ever reach. */
export function widest({from, to = from}: Reference): Block {
  const [row, rows] = span(from.row, to.row);
  const [column, columns] = span(from.column, to.column);
  return {row, column, rows, columns};
}

const EVERYTHING = 10_000_000;

function span(from: number | undefined, to: number | undefined): [first: number, count: number] {
  if (from === undefined && to === undefined) return [1, EVERYTHING];
  if (from === undefined || to === undefined) return [(from ?? to)!, EVERYTHING];
  return [Math.min(from, to), Math.abs(to - from) + 1];
}

/** The cells of a reference; open sides end where the sheet ends. @throws {FormulaError} `#REF!` off the sheet */
export function referenced(scope: Scope, reference: Reference): Area {
  const tab = tabOf(scope.book, scope.home.tab, reference);
  if (!tab) throw NO_REFERENCE;
  return areaOf(scope, tab, widest(reference));
}

/** An area, cut off at the edge of the sheet. */
export function areaOf(scope: Scope, tab: TabState, {row, column, rows, columns}: Block): Area {
  if (row < 1 || column < 1 || row > tab.rows || column > tab.columns) throw NO_REFERENCE;
  return new Area(scope.cells, tab, {
    row,
    column,
    rows: Math.min(rows, tab.rows - row + 1),
    columns: Math.min(columns, tab.columns - column + 1),
  });
}
