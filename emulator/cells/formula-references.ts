/**
 * References inside a formula's text: found, moved with the grid, turned to R1C1 and back.
 *
 * A formula is kept as text; when rows come and go, a sheet is renamed or a formula is copied, only the addresses in
 * it change. Text between double quotes is never touched. Nothing here calculates.
 */

import {columnLetters, columnNumber, quoteSheetName, unquoteSheetName} from './a1';

/** One corner of a reference; a missing number is an open side (`A:A` has no rows). */
export interface Corner {
  row?: number;
  column?: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

/** An address as it stands in a formula. */
export interface Reference {
  sheet?: string;
  from: Corner;
  to?: Corner;
}

/** What a reference to deleted cells becomes. */
export const LOST = '#REF!';

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}`;
const AREA = String.raw`${CELL}(?::(?:${CELL}|\$?[A-Za-z]{1,3}(?![\w(])))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(])|\$?[1-9]\d*:\$?[1-9]\d*`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'])(${SHEET})?(${AREA})(?![\p{L}\p{N}_(!.])`,
  'gu',
);

/** Gives every reference of a formula to `change` and puts the answer in its place. */
export function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return formula.replace(PIECE, (whole: string, sheet: string | undefined, area: string | undefined) =>
    area === undefined ? whole : change(parseReference(sheet, area)),
  );
}

const REFERENCE_HERE = new RegExp(String.raw`(${SHEET})?(${AREA})(?![\p{L}\p{N}_(!.])`, 'uy');

/** The reference that begins at a place of a formula, with the length of its text; `null` when none does. */
export function parseReferenceAt(formula: string, at: number): {reference: Reference; length: number} | null {
  REFERENCE_HERE.lastIndex = at;
  const found = REFERENCE_HERE.exec(formula);
  return found && {reference: parseReference(found[1], found[2]!), length: found[0].length};
}

function parseReference(sheet: string | undefined, area: string): Reference {
  const [from, to] = area.split(':');
  return {
    ...(sheet === undefined ? {} : {sheet: unquoteSheetName(sheet.slice(0, -1))}),
    from: parseCorner(from!),
    ...(to === undefined ? {} : {to: parseCorner(to)}),
  };
}

function parseCorner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  const onlyRow = match[2] === '';
  return {
    ...(match[4] === '' ? {} : {row: Number(match[4])}),
    ...(onlyRow ? {} : {column: columnNumber(match[2]!)}),
    rowFixed: onlyRow ? match[1] === '$' : match[3] === '$',
    columnFixed: !onlyRow && match[1] === '$',
  };
}

/** A reference as formula text in A1 notation. */
export function printReference(reference: Reference): string {
  const sheet = reference.sheet === undefined ? '' : `${quoteSheetName(reference.sheet)}!`;
  const to = reference.to ? `:${printCorner(reference.to)}` : '';
  return sheet + printCorner(reference.from) + to;
}

function printCorner(corner: Corner): string {
  const column = corner.column === undefined ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column);
  const row = corner.row === undefined ? '' : (corner.rowFixed ? '$' : '') + corner.row;
  return column + row;
}

/** Which side of the grid an insertion or deletion is about. */
export type Side = 'row' | 'column';

/**
 * Moves one reference with an insertion (`count > 0`) before `at`, or a deletion (`count < 0`) of `-count` lines from
 * `at` on. A range that loses some of its lines shrinks.
 *
 * @return `null` when all of it was deleted
 */
export function shiftReference(reference: Reference, side: Side, at: number, count: number): Reference | null {
  const first = reference.from[side];
  const last = (reference.to ?? reference.from)[side];
  if (first === undefined || last === undefined) return reference;
  const moved = count > 0 ? [grow(first, at, count), grow(last, at, count)] : shrink(first, last, at, -count);
  if (!moved) return null;
  return {
    ...reference,
    from: {...reference.from, [side]: moved[0]},
    ...(reference.to ? {to: {...reference.to, [side]: moved[1]}} : {}),
  };
}

function grow(line: number, at: number, count: number): number {
  return line >= at ? line + count : line;
}

/** Where the lines `first..last` are after the lines `at..at+count-1` are gone. */
export function shrink(first: number, last: number, at: number, count: number): [number, number] | null {
  const end = at + count;
  if (first >= at && last < end) return null;
  const newFirst = first < at ? first : Math.max(at, first - count);
  const newLast = last < at ? last : last < end ? at - 1 : last - count;
  return [newFirst, newLast];
}

/** Moves the relative parts of a formula's references, as copying it `rows` down and `columns` right does. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, reference => {
    const from = copyCorner(reference.from, rows, columns);
    const to = reference.to && copyCorner(reference.to, rows, columns);
    if (!from || (reference.to && !to)) return LOST;
    return printReference({...reference, from, ...(to ? {to} : {})});
  });
}

function copyCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const moved = {...corner};
  if (corner.row !== undefined && !corner.rowFixed) moved.row = corner.row + rows;
  if (corner.column !== undefined && !corner.columnFixed) moved.column = corner.column + columns;
  return (moved.row ?? 1) < 1 || (moved.column ?? 1) < 1 ? null : moved;
}

/** A formula with its references relative to the cell it stands in: `=R[-1]C`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, reference => {
    const sheet = reference.sheet === undefined ? '' : `${quoteSheetName(reference.sheet)}!`;
    const to = reference.to ? `:${relativeCorner(reference.to, row, column)}` : '';
    return sheet + relativeCorner(reference.from, row, column) + to;
  });
}

function relativeCorner(corner: Corner, row: number, column: number): string {
  return relative('R', corner.row, corner.rowFixed, row) + relative('C', corner.column, corner.columnFixed, column);
}

function relative(letter: string, line: number | undefined, fixed: boolean, home: number): string {
  if (line === undefined) return '';
  return fixed ? letter + line : `${letter}[${line - home}]`;
}

const R1C1_PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_(])/gu;

/** The reverse of {@link toR1C1}: a formula written in R1C1 notation for the cell at `row`, `column`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1_PIECE, (whole: string, r: string | undefined, c: string | undefined) => {
    if (!/^R/.test(whole)) return whole;
    const corner = {
      row: absolute(r, row),
      column: absolute(c, column),
      rowFixed: isFixed(r),
      columnFixed: isFixed(c),
    };
    return corner.row < 1 || corner.column < 1 ? LOST : printCorner(corner);
  });
}

function isFixed(part: string | undefined): boolean {
  return part !== undefined && !part.startsWith('[');
}

function absolute(part: string | undefined, home: number): number {
  if (part === undefined) return home;
  return part.startsWith('[') ? home + Number(part.slice(1, -1)) : Number(part);
}
