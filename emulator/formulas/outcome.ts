/** What one formula comes to, in its cell and at this moment. */

import {sheetLocale} from '../cells/locale';
import {instantToSerial} from '../cells/serial';
import {NotEmulated} from '../kernel';
import type {SpreadsheetState} from '../sheets/state';
import {instantToWall} from '../time/zone';
import {calculate} from './calculate';
import type {FormulaCell} from './formula-cell';
import {Area, type Cells, columnFormats, rowsOf, Table, type Value} from './grid';
import {NEEDS_ONE_VALUE} from './lift';
import type {Node} from './node';
import {type Outcome, refuseBeyondSheet} from './results';
import type {Scope} from './scope';
import {NO_REFERENCE, UNREADABLE} from './value';

/** Where and when a formula is calculated. */
export interface Setting {
  book: SpreadsheetState;
  cells: Cells;
  /** Milliseconds since 1970. */
  now: number;
}

/** Calculates a formula; answers what of it is not emulated instead of throwing it. */
export function outcomeOf(cell: FormulaCell, setting: Setting): Outcome | NotEmulated {
  if (!cell.node) return {value: UNREADABLE, format: undefined};
  if (cell.circular || cell.feedsItself) return {value: NO_REFERENCE, format: undefined};
  const scope = scopeOf(cell, setting);
  try {
    const value = calculate(cell.node, scope);
    refuseBareArea(cell.node, value);
    refuseBeyondSheet(cell, value);
    return {value: readOut(value), format: scope.shown.format};
  } catch (error) {
    if (error instanceof NotEmulated) return error;
    throw error;
  }
}

function scopeOf({tab, row, column}: FormulaCell, {book, cells, now}: Setting): Scope {
  return {
    book,
    cells,
    home: {tab, row, column},
    locale: sheetLocale(book.locale),
    year: instantToWall(book.timeZone, now).year,
    now: instantToSerial(book.timeZone, now),
    arrays: false,
    names: new Map(),
    shown: {format: undefined},
  };
}

/** An area as the values in it: reading them may show that one is not emulated. */
function readOut(value: Value): Value {
  return value instanceof Area ? new Table(rowsOf(value), columnFormats(value)) : value;
}

/** Functions whose areas Sheets lets fill the cells below and beside. */
const FILLING = new Set(['ARRAYFORMULA', 'INDEX', 'INDIRECT', 'LET', 'OFFSET', 'XLOOKUP']);

/** Of an area that stands alone, as in `=A1:A3`, Sheets takes the cell of its own row or column, or all of it. */
function refuseBareArea(node: Node, value: Value): void {
  if (!(value instanceof Area) || value.rows * value.columns === 1) return;
  if (node.type === 'call' && FILLING.has(node.name)) return;
  throw new NotEmulated(NEEDS_ONE_VALUE);
}
