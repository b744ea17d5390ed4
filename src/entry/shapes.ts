/**
 * What may come in from a page: the shape of every argument, checked before anything is done with it. Whoever can edit the sheet can call
 * with anything.
 */
import type {FieldName} from '../domain/intake/fields';
import type {Place} from '../domain/problem';
import {Refusal} from '../domain/problem';
import type {Choices, NewFormWish} from '../domain/set-up/preview';
import {LANGUAGES, type Language} from '../domain/tables/committees';

const LONGEST_TEXT = 2_000;
const MOST_FIELDS = 100;

/** An argument that no page of ours sends. */
export function refused(): Refusal {
  return new Refusal(
    'bad-argument',
    'The page asked for something that does not exist: close it, open it again and repeat the step.',
  );
}

export function language(given: unknown): Language {
  const found = LANGUAGES.find(known => known === given);
  if (found === undefined) throw refused();
  return found;
}

export function place(given: unknown): Place {
  const {tab, row, column, key} = record(given);
  return {
    ...(tab === undefined ? {} : {tab: text(tab)}),
    ...(row === undefined ? {} : {row: rowNumber(row)}),
    ...(column === undefined ? {} : {column: text(column)}),
    ...(key === undefined ? {} : {key: text(key)}),
  };
}

export function choices(given: unknown): Choices {
  const {formUrl, fields, takeOver} = record(given ?? {});
  return {
    ...(formUrl === undefined ? {} : {formUrl: formLink(formUrl)}),
    ...(fields === undefined ? {} : {fields: fieldChoices(fields)}),
    ...(takeOver === undefined ? {} : {takeOver: takeOver === true}),
  };
}

export function newFormWish(given: unknown): NewFormWish {
  const {language: tongue, formUrl} = record(given);
  return {language: language(tongue), ...(formUrl === undefined ? {} : {formUrl: formLink(formUrl)})};
}

function formLink(given: unknown): string {
  const link = text(given).trim();
  if (/^https:\/\/(docs\.google\.com\/forms|forms\.gle)\//.test(link)) return link;
  throw new Refusal(
    'not-a-form',
    'This is no link to a Google form: copy it from the address bar while you edit the form.',
  );
}

function fieldChoices(given: unknown): Partial<Record<FieldName, string>> {
  const entries = Object.entries(record(given));
  if (entries.length > MOST_FIELDS || !entries.every(([field]) => /^[a-zA-Z]+\d{0,2}$/.test(field))) throw refused();
  return Object.fromEntries(entries.map(([field, id]) => [field, text(id)]));
}

/** An object of names and values. */
export function record(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw refused();
  return given as Record<string, unknown>;
}

/** A text of a sensible length. */
export function text(given: unknown): string {
  if (typeof given !== 'string' || given.length > LONGEST_TEXT) throw refused();
  return given;
}

/** A row as the officer sees it. */
export function rowNumber(given: unknown): number {
  if (!Number.isInteger(given) || (given as number) < 1) throw refused();
  return given as number;
}

/** A list of at most so many. */
export function list<Item>(given: unknown, item: (each: unknown) => Item, most = 20_000): Item[] {
  if (!Array.isArray(given) || given.length > most) throw refused();
  return given.map(item);
}

/** A reference as the tool gives them: `S27-0042`. */
export function reference(given: unknown): string {
  const found = text(given);
  if (!/^S\d\d-\d{4,6}$/.test(found)) throw refused();
  return found;
}

export function oneOf<const Known extends string>(given: unknown, known: readonly Known[]): Known {
  const found = known.find(each => each === given);
  if (found === undefined) throw refused();
  return found;
}
