/**
 * Data validation at work: what people type and scripts write is held against the rules of its cells. A rule that allows
 * invalid data only warns; the others refuse, in Google's words.
 */

import {isDate} from 'node:util/types';
import {columnLetters} from '../cells/a1';
import {defaultDateFormat, sheetLocale} from '../cells/locale';
import {parseInput} from '../cells/parse-input';
import {instantToSerial} from '../cells/serial';
import {exception} from '../kernel';
import {instantToWall} from '../time/zone';
import type {Place} from './copying';
import {type Content, itemsOf, type Surroundings, satisfies} from './criteria';
import {addGuard, type Guard} from './guards';
import {beforeReading, Range} from './objects';
import {layerOf, type SpreadsheetState, type TabState, type ValidationState} from './state';

type ValueAt = Parameters<Guard>[1];

/** A cell whose content breaks a rule that only warns. */
export interface InvalidCell {
  row: number;
  column: number;
  message: string;
}

/** The cells of a tab that a person sees marked: their content breaks their rule. */
export function invalidCells(book: SpreadsheetState, tab: TabState, now: number): InvalidCell[] {
  const invalid: InvalidCell[] = [];
  const at = {book, tab, now, lists: new Map()};
  layerOf<ValidationState>(tab, 'validations').forEach((rule, row, column) => {
    const content = {value: tab.values.get(row, column), format: tab.formats.get(row, column) ?? ''};
    if (rule.criteria === 'CUSTOM_FORMULA' || isValid(rule, content, at)) return;
    invalid.push({row, column, message: messageFor(rule, at, row, column)});
  });
  return invalid;
}

/** Nothing is always valid; so is a formula, whose result is not known before it is written. */
function isValid(rule: ValidationState, content: Content, at: Surroundings): boolean {
  return content.value === undefined || content.value === '' || satisfies(rule, content, at);
}

addGuard((place, valueAt, now) => {
  const {book, tab} = place;
  if (tab.layers.get('validations')?.isEmpty !== false) return;
  const refusal = () => firstRefusal(place, valueAt, {book, tab, now, lists: new Map()});
  if (refusal() === null) return;
  // What the script wrote just before may make it right: a text format, an item of a list.
  if (place instanceof Range) beforeReading(place);
  const message = refusal();
  if (message !== null) throw exception('{message}', {message});
});

/** What is said about the first value that breaks a rule; null when none does. */
function firstRefusal({block, tab}: Place, valueAt: ValueAt, at: Surroundings): string | null {
  const {row, column, rows, columns} = block;
  let message: string | null = null;
  layerOf<ValidationState>(tab, 'validations').forEachIn(row, column, rows, columns, (rule, r, c) => {
    if (message !== null || rule.allowInvalid) return;
    const content = contentOf(valueAt(r - row, c - column), at, tab.formats.get(r, c) ?? '');
    if (!isValid(rule, content, at)) message = messageFor(rule, at, r, c);
  });
  return message;
}

/** What a value becomes in a cell. */
function contentOf(value: unknown, {book, now}: Surroundings, format: string): Content {
  const locale = sheetLocale(book.locale);
  if (isDate(value)) {
    const serial = instantToSerial(book.timeZone, value.getTime());
    return {value: serial, format: format || defaultDateFormat(locale, !Number.isInteger(serial))};
  }
  if (typeof value !== 'string') return {value: (value ?? undefined) as Content['value'], format};
  const {year} = instantToWall(book.timeZone, now);
  const input = parseInput(value, {locale, format, year, formulasInTextCells: true});
  if ('formula' in input) return {value: undefined, format};
  return {value: input.value, format: format || (input.format ?? '')};
}

function messageFor(rule: ValidationState, at: Surroundings, row: number, column: number): string {
  const cell = columnLetters(column) + row;
  const text = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  if (rule.helpText) return `${text}\n${rule.helpText}`;
  const items = offered(rule, at);
  return items ? `${text} Please enter one of the following values: ${items.join(', ')}.` : text;
}

function offered({criteria, values}: ValidationState, at: Surroundings): readonly string[] | null {
  if (criteria === 'VALUE_IN_LIST') return values[0] as string[];
  return criteria === 'VALUE_IN_RANGE' ? [...itemsOf(values[0]!, at)] : null;
}
