/** The method tables of SpreadsheetApp that are about cells, lines and tabs; importing this registers them. */

import './app';
import './color';
import './range-borders';
import './range-checks';
import './range-copy';
import './range-formulas';
import './range-looks';
import './range-merges';
import './range-notes';
import './range-shape';
import './range-shift';
import './range-sort';
import './range-tidy';
import './range-values';
import './rich-text';
import './sheet';
import './sheet-groups';
import './sheet-lines';
import './spreadsheet';
import './spreadsheet-active';
import './spreadsheet-people';
import './spreadsheet-sheets';
import './text-style';
