/** What every action about one person's data reads: the rows of all tabs, each read once, and the answers of forms in which the person stands. */

import type {AnswerRow} from '../../domain/personal-data/out-of-reach';
import {namesPerson, type Person} from '../../domain/personal-data/person';
import type {Row, TableDefinition, Value} from '../../domain/tables/define';
import type {Book} from '../../tables/book';

export function rowsIn(book: Book): (definition: TableDefinition) => readonly Row[] {
  return definition => book.rows(definition) as unknown as readonly Row[];
}

/** A row of a form's tab about the person, by the form's own questions. */
export interface AnswerFound extends AnswerRow {
  readonly answers: Readonly<Record<string, Value>>;
}

/** Looks through the tabs that are not the tool's and into which a form writes. */
export function answersAbout(book: Book, people: readonly Person[]): AnswerFound[] {
  const own = new Set(Object.values(book.tabIds));
  const forms = book.spreadsheet
    .getSheets()
    .filter(sheet => !own.has(sheet.getSheetId()) && sheet.getFormUrl() !== null);
  return forms.flatMap(sheet => {
    const [header = [], ...rows] = sheet.getDataRange().getValues();
    return rows.flatMap((cells, at) => {
      const found = people.some(person => namesPerson(cells.map(String).join('\n'), person));
      if (!found) return [];
      const answers = Object.fromEntries(header.map((title, column) => [String(title), plain(cells[column])]));
      return [{tab: sheet.getName(), row: at + 2, answers}];
    });
  });
}

function plain(cell: unknown): Value {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return Object.prototype.toString.call(cell) === '[object Date]' ? (cell as Date).toISOString() : String(cell ?? '');
}
