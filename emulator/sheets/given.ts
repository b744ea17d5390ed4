/** What scripts give as values: the right size, not too long, and copied before it is kept (behaviours 1, 2, 15). */

import type {Block} from '../cells/a1';
import {exception} from '../kernel';

const LONGEST_TEXT = 50_000;

/** @throws when the data has not exactly the size of the range */
export function refuseOtherSize(data: readonly (readonly unknown[])[], {rows, columns}: Block): void {
  if (data.length !== rows) {
    throw exception(
      'The number of rows in the data does not match the number of rows in the range. The data has {data} but the range has {range}.',
      {data: data.length, range: rows},
    );
  }
  const wrong = data.find(row => row.length !== columns);
  if (wrong === undefined) return;
  throw exception(
    'The number of columns in the data does not match the number of columns in the range. The data has {data} but the range has {range}.',
    {data: wrong.length, range: columns},
  );
}

/** @throws when a text is longer than a cell can hold */
export function refuseLongText(value: unknown): void {
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return;
  throw exception('Your input contains more than the maximum of {most} characters in a single cell.', {
    most: LONGEST_TEXT,
  });
}

/** The cells of a table as they are now: what the script does to its arrays later does not count. */
export function cellsOf(data: readonly (readonly unknown[])[]): unknown[][] {
  const table: unknown[][] = new Array(data.length);
  for (let r = 0; r < data.length; r++) {
    const given = data[r]!;
    const row: unknown[] = new Array(given.length);
    for (let c = 0; c < given.length; c++) {
      const value = given[c];
      if (typeof value === 'string') refuseLongText(value);
      row[c] = value;
    }
    table[r] = row;
  }
  return table;
}
