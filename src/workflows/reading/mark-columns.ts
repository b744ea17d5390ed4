/** The columns of marks: one per criterion of the rubric, to the right of a table's own; added when they are first needed. */
import {Refusal} from '../../domain/problem';
import type {TableDefinition} from '../../domain/tables/define';
import type {Book} from '../../tables/book';
import {addColumns} from '../../tables/tab';
import type {Table} from '../../tables/table';

/** The table with its columns of marks; null where one of them is missing. */
export function readIfComplete<Definition extends TableDefinition>(
  book: Book,
  wide: Definition,
): Table<Definition> | null {
  try {
    return book.read(wide);
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'column-gone') return null;
    throw error;
  }
}

/** Adds the columns that are missing; under the lock, and of no consequence when cut off. */
export function ensureColumns(book: Book, bare: TableDefinition, wide: TableDefinition): void {
  if (readIfComplete(book, wide) !== null) return;
  const {sheet, cells} = book.read(bare);
  const header = headerOf(cells);
  const width = header.reduce((last, title, at) => (title === '' ? last : at + 1), 0);
  addColumns(
    sheet,
    Object.values(wide.columns).filter(({title}) => !header.includes(title.toLowerCase())),
    width,
  );
  book.forget();
}

/** The titles in the first row as they are compared. */
export function headerOf(cells: readonly (readonly unknown[])[]): readonly string[] {
  return (cells[0] ?? []).map(title => String(title).trim().toLowerCase());
}
