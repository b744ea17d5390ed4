/**
 * Filters: one per sheet, hiding the rows below its header that a column's criteria refuse. Rows are hidden when the
 * criteria are set; what is written later is not looked at again until then, as at Google.
 */

import {EnumValue, type Execution, exception, implement, type Json, NotEmulated, ServiceObject} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {addBound, boundsOf, firstBlock, removeBound} from '../bounds';
import {type Condition, valueFromJson, valueToJson} from '../conditions';
import {type ConditionState, satisfies, textOf} from '../criteria';
import {
  beforeReading,
  changeNow,
  ops,
  Range,
  READ,
  refuseRangeEdit,
  SHEET_SCOPES,
  Sheet,
  SpreadsheetApp,
} from '../objects';
import {sortBlock} from '../sorting';
import type {Bound, TabState} from '../state';
import {implementCriteria} from './boolean-criteria';

interface Criteria {
  condition: Condition | null;
  hidden: readonly string[];
  visible: readonly string[];
}

class FilterCriteria extends ServiceObject {
  constructor(
    execution: Execution,
    readonly criteria: Criteria,
  ) {
    super(execution);
  }
}

class FilterCriteriaBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    public criteria: Criteria,
  ) {
    super(execution);
  }

  when(condition: Condition): this {
    this.criteria = {...this.criteria, condition};
    return this;
  }
}

implement('Spreadsheet.SpreadsheetApp', SpreadsheetApp, {
  newFilterCriteria() {
    return new FilterCriteriaBuilder(this.execution, {condition: null, hidden: [], visible: []});
  },
});

const READERS: Methods<{criteria: Criteria; execution: Execution}> = {
  getCriteriaType() {
    const {condition} = this.criteria;
    return condition && EnumValue.of('Spreadsheet.BooleanCriteria', condition.criteria);
  },
  getCriteriaValues() {
    return [...(this.criteria.condition?.values ?? [])];
  },
  getHiddenValues() {
    return [...this.criteria.hidden];
  },
  getVisibleValues() {
    return [...this.criteria.visible];
  },
  copy() {
    return new FilterCriteriaBuilder(this.execution, this.criteria);
  },
};

implement('Spreadsheet.FilterCriteria', FilterCriteria, READERS);
implement('Spreadsheet.FilterCriteriaBuilder', FilterCriteriaBuilder, READERS);
implementCriteria('Spreadsheet.FilterCriteriaBuilder', FilterCriteriaBuilder);

implement('Spreadsheet.FilterCriteriaBuilder', FilterCriteriaBuilder, {
  setHiddenValues(values: (string | null)[]) {
    if (values.includes(null)) throw exception('Invalid argument: values');
    this.criteria = {...this.criteria, hidden: values as string[], visible: []};
    return this;
  },
  setVisibleValues(values: (string | null)[]) {
    if (values.includes(null)) throw exception('Invalid argument: values');
    this.criteria = {...this.criteria, visible: values as string[], hidden: []};
    return this;
  },
  build() {
    return new FilterCriteria(this.execution, this.criteria);
  },
});

/** What a bound of kind `filter` carries: the filter itself, or the criteria of one of its columns. */
type Kept = {of: 'sheet'} | {of: 'column'; condition: ConditionState | null; hidden: string[]};

function kept(bound: Bound): Kept {
  return bound.data as unknown as Kept;
}

class Filter extends ServiceObject {
  constructor(
    readonly sheet: Sheet,
    readonly bound: Bound,
  ) {
    super(sheet.execution);
  }

  get range(): Range {
    const {tab} = this.sheet;
    if (!tab.bounds.includes(this.bound)) throw exception('The filter does not exist any more.');
    return this.sheet.range(firstBlock(tab, this.bound));
  }

  /** @throws when the column is none of the filter's */
  column(position: number): Bound | undefined {
    const {column, columns} = this.range.block;
    if (position < column || position >= column + columns) throw exception('Invalid argument: columnPosition');
    return columnsOf(this.sheet.tab).find(bound => firstBlock(this.sheet.tab, bound).column === position);
  }
}

function columnsOf(tab: TabState): Bound[] {
  return boundsOf(tab, 'filter').filter(bound => kept(bound).of === 'column');
}

function filterOf(sheet: Sheet): Filter | null {
  const bound = boundsOf(sheet.tab, 'filter').find(each => kept(each).of === 'sheet');
  return bound ? new Filter(sheet, bound) : null;
}

