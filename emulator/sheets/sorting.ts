/**
 * Sorting blocks of rows: numbers and dates, then text without regard to case, then truth values, and empty cells always
 * last. Rows that are equal keep their order. Looks and notes go with their cells; a formula follows its row.
 */

import type {Block} from '../cells/a1';
import {copyFormula} from '../cells/formula-references';
import {sheetLocale} from '../cells/locale';
import type {CellValue} from '../cells/parse-input';
import {restructured} from './evaluation';
import {allLayers, type SpreadsheetState, type TabState} from './state';

/** A column of the grid (from 1) and its direction. */
export interface SortKey {
  column: number;
  ascending: boolean;
}

/**
 * Sorts the rows of a block; cells beside it stay. Results of formulas must be up to date.
 *
 * @return the order in which the rows were: row `r` has what row `order[r]` had
 */
export function sortBlock(book: SpreadsheetState, tab: TabState, block: Block, keys: readonly SortKey[]): number[] {
  const {compare} = new Intl.Collator(sheetLocale(book.locale).tag, {sensitivity: 'accent'});
  const rows = Array.from({length: block.rows}, (_, r) =>
    keys.map(({column}) => tab.values.get(block.row + r, column)),
  );
  const order = rows.map((_, r) => r);
  order.sort((a, b) => {
    for (const [k, {ascending}] of keys.entries()) {
      const sign = compareCells(rows[a]![k], rows[b]![k], ascending, compare);
      if (sign !== 0) return sign;
    }
    return a - b;
  });
  permute(book, tab, block, order);
  return order;
}

/** Rearranges the rows of a block: row `r` gets what row `order[r]` had. */
export function permute(book: SpreadsheetState, tab: TabState, block: Block, order: readonly number[]): void {
  for (const layer of allLayers(tab)) {
    if (!layer.isEmpty) layer.permuteRows(block.row, block.column, block.columns, order);
  }
  order.forEach((from, r) => {
    if (from === r) return;
    tab.formulas.forEachIn(block.row + r, block.column, 1, block.columns, (formula, row, column) => {
      tab.formulas.set(row, column, copyFormula(formula, r - from, 0));
    });
  });
  restructured(book);
}

const RANK = {number: 0, string: 1, boolean: 2};

function compareCells(
  a: CellValue | undefined,
  b: CellValue | undefined,
  ascending: boolean,
  compare: (a: string, b: string) => number,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const sign = ascending ? 1 : -1;
  const rank = RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  if (rank !== 0) return sign * rank;
  return sign * (typeof a === 'string' ? compare(a, b as string) : Number(a) - Number(b));
}
