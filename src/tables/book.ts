/**
 * The spreadsheet during one action: its tabs by their ids, each table read at most once until somebody else may have written.
 *
 * Tabs are known by sheet id, so renaming one is harmless; where an id is not known yet (before Set up), the title counts.
 */
import {Refusal} from '../domain/problem';
import type {Row, RowOf, TableDefinition} from '../domain/tables/define';
import {lastUsedRow, readColumns, readTable, type Table} from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Title of a tab as the product made it, to the id that Google gave it. */
export type TabIds = Readonly<Record<string, number>>;

export class Book {
  private sheets: ReadonlyMap<number, Sheet> | undefined;
  private tables = new Map<string, Table<TableDefinition>>();
  private lastRows = new Map<string, number>();
  private glances = new Map<string, readonly Row[]>();

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly tabIds: TabIds,
  ) {}

  /** Reads a whole table, once; again only where columns are asked for that were not read. */
  read<Definition extends TableDefinition>(definition: Definition): Table<Definition> {
    const known = this.tables.get(definition.tab);
    if (known !== undefined && covers(known.definition, definition)) return known as unknown as Table<Definition>;
    const table = readTable(this.sheet(definition.tab), definition);
    this.tables.set(definition.tab, table as unknown as Table<TableDefinition>);
    return table;
  }

  rows<Definition extends TableDefinition>(definition: Definition): readonly RowOf<Definition>[] {
    return this.read(definition).rows.map(({row}) => row);
  }

  /** Number of the last used row; one call where the table was not read. */
  lastRow({tab}: TableDefinition): number {
    const known = this.tables.get(tab);
    const last = known === undefined ? (this.lastRows.get(tab) ?? this.sheet(tab).getLastRow()) : lastUsedRow(known);
    this.lastRows.set(tab, last);
    return last;
  }

  /**
   * A few columns of every row, for a look that mostly ends there: of a long tab it reads a fraction of the cells, once. Where they are not as Set up left them, or the table is known
   * already, they come from the whole table. There may be rows among them that the table leaves out, and blank ones; none of its own is missing.
   */
  glance<Definition extends TableDefinition, Name extends keyof RowOf<Definition> & string>(
    definition: Definition,
    names: readonly Name[],
  ): readonly Pick<RowOf<Definition>, Name>[] {
    if (this.tables.has(definition.tab)) return this.rows(definition);
    const key = [definition.tab, ...names].join('\n');
    const seen = this.glances.get(key) ?? readColumns(this.sheet(definition.tab), definition, names);
    if (seen === null) return this.rows(definition);
    this.glances.set(key, seen);
    return seen as readonly Pick<RowOf<Definition>, Name>[];
  }

  /** Forgets what was read: from here on somebody else may have written, or we have. */
  forget(): void {
    this.tables = new Map();
    this.glances = new Map();
    this.lastRows = new Map();
  }

  /** @throws {Refusal} when the tab is gone */
  sheet(tab: string): Sheet {
    const found = this.find(tab);
    if (found !== null) return found;
    throw new Refusal('tab-gone', `The tab "${tab}" is gone: choose SCOPE › Set up or repair… to make it again.`, {
      tab,
    });
  }

  find(tab: string): Sheet | null {
    const id = this.tabIds[tab];
    return id === undefined ? this.spreadsheet.getSheetByName(tab) : (this.byId().get(id) ?? null);
  }

  /** A tab that is none of the tables, by its id; null when it is gone. */
  withId(id: number): Sheet | null {
    return this.byId().get(id) ?? null;
  }

  private byId(): ReadonlyMap<number, Sheet> {
    this.sheets ??= new Map(this.spreadsheet.getSheets().map(sheet => [sheet.getSheetId(), sheet]));
    return this.sheets;
  }
}

function covers(known: TableDefinition, wanted: TableDefinition): boolean {
  return known === wanted || Object.keys(wanted.columns).every(name => name in known.columns);
}
