/** Puts what a response says into a cell of the linked tab, in the file's locale and time zone. */

import {defaultDateFormat, sheetLocale} from '../cells/locale';
import {parseInput, type TypedValue} from '../cells/parse-input';
import {instantToSerial, wallToSerial} from '../cells/serial';
import {store} from '../sheets/content';
import type {SpreadsheetState, TabState} from '../sheets/state';
import {instantToWall} from '../time/zone';
import type {CellEntry} from './cells';

const DAY_SECONDS = 86_400;

/** @param sentAt the response's instant: its timestamp, and the year of a typed date that names none */
export function writeEntry(
  book: SpreadsheetState,
  tab: TabState,
  row: number,
  column: number,
  entry: CellEntry,
  sentAt: number,
): void {
  const {value, format} = contentOf(book, entry, tab.formats.get(row, column) ?? '', sentAt);
  store(tab, row, column, value, format);
}

function contentOf(book: SpreadsheetState, entry: CellEntry, cellFormat: string, sentAt: number): TypedValue {
  const locale = sheetLocale(book.locale);
  switch (entry.kind) {
    case 'empty':
      return {value: ''};
    case 'text':
      return {value: entry.text};
    case 'number':
      return {value: entry.number};
    case 'typed':
      return readTyped(book, entry.text, cellFormat, sentAt);
    case 'timestamp':
      return {value: instantToSerial(book.timeZone, sentAt), format: defaultDateFormat(locale, true)};
    case 'time':
      return {value: seconds(entry.text) / DAY_SECONDS, format: locale.timeFormat};
    case 'duration':
      return {value: seconds(entry.text) / DAY_SECONDS, format: '[h]:mm:ss'};
    case 'date':
    case 'dateTime':
      return {value: serialOf(entry.text), format: defaultDateFormat(locale, entry.kind === 'dateTime')};
  }
}

/** As if somebody typed it, but what would be a formula stays text. */
function readTyped(book: SpreadsheetState, text: string, format: string, sentAt: number): TypedValue {
  const {year} = instantToWall(book.timeZone, sentAt);
  const setting = {locale: sheetLocale(book.locale), format, year, formulasInTextCells: false};
  const input = parseInput(text, setting);
  return 'formula' in input ? {value: text} : input;
}

/** Serial number of `yyyy-MM-dd` or `yyyy-MM-dd HH:mm`. */
function serialOf(text: string): number {
  const [date, time = '00:00'] = text.split(' ');
  const [year, month, day] = date!.split('-').map(Number) as [number, number, number];
  return wallToSerial(year, month - 1, day, seconds(time) * 1000);
}

function seconds(text: string): number {
  const [hours, minutes, rest = 0] = text.split(':').map(Number) as [number, number, number?];
  return (hours * 60 + minutes) * 60 + rest;
}
