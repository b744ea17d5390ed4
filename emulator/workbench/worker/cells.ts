/**
 * Cells as a window shows them: a band of rows at a time, texts with the few that have more to them (a look, a formula, a note, a
 * rule) told apart. Looks are sent once and named by number.
 */

import {displayValue} from '../../cells/display';
import {sheetLocale} from '../../cells/locale';
import {isDateFormat} from '../../cells/number-format';
import {displayBlock} from '../../sheets/content';
import {settle} from '../../sheets/evaluation';
import type {Lines, SpreadsheetState, TabState, ValidationState} from '../../sheets/state';
import {type Look, type LookAt, looksOf} from './looks';

/** A cell that is more than its text. */
export interface RichCell {
  readonly text: string;
  /** Number of its look. */
  readonly look?: number;
  readonly note?: string;
  readonly link?: string;
  readonly kind?: 'checkbox' | 'list' | 'error';
}

export type CellShown = string | RichCell;

/** A band of rows, from the first column to the last with content. */
export interface Band {
  readonly row: number;
  readonly rows: readonly (readonly CellShown[])[];
  readonly looks: readonly Look[];
}

/** Wider sheets are cut here: nobody scrolls to column 500 of a season. */
const WIDEST = 300;
/** More than that of a text is in no cell's sight; who edits or copies the cell gets all of it. */
const LONGEST = 1000;

export function cellsOf(
  book: SpreadsheetState,
  tab: TabState,
  {row, rows}: {readonly row: number; readonly rows: number},
  now: number,
): Band {
  settle(book, now, tab);
  const columns = Math.min(
    WIDEST,
    Math.max(1, ...[tab.values, tab.formulas, ...tab.layers.values()].map(l => l.lastColumn)),
  );
  const count = Math.max(0, Math.min(rows, tab.rows - row + 1));
  const texts = displayBlock(book, tab, {row, column: 1, rows: count, columns: Math.min(columns, tab.columns)});
  const looks = new Map<string, number>();
  const lookAt = looksOf(book, tab, now);
  const shown = texts.map((cells, r) => cells.map((text, c) => cellShown(tab, row + r, c + 1, text, {lookAt, looks})));
  return {row, rows: shown, looks: [...looks.keys()].map(look => JSON.parse(look) as Look)};
}

interface Looking {
  readonly lookAt: LookAt;
  readonly looks: Map<string, number>;
}

function cellShown(tab: TabState, row: number, column: number, full: string, {lookAt, looks}: Looking): CellShown {
  const text = full.length > LONGEST ? `${full.slice(0, LONGEST)}…` : full;
  const look = lookAt(row, column);
  const note = tab.layers.get('notes')?.get(row, column) as string | undefined;
  const rule = tab.layers.get('validations')?.get(row, column) as ValidationState | undefined;
  const kind = kindOf(rule, text, tab.formulas.get(row, column) !== undefined);
  const link = linkIn(text);
  if (look === null && note === undefined && kind === undefined && link === undefined) return text;
  return {
    text,
    ...(look !== null && {look: numberOf(look, looks)}),
    ...(note !== undefined && note !== '' && {note}),
    ...(link !== undefined && {link}),
    ...(kind !== undefined && {kind}),
  };
}

function numberOf(look: object, looks: Map<string, number>): number {
  const text = JSON.stringify(look);
  const known = looks.get(text) ?? looks.size;
  looks.set(text, known);
  return known;
}

function kindOf(rule: ValidationState | undefined, text: string, isFormula: boolean): RichCell['kind'] {
  if (rule?.criteria === 'CHECKBOX') return 'checkbox';
  if (rule?.criteria === 'VALUE_IN_LIST' || rule?.criteria === 'VALUE_IN_RANGE') return 'list';
  return isFormula && /^#[A-Z/0]+[!?A]$/.test(text) ? 'error' : undefined;
}

/** Sheets makes a link of a cell that is one address. */
function linkIn(text: string): string | undefined {
  return /^https?:\/\/\S+$/.test(text) ? text : undefined;
}

/** What a person gets to edit in a cell: the formula, or the value without its number format. */
export function editText(
  book: SpreadsheetState,
  tab: TabState,
  row: number,
  column: number,
): {text: string; choices: readonly string[] | null; help: string | null; note: string | null} {
  const rule = tab.layers.get('validations')?.get(row, column) as ValidationState | undefined;
  return {
    text: tab.formulas.get(row, column) ?? plainText(book, tab, row, column),
    choices: choicesOf(rule),
    help: rule?.helpText ?? null,
    note: (tab.layers.get('notes')?.get(row, column) as string | undefined) ?? null,
  };
}

function choicesOf(rule: ValidationState | undefined): readonly string[] | null {
  if (rule?.criteria !== 'VALUE_IN_LIST') return null;
  const [list] = rule.values;
  return Array.isArray(list) ? list.map(String) : null;
}

function plainText(book: SpreadsheetState, tab: TabState, row: number, column: number): string {
  const value = tab.values.get(row, column);
  if (value === undefined) return '';
  const format = tab.formats.get(row, column) ?? '';
  const keeps = typeof value !== 'number' || isDateFormat(format) || format.includes('%');
  return displayValue(value, keeps ? format : '', sheetLocale(book.locale));
}

/** Lines that are not as wide or as high as the others, and those that are hidden. */
export function linesOf(lines: Lines, count: number): {sizes: [line: number, size: number][]; hidden: number[]} {
  const sizes: [number, number][] = [];
  const hidden = new Set<number>();
  lines.size.forEachIn(1, 1, count, 1, (size, line) => sizes.push([line, size]));
  lines.hidden.forEachIn(1, 1, count, 1, (_, line) => hidden.add(line));
  lines.filtered.forEachIn(1, 1, count, 1, (_, line) => hidden.add(line));
  return {sizes, hidden: [...hidden].sort((one, other) => one - other)};
}
