/**
 * Conditions: the criterion and values that data validation, conditional formatting and filters share. A script's values
 * (ranges, dates, formulas) are kept as JSON in which references can be found and moved with the grid.
 */

import {isDate} from 'node:util/types';
import {type Block, columnLetters, parseA1, quoteSheetName} from '../cells/a1';
import {EnumValue, exception, type Json} from '../kernel';
import {blockOf} from './access';
import {Range, type Spreadsheet} from './objects';
import {layerOf, type SpreadsheetState, type TabState, tabNamed, type ValidationState} from './state';

/** A criterion by its name at Google's, with values as a script gives and gets them. */
export interface Condition {
  readonly criteria: string;
  readonly values: readonly unknown[];
}

/** A date as a condition keeps it. */
interface InstantJson {
  instant: number;
}

/** Text that holds references: a formula, or the address of a range; both begin with `=`. */
export type ReferenceJson = {formula: string} | {range: string};

/** The JSON of a script's value; `home` is the tab that the condition is about. */
export function valueToJson(value: unknown, home: TabState): Json {
  if (value instanceof Range) return {range: referenceTo(value.tab, value.block, home)};
  if (value instanceof EnumValue) return {enum: value.enumId, name: value.name};
  if (isDate(value)) return {instant: value.getTime()} satisfies InstantJson as unknown as Json;
  if (typeof value === 'string' && value.startsWith('=')) return {formula: value};
  if (Array.isArray(value)) return value.map(member => valueToJson(member, home));
  return (value ?? null) as Json;
}

/** The reverse of {@link valueToJson}. @throws when the range that was meant is gone */
export function valueFromJson(json: Json, spreadsheet: Spreadsheet, home: TabState): unknown {
  if (Array.isArray(json)) return json.map(member => valueFromJson(member, spreadsheet, home));
  if (json === null || typeof json !== 'object') return json;
  const {instant, formula, range, enum: enumId, name} = json as Record<string, unknown>;
  if (typeof instant === 'number') return new Date(instant);
  if (typeof formula === 'string') return formula;
  if (typeof enumId === 'string') return EnumValue.of(enumId, name as string);
  const found = referredBlock(spreadsheet.book, home, range as string);
  if (!found) throw exception('Range not found');
  return spreadsheet.sheet(found.tab).range(found.block);
}

/** An absolute reference as text, with the sheet's name only where it is another sheet. */
export function referenceTo(tab: TabState, {row, column, rows, columns}: Block, home: TabState): string {
  const sheet = tab === home ? '' : `${quoteSheetName(tab.name)}!`;
  const corner = (r: number, c: number) => `$${columnLetters(c)}$${r}`;
  return `=${sheet}${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}

/** The cells that a text of {@link referenceTo} means today; undefined when they are gone. */
export function referredBlock(
  book: SpreadsheetState,
  home: TabState,
  reference: string,
): {tab: TabState; block: Block} | undefined {
  const address = parseA1(reference.slice(1));
  if (!address) return undefined;
  const tab = address.sheet === undefined ? home : tabNamed(book, address.sheet);
  return tab && {tab, block: blockOf(tab, address)};
}

/**
 * Gives every formula and range reference that is not in a cell to `rewrite`: those of validations, conditional formats,
 * filters and charts. `home` is the tab it stands in.
 */
export function rewriteConditions(book: SpreadsheetState, rewrite: (formula: string, home: TabState) => string): void {
  for (const tab of book.tabs) {
    const change = (text: string) => rewrite(text, tab);
    rewriteValidations(tab, change);
    for (const bound of tab.bounds) {
      if (bound.kind === 'conditional-format' || bound.kind === 'filter') bound.data = rewriteJson(bound.data, change);
    }
    if (tab.extra.charts) tab.extra.charts = rewriteJson(tab.extra.charts, change);
  }
}

/** Neighbours share one rule: each is looked at once. */
function rewriteValidations(tab: TabState, change: (text: string) => string): void {
  if (!tab.layers.has('validations')) return;
  const layer = layerOf<ValidationState>(tab, 'validations');
  const known = new Map<ValidationState, ValidationState>();
  layer.forEach((rule, row, column) => {
    if (rule.values.length === 0) return;
    const changed = known.get(rule) ?? (rewriteJson(rule as unknown as Json, change) as unknown as ValidationState);
    known.set(rule, changed);
    if (changed !== rule) layer.set(row, column, changed);
  });
}

/** The same JSON where nothing in it changes. */
function rewriteJson(json: Json, change: (text: string) => string): Json {
  if (json === null || typeof json !== 'object') return json;
  let same = true;
  const entries = Object.entries(json).map(([key, value]) => {
    const isReference = (key === 'formula' || key === 'range') && typeof value === 'string';
    const changed = isReference ? change(value) : rewriteJson(value as Json, change);
    same &&= changed === value;
    return [key, changed] as const;
  });
  if (same) return json;
  return Array.isArray(json) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
