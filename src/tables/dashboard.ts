/**
 * The Dashboard tab as cells and charts: made when it is first written, and written anew each time. Charts keep their identity, so that one which an officer has
 * linked into slides is brought up to date there too. It is no table: nothing is read from it.
 */
import {type Chart, type ChartKind, type DashboardTab, WIDTH} from '../domain/dashboard/tab';
import {toCell} from './cell';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Embedded = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const WIDTHS = [170, 90, 90, 90, 90, 90, 90] as const;

/** Pixels. */
const WIDE = 640;
const HIGH = 360;
/** Of a bar, so that each has its name beside it; a row of cells is higher. */
const BAR = 20;

/** Adds the tab at the left, behind `Read me`, with what is set once. */
export function addDashboardSheet(spreadsheet: Spreadsheet, title: string): Sheet {
  const sheet = spreadsheet.insertSheet(title, 1);
  for (const [at, width] of WIDTHS.entries()) sheet.setColumnWidth(at + 1, width);
  sheet.protect().setWarningOnly(true);

  return sheet;
}

/** Writes the tab anew; charts of an officer's own stay. */
export function writeDashboardSheet(sheet: Sheet, {values, charts, titles}: DashboardTab): void {
  sheet.clearContents();
  const missing = values.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const cells = values.map(row => row.map(value => toCell(value, typeof value === 'number' ? 'number' : 'text')));
  sheet.getRange(1, 1, values.length, WIDTH).setValues(cells).setFontWeight('normal');
  sheet.getRangeList(titles.map(row => `A${row}`)).setFontWeight('bold');
  const there = new Map(sheet.getCharts().map(chart => [String(chart.getOptions().get('title')), chart]));
  for (const chart of charts) draw(sheet, chart, there.get(chart.title));
  const wanted = new Set(charts.map(({title}) => title));
  for (const [title, chart] of there) if (OURS.has(title) && !wanted.has(title)) sheet.removeChart(chart);
}

/** Titles that are ours; of these none stays without figures. */
const OURS: ReadonlySet<string> = new Set([
  'From application to place, by committee',
  'Readings and interviews done',
  'Places given and free, by country',
  'Which wish was met',
  'Mails by state',
]);

function draw(sheet: Sheet, chart: Chart, there: Embedded | undefined): void {
  const {title, kind, row, rows, columns} = chart;
  const range = sheet.getRange(row, 1, rows, columns);
  const builder = there === undefined ? sheet.newChart() : there.modify().clearRanges();
  const drawn = builder
    .setChartType(TYPES[kind]())
    .addRange(range)
    .setNumHeaders(1)
    .setPosition(row - 1, WIDTH + 2, 0, 0)
    .setOption('title', title)
    .setOption('isStacked', kind === 'stacked bars')
    .setOption('legend', {position: columns > 2 ? 'bottom' : 'none'})
    .setOption('width', WIDE)
    .setOption('height', kind === 'bars' || kind === 'stacked bars' ? Math.max(HIGH, rows * BAR) : HIGH)
    .build();
  if (there === undefined) sheet.insertChart(drawn);
  else sheet.updateChart(drawn);
}

/** Looked up when they are used: at load time there is no service. */
const TYPES: Readonly<Record<ChartKind, () => GoogleAppsScript.Charts.ChartType>> = {
  columns: () => Charts.ChartType.COLUMN,
  bars: () => Charts.ChartType.BAR,
  'stacked bars': () => Charts.ChartType.BAR,
  lines: () => Charts.ChartType.LINE,
};
