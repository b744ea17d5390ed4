/**
 * A tab as the host holds it: what people see in it and do to it at the keyboard. What they do fires the triggers of the
 * projects bound to the file; what scripts do never does (behaviour 37).
 */

import {type Block, parseA1} from '../cells/a1';
import type {Side} from '../cells/formula-references';
import type {CellValue} from '../cells/parse-input';
import {type Account, exception} from '../kernel';
import {blockOf, canEditBlock} from './access';
import type {Book} from './book';
import {
  clearBlock,
  dataBlock,
  displayBlock,
  enterBlock,
  lastColumn,
  lastRow,
  mapBlock,
  type ReadValue,
  readBlock,
} from './content';
import {settle, touched} from './evaluation';
import {refuseInvalid} from './guards';
import {refuseOutside} from './objects';
import {putBack, type Remembered} from './remembering';
import {permute, sortBlock} from './sorting';
import type {TabState} from './state';
import {deleteLines, insertLines, moveLines, renameTab} from './structure';

/** Who does it; the owner of the file by default. */
export interface AsPerson {
  as?: Account;
}

export class Tab {
  constructor(
    readonly book: Book,
    /** The state behind it, for hosts that go deeper than the contract. */
    readonly state: TabState,
  ) {}

  get id(): number {
    return this.state.id;
  }

  get name(): string {
    return this.state.name;
  }

  get rows(): number {
    return this.state.rows;
  }

  get columns(): number {
    return this.state.columns;
  }

  get lastRow(): number {
    return lastRow(this.state);
  }

  get lastColumn(): number {
    return lastColumn(this.state);
  }

  /** Everything up to the last row and column with content, as scripts read it; no row in an empty tab. */
  values(): ReadValue[][] {
    return this.read(block => readBlock(this.book.state, this.state, block));
  }

  /** Formulas of the same cells as {@link values}; `''` where there is none. */
  formulas(): string[][] {
    return this.read(block => mapBlock(block, (row, column) => this.state.formulas.get(row, column) ?? ''));
  }

  /** What the same cells show. */
  display(): string[][] {
    return this.read(block => displayBlock(this.book.state, this.state, block));
  }

  /** One cell by its address, as scripts read it. */
  value(address: string): ReadValue {
    settle(this.book.state, this.book.core.now(), this.state);
    return readBlock(this.book.state, this.state, this.blockAt(address))[0]![0]!;
  }

  /**
   * A person types into a cell: `tab.type('B2', '10:30')` or `tab.type(2, 2, '10:30')`. An empty text clears it.
   *
   * @throws when the cell is protected against the person or its validation refuses the text
   */
  type(address: string, text: string, person?: AsPerson): void;
  type(row: number, column: number, text: string, person?: AsPerson): void;
  type(...args: [string, string, (AsPerson | undefined)?] | [number, number, string, (AsPerson | undefined)?]): void {
    const [place, text, person] =
      typeof args[0] === 'string'
        ? ([this.blockAt(args[0]), args[1] as string, args[2] as AsPerson | undefined] as const)
        : ([cell(args[0], args[1] as number), args[2] as string, args[3] as AsPerson | undefined] as const);
    this.enter(place, () => text, person);
  }

  /** A person pastes a table of texts, its first cell at `address`. */
  paste(address: string, table: readonly (readonly string[])[], person?: AsPerson): void {
    const {row, column} = this.blockAt(address);
    const columns = Math.max(0, ...table.map(cells => cells.length));
    this.enter({row, column, rows: table.length, columns}, (r, c) => table[r]![c] ?? '', person);
  }

  /** A person selects cells and presses Delete: formats stay. */
  clear(address: string, {as = this.book.owner}: AsPerson = {}): void {
    const block = this.blockAt(address);
    this.edit(as, block, () => clearBlock(this.book.state, this.state, block, ['content']));
  }

  /** A person takes an edit back: what stood there before stands there again. */
  putBack(remembered: Remembered, {as = this.book.owner}: AsPerson = {}): void {
    this.edit(as, remembered.block, () => putBack(this.book.state, this.state, remembered));
  }

  /** A person gives cells a number format, `@` for plain text. */
  format(address: string, format: string, {as = this.book.owner}: AsPerson = {}): void {
    const block = this.blockAt(address);
    this.refuse(as, block);
    this.state.formats.setBlock(block.row, block.column, block.rows, block.columns, () => format || undefined);
    touched(this.book.state, this.state, block);
    this.book.changed(as, 'FORMAT');
  }

  rename(name: string, {as = this.book.owner}: AsPerson = {}): void {
    this.refuse(as);
    renameTab(this.book.state, this.state, name);
    this.book.changed(as, 'OTHER');
  }

  /** All rows with content that are not frozen: what is sorted. */
  get sortable(): Block {
    const row = this.state.frozenRows + 1;
    return {row, column: 1, rows: Math.max(0, lastRow(this.state) - row + 1), columns: this.state.columns};
  }

