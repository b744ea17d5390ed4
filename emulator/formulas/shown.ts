/**
 * Which number format a result brings into a cell that has none: Sheets shows a date that a formula makes as a date, and
 * scripts read it as one.
 */

import {defaultDateFormat, type SheetLocale} from '../cells/locale';
import {isDateFormat} from '../cells/number-format';
import type {Shows} from './registry';

/**
 * @param rule what a function says of its result, or the operator between two values
 * @param one the format of the first argument, or of the left side
 * @param other the format of the right side
 */
export function shownBy(
  rule: Shows | string | undefined,
  locale: SheetLocale,
  one?: string,
  other?: string,
): string | undefined {
  switch (rule) {
    case 'date':
      return defaultDateFormat(locale, false);
    case 'datetime':
      return defaultDateFormat(locale, true);
    case 'time':
      return locale.timeFormat;
    case 'first':
      return one;
    case '+':
      return one ?? other;
    case '-':
      return isDate(one) && isDate(other) ? span(one, other) : (one ?? other);
    case '*':
    case '/':
      return isDate(one) || isDate(other) ? undefined : (one ?? other);
    default:
      return undefined;
  }
}

/** Between two dates lies a number of days, between two times a duration. */
function span(one: string, other: string): string | undefined {
  return /[hs]/i.test(one + other) ? '[h]:mm:ss' : undefined;
}

function isDate(format: string | undefined): format is string {
  return format !== undefined && isDateFormat(format);
}
