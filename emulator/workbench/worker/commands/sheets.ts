/**
 * Sheets: what a window shows of a spreadsheet, and what a person does in it. All of it goes through the person's handles, so
 * protections, validations and triggers are those of the emulator.
 */

import {type Block, printA1} from '../../../cells/a1';
import {formLinkedTo} from '../../../forms';
import {type Account, exception} from '../../../kernel';
import {type Book, bookOf, selectOnPage, type Tab} from '../../../sheets';
import {boundsAt, boundsOf} from '../../../sheets/bounds';
import {displayBlock} from '../../../sheets/content';
import {settle} from '../../../sheets/evaluation';
import {inUse} from '../../../sheets/remembering';
import type {ProtectionData} from '../../../sheets/state';
import {cellsOf, editText, linesOf} from '../cells';
import {chartsOn} from '../charts';
import {rowLinesOf} from '../row-heights';
import type {Undone} from '../undo';
import {type Asker, act, look} from './command';

/** A rectangle of a tab of the open spreadsheet. */
interface In {
  readonly tab: number;
}
interface AtBlock extends In, Block {}
interface Anyway {
  /** The person has read the warning and goes on. */
  readonly anyway?: boolean;
}
type Side = 'row' | 'column';

/** What came of an edit: done, or the warning of a protection that only warns. */
type Edited = {readonly warning: string | null};

export const sheets = {
  'sheets.book': look(({world, window, account}: Asker, _: Record<string, never>) => {
    const file = world.core.files.get(window.book);
    if (file === undefined || file.kind !== 'spreadsheet') throw new Error('This spreadsheet is gone.');
    if (!world.core.files.canView(account, file)) return {access: 'none' as const, name: file.name, owner: file.owner};
    const book = bookOf(world.core, window.book);
    return {
      access: world.core.files.canEdit(account, file) ? ('edit' as const) : ('view' as const),
      name: book.name,
      id: book.id,
      owner: file.owner,
      tabs: book.tabs().map(tab => tabShown(book, tab)),
    };
  }),

  'sheets.tab': look((asker: Asker, {tab}: In) => {
    const {book, state, rows, columns, lastRow, lastColumn} = tabOf(asker, tab);
    return {
      ...{rows, columns, lastRow, lastColumn},
      frozenRows: state.frozenRows,
      frozenColumns: state.frozenColumns,
      hiddenGridlines: state.hiddenGridlines,
      rowLines: rowLinesOf(state),
      columnLines: linesOf(state.columnLines, columns),
      charts: chartsOn(book.state, state),
    };
  }),

  'sheets.cells': look((asker: Asker, {tab, row, rows}: In & {row: number; rows: number}) => {
    const at = tabOf(asker, tab);
    return cellsOf(at.book.state, at.state, {row, rows}, asker.world.core.now());
  }),

  /** What a person gets to edit in a cell, and what its rule offers. */
  'sheets.cell': look((asker: Asker, {tab, row, column}: In & {row: number; column: number}) => {
    const at = tabOf(asker, tab);
    return editText(at.book.state, at.state, row, column);
  }),

  'sheets.type': act((asker: Asker, input: In & Anyway & {row: number; column: number; text: string}): Edited => {
    const {row, column, text} = input;
    return edit(asker, {...input, rows: 1, columns: 1}, tab => tab.type(row, column, text, as(asker)));
  }),

  'sheets.paste': act((asker: Asker, input: In & Anyway & {row: number; column: number; table: string[][]}): Edited => {
    const {row, column, table} = input;
    const block = {row, column, rows: table.length, columns: Math.max(1, ...table.map(cells => cells.length))};
    return edit(asker, {...input, ...block}, tab => tab.paste(printA1(block), table, as(asker)));
  }),

  'sheets.clear': act((asker: Asker, input: AtBlock & Anyway): Edited => {
    // Whoever clears a whole column clears what is in it.
    const block = inUse(tabOf(asker, input.tab).state, input);
    return edit(asker, {...input, ...block}, tab => tab.clear(printA1(block), as(asker)));
  }),

  /** Takes back the last edit at this window, or what was taken back. */
  'sheets.undo': act((asker: Asker, {redo}: {redo: boolean}): Undone => {
    const {undo} = asker.window;
    return redo
      ? undo.redo(at => editedTab(asker, at), asker.account)
      : undo.undo(at => editedTab(asker, at), asker.account);
  }),

  /** What the cells show, for the clipboard. */
  'sheets.copy': look((asker: Asker, {tab, ...block}: AtBlock) => {
    const {book, state} = tabOf(asker, tab);
    settle(book.state, asker.world.core.now());
    return displayBlock(book.state, state, block);
  }),

  'sheets.sort': act((asker: Asker, {tab, column, ascending}: In & {column: number; ascending: boolean}) => {
    const on = tabOf(asker, tab);
    asker.window.undo.sort(on, () => on.sort(column, {ascending, ...as(asker)}));
    asker.world.note({type: 'edited'});
  }),

  'sheets.insert': act((asker: Asker, {tab, side, at, count}: In & {side: Side; at: number; count: number}) => {
    const on = tabOf(asker, tab);
    asker.window.undo.insert(on, {side, at, count}, () => {
      if (side === 'row') on.insertRow(at, count, as(asker));
      else on.insertColumn(at, count, as(asker));
    });
  }),

  'sheets.delete': act((asker: Asker, {tab, side, at, count}: In & {side: Side; at: number; count: number}) => {
    const on = tabOf(asker, tab);
    if (side === 'row') on.deleteRow(at, count, as(asker));
    else on.deleteColumn(at, count, as(asker));
  }),

  'sheets.freeze': act((asker: Asker, {tab, rows, columns}: In & {rows: number; columns: number}) => {
    tabOf(asker, tab).freeze(rows, columns);
  }),

  'sheets.resize': act((asker: Asker, {tab, column, width}: In & {column: number; width: number}) => {
    const on = tabOf(asker, tab);
    on.book.refuse(asker.account);
    on.state.columnLines.size.set(column, 1, Math.max(20, Math.round(width)));
  }),

  'sheets.addTab': act((asker: Asker, _: Record<string, never>) => bookOpen(asker).addTab(undefined, as(asker)).id),

  'sheets.renameTab': act((asker: Asker, {tab, name}: In & {name: string}) => {
    tabOf(asker, tab).rename(name, as(asker));
  }),

  'sheets.duplicateTab': act((asker: Asker, {tab}: In) => {
    return bookOpen(asker).duplicateTab(tabOf(asker, tab).name, as(asker)).id;
  }),

  'sheets.deleteTab': act((asker: Asker, {tab}: In) => {
    bookOpen(asker).deleteTab(tabOf(asker, tab).name, as(asker));
  }),

  'sheets.rename': act((asker: Asker, {name}: {name: string}) => {
    if (name.trim() === '') throw new Error('A spreadsheet needs a name.');
    bookOpen(asker).rename(name.trim(), as(asker));
  }),

  'sheets.select': look((asker: Asker, {tab, ...block}: AtBlock) => {
    const {world, window, account} = asker;
    if (window.page === null) return;
    const {state, book} = tabOf(asker, tab);
    selectOnPage(window.page, state, block);
    window.seen.select = JSON.stringify({tab, ...block});
    if (formLinkedTo(world.core, book.id, tab) !== undefined) world.note({type: 'tab', linked: true});
    world.core.fire({type: 'SELECT', file: book.id, by: account, page: window.page, block: {sheetId: tab, ...block}});
  }),
};

