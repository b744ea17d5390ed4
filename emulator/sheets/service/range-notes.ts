/** Ranges: notes (behaviour 23). */

import {implement} from '../../kernel';
import {mapBlock} from '../content';
import {refuseOtherSize} from '../given';
import {beforeReading, bufferWrite, ops, Range, READ, refuseRangeEdit, SHEET_SCOPES, WRITE} from '../objects';
import {layerOf} from '../state';

implement(
  'Spreadsheet.Range',
  Range,
  {
    getNote() {
      const {tab, block} = this;
      beforeReading(this, 1);
      return layerOf<string>(tab, 'notes').get(block.row, block.column) ?? '';
    },
    getNotes() {
      const {tab, block} = this;
      beforeReading(this, block.rows * block.columns);
      return mapBlock(block, (row, column) => layerOf<string>(tab, 'notes').get(row, column) ?? '');
    },
    setNote(note: string | null) {
      return write(this, () => note);
    },
    setNotes(notes: (string | null)[][]) {
      refuseOtherSize(notes, this.block);
      const cells = notes.map(row => [...row]);
      return write(this, (r, c) => cells[r]![c]);
    },
  },
  {ops: ops({[READ]: ['getNote', 'getNotes'], [WRITE]: ['setNote', 'setNotes']}), scopes: {'*': SHEET_SCOPES}},
);

function write(range: Range, noteAt: (r: number, c: number) => string | null | undefined): Range {
  refuseRangeEdit(range);
  const {tab, block} = range;
  const {row, column, rows, columns} = block;
  bufferWrite(range, rows * columns, () =>
    layerOf<string>(tab, 'notes').setBlock(row, column, rows, columns, (r, c) => noteAt(r, c) || undefined),
  );
  return range;
}
