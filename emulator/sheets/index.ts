/** Spreadsheets: the person's handle and the SpreadsheetApp service. */

import './service';

export {Book, bookOf, createSpreadsheet, type SpreadsheetOptions} from './book';
export {type Evaluate, useEngine} from './evaluation';
export {addGuard, type Guard} from './guards';
export {openSpreadsheet, Range, rangeObject, Sheet, Spreadsheet, SpreadsheetApp, spreadsheetObject} from './objects';
export {selectOnPage} from './selection';
export {type AsPerson, Tab} from './tab';
export {type InvalidCell, invalidCells} from './validation';
