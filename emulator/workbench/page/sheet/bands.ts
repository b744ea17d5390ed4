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

/** @param key another spreadsheet or tab begins with nothing */
export function useCells(key: string, tab: number, first: number, last: number): Cells {
  const {revision} = useLive();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const held = useRef<{key: string; bands: Map<number, Held>; asking: Set<string>}>({
    key: '',
    bands: new Map(),
    asking: new Set(),
  });
  if (held.current.key !== key) held.current = {key, bands: new Map(), asking: new Set()};
  const {bands, asking} = held.current;
  const from = Math.floor((Math.max(1, first) - 1) / BAND);
  const to = Math.floor((Math.max(1, last) - 1) / BAND);

  useEffect(() => {
    for (let at = from; at <= to; at++) {
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
  }, [key, from, to, revision]);

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
