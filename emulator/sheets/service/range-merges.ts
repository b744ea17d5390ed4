/** Ranges: cells merged and taken apart. Of what was merged only the first cell keeps its content. */

import {type Block, contains} from '../../cells/a1';
import {exception, implement} from '../../kernel';
import {addBound, boundsAt, firstBlock, removeBound} from '../bounds';
import {clearBlock} from '../content';
import {beforeReading, changeNow, ops, Range, READ, refuseRangeEdit, SHEET_SCOPES} from '../objects';
import type {Bound} from '../state';

const PARTLY = 'You must select all cells in a merged range to merge or unmerge them.';

implement(
  'Spreadsheet.Range',
  Range,
  {
    merge() {
      return merge(this, [this.block]);
    },
    mergeAcross() {
      const {block} = this;
      return merge(
        this,
        Array.from({length: block.rows}, (_, r) => ({...block, row: block.row + r, rows: 1})),
      );
    },
    mergeVertically() {
      const {block} = this;
      return merge(
        this,
        Array.from({length: block.columns}, (_, c) => ({...block, column: block.column + c, columns: 1})),
      );
    },
    breakApart() {
      refuseRangeEdit(this);
      changeNow(this, () => breakApart(this));
      return this;
    },
    isPartOfMerge() {
      beforeReading(this);
      return mergesAt(this).length > 0;
    },
    getMergedRanges() {
      beforeReading(this);
      return mergesAt(this).map(bound => this.part(firstBlock(this.tab, bound)));
    },
  },
  {
    ops: ops({
      [READ]: ['isPartOfMerge', 'getMergedRanges'],
      'sheets.flush': ['merge', 'mergeAcross', 'mergeVertically', 'breakApart'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

function isSingle({rows, columns}: Block): boolean {
  return rows === 1 && columns === 1;
}

/** A merge of which only one cell is left is none any more. */
function mergesAt({tab, block}: Range): Bound[] {
  return boundsAt(tab, 'merge', block).filter(bound => !isSingle(firstBlock(tab, bound)));
}

function breakApart(range: Range): void {
  const {tab, block} = range;
  const merges = mergesAt(range);
  if (merges.some(bound => !contains(block, firstBlock(tab, bound)))) throw exception(PARTLY);
  for (const bound of merges) removeBound(tab, bound);
}

function merge(range: Range, blocks: readonly Block[]): Range {
  refuseRangeEdit(range);
  const {tab, book, execution} = range;
  for (const block of blocks) refuseAcrossFrozen(range, block);
  changeNow(range, () => {
    breakApart(range);
    for (const block of blocks.filter(each => !isSingle(each))) {
      for (const rest of allButFirst(block)) clearBlock(book, tab, rest, ['content']);
      addBound(execution.core, tab, 'merge', [block], {});
    }
  });
  return range;
}

function refuseAcrossFrozen({tab}: Range, {row, column, rows, columns}: Block): void {
  if (row <= tab.frozenRows && row + rows - 1 > tab.frozenRows) {
    throw exception("You can't merge frozen and non-frozen rows.");
  }
  if (column <= tab.frozenColumns && column + columns - 1 > tab.frozenColumns) {
    throw exception("You can't merge frozen and non-frozen columns.");
  }
}

function allButFirst(block: Block): Block[] {
  const {row, column, rows, columns} = block;
  const right = {row, column: column + 1, rows: 1, columns: columns - 1};
  const below = {row: row + 1, column, rows: rows - 1, columns};
  return [right, below].filter(each => each.rows > 0 && each.columns > 0);
}
