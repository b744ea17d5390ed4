/**
 * The cells that a window holds: bands of rows, asked for as they come into sight, asked anew when the workspace has changed. What was
 * there stays on the screen until the new comes, so that nothing flickers.
 */

import {useEffect, useReducer, useRef} from 'preact/hooks';
import type {CellShown} from '../../worker/cells';
import type {Value} from '../../worker/commands';
import {ask} from '../ask';
import {useLive} from '../live';

const BAND = 100;

/** A tab that is gone, or that whoever sits here now may not see: the view around the cells is told so itself, and says it. */
const isToldElsewhere = () => {};

type Band = Value<'sheets.cells'>;

interface Held {
  readonly band: Band;
  readonly revision: number;
}

export interface Cells {
  at(row: number, column: number): CellShown;
  look(row: number, cell: CellShown): Readonly<Record<string, string>> | undefined;
}

/** Rows from the first to the last. */
export type Span = readonly [first: number, last: number];

/** @param key another spreadsheet or tab begins with nothing */
export function useCells(key: string, tab: number, spans: readonly Span[]): Cells {
  const {revision} = useLive();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const held = useRef<{key: string; bands: Map<number, Held>; asking: Set<string>}>({
    key: '',
    bands: new Map(),
    asking: new Set(),
  });
  if (held.current.key !== key) held.current = {key, bands: new Map(), asking: new Set()};
  const {bands, asking} = held.current;
  const wanted = bandsIn(spans);

  useEffect(() => {
    for (const at of wanted) {
      const mark = `${at}@${revision}`;
      if (bands.get(at)?.revision === revision || asking.has(mark)) continue;
      asking.add(mark);
      ask('sheets.cells', {tab, row: at * BAND + 1, rows: BAND})
        .then(band => {
          bands.set(at, {band, revision});
          draw(undefined as never);
        }, isToldElsewhere)
        .finally(() => asking.delete(mark));
    }
  }, [key, wanted.join(), revision]);

  const bandOf = (row: number) => bands.get(Math.floor((row - 1) / BAND))?.band;
  return {
    at: (row, column) => {
      const band = bandOf(row);
      return band?.rows[row - band.row]?.[column - 1] ?? '';
    },
    look: (row, cell) =>
      typeof cell === 'string' || cell.look === undefined ? undefined : bandOf(row)?.looks[cell.look],
  };
}

function bandsIn(spans: readonly Span[]): number[] {
  const bands = new Set<number>();
  for (const [first, last] of spans) {
    for (let at = Math.floor((first - 1) / BAND); at * BAND < last; at++) bands.add(at);
  }
  return [...bands];
}
