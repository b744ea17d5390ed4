/** Ranges: formulas in A1 and R1C1 notation, stored as text; calculating is the engine's affair. */

import {fromR1C1, toR1C1} from '../../cells/formula-references';
import {implement} from '../../kernel';
import {mapBlock, store, storeFormula} from '../content';
import {touched} from '../evaluation';
import {cellsOf, refuseLongText, refuseOtherSize} from '../given';
import {beforeReading, bufferWrite, ops, Range, READ, refuseRangeEdit, SHEET_SCOPES, WRITE} from '../objects';

implement(
  'Spreadsheet.Range',
  Range,
  {
    getFormula() {
      return readFormulas(this, formula => formula)[0]![0];
    },
    getFormulas() {
      return readFormulas(this, formula => formula);
    },
    getFormulaR1C1() {
      return readFormulas(this, toR1C1)[0]![0] || null;
    },
    getFormulasR1C1() {
      return readFormulas(this, toR1C1);
    },
    setFormula(formula: string) {
      refuseLongText(formula);
      return writeFormulas(this, () => formula, same);
    },
    setFormulas(formulas: string[][]) {
      return writeFormulaTable(this, formulas, same);
    },
    setFormulaR1C1(formula: string) {
      refuseLongText(formula);
      return writeFormulas(this, () => formula, fromR1C1);
    },
    setFormulasR1C1(formulas: string[][]) {
      return writeFormulaTable(this, formulas, fromR1C1);
    },
  },
  {
    ops: ops({
      [READ]: ['getFormula', 'getFormulas', 'getFormulaR1C1', 'getFormulasR1C1'],
      [WRITE]: ['setFormula', 'setFormulas', 'setFormulaR1C1', 'setFormulasR1C1'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

type Notation = (formula: string, row: number, column: number) => string;

const same: Notation = formula => formula;

function readFormulas(range: Range, notation: Notation): string[][] {
  const {tab, block} = range;
  beforeReading(range, block.rows * block.columns);
  return mapBlock(block, (row, column) => {
    const formula = tab.formulas.get(row, column);
    return formula === undefined ? '' : notation(formula, row, column);
  });
}

function writeFormulaTable(range: Range, formulas: string[][], notation: Notation): Range {
  refuseOtherSize(formulas, range.block);
  const cells = cellsOf(formulas);
  return writeFormulas(range, (r, c) => String(cells[r]![c] ?? ''), notation);
}

/** Any text is a formula here, with or without its `=`; the empty one clears the cell. */
function writeFormulas(range: Range, formulaAt: (r: number, c: number) => string, notation: Notation): Range {
  refuseRangeEdit(range);
  const {book, tab, block} = range;
  bufferWrite(range, block.rows * block.columns, () => {
    for (let r = 0; r < block.rows; r++) {
      for (let c = 0; c < block.columns; c++) {
        const text = formulaAt(r, c).trim();
        const formula = text.startsWith('=') ? text : `=${text}`;
        const [row, column] = [block.row + r, block.column + c];
        if (text === '') store(tab, row, column, '');
        else storeFormula(tab, row, column, notation(formula, row, column));
      }
    }
    touched(book, tab, block);
  });
  return range;
}
