/** Spreadsheets: the person's handle and the SpreadsheetApp service. */

import {type Account, type Core, NotEmulated} from '../kernel';

export interface SpreadsheetOptions {
  owner: Account;
  name: string;
  locale?: string;
  timeZone?: string;
  /** Who else may open it; without editors and viewers, every account of the workspace may edit. */
  editors?: readonly Account[];
  viewers?: readonly Account[];
}

export interface Book {
  readonly id: string;
}

export function createSpreadsheet(_core: Core, _options: SpreadsheetOptions): Book {
  throw new NotEmulated('createSpreadsheet');
}

export function bookOf(_core: Core, _id: string): Book {
  throw new NotEmulated('spreadsheet');
}
