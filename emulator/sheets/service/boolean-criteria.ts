/** The `when…` methods that builders of conditional formats and of filter criteria share. */

import {EnumValue, implement} from '../../kernel';
import type {Condition} from '../conditions';

interface ConditionBuilder {
  readonly execution: {readonly facades: {fromScript(value: unknown): unknown}};
  when(condition: Condition): unknown;
}

const CRITERIA = [
  'CellEmpty',
  'CellNotEmpty',
  'NumberBetween',
  'NumberEqualTo',
  'NumberGreaterThan',
  'NumberGreaterThanOrEqualTo',
  'NumberLessThan',
  'NumberLessThanOrEqualTo',
  'NumberNotBetween',
  'NumberNotEqualTo',
  'TextContains',
  'TextDoesNotContain',
  'TextEndsWith',
  'TextEqualTo',
  'TextStartsWith',
];

const DATES = ['DateAfter', 'DateBefore', 'DateEqualTo'];

/** `NumberEqualTo` → `NUMBER_EQUAL_TO`. */
function criteriaName(words: string): string {
  return words.replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase();
}

/** Gives a builder's class its `when…` methods and `withCriteria`. */
export function implementCriteria<Builder extends ConditionBuilder & object>(
  id: string,
  host: abstract new (...args: never[]) => Builder,
): void {
  const plain = CRITERIA.map(words => [
    `when${words}`,
    function (this: Builder, ...values: unknown[]) {
      return this.when({criteria: criteriaName(words), values});
    },
  ]);
  const dates = DATES.map(words => [
    `when${words}`,
    function (this: Builder, date: unknown) {
      const relative = date instanceof EnumValue ? '_RELATIVE' : '';
      return this.when({criteria: criteriaName(words) + relative, values: [date]});
    },
  ]);
  implement(id, host as abstract new (...args: unknown[]) => Builder, {
    ...Object.fromEntries([...plain, ...dates]),
    whenFormulaSatisfied(this: Builder, formula: string) {
      return this.when({criteria: 'CUSTOM_FORMULA', values: [formula.startsWith('=') ? formula : `=${formula}`]});
    },
    withCriteria(this: Builder, criteria: EnumValue, values: unknown[]) {
      const {facades} = this.execution;
      return this.when({criteria: criteria.name, values: values.map(value => facades.fromScript(value))});
    },
  });
}
