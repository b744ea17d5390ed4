/**
 * Text that looks different in places: its runs, each with a style and perhaps a link. Kept beside the cell's text in the
 * layer `richText`, and gone as soon as the cell gets other content.
 */

import {layerOf, type TabState} from './state';

/** How text looks; what is missing is as the cell has it. */
export interface StyleState {
  family?: string;
  size?: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

/** Part of a text, `[start, end)` in UTF-16 units. */
export interface Run {
  start: number;
  end: number;
  style: StyleState;
  link: string | null;
}

/** The look of a whole cell, from the layers in which single methods set it; every member is there. */
export function cellStyle(tab: TabState, row: number, column: number): Required<StyleState> {
  const at = <T>(layer: string): T | undefined => tab.layers.get(layer)?.get(row, column) as T | undefined;
  const line = at<string>('fontLine') ?? 'none';
  return {
    family: at<string>('fontFamily') ?? DEFAULT_STYLE.family,
    size: at<number>('fontSize') ?? DEFAULT_STYLE.size,
    color: at<string>('fontColor') ?? DEFAULT_STYLE.color,
    bold: at<string>('fontWeight') === 'bold',
    italic: at<string>('fontStyle') === 'italic',
    underline: line.includes('underline'),
    strikethrough: line.includes('line-through'),
  };
}

/** A cell that nobody touched. */
export const DEFAULT_STYLE: Required<StyleState> = {
  family: 'Arial',
  size: 10,
  color: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
};

/** Gives a cell the members of a style that are set. */
export function setCellStyle(tab: TabState, row: number, column: number, style: StyleState): void {
  const set = (layer: string, value: unknown, plain: unknown) =>
    layerOf(tab, layer).set(row, column, value === plain ? undefined : value);
  const {family, size, color, bold, italic} = style;
  if (family !== undefined) set('fontFamily', family, DEFAULT_STYLE.family);
  if (size !== undefined) set('fontSize', size, DEFAULT_STYLE.size);
  if (color !== undefined) set('fontColor', color, DEFAULT_STYLE.color);
  if (bold !== undefined) set('fontWeight', bold ? 'bold' : 'normal', 'normal');
  if (italic !== undefined) set('fontStyle', italic ? 'italic' : 'normal', 'normal');
  if (style.underline === undefined && style.strikethrough === undefined) return;
  const {underline, strikethrough} = {...cellStyle(tab, row, column), ...style};
  const lines = [underline ? 'underline' : '', strikethrough ? 'line-through' : ''].filter(Boolean).join(' ');
  set('fontLine', lines, '');
}

/** What two styles agree on. */
export function sharedStyle(styles: readonly StyleState[]): StyleState {
  const [first = {}, ...rest] = styles;
  const entries = Object.entries(first).filter(([name, value]) =>
    rest.every(style => style[name as keyof StyleState] === value),
  );
  return Object.fromEntries(entries) as StyleState;
}

/** Changes the runs between `start` and `end`, cutting those that reach over an edge. */
export function changeRuns(runs: readonly Run[], start: number, end: number, change: (run: Run) => Run): Run[] {
  const cut = runs.flatMap(run => splitAt(run, start)).flatMap(run => splitAt(run, end));
  return joined(cut.map(run => (run.start >= start && run.end <= end ? change(run) : run)));
}

function splitAt(run: Run, at: number): Run[] {
  if (at <= run.start || at >= run.end) return [run];
  return [
    {...run, end: at},
    {...run, start: at},
  ];
}

/** Neighbours that look alike become one run. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.link === run.link && sameStyle(last.style, run.style))
      out[out.length - 1] = {...last, end: run.end};
    else out.push(run);
  }
  return out;
}

function sameStyle(one: StyleState, other: StyleState): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof StyleState>;
  return [...names].every(name => one[name] === other[name]);
}
