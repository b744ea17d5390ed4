/**
 * Keeps the results of a file's formulas right: after a change it calculates the formulas that the change reaches, each
 * after those it reads, and no other.
 *
 * What it knows of a file (trees of formulas, who reads what) is made when first needed and lies beside the file's state, so
 * that snapshots carry formulas and results only. A file without formulas never comes here.
 */

import {type Block, overlaps} from '../cells/a1';
import {sheetLocale} from '../cells/locale';
import {instantToSerial} from '../cells/serial';
import {NotEmulated} from '../kernel';
import {type Evaluate, formatAt, refuseNotEmulated, refuseNotEmulatedIn} from '../sheets/evaluation';
import {type SpreadsheetState, type TabState, tabWithId} from '../sheets/state';
import {instantToWall} from '../time/zone';
import {calculate} from './calculate';
import {Columns} from './columns';
import {FormulaCell} from './formula-cell';
import {Graph} from './graph';
import {Area, type Cells, type Value} from './grid';
import {NEEDS_ONE_VALUE} from './lift';
import type {Node} from './node';
import {withdraw, writeNotEmulated, writeResult} from './results';
import type {Scope} from './scope';
import {errorOf, type FormulaError, NO_REFERENCE, type Scalar, UNREADABLE} from './value';

/** Results that fill cells which their own formulas read would go on for ever. */
const MOST_ROUNDS = 50;

const engines = new WeakMap<SpreadsheetState, Engine>();

/** Brings the results of all formulas of a file up to date. */
export const evaluate: Evaluate = (book, now) => {
  const engine = engines.get(book) ?? new Engine(book);
  engines.set(book, engine);
  engine.settle(now);
};

class Engine implements Cells {
  private graph = new Graph();
  private dirty = new Set<FormulaCell>();
  /** Formulas whose results reach beyond their cells. */
  private readonly wide = new Set<FormulaCell>();
  private readonly columns = new Columns();
  private second = Number.NaN;
  private locale: string;
  private timeZone: string;
  private isNew = true;

  constructor(private readonly book: SpreadsheetState) {
    this.locale = book.locale;
    this.timeZone = book.timeZone;
  }

  settle(now: number): void {
    const second = Math.floor(now / 1000);
    const {stale, locale, timeZone} = this.book;
    const changed = this.isNew || stale.all || locale !== this.locale || timeZone !== this.timeZone;
    if (changed) this.startAfresh();
    else if (stale.blocks.length > 0) this.follow(stale.blocks);
    for (const cell of this.graph.restless) {
      if (cell.usesClock && second !== this.second) this.soil(cell);
    }
    this.second = second;
    if (this.dirty.size > 0) this.calculateAll();
    this.columns.clear();
  }

  // What has changed

  private startAfresh(): void {
    this.isNew = false;
    this.locale = this.book.locale;
    this.timeZone = this.book.timeZone;
    this.graph = new Graph();
    this.dirty.clear();
    this.wide.clear();
    for (const tab of this.book.tabs) {
      withdraw(tab, {row: 1, column: 1, rows: tab.rows, columns: tab.columns});
      tab.layers.get('notEmulated')?.clear(1, 1, tab.rows, tab.columns);
      tab.formulas.forEach((text, row, column) => {
        this.know(tab, row, column, text);
      });
    }
  }

  private know(tab: TabState, row: number, column: number, text: string): void {
    const cell = new FormulaCell(this.book, tab, row, column, text);
    this.graph.add(cell);
    this.dirty.add(cell);
  }

  private follow(blocks: readonly (Block & {sheetId: number})[]): void {
    for (const {sheetId, ...block} of blocks) {
      const tab = tabWithId(this.book, sheetId);
      if (tab) this.followBlock(tab, block);
    }
    for (const cell of this.graph.restless) if (cell.readsAnywhere) this.soil(cell);
  }

  private followBlock(tab: TabState, block: Block): void {
    for (const cell of this.graph.cellsIn(tab, block)) {
      if (tab.formulas.get(cell.row, cell.column) !== cell.text) this.forget(cell);
      else this.soil(cell);
    }
    tab.formulas.forEachIn(block.row, block.column, block.rows, block.columns, (text, row, column) => {
      if (!this.graph.cellAt(tab, row, column)) this.know(tab, row, column, text);
    });
    this.soilReaders(tab, block);
    for (const cell of this.wide) if (cell.tab === tab && overlaps(cell.extent, block)) this.soil(cell);
  }

  private forget(cell: FormulaCell): void {
    this.graph.remove(cell);
    this.dirty.delete(cell);
    this.release(cell);
  }

  /** Takes a wide result back; who read it must look again. */
  private release(cell: FormulaCell): void {
    if (!this.wide.delete(cell)) return;
    withdraw(cell.tab, cell.extent, cell);
    this.columns.forget(cell.tab, cell.extent);
    this.soilReaders(cell.tab, cell.extent);
    cell.extent = {row: cell.row, column: cell.column, rows: 1, columns: 1};
  }

