/**
 * The grid itself: lines inserted, deleted and moved; tabs added, renamed, copied and taken away.
 *
 * Everything that stands in the grid follows: cells of all layers, sizes of lines, areas of protections and named
 * ranges, and addresses in the formulas of every tab (behaviour 24). Whether somebody may do it is decided before.
 */

import {LOST, mapReferences, printReference, type Side, shiftReference, shrink} from '../cells/formula-references';
import type {Layer} from '../cells/layer';
import {type Core, exception} from '../kernel';
import {rewriteConditions} from './conditions';
import {restructured} from './evaluation';
import {
  type Area,
  allLayers,
  type Bound,
  cloneTab,
  type Lines,
  layerKind,
  newTab,
  type ProtectionData,
  type SpreadsheetState,
  type TabState,
  tabName,
} from './state';

/** Cells of one file, over all tabs (behaviour 15). */
const MOST_CELLS = 10_000_000;

/**
 * Opens `count` lines before `at`; one past the last line puts them at the end.
 *
 * @param like the line (as numbered before) whose looks and validations the new ones take over
 */
export function insertLines(
  book: SpreadsheetState,
  tab: TabState,
  side: Side,
  at: number,
  count: number,
  like = Math.max(1, at - 1),
): void {
  const atEnd = at > (side === 'row' ? tab.rows : tab.columns);
  const rows = side === 'row' ? count : 0;
  const columns = side === 'column' ? count : 0;
  refuseTooManyCells(book, (tab.rows + rows) * (tab.columns + columns) - tab.rows * tab.columns);
  tab.rows += rows;
  tab.columns += columns;
  const frozen = side === 'row' ? 'frozenRows' : 'frozenColumns';
  if (at <= tab[frozen]) tab[frozen] += count;
  for (const layer of allLayers(tab)) {
    if (side === 'row') layer.insertRows(at, count);
    else layer.insertColumns(at, count);
  }
  for (const layer of lineLayers(linesOf(tab, side))) layer.insertRows(at, count);
  inherit(tab, side, like < at ? like : like + count, at, count);
  // Nothing lies beyond the end: appending a row must not cost more in a file with many formulas.
  if (atEnd) return;
  moveBounds(tab, side, at, count);
  shiftFormulas(book, tab, side, at, count);
}

/** New lines look like their neighbour and have its validations. */
function inherit(tab: TabState, side: Side, like: number, at: number, count: number): void {
  const styles = [...tab.layers].filter(([name]) => ['format', 'validation'].includes(layerKind(name)));
  for (const layer of [tab.formats, ...styles.map(([, each]) => each)] as Layer<unknown>[]) {
    if (side === 'row') {
      layer.forEachIn(like, 1, 1, tab.columns, (value, _, column) => layer.setBlock(at, column, count, 1, () => value));
    } else {
      layer.forEachIn(1, like, tab.rows, 1, (value, row) => layer.setBlock(row, at, 1, count, () => value));
    }
  }
}

/** Takes `count` lines away from `at` on. */
export function deleteLines(book: SpreadsheetState, tab: TabState, side: Side, at: number, count: number): void {
  if (side === 'row') {
    tab.rows -= count;
    tab.frozenRows -= overlap(at, count, tab.frozenRows);
  } else {
    tab.columns -= count;
    tab.frozenColumns -= overlap(at, count, tab.frozenColumns);
  }
  for (const layer of allLayers(tab)) {
    if (side === 'row') layer.deleteRows(at, count);
    else layer.deleteColumns(at, count);
  }
  for (const layer of lineLayers(linesOf(tab, side))) layer.deleteRows(at, count);
  moveBounds(tab, side, at, -count);
  shiftFormulas(book, tab, side, at, -count);
}

function overlap(at: number, count: number, frozen: number): number {
  return Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
}

/** Moves `count` lines from `at` on to before what is now line `before`. */
export function moveLines(
  book: SpreadsheetState,
  tab: TabState,
  side: Side,
  at: number,
  count: number,
  before: number,
): void {
  for (const layer of allLayers(tab)) {
    if (side === 'row') layer.moveRows(at, count, before);
    else layer.moveColumns(at, count, before);
  }
  for (const layer of lineLayers(linesOf(tab, side))) layer.moveRows(at, count, before);
  const moved = (line: number) => movedLine(line, at, count, before);
  for (const bound of tab.bounds) {
    bound.areas = bound.areas.map(area => movedArea(area, side, at, count, moved));
    moveOpenings(bound, area => movedArea(area, side, at, count, moved));
  }
  rewriteFormulas(book, tab, reference => {
    const {from, to} = reference;
    const first = from[side];
    const last = (to ?? from)[side];
    const inside = first !== undefined && last !== undefined && first >= at && last < at + count;
    if (first === undefined || (to && !inside)) return reference;
    const shifted = {...reference, from: {...from, [side]: moved(first)}};
    return to ? {...shifted, to: {...to, [side]: moved(last!)}} : shifted;
  });
  restructured(book);
}

