/**
 * Making a tab: grid, header, lists, widths, warnings. Nothing that stands in it is ever removed.
 *
 * The header is written last. So a tab whose header is there has all the rest too, whatever was interrupted; a tab with a bare first row is
 * finished by the next run.
 */

import {USUAL_WIDTH, widthRuns} from '../domain/set-up/widths';
import {TABLES} from '../domain/tables';
import type {Column, Kind, TableDefinition} from '../domain/tables/define';
import {columnsOf, rowsOf} from './grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const FORMATS: Readonly<Record<Kind, string>> = {
  text: '@',
  number: 'General',
  flag: 'General',
  instant: 'yyyy-mm-dd hh:mm',
  day: 'yyyy-mm-dd',
  mark: 'General',
};

/** A tab and how many rows it has below the header, which is asked once. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rows: number;
}

/** Columns of the widest table: a new tab has 26, and the first one is what the others are copied from. */
const WIDEST = Math.max(...TABLES.map(({columns}) => Object.keys(columns).length));

/** Rows below the header of a new tab; it grows with what comes. */
const FIRST_ROWS = 200;

/** What Google gives a new tab. */
const GOOGLES = {rows: 1000, columns: 26} as const;

/** Title of the tab that is there only while tabs are made. */
export const PATTERN = 'Setting up…';

/** Fewer tabs than this are laid out one by one. */
const WORTH_A_PATTERN = 3;

/**
 * Adds a bare tab.
 *
 * @param index places to the left of it
 * @param like a bare tab to copy, which takes one call in place of four
 */
export function addTab(spreadsheet: Spreadsheet, title: string, index: number, like: Sheet | null): Sheet {
  if (like !== null) return spreadsheet.insertSheet(title, index, {template: like});
  const sheet = spreadsheet.insertSheet(title, index);
  trim(sheet);
  layGround(sheet);
  return sheet;
}

/** Does over what a bare tab needs, for one of which it is not known; the frozen row is what comes last, so where it is there is all the rest. */
export function relayGround(sheet: Sheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) protection.remove();
  if (sheet.getFrozenRows() > 0) return;
  for (const banding of sheet.getBandings()) banding.remove();
  if (sheet.getLastRow() === 0) trim(sheet);
  layGround(sheet);
}

/** Takes away the rows of a new tab that are not needed yet: fewer cells are laid out sooner. */
function trim(sheet: Sheet): void {
  const surplus = rowsOf(sheet, GOOGLES.rows) - FIRST_ROWS - 1;
  if (surplus > 0) sheet.deleteRows(FIRST_ROWS + 2, surplus);
}

/** Room for all columns, plain text everywhere, bands, and a first row that stays in sight. */
function layGround(sheet: Sheet): void {
  const there = columnsOf(sheet, GOOGLES.columns);
  if (WIDEST > there) sheet.insertColumnsAfter(there, WIDEST - there);
  const wide = Math.max(WIDEST, there);
  const all = sheet.getRange(1, 1, rowsOf(sheet, FIRST_ROWS + 1), wide);
  all.setNumberFormat(FORMATS.text);
  all.applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false);
  sheet.setColumnWidths(1, wide, USUAL_WIDTH);
  sheet.setFrozenRows(1);
}

export function gridOf(sheet: Sheet): Grid {
  return {sheet, rows: rowsOf(sheet, FIRST_ROWS + 1) - 1};
}

/**
 * Makes a bare tab the table's; its cells come last.
 *
 * @param pattern to take them from, all at once, where the tab has as many rows
 */
export function dress(grid: Grid, definition: TableDefinition, pattern: Pattern | null = null): void {
  const columns = Object.values(definition.columns);
  setWidths(grid.sheet, columns);
  warn(grid, definition);
  const from = pattern?.first.get(definition.tab);
  if (pattern === null || from === undefined || pattern.rows !== grid.rows) {
    layColumns(grid, columns);
    return;
  }
  const whole = [grid.rows + 1, columns.length] as const;
  pattern.sheet.getRange(1, from, ...whole).copyTo(grid.sheet.getRange(1, 1, ...whole));
}

/** Everything in the cells of columns, from the first on. */
function layColumns(grid: Grid, columns: readonly Column[]): void {
  setFormats(grid, columns, 1);
  setLists(grid, columns, 1);
  setNotes(grid.sheet, columns, 1);
  writeHeader(grid.sheet, columns, 1);
}

/** The columns of many tables side by side, from which each bare tab gets its own in one call. */
export interface Pattern extends Grid {
  /** Column number of a table's first column, by the title of its tab. */
  readonly first: ReadonlyMap<string, number>;
}

