/** Copying blocks of cells: within a tab, to another one, transposed, values or looks only; and moving them. */

import {type Block, contains} from '../cells/a1';
import {copyFormula, mapReferences, printReference} from '../cells/formula-references';
import type {CellValue} from '../cells/parse-input';
import {moveBoundsWith} from './bounds';
import {RESULT_LAYERS, refuseNotEmulatedIn, restructured, touched} from './evaluation';
import {layerKind, layerOf, type SpreadsheetState, type TabState} from './state';

/** A block of a tab of a spreadsheet. */
export interface Place {
  book: SpreadsheetState;
  tab: TabState;
  block: Block;
}

/** What goes along. */
export interface Parts {
  /** Results only, or the formulas behind them. */
  content: 'formulas' | 'values' | 'none';
  format: boolean;
  note: boolean;
  validation: boolean;
}

export const ALL_PARTS: Parts = {content: 'formulas', format: true, note: true, validation: true};

interface Cell {
  row: number;
  column: number;
  value: CellValue | undefined;
  formula: string | undefined;
  format: string | undefined;
  layers: [string, unknown][];
}

/**
 * The block that a copy fills: the source's size, repeated where the destination is a multiple of it.
 */
export function filledBlock(source: Block, destination: Block, transposed: boolean): Block {
  const rows = transposed ? source.columns : source.rows;
  const columns = transposed ? source.rows : source.columns;
  return {
    ...destination,
    rows: destination.rows % rows === 0 ? destination.rows : rows,
    columns: destination.columns % columns === 0 ? destination.columns : columns,
  };
}

/** Copies a block; relative references in formulas move along. `to.block` is a {@link filledBlock}. */
export function copyBlock(from: Place, to: Place, parts: Parts, transposed = false): void {
  if (parts.content === 'values') refuseNotEmulatedIn(from.tab, from.block);
  const cells = readCells(from);
  const {block} = to;
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) {
      const height = cells.length;
      const width = cells[0]!.length;
      const cell = transposed ? cells[c % height]![r % width]! : cells[r % height]![c % width]!;
      writeCell(to.tab, block.row + r, block.column + c, cell, parts);
    }
  }
  touched(to.book, to.tab, block);
}

function readCells({tab, block}: Place): Cell[][] {
  const names = [...tab.layers.keys()];
  return Array.from({length: block.rows}, (_, r) =>
    Array.from({length: block.columns}, (_, c) => {
      const [row, column] = [block.row + r, block.column + c];
      return {
        row,
        column,
        value: tab.values.get(row, column),
        formula: tab.formulas.get(row, column),
        format: tab.formats.get(row, column),
        layers: names.map(name => [name, tab.layers.get(name)!.get(row, column)] as [string, unknown]),
      };
    }),
  );
}

function writeCell(tab: TabState, row: number, column: number, cell: Cell, parts: Parts): void {
  if (parts.content !== 'none') {
    const formula = parts.content === 'formulas' ? cell.formula : undefined;
    tab.values.set(row, column, formula === undefined ? cell.value : undefined);
    tab.formulas.set(row, column, formula && copyFormula(formula, row - cell.row, column - cell.column));
    for (const name of RESULT_LAYERS) tab.layers.get(name)?.set(row, column, undefined);
  }
  if (parts.format) tab.formats.set(row, column, cell.format);
  for (const [name, value] of cell.layers) {
    const kind = layerKind(name);
    if (kind === 'bookkeeping' || RESULT_LAYERS.has(name)) continue;
    const wanted = kind === 'content' ? parts.content !== 'none' : parts[kind];
    if (wanted) layerOf(tab, name).set(row, column, value);
  }
}

/** Moves a block: its formulas stay as they are, and every formula that points into it follows. */
export function moveBlock(from: Place, to: Place): void {
  const cells = readCells(from).flat();
  for (const {row, column} of cells) emptyCell(from.tab, row, column);
  const down = to.block.row - from.block.row;
  const right = to.block.column - from.block.column;
  for (const cell of cells) {
    writeCell(
      to.tab,
      cell.row + down,
      cell.column + right,
      {...cell, row: cell.row + down, column: cell.column + right},
      ALL_PARTS,
    );
  }
  if (from.book === to.book) {
    moveBoundsWith(from, to);
    followMove(from, to, down, right);
  }
  restructured(from.book);
  restructured(to.book);
}

function emptyCell(tab: TabState, row: number, column: number): void {
  for (const layer of [tab.values, tab.formulas, tab.formats, ...tab.layers.values()])
    layer.set(row, column, undefined);
}

function followMove(from: Place, to: Place, down: number, right: number): void {
  for (const tab of from.book.tabs) {
    tab.formulas.forEach((formula, row, column) => {
      const home =
        tab === to.tab &&
        contains({...from.block, row: to.block.row, column: to.block.column}, {row, column, rows: 1, columns: 1});
      const rewritten = mapReferences(formula, reference => {
        const sheet = reference.sheet ?? (home ? from.tab.name : tab.name);
        const {from: start, to: end = start} = reference;
        const area = {
          row: start.row ?? 1,
          column: start.column ?? 1,
          rows: (end.row ?? from.tab.rows) - (start.row ?? 1) + 1,
          columns: (end.column ?? from.tab.columns) - (start.column ?? 1) + 1,
        };
        if (sheet.toLowerCase() !== from.tab.name.toLowerCase() || !contains(from.block, area)) {
          return printReference(
            home && from.tab !== to.tab && reference.sheet === undefined ? {...reference, sheet} : reference,
          );
        }
        const moved = {
          from: {...start, row: area.row + down, column: area.column + right},
          ...(reference.to ? {to: {...reference.to, row: end.row! + down, column: end.column! + right}} : {}),
        };
        return printReference(tab === to.tab ? moved : {...moved, sheet: to.tab.name});
      });
      if (rewritten !== formula) tab.formulas.set(row, column, rewritten);
    });
  }
}
