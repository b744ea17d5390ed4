/** Spreadsheets: their sheets: found, added, copied, moved, taken away (behaviours 17, 20, 21). */

import {formLinkedTo} from '../../forms/state';
import {exception, implement, LOCAL} from '../../kernel';
import {refuseEdit} from '../access';
import {beforeReading, changeNow, ops, SHEET_SCOPES, type Sheet, Spreadsheet} from '../objects';
import {activateSheet, activeSheet} from '../selection';
import {tabNamed, tabWithId} from '../state';
import {addTab, copyName, copyTab, refuseTakenName, removeTab, renameTab} from '../structure';

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getSheets() {
      return this.book.tabs.map(tab => this.sheet(tab));
    },
    getNumSheets() {
      return this.book.tabs.length;
    },
    getSheetByName(name: string) {
      const tab = tabNamed(this.book, name);
      return tab ? this.sheet(tab) : null;
    },
    getSheetById(id: number) {
      const tab = tabWithId(this.book, id);
      return tab ? this.sheet(tab) : null;
    },
    insertSheet(...args: unknown[]) {
      return insertSheet(this, args);
    },
    deleteSheet(sheet: Sheet) {
      deleteSheet(sheet);
    },
    deleteActiveSheet() {
      deleteSheet(activeSheet(this));
      const next = activeSheet(this);
      activateSheet(next);
      return next;
    },
    duplicateActiveSheet() {
      const {tab} = activeSheet(this);
      refuseEdit(this.execution, this.book);
      const name = copyName(this.book, tab.name);
      const at = this.book.tabs.indexOf(tab) + 1;
      const sheet = this.sheet(changeNow(this, () => copyTab(this.execution.core, tab, this.book, name, at)));
      activateSheet(sheet);
      return sheet;
    },
    renameActiveSheet(name: string) {
      const {tab} = activeSheet(this);
      refuseEdit(this.execution, this.book, tab);
      changeNow(this, () => renameTab(this.book, tab, name));
    },
    moveActiveSheet(position: number) {
      const {tab} = activeSheet(this);
      refuseEdit(this.execution, this.book);
      if (position < 1 || position > this.book.tabs.length) throw exception('Invalid argument: pos');
      changeNow(this, () => {
        const others = this.book.tabs.filter(each => each !== tab);
        this.book.tabs = [...others.slice(0, position - 1), tab, ...others.slice(position - 1)];
      });
    },
  },
  {
    ops: {
      ...ops({
        'sheets.flush': [
          'insertSheet',
          'deleteSheet',
          'deleteActiveSheet',
          'duplicateActiveSheet',
          'renameActiveSheet',
          'moveActiveSheet',
        ],
      }),
      '*': LOCAL,
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

/** A name, a place counted from 0, and `{template: sheet}`, in any combination that Google's overloads allow. */
function insertSheet(spreadsheet: Spreadsheet, args: readonly unknown[]): Sheet {
  const {book, execution} = spreadsheet;
  refuseEdit(execution, book);
  const name = args.find((arg): arg is string => typeof arg === 'string');
  const index = args.find((arg): arg is number => typeof arg === 'number');
  const options = args.find((arg): arg is {template?: unknown} => typeof arg === 'object' && arg !== null);
  if (index !== undefined && (index < 0 || index > book.tabs.length)) throw exception('Invalid argument: sheetIndex');
  const template = execution.facades.fromScript(options?.template) as Sheet | undefined;
  // The new sheet goes right after the active one when no place is given.
  const at = index ?? book.tabs.indexOf(activeSheet(spreadsheet).tab) + 1;
  const tab = changeNow(spreadsheet, () => {
    if (!template) return addTab(execution.core, book, {index: at, ...(name === undefined ? {} : {name})});
    if (name !== undefined) refuseTakenName(book, name);
    return copyTab(execution.core, template.tab, book, name ?? copyName(book, template.tab.name), at);
  });
  const sheet = spreadsheet.sheet(tab);
  activateSheet(sheet);
  return sheet;
}

function deleteSheet(sheet: Sheet): void {
  const {tab, book, execution} = sheet;
  refuseEdit(execution, book, tab);
  if (formLinkedTo(execution.core, book.id, tab.id)) {
    throw exception('You cannot delete a sheet with a linked form. Please unlink the form first.');
  }
  beforeReading(sheet);
  changeNow(sheet.spreadsheet, () => removeTab(book, tab));
}
