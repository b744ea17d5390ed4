/** Alternating colours of rows and columns. */

import {type EnumValue, exception, implement, type Json, ServiceObject} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {refuseEdit} from '../access';
import {addBound, boundsAt, boundsOf, firstBlock, removeBound} from '../bounds';
import {parseColor} from '../colors';
import {
  beforeReading,
  changeNow,
  ops,
  Range,
  READ,
  refuseRangeEdit,
  SHEET_SCOPES,
  Sheet,
  Spreadsheet,
} from '../objects';
import type {Bound} from '../state';

type Side = 'row' | 'column';
type Place = 'header' | 'first' | 'second' | 'footer';
type Colors = {[place in Place]: string | null};
type Bands = {[side in Side]: Colors};

const NONE: Colors = {header: null, first: null, second: null, footer: null};

/** Header, second band and footer of each theme; the first band is white. */
const THEMES: Record<string, [string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68eb2'],
};

class Banding extends ServiceObject {
  constructor(
    readonly sheet: Sheet,
    readonly bound: Bound,
  ) {
    super(sheet.execution);
  }

  get bands(): Bands {
    return this.bound.data as unknown as Bands;
  }

  change(work: () => void): this {
    const {sheet, execution} = this;
    refuseEdit(execution, sheet.book, sheet.tab, firstBlock(sheet.tab, this.bound));
    changeNow(sheet, work);
    return this;
  }
}

implement(
  'Spreadsheet.Range',
  Range,
  {
    applyRowBanding(theme?: EnumValue, header = true, footer = false) {
      return apply(this, 'row', theme?.name, header, footer);
    },
    applyColumnBanding(theme?: EnumValue, header = true, footer = false) {
      return apply(this, 'column', theme?.name, header, footer);
    },
    getBandings() {
      beforeReading(this);
      return boundsAt(this.tab, 'banding', this.block).map(bound => new Banding(this.sheet, bound));
    },
  },
  {
    ops: ops({[READ]: ['getBandings'], 'sheets.flush': ['applyRowBanding', 'applyColumnBanding']}),
    scopes: {'*': SHEET_SCOPES},
  },
);

function bandingsOf(sheet: Sheet): Banding[] {
  return boundsOf(sheet.tab, 'banding').map(bound => new Banding(sheet, bound));
}

const RULES = {ops: {getBandings: READ}, scopes: {'*': SHEET_SCOPES}};

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getBandings() {
      beforeReading(this);
      return bandingsOf(this);
    },
  },
  RULES,
);

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getBandings() {
      beforeReading(this);
      return this.book.tabs.flatMap(tab => bandingsOf(this.sheet(tab)));
    },
  },
  RULES,
);

function apply(range: Range, side: Side, theme = 'LIGHT_GREY', withHeader: boolean, withFooter: boolean): Banding {
  refuseRangeEdit(range);
  range.execution.flush();
  refuseBanded(range);
  const [header, second, footer] = THEMES[theme]!;
  const colors: Colors = {
    header: withHeader ? header : null,
    first: '#ffffff',
    second,
    footer: withFooter ? footer : null,
  };
  const bands: Bands = {row: NONE, column: NONE, [side]: colors};
  const bound = changeNow(range, () =>
    addBound(range.execution.core, range.tab, 'banding', [range.block], bands as unknown as Json),
  );
  return new Banding(range.sheet, bound);
}

function refuseBanded({tab, block}: Range, besides?: Bound): void {
  if (boundsAt(tab, 'banding', block).every(bound => bound === besides)) return;
  throw exception(
    'You cannot add alternating background colors to a range that already has alternating background colors.',
  );
}

implement(
  'Spreadsheet.Banding',
  Banding,
  {
    getRange() {
      return this.sheet.range(firstBlock(this.sheet.tab, this.bound));
    },
    setRange(range: Range) {
      refuseBanded(range, this.bound);
      return this.change(() => {
        this.bound.areas = [range.block];
      });
    },
    remove() {
      this.change(() => removeBound(this.sheet.tab, this.bound));
    },
    copyTo(range: Range) {
      refuseRangeEdit(range);
      refuseBanded(range);
      const data = structuredClone(this.bound.data);
      const copy = changeNow(range, () => addBound(range.execution.core, range.tab, 'banding', [range.block], data));
      return new Banding(range.sheet, copy);
    },
  },
  {ops: {'*': 'sheets.flush', getRange: READ}, scopes: {'*': SHEET_SCOPES}},
);

for (const [sideWord, side] of [
  ['Row', 'row'],
  ['Column', 'column'],
] as const) {
  for (const [placeWord, place] of [
    ['Header', 'header'],
    ['First', 'first'],
    ['Second', 'second'],
    ['Footer', 'footer'],
  ] as const) {
    const [getter, setter] = [`get${placeWord}${sideWord}Color`, `set${placeWord}${sideWord}Color`] as const;
    implement(
      'Spreadsheet.Banding',
      Banding,
      {
        [getter]() {
          return this.bands[side][place];
        },
        [setter](css: string | null) {
          const color = css === null ? null : parseColor(css);
          if (css !== null && color === null) throw exception('Invalid color: {css}', {css});
          return this.change(() => {
            const bands: Bands = {...this.bands, [side]: {...this.bands[side], [place]: color}};
            this.bound.data = bands as unknown as Json;
          });
        },
      } as Methods<Banding>,
      {ops: {[getter]: READ, [setter]: 'sheets.flush'}, scopes: {'*': SHEET_SCOPES}},
    );
  }
}
