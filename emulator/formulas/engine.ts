/**
 * Keeps the results of a file's formulas right: after a change it calculates the formulas that the change reaches, each
 * after those it reads, and no other.
 *
 * What it knows of a file (trees of formulas, who reads what) is made when first needed and lies beside the file's state, so
 * that snapshots carry formulas and results only. A file without formulas never comes here.
 */

import {type Block, overlaps} from '../cells/a1';
import {NotEmulated} from '../kernel';
import type {Evaluate} from '../sheets/evaluation';
import {type SpreadsheetState, type TabState, tabWithId} from '../sheets/state';
import {FormulaCell} from './formula-cell';
import {Graph} from './graph';
import {outcomeOf} from './outcome';
import {isMarked, withdraw, writeNotEmulated, writeResult} from './results';
import {SheetCells} from './sheet-cells';
import {NO_REFERENCE} from './value';

/** Results that fill cells which their own formulas read would go on for ever. */
const MOST_ROUNDS = 50;

const engines = new WeakMap<SpreadsheetState, Engine>();

/** Brings the results of all formulas of a file up to date. */
export const evaluate: Evaluate = (book, now) => {
  const engine = engines.get(book) ?? new Engine(book);
  engines.set(book, engine);
  engine.settle(now);
};

class Engine {
  private graph = new Graph();
  private dirty = new Set<FormulaCell>();
  /** Formulas whose results reach beyond their cells. */
  private readonly wide = new Set<FormulaCell>();
  private readonly cells = new SheetCells((tab, block) => this.ensure(tab, block));
  private second = Number.NaN;
  private locale: string;
  private timeZone: string;
  private hasCircles = false;
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
    this.cells.columns.clear();
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
    this.soilRestless();
  }

  /** Formulas that read cells which their text does not name look again after every change. */
  private soilRestless(): void {
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
    this.cells.columns.forget(cell.tab, cell.extent);
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
    for (const cell of [...this.dirty]) {
      cell.feedsItself = false;
      // What a formula filled before must have no part in what it comes to now.
      if (cell.unknown === undefined) this.release(cell);
    }
    for (let round = 0; this.dirty.size > 0; round++) {
      const cells = [...this.dirty];
      // New formulas came without their readers: these are soiled here.
      for (const cell of cells) this.graph.readersOf(cell.tab, cell.extent, reader => this.soil(reader));
      for (const cell of this.dirty) {
        cell.circular = round > MOST_ROUNDS;
        cell.circle = undefined;
      }
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
        if (this.hasCircles) this.joinCircles(cell, stack);
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
    }
  }

  /** A formula that is waited for waits itself: it and all between are a circle. */
  private markCircle(from: FormulaCell, to: FormulaCell, stack: readonly FormulaCell[]): void {
    this.hasCircles = true;
    const start = stack.lastIndexOf(from);
    for (let at = stack.lastIndexOf(to); at >= start; at--) {
      const cell = stack[at]!;
      if (cell.state !== 'running') continue;
      cell.circular = true;
      const known = cell.circle ? stack.lastIndexOf(cell.circle) : -1;
      cell.circle = known >= 0 && known < start ? cell.circle : from;
    }
  }

  /** Who reads a formula of a circle, and is waited for by that circle, is part of it. */
  private joinCircles(cell: FormulaCell, stack: readonly FormulaCell[]): void {
    for (const {tab, block} of cell.sources) {
      for (const {circle} of this.graph.cellsIn(tab, block)) {
        if (circle?.state === 'running' && circle !== cell) this.markCircle(circle, cell, stack);
      }
    }
  }

  private finish(cell: FormulaCell): void {
    const outcome = outcomeOf(cell, {book: this.book, cells: this.cells, now: this.second * 1000});
    const unknown = outcome instanceof NotEmulated ? outcome.member : undefined;
    const stays = unknown !== undefined && unknown === cell.unknown && isMarked(cell);
    const before = cell.extent;
    const old = contents(cell.tab, before);
    if (!stays) withdraw(cell.tab, before, cell);
    cell.unknown = unknown;
    cell.extent = outcome instanceof NotEmulated ? writeNotEmulated(cell, outcome.member) : writeResult(cell, outcome);
    cell.state = 'clean';
    this.dirty.delete(cell);
    this.cells.columns.forget(cell.tab, before);
    this.cells.columns.forget(cell.tab, cell.extent);
    if (!stays) this.lookBeyond(cell, before, old);
  }

  /** Tells the readers of cells around a formula that its result fills them now, or no more. */
  private lookBeyond(cell: FormulaCell, before: Block, old: string): void {
    const isWide = cell.extent.rows * cell.extent.columns > 1;
    if (isWide) this.wide.add(cell);
    else if (!this.wide.delete(cell)) return;
    if (cell.unknown !== undefined || old !== contents(cell.tab, cell.extent)) {
      for (const block of [before, cell.extent]) {
        this.graph.readersOf(cell.tab, block, reader => {
          if (reader !== cell && reader.state === 'clean') this.soil(reader);
        });
      }
      for (const reader of this.graph.restless) {
        if (reader.readsAnywhere && reader !== cell && reader.state === 'clean') this.soil(reader);
      }
    }
    if (cell.unknown !== undefined || !isWide || !this.feedsItself(cell)) return;
    cell.feedsItself = true;
    this.soil(cell);
  }

  /** Whether a formula depends on cells that it fills. */
  private feedsItself(cell: FormulaCell): boolean {
    const seen = new Set<FormulaCell>();
    const waiting = [cell];
    for (let next = waiting.pop(); next && !seen.has(cell); next = waiting.pop()) {
      this.graph.readersOf(next.tab, next.extent, reader => {
        if (!seen.has(reader)) waiting.push(reader);
        seen.add(reader);
      });
    }
    return seen.has(cell);
  }

  /** Calculates formulas that nobody knew would be read. */
  private ensure(tab: TabState, block: Block): void {
    for (const cell of this.graph.cellsIn(tab, block)) {
      if (cell.state === 'dirty') this.run(cell);
      else if (cell.state === 'running') throw NO_REFERENCE;
    }
  }
}

/** What a block of more than one cell holds, to compare. */
function contents(tab: TabState, block: Block): string {
  if (block.rows * block.columns === 1) return '';
  const cells: unknown[] = [block];
  tab.values.forEachIn(block.row, block.column, block.rows, block.columns, (value, r, c) => cells.push([r, c, value]));
  return JSON.stringify(cells);
}
