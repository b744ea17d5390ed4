/**
 * The Certificate tab as cells: made when it is first written, and written anew each time. It is no table: nothing is read from it but its verdict.
 */
import type {ColumnRange} from '../domain/allocation/certificate-layout';
import {type CertificateTab, FIRST_CHECK, GREEN} from '../domain/allocation/certificate-tab';
import {columnLetter} from '../domain/tables/column-letter';
import type {TableDefinition} from '../domain/tables/define';
import {toCell} from './cell';
import type {Table} from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const WIDTHS = [430, 60, 110, 150] as const;
const GREEN_FILL = '#ceead6';
const RED_FILL = '#fad2cf';

/** Where the columns of these tables stand in their sheets, as formulas name them. */
export function columnRanges(tables: readonly Table<TableDefinition>[]): ColumnRange {
  const byTab = new Map(
    tables.map(({definition, sheet, columns, rows}) => [
      definition.tab,
      {title: sheet.getName().replace(/'/g, "''"), columns, last: rows.at(-1)?.at ?? 2},
    ]),
  );

  return (tab, name, toTheEnd = false) => {
    const {title, columns, last} = byTab.get(tab)!;
    const column = columnLetter(columns[name]!);

    return `'${title}'!$${column}$2:$${column}${toTheEnd ? '' : `$${Math.max(2, last)}`}`;
  };
}

/** Adds the bare tab at the right of another one. */
export function addCertificateSheet(spreadsheet: Spreadsheet, title: string, after: Sheet): Sheet {
  return spreadsheet.insertSheet(title, after.getIndex());
}

/** What is set once: widths, colours of the verdict, a warning before edits. Setting it again changes nothing. */
export function layOutCertificateSheet(sheet: Sheet): void {
  for (const [at, width] of WIDTHS.entries()) sheet.setColumnWidth(at + 1, width);
  sheet.setFrozenRows(1);
  sheet.setConditionalFormatRules([
    rule(sheet, 'B1', GREEN, GREEN_FILL),
    rule(sheet, 'B1', 'Red', RED_FILL),
    rule(sheet, `C${FIRST_CHECK}:C40`, '✘', RED_FILL),
  ]);
  sheet.protect().setWarningOnly(true);
}

function rule(sheet: Sheet, range: string, starts: string, fill: string) {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenTextStartsWith(starts)
    .setBackground(fill)
    .setRanges([sheet.getRange(range)])
    .build();
}

/** Writes the tab anew; what stood in it is gone. */
export function writeCertificateSheet(sheet: Sheet, {values, blocks}: CertificateTab): void {
  const width = values[0]!.length;
  sheet.clearContents();
  const [rows, columns] = [values.length - sheet.getMaxRows(), width - sheet.getMaxColumns()];
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
  const cells = values.map(row => row.map(value => toCell(value, typeof value === 'number' ? 'number' : 'text')));
  sheet.getRange(1, 1, values.length, width).setValues(cells);
  for (const {row, column, formulas} of blocks) {
    sheet.getRange(row, column, formulas.length, formulas[0]!.length).setFormulas(formulas.map(line => [...line]));
  }
}

export interface SheetVerdict {
  readonly green: boolean;
  readonly says: string;
  /** Checks that do not hold: what is promised, how many cells break it, where to look. */
  readonly broken: readonly {readonly says: string; readonly found: string; readonly look: string}[];
}

/** What the formulas say, once they have been calculated. */
export function readVerdict(sheet: Sheet, checks: number): SheetVerdict {
  const [[, says = ''] = [], , ...lines] = sheet.getRange(1, 1, FIRST_CHECK + checks - 1, 4).getDisplayValues();
  const broken = lines.filter(([, found]) => found !== '0');

  return {
    green: says === GREEN,
    says,
    broken: broken.map(([text = '', found = '', , look = '']) => ({says: text, found, look})),
  };
}
