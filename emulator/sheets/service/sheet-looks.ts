/** Sheets: how the whole tab looks: its colour, gridlines, direction, and where the handles of groups stand. */

import {EnumValue, implement} from '../../kernel';
import {refuseEdit} from '../access';
import {hexOf, parseColor} from '../colors';
import {changeNow, ops, READ, SHEET_SCOPES, Sheet} from '../objects';
import type {TabState} from '../state';

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getTabColor() {
      const {color} = this.tab;
      return color === null ? null : hexOf(color);
    },
    setTabColor(css: string | null) {
      const color = css === null ? null : parseColor(css);
      return change(this, tab => {
        // What is no colour changes nothing, as in a cell.
        if (css === null || color !== null) tab.color = color;
      });
    },
    hasHiddenGridlines() {
      return this.tab.hiddenGridlines;
    },
    setHiddenGridlines(hidden: boolean) {
      return change(this, tab => {
        tab.hiddenGridlines = hidden;
      });
    },
    isRightToLeft() {
      return this.tab.rightToLeft;
    },
    setRightToLeft(rightToLeft: boolean) {
      return change(this, tab => {
        tab.rightToLeft = rightToLeft;
      });
    },
    getRowGroupControlPosition() {
      return togglePosition(this, 'rowGroupControl');
    },
    getColumnGroupControlPosition() {
      return togglePosition(this, 'columnGroupControl');
    },
    setRowGroupControlPosition(position: EnumValue) {
      return change(this, tab => {
        tab.extra.rowGroupControl = position.name;
      });
    },
    setColumnGroupControlPosition(position: EnumValue) {
      return change(this, tab => {
        tab.extra.columnGroupControl = position.name;
      });
    },
  },
  {
    ops: {
      ...ops({
        [READ]: [
          'getTabColor',
          'hasHiddenGridlines',
          'isRightToLeft',
          'getRowGroupControlPosition',
          'getColumnGroupControlPosition',
        ],
      }),
      '*': 'sheets.flush',
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

function togglePosition({tab}: Sheet, key: string): EnumValue {
  return EnumValue.of('Spreadsheet.GroupControlTogglePosition', String(tab.extra[key] ?? 'AFTER'));
}

function change(sheet: Sheet, work: (tab: TabState) => void): Sheet {
  const {tab, book, execution} = sheet;
  refuseEdit(execution, book, tab);
  changeNow(sheet, () => work(tab));
  return sheet;
}
