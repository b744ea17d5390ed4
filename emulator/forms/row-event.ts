/** What triggers of the spreadsheet are told of a row (31, 33, 34, 34b). */

import type {Core, PersonEvent} from '../kernel';
import {displayBlock} from '../sheets/content';
import {columnsOf} from './cells';
import {type Answers, type FormState, questions, type StoredResponse} from './model';
import {columnPlaces, headingRow, linkedTab, rowOf, TIMESTAMP, type WrittenRow} from './tab';

type RowEvent = NonNullable<Extract<PersonEvent, {type: 'FORM_SUBMIT'}>['row']>;

/**
 * The row as its event carries it: what the cells show, in the order of the columns, and the same by heading. Two
 * columns with one heading share a list (33).
 *
 * @param before the answers before a change; only what changed is then told, unless all is assumed (34)
 */
export function rowEvent(core: Core, form: FormState, written: WrittenRow, change?: Change): RowEvent {
  const {book, tab, row, places} = written;
  const columns = Math.max(...places.values());
  const headings = displayBlock(book, tab, {row: headingRow(written), column: 1, rows: 1, columns})[0]!;
  const shown = displayBlock(book, tab, {row, column: 1, rows: 1, columns})[0]!;
  const told =
    change && core.assumptions.editedResponseEvent === 'changed' ? changedColumns(form, change, places) : null;
  const values = shown.map((text, at) => (told && !told.has(at + 1) ? '' : text));
  return {
    file: book.id,
    block: {sheetId: tab.id, row, column: 1, rows: 1, columns},
    values,
    namedValues: byHeading(headings, values),
  };
}

/** The answers before and after a change. */
export interface Change {
  readonly before: Answers;
  readonly after: Answers;
}

function changedColumns(form: FormState, {before, after}: Change, places: ReadonlyMap<string, number>): Set<number> {
  const changed = questions(form).filter(({id}) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  const keys = [TIMESTAMP, ...changed.flatMap(question => columnsOf(question).map(column => column.key))];
  return new Set(keys.flatMap(key => places.get(key) ?? []));
}

function byHeading(headings: readonly string[], values: readonly string[]): Record<string, string[]> {
  const named = new Map<string, string[]>();
  headings.forEach((heading, at) => {
    if (heading === '') return;
    named.set(heading, [...(named.get(heading) ?? []), values[at]!]);
  });
  return Object.fromEntries(named);
}

/** Tells the spreadsheet's triggers of every old response that a new destination has just received (34b). */
export function announceOld(core: Core, form: FormState, written: readonly OldRow[]): void {
  for (const old of written) announceRow(core, form, old);
}

/** An old response and the row that it was given; handlers before it may have moved it since. */
interface OldRow {
  readonly response: StoredResponse;
  readonly row: number | undefined;
}

function announceRow(core: Core, form: FormState, {response, row: given}: OldRow): void {
  const linked = linkedTab(core, form);
  const row = linked && rowOf(linked, response.serial, given);
  if (!linked || !row) return;
  const event = rowEvent(core, form, {...linked, row, places: columnPlaces(linked)});
  core.fire({type: 'FORM_SUBMIT', form: form.id, response: response.id, by: null, relinked: true, row: event});
}
