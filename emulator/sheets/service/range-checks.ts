/** Ranges: checkboxes. A checkbox is a data validation; its cell holds `true`, `false` or the two values it was given. */

import {exception, implement} from '../../kernel';
import {enterBlock, store} from '../content';
import {touched} from '../evaluation';
import {beforeReading, changeNow, ops, Range, refuseRangeEdit, SHEET_SCOPES, scriptEntry} from '../objects';
import {layerOf, type ValidationState} from '../state';

const PLAIN: ValidationState = {criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null};

implement(
  'Spreadsheet.Range',
  Range,
  {
    insertCheckboxes(checked?: unknown, unchecked?: unknown) {
      refuseRangeEdit(this);
      const values = [checked, unchecked].filter(value => value !== undefined) as ValidationState['values'];
      changeNow(this, () => insertCheckboxes(this, values));
      return this;
    },
    removeCheckboxes() {
      refuseRangeEdit(this);
      const {tab, book, block} = this;
      changeNow(this, () => {
        forEachCheckbox(this, (row, column) => {
          layerOf(tab, 'validations').set(row, column, undefined);
          store(tab, row, column, '');
        });
        touched(book, tab, block);
      });
      return this;
    },
    check() {
      return setAll(this, true);
    },
    uncheck() {
      return setAll(this, false);
    },
    isChecked() {
      const {tab} = this;
      beforeReading(this);
      const states = new Set<boolean | null>();
      let boxes = 0;
      forEachCheckbox(this, (row, column, rule) => {
        boxes++;
        const value = tab.values.get(row, column);
        states.add(
          value === stateOf(rule, true) ? true : value === undefined || value === stateOf(rule, false) ? false : null,
        );
      });
      const [state] = states;
      return boxes === this.block.rows * this.block.columns && states.size === 1 ? (state ?? null) : null;
    },
  },
  {
    ops: ops({
      'sheets.readClean': ['isChecked'],
      'sheets.flush': ['insertCheckboxes', 'removeCheckboxes', 'check', 'uncheck'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

/** An empty cell becomes unchecked; what is there and is neither of the two values is replaced. */
function insertCheckboxes(range: Range, values: ValidationState['values']): void {
  const {tab, book, block} = range;
  const rule = values.length === 0 ? PLAIN : {...PLAIN, values};
  layerOf<ValidationState>(tab, 'validations').setBlock(block.row, block.column, block.rows, block.columns, () => rule);
  enterBlock(
    book,
    tab,
    block,
    (r, c) =>
      tab.values.get(block.row + r, block.column + c) === stateOf(rule, true)
        ? stateOf(rule, true)
        : stateOf(rule, false),
    scriptEntry(range),
  );
}

function stateOf({values}: ValidationState, checked: boolean): unknown {
  if (checked) return values[0] ?? true;
  return values.length > 0 ? (values[1] ?? undefined) : false;
}

function forEachCheckbox(
  {tab, block}: Range,
  visit: (row: number, column: number, rule: ValidationState) => void,
): void {
  const {row, column, rows, columns} = block;
  layerOf<ValidationState>(tab, 'validations').forEachIn(row, column, rows, columns, (rule, r, c) => {
    if (rule.criteria === 'CHECKBOX') visit(r, c, rule);
  });
}

function setAll(range: Range, checked: boolean): Range {
  refuseRangeEdit(range);
  const {tab, book} = range;
  changeNow(range, () => {
    let boxes = 0;
    forEachCheckbox(range, (row, column, rule) => {
      boxes++;
      enterBlock(book, tab, {row, column, rows: 1, columns: 1}, () => stateOf(rule, checked), scriptEntry(range));
    });
    if (boxes === 0) throw exception('The range has no checkboxes.');
  });
  return range;
}
