/** Sheets and ranges: rows and columns grouped, groups collapsed and expanded. */

import type {Side} from '../../cells/formula-references';
import {type Execution, exception, implement, ServiceObject} from '../../kernel';
import {refuseEdit} from '../access';
import {depthOf, groupAt, groupsOf, type LineGroup, setHidden, shiftDepth} from '../groups';
import {changeNow, ops, Range, refuseRangeEdit, SHEET_SCOPES, Sheet} from '../objects';

class Group extends ServiceObject {
  constructor(
    execution: Execution,
    readonly sheet: Sheet,
    readonly side: Side,
    readonly group: LineGroup,
  ) {
    super(execution);
  }
}

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getRowGroupDepth(row: number) {
      return depthOf(this.tab, 'row', row);
    },
    getColumnGroupDepth(column: number) {
      return depthOf(this.tab, 'column', column);
    },
    getRowGroup(row: number, depth: number) {
      return groupObject(this, 'row', row, depth);
    },
    getColumnGroup(column: number, depth: number) {
      return groupObject(this, 'column', column, depth);
    },
    collapseAllRowGroups() {
      return foldAll(this, 'row', 0);
    },
    collapseAllColumnGroups() {
      return foldAll(this, 'column', 0);
    },
    expandAllRowGroups() {
      return foldAll(this, 'row', Number.POSITIVE_INFINITY);
    },
    expandAllColumnGroups() {
      return foldAll(this, 'column', Number.POSITIVE_INFINITY);
    },
    expandRowGroupsUpToDepth(depth: number) {
      return foldAll(this, 'row', depth);
    },
    expandColumnGroupsUpToDepth(depth: number) {
      return foldAll(this, 'column', depth);
    },
  },
  {
    ops: {
      ...ops({'sheets.readClean': ['getRowGroupDepth', 'getColumnGroupDepth', 'getRowGroup', 'getColumnGroup']}),
      '*': 'sheets.flush',
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

implement(
  'Spreadsheet.Range',
  Range,
  {
    shiftRowGroupDepth(delta: number) {
      return shift(this, 'row', delta);
    },
    shiftColumnGroupDepth(delta: number) {
      return shift(this, 'column', delta);
    },
    collapseGroups() {
      return fold(this, true);
    },
    expandGroups() {
      return fold(this, false);
    },
  },
  {
    ops: ops({'sheets.flush': ['shiftRowGroupDepth', 'shiftColumnGroupDepth', 'collapseGroups', 'expandGroups']}),
    scopes: {'*': SHEET_SCOPES},
  },
);

implement(
  'Spreadsheet.Group',
  Group,
  {
    getDepth() {
      return this.group.depth;
    },
    getIndex() {
      return this.group.first;
    },
    getControlIndex() {
      return this.group.last + 1;
    },
    getRange() {
      const {tab} = this.sheet;
      const {first, last} = this.group;
      const count = last - first + 1;
      return this.sheet.range(
        this.side === 'row'
          ? {row: first, column: 1, rows: count, columns: tab.columns}
          : {row: 1, column: first, rows: tab.rows, columns: count},
      );
    },
    isCollapsed() {
      const {tab} = this.sheet;
      const lines = this.side === 'row' ? tab.rowLines : tab.columnLines;
      return lines.hidden.get(this.group.first, 1) === true;
    },
    collapse() {
      changeNow(this.sheet, () => setHidden(this.sheet.tab, this.side, this.group, true));
      return this;
    },
    expand() {
      changeNow(this.sheet, () => setHidden(this.sheet.tab, this.side, this.group, false));
      return this;
    },
    remove() {
      const {first, last} = this.group;
      changeNow(this.sheet, () => shiftDepth(this.sheet.tab, this.side, first, last - first + 1, -1));
    },
  },
  {ops: {'*': 'sheets.flush'}, scopes: {'*': SHEET_SCOPES}},
);

function groupObject(sheet: Sheet, side: Side, line: number, depth: number): Group {
  sheet.execution.flush();
  const group = groupAt(sheet.tab, side, line, depth);
  if (!group) throw exception(`A group with the specified ${side} index and depth does not exist.`);
  return new Group(sheet.execution, sheet, side, group);
}

function foldAll(sheet: Sheet, side: Side, upTo: number): Sheet {
  const {tab, book} = sheet;
  refuseEdit(sheet.execution, book, tab);
  changeNow(sheet, () => {
    // Outer groups first: an inner group that stays open is hidden with the outer one all the same.
    const groups = groupsOf(tab, side).sort((a, b) => b.depth - a.depth);
    for (const group of groups) setHidden(tab, side, group, false);
    for (const group of groups) if (group.depth > upTo) setHidden(tab, side, group, true);
  });
  return sheet;
}

function shift(range: Range, side: Side, delta: number): Range {
  refuseRangeEdit(range);
  const {tab, block} = range;
  changeNow(range, () =>
    side === 'row'
      ? shiftDepth(tab, side, block.row, block.rows, delta)
      : shiftDepth(tab, side, block.column, block.columns, delta),
  );
  return range;
}

/** All groups that lie within the range. */
function fold(range: Range, hidden: boolean): Range {
  refuseRangeEdit(range);
  const {tab, block} = range;
  changeNow(range, () => {
    const sides: [Side, number, number][] = [
      ['row', block.row, block.rows],
      ['column', block.column, block.columns],
    ];
    for (const [side, first, count] of sides) {
      for (const group of groupsOf(tab, side)) {
        if (group.first >= first && group.last < first + count) setHidden(tab, side, group, hidden);
      }
    }
  });
  return range;
}
