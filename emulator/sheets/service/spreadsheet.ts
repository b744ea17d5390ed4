/** Spreadsheets: the file itself, its locale and time zone, people, and ranges by name or address. */

import {exception, implement, LOCAL} from '../../kernel';
import {isZone} from '../../time/zone';
import {blockOf, refuseEdit} from '../access';
import {namedRange, rangeFromText} from '../addresses';
import {restructured} from '../evaluation';
import type {Sheet} from '../objects';
import {beforeReading, changeNow, ops, type Range, READ, SHEET_SCOPES, Spreadsheet} from '../objects';
import {activateSheet, activeRange, activeSheet, currentCell, select, selectCurrentCell} from '../selection';
import {cloneSpreadsheet} from '../state';

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getId() {
      return this.book.id;
    },
    getName() {
      return this.file.name;
    },
    rename(name: string) {
      refuseEdit(this.execution, this.book);
      this.file.name = name;
    },
    getUrl() {
      return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
    },
    getSpreadsheetLocale() {
      return this.book.locale;
    },
    setSpreadsheetLocale(locale: string) {
      refuseEdit(this.execution, this.book);
      if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw exception('Invalid argument: locale');
      changeNow(this, () => {
        this.book.locale = locale;
        restructured(this.book);
      });
    },
    getSpreadsheetTimeZone() {
      return this.book.timeZone;
    },
    setSpreadsheetTimeZone(zone: string) {
      refuseEdit(this.execution, this.book);
      if (!isZone(zone)) throw exception('Invalid argument: timezone');
      changeNow(this, () => {
        this.book.timeZone = zone;
        restructured(this.book);
      });
    },
    getRange(text: string) {
      return rangeFromText(this, activeSheet(this), text);
    },
    getRangeByName(name: string) {
      const found = namedRange(this.book, name);
      return found ? this.sheet(found.tab).range(blockOf(found.tab, found.bound.areas[0]!)) : null;
    },
    getActiveSheet() {
      return activeSheet(this);
    },
    setActiveSheet(sheet: Sheet) {
      activateSheet(sheet);
      return sheet;
    },
    getActiveRange() {
      return activeRange(activeSheet(this));
    },
    setActiveRange(range: Range) {
      select([range]);
      return range;
    },
    getActiveCell() {
      return currentCell(activeSheet(this));
    },
    getCurrentCell() {
      return currentCell(activeSheet(this));
    },
    setCurrentCell(cell: Range) {
      selectCurrentCell(cell);
      return cell;
    },
    setActiveSelection(target: Range | string) {
      const range = typeof target === 'string' ? rangeFromText(this, activeSheet(this), target) : target;
      select([range]);
      return range;
    },
    isAnonymousView() {
      return this.file.link !== 'none';
    },
    isAnonymousWrite() {
      return this.file.link === 'edit';
    },
    copy(name: string) {
      const {core, account} = this.execution;
      beforeReading(this);
      const file = core.files.add({kind: 'spreadsheet', name, owner: account});
      return new Spreadsheet(this.execution, cloneSpreadsheet(core, this.book, file.id));
    },
  },
  {
    ops: {
      ...ops({
        'sheets.getActive': ['getActiveSheet', 'getActiveRange', 'getActiveCell', 'getCurrentCell'],
        [READ]: [
          'getName',
          'getSpreadsheetLocale',
          'getSpreadsheetTimeZone',
          'getRangeByName',
          'isAnonymousView',
          'isAnonymousWrite',
        ],
        'sheets.flush': [
          'rename',
          'setSpreadsheetLocale',
          'setSpreadsheetTimeZone',
          'setActiveSheet',
          'setActiveRange',
          'setActiveSelection',
          'setCurrentCell',
        ],
        'drive.makeCopy': ['copy'],
      }),
      '*': LOCAL,
    },
    scopes: {copy: ['spreadsheets'], '*': SHEET_SCOPES},
  },
);
