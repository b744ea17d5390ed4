/** What is selected in the grid, and where the arrow keys lead. Pure. */

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell with the cursor, and the corner opposite to it where more is selected. */
export interface Selection {
  readonly cell: Cell;
  readonly corner: Cell;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly page: number;
}

export const HOME: Selection = {cell: {row: 1, column: 1}, corner: {row: 1, column: 1}};

export function blockOf({cell, corner}: Selection): Block {
  const row = Math.min(cell.row, corner.row);
  const column = Math.min(cell.column, corner.column);
  return {row, column, rows: Math.abs(cell.row - corner.row) + 1, columns: Math.abs(cell.column - corner.column) + 1};
}

export function selectionOf({row, column, rows, columns}: Block): Selection {
  return {cell: {row, column}, corner: {row: row + rows - 1, column: column + columns - 1}};
}

export function isIn({row, column, rows, columns}: Block, at: Cell): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

function held(value: number, last: number): number {
  return Math.max(1, Math.min(last, value));
}

export function moved({row, column}: Cell, down: number, right: number, size: Size): Cell {
  return {row: held(row + down, size.rows), column: held(column + right, size.columns)};
}

/** Where a key leads from a cell; null for a key that does not move. */
export function keyTarget(from: Cell, key: string, far: boolean, size: Size): Cell | null {
  const edge = (at: number, last: number) => (at < last ? last : Number.MAX_SAFE_INTEGER);
  switch (key) {
    case 'ArrowDown':
      return moved(from, far ? edge(from.row, size.lastRow) - from.row : 1, 0, size);
    case 'ArrowUp':
      return moved(from, far ? -from.row : -1, 0, size);
    case 'ArrowRight':
      return moved(from, 0, far ? edge(from.column, size.lastColumn) - from.column : 1, size);
    case 'ArrowLeft':
      return moved(from, 0, far ? -from.column : -1, size);
    case 'PageDown':
      return moved(from, size.page, 0, size);
    case 'PageUp':
      return moved(from, -size.page, 0, size);
    case 'Home':
      return far ? {row: 1, column: 1} : {row: from.row, column: 1};
    case 'End':
      return {row: far ? held(size.lastRow, size.rows) : from.row, column: held(size.lastColumn, size.columns)};
    default:
      return null;
  }
}

/** A1 notation of a block. */
export function address({row, column, rows, columns}: Block): string {
  const first = `${letters(column)}${row}`;
  return rows * columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
}

export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}
