/**
 * Which formulas there are in a file, where, and which of them read a block: what a change touches is found without
 * looking at the rest.
 */

import {type Block, overlaps} from '../cells/a1';
import type {TabState} from '../sheets/state';
import type {FormulaCell} from './formula-cell';

/** An area that formulas read; equal areas are one. */
interface Watched {
  block: Block;
  readers: Set<FormulaCell>;
}

/** Areas of at most so many rows are found by their rows, taller ones one by one. */
const BUCKET = 64;

class TabGraph {
  /** By column, then row. */
  readonly cells = new Map<number, Map<number, FormulaCell>>();
  readonly watched = new Map<string, Watched>();
  readonly low = new Map<number, Set<Watched>>();
  readonly tall = new Set<Watched>();
}

export class Graph {
  private readonly tabs = new Map<TabState, TabGraph>();
  /** Formulas that change with the clock, or read what their text does not name. */
  readonly restless = new Set<FormulaCell>();

  cellAt(tab: TabState, row: number, column: number): FormulaCell | undefined {
    return this.tabs.get(tab)?.cells.get(column)?.get(row);
  }

  add(cell: FormulaCell): void {
    const {cells} = this.tab(cell.tab);
    const column = cells.get(cell.column) ?? new Map<number, FormulaCell>();
    cells.set(cell.column, column.set(cell.row, cell));
    for (const {tab, block} of cell.sources) this.watch(this.tab(tab), block).readers.add(cell);
    if (cell.usesClock || cell.readsAnywhere) this.restless.add(cell);
  }

  remove(cell: FormulaCell): void {
    this.tab(cell.tab).cells.get(cell.column)?.delete(cell.row);
    for (const {tab, block} of cell.sources) this.watched(this.tab(tab), block)?.readers.delete(cell);
    this.restless.delete(cell);
  }

  /** The formulas that stand in a block. */
  cellsIn(tab: TabState, block: Block): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const [column, cells] of this.tabs.get(tab)?.cells ?? []) {
      if (column < block.column || column >= block.column + block.columns) continue;
      if (block.rows < cells.size) {
        for (let row = block.row; row < block.row + block.rows; row++) {
          const cell = cells.get(row);
          if (cell) found.push(cell);
        }
      } else {
        for (const cell of cells.values()) {
          if (cell.row >= block.row && cell.row < block.row + block.rows) found.push(cell);
        }
      }
    }
    return found;
  }

  /** Calls `visit` for every formula that reads a cell of a block. */
  readersOf(tab: TabState, block: Block, visit: (cell: FormulaCell) => void): void {
    const graph = this.tabs.get(tab);
    if (!graph) return;
    const tell = (watched: Watched) => {
      if (overlaps(watched.block, block)) watched.readers.forEach(visit);
    };
    graph.tall.forEach(tell);
    const [first, last] = buckets(block);
    if (last - first > graph.low.size) {
      for (const each of graph.low.values()) each.forEach(tell);
    } else {
      for (let bucket = first; bucket <= last; bucket++) graph.low.get(bucket)?.forEach(tell);
    }
  }

  private tab(tab: TabState): TabGraph {
    const graph = this.tabs.get(tab) ?? new TabGraph();
    this.tabs.set(tab, graph);
    return graph;
  }

  private watched(graph: TabGraph, block: Block): Watched | undefined {
    return graph.watched.get(keyOf(block));
  }

  private watch(graph: TabGraph, block: Block): Watched {
    const known = this.watched(graph, block);
    if (known) return known;
    const watched: Watched = {block, readers: new Set()};
    graph.watched.set(keyOf(block), watched);
    if (block.rows > BUCKET) {
      graph.tall.add(watched);
      return watched;
    }
    const [first, last] = buckets(block);
    for (let bucket = first; bucket <= last; bucket++) {
      const low = graph.low.get(bucket) ?? new Set<Watched>();
      graph.low.set(bucket, low.add(watched));
    }
    return watched;
  }
}

function keyOf({row, column, rows, columns}: Block): string {
  return `${row},${column},${rows},${columns}`;
}

function buckets({row, rows}: Block): [first: number, last: number] {
  return [Math.floor(row / BUCKET), Math.floor((row + rows - 1) / BUCKET)];
}
