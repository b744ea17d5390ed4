/** Data validation: rules as scripts build and read them, and ranges that have them. They are enforced in `validation.ts`. */

import {EnumValue, type Execution, exception, implement, ServiceObject} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {type Condition, valueFromJson, valueToJson} from '../conditions';
import {mapBlock} from '../content';
import {refuseOtherSize} from '../given';
import {
  beforeReading,
  changeNow,
  ops,
  Range,
  READ,
  refuseRangeEdit,
  SHEET_SCOPES,
  SpreadsheetApp,
  WRITE,
} from '../objects';
import {layerOf, type ValidationState} from '../state';
import '../validation';

interface Rule extends Condition {
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

class DataValidation extends ServiceObject {
  constructor(
    execution: Execution,
    readonly rule: Rule,
  ) {
    super(execution);
  }
}

class DataValidationBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    public rule: Omit<Rule, 'criteria'> & {criteria: string | null},
  ) {
    super(execution);
  }

  require(criteria: string, values: readonly unknown[]): this {
    this.rule = {...this.rule, criteria, values};
    return this;
  }
}

const NEW_RULE = {criteria: null, values: [], allowInvalid: true, helpText: null};

implement('Spreadsheet.SpreadsheetApp', SpreadsheetApp, {
  newDataValidation() {
    return new DataValidationBuilder(this.execution, NEW_RULE);
  },
});

/** What rules and their builders both tell. */
const READERS: Methods<{rule: DataValidationBuilder['rule']; execution: Execution}> = {
  getAllowInvalid() {
    return this.rule.allowInvalid;
  },
  getHelpText() {
    return this.rule.helpText;
  },
  getCriteriaType() {
    const {criteria} = this.rule;
    return criteria === null ? null : EnumValue.of('Spreadsheet.DataValidationCriteria', criteria);
  },
  getCriteriaValues() {
    return [...this.rule.values];
  },
  copy() {
    return new DataValidationBuilder(this.execution, this.rule);
  },
};

implement('Spreadsheet.DataValidation', DataValidation, READERS);
implement('Spreadsheet.DataValidationBuilder', DataValidationBuilder, READERS);

/** Builder methods whose arguments are the values of one criterion. */
const REQUIREMENTS: Record<string, string> = {
  requireCheckbox: 'CHECKBOX',
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
};

implement(
  'Spreadsheet.DataValidationBuilder',
  DataValidationBuilder,
  Object.fromEntries(
    Object.entries(REQUIREMENTS).map(([name, criteria]) => [
      name,
      function (this: DataValidationBuilder, ...values: unknown[]) {
        return this.require(criteria, values);
      },
    ]),
  ),
);

/** Items of a list that a rule itself can hold. */
const MOST_ITEMS = 500;

implement('Spreadsheet.DataValidationBuilder', DataValidationBuilder, {
  requireFormulaSatisfied(formula: string) {
    return this.require('CUSTOM_FORMULA', [formula.startsWith('=') ? formula : `=${formula}`]);
  },
  requireValueInList(items: (string | null)[], showDropdown = true) {
    if (items.length > MOST_ITEMS) {
      throw exception(
        'The data validation rule has more items than the limit of {most}. Use the “List from a range” criteria instead.',
        {most: MOST_ITEMS},
      );
    }
    const texts = items.map(item => String(item ?? ''));
    return this.require('VALUE_IN_LIST', [texts, showDropdown]);
  },
  requireValueInRange(range: Range, showDropdown = true) {
    return this.require('VALUE_IN_RANGE', [range, showDropdown]);
  },
  withCriteria(criteria: EnumValue, values: unknown[]) {
    const {facades} = this.execution;
    return this.require(
      criteria.name,
      values.map(value => facades.fromScript(value)),
    );
  },
  setAllowInvalid(allowInvalid: boolean) {
    this.rule = {...this.rule, allowInvalid};
    return this;
  },
  setHelpText(helpText: string | null) {
    this.rule = {...this.rule, helpText};
    return this;
  },
  build() {
    const {criteria, ...rest} = this.rule;
    if (criteria === null) throw exception('Cannot build a data validation rule without criteria.');
    return new DataValidation(this.execution, {...rest, criteria});
  },
});

implement(
  'Spreadsheet.Range',
  Range,
  {
    getDataValidation() {
      const {tab, block} = this;
      beforeReading(this, 1);
      return readRule(this, layerOf<ValidationState>(tab, 'validations').get(block.row, block.column));
    },
    getDataValidations() {
      const {tab, block} = this;
      beforeReading(this, block.rows * block.columns);
      const layer = layerOf<ValidationState>(tab, 'validations');
      const known = new Map<ValidationState, DataValidation | null>();
      return mapBlock(block, (row, column) => {
        const state = layer.get(row, column);
        if (!state) return null;
        if (!known.has(state)) known.set(state, readRule(this, state));
        return known.get(state);
      });
    },
    setDataValidation(rule: DataValidation | null) {
      return setRules(this, () => rule);
    },
    setDataValidations(rules: (DataValidation | null)[][]) {
      refuseOtherSize(rules, this.block);
      const {facades} = this.execution;
      const cells = rules.map(row => row.map(rule => facades.fromScript(rule) as DataValidation | null));
      return setRules(this, (r, c) => cells[r]![c]!);
    },
  },
  {
    ops: ops({
      [READ]: ['getDataValidation', 'getDataValidations'],
      [WRITE]: ['setDataValidation', 'setDataValidations'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

function readRule({tab, sheet, execution}: Range, state: ValidationState | undefined): DataValidation | null {
  if (!state) return null;
  const values = state.values.map(value => valueFromJson(value, sheet.spreadsheet, tab));
  return new DataValidation(execution, {...state, values});
}

/** Rules hold for the very next write, so they are not kept back. Cells with the same rule share one object. */
function setRules(range: Range, ruleAt: (r: number, c: number) => DataValidation | null): Range {
  refuseRangeEdit(range);
  const {tab, block} = range;
  const states = new Map<DataValidation, ValidationState>();
  const stateOf = (validation: DataValidation | null): ValidationState | undefined => {
    if (!validation) return undefined;
    const {rule} = validation;
    const state = states.get(validation) ?? {...rule, values: rule.values.map(value => valueToJson(value, tab))};
    states.set(validation, state);
    return state;
  };
  changeNow(range, () =>
    layerOf<ValidationState>(tab, 'validations').setBlock(block.row, block.column, block.rows, block.columns, (r, c) =>
      stateOf(ruleAt(r, c)),
    ),
  );
  return range;
}
