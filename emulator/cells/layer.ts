/**
 * A layer: one kind of thing (values, formulas, notes, backgrounds…) for every cell of a sheet that has it.
 *
 * Rows are arrays that end with their last filled cell, and the list of rows ends with the last filled row: what is
 * empty costs nothing, and where the content ends is known at once. Rows and columns count from 1. The size of the grid
 * is the sheet's affair; a layer holds whatever it is given.
 */

type Row<T> = (T | undefined)[];

/** Consecutive equal rows of a layer, as JSON: first row, how many, cells (`null` is empty). */
export type SavedRows<T> = [row: number, count: number, cells: (T | null)[]][];

/** So many rows are one block of a layer, which is saved by itself. */
const BLOCK_BITS = 9;

/** Counts every change of any layer, so that no two states of a block have the same mark. */
let changes = 0;

/** Some rows of a layer on their way to where they are kept. */
export interface SavedBlock<T> {
  /** Another one whenever the content may be another. */
  readonly mark: number;
  save(): SavedRows<T>;
}

/** The cells of a sheet that hold one kind of thing. */
export class Layer<T> {
  /** By block; where there is none, nothing has changed since the layer was made. */
  private marks: (number | undefined)[] = [];
  private readonly firstMark = ++changes;
  private rows: (Row<T> | undefined)[] = [];
  /** Known width; `-1` when a cell at the edge was cleared and nobody has looked since. */
  private width = 0;

  /** The last row with content, 0 when there is none. */
  get lastRow(): number {
    return this.rows.length;
  }

  /** The last column with content, 0 when there is none. */
  get lastColumn(): number {
    if (this.width < 0) this.width = this.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
    return this.width;
  }

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  /** Sets one cell; `undefined` empties it. */
  set(row: number, column: number, value: T | undefined): void {
    if (value === undefined) {
      this.remove(row, column);
      return;
    }
    this.touch(row);
    const cells = this.rowAt(row);
    while (cells.length < column - 1) cells.push(undefined);
    cells[column - 1] = value;
    if (this.width >= 0 && column > this.width) this.width = column;
  }

