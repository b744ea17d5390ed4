/** Lists of ranges of one sheet: what a range does, they do for each; and the selection, which is such a list. */

import {type EnumValue, exception, implement, ServiceObject} from '../../kernel';
import {memberOf} from '../../kernel/service';
import {rangeFromText} from '../addresses';
import {ops, type Range, READ, SHEET_SCOPES, Sheet, Spreadsheet, SpreadsheetApp, WRITE} from '../objects';
import {nextDataCell} from '../regions';
import {activeRange, activeSheet, currentCell, requireActive, select, selectedRanges} from '../selection';
import './range-checks';
import './range-formulas';
import './range-looks';
import './range-borders';
import './range-merges';
import './range-notes';
import './range-tidy';
import './range-values';

class RangeList extends ServiceObject {
  constructor(
    readonly sheet: Sheet,
    readonly ranges: readonly Range[],
  ) {
    super(sheet.execution);
  }
}

const WRITES = [
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
];

const CHANGES = ['breakApart', 'check', 'insertCheckboxes', 'removeCheckboxes', 'trimWhitespace', 'uncheck'];

/** The range's method of the same name, on each. */
function onEach(name: string) {
  const {work} = memberOf('Spreadsheet.Range', name)!;
  return function (this: RangeList, ...args: unknown[]): RangeList {
    for (const range of this.ranges) (work as (...args: unknown[]) => unknown).apply(range, args);
    return this;
  };
}

implement(
  'Spreadsheet.RangeList',
  RangeList,
  {
    ...Object.fromEntries([...WRITES, ...CHANGES].map(name => [name, onEach(name)])),
    getRanges() {
      return [...this.ranges];
    },
    activate() {
      select(this.ranges);
      return this;
    },
  },
  {ops: ops({[WRITE]: WRITES, 'sheets.flush': [...CHANGES, 'activate']}), scopes: {'*': SHEET_SCOPES}},
);

function listOf(spreadsheet: Spreadsheet, home: Sheet, addresses: readonly string[]): RangeList {
  if (addresses.length === 0) throw exception('The range list must not be empty.');
  const ranges = addresses.map(address => rangeFromText(spreadsheet, home, address));
  if (ranges.some(range => range.tab !== ranges[0]!.tab)) {
    throw exception('All ranges of a range list must be on the same sheet.');
  }
  return new RangeList(ranges[0]!.sheet, ranges);
}

function activeList(sheet: Sheet): RangeList {
  return new RangeList(sheet, selectedRanges(sheet));
}

function selectList(list: RangeList): RangeList {
  select(list.ranges);
  return list;
}

const RULES = {
  ops: ops({'sheets.getActive': ['getActiveRangeList', 'getSelection'], 'sheets.flush': ['setActiveRangeList']}),
  scopes: {'*': SHEET_SCOPES},
};

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getRangeList(addresses: string[]) {
      return listOf(this.spreadsheet, this, addresses);
    },
    getActiveRangeList() {
      return activeList(this);
    },
    setActiveRangeList(list: RangeList) {
      return selectList(list);
    },
    getSelection() {
      return new Selection(this.spreadsheet);
    },
  },
  RULES,
);

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getRangeList(addresses: string[]) {
      return listOf(this, activeSheet(this), addresses);
    },
    getActiveRangeList() {
      return activeList(activeSheet(this));
    },
    setActiveRangeList(list: RangeList) {
      return selectList(list);
    },
    getSelection() {
      return new Selection(this);
    },
  },
  RULES,
);

implement(
  'Spreadsheet.SpreadsheetApp',
  SpreadsheetApp,
  {
    getActiveRangeList() {
      return activeList(activeSheet(requireActive(this.execution)));
    },
    setActiveRangeList(list: RangeList) {
      return selectList(list);
    },
    getSelection() {
      return new Selection(requireActive(this.execution));
    },
  },
  RULES,
);

/** What is selected in the active sheet, whenever it is asked. */
class Selection extends ServiceObject {
  constructor(readonly spreadsheet: Spreadsheet) {
    super(spreadsheet.execution);
  }

  get sheet(): Sheet {
    return activeSheet(this.spreadsheet);
  }
}

implement(
  'Spreadsheet.Selection',
  Selection,
  {
    getActiveRange() {
      return activeRange(this.sheet);
    },
    getActiveRangeList() {
      return activeList(this.sheet);
    },
    getActiveSheet() {
      return this.sheet;
    },
    getCurrentCell() {
      return currentCell(this.sheet);
    },
    getNextDataRange(direction: EnumValue) {
      const {tab, block} = currentCell(this.sheet);
      const next = nextDataCell(tab, block, direction.name);
      const [row, column] = [Math.min(block.row, next.row), Math.min(block.column, next.column)];
      const rows = Math.abs(next.row - block.row) + 1;
      const columns = Math.abs(next.column - block.column) + 1;
      return this.sheet.range({row, column, rows, columns});
    },
  },
  {ops: {'*': 'sheets.getActive', getNextDataRange: READ}, scopes: {'*': SHEET_SCOPES}},
);