implement(
  'Spreadsheet.Range',
  Range,
  {
    createFilter() {
      refuseRangeEdit(this);
      beforeReading(this);
      if (filterOf(this.sheet)) throw exception("You can't create a filter in a sheet that already has a filter.");
      const bound = changeNow(this, () =>
        addBound(this.execution.core, this.tab, 'filter', [this.block], {of: 'sheet'} satisfies Kept),
      );
      return new Filter(this.sheet, bound);
    },
    getFilter() {
      beforeReading(this);
      return filterOf(this.sheet);
    },
  },
  {ops: ops({[READ]: ['getFilter'], 'sheets.flush': ['createFilter']}), scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getFilter() {
      beforeReading(this);
      return filterOf(this);
    },
  },
  {ops: {getFilter: READ}, scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.Filter',
  Filter,
  {
    getRange() {
      return this.range;
    },
    getColumnFilterCriteria(position: number) {
      beforeReading(this.range);
      const bound = this.column(position);
      return bound ? readCriteria(this.sheet, bound) : null;
    },
    setColumnFilterCriteria(position: number, given: FilterCriteria | null) {
      return setCriteria(this, position, given?.criteria ?? null);
    },
    removeColumnFilterCriteria(position: number) {
      return setCriteria(this, position, null);
    },
    sort(position: number, ascending: boolean) {
      const {range} = this;
      this.column(position);
      refuseRangeEdit(range);
      beforeReading(range);
      const {block, book, tab} = range;
      const below = {...block, row: block.row + 1, rows: block.rows - 1};
      changeNow(range, () => {
        if (below.rows > 1) sortBlock(book, tab, below, [{column: position, ascending}]);
        apply(this);
      });
      return this;
    },
    remove() {
      const {range, sheet} = this;
      refuseRangeEdit(range);
      changeNow(range, () => {
        const {tab} = sheet;
        for (const bound of boundsOf(tab, 'filter')) removeBound(tab, bound);
        tab.rowLines.filtered.clear(1, 1, tab.rows, 1);
      });
    },
  },
  {ops: {'*': 'sheets.flush', getRange: READ, getColumnFilterCriteria: READ}, scopes: {'*': SHEET_SCOPES}},
);

function readCriteria({tab, spreadsheet, execution}: Sheet, bound: Bound): FilterCriteria {
  const data = kept(bound) as Extract<Kept, {of: 'column'}>;
  const values = data.condition?.values.map(value => valueFromJson(value, spreadsheet, tab)) ?? [];
  const condition = data.condition && {criteria: data.condition.criteria, values};
  return new FilterCriteria(execution, {condition, hidden: data.hidden, visible: []});
}

function setCriteria(filter: Filter, position: number, criteria: Criteria | null): Filter {
  const {range, sheet, execution} = filter;
  refuseRangeEdit(range);
  if (criteria && criteria.visible.length > 0) throw new NotEmulated('visible values of a sheet filter');
  if (criteria?.condition?.criteria === 'CUSTOM_FORMULA') throw new NotEmulated('filter by a custom formula');
  beforeReading(range);
  const before = filter.column(position);
  changeNow(range, () => {
    const {tab} = sheet;
    if (before) removeBound(tab, before);
    if (criteria) {
      const area = {...range.block, column: position, columns: 1};
      addBound(execution.core, tab, 'filter', [area], criteriaJson(criteria, tab));
    }
    apply(filter);
  });
  return filter;
}

function criteriaJson({condition, hidden}: Criteria, tab: TabState): Json {
  const values = condition?.values.map(value => valueToJson(value, tab)) ?? [];
  return {of: 'column', condition: condition && {criteria: condition.criteria, values}, hidden: [...hidden]};
}

/** Hides the rows that a column refuses and shows the others. */
function apply({range, sheet, execution}: Filter): void {
  const {tab, book} = sheet;
  const {row, rows} = range.block;
  const at = {book, tab, now: execution.now(), lists: new Map()};
  const columns = columnsOf(tab).map(bound => ({
    column: firstBlock(tab, bound).column,
    ...(kept(bound) as Extract<Kept, {of: 'column'}>),
  }));
  tab.rowLines.filtered.setBlock(row + 1, 1, rows - 1, 1, r => {
    const refused = columns.some(({column, condition, hidden}) => {
      const [y, x] = [row + 1 + r, column];
      const content = {value: tab.values.get(y, x), format: tab.formats.get(y, x) ?? ''};
      return hidden.includes(textOf(content, at)) || (condition !== null && !satisfies(condition, content, at));
    });
    return refused ? true : undefined;
  });
}