/** Where a line is after others were moved across it. */
export function movedLine(line: number, at: number, count: number, before: number): number {
  if (line >= at && line < at + count) return before > at ? line + before - at - count : line + before - at;
  if (before > at) return line >= at + count && line < before ? line - count : line;
  return line >= before && line < at ? line + count : line;
}

/** Only what lies wholly in the moved lines goes with them; an area across their edge stays where it is. */
function movedArea(area: Area, side: Side, at: number, count: number, moved: (line: number) => number): Area {
  const length = side === 'row' ? area.rows : area.columns;
  const inside = length !== undefined && area[side] >= at && area[side] + length <= at + count;
  const single = length === 1;
  return inside || single ? {...area, [side]: moved(area[side])} : area;
}

function linesOf(tab: TabState, side: Side): Lines {
  return side === 'row' ? tab.rowLines : tab.columnLines;
}

function lineLayers(lines: Lines) {
  return [lines.size, lines.hidden, lines.filtered, lines.depth];
}

function moveBounds(tab: TabState, side: Side, at: number, count: number): void {
  for (const bound of tab.bounds) {
    bound.areas = bound.areas.flatMap(area => shiftArea(area, side, at, count) ?? []);
    moveOpenings(bound, area => shiftArea(area, side, at, count));
  }
  tab.bounds = tab.bounds.filter(bound => bound.areas.length > 0);
}

/** What a protected sheet leaves open moves as everything else does. */
function moveOpenings(bound: Bound, move: (area: Area) => Area | null): void {
  if (bound.kind !== 'protection') return;
  const data = bound.data as unknown as ProtectionData;
  if (data.unprotected.length > 0) data.unprotected = data.unprotected.flatMap(area => move(area) ?? []);
}

/** An area after lines came (`count > 0`) or went; `null` when all of it went. */
export function shiftArea(area: Area, side: Side, at: number, count: number): Area | null {
  const length = side === 'row' ? 'rows' : 'columns';
  const first = area[side];
  const size = area[length];
  if (size === undefined) return {...area, [side]: shiftOpenStart(first, at, count)};
  const last = first + size - 1;
  if (count > 0) {
    const newFirst = first >= at ? first + count : first;
    return {...area, [side]: newFirst, [length]: (last >= at ? last + count : last) - newFirst + 1};
  }
  const shrunk = shrink(first, last, at, -count);
  return shrunk && {...area, [side]: shrunk[0], [length]: shrunk[1] - shrunk[0] + 1};
}

/** An area that runs to the edge and from the start is always the whole of it. */
function shiftOpenStart(first: number, at: number, count: number): number {
  if (first === 1 || first < at) return first;
  return count > 0 ? first + count : Math.max(at, first + count);
}

function shiftFormulas(book: SpreadsheetState, tab: TabState, side: Side, at: number, count: number): void {
  rewriteFormulas(book, tab, reference => shiftReference(reference, side, at, count));
  restructured(book);
}

type Change = Parameters<typeof mapReferences>[1] extends (reference: infer R) => string
  ? (reference: R) => R | null
  : never;

/** Changes every reference to `target` in all formulas of the file. */
export function rewriteFormulas(book: SpreadsheetState, target: TabState, change: Change): void {
  rewriteTexts(book, (formula, home) =>
    mapReferences(formula, reference => {
      const sheet = reference.sheet ?? home.name;
      if (sheet.toLowerCase() !== target.name.toLowerCase()) return printReference(reference);
      const changed = change(reference);
      return changed ? printReference(changed) : LOST;
    }),
  );
}

/** Gives every text that holds references, in cells and in rules about cells, to `rewrite`. */
function rewriteTexts(book: SpreadsheetState, rewrite: (formula: string, home: TabState) => string): void {
  for (const tab of book.tabs) {
    tab.formulas.forEach((formula, row, column) => {
      const rewritten = rewrite(formula, tab);
      if (rewritten !== formula) tab.formulas.set(row, column, rewritten);
    });
  }
  rewriteConditions(book, rewrite);
}

