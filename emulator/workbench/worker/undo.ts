/**
 * Undo and redo at one window: what the person there typed, pasted, cleared, sorted or inserted, the last edit first.
 *
 * Deleted lines do not come back, for formulas elsewhere may have lost what they named; neither can what scripts did be taken back, which have their own ways. Where
 * somebody else, or a script, changed a cell in the meantime, the edit stays as it is.
 */

import type {Block} from '../../cells/a1';
import type {Account} from '../../kernel';
import type {Tab} from '../../sheets';
import {isStillThere, type Remembered, remember} from '../../sheets/remembering';

/** One edit: taken back and carried out again, each on its tab as it is then. */
interface Edit {
  readonly book: string;
  readonly tab: number;
  readonly back: Turn;
  readonly again: Turn;
}

/** Says where. @throws {Error} when the cells are not as the other turn left them */
type Turn = (tab: Tab, as: Account) => Block;

/** Where something was taken back. */
export interface Undone extends Block {
  readonly tab: number;
}

const EDITS_KEPT = 100;
/** An edit of more cells than this is not remembered, nor is what came before it. */
const CELLS_KEPT = 100_000;

const NOTHING =
  'There is nothing to undo here. What you typed, pasted, cleared, sorted or inserted in this window can be undone; deleted lines do not come back.';
const NOTHING_UNDONE = 'There is nothing to redo.';
const CHANGED = 'Somebody else or a script has changed these cells since: they stay as they are.';

export interface LinesAt {
  readonly side: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

export class Undo {
  private done: Edit[] = [];
  private undone: Edit[] = [];

  /** Carries out an edit of a block and remembers it. */
  through(tab: Tab, block: Block, edit: () => void): void {
    const before = isKept(block) ? remember(tab.state, block) : null;
    edit();
    if (before === null) this.forget();
    else {
      const after = remember(tab.state, block);
      this.keep(tab, {back: turned(after, before), again: turned(before, after)});
    }
  }

  /** Sorts a tab: whatever looks and notes went along go back with their rows. */
  sort(tab: Tab, sort: () => readonly number[]): void {
    const block = tab.sortable;
    const before = isKept(block) ? remember(tab.state, block) : null;
    const order = sort();
    if (before === null) this.forget();
    else {
      const after = remember(tab.state, block);
      this.keep(tab, {back: reordered(after, inverse(order), before), again: reordered(before, order, after)});
    }
  }

  /** Inserts lines: they go again as long as nothing stands in them and their neighbours are the same. */
  insert(tab: Tab, lines: LinesAt, insert: () => void): void {
    const before = linesAround(tab, lines, 0);
    insert();
    const after = linesAround(tab, lines, lines.count);
    if (!isKept(after.cells.block)) this.forget();
    else this.keep(tab, {back: lined(after, lines, deleteLines), again: lined(before, lines, insertLines)});
  }

  /** @throws {Error} when there is nothing, or the cells were changed meanwhile */
  undo(tabOf: (edit: {book: string; tab: number}) => Tab, as: Account): Undone {
    const edit = this.done.pop();
    if (edit === undefined) throw new Error(NOTHING);
    const where = edit.back(tabOf(edit), as);
    this.undone.push(edit);
    return {tab: edit.tab, ...where};
  }

  redo(tabOf: (edit: {book: string; tab: number}) => Tab, as: Account): Undone {
    const edit = this.undone.pop();
    if (edit === undefined) throw new Error(NOTHING_UNDONE);
    const where = edit.again(tabOf(edit), as);
    this.done.push(edit);
    return {tab: edit.tab, ...where};
  }

  private keep({id, book}: Tab, turns: Pick<Edit, 'back' | 'again'>): void {
    this.undone = [];
    this.done = [...this.done.slice(1 - EDITS_KEPT), {book: book.id, tab: id, ...turns}];
  }

  private forget(): void {
    [this.done, this.undone] = [[], []];
  }
}

function isKept({rows, columns}: Block): boolean {
  return rows * columns <= CELLS_KEPT;
}

function refuseChanged(tab: Tab, expected: Remembered): void {
  if (!isStillThere(tab.state, expected)) throw new Error(CHANGED);
}

function turned(from: Remembered, to: Remembered): Turn {
  return (tab, as) => {
    refuseChanged(tab, from);
    tab.putBack(to, {as});
    return to.block;
  };
}

/** Formulas are put back as they were: one that was carried over the edge has lost what it named. */
function reordered(from: Remembered, order: readonly number[], to: Remembered): Turn {
  return (tab, as) => {
    refuseChanged(tab, from);
    tab.reorder(to.block, order, {as});
    tab.putBack(to, {as});
    return to.block;
  };
}

/** Where each row of an order came from, to where it went. */
function inverse(order: readonly number[]): number[] {
  const was: number[] = [];
  for (const [row, from] of order.entries()) was[from] = row;
  return was;
}

/** Lines with their neighbours, and how many the tab has. */
interface Around {
  readonly cells: Remembered;
  readonly lines: number;
}

function linesAround(tab: Tab, {side, at}: LinesAt, count: number): Around {
  const lines = side === 'row' ? tab.rows : tab.columns;
  const first = Math.max(1, at - 1);
  const span = Math.min(lines, at + count) - first + 1;
  const block =
    side === 'row'
      ? {row: first, column: 1, rows: span, columns: tab.columns}
      : {row: 1, column: first, rows: tab.rows, columns: span};
  return {cells: remember(tab.state, block), lines};
}

function deleteLines(tab: Tab, {side, at, count}: LinesAt, as: Account): void {
  if (side === 'row') tab.deleteRow(at, count, {as});
  else tab.deleteColumn(at, count, {as});
}

function insertLines(tab: Tab, {side, at, count}: LinesAt, as: Account): void {
  if (side === 'row') tab.insertRow(at, count, {as});
  else tab.insertColumn(at, count, {as});
}

function lined({cells, lines}: Around, where: LinesAt, change: typeof insertLines): Turn {
  const {side, at, count} = where;
  return (tab, as) => {
    if ((side === 'row' ? tab.rows : tab.columns) !== lines) throw new Error(CHANGED);
    refuseChanged(tab, cells);
    change(tab, where, as);
    const there = side === 'row' ? Math.min(at, tab.rows) : Math.min(at, tab.columns);
    return side === 'row'
      ? {row: there, column: 1, rows: Math.min(count, tab.rows - there + 1), columns: tab.columns}
      : {row: 1, column: there, rows: tab.rows, columns: Math.min(count, tab.columns - there + 1)};
  };
}