  /** Fills a rectangle with the answers of `valueAt` (offsets from 0). */
  setBlock(
    row: number,
    column: number,
    rows: number,
    columns: number,
    valueAt: (r: number, c: number) => T | undefined,
  ): void {
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) this.set(row + r, column + c, valueAt(r, c));
    }
  }

  /** Empties a rectangle. */
  clear(row: number, column: number, rows: number, columns: number): void {
    const end = Math.min(row - 1 + rows, this.rows.length);
    for (let r = row - 1; r < end; r++) {
      const cells = this.rows[r];
      if (!cells || cells.length < column) continue;
      this.touch(r + 1);
      cells.fill(undefined, column - 1, column - 1 + columns);
      this.trimRow(r);
    }
    this.trim();
  }

  /** Opens `count` empty rows before `row`. */
  insertRows(row: number, count: number): void {
    if (row > this.rows.length) return;
    splice(this.rows, row - 1, 0, count);
    this.touchFrom(row);
  }

  deleteRows(row: number, count: number): void {
    if (row > this.rows.length) return;
    this.touchFrom(row);
    this.rows.splice(row - 1, count);
    this.width = -1;
    this.trim();
  }

  /** Opens `count` empty columns before `column`. */
  insertColumns(column: number, count: number): void {
    this.touchFrom(1);
    for (const cells of this.rows) {
      if (cells && cells.length >= column) splice(cells, column - 1, 0, count);
    }
    if (this.width >= column) this.width += count;
  }

  deleteColumns(column: number, count: number): void {
    this.touchFrom(1);
    this.rows.forEach((cells, r) => {
      if (!cells || cells.length < column) return;
      cells.splice(column - 1, count);
      this.trimRow(r);
    });
    this.width = -1;
    this.trim();
  }

  /** Moves `count` rows from `row` on to just before what is now row `before`, which is not one of them. */
  moveRows(row: number, count: number, before: number): void {
    if (Math.min(row, before) > this.rows.length) return;
    while (this.rows.length < Math.max(row + count, before) - 1) this.rows.push(undefined);
    this.touchFrom(Math.min(row, before));
    moveItems(this.rows, row - 1, count, before - 1);
    this.trim();
  }

  /** Moves `count` columns from `column` on to just before what is now column `before`, which is not one of them. */
  moveColumns(column: number, count: number, before: number): void {
    this.touchFrom(1);
    this.rows.forEach((cells, r) => {
      if (!cells || cells.length < Math.min(column, before)) return;
      while (cells.length < Math.max(column + count, before) - 1) cells.push(undefined);
      moveItems(cells, column - 1, count, before - 1);
      this.trimRow(r);
    });
    this.width = -1;
  }

  /**
   * Rearranges the rows of a rectangle: its row `r` gets what row `order[r]` had (offsets from 0).
   */
  permuteRows(row: number, column: number, columns: number, order: readonly number[]): void {
    const before = order.map((_, r) => this.sliceRow(row + r, column, columns));
    order.forEach((from, r) => {
      for (let c = 0; c < columns; c++) this.set(row + r, column + c, before[from]![c]);
    });
  }

  /** The cells of one row from a column on, with `undefined` where it is empty. */
  sliceRow(row: number, column: number, columns: number): Row<T> {
    const cells = this.rows[row - 1];
    const slice: Row<T> = new Array(columns);
    for (let c = 0; c < columns; c++) slice[c] = cells?.[column - 1 + c];
    return slice;
  }

  /** Calls `visit` for every filled cell of a rectangle, row by row. */
  forEachIn(
    row: number,
    column: number,
    rows: number,
    columns: number,
    visit: (value: T, row: number, column: number) => void,
  ): void {
    const end = Math.min(row - 1 + rows, this.rows.length);
    for (let r = row - 1; r < end; r++) {
      const cells = this.rows[r];
      if (!cells) continue;
      const stop = Math.min(column - 1 + columns, cells.length);
      for (let c = column - 1; c < stop; c++) {
        const value = cells[c];
        if (value !== undefined) visit(value, r + 1, c + 1);
      }
    }
  }

  /** Calls `visit` for every filled cell. */
  forEach(visit: (value: T, row: number, column: number) => void): void {
    this.forEachIn(1, 1, this.rows.length, Number.MAX_SAFE_INTEGER, visit);
  }

  /** Whether no cell holds anything. */
  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** A layer of its own with the same things. */
  copy(): Layer<T> {
    const copy = new Layer<T>();
    copy.rows = this.rows.map(cells => cells?.slice());
    copy.width = this.width;
    return copy;
  }

  /** As JSON: equal rows that follow each other are written once. */
  save(): SavedRows<T> {
    return this.saveRows(0, this.rows.length);
  }

  /** The same in blocks, of which most stay as they were between two saves. */
  blocks(): SavedBlock<T>[] {
    const count = Math.ceil(this.rows.length / (1 << BLOCK_BITS));
    return Array.from({length: count}, (_, at) => ({
      mark: this.marks[at] ?? this.firstMark,
      save: () => this.saveRows(at << BLOCK_BITS, Math.min((at + 1) << BLOCK_BITS, this.rows.length)),
    }));
  }

  private saveRows(from: number, to: number): SavedRows<T> {
    const saved: SavedRows<T> = [];
    for (let r = from; r < to; r++) {
      const cells = this.rows[r];
      if (!cells || cells.length === 0) continue;
      const last = saved.at(-1);
      if (last && last[0] + last[1] === r + 1 && sameCells(last[2], cells)) last[1]++;
      else saved.push([r + 1, 1, Array.from(cells, value => value ?? null)]);
    }
    return saved;
  }

  /** The reverse of {@link save}. */
  static load<T>(saved: SavedRows<T>): Layer<T> {
    const layer = new Layer<T>();
    for (const [row, count, cells] of saved) {
      while (layer.rows.length < row - 1) layer.rows.push(undefined);
      for (let r = 0; r < count; r++) layer.rows.push(cells.map(value => value ?? undefined));
    }
    layer.width = -1;
    return layer;
  }

  private touch(row: number): void {
    this.marks[(row - 1) >> BLOCK_BITS] = ++changes;
  }

  private touchFrom(row: number): void {
    for (let at = (row - 1) >> BLOCK_BITS; at <= this.rows.length >> BLOCK_BITS; at++) this.marks[at] = ++changes;
  }

  private rowAt(row: number): Row<T> {
    while (this.rows.length < row) this.rows.push(undefined);
    let cells = this.rows[row - 1];
    if (!cells) {
      cells = [];
      this.rows[row - 1] = cells;
    }
    return cells;
  }

  private remove(row: number, column: number): void {
    const cells = this.rows[row - 1];
    if (!cells || cells.length < column) return;
    this.touch(row);
    cells[column - 1] = undefined;
    this.trimRow(row - 1);
    this.trim();
  }

  private trimRow(r: number): void {
    const cells = this.rows[r];
    if (!cells || (cells.length > 0 && cells[cells.length - 1] !== undefined)) return;
    if (cells.length === this.width) this.width = -1;
    let end = cells.length;
    while (end > 0 && cells[end - 1] === undefined) end--;
    if (end === 0) this.rows[r] = undefined;
    else cells.length = end;
  }

  private trim(): void {
    let end = this.rows.length;
    while (end > 0 && (this.rows[end - 1]?.length ?? 0) === 0) end--;
    this.rows.length = end;
  }
}

/** Opens a gap without handing a long list to `splice` as arguments. */
function splice<Item>(list: (Item | undefined)[], at: number, remove: number, insert: number): void {
  const tail = list.slice(at + remove);
  list.length = at;
  for (let i = 0; i < insert; i++) list.push(undefined);
  for (const item of tail) list.push(item);
}

/** Moves items of a list to just before the item at `before`. */
export function moveItems<Item>(list: Item[], at: number, count: number, before: number): void {
  const moved = list.splice(at, count);
  list.splice(before > at ? before - count : before, 0, ...moved);
}

function sameCells<T>(saved: (T | null)[], cells: Row<T>): boolean {
  return saved.length === cells.length && saved.every((value, c) => (value ?? undefined) === cells[c]);
}
