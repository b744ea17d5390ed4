/**
 * What cells look like, as a style sheet would say it: their own looks, then the bands of the tab below them, conditional formats
 * above. A plain cell shows text at the left and numbers at the right, as Sheets draws it.
 */

import type {Block} from '../../cells/a1';
import type {Json} from '../../kernel';
import {blocksOf, boundsOf} from '../../sheets/bounds';
import {hexOf} from '../../sheets/colors';
import {satisfies} from '../../sheets/criteria';
import type {Bound, SpreadsheetState, TabState} from '../../sheets/state';

export type Look = Readonly<Record<string, string>>;

const RULES: Readonly<Record<string, (value: unknown) => Look>> = {
  background: value => ({background: hexOf(String(value))}),
  fontColor: value => ({color: hexOf(String(value))}),
  fontFamily: value => ({fontFamily: `${JSON.stringify(String(value))}, Arial, sans-serif`}),
  fontSize: value => ({fontSize: `${Number(value)}pt`, lineHeight: '1.25'}),
  fontStyle: value => ({fontStyle: String(value)}),
  fontWeight: value => ({fontWeight: String(value)}),
  fontLine: value => ({textDecoration: String(value)}),
  horizontalAlignment: value => ({justifyContent: sideOf(String(value))}),
  verticalAlignment: value => ({alignItems: edgeOf(String(value))}),
  wrap: value => (value === 'WRAP' ? {whiteSpace: 'pre-wrap'} : {}),
};

function sideOf(alignment: string): string {
  if (alignment === 'center') return 'center';
  return alignment === 'right' || alignment === 'end' ? 'flex-end' : 'flex-start';
}

function edgeOf(alignment: string): string {
  if (alignment === 'middle') return 'center';
  return alignment === 'top' ? 'flex-start' : 'flex-end';
}

/** Looks up the looks of a tab's cells; null for the plain one. */
export type LookAt = (row: number, column: number) => Look | null;

export function looksOf(book: SpreadsheetState, tab: TabState, now: number): LookAt {
  const layers = Object.entries(RULES).flatMap(([name, rule]) => {
    const layer = tab.layers.get(name);
    return layer === undefined || layer.isEmpty ? [] : [{layer, rule}];
  });
  const bands = boundsOf(tab, 'banding').map(bound => bandsOf(tab, bound));
  const formats = boundsOf(tab, 'conditional-format').map(bound => formatsOf(book, tab, bound, now));

  return (row, column) => {
    let look: Look | null = null;
    const add = (more: Look | null): void => {
      if (more !== null) look = {...(look ?? {}), ...more};
    };
    for (const band of bands) add(band(row, column));
    add(alignment(tab, row, column));
    for (const {layer, rule} of layers) {
      const value = layer.get(row, column);
      if (value !== undefined && value !== null) add(rule(value));
    }
    for (const format of formats.toReversed()) add(format(row, column));
    return look;
  };
}

function alignment(tab: TabState, row: number, column: number): Look | null {
  const value = tab.values.get(row, column);
  if (typeof value === 'number') return {justifyContent: 'flex-end'};
  return typeof value === 'boolean' ? {justifyContent: 'center'} : null;
}

function isIn({row, column, rows, columns}: Block, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}

type Colors = Readonly<Record<'header' | 'first' | 'second' | 'footer', string | null>>;

/** Alternating colours of rows. */
function bandsOf(tab: TabState, bound: Bound): LookAt {
  const {row: colors} = bound.data as unknown as {row: Colors};
  const blocks = blocksOf(tab, bound);
  return (row, column) => {
    const block = blocks.find(each => isIn(each, row, column));
    const color = block === undefined ? null : bandColor(colors, row - block.row, block.rows);
    return color === null ? null : {background: hexOf(color)};
  };
}

function bandColor(colors: Colors, offset: number, rows: number): string | null {
  if (colors.header !== null && offset === 0) return colors.header;
  if (colors.footer !== null && offset === rows - 1) return colors.footer;
  const at = colors.header === null ? offset : offset - 1;
  return at % 2 === 0 ? colors.first : colors.second;
}

interface Format {
  readonly condition: {readonly criteria: string; readonly values: Json[]} | null;
  readonly looks: {
    readonly background: string | null;
    readonly fontColor: string | null;
    readonly bold: boolean | null;
    readonly italic: boolean | null;
    readonly strikethrough: boolean | null;
    readonly underline: boolean | null;
  };
}

/** A conditional format; one whose formula only Google evaluates is left out. */
function formatsOf(book: SpreadsheetState, tab: TabState, bound: Bound, now: number): LookAt {
  const {condition, looks} = bound.data as unknown as Format;
  const blocks = blocksOf(tab, bound);
  const lists = new Map<string, ReadonlySet<string>>();
  const look = formatLook(looks);
  return (row, column) => {
    if (condition === null || !blocks.some(block => isIn(block, row, column))) return null;
    const content = {value: tab.values.get(row, column), format: tab.formats.get(row, column) ?? ''};
    try {
      return satisfies(condition, content, {book, tab, now, lists}) ? look : null;
    } catch {
      return null;
    }
  };
}

function formatLook({background, fontColor, bold, italic, strikethrough, underline}: Format['looks']): Look {
  const lines = [underline ? 'underline' : '', strikethrough ? 'line-through' : ''].filter(Boolean).join(' ');
  return {
    ...(background ? {background: hexOf(background)} : {}),
    ...(fontColor ? {color: hexOf(fontColor)} : {}),
    ...(bold ? {fontWeight: 'bold'} : {}),
    ...(italic ? {fontStyle: 'italic'} : {}),
    ...(lines === '' ? {} : {textDecoration: lines}),
  };
}
