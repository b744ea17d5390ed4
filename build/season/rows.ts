/** The rows of a tab by the titles of its columns, as somebody reads them who looks at the sheet. */

import type {Season} from '../../emulator/demo';

export type SheetRow = Readonly<Record<string, unknown>>;

export function rowsOf({book}: Pick<Season, 'book'>, tab: string | number): SheetRow[] {
  const [header = [], ...rows] = book.tab(tab).values();
  const titles = header.map(String);
  return rows.map(row => Object.fromEntries(titles.map((title, column) => [title, row[column]])));
}

/** How many there are of each. */
export function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
