/**
 * Conditional formatting: rules as scripts build, read and set them, in their order of priority. Rules are data that moves
 * with the grid; what a cell looks like under them, only a browser shows.
 */

import {EnumValue, type Execution, exception, implement, type Json, ServiceObject} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {refuseEdit} from '../access';
import {addBound, blocksOf, boundsOf} from '../bounds';
import {parseColor} from '../colors';
import {type Condition, valueFromJson, valueToJson} from '../conditions';
import {beforeReading, changeNow, ops, type Range, READ, SHEET_SCOPES, Sheet, SpreadsheetApp} from '../objects';
import type {Bound} from '../state';
import {implementCriteria} from './boolean-criteria';

/** What a rule does to a cell that satisfies it; null leaves a look as it is. */
interface Looks {
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
}

interface Point {
  color: string;
  type: string;
  value: string;
}

type Gradient = {min: Point | null; mid: Point | null; max: Point | null};

interface Rule {
  ranges: readonly Range[];
  condition: Condition | null;
  looks: Looks;
  gradient: Gradient | null;
}

const NEW_RULE: Rule = {
  ranges: [],
  condition: null,
  looks: {background: null, fontColor: null, bold: null, italic: null, strikethrough: null, underline: null},
  gradient: null,
};

class ConditionalFormatRule extends ServiceObject {
  constructor(
    execution: Execution,
    readonly rule: Rule,
  ) {
    super(execution);
  }
}

class ConditionalFormatRuleBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    public rule: Rule,
  ) {
    super(execution);
  }

  when(condition: Condition): this {
    this.rule = {...this.rule, condition, gradient: null};
    return this;
  }

  look(change: Partial<Looks>): this {
    this.rule = {...this.rule, looks: {...this.rule.looks, ...change}};
    return this;
  }

  point(which: keyof Gradient, css: string, type: string, value: string): this {
    const gradient = this.rule.gradient ?? {min: null, mid: null, max: null};
    this.rule = {...this.rule, condition: null, gradient: {...gradient, [which]: {color: colorOf(css), type, value}}};
    return this;
  }
}

class BooleanCondition {
  constructor(
    readonly condition: Condition,
    readonly looks: Looks,
  ) {}
}

class GradientCondition {
  constructor(readonly gradient: Gradient) {}
}

/** @throws when it is no colour */
function colorOf(css: string): string {
  const color = parseColor(css);
  if (color === null) throw exception('Invalid color: {css}', {css});
  return color;
}

implement('Spreadsheet.SpreadsheetApp', SpreadsheetApp, {
  newConditionalFormatRule() {
    return new ConditionalFormatRuleBuilder(this.execution, NEW_RULE);
  },
});

const READERS: Methods<{rule: Rule; execution: Execution}> = {
  getRanges() {
    return [...this.rule.ranges];
  },
  getBooleanCondition() {
    const {condition, looks} = this.rule;
    return condition && new BooleanCondition(condition, looks);
  },
  getGradientCondition() {
    return this.rule.gradient && new GradientCondition(this.rule.gradient);
  },
  copy() {
    return new ConditionalFormatRuleBuilder(this.execution, this.rule);
  },
};

