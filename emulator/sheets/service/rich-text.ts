/** Rich text: values whose parts look different or link somewhere, read from cells and written to them. */

import {type Execution, exception, implement, ServiceObject} from '../../kernel';
import {mapBlock, store} from '../content';
import {touched} from '../evaluation';
import {refuseLongText, refuseOtherSize} from '../given';
import {refuseInvalid} from '../guards';
import {
  beforeReading,
  bufferWrite,
  ops,
  Range,
  READ,
  refuseRangeEdit,
  SHEET_SCOPES,
  SpreadsheetApp,
  WRITE,
} from '../objects';
import {layerOf, type TabState} from '../state';
import {cellStyle, changeRuns, DEFAULT_STYLE, type Run, type StyleState, sharedStyle} from '../text';
import {TextStyle} from './text-style';

/** A text with its runs; also a part of one, whose indices count in the whole. */
class RichTextValue extends ServiceObject {
  constructor(
    execution: Execution,
    readonly whole: string,
    readonly runs: readonly Run[],
    readonly start = 0,
    readonly end = whole.length,
    /** What the runs lie upon. */
    readonly base: StyleState = DEFAULT_STYLE,
  ) {
    super(execution);
  }

  within(start: number, end: number): Run[] {
    return this.runs.filter(run => run.start < end && run.end > start);
  }
}

class RichTextValueBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    public text: string | null = null,
    public runs: readonly Run[] = [],
  ) {
    super(execution);
  }

  /** @throws when there is no text yet, or the offsets lie outside it */
  change(start: number | null, end: number | null, change: (run: Run) => Run): this {
    if (this.text === null) throw exception('Text must be set before styles or links.');
    const [from, to] = [start ?? 0, end ?? this.text.length];
    if (from < 0 || to > this.text.length || from > to) throw exception('Invalid argument: endOffset');
    this.runs = changeRuns(this.runs, from, to, change);
    return this;
  }
}

implement('Spreadsheet.SpreadsheetApp', SpreadsheetApp, {
  newRichTextValue() {
    return new RichTextValueBuilder(this.execution);
  },
});

implement('Spreadsheet.RichTextValue', RichTextValue, {
  getText() {
    return this.whole.slice(this.start, this.end);
  },
  getStartIndex() {
    return this.start;
  },
  getEndIndex() {
    return this.end;
  },
  getRuns() {
    const {execution, whole, runs, base} = this;
    return this.within(this.start, this.end).map(
      ({start, end}) =>
        new RichTextValue(execution, whole, runs, Math.max(start, this.start), Math.min(end, this.end), base),
    );
  },
  getTextStyle(from?: number, to?: number) {
    const {start, end} = {start: from ?? this.start, end: to ?? this.end};
    const styles = this.within(start, end).map(run => ({...this.base, ...run.style}));
    return new TextStyle(this.execution, sharedStyle(styles.length > 0 ? styles : [this.base]));
  },
  getLinkUrl(from?: number, to?: number) {
    const {start, end} = {start: from ?? this.start, end: to ?? this.end};
    const links = new Set(this.within(start, end).map(run => run.link));
    const [only = null] = links;
    return links.size === 1 ? only : null;
  },
  copy() {
    return new RichTextValueBuilder(this.execution, this.whole, this.runs);
  },
});

implement('Spreadsheet.RichTextValueBuilder', RichTextValueBuilder, {
  setText(text: string) {
    this.text = text;
    this.runs = text === '' ? [] : [{start: 0, end: text.length, style: {}, link: null}];
    return this;
  },
  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]) {
    const [start, end, style] = args.length === 1 ? [null, null, args[0]] : args;
    return this.change(start, end, run => ({...run, style: style ? {...run.style, ...style.style} : {}}));
  },
  setLinkUrl(...args: [string | null] | [number, number, string | null]) {
    const [start, end, link] = args.length === 1 ? [null, null, args[0]] : args;
    return this.change(start, end, run => ({...run, link}));
  },
  build() {
    return new RichTextValue(this.execution, this.text ?? '', this.runs);
  },
});

implement(
  'Spreadsheet.Range',
  Range,
  {
    getRichTextValue() {
      const {tab, block} = this;
      beforeReading(this, 1);
      return readRichText(this.execution, tab, block.row, block.column);
    },
    getRichTextValues() {
      const {tab, block} = this;
      beforeReading(this, block.rows * block.columns);
      return mapBlock(block, (row, column) => readRichText(this.execution, tab, row, column));
    },
    setRichTextValue(value: RichTextValue) {
      write(this, () => value);
      return this;
    },
    setRichTextValues(values: RichTextValue[][]) {
      refuseOtherSize(values, this.block);
      const cells = values.map(row => [...row]);
      write(this, (r, c) => cells[r]![c]!);
      return this;
    },
  },
  {
    ops: ops({
      [READ]: ['getRichTextValue', 'getRichTextValues'],
      [WRITE]: ['setRichTextValue', 'setRichTextValues'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

const ADDRESS = /^https?:\/\/\S+$/;

/** `null` where a cell holds no text; an address that was typed alone is a link. */
function readRichText(execution: Execution, tab: TabState, row: number, column: number): RichTextValue | null {
  const value = tab.values.get(row, column) ?? '';
  if (typeof value !== 'string') return null;
  const base = cellStyle(tab, row, column);
  const link = tab.formulas.get(row, column) === undefined && ADDRESS.test(value) ? value : null;
  const plain: Run[] = value === '' ? [] : [{start: 0, end: value.length, style: {}, link}];
  const runs = layerOf<Run[]>(tab, 'richText').get(row, column) ?? plain;
  return new RichTextValue(execution, value, runs, 0, value.length, base);
}

/** Rich text is text, whatever it looks like: it is never read as a number or a formula. */
function write(range: Range, valueAt: (r: number, c: number) => RichTextValue): void {
  refuseRangeEdit(range);
  const {book, tab, block} = range;
  const texts = mapBlock(block, (row, column) => {
    const {whole, runs} = valueAt(row - block.row, column - block.column);
    refuseLongText(whole);
    return {whole, runs};
  });
  refuseInvalid(range, (r, c) => texts[r]![c]!.whole, range.execution.now());
  bufferWrite(range, block.rows * block.columns, () => {
    texts.forEach((cells, r) => {
      cells.forEach(({whole, runs}, c) => {
        store(tab, block.row + r, block.column + c, whole);
        if (hasLooks(runs)) layerOf(tab, 'richText').set(block.row + r, block.column + c, [...runs]);
      });
    });
    touched(book, tab, block);
  });
}

function hasLooks(runs: readonly Run[]): boolean {
  return runs.some(({style, link}) => link !== null || Object.keys(style).length > 0);
}
