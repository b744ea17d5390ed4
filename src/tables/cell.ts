/**
 * The border between values and cells. `toCell` is the only way in which a string reaches the sheet: text stays text, whatever it looks
 * like to a spreadsheet (`=1+1`, `+32 470 12 34 56`, `007`, `1/2`, `TRUE`, `10:30`).
 */
import type {Kind, Value} from '../domain/tables/define';

/** Longest text that a cell takes. */
export const CELL_LIMIT = 50_000;

/** Letters and plain punctuation: a text that no locale reads as a number, date, boolean or formula. */
const HARMLESS = /^\p{L}[\p{L}\p{M} ,;()'’&!?“”]*$/u;

/** Words that are booleans or dates to some locale's sheet. */
const WORDS = new Set(['true', 'false', 'waar', 'onwaar', 'vrai', 'faux', 'wahr', 'falsch', 'verdadero', 'falso']);

/** What to write into a cell of this kind. A leading apostrophe marks text and is no part of it. */
export function toCell(value: Value, kind: Kind): string | number | boolean | Date {
  if (value === null || value === '') return '';
  if (kind === 'instant' && typeof value === 'string') return new Date(value);
  if (kind === 'day' && typeof value === 'string') return localDay(value);
  return typeof value === 'string' ? textCell(value) : value;
}

function textCell(text: string): string {
  const plain = HARMLESS.test(text) && !WORDS.has(text.toLowerCase()) && !/\d/.test(text) && !isMonth(text);
  return plain ? text : `'${text}`;
}

/** A month's name alone ("May") is a date in some locales. */
function isMonth(text: string): boolean {
  return /^(jan|feb|m[aä]r|mrt|apr|avr|ma[iyj]|mei|jui?n|jul|juil|au?g|ao[uû]t|sep|o[ck]t|nov|d[eé][cz])\p{L}{0,6}\.?$/iu.test(
    text.trim(),
  );
}

/** Midnight of the script's zone, which Set up keeps equal to the sheet's. */
function localDay(text: string): Date {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** Why a cell cannot be read as its kind. */
export class Unreadable {
  constructor(readonly shown: string) {}
}

/** What stands in a cell, as its column's kind. */
export function fromCell(cell: unknown, kind: Kind): Value | Unreadable {
  if (kind === 'text' && typeof cell === 'string') return cell; // most cells are
  if (cell === '' || cell === null || cell === undefined) return emptyOf(kind);
  switch (kind) {
    case 'text':
      return textOf(cell);
    case 'mark':
      return typeof cell === 'number' ? cell : textOf(cell);
    case 'number':
      return typeof cell === 'number' ? cell : new Unreadable(String(cell));
    case 'flag':
      return typeof cell === 'boolean' ? cell : flagFrom(String(cell));
    case 'instant':
      return isDateLike(cell) ? cell.toISOString() : instantFrom(String(cell));
    case 'day':
      return isDateLike(cell) ? dayText(cell) : dayFrom(String(cell));
  }
}

function textOf(cell: unknown): string {
  return isDateLike(cell) ? cell.toISOString() : String(cell);
}

function emptyOf(kind: Kind): Value {
  if (kind === 'text') return '';
  return kind === 'flag' ? false : null;
}

/** Dates come from the script's own realm at Google as here; the check by method holds in both. */
function isDateLike(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

function flagFrom(text: string): boolean | Unreadable {
  const word = text.trim().toLowerCase();
  if (['yes', 'ja', 'oui', 'x', 'true', '1'].includes(word)) return true;
  return ['no', 'nee', 'non', 'false', '0'].includes(word) ? false : new Unreadable(text);
}

function instantFrom(text: string): string | Unreadable {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))
    ? new Date(text).toISOString()
    : new Unreadable(text);
}

function dayText(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function dayFrom(text: string): string | Unreadable {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : new Unreadable(text);
}
