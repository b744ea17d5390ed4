/**
 * Validation builders: `FormApp.createTextValidation().requireNumber().build()`.
 *
 * A text has one rule, the last one required, as in the editor; the others likewise.
 */

import {exception, implement, ServiceObject} from '../../kernel';
import type {Execution} from '../../kernel/execution';
import type {CheckboxRule, TextRule} from '../model';
import {IN_THE_SCRIPT} from './rules';

export type Rule = TextRule | CheckboxRule | {readonly rule: 'ONE_PER_COLUMN'};

/** Behind every validation builder. */
export class ValidationBuilder extends ServiceObject {
  rule: Rule | null = null;
  helpText = '';

  constructor(
    execution: Execution,
    readonly classId: string,
  ) {
    super(execution);
  }

  require(rule: Rule): this {
    this.rule = rule;
    return this;
  }
}

/** Behind a finished validation; its class says which kind of rule is inside. */
export class BuiltValidation extends ServiceObject {
  constructor(
    execution: Execution,
    readonly classId: string,
    readonly rules: readonly Rule[],
    readonly helpText: string,
  ) {
    super(execution);
  }
}

const building = {
  setHelpText(this: ValidationBuilder, text: string) {
    this.helpText = text;
    return this;
  },
  build(this: ValidationBuilder) {
    const rules = this.rule === null ? [] : [this.rule];
    const classId = this.classId.replace(/Builder$/, '');
    return new BuiltValidation(this.execution, classId, rules, this.helpText);
  },
};

const patterns = {
  requireTextContainsPattern(this: ValidationBuilder, pattern: string) {
    return this.require({rule: 'CONTAINS', pattern: readable(pattern)});
  },
  requireTextDoesNotContainPattern(this: ValidationBuilder, pattern: string) {
    return this.require({rule: 'DOES_NOT_CONTAIN', pattern: readable(pattern)});
  },
  requireTextMatchesPattern(this: ValidationBuilder, pattern: string) {
    return this.require({rule: 'MATCHES', pattern: readable(pattern)});
  },
  requireTextDoesNotMatchPattern(this: ValidationBuilder, pattern: string) {
    return this.require({rule: 'DOES_NOT_MATCH', pattern: readable(pattern)});
  },
  requireTextLengthGreaterThanOrEqualTo(this: ValidationBuilder, number: number) {
    return this.require({rule: 'LENGTH_AT_LEAST', number});
  },
  requireTextLengthLessThanOrEqualTo(this: ValidationBuilder, number: number) {
    return this.require({rule: 'LENGTH_AT_MOST', number});
  },
};

const numbers = {
  requireNumber(this: ValidationBuilder) {
    return this.require({rule: 'NUMBER'});
  },
  requireWholeNumber(this: ValidationBuilder) {
    return this.require({rule: 'WHOLE_NUMBER'});
  },
  requireTextIsEmail(this: ValidationBuilder) {
    return this.require({rule: 'EMAIL'});
  },
  requireTextIsUrl(this: ValidationBuilder) {
    return this.require({rule: 'URL'});
  },
  requireNumberEqualTo(this: ValidationBuilder, number: number) {
    return this.require({rule: 'EQUAL_TO', number});
  },
  requireNumberNotEqualTo(this: ValidationBuilder, number: number) {
    return this.require({rule: 'NOT_EQUAL_TO', number});
  },
  requireNumberGreaterThan(this: ValidationBuilder, number: number) {
    return this.require({rule: 'GREATER_THAN', number});
  },
  requireNumberGreaterThanOrEqualTo(this: ValidationBuilder, number: number) {
    return this.require({rule: 'GREATER_THAN_OR_EQUAL_TO', number});
  },
  requireNumberLessThan(this: ValidationBuilder, number: number) {
    return this.require({rule: 'LESS_THAN', number});
  },
  requireNumberLessThanOrEqualTo(this: ValidationBuilder, number: number) {
    return this.require({rule: 'LESS_THAN_OR_EQUAL_TO', number});
  },
  requireNumberBetween(this: ValidationBuilder, start: number, end: number) {
    return this.require({rule: 'BETWEEN', start, end});
  },
  requireNumberNotBetween(this: ValidationBuilder, start: number, end: number) {
    return this.require({rule: 'NOT_BETWEEN', start, end});
  },
};

const counts = {
  requireSelectAtLeast(this: ValidationBuilder, number: number) {
    return this.require({rule: 'AT_LEAST', number});
  },
  requireSelectAtMost(this: ValidationBuilder, number: number) {
    return this.require({rule: 'AT_MOST', number});
  },
  requireSelectExactly(this: ValidationBuilder, number: number) {
    return this.require({rule: 'EXACTLY', number});
  },
};

const columns = {
  requireLimitOneResponsePerColumn(this: ValidationBuilder) {
    return this.require({rule: 'ONE_PER_COLUMN'});
  },
};

implement('Forms.TextValidationBuilder', ValidationBuilder, {...building, ...patterns, ...numbers}, IN_THE_SCRIPT);
implement('Forms.ParagraphTextValidationBuilder', ValidationBuilder, {...building, ...patterns}, IN_THE_SCRIPT);
implement('Forms.CheckboxValidationBuilder', ValidationBuilder, {...building, ...counts}, IN_THE_SCRIPT);
implement('Forms.GridValidationBuilder', ValidationBuilder, {...building, ...columns}, IN_THE_SCRIPT);
implement('Forms.CheckboxGridValidationBuilder', ValidationBuilder, {...building, ...columns}, IN_THE_SCRIPT);

function readable(pattern: string): string {
  try {
    new RegExp(pattern, 'su');
  } catch {
    throw exception(`Invalid regular expression pattern: ${pattern}`);
  }
  return pattern;
}
