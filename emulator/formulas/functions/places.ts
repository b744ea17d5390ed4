/** Where cells are: rows and columns by number, areas by calculation. */

import {columnLetters, parseA1, quoteSheetName} from '../../cells/a1';
import {NotEmulated} from '../../kernel';
import {Area, type Grid, Table, type Value} from '../grid';
import {areaOf, widest} from '../references';
import {define} from '../registry';
import type {Scope} from '../scope';
import {NO_REFERENCE, toBoolean, toText, WRONG_VALUE} from '../value';
import {numberOr, single, wholeOr} from './arguments';

/** @throws {FormulaError} `#VALUE!` when it is no area of a sheet */
function areaIn(value: Value | undefined): Area {
  if (value instanceof Area) return value;
  throw WRONG_VALUE;
}

function numbered(first: number, count: number, down: boolean, scope: Scope): Value {
  if (count === 1 || !scope.arrays) return first;
  const numbers = Array.from({length: count}, (_, at) => first + at);
  return new Table(down ? numbers.map(number => [number]) : [numbers]);
}

define('v?', {
  ROW: ([value], scope) => {
    if (value === undefined) return scope.home.row;
    const {block} = areaIn(value);
    return numbered(block.row, block.rows, true, scope);
  },
  COLUMN: ([value], scope) => {
    if (value === undefined) return scope.home.column;
    const {block} = areaIn(value);
    return numbered(block.column, block.columns, false, scope);
  },
});

define('g', {
  ROWS: ([grid]) => grid.rows,
  COLUMNS: ([grid]) => grid.columns,
});

define('v', {
  ISREF: ([value]) => value instanceof Area,
  ISFORMULA: ([value], scope) => formulaIn(areaIn(value), scope) !== undefined,
});

function formulaIn({tab, block}: Area, scope: Scope): string | undefined {
  return scope.cells.formula(tab, block.row, block.column);
}

define(
  'vsss?s?',
  {
    OFFSET: ([value, rows, columns, height, width], scope) => {
      const {tab, block} = areaIn(value);
      const moved = {
        row: block.row + wholeOr(rows, 0, scope),
        column: block.column + wholeOr(columns, 0, scope),
        rows: wholeOr(height ?? undefined, block.rows, scope),
        columns: wholeOr(width ?? undefined, block.columns, scope),
      };
      if (moved.rows < 1 || moved.columns < 1) throw NO_REFERENCE;
      return looked(areaOf(scope, tab, moved), scope);
    },
  },
  {shows: 'own'},
);

define(
  'ss?',
  {
    INDIRECT: ([text, a1], scope) => {
      if (a1 !== undefined && !toBoolean(a1)) throw new NotEmulated('INDIRECT in R1C1 notation');
      const address = parseA1(toText(text, scope));
      if (!address) throw NO_REFERENCE;
      const {sheet, row, column, rows, columns} = address;
      const tab = sheet === undefined ? scope.home.tab : scope.book.tabs.find(each => isNamed(each.name, sheet));
      if (!tab) throw NO_REFERENCE;
      const everything = widest({from: {rowFixed: false, columnFixed: false}});
      const block = {row, column, rows: rows ?? everything.rows, columns: columns ?? everything.columns};
      return looked(areaOf(scope, tab, block), scope);
    },
  },
  {shows: 'own'},
);

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

/** Cells that the formula's text does not name must be calculated before they are read. */
function looked(area: Area, scope: Scope): Grid {
  scope.cells.ensure(area.tab, area.block);
  scope.shown.format = area.format(0, 0);
  return area;
}

define('sss?s?s?', {
  ADDRESS: ([row, column, mode, a1, sheet], scope) => {
    if (a1 !== undefined && a1 !== null && !toBoolean(a1)) throw new NotEmulated('ADDRESS in R1C1 notation');
    const [r, c, how] = [wholeOr(row, 0, scope), wholeOr(column, 0, scope), numberOr(mode ?? undefined, 1, scope)];
    if (r < 1 || c < 1) throw WRONG_VALUE;
    const cell = (how === 1 || how === 3 ? '$' : '') + columnLetters(c) + (how === 1 || how === 2 ? '$' : '') + r;
    const name = toText(single(sheet), scope);
    return name === '' ? cell : `${quoteSheetName(name)}!${cell}`;
  },
});
