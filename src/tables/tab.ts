/**
 * Making a tab: grid, header, lists, widths, warnings. Nothing that stands in it is ever removed.
 *
 * The header is written last. So a tab whose header is there has all the rest too, whatever was interrupted; a tab with a bare first row is
 * finished by the next run.
 */

import {widthRuns} from '../domain/set-up/widths';
import {TABLES} from '../domain/tables';
import type {Column, Kind, TableDefinition} from '../domain/tables/define';

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

/** Columns of which one width is set; each is a call to Google. */
const COLUMNS_PER_WIDTH = 5;

/**
 * Adds a bare tab.
 *
 * @param index places to the left of it
 * @param like a bare tab to copy, which takes one call in place of four
 */
export function addTab(spreadsheet: Spreadsheet, title: string, index: number, like: Sheet | null): Sheet {
  if (like !== null) return spreadsheet.insertSheet(title, index, {template: like});
  const sheet = spreadsheet.insertSheet(title, index);
  layGround(sheet, WIDEST);
  return sheet;
}

/** Does over what a bare tab needs, for one of which it is not known. */
export function relayGround(sheet: Sheet, {columns}: TableDefinition): void {
  for (const banding of sheet.getBandings()) banding.remove();
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) protection.remove();
  layGround(sheet, Object.keys(columns).length);
}

/** Room for all columns, plain text everywhere, bands, and a first row that stays in sight. */
function layGround(sheet: Sheet, columns: number): void {
  const missing = columns - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  all.setNumberFormat(FORMATS.text);
  all.applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false);
  sheet.setFrozenRows(1);
}

export function gridOf(sheet: Sheet): Grid {
  return {sheet, rows: sheet.getMaxRows() - 1};
}

/** Makes a bare tab the table's. */
export function dress(grid: Grid, definition: TableDefinition): void {
  const columns = Object.values(definition.columns);
  setWidths(grid.sheet, columns);
  setFormats(grid, columns, 1);
  setLists(grid, columns, 1);
  setNotes(grid.sheet, columns, 1);
  warn(grid, definition);
  writeHeader(grid.sheet, columns, 1);
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

/** Writes a tab of two columns that only tells something. */
export function writeNotice(sheet: Sheet, rows: readonly (readonly string[])[], widths: readonly number[]): void {
  for (const [at, width] of widths.entries()) sheet.setColumnWidth(at + 1, width);
  sheet.getRange(1, 1, rows.length, rows[0]!.length).setValues(rows.map(row => [...row]));
}

function setWidths(sheet: Sheet, columns: readonly Column[]): void {
  const most = Math.max(2, Math.round(columns.length / COLUMNS_PER_WIDTH));
  const wanted = columns.map(({width = 120}) => width);
  for (const {from, count, width} of widthRuns(wanted, most)) sheet.setColumnWidths(from, count, width);
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