  /**
   * Sorts all rows that are not frozen by a column.
   *
   * @return where each row was
   */
  sort(column: number, {ascending = true, as = this.book.owner}: AsPerson & {ascending?: boolean} = {}): number[] {
    const block = this.sortable;
    this.refuse(as, block);
    settle(this.book.state, this.book.core.now(), this.state);
    const order = block.rows > 0 ? sortBlock(this.book.state, this.state, block, [{column, ascending}]) : [];
    this.book.changed(as, 'OTHER');
    return order;
  }

  /** Puts the rows of a block into another order: row `r` gets what row `order[r]` had. */
  reorder(block: Block, order: readonly number[], {as = this.book.owner}: AsPerson = {}): void {
    this.refuse(as, block);
    permute(this.book.state, this.state, block, order);
    this.book.changed(as, 'OTHER');
  }

  /** Inserts empty rows before row `at`. */
  insertRow(at: number, count = 1, person?: AsPerson): void {
    this.insert('row', at, count, person);
  }

  insertColumn(at: number, count = 1, person?: AsPerson): void {
    this.insert('column', at, count, person);
  }

  deleteRow(at: number, count = 1, person?: AsPerson): void {
    this.delete('row', at, count, person);
  }

  deleteColumn(at: number, count = 1, person?: AsPerson): void {
    this.delete('column', at, count, person);
  }

  /** Drags a row so that it becomes row `to`. */
  moveRow(from: number, to: number, person?: AsPerson): void {
    this.move('row', from, to, person);
  }

  /** Drags a column so that it becomes column `to`. */
  moveColumn(from: number, to: number, person?: AsPerson): void {
    this.move('column', from, to, person);
  }

  freeze(rows: number, columns = 0): void {
    this.state.frozenRows = rows;
    this.state.frozenColumns = columns;
  }

  hide(hidden = true): void {
    this.state.hidden = hidden;
  }

  private read<T>(table: (block: Block) => T[][]): T[][] {
    settle(this.book.state, this.book.core.now(), this.state);
    return lastRow(this.state) === 0 ? [] : table(dataBlock(this.state));
  }

  private blockAt(address: string): Block {
    const parsed = parseA1(address);
    if (!parsed) throw new Error(`"${address}" is no address of cells.`);
    return blockOf(this.state, parsed);
  }

  private refuse(account: Account, block?: Block): void {
    this.book.refuse(account);
    if (canEditBlock(this.book.core, account, this.book.state, this.state, block)) return;
    throw exception(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }

  private enter(block: Block, textAt: (r: number, c: number) => string, {as = this.book.owner}: AsPerson = {}): void {
    const {core, state} = this.book;
    refuseOutside(this.state, block);
    refuseInvalid({book: state, tab: this.state, block}, textAt, core.now());
    const entry = {formulasInTextCells: false, now: core.now()};
    this.edit(as, block, () => enterBlock(state, this.state, block, textAt, entry));
  }

  /** Carries out an edit and tells triggers, with the value before and after for a single cell (behaviour 43). */
  private edit(by: Account, block: Block, change: () => void): void {
    this.refuse(by, block);
    const before = this.state.values.get(block.row, block.column);
    change();
    const {core, id, state} = this.book;
    settle(state, core.now(), this.state);
    const single = block.rows * block.columns === 1;
    const after = this.state.values.get(block.row, block.column);
    core.fire({
      type: 'EDIT',
      file: id,
      by,
      block: {sheetId: this.id, ...block},
      ...(single && after !== undefined ? {value: eventText(after)} : {}),
      ...(single && before !== undefined ? {oldValue: eventText(before)} : {}),
    });
    this.book.changed(by, 'EDIT');
  }

  private insert(side: Side, at: number, count: number, {as = this.book.owner}: AsPerson = {}): void {
    this.refuse(as);
    insertLines(this.book.state, this.state, side, at, count, at);
    this.book.changed(as, side === 'row' ? 'INSERT_ROW' : 'INSERT_COLUMN');
  }

  private delete(side: Side, at: number, count: number, {as = this.book.owner}: AsPerson = {}): void {
    this.refuse(as);
    deleteLines(this.book.state, this.state, side, at, count);
    this.book.changed(as, side === 'row' ? 'REMOVE_ROW' : 'REMOVE_COLUMN');
  }

  private move(side: Side, from: number, to: number, {as = this.book.owner}: AsPerson = {}): void {
    this.refuse(as);
    moveLines(this.book.state, this.state, side, from, 1, to > from ? to + 1 : to);
    this.book.changed(as, 'OTHER');
  }
}

function cell(row: number, column: number): Block {
  return {row, column, rows: 1, columns: 1};
}

/** Events carry the content of a cell as text; a date is its serial number. */
function eventText(value: CellValue): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
