/**
 * Things that people do which can fire triggers. A service tells the workspace (`core.fire`), the script service decides which
 * handlers run. A script's own writes are not told (behaviour 37).
 */

import type {Account} from './account';

export interface CellBlock {
  readonly sheetId: number;
  /** 1-based, as scripts see it. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type PersonEvent =
  | {
      readonly type: 'OPEN';
      readonly file: string;
      readonly by: Account;
      /** The browser tab: handlers of an open get their user interface from it. */
      readonly page: object;
    }
  | {
      readonly type: 'EDIT';
      readonly file: string;
      readonly by: Account;
      readonly block: CellBlock;
      /** Only for a single cell (behaviour 43). */
      readonly value?: unknown;
      readonly oldValue?: unknown;
    }
  | {
      readonly type: 'SELECT';
      readonly file: string;
      readonly by: Account;
      readonly page: object;
      readonly block: CellBlock;
    }
  | {readonly type: 'CHANGE'; readonly file: string; readonly by: Account; readonly changeType: string}
  | {
      readonly type: 'FORM_SUBMIT';
      readonly form: string;
      readonly response: string;
      readonly by: Account | null;
      /** An old response, written because the form was linked to this spreadsheet: only its triggers hear of it (34b). */
      readonly relinked?: true;
      /** The row that was written in the linked tab, where there is one. */
      readonly row?: {
        readonly file: string;
        readonly block: CellBlock;
        readonly values: readonly string[];
        readonly namedValues: Readonly<Record<string, readonly string[]>>;
      };
    };
