/**
 * Values of more than one cell: an area of a sheet, read when asked, and a table that a function made. Rows and columns
 * count from 0 in them.
 */

import type {Block} from '../cells/a1';
import type {TabState} from '../sheets/state';
import type {Node} from './node';
import type {Scope} from './scope';
import {FormulaError, NOT_AVAILABLE, type Scalar} from './value';

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
  /** Calls `visit` for every cell that is not empty. */
  each(visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void;
  /** The number format of a cell, where it has one. */
  format(row: number, column: number): string | undefined;
}

/** What reads cells; the results of formulas among them are up to date. */
export interface Cells {
  value(tab: TabState, row: number, column: number): Scalar;
  each(tab: TabState, block: Block, visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void;
  /** Reads the cells of one column, from 0 on; quicker than one by one. */
  column(tab: TabState, block: Block): (at: number) => Scalar;
  format(tab: TabState, row: number, column: number): string | undefined;
  formula(tab: TabState, row: number, column: number): string | undefined;
  /** Brings the formulas of a block up to date that was not known before the calculation. */
  ensure(tab: TabState, block: Block): void;
}

/** Cells of a sheet. */
export class Area implements Grid {
  constructor(
    private readonly cells: Cells,
    readonly tab: TabState,
    readonly block: Block,
  ) {}

  get rows(): number {
    return this.block.rows;
  }

  get columns(): number {
    return this.block.columns;
  }

  at(row: number, column: number): Scalar {
    return this.cells.value(this.tab, this.block.row + row, this.block.column + column);
  }

  each(visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void {
    const {row, column} = this.block;
    this.cells.each(this.tab, this.block, (value, r, c) => visit(value, r - row, c - column));
  }

  /** Reads its first column from 0 on. */
  down(): (at: number) => Scalar {
    return this.cells.column(this.tab, {...this.block, columns: 1});
  }

  /** A part of it, counted from its own corner. */
  part(row: number, column: number, rows: number, columns: number): Area {
    const {block} = this;
    return new Area(this.cells, this.tab, {row: block.row + row, column: block.column + column, rows, columns});
  }

  format(row: number, column: number): string | undefined {
    return this.cells.format(this.tab, this.block.row + row, this.block.column + column);
  }
}

/** Rows of values, with a format for each column where one is known. */
export class Table implements Grid {
  constructor(
    private readonly cells: readonly (readonly Scalar[])[],
    private readonly formats: readonly (string | undefined)[] = [],
  ) {}

  get rows(): number {
    return this.cells.length;
  }

  get columns(): number {
    return this.cells[0]?.length ?? 0;
  }

  at(row: number, column: number): Scalar {
    return this.cells[row]?.[column] ?? null;
  }

  each(visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void {
    this.cells.forEach((cells, r) => {
      cells.forEach((value, c) => {
        if (value !== null) visit(value, r, c);
      });
    });
  }

  /** The same values in one format, unless it has formats of its own. */
  shownAs(format: string | undefined): Table {
    if (format === undefined || this.formats.length > 0) return this;
    return new Table(this.cells, new Array(this.columns).fill(format));
  }

  format(_row: number, column: number): string | undefined {
    return this.formats[column];
  }
}

/** A function that a formula made: `LAMBDA(x, x+1)`, with the names it sees. */
export class Lambda {
  constructor(
    readonly names: readonly string[],
    readonly body: Node,
    readonly scope: Scope,
  ) {}
}

export type Value = Scalar | Grid | Lambda;

export function isGrid(value: Value): value is Grid {
  return value instanceof Area || value instanceof Table;
}

/** A value as a grid; a single one is a grid of one cell. @throws {FormulaError} when it is an error */
export function toGrid(value: Value): Grid {
  if (isGrid(value)) return value;
  if (value instanceof FormulaError) throw value;
  if (value instanceof Lambda) throw NOT_AVAILABLE;
  return new Table([[value]]);
}

/** The rows of a grid. */
export function rowsOf(grid: Grid): Scalar[][] {
  return Array.from({length: grid.rows}, (_, r) => Array.from({length: grid.columns}, (_, c) => grid.at(r, c)));
}

/** The cells of a grid in one list, row by row. */
export function listOf(grid: Grid): Scalar[] {
  return rowsOf(grid).flat();
}

/** For each column the first format that a cell of it has. */
export function columnFormats(grid: Grid): (string | undefined)[] {
  return Array.from({length: grid.columns}, (_, c) => {
    for (let r = 0; r < Math.min(grid.rows, 100); r++) {
      if (grid.at(r, c) !== null) return grid.format(r, c);
    }
    return undefined;
  });
}