  /** Marks a formula and all that depend on it. */
  private soil(cell: FormulaCell): void {
    const waiting = [cell];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (this.dirty.has(next)) continue;
      next.state = 'dirty';
      this.dirty.add(next);
      this.graph.readersOf(next.tab, next.extent, reader => {
        if (!this.dirty.has(reader)) waiting.push(reader);
      });
    }
  }

  private soilReaders(tab: TabState, block: Block): void {
    this.graph.readersOf(tab, block, reader => this.soil(reader));
  }

  // Calculating

  private calculateAll(): void {
    for (let round = 0; this.dirty.size > 0; round++) {
      const cells = [...this.dirty];
      // New formulas came without their readers: these are soiled here.
      for (const cell of cells) this.graph.readersOf(cell.tab, cell.extent, reader => this.soil(reader));
      for (const cell of [...this.dirty]) cell.circular = round > MOST_ROUNDS;
      for (const cell of [...this.dirty]) this.run(cell);
    }
  }

  /** Calculates a formula after all that it reads, without recursion: a chain may be as long as a sheet. */
  private run(first: FormulaCell): void {
    const stack = [first];
    while (stack.length > 0) {
      const cell = stack.at(-1)!;
      if (cell.state === 'clean') {
        stack.pop();
      } else if (cell.state === 'running') {
        this.finish(cell);
        stack.pop();
      } else {
        cell.state = 'running';
        this.pushSources(cell, stack);
      }
    }
  }

  private pushSources(cell: FormulaCell, stack: FormulaCell[]): void {
    for (const {tab, block} of cell.sources) {
      for (const source of this.graph.cellsIn(tab, block)) {
        if (source.state === 'dirty') stack.push(source);
        else if (source.state === 'running') this.markCircle(source, cell, stack);
      }
      for (const wide of this.wide) {
        if (wide.state === 'dirty' && wide.tab === tab && overlaps(wide.extent, block)) stack.push(wide);
      }
    }
  }

  /** A formula that is waited for waits itself: it and all between are a circle. */
  private markCircle(from: FormulaCell, to: FormulaCell, stack: readonly FormulaCell[]): void {
    from.circular = true;
    to.circular = true;
    for (let at = stack.lastIndexOf(to); at >= 0 && stack[at] !== from; at--) {
      if (stack[at]!.state === 'running') stack[at]!.circular = true;
    }
  }

  private finish(cell: FormulaCell): void {
    this.release(cell);
    try {
      cell.extent = writeResult(cell, this.outcome(cell));
    } catch (error) {
      if (!(error instanceof NotEmulated)) throw error;
      writeNotEmulated(cell, error.member);
    }
    this.columns.forget(cell.tab, cell.extent);
    cell.state = 'clean';
    this.dirty.delete(cell);
    if (cell.extent.rows * cell.extent.columns === 1) return;
    this.wide.add(cell);
    this.graph.readersOf(cell.tab, cell.extent, reader => {
      if (reader !== cell && reader.state === 'clean') this.soil(reader);
    });
  }

  private outcome(cell: FormulaCell) {
    if (!cell.node) return {value: UNREADABLE, format: undefined};
    if (cell.circular) return {value: NO_REFERENCE, format: undefined};
    const scope = this.scope(cell);
    const value = calculate(cell.node, scope);
    refuseBareArea(cell.node, value);
    return {value, format: scope.shown.format};
  }

  private scope({tab, row, column}: FormulaCell): Scope {
    const {book} = this;
    const now = this.second * 1000;
    return {
      book,
      cells: this,
      home: {tab, row, column},
      locale: sheetLocale(book.locale),
      year: instantToWall(book.timeZone, now).year,
      now: instantToSerial(book.timeZone, now),
      arrays: false,
      names: new Map(),
      shown: {format: undefined},
    };
  }

  // Reading

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

  ensure(tab: TabState, block: Block): void {
    for (const cell of this.graph.cellsIn(tab, block)) {
      if (cell.state === 'dirty') this.run(cell);
      else if (cell.state === 'running') throw NO_REFERENCE;
    }
  }
}

function read(value: string | number | boolean): Exclude<Scalar, null> {
  if (typeof value !== 'string' || value.charCodeAt(0) !== HASH) return value;
  const error: FormulaError | undefined = errorOf(value);
  return error ?? value;
}

const HASH = 35;

/** Functions whose areas Sheets lets fill the cells below and beside. */
const FILLING = new Set(['ARRAYFORMULA', 'INDEX', 'INDIRECT', 'LET', 'OFFSET', 'XLOOKUP']);

/** Of an area that stands alone, as in `=A1:A3`, Sheets takes the cell of its own row or column, or all of it. */
function refuseBareArea(node: Node, value: Value): void {
  if (!(value instanceof Area) || value.rows * value.columns === 1) return;
  if (node.type === 'call' && FILLING.has(node.name)) return;
  throw new NotEmulated(NEEDS_ONE_VALUE);
}
