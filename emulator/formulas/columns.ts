/**
 * Columns read out into lists, while formulas are calculated: a thousand formulas that each look through the same long
 * column go through a list instead of the rows of a sheet.
 */

import type {Block} from '../cells/a1';
import type {CellValue} from '../cells/parse-input';
import type {TabState} from '../sheets/state';

/** Shorter ones are read where they are. */
const LONG = 256;

interface Column {
  reads: number;
  list?: (CellValue | undefined)[];
}

export class Columns {
  private readonly tabs = new Map<TabState, Map<number, Column>>();

  /** The values of a long column from row 1 on; from the second time on that somebody asks, else `undefined`. */
  list(tab: TabState, {column, columns, rows}: Block): readonly (CellValue | undefined)[] | undefined {
    const last = tab.values.lastRow;
    if (columns !== 1 || rows < LONG || last < LONG) return undefined;
    const known = this.tabs.get(tab) ?? new Map<number, Column>();
    this.tabs.set(tab, known);
    const entry = known.get(column) ?? {reads: 0};
    known.set(column, entry);
    entry.reads++;
    if (entry.reads > 1) entry.list ??= Array.from({length: last}, (_, r) => tab.values.get(r + 1, column));
    return entry.list;
  }

  /** Somebody has written in a block. */
  forget(tab: TabState, {column, columns}: Block): void {
    const known = this.tabs.get(tab);
    if (!known) return;
    for (let c = column; c < column + columns; c++) known.delete(c);
  }

  clear(): void {
    this.tabs.clear();
  }
}
