/** What a person does to the grid, as commands; a protection that only warns asks first. */

import {ask} from '../ask';
import {sayError} from '../live';
import type {Entry, Menu} from '../parts/menu';
import type {TabInfo} from './grid';
import type {Block} from './selection';

/** An edit that may come back with a warning. */
export type Try = (anyway: boolean) => Promise<{warning: string | null}>;

/** A warning that waits for the person, with what happens when it is accepted. */
export interface Warned {
  readonly text: string;
  readonly accept: () => void;
}

export function attempt(edit: Try, warn: (warned: Warned) => void): void {
  edit(false).then(({warning}) => {
    if (warning !== null) warn({text: warning, accept: () => void edit(true).catch(sayError)});
  }, sayError);
}

interface Target {
  readonly tab: number;
  readonly info: TabInfo;
  readonly block: Block;
  readonly clear: () => void;
  readonly undo: (redo: boolean) => void;
}

const count = (number: number, word: string) => (number === 1 ? word : `${number} ${word}s`);

/** Edit, Insert, Data: what Sheets has there and the workbench can do. */
export function sheetMenus(target: Target): Menu[] {
  return [
    {title: 'Edit', items: [...undoItems(target), null, ...editItems(target)]},
    {title: 'View', items: viewItems(target)},
    {title: 'Insert', items: insertItems(target)},
    {title: 'Data', items: sortItems(target)},
  ];
}

/** The menu at a cell. */
export function contextItems(target: Target): Entry[] {
  return [...insertItems(target), null, ...editItems(target), null, ...sortItems(target)];
}

function undoItems({undo}: Target): Entry[] {
  return [
    {label: 'Undo', run: () => undo(false)},
    {label: 'Redo', run: () => undo(true)},
  ];
}

function editItems({tab, block, clear}: Target): Entry[] {
  const {row, column, rows, columns} = block;
  const remove = (side: 'row' | 'column', at: number, number: number) =>
    void ask('sheets.delete', {tab, side, at, count: number}).catch(sayError);
  return [
    {label: 'Clear cells', run: clear},
    {label: `Delete ${count(rows, 'row')}`, run: () => remove('row', row, rows)},
    {label: `Delete ${count(columns, 'column')}`, run: () => remove('column', column, columns)},
  ];
}

function insertItems({tab, block}: Target): Entry[] {
  const {row, column, rows, columns} = block;
  const insert = (side: 'row' | 'column', at: number, number: number) =>
    void ask('sheets.insert', {tab, side, at, count: number}).catch(sayError);
  return [
    {label: `Insert ${count(rows, 'row')} above`, run: () => insert('row', row, rows)},
    {label: `Insert ${count(rows, 'row')} below`, run: () => insert('row', row + rows, rows)},
    {label: `Insert ${count(columns, 'column')} left`, run: () => insert('column', column, columns)},
    {label: `Insert ${count(columns, 'column')} right`, run: () => insert('column', column + columns, columns)},
  ];
}

function sortItems({tab, block}: Target): Entry[] {
  const sort = (ascending: boolean) => void ask('sheets.sort', {tab, column: block.column, ascending}).catch(sayError);
  return [
    {label: 'Sort sheet A to Z', run: () => sort(true)},
    {label: 'Sort sheet Z to A', run: () => sort(false)},
  ];
}

function viewItems({tab, info, block}: Target): Entry[] {
  const freeze = (rows: number, columns: number) => void ask('sheets.freeze', {tab, rows, columns}).catch(sayError);
  return [
    {label: 'Freeze no rows', run: () => freeze(0, info.frozenColumns)},
    {label: 'Freeze 1 row', run: () => freeze(1, info.frozenColumns)},
    {label: `Freeze up to row ${block.row}`, run: () => freeze(block.row, info.frozenColumns)},
    null,
    {label: 'Freeze no columns', run: () => freeze(info.frozenRows, 0)},
    {label: `Freeze up to column ${block.column}`, run: () => freeze(info.frozenRows, block.column)},
  ];
}
