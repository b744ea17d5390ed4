/**
 * Undo and redo at one window: what the person there typed, pasted or cleared, the last edit first.
 *
 * Sorting, and inserting or deleting lines, cannot be taken back; neither can what scripts did, which have their own ways. Where
 * somebody else, or a script, changed a cell in the meantime, the edit stays as it is.
 */

import type {Block} from '../../cells/a1';
import type {Account} from '../../kernel';
import type {Tab} from '../../sheets';
import {isStillThere, type Remembered, remember} from '../../sheets/remembering';

interface Edit {
  readonly book: string;
  readonly tab: number;
  readonly before: Remembered;
  readonly after: Remembered;
}

/** Where something was taken back. */
export interface Undone extends Block {
  readonly tab: number;
}

const EDITS_KEPT = 100;
/** An edit of more cells than this is not remembered, nor is what came before it. */
const CELLS_KEPT = 100_000;

const NOTHING =
  'There is nothing to undo here. What you typed, pasted or cleared in this window can be undone; sorting, inserting and deleting cannot.';
const NOTHING_UNDONE = 'There is nothing to redo.';
const CHANGED = 'Somebody else or a script has changed these cells since: they stay as they are.';

export class Undo {
  private done: Edit[] = [];
  private undone: Edit[] = [];

  /** Carries out an edit of a block and remembers it. */
  through(tab: Tab, block: Block, edit: () => void): void {
    const isKept = block.rows * block.columns <= CELLS_KEPT;
    const before = isKept ? remember(tab.state, block) : null;
    edit();
    this.undone = [];
    this.done =
      before === null
        ? []
        : [...this.done.slice(1 - EDITS_KEPT), {...ofTab(tab), before, after: remember(tab.state, block)}];
  }

  /** @throws {Error} when there is nothing, or the cells were changed meanwhile */
  undo(tabOf: (edit: {book: string; tab: number}) => Tab, as: Account): Undone {
    const edit = this.done.pop();
    if (edit === undefined) throw new Error(NOTHING);
    const where = turn(tabOf(edit), edit.after, edit.before, as);
    this.undone.push(edit);
    return where;
  }

  redo(tabOf: (edit: {book: string; tab: number}) => Tab, as: Account): Undone {
    const edit = this.undone.pop();
    if (edit === undefined) throw new Error(NOTHING_UNDONE);
    const where = turn(tabOf(edit), edit.before, edit.after, as);
    this.done.push(edit);
    return where;
  }
}

function ofTab({id, book}: Tab) {
  return {book: book.id, tab: id};
}

function turn(tab: Tab, from: Remembered, to: Remembered, as: Account): Undone {
  if (!isStillThere(tab.state, from)) throw new Error(CHANGED);
  tab.putBack(to, {as});
  return {tab: tab.id, ...to.block};
}
