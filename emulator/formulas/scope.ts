/** Where a formula is calculated: its cell, the file, the clock, the names it sees. */

import type {SheetLocale} from '../cells/locale';
import type {SpreadsheetState, TabState} from '../sheets/state';
import type {Cells, Value} from './grid';

export interface Scope {
  readonly book: SpreadsheetState;
  readonly cells: Cells;
  readonly home: {tab: TabState; row: number; column: number};
  readonly locale: SheetLocale;
  readonly year: number;
  /** The moment, as a serial number of the file's time zone. */
  readonly now: number;
  /** Inside `ARRAYFORMULA` and its like, functions of single values work through whole areas. */
  readonly arrays: boolean;
  /** Names of `LET` and `LAMBDA`, in lower case. */
  readonly names: ReadonlyMap<string, Value>;
  /** The number format that goes with the value calculated last; set by whoever calculates. */
  readonly shown: {format: string | undefined};
}