implement('Spreadsheet.ConditionalFormatRule', ConditionalFormatRule, READERS);
implement('Spreadsheet.ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, READERS);
implementCriteria('Spreadsheet.ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder);

implement('Spreadsheet.ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, {
  setRanges(ranges: Range[]) {
    this.rule = {...this.rule, ranges: [...ranges]};
    return this;
  },
  setBackground(css: string | null) {
    return this.look({background: css === null ? null : colorOf(css)});
  },
  setFontColor(css: string | null) {
    return this.look({fontColor: css === null ? null : colorOf(css)});
  },
  setBold(bold: boolean | null) {
    return this.look({bold});
  },
  setItalic(italic: boolean | null) {
    return this.look({italic});
  },
  setStrikethrough(strikethrough: boolean | null) {
    return this.look({strikethrough});
  },
  setUnderline(underline: boolean | null) {
    return this.look({underline});
  },
  setGradientMinpoint(css: string) {
    return this.point('min', css, 'MIN', '');
  },
  setGradientMinpointWithValue(css: string, type: EnumValue, value: string) {
    return this.point('min', css, type.name, value);
  },
  setGradientMidpointWithValue(css: string, type: EnumValue, value: string) {
    return this.point('mid', css, type.name, value);
  },
  setGradientMaxpoint(css: string) {
    return this.point('max', css, 'MAX', '');
  },
  setGradientMaxpointWithValue(css: string, type: EnumValue, value: string) {
    return this.point('max', css, type.name, value);
  },
  build() {
    const {ranges, condition, gradient} = this.rule;
    if (ranges.length === 0) throw exception('Conditional format rule must have at least one range.');
    if (!condition && !(gradient?.min && gradient.max)) {
      throw exception('Conditional format rule must have a boolean or a gradient condition.');
    }
    return new ConditionalFormatRule(this.execution, this.rule);
  },
});

implement('Spreadsheet.BooleanCondition', BooleanCondition, {
  getCriteriaType() {
    return EnumValue.of('Spreadsheet.BooleanCriteria', this.condition.criteria);
  },
  getCriteriaValues() {
    return [...this.condition.values];
  },
  getBackground() {
    return this.looks.background;
  },
  getFontColor() {
    return this.looks.fontColor;
  },
  getBold() {
    return this.looks.bold;
  },
  getItalic() {
    return this.looks.italic;
  },
  getStrikethrough() {
    return this.looks.strikethrough;
  },
  getUnderline() {
    return this.looks.underline;
  },
});

for (const [words, which] of [
  ['Min', 'min'],
  ['Mid', 'mid'],
  ['Max', 'max'],
] as const) {
  implement('Spreadsheet.GradientCondition', GradientCondition, {
    [`get${words}Color`]() {
      return this.gradient[which]?.color ?? '';
    },
    [`get${words}Type`]() {
      const point = this.gradient[which];
      return point && EnumValue.of('Spreadsheet.InterpolationType', point.type);
    },
    [`get${words}Value`]() {
      return this.gradient[which]?.value ?? '';
    },
  });
}

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getConditionalFormatRules() {
      beforeReading(this);
      return boundsOf(this.tab, 'conditional-format').map(bound => readRule(this, bound));
    },
    setConditionalFormatRules(rules: ConditionalFormatRule[]) {
      setRules(this, rules);
    },
    clearConditionalFormatRules() {
      setRules(this, []);
    },
  },
  {
    ops: ops({
      [READ]: ['getConditionalFormatRules'],
      'sheets.flush': ['setConditionalFormatRules', 'clearConditionalFormatRules'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

/** A rule as a tab keeps it; its areas are those of the bound. */
type Kept = Pick<Rule, 'looks' | 'gradient'> & {condition: {criteria: string; values: Json[]} | null};

function readRule(sheet: Sheet, bound: Bound): ConditionalFormatRule {
  const {tab, spreadsheet} = sheet;
  const {condition, looks, gradient} = bound.data as unknown as Kept;
  const values = condition?.values.map(value => valueFromJson(value, spreadsheet, tab)) ?? [];
  return new ConditionalFormatRule(sheet.execution, {
    ranges: blocksOf(tab, bound).map(block => sheet.range(block)),
    condition: condition && {criteria: condition.criteria, values},
    looks,
    gradient,
  });
}

/** @throws when a rule is about another sheet */
function setRules(sheet: Sheet, rules: readonly ConditionalFormatRule[]): void {
  const {tab, book, execution} = sheet;
  refuseEdit(execution, book, tab);
  if (rules.some(({rule}) => rule.ranges.some(range => range.tab !== tab))) {
    throw exception('Conditional format rules must be on the sheet that they are set on.');
  }
  changeNow(sheet, () => {
    tab.bounds = tab.bounds.filter(bound => bound.kind !== 'conditional-format');
    for (const {rule} of rules) {
      const {condition, looks, gradient} = rule;
      const kept: Kept = {
        condition: condition && {
          criteria: condition.criteria,
          values: condition.values.map(value => valueToJson(value, tab)),
        },
        looks,
        gradient,
      };
      const areas = rule.ranges.map(range => range.area);
      addBound(execution.core, tab, 'conditional-format', areas, kept as unknown as Json);
    }
  });
}
