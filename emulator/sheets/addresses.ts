/**
 * From what a script writes to the cells it means: A1 and R1C1 notation, names of ranges, rows and columns
 * (behaviour 16).
 */

import {type Address, type Block, parseA1, parseR1C1} from '../cells/a1';
import {exception} from '../kernel';
import {blockOf} from './access';
import {Range, refuseOutside, type Sheet, type Spreadsheet} from './objects';
import type {Bound, SpreadsheetState, TabState} from './state';
import {tabNamed} from './state';

const NOT_FOUND = 'Range not found';

/** A named range with the tab it is on; names are compared without case. */
export function namedRange(book: SpreadsheetState, name: string): {tab: TabState; bound: Bound} | undefined {
  for (const tab of book.tabs) {
    const bound = tab.bounds.find(
      each => each.kind === 'named-range' && nameOf(each).toLowerCase() === name.toLowerCase(),
    );
    if (bound) return {tab, bound};
  }
  return undefined;
}

/** The name of a bound of kind `named-range`. */
export function nameOf(bound: Bound): string {
  return (bound.data as {name: string}).name;
}

/** The range that a text means, seen from a sheet: an address, perhaps of another sheet, or a name. */
export function rangeFromText(spreadsheet: Spreadsheet, home: Sheet, text: string): Range {
  const address = parseA1(text) ?? parseR1C1(text);
  if (address) return rangeFromAddress(spreadsheet, home, address);
  const named = namedRange(spreadsheet.book, text.trim());
  if (named) return spreadsheet.sheet(named.tab).range(blockOf(named.tab, named.bound.areas[0]!));
  const tab = tabNamed(spreadsheet.book, text.trim());
  if (!tab) throw exception(NOT_FOUND);
  return spreadsheet.sheet(tab).range({row: 1, column: 1, rows: tab.rows, columns: tab.columns});
}

function rangeFromAddress(spreadsheet: Spreadsheet, home: Sheet, address: Address): Range {
  const tab = address.sheet === undefined ? home.tab : tabNamed(spreadsheet.book, address.sheet);
  if (!tab) throw exception(NOT_FOUND);
  const block = blockOf(tab, address);
  refuseOutside(tab, block);
  const open = {
    ...(address.rows === undefined ? {rows: true as const} : {}),
    ...(address.columns === undefined ? {columns: true as const} : {}),
  };
  return new Range(spreadsheet.sheet(tab), block, open);
}

/** A range by numbers, which must lie on the grid. */
export function rangeFromNumbers(sheet: Sheet, row: number, column: number, rows = 1, columns = 1): Range {
  const block: Block = {row, column, rows, columns};
  refuseOutside(sheet.tab, block);
  return sheet.range(block);
}
