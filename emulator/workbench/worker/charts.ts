/**
 * The charts of a tab as a window draws them: where they lie, and the figures of their ranges as they are now. Columns, bars and lines; of any other kind only the place.
 */

import type {Json} from '../../kernel';
import {referredBlock} from '../../sheets/conditions';
import {displayBlock} from '../../sheets/content';
import {type Kept, keptCharts} from '../../sheets/service/chart';
import type {SpreadsheetState, TabState} from '../../sheets/state';

export interface ChartShown {
  readonly id: number;
  readonly title: string;
  readonly kind: 'columns' | 'bars' | 'lines' | 'other';
  readonly isStacked: boolean;
  readonly hasLegend: boolean;
  /** The cell of its corner, and pixels from there. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What stands in the first column of its range. */
  readonly names: readonly string[];
  readonly series: readonly {readonly name: string; readonly values: readonly number[]}[];
}

const KINDS: Readonly<Record<string, ChartShown['kind']>> = {COLUMN: 'columns', BAR: 'bars', LINE: 'lines'};

/** Sheets makes them so large where nothing is said. */
const USUAL = {width: 600, height: 371};

/** Text has to be calculated before: whoever asks for the cells of the tab has done so. */
export function chartsOn(book: SpreadsheetState, tab: TabState): ChartShown[] {
  return keptCharts(tab).map(kept => ({...frameOf(book, tab, kept), ...figuresOf(book, tab, kept)}));
}

function frameOf(book: SpreadsheetState, tab: TabState, {id, type, options, anchor, offsetX, offsetY}: Kept) {
  const {row, column} = referredBlock(book, tab, anchor.range)?.block ?? {row: 1, column: 1};
  return {
    ...{id, row, column, offsetX, offsetY},
    title: String(options.title ?? ''),
    kind: KINDS[type] ?? 'other',
    isStacked: options.isStacked === true,
    hasLegend: positionOf(options.legend ?? null) !== 'none',
    width: Number(options.width ?? USUAL.width),
    height: Number(options.height ?? USUAL.height),
  };
}

function positionOf(legend: Json): unknown {
  return legend !== null && typeof legend === 'object' ? (legend as Record<string, Json>).position : legend;
}

/** The first column names what the others count; header rows name the series. */
function figuresOf(
  book: SpreadsheetState,
  home: TabState,
  {ranges, headers}: Kept,
): Pick<ChartShown, 'names' | 'series'> {
  const found = ranges.flatMap(({range}) => referredBlock(book, home, range) ?? []);
  const [first] = found;
  if (first === undefined) return {names: [], series: []};
  const {tab, block} = first;
  const texts = displayBlock(book, tab, block);
  const titles = headers > 0 ? (texts[headers - 1] ?? []) : [];
  const columns = Array.from({length: block.columns - 1}, (_, at) => at + 1);
  return {
    names: texts.slice(headers).map(([name = '']) => name),
    series: columns.map(at => ({
      name: titles[at] ?? '',
      values: texts
        .slice(headers)
        .map((_, row) => Number(tab.values.get(block.row + headers + row, block.column + at)) || 0),
    })),
  };
}
