/**
 * A1 and R1C1 notation: from the text of an address to a block of cells and back.
 *
 * Rows and columns count from 1, as Google counts them. A side that is left open, as in `A:A` or `B2:B`, has no
 * number: only the sheet knows how far it reaches. References inside a formula are in `formula-references.ts`.
 */

/** A rectangle as somebody wrote it; a missing `rows` or `columns` runs to the edge of the grid. */
export interface Address {
  sheet?: string;
  row: number;
  column: number;
  rows?: number;
  columns?: number;
}

/** A rectangle with all its sides: what an {@link Address} becomes on a grid. */
export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const LAST_LETTERS = 26;

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LAST_LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LAST_LETTERS)) + letters;
  }
  return letters;
}

/** `A` → `1`, `aa` → `27`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LAST_LETTERS + letter.charCodeAt(0) - 64;
  return column;
}

/** A sheet's name as a formula or an address writes it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^\$?[A-Za-z]{1,3}\$?\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The reverse of {@link quoteSheetName}. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") && text.length > 1 ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** Splits `'Sheet name'!A1` in the sheet's name and the cells. */
export function splitSheet(text: string): {sheet?: string; cells: string} {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return {cells: text.trim()};
  return {sheet: unquoteSheetName(text.slice(0, mark).trim()), cells: text.slice(mark + 1).trim()};
}

/**
 * Reads an address in A1 notation: `B2`, `A1:C3`, `A:A`, `1:3`, `B2:B`, `'My tab'!A1`; dollar signs are ignored and
 * corners may come in any order.
 *
 * @return `null` when the text is not an address
 */
export function parseA1(text: string): Address | null {
  const {sheet, cells} = splitSheet(text);
  const corners = cells.replaceAll('$', '').split(':');
  const from = corners.length <= 2 ? parseCorner(corners[0]!) : null;
  const to = corners.length === 2 ? parseCorner(corners[1]!) : from;
  if (!from || !to || (corners.length === 1 && !(from.row && from.column))) return null;
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  if (!rows || !columns) return null;
  return {
    ...(sheet === undefined ? {} : {sheet}),
    row: rows.first,
    column: columns.first,
    ...(rows.count === undefined ? {} : {rows: rows.count}),
    ...(columns.count === undefined ? {} : {columns: columns.count}),
  };
}

interface Corner {
  row?: number;
  column?: number;
}

function parseCorner(text: string): Corner | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,8})?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const row = match[2] === undefined ? undefined : Number(match[2]);
  if (row === 0) return null;
  return {
    ...(row === undefined ? {} : {row}),
    ...(match[1] === undefined ? {} : {column: columnNumber(match[1])}),
  };
}

/** One side of the rectangle; with one end open it runs on, with both open it is everything. */
function span(from: number | undefined, to: number | undefined): {first: number; count?: number} | null {
  if (from === undefined && to === undefined) return {first: 1};
  if (from === undefined || to === undefined) return {first: (from ?? to)!};
  const first = Math.min(from, to);
  return {first, count: Math.max(from, to) - first + 1};
}

/** Writes a block in A1 notation: `B2` for one cell, else `A1:C3`. */
export function printA1(block: Block): string {
  const from = columnLetters(block.column) + block.row;
  if (block.rows === 1 && block.columns === 1) return from;
  return `${from}:${columnLetters(block.column + block.columns - 1)}${block.row + block.rows - 1}`;
}

/** Reads an absolute address in R1C1 notation: `R2C3`, `R1C1:R3C4`, `'My tab'!R1C1`. */
export function parseR1C1(text: string): Address | null {
  const {sheet, cells} = splitSheet(text);
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(cells);
  if (!match) return null;
  const rows = span(Number(match[1]), Number(match[3] ?? match[1]))!;
  const columns = span(Number(match[2]), Number(match[4] ?? match[2]))!;
  if (rows.first < 1 || columns.first < 1) return null;
  return {
    ...(sheet === undefined ? {} : {sheet}),
    row: rows.first,
    column: columns.first,
    rows: rows.count!,
    columns: columns.count!,
  };
}

/** Whether two blocks of one sheet share a cell. */
export function overlaps(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Block, inner: Block): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
