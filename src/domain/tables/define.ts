/**
 * What a tab of the sheet holds, as data: its columns, their kinds, the key of a row.
 *
 * The definitions are the words of the product (one file per tab beside this one); `src/tables` reads and writes by them, Set up makes the
 * tabs from them, and a row's TypeScript type follows from them.
 */

/** What a cell may hold. An instant is ISO 8601 in UTC; a day is `2027-10-01`; `null` is an empty cell. */
export type Value = string | number | boolean | null;

/** A mark is a number that people type: what is no number stays as it was typed, so that whoever reads the marks can name it. */
export type Kind = 'text' | 'number' | 'flag' | 'instant' | 'day' | 'mark';

export interface Column<K extends Kind = Kind> {
  /** As it stands in the header; found there whatever its place, case or spaces around it. */
  readonly title: string;
  readonly kind: K;
  /** Pixels. */
  readonly width?: number;
  /** A list to choose from; typing something else is refused by the sheet only where `strict`. */
  readonly choices?: readonly string[];
  /** Written by the tool: the sheet warns before a person changes it. */
  readonly computed?: boolean;
  /** What it means, as a note on the header. */
  readonly note?: string;
  /** The season brings it: see {@link widened}. Where its title is missing, no other column is taken for it. */
  readonly brought?: boolean;
}

export interface TableDefinition<Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  /** The tab's title when it is made; officers may rename it. */
  readonly tab: string;
  /** Names (not titles) of the columns that together identify a row. */
  readonly key: readonly string[];
  readonly columns: Columns;
  /** What the tab is for, for the first tab and for its header. */
  readonly purpose: string;
  /** The whole tab is the tool's: the sheet warns before a person changes anything in it. */
  readonly computed?: boolean;
  /** Kind of the columns that the season brings, to the right of these: see {@link widened}. */
  readonly further?: Kind;
}

type Held<C extends Column> = C['kind'] extends 'text'
  ? string
  : C['kind'] extends 'flag'
    ? boolean
    : C['kind'] extends 'number'
      ? number | null
      : C['kind'] extends 'mark'
        ? string | number | null
        : string | null;

/** One row of a table. Text is never null: an empty cell is `''`. */
export type RowOf<Definition> =
  Definition extends TableDefinition<infer Columns> ? {readonly [Name in keyof Columns]: Held<Columns[Name]>} : never;

export type Row = Readonly<Record<string, Value>>;

type More = Omit<Column, 'title' | 'kind'>;

const column =
  <K extends Kind>(kind: K) =>
  (title: string, more: More = {}): Column<K> => ({title, kind, ...more});

export const text = column('text');
export const number = column('number');
export const flag = column('flag');
export const instant = column('instant');
export const day = column('day');
export const mark = column('mark');

/** Keeps the exact column names in the type. */
export function defineTable<const Columns extends Readonly<Record<string, Column>>>(
  definition: TableDefinition<Columns> & {readonly key: readonly (keyof Columns & string)[]},
): TableDefinition<Columns> {
  return definition;
}

/** Joins the parts of a key; a part cannot hold the separator, which no person types. */
export const KEY_SEPARATOR = ' · ';

/** The key of a row, as plans and the journal name it. */
export function keyOf(definition: TableDefinition, row: Row): string {
  return definition.key.map(name => String(row[name] ?? '')).join(KEY_SEPARATOR);
}

/** Pixels of a column that the season brings. */
const FURTHER_WIDTH = 90;

/** Name of a column that the season brings; no column of ours has a plus in it. */
export function furtherName(title: string): string {
  return `+${title}`;
}

/** A table with the columns that the season brings, such as one per criterion of the rubric. */
export function widened<Definition extends TableDefinition>(
  definition: Definition,
  titles: readonly string[],
): Definition {
  const {further} = definition;
  if (further === undefined || titles.length === 0) return definition;
  const more = titles.map(
    title => [furtherName(title), {title, kind: further, width: FURTHER_WIDTH, brought: true}] as const,
  );
  return {...definition, columns: {...definition.columns, ...Object.fromEntries(more)}};
}
