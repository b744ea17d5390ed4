/**
 * What stood in a block of cells, exactly: content, format of numbers, rich text. For whoever puts it back, and wants to know first
 * whether what came after it still stands there.
 */

import type {Block} from '../cells/a1';
import type {Layer} from '../cells/layer';
import {lastColumn, lastRow} from './content';
import {touched} from './evaluation';
import {layerKind, type SpreadsheetState, type TabState} from './state';

export interface Remembered {
  readonly block: Block;
  /** By layer, cell after cell, row after row. */
  readonly layers: ReadonlyMap<string, readonly unknown[]>;
}

/** The part of a block that holds content, at least its first cell: a person may select whole columns. */
export function inUse(tab: TabState, {row, column, rows, columns}: Block): Block {
  const used = (first: number, count: number, last: number) => Math.max(1, Math.min(count, last - first + 1));
  return {row, column, rows: used(row, rows, lastRow(tab)), columns: used(column, columns, lastColumn(tab))};
}

export function remember(tab: TabState, block: Block): Remembered {
  const layers = contentLayers(tab).map(([name, layer]) => {
    const cells: unknown[] = [];
    visit(block, (row, column) => cells.push(layer.get(row, column)));
    return [name, cells] as const;
  });
  return {block, layers: new Map(layers)};
}

/** Whether these formulas, and these values where there is no formula, still stand there. */
export function isStillThere(tab: TabState, {block, layers}: Remembered): boolean {
  const [values = [], formulas = []] = ['values', 'formulas'].map(name => layers.get(name));
  let at = 0;
  let isThere = true;
  visit(block, (row, column) => {
    const formula = tab.formulas.get(row, column);
    isThere &&= formula === formulas[at] && (formula !== undefined || tab.values.get(row, column) === values[at]);
    at += 1;
  });
  return isThere;
}

export function putBack(book: SpreadsheetState, tab: TabState, {block, layers}: Remembered): void {
  for (const [name, layer] of contentLayers(tab)) {
    const cells = layers.get(name);
    let at = 0;
    visit(block, (row, column) => layer.set(row, column, cells?.[at++]));
  }
  touched(book, tab, block);
}

function contentLayers(tab: TabState): (readonly [string, Layer<unknown>])[] {
  const others = [...tab.layers].filter(([name]) => layerKind(name) === 'content');
  return [['values', tab.values], ['formulas', tab.formulas], ['formats', tab.formats], ...others] as (readonly [
    string,
    Layer<unknown>,
  ])[];
}

function visit({row, column, rows, columns}: Block, cell: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) cell(r, c);
}
