/** Ranges: copied and moved, all of them or only values, formulas or looks. */

import type {Block} from '../../cells/a1';
import {type EnumValue, exception, implement, NotEmulated} from '../../kernel';
import {refuseEdit} from '../access';
import {copyMerges} from '../bounds';
import {ALL_PARTS, copyBlock, filledBlock, moveBlock, type Parts} from '../copying';
import {beforeReading, changeNow, ops, Range, refuseOutside, refuseRangeEdit, SHEET_SCOPES, Sheet} from '../objects';
import {tabWithId} from '../state';

const NOTHING: Parts = {content: 'none', format: false, note: false, validation: false};
const VALUES: Parts = {...NOTHING, content: 'values'};
const FORMAT: Parts = {...NOTHING, format: true};

const PASTE: Record<string, Parts> = {
  PASTE_NORMAL: ALL_PARTS,
  PASTE_VALUES: VALUES,
  PASTE_FORMULA: {...NOTHING, content: 'formulas'},
  PASTE_FORMAT: FORMAT,
  PASTE_DATA_VALIDATION: {...NOTHING, validation: true},
};

implement(
  'Spreadsheet.Range',
  Range,
  {
    copyTo(destination: Range, how?: EnumValue | {contentsOnly?: boolean; formatOnly?: boolean}, transposed = false) {
      copy(this, destination, partsOf(how), transposed);
    },
    copyValuesToRange(target: Sheet | number, column: number, lastColumn: number, row: number, lastRow: number) {
      copyToCorners(this, target, {row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1}, VALUES);
    },
    copyFormatToRange(target: Sheet | number, column: number, lastColumn: number, row: number, lastRow: number) {
      copyToCorners(this, target, {row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1}, FORMAT);
    },
    moveTo(target: Range) {
      const {row, column} = target.block;
      const to = {...this.block, row, column};
      refuseOutside(target.tab, to);
      refuseRangeEdit(this);
      refuseEdit(this.execution, target.book, target.tab, to);
      changeNow(target, () =>
        moveBlock({book: this.book, tab: this.tab, block: this.block}, {book: target.book, tab: target.tab, block: to}),
      );
    },
  },
  {
    ops: ops({'sheets.flush': ['copyTo', 'copyValuesToRange', 'copyFormatToRange', 'moveTo']}),
    scopes: {'*': SHEET_SCOPES},
  },
);

function partsOf(how: EnumValue | {contentsOnly?: boolean; formatOnly?: boolean} | undefined): Parts {
  if (how === undefined) return ALL_PARTS;
  if ('enumId' in how) {
    const parts = PASTE[how.name];
    if (!parts) throw new NotEmulated(`CopyPasteType.${how.name}`);
    return parts;
  }
  if (how.contentsOnly) return VALUES;
  return how.formatOnly ? FORMAT : ALL_PARTS;
}

function copyToCorners(range: Range, target: Sheet | number, block: Block, parts: Parts): void {
  const tab = target instanceof Sheet ? target.tab : tabWithId(range.book, target);
  if (!tab) throw exception('Sheet {id} not found', {id: target});
  const sheet = target instanceof Sheet ? target : range.sheet.spreadsheet.sheet(tab);
  refuseOutside(tab, block);
  copy(range, sheet.range(block), parts, false);
}

function copy(range: Range, destination: Range, parts: Parts, transposed: boolean): void {
  const {book, tab, block} = range;
  const filled = filledBlock(block, destination.block, transposed);
  refuseOutside(destination.tab, filled);
  refuseEdit(range.execution, destination.book, destination.tab, filled);
  beforeReading(range);
  const to = {book: destination.book, tab: destination.tab, block: filled};
  changeNow(destination, () => {
    copyBlock({book, tab, block}, to, parts, transposed);
    if (parts.format && !transposed) copyMerges(range.execution.core, {tab, block}, to);
  });
}
