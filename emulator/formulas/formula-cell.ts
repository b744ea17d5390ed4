/** A cell with a formula as the engine knows it: its tree, the cells it reads, how far its result reached. */

import type {Block} from '../cells/a1';
import {contains} from '../cells/a1';
import {sheetLocale} from '../cells/locale';
import type {SpreadsheetState, TabState} from '../sheets/state';
import {type Node, walk} from './node';
import {parseFormula} from './parse';
import {tabOf, widest} from './references';

/** Cells of a tab; sides may reach beyond the sheet. */
export interface Source {
  tab: TabState;
  block: Block;
}

export class FormulaCell {
  readonly node: Node | null;
  /** What the formula names and reads. */
  readonly sources: readonly Source[];
  /** Depends on the clock. */
  readonly usesClock: boolean;
  /** Reads cells that its text does not name. */
  readonly readsAnywhere: boolean;
  state: 'dirty' | 'running' | 'clean' = 'dirty';
  /** Refers to itself, perhaps through others. */
  circular = false;
  /** The first formula of its circle that was asked for. */
  circle: FormulaCell | undefined;
  /** Its result fills cells that it reads, perhaps through others. */
  feedsItself = false;
  /** What of it is not emulated, if anything. */
  unknown: string | undefined;
  /** The cells that the last result filled, or would have filled had they been empty. */
  extent: Block;

  constructor(
    book: SpreadsheetState,
    readonly tab: TabState,
    readonly row: number,
    readonly column: number,
    readonly text: string,
  ) {
    this.extent = {row, column, rows: 1, columns: 1};
    this.node = parseFormula(text, sheetLocale(book.locale).decimal === ',');
    const names = this.node ? namesIn(this.node) : new Set<string>();
    this.usesClock = names.has('NOW') || names.has('TODAY');
    this.readsAnywhere = names.has('INDIRECT') || names.has('OFFSET') || names.has(':');
    this.sources = this.node ? sourcesOf(this.node, book, tab) : [];
  }
}

const namesByNode = new WeakMap<Node, Set<string>>();

/** Functions of a tree, and `:` when it makes areas of its own. */
function namesIn(node: Node): Set<string> {
  const known = namesByNode.get(node);
  if (known) return known;
  const names = new Set<string>();
  walk(node, each => {
    if (each.type === 'call') names.add(each.name);
    if (each.type === 'binary' && each.operator === ':') names.add(':');
    return true;
  });
  namesByNode.set(node, names);
  return names;
}

/** These look at where an area is, not at what is in it: `ROW(A1)` in A1 is no circle. */
const ONLY_PLACE = new Set(['OFFSET', 'ROW', 'ROWS', 'COLUMN', 'COLUMNS', 'ISREF', 'ISFORMULA', 'FORMULATEXT']);

function sourcesOf(node: Node, book: SpreadsheetState, home: TabState): Source[] {
  const sources: Source[] = [];
  const add = (source: Source) => {
    if (!sources.some(each => each.tab === source.tab && contains(each.block, source.block))) sources.push(source);
  };
  walk(node, each => {
    if (each.type === 'reference') {
      const tab = tabOf(book, home, each.reference);
      if (tab) add({tab, block: widest(each.reference)});
    }
    if (each.type === 'name') namedSources(book, each.name).forEach(add);
    return !(each.type === 'call' && ONLY_PLACE.has(each.name) && each.args[0]?.type === 'reference');
  });
  return sources;
}

function namedSources(book: SpreadsheetState, name: string): Source[] {
  return book.tabs.flatMap(tab =>
    tab.bounds
      .filter(({kind, data}) => kind === 'named-range' && isNamed(data, name))
      .flatMap(({areas}) =>
        areas.map(({row, column, rows = tab.rows, columns = tab.columns}) => ({
          tab,
          block: {row, column, rows, columns},
        })),
      ),
  );
}

function isNamed(data: unknown, name: string): boolean {
  return (data as {name: string}).name.toLowerCase() === name.toLowerCase();
}