/**
 * Lays the columns of several tables out in a tab of their own.
 *
 * @param like a bare tab
 * @return null where it is not worth the calls
 */
export function makePattern(
  spreadsheet: Spreadsheet,
  definitions: readonly TableDefinition[],
  {sheet: like, rows}: Grid,
): Pattern | null {
  if (definitions.length < WORTH_A_PATTERN) return null;
  const columns = definitions.flatMap(definition => Object.values(definition.columns));
  const sheet = spreadsheet.insertSheet(PATTERN, like.getIndex(), {template: like});
  const there = columnsOf(sheet, WIDEST);
  if (columns.length > there) sheet.insertColumnsAfter(there, columns.length - there);
  layColumns({sheet, rows}, columns);
  const first = new Map<string, number>();
  let at = 1;
  for (const definition of definitions) {
    first.set(definition.tab, at);
    at += Object.keys(definition.columns).length;
  }
  return {sheet, rows, first};
}

/** Removes a pattern that was left behind by a run that was cut off. */
export function removePattern(spreadsheet: Spreadsheet): void {
  const sheet = spreadsheet.getSheetByName(PATTERN);
  if (sheet !== null) spreadsheet.deleteSheet(sheet);
}

/** Adds columns at the right of those that have a title. */
export function addColumns(sheet: Sheet, columns: readonly Column[], width: number): void {
  const missing = width + columns.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const grid = gridOf(sheet);
  setFormats(grid, columns, width + 1, true);
  setLists(grid, columns, width + 1);
  setNotes(sheet, columns, width + 1);
  writeHeader(sheet, columns, width + 1);
}

/** Puts a title back. */
export function retitle(sheet: Sheet, column: number, title: string): void {
  sheet.getRange(1, column).setNumberFormat(FORMATS.text).setValue(title);
}

/** The first row as texts; one call, however wide it is. */
export function readHeader(sheet: Sheet): string[] {
  return sheet.getRange('1:1').getValues()[0]!.map(String);
}

/** Writes a tab of two columns that only tells something; the second one is wide. */
export function writeNotice(sheet: Sheet, rows: readonly (readonly string[])[], width: number): void {
  sheet.setColumnWidth(2, width);
  sheet.getRange(1, 1, rows.length, rows[0]!.length).setValues(rows.map(row => [...row]));
}

function setWidths(sheet: Sheet, columns: readonly Column[]): void {
  const wanted = columns.map(({width = USUAL_WIDTH}) => width);
  for (const {from, count, width} of widthRuns(wanted)) sheet.setColumnWidths(from, count, width);
}

/** @param always also where all is text, which a bare tab has already */
function setFormats(grid: Grid, columns: readonly Column[], from: number, always = false): void {
  const row = columns.map(({kind}) => FORMATS[kind]);
  if (!always && row.every(format => format === FORMATS.text)) return;
  body(grid, from, columns.length).setNumberFormats(everyRow(grid, row));
}

/** Lists to choose from; something else may be typed, and is marked. */
function setLists(grid: Grid, columns: readonly Column[], from: number): void {
  if (columns.every(({choices}) => choices === undefined)) return;
  const row = columns.map(({choices}) =>
    choices === undefined
      ? null
      : SpreadsheetApp.newDataValidation()
          .requireValueInList([...choices], true)
          .setAllowInvalid(true)
          .build(),
  );
  body(grid, from, columns.length).setDataValidations(everyRow(grid, row));
}

function setNotes(sheet: Sheet, columns: readonly Column[], from: number): void {
  if (columns.every(({note}) => note === undefined)) return;
  sheet.getRange(1, from, 1, columns.length).setNotes([columns.map(({note = ''}) => note)]);
}

/** Warns, and never forbids, before a person changes what the tool writes. */
function warn(grid: Grid, {computed, columns}: TableDefinition): void {
  if (computed) {
    grid.sheet.protect().setWarningOnly(true);
    return;
  }
  for (const [at, column] of Object.values(columns).entries()) {
    if (column.computed)
      body(grid, at + 1, 1)
        .protect()
        .setWarningOnly(true);
  }
}

function writeHeader(sheet: Sheet, columns: readonly Column[], from: number): void {
  sheet.getRange(1, from, 1, columns.length).setValues([columns.map(({title}) => title)]);
}

/** Everything below the header. */
function body({sheet, rows}: Grid, from: number, count: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(2, from, rows, count);
}

function everyRow<Cell>({rows}: Grid, row: readonly Cell[]): Cell[][] {
  return Array.from({length: rows}, () => [...row]);
}
