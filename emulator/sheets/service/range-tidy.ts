/** Ranges: duplicates removed, white space trimmed, text split into columns. */

import {type EnumValue, exception, implement} from '../../kernel';
import {clearBlock, displayBlock, enterBlock} from '../content';
import {touched} from '../evaluation';
import {
  beforeReading,
  changeNow,
  ops,
  Range,
  refuseOutside,
  refuseRangeEdit,
  SHEET_SCOPES,
  scriptEntry,
} from '../objects';
import {permute} from '../sorting';

implement(
  'Spreadsheet.Range',
  Range,
  {
    removeDuplicates(columns?: number[]) {
      refuseRangeEdit(this);
      beforeReading(this);
      return changeNow(this, () => removeDuplicates(this, columns));
    },
    trimWhitespace() {
      refuseRangeEdit(this);
      beforeReading(this);
      const {tab, block} = this;
      changeNow(this, () => {
        tab.values.forEachIn(block.row, block.column, block.rows, block.columns, (value, row, column) => {
          if (typeof value !== 'string' || tab.formulas.get(row, column) !== undefined) return;
          tab.values.set(row, column, value.trim().replace(/\s+/g, ' ') || undefined);
        });
        touched(this.book, tab, block);
      });
      return this;
    },
    splitTextToColumns(delimiter?: string | EnumValue) {
      refuseRangeEdit(this);
      beforeReading(this);
      changeNow(this, () => splitToColumns(this, delimiter));
    },
  },
  {
    ops: ops({'sheets.flush': ['removeDuplicates', 'trimWhitespace', 'splitTextToColumns']}),
    scopes: {'*': SHEET_SCOPES},
  },
);

/** Keeps the first of rows that show the same, without regard to case; the rest moves up. */
function removeDuplicates(range: Range, columns?: readonly number[]): Range {
  const {book, tab, block} = range;
  const compared = columns ?? Array.from({length: block.columns}, (_, c) => block.column + c);
  if (compared.some(column => column < block.column || column >= block.column + block.columns)) {
    throw exception('The columns to compare must be within the range.');
  }
  const seen = new Set<string>();
  const kept: number[] = [];
  const dropped: number[] = [];
  displayBlock(book, tab, block).forEach((cells, r) => {
    const key = JSON.stringify(compared.map(column => cells[column - block.column]!.toLowerCase()));
    (seen.has(key) ? dropped : kept).push(r);
    seen.add(key);
  });
  permute(book, tab, block, [...kept, ...dropped]);
  if (dropped.length > 0) {
    clearBlock(book, tab, {...block, row: block.row + kept.length, rows: dropped.length}, ['content']);
  }
  return range.part({...block, rows: kept.length});
}

const DELIMITERS: Record<string, string> = {COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' '};

function splitToColumns(range: Range, given?: string | EnumValue): void {
  const {book, tab, block} = range;
  if (block.columns !== 1) throw exception('The range must be a single column.');
  const texts = displayBlock(book, tab, block).map(cells => cells[0]!);
  const delimiter = typeof given === 'string' ? given : given ? DELIMITERS[given.name]! : guessDelimiter(texts);
  const rows = texts.map(text => (text === '' ? [] : text.split(delimiter)));
  const columns = Math.max(1, ...rows.map(parts => parts.length));
  refuseOutside(tab, {...block, columns});
  rows.forEach((parts, r) => {
    if (parts.length < 2) return;
    const row = {row: block.row + r, column: block.column, rows: 1, columns: parts.length};
    enterBlock(book, tab, row, (_, c) => parts[c]!.trim(), scriptEntry(range));
  });
}

function guessDelimiter(texts: readonly string[]): string {
  return [',', ';', '.', ' '].find(mark => texts.some(text => text.includes(mark))) ?? ',';
}
