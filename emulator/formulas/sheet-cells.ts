/** Reads the cells of sheets for formulas; what is not emulated is refused. */

import type {Block} from '../cells/a1';
import {formatAt, refuseNotEmulated, refuseNotEmulatedIn} from '../sheets/evaluation';
import type {TabState} from '../sheets/state';
import {Columns} from './columns';
import type {Cells} from './grid';
import {errorOf, type Scalar} from './value';

export class SheetCells implements Cells {
  readonly columns = new Columns();

  constructor(readonly ensure: Cells['ensure']) {}

  value(tab: TabState, row: number, column: number): Scalar {
    const value = tab.values.get(row, column);
    if (value === undefined) {
      refuseNotEmulated(tab, row, column);
      return null;
    }
    return read(value);
  }

  each(tab: TabState, block: Block, visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void {
    const {row, column, rows, columns} = block;
    refuseNotEmulatedIn(tab, block);
    const list = this.columns.list(tab, block);
    if (!list) {
      tab.values.forEachIn(row, column, rows, columns, (value, r, c) => visit(read(value), r, c));
      return;
    }
    const end = Math.min(list.length, row + rows - 1);
    for (let at = row - 1; at < end; at++) {
      const value = list[at];
      if (value !== undefined) visit(read(value), at + 1, column);
    }
  }

  column(tab: TabState, block: Block): (at: number) => Scalar {
    const list = this.columns.list(tab, block);
    if (!list) return at => this.value(tab, block.row + at, block.column);
    refuseNotEmulatedIn(tab, block);
    return at => {
      const value = list[block.row - 1 + at];
      return value === undefined ? null : read(value);
    };
  }

  format(tab: TabState, row: number, column: number): string | undefined {
    return formatAt(tab, row, column);
  }

  formula(tab: TabState, row: number, column: number): string | undefined {
    return tab.formulas.get(row, column);
  }
}

function read(value: string | number | boolean): Exclude<Scalar, null> {
  if (typeof value !== 'string' || value.charCodeAt(0) !== HASH) return value;
  return errorOf(value) ?? value;
}

const HASH = 35;
