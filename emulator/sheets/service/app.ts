/** `SpreadsheetApp`: which spreadsheet a script works on, and writing what is buffered. */

import {exception, implement, LOCAL} from '../../kernel';
import {openSpreadsheet, ops, type Range, SHEET_SCOPES, type Sheet, Spreadsheet, SpreadsheetApp} from '../objects';
import {
  activateSheet,
  activateSpreadsheet,
  activeRange,
  activeSheet,
  activeSpreadsheet,
  currentCell,
  requireActive,
  select,
  selectCurrentCell,
} from '../selection';
import {newSpreadsheet} from '../state';

const ANY_SPREADSHEET = ['spreadsheets'];

/** `…/spreadsheets/d/<id>/edit`, with or without an account number. */
const IN_URL = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/;

implement(
  'Spreadsheet.SpreadsheetApp',
  SpreadsheetApp,
  {
    flush() {
      this.execution.flush();
    },
    getActive() {
      return activeSpreadsheet(this.execution);
    },
    getActiveSpreadsheet() {
      return activeSpreadsheet(this.execution);
    },
    setActiveSpreadsheet(spreadsheet: Spreadsheet) {
      activateSpreadsheet(spreadsheet);
    },
    getActiveSheet() {
      const active = activeSpreadsheet(this.execution);
      return active && activeSheet(active);
    },
    setActiveSheet(sheet: Sheet) {
      activateSheet(sheet);
      return sheet;
    },
    getActiveRange() {
      return activeRange(activeSheet(requireActive(this.execution)));
    },
    setActiveRange(range: Range) {
      select([range]);
      return range;
    },
    getCurrentCell() {
      return currentCell(activeSheet(requireActive(this.execution)));
    },
    setCurrentCell(cell: Range) {
      selectCurrentCell(cell);
      return cell;
    },
    openById(id: string) {
      return openSpreadsheet(this.execution, id);
    },
    openByUrl(url: string) {
      const id = IN_URL.exec(url)?.[1];
      if (id === undefined) throw exception('Invalid argument: url');
      return openSpreadsheet(this.execution, id);
    },
    open(file: {readonly id: string}) {
      return openSpreadsheet(this.execution, file.id);
    },
    create(name: string, rows?: number, columns?: number) {
      const {core, account} = this.execution;
      const size = {...(rows === undefined ? {} : {rows}), ...(columns === undefined ? {} : {columns})};
      return new Spreadsheet(this.execution, newSpreadsheet(core, {owner: account, name, ...size}));
    },
  },
  {
    ops: {
      ...ops({
        'sheets.getActive': ['getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange', 'getCurrentCell'],
        'sheets.flush': ['flush', 'setActiveSheet', 'setActiveRange', 'setCurrentCell'],
        'sheets.firstRemote': ['openById', 'openByUrl', 'open'],
        'drive.createFile': ['create'],
      }),
      '*': LOCAL,
    },
    scopes: {
      flush: [],
      openById: ANY_SPREADSHEET,
      openByUrl: ANY_SPREADSHEET,
      open: ANY_SPREADSHEET,
      create: ANY_SPREADSHEET,
      '*': SHEET_SCOPES,
    },
  },
);
