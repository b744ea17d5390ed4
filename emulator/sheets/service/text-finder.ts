/** Finding and replacing text in what cells show, or in their formulas. Matches are cells, row by row, sheet by sheet. */

import type {Block} from '../../cells/a1';
import {exception, implement, ServiceObject} from '../../kernel';
import {displayCell, enterBlock} from '../content';
import {refuseInvalid} from '../guards';
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
  scriptEntry,
} from '../objects';

interface Options {
  matchCase: boolean;
  entireCell: boolean;
  formulaText: boolean;
  regularExpression: boolean;
  ignoreDiacritics: boolean;
}

class TextFinder extends ServiceObject {
  readonly options: Options = {
    matchCase: false,
    entireCell: false,
    formulaText: false,
    regularExpression: false,
    ignoreDiacritics: false,
  };
  /** Where the search stands: the last match, or where it was told to start. */
  at: Range | null = null;
  current: Range | null = null;

  constructor(
    readonly ranges: readonly Range[],
    readonly text: string,
    private readonly home: Spreadsheet,
  ) {
    super(home.execution);
  }

  set(change: Partial<Options>): this {
    Object.assign(this.options, change);
    return this;
  }

  get pattern(): RegExp {
    const {matchCase, entireCell, regularExpression} = this.options;
    const source = regularExpression ? this.text : escaped(this.fold(this.text));
    try {
      return new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
    } catch {
      throw exception('Invalid regular expression: {text}', {text: this.text});
    }
  }

  fold(text: string): string {
    return this.options.ignoreDiacritics ? withoutDiacritics(text) : text;
  }

  /** What is searched in a cell: its formula where formulas are, else what it shows. */
  textAt({tab, book}: Range, row: number, column: number): string {
    const formula = this.options.formulaText ? tab.formulas.get(row, column) : undefined;
    return formula ?? displayCell(book, tab, row, column);
  }

  matches(): Range[] {
    beforeReading(this.home);
    if (this.text === '') return [];
    const {pattern} = this;
    return this.ranges.flatMap(range =>
      filledCells(range)
        .filter(({row, column}) => this.fold(this.textAt(range, row, column)).search(pattern) >= 0)
        .map(block => range.part(block)),
    );
  }

  /** The next match in a direction; none at the end. */
  step(direction: 1 | -1): Range | null {
    const matches = this.matches();
    const ordered = direction === 1 ? matches : matches.reverse();
    const {at} = this;
    const next = at === null ? ordered[0] : ordered.find(match => this.compare(match, at) * direction > 0);
    this.current = next ?? null;
    this.at = next ?? at;
    return this.current;
  }

  /** Which of two cells comes first in the search. */
  private compare(one: Range, other: Range): number {
    const {tabs} = this.home.book;
    const sheets = tabs.indexOf(one.tab) - tabs.indexOf(other.tab);
    return sheets || one.block.row - other.block.row || one.block.column - other.block.column;
  }
}

/** Cells with content in a range, row by row. */
function filledCells({tab, block}: Range): Block[] {
  const found: Block[] = [];
  const {row, column, rows, columns} = block;
  tab.values.forEachIn(row, column, rows, columns, (_, r, c) => found.push({row: r, column: c, rows: 1, columns: 1}));
  tab.formulas.forEachIn(row, column, rows, columns, (_, r, c) => {
    if (tab.values.get(r, c) === undefined) found.push({row: r, column: c, rows: 1, columns: 1});
  });
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Each letter without its marks; as long as before, so that places in the text stay the same. */
function withoutDiacritics(text: string): string {
  return Array.from(text, letter => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : letter;
  }).join('');
}

function toggles(option: keyof Options) {
  return function (this: TextFinder, on: boolean): TextFinder {
    return this.set({[option]: on});
  };
}

implement(
  'Spreadsheet.TextFinder',
  TextFinder,
  {
    matchCase: toggles('matchCase'),
    matchEntireCell: toggles('entireCell'),
    matchFormulaText: toggles('formulaText'),
    useRegularExpression: toggles('regularExpression'),
    ignoreDiacritics: toggles('ignoreDiacritics'),
    startFrom(range: Range) {
      this.at = range;
      this.current = null;
      return this;
    },
    getCurrentMatch() {
      return this.current;
    },
    findAll() {
      return this.matches();
    },
    findNext() {
      return this.step(1);
    },
    findPrevious() {
      return this.step(-1);
    },
    replaceAllWith(replacement: string) {
      return this.matches().reduce((count, match) => count + replace(this, match, replacement), 0);
    },
    replaceWith(replacement: string) {
      return this.current ? replace(this, this.current, replacement) : 0;
    },
  },
  {
    ops: ops({
      [READ]: ['findAll', 'findNext', 'findPrevious'],
      'sheets.flush': ['replaceAllWith', 'replaceWith'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

/** Replaces in one cell and answers how often; the result of a formula cannot be replaced. */
function replace(finder: TextFinder, cell: Range, replacement: string): number {
  const {book, tab, block} = cell;
  const {row, column} = block;
  const isFormula = tab.formulas.get(row, column) !== undefined;
  if (isFormula && !finder.options.formulaText) return 0;
  refuseRangeEdit(cell);
  const {text, count} = replaced(finder, finder.textAt(cell, row, column), replacement);
  if (count === 0) return 0;
  refuseInvalid(cell, () => text, cell.execution.now());
  changeNow(cell, () => enterBlock(book, tab, block, () => text, scriptEntry(cell)));
  return count;
}

/** Found in the folded text, replaced in the text itself. */
function replaced(finder: TextFinder, text: string, replacement: string): {text: string; count: number} {
  const hits = [...finder.fold(text).matchAll(finder.pattern)].filter(hit => hit[0] !== '');
  let result = text;
  for (const hit of hits.toReversed()) {
    const by = finder.options.regularExpression ? withGroups(replacement, hit) : replacement;
    result = result.slice(0, hit.index) + by + result.slice(hit.index + hit[0].length);
  }
  return {text: result, count: hits.length};
}

/** `$1` is what the first pair of brackets found. */
function withGroups(replacement: string, hit: RegExpExecArray): string {
  return replacement.replace(/\$(\d)/g, (_, group: string) => hit[Number(group)] ?? '');
}

function wholeOf(sheet: Sheet): Range {
  const {tab} = sheet;
  return sheet.range({row: 1, column: 1, rows: tab.rows, columns: tab.columns});
}

const FIND = {ops: {createTextFinder: READ}, scopes: {'*': SHEET_SCOPES}};

implement(
  'Spreadsheet.Range',
  Range,
  {
    createTextFinder(text: string) {
      return new TextFinder([this], text, this.sheet.spreadsheet);
    },
  },
  FIND,
);

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    createTextFinder(text: string) {
      return new TextFinder([wholeOf(this)], text, this.spreadsheet);
    },
  },
  FIND,
);

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    createTextFinder(text: string) {
      const ranges = this.book.tabs.map(tab => wholeOf(this.sheet(tab)));
      return new TextFinder(ranges, text, this);
    },
  },
  FIND,
);
