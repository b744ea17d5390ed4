/**
 * Embedded charts, kept as data: type, ranges, options, place. What they look like, a browser decides; nothing here draws.
 */

import {EnumValue, exception, implement, type Json, ServiceObject} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {refuseEdit} from '../access';
import {parseColor} from '../colors';
import {referenceTo, referredBlock} from '../conditions';
import {beforeReading, changeNow, ops, type Range, READ, SHEET_SCOPES, Sheet} from '../objects';
import type {TabState} from '../state';

/** A chart as a script holds it; it is on a sheet once it has an id. */
interface ChartState {
  id: number | null;
  type: string;
  ranges: readonly Range[];
  options: {[name: string]: Json};
  /** Where its corner is: a cell, and pixels from there. */
  place: Place;
  headers: number;
  transposed: boolean;
  merge: string;
  hidden: string;
}

interface Place {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}

/** A chart as a tab keeps it: references move with the grid. */
export type Kept = Omit<ChartState, 'ranges' | 'place' | 'id'> & {
  id: number;
  ranges: {range: string}[];
  anchor: {range: string};
  offsetX: number;
  offsetY: number;
};

const NEW_CHART: Omit<ChartState, 'options'> = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  place: {row: 1, column: 1, offsetX: 0, offsetY: 0},
  headers: 0,
  transposed: false,
  merge: 'MERGE_COLUMNS',
  hidden: 'IGNORE_BOTH',
};

const KINDS = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'];

class EmbeddedChart extends ServiceObject {
  constructor(
    readonly sheet: Sheet,
    readonly chart: ChartState,
  ) {
    super(sheet.execution);
  }
}

class EmbeddedChartBuilder extends ServiceObject {
  constructor(
    readonly sheet: Sheet,
    readonly chart: ChartState,
    readonly classId = 'Spreadsheet.EmbeddedChartBuilder',
  ) {
    super(sheet.execution);
  }

  set(change: Partial<ChartState>): this {
    Object.assign(this.chart, change);
    return this;
  }

  option(name: string, value: unknown): this {
    const plain = value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
    return this.set({options: {...this.chart.options, [name]: plain}});
  }
}

class ChartOptions {
  constructor(readonly options: ChartState['options']) {}
}

class ContainerInfo {
  constructor(readonly place: Place) {}
}

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    newChart() {
      return new EmbeddedChartBuilder(this, {...NEW_CHART, options: {}});
    },
    getCharts() {
      beforeReading(this);
      return chartsOf(this).map(kept => new EmbeddedChart(this, read(this, kept)));
    },
    insertChart(chart: EmbeddedChart) {
      change(this, charts => {
        const id = this.execution.core.ids.between(1, 2_147_483_647);
        chart.chart.id = id;
        return [...charts, keep(this, {...chart.chart, id})];
      });
    },
    updateChart(chart: EmbeddedChart) {
      const id = idOn(this, chart);
      change(this, charts => charts.map(kept => (kept.id === id ? keep(this, {...chart.chart, id}) : kept)));
    },
    removeChart(chart: EmbeddedChart) {
      const id = idOn(this, chart);
      change(this, charts => charts.filter(kept => kept.id !== id));
    },
  },
  {
    ops: ops({[READ]: ['getCharts'], 'sheets.flush': ['insertChart', 'updateChart', 'removeChart']}),
    scopes: {'*': SHEET_SCOPES},
  },
);

function chartsOf({tab}: Sheet): Kept[] {
  return keptCharts(tab);
}

/** The charts of a tab, as they are kept. */
export function keptCharts({extra}: TabState): Kept[] {
  return (extra.charts ?? []) as unknown as Kept[];
}

function change(sheet: Sheet, work: (charts: Kept[]) => Kept[]): void {
  const {tab, book, execution} = sheet;
  refuseEdit(execution, book, tab);
  changeNow(sheet, () => {
    tab.extra.charts = work(chartsOf(sheet)) as unknown as Json;
  });
}

/** @throws when the chart is not on the sheet */
function idOn(sheet: Sheet, {chart}: EmbeddedChart): number {
  const found = chartsOf(sheet).find(kept => kept.id === chart.id);
  if (!found) throw exception('The chart is not on the sheet.');
  return found.id;
}

function keep({tab}: Sheet, chart: ChartState & {id: number}): Kept {
  const {ranges, place, ...rest} = chart;
  const cell = {row: place.row, column: place.column, rows: 1, columns: 1};
  return {
    ...rest,
    ranges: ranges.map(range => ({range: referenceTo(range.tab, range.block, tab)})),
    anchor: {range: referenceTo(tab, cell, tab)},
    offsetX: place.offsetX,
    offsetY: place.offsetY,
  };
}

/** Ranges that were deleted are no longer the chart's; without its cell it stands in the corner. */
function read(sheet: Sheet, {ranges, anchor, offsetX, offsetY, ...rest}: Kept): ChartState {
  const {book, tab, spreadsheet} = sheet;
  const at = referredBlock(book, tab, anchor.range)?.block ?? {row: 1, column: 1};
  const found = ranges.flatMap(({range}) => referredBlock(book, tab, range) ?? []);
  return {
    ...rest,
    ranges: found.map(({tab: other, block}) => spreadsheet.sheet(other).range(block)),
    place: {row: at.row, column: at.column, offsetX, offsetY},
  };
}

const strategy = (name: string, value: string) => EnumValue.of(`Charts.${name}`, value);