function as({account}: Asker): {as: Account} {
  return {as: account};
}

/** The open spreadsheet, for somebody who may look at it. */
function bookOpen({world, window, account}: Asker): Book {
  const file = world.core.files.get(window.book);
  if (file === undefined || !world.core.files.canView(account, file)) throw exception('You need access.');
  return bookOf(world.core, window.book);
}

function tabOf(asker: Asker, id: number): Tab {
  return bookOpen(asker).tab(id);
}

/** The tab of an earlier edit, if it is there and open. */
function editedTab(asker: Asker, {book, tab}: {book: string; tab: number}): Tab {
  const open = bookOpen(asker);
  if (open.id !== book || !open.tabs().some(({id}) => id === tab))
    throw new Error('The tab of that edit is not there any more.');
  return open.tab(tab);
}

function tabShown(book: Book, {id, name, state}: Tab) {
  const isProtected = boundsOf(state, 'protection').some(
    bound => (bound.data as unknown as ProtectionData).type === 'SHEET',
  );
  return {
    id,
    name,
    color: state.color,
    hidden: state.hidden,
    isProtected,
    form: formLinkedTo(book.core, book.id, id)?.id ?? null,
  };
}

function edit(asker: Asker, input: AtBlock & Anyway, change: (tab: Tab) => void): Edited {
  const tab = tabOf(asker, input.tab);
  const warning = input.anyway ? null : warningFor(tab, input);
  if (warning !== null) return {warning};
  const {row, column, rows, columns} = input;
  asker.window.undo.through(tab, {row, column, rows, columns}, () => change(tab));
  asker.world.note({type: 'edited'});
  return {warning: null};
}

/** What Sheets says before somebody edits cells that are protected with a warning. */
function warningFor({state}: Tab, block: Block): string | null {
  const warns = boundsAt(state, 'protection', block).some(
    bound => (bound.data as unknown as ProtectionData).warningOnly,
  );
  return warns ? 'You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?' : null;
}
