/** How high rows are: as somebody has set them, else as high as the wrapped texts in them need, as Sheets makes them. */

import type {TabState} from '../../sheets/state';
import {linesOf} from './cells';

/** Pixels of a letter, of a line of text and of a row that holds one, at the size of new cells. */
const LETTER = 6.4;
const LINE = 17;
const ROW = 21;
const PADDING = 6;
const USUAL_WIDTH = 100;
const USUAL_SIZE = 10;

export function rowLinesOf(tab: TabState): ReturnType<typeof linesOf> {
  const lines = linesOf(tab.rowLines, tab.rows);
  const set = new Set(lines.sizes.map(([row]) => row));
  const fitted = [...fitting(tab)].filter(([row, height]) => height > ROW && !set.has(row));
  return {...lines, sizes: [...lines.sizes, ...fitted].sort(([one], [other]) => one - other)};
}

/** Height that each row with wrapped or large text needs. */
function fitting(tab: TabState): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const raise = (row: number, height: number): void => {
    heights.set(row, Math.max(heights.get(row) ?? 0, Math.ceil(height)));
  };
  const sizes = tab.layers.get('fontSize');
  const sizeAt = (row: number, column: number): number => Number(sizes?.get(row, column) ?? USUAL_SIZE) / USUAL_SIZE;
  tab.layers.get('wrap')?.forEachIn(1, 1, tab.rows, tab.columns, (how, row, column) => {
    const value = tab.values.get(row, column);
    if (how !== 'WRAP' || typeof value !== 'string') return;
    const size = sizeAt(row, column);
    const width = (tab.columnLines.size.get(column, 1) ?? USUAL_WIDTH) - PADDING;
    const count = value.split('\n').reduce((sum, text) => sum + wrapped(text, width / (LETTER * size)), 0);
    raise(row, count * LINE * size + ROW - LINE);
  });
  sizes?.forEachIn(1, 1, tab.rows, tab.columns, (_, row, column) => {
    if (tab.values.get(row, column) !== undefined) raise(row, ROW * sizeAt(row, column));
  });
  return heights;
}

/** Lines that a text takes, broken between words. */
function wrapped(text: string, most: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > most) [lines, used] = [lines + 1, 0];
    lines += Math.ceil(word.length / most) - 1;
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return Math.max(1, lines);
}
