/**
 * What a cell shows: its value through its number format and the file's locale (behaviour 14).
 *
 * `getDisplayValues`, trigger events, text search and exports all show a cell through here. Colours and the width of
 * the column take no part.
 */

import {displayDate} from './display-date';
import {displayDigits, displayExponent, displayFraction, displayGeneral} from './display-number';
import type {SheetLocale} from './locale';
import {readFormat, type Section, type Token} from './number-format';
import type {CellValue} from './parse-input';

/**
 * Shows a value.
 *
 * @param format the cell's number format, empty for "automatic"
 */
export function displayValue(value: CellValue, format: string, locale: SheetLocale): string {
  if (typeof value === 'boolean') return value ? locale.trueWord : locale.falseWord;
  if (typeof value === 'string') return displayText(value, format);
  if (format === '' || format === '@') return displayGeneral(value, locale);
  return displayNumber(value, readFormat(format), locale);
}

function displayText(value: string, format: string): string {
  if (value === '' || format === '' || format === '@') return value;
  const sections = readFormat(format);
  const section = sections[3] ?? sections.find(each => each.kind === 'text');
  if (!section) return value;
  return section.tokens
    .map(token => (token.type === 'text' ? value : token.type === 'literal' ? token.text : ''))
    .join('');
}

function displayNumber(value: number, sections: Section[], locale: SheetLocale): string {
  const {section, shown} = chooseSection(value, sections);
  switch (section.kind) {
    case 'date':
      return displayDate(shown, section.tokens, locale);
    case 'general':
    case 'text':
      return around(section.tokens, displayGeneral(shown, locale));
    default:
      return displaySection(shown, section.tokens, locale);
  }
}

/** A second section takes the sign off a negative number; it writes its own. */
function chooseSection(value: number, sections: Section[]): {section: Section; shown: number} {
  const numbers = sections.slice(0, 3).filter((section, at) => at === 0 || section.kind !== 'text');
  const first = numbers[0]!;
  const conditional = numbers.find(section => section.condition?.(value));
  if (conditional) return {section: conditional, shown: conditional === first ? value : Math.abs(value)};
  if (first.condition) return {section: numbers.find(section => !section.condition) ?? first, shown: value};
  if (value < 0 && numbers[1]) return {section: numbers[1], shown: -value};
  if (value === 0 && numbers[2]) return {section: numbers[2], shown: value};
  return {section: first, shown: value};
}

function around(tokens: Token[], text: string): string {
  return tokens.map(token => (token.type === 'literal' ? token.text : text)).join('');
}

function displaySection(value: number, tokens: Token[], locale: SheetLocale): string {
  const percents = tokens.filter(token => token.type === 'percent').length;
  const scaled = Math.abs(value) * 100 ** percents;
  const exponent = tokens.find(token => token.type === 'exponent');
  const patterns = tokens.filter(token => token.type === 'digits').map(token => token.text);
  const numbers = exponent
    ? displayExponent(scaled, patterns[0] ?? '0', exponent.text, locale)
    : displayDigits(scaled, patterns, locale);
  let at = 0;
  const text = tokens.map(token => {
    if (token.type === 'digits') return numbers[at++] ?? '';
    if (token.type === 'fraction') return displayFraction(scaled, token);
    if (token.type === 'percent') return '%';
    return token.type === 'literal' ? token.text : '';
  });
  const shown = text.join('');
  return value < 0 && /[1-9]/.test(numbers.join('') || shown) ? `-${shown}` : shown;
}
