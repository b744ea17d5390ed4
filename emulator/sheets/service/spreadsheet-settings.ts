/** Spreadsheets: when volatile formulas are calculated, and circular ones. Kept and answered; nothing here calculates. */

import {EnumValue, exception, implement, type Json} from '../../kernel';
import {refuseEdit} from '../access';
import {changeNow, ops, READ, SHEET_SCOPES, Spreadsheet} from '../objects';

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getRecalculationInterval() {
      const name = this.book.extra.recalculationInterval ?? 'ON_CHANGE';
      return EnumValue.of('Spreadsheet.RecalculationInterval', String(name));
    },
    setRecalculationInterval(interval: EnumValue) {
      return set(this, 'recalculationInterval', interval.name);
    },
    isIterativeCalculationEnabled() {
      return this.book.extra.iterativeCalculation === true;
    },
    setIterativeCalculationEnabled(isEnabled: boolean) {
      return set(this, 'iterativeCalculation', isEnabled);
    },
    getMaxIterativeCalculationCycles() {
      return this.book.extra.iterativeCycles ?? 50;
    },
    setMaxIterativeCalculationCycles(cycles: number) {
      if (cycles < 1 || cycles > 10_000) throw exception('Invalid argument: maxIterations');
      return set(this, 'iterativeCycles', cycles);
    },
    getIterativeCalculationConvergenceThreshold() {
      return this.book.extra.iterativeThreshold ?? 0.05;
    },
    setIterativeCalculationConvergenceThreshold(threshold: number) {
      if (threshold <= 0) throw exception('Invalid argument: minThreshold');
      return set(this, 'iterativeThreshold', threshold);
    },
  },
  {
    ops: {
      ...ops({
        [READ]: [
          'getRecalculationInterval',
          'isIterativeCalculationEnabled',
          'getMaxIterativeCalculationCycles',
          'getIterativeCalculationConvergenceThreshold',
        ],
      }),
      '*': 'sheets.flush',
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

function set(spreadsheet: Spreadsheet, key: string, value: Json): Spreadsheet {
  const {book, execution} = spreadsheet;
  refuseEdit(execution, book);
  changeNow(spreadsheet, () => {
    book.extra[key] = value;
  });
  return spreadsheet;
}
