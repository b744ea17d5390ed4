/** Ranges: values read and written, what they show, number formats, clearing (behaviours 1 to 15). */

import {implement} from '../../kernel';
import {clearBlock, displayBlock, enterBlock, mapBlock, readBlock, readCell} from '../content';
import {formatAt, touched} from '../evaluation';
import {cellsOf, refuseLongText, refuseOtherSize} from '../given';
import {refuseInvalid} from '../guards';
import {
  beforeReading,
  bufferWrite,
  changeNow,
  ops,
  Range,
  READ,
  refuseRangeEdit,
  SHEET_SCOPES,
  scriptEntry,
  WRITE,
} from '../objects';
import type {LayerKind} from '../state';

/** What a cell without a number format says it has. */
const AUTOMATIC = '0.###############';

implement(
  'Spreadsheet.Range',
  Range,
  {
    getValue() {
      const {tab, block} = this;
      beforeReading(this, 1);
      return readCell(this.book, tab, block.row, block.column);
    },
    getValues() {
      const {tab, block} = this;
      beforeReading(this, block.rows * block.columns);
      return readBlock(this.book, tab, block);
    },
    setValue(value: unknown) {
      refuseRangeEdit(this);
      refuseLongText(value);
      write(this, () => value);
      return this;
    },
    setValues(values: unknown[][]) {
      refuseRangeEdit(this);
      refuseOtherSize(values, this.block);
      const cells = cellsOf(values);
      write(this, (r, c) => cells[r]![c]);
      return this;
    },
    getDisplayValue() {
      const {tab, block} = this;
      beforeReading(this, 1);
      return displayBlock(this.book, tab, {...block, rows: 1, columns: 1})[0]![0];
    },
    getDisplayValues() {
      const {tab, block} = this;
      beforeReading(this, block.rows * block.columns);
      return displayBlock(this.book, tab, block);
    },
    isBlank() {
      const {tab, block} = this;
      beforeReading(this);
      const {row, column, rows, columns} = block;
      let content = false;
      for (const layer of [tab.values, tab.formulas]) {
        layer.forEachIn(row, column, rows, columns, () => {
          content = true;
        });
      }
      return !content;
    },
    getNumberFormat() {
      const {tab, block} = this;
      beforeReading(this);
      return formatAt(tab, block.row, block.column) ?? AUTOMATIC;
    },
    getNumberFormats() {
      const {tab, block} = this;
      beforeReading(this, block.rows * block.columns);
      return mapBlock(block, (row, column) => formatAt(tab, row, column) ?? AUTOMATIC);
    },
    setNumberFormat(format: string) {
      refuseRangeEdit(this);
      setFormats(this, () => format);
      return this;
    },
    setNumberFormats(formats: string[][]) {
      refuseRangeEdit(this);
      refuseOtherSize(formats, this.block);
      const cells = cellsOf(formats);
      setFormats(this, (r, c) => String(cells[r]![c]));
      return this;
    },
    clear(options?: object) {
      clearRange(this, kindsToClear(options));
      return this;
    },
    clearContent() {
      clearRange(this, ['content']);
      return this;
    },
    clearFormat() {
      clearRange(this, ['format']);
      return this;
    },
    clearNote() {
      clearRange(this, ['note']);
      return this;
    },
    clearDataValidations() {
      clearRange(this, ['validation']);
      return this;
    },
  },
  {
    ops: ops({
      [READ]: [
        'getValue',
        'getValues',
        'getDisplayValue',
        'getDisplayValues',
        'isBlank',
        'getNumberFormat',
        'getNumberFormats',
      ],
      [WRITE]: [
        'setValue',
        'setValues',
        'setNumberFormat',
        'setNumberFormats',
        'clear',
        'clearContent',
        'clearFormat',
        'clearNote',
        'clearDataValidations',
      ],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

function write(range: Range, valueAt: (r: number, c: number) => unknown): void {
  const {book, tab, block} = range;
  refuseInvalid(range, valueAt, range.execution.now());
  const entry = scriptEntry(range);
  bufferWrite(range, block.rows * block.columns, () => enterBlock(book, tab, block, valueAt, entry));
}

function setFormats(range: Range, formatAt: (r: number, c: number) => string): void {
  const {book, tab, block} = range;
  bufferWrite(range, block.rows * block.columns, () => {
    tab.formats.setBlock(block.row, block.column, block.rows, block.columns, (r, c) => storedFormat(formatAt(r, c)));
    touched(book, tab, block);
  });
}

function storedFormat(format: string): string | undefined {
  return format === '' || format === AUTOMATIC || format.toLowerCase() === 'general' ? undefined : format;
}

/** Clearing is buffered as writing is; not so for validations, which decide whether the next value is refused. */
function clearRange(range: Range, kinds: readonly LayerKind[]): void {
  refuseRangeEdit(range);
  const {book, tab, block} = range;
  const clear = () => clearBlock(book, tab, block, kinds);
  if (kinds.includes('validation')) changeNow(range, clear);
  else bufferWrite(range, block.rows * block.columns, clear);
}

/** What `clear` takes away: content and looks, or what its options say; notes and validations only when told. */
export function kindsToClear(options: object = {}): readonly LayerKind[] {
  const given = options as Record<string, unknown>;
  const chosen: [string, LayerKind][] = [
    ['contentsOnly', 'content'],
    ['formatOnly', 'format'],
    ['commentsOnly', 'note'],
    ['validationsOnly', 'validation'],
  ];
  const kinds = chosen.filter(([option]) => given[option] === true).map(([, kind]) => kind);
  return kinds.length > 0 ? kinds : ['content', 'format'];
}