implement(
  'Spreadsheet.EmbeddedChart',
  EmbeddedChart,
  {
    getChartId() {
      return this.chart.id;
    },
    getContainerInfo() {
      return new ContainerInfo(this.chart.place);
    },
    getRanges() {
      return [...this.chart.ranges];
    },
    getOptions() {
      return new ChartOptions(this.chart.options);
    },
    getNumHeaders() {
      return this.chart.headers;
    },
    getTransposeRowsAndColumns() {
      return this.chart.transposed;
    },
    getMergeStrategy() {
      return strategy('ChartMergeStrategy', this.chart.merge);
    },
    getHiddenDimensionStrategy() {
      return strategy('ChartHiddenDimensionStrategy', this.chart.hidden);
    },
    modify() {
      return new EmbeddedChartBuilder(this.sheet, {...this.chart});
    },
  },
  {scopes: {'*': SHEET_SCOPES}},
);

implement('Charts.ChartOptions', ChartOptions, {
  get(name: string) {
    return this.options[name] ?? null;
  },
});

implement('Spreadsheet.ContainerInfo', ContainerInfo, {
  getAnchorRow() {
    return this.place.row;
  },
  getAnchorColumn() {
    return this.place.column;
  },
  getOffsetX() {
    return this.place.offsetX;
  },
  getOffsetY() {
    return this.place.offsetY;
  },
});

const BUILDERS = ['', ...KINDS].map(kind => `Spreadsheet.Embedded${kind}ChartBuilder`);

for (const id of BUILDERS) {
  implement(id, EmbeddedChartBuilder, {
    ...Object.fromEntries(KINDS.map(kind => [`as${kind}Chart`, becomes(kind)])),
    getChartType() {
      return strategy('ChartType', this.chart.type);
    },
    setChartType(type: EnumValue) {
      return this.set({type: type.name});
    },
    getRanges() {
      return [...this.chart.ranges];
    },
    addRange(range: Range) {
      return this.set({ranges: [...this.chart.ranges, range]});
    },
    removeRange(range: Range) {
      const others = this.chart.ranges.filter(other => other.tab !== range.tab || other.a1 !== range.a1);
      return this.set({ranges: others});
    },
    clearRanges() {
      return this.set({ranges: []});
    },
    getContainer() {
      return new ContainerInfo(this.chart.place);
    },
    setPosition(row: number, column: number, offsetX: number, offsetY: number) {
      const {tab} = this.sheet;
      if (row < 1 || column < 1 || row > tab.rows || column > tab.columns) {
        throw exception('The coordinates of the range are outside the dimensions of the sheet.');
      }
      return this.set({place: {row, column, offsetX, offsetY}});
    },
    setOption(name: string, value: unknown) {
      return this.option(name, value);
    },
    setNumHeaders(headers: number) {
      return this.set({headers});
    },
    setTransposeRowsAndColumns(transposed: boolean) {
      return this.set({transposed});
    },
    setMergeStrategy(merge: EnumValue) {
      return this.set({merge: merge.name});
    },
    setHiddenDimensionStrategy(hidden: EnumValue) {
      return this.set({hidden: hidden.name});
    },
    build() {
      return new EmbeddedChart(this.sheet, {...this.chart});
    },
  });
}

function becomes(kind: string) {
  return function (this: EmbeddedChartBuilder): EmbeddedChartBuilder {
    const state = {...this.chart, type: kind.toUpperCase()};
    return new EmbeddedChartBuilder(this.sheet, state, `Spreadsheet.Embedded${kind}ChartBuilder`);
  };
}

/** Methods of the builders of one kind that are another way to set an option. */
const SHORTCUTS: Record<
  string,
  {kinds: readonly string[]; set: (builder: EmbeddedChartBuilder, value: never) => unknown}
> = {
  setTitle: {kinds: KINDS, set: (builder, title: string) => builder.option('title', title)},
  setColors: {kinds: KINDS, set: (builder, colors: string[]) => builder.option('colors', colors)},
  setBackgroundColor: {
    kinds: KINDS,
    set: (builder, css: string) => builder.option('backgroundColor', parseColor(css) ?? css),
  },
  setLegendPosition: {
    kinds: KINDS,
    set: (builder, position: EnumValue) => builder.option('legend', {position: position.name.toLowerCase()}),
  },
  setXAxisTitle: {kinds: KINDS, set: (builder, title: string) => builder.option('hAxis.title', title)},
  setYAxisTitle: {kinds: KINDS, set: (builder, title: string) => builder.option('vAxis.title', title)},
  setStacked: {
    kinds: ['Area', 'Bar', 'Column', 'Combo', 'Histogram'],
    set: builder => builder.option('isStacked', true),
  },
  set3D: {kinds: ['Pie'], set: builder => builder.option('is3D', true)},
  reverseCategories: {
    kinds: KINDS.filter(kind => kind !== 'Scatter'),
    set: builder => builder.option('reverseCategories', true),
  },
};

/** Kinds without axes, or that are no drawing at all. */
const WITHOUT: Record<string, readonly string[]> = {
  Pie: ['setXAxisTitle', 'setYAxisTitle'],
  Table: Object.keys(SHORTCUTS),
};

for (const [name, {kinds, set}] of Object.entries(SHORTCUTS)) {
  for (const kind of kinds.filter(each => !WITHOUT[each]?.includes(name))) {
    implement(`Spreadsheet.Embedded${kind}ChartBuilder`, EmbeddedChartBuilder, {
      [name](value: never) {
        return set(this, value);
      },
    } as Methods<EmbeddedChartBuilder>);
  }
}