/**
 * @throws when the file would have more than ten million cells
 */
export function refuseTooManyCells(book: SpreadsheetState, more: number): void {
  const cells = book.tabs.reduce((sum, tab) => sum + tab.rows * tab.columns, 0);
  if (cells + more <= MOST_CELLS) return;
  throw exception('This action would increase the number of cells in the workbook above the limit of {limit} cells.', {
    limit: MOST_CELLS,
  });
}

/** A sheet id that no tab of the file has. */
function freeTabId(core: Core, book: SpreadsheetState): number {
  let id = core.ids.between(1, 2_147_483_647);
  while (book.tabs.some(tab => tab.id === id)) id = core.ids.between(1, 2_147_483_647);
  return id;
}

/** Adds an empty tab; without a name it gets the next free number. `index` counts from 0. */
export function addTab(
  core: Core,
  book: SpreadsheetState,
  {
    name,
    index = book.tabs.length,
    rows,
    columns,
  }: {name?: string; index?: number; rows?: number; columns?: number} = {},
): TabState {
  if (name !== undefined) refuseTakenName(book, name);
  const tab = newTab(freeTabId(core, book), name ?? freeTabName(book), rows, columns);
  refuseTooManyCells(book, tab.rows * tab.columns);
  book.tabs.splice(Math.min(index, book.tabs.length), 0, tab);
  restructured(book);
  return tab;
}

function freeTabName(book: SpreadsheetState): string {
  let n = book.tabs.length + 1;
  while (isTaken(book, tabName(book.locale, n))) n++;
  return tabName(book.locale, n);
}

function isTaken(book: SpreadsheetState, name: string, besides?: TabState): boolean {
  return book.tabs.some(tab => tab !== besides && tab.name.toLowerCase() === name.toLowerCase());
}

/**
 * @throws when another tab has the name, in Google's words (behaviour 20)
 */
export function refuseTakenName(book: SpreadsheetState, name: string, besides?: TabState): void {
  if (name.trim() === '') throw exception('The name of the sheet must not be empty.');
  if (!isTaken(book, name, besides)) return;
  throw exception('A sheet with the name "{name}" already exists. Please enter another name.', {name});
}

/** Gives a tab another name, also in the formulas that refer to it. */
export function renameTab(book: SpreadsheetState, tab: TabState, name: string): void {
  refuseTakenName(book, name, tab);
  rewriteTexts(book, formula =>
    mapReferences(formula, reference =>
      printReference(
        reference.sheet?.toLowerCase() === tab.name.toLowerCase() ? {...reference, sheet: name} : reference,
      ),
    ),
  );
  tab.name = name;
  restructured(book);
}

/** Takes a tab away; formulas that refer to it lose the reference. */
export function removeTab(book: SpreadsheetState, tab: TabState): void {
  if (book.tabs.length === 1) throw exception("You can't remove all the sheets in a document.");
  if (!book.tabs.some(other => other !== tab && !other.hidden)) {
    throw exception("You can't remove all the visible sheets in a document.");
  }
  rewriteFormulas({...book, tabs: book.tabs.filter(other => other !== tab)}, tab, () => null);
  book.tabs = book.tabs.filter(other => other !== tab);
  restructured(book);
}

/** Kinds of things that stay with the original when a tab is copied. */
const NOT_COPIED: ReadonlySet<Bound['kind']> = new Set(['named-range']);

/** Copies a tab into a spreadsheet, its own or another one. */
export function copyTab(core: Core, tab: TabState, into: SpreadsheetState, name: string, index: number): TabState {
  refuseTooManyCells(into, tab.rows * tab.columns);
  const copy = cloneTab(tab, freeTabId(core, into), name);
  copy.bounds = copy.bounds
    .filter(bound => !NOT_COPIED.has(bound.kind))
    .map(bound => ({...bound, id: core.ids.digits(9)}));
  into.tabs.splice(index, 0, copy);
  restructured(into);
  return copy;
}

/** `Copy of X`, numbered while the name is taken. */
export function copyName(book: SpreadsheetState, name: string): string {
  const words: Record<string, string> = {nl: 'Kopie van', fr: 'Copie de', de: 'Kopie von'};
  const base = `${words[book.locale.slice(0, 2)] ?? 'Copy of'} ${name}`;
  let candidate = base;
  for (let n = 2; isTaken(book, candidate); n++) candidate = `${base} ${n}`;
  return candidate;
}
