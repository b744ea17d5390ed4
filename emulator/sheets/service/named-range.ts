/** Named ranges: names for places that move with the grid. */

import {parseA1, parseR1C1} from '../../cells/a1';
import {exception, implement, ServiceObject} from '../../kernel';
import {refuseEdit} from '../access';
import {namedRange, nameOf} from '../addresses';
import {addBound, boundsOf, firstBlock, removeBound} from '../bounds';
import {restructured} from '../evaluation';
import {beforeReading, changeNow, type Range, READ, SHEET_SCOPES, Sheet, Spreadsheet} from '../objects';
import type {Bound, ProtectionData, SpreadsheetState} from '../state';

export class NamedRange extends ServiceObject {
  constructor(
    public sheet: Sheet,
    readonly bound: Bound,
  ) {
    super(sheet.execution);
  }

  change(work: () => void): this {
    const {sheet, execution} = this;
    refuseEdit(execution, sheet.book);
    if (!sheet.tab.bounds.includes(this.bound)) throw exception('The named range does not exist.');
    changeNow(sheet, () => {
      work();
      restructured(sheet.book);
    });
    return this;
  }
}

function namedRangesOf(sheet: Sheet): NamedRange[] {
  return boundsOf(sheet.tab, 'named-range').map(bound => new NamedRange(sheet, bound));
}

/** @throws when Google would not take the text as a name */
function refuseName(name: string): void {
  const isWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && name.length <= 250;
  const isAddress = parseA1(name) !== null || parseR1C1(name) !== null || /^(r\d*c?\d*|c\d*)$/i.test(name);
  if (!isWord || isAddress || /^(true|false)$/i.test(name)) {
    throw exception('The name "{name}" is not valid for a named range.', {name});
  }
}

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getNamedRanges() {
      beforeReading(this);
      return this.book.tabs.flatMap(tab => namedRangesOf(this.sheet(tab)));
    },
    setNamedRange(name: string, range: Range) {
      refuseName(name);
      refuseEdit(this.execution, this.book);
      const {core} = this.execution;
      changeNow(this, () => {
        const before = namedRange(this.book, name);
        if (before) removeBound(before.tab, before.bound);
        addBound(core, range.tab, 'named-range', [range.area], {name});
        followName(this.book, name);
        restructured(this.book);
      });
    },
    removeNamedRange(name: string) {
      refuseEdit(this.execution, this.book);
      const found = namedRange(this.book, name);
      if (!found) throw exception('The named range "{name}" does not exist.', {name});
      changeNow(this, () => {
        removeBound(found.tab, found.bound);
        restructured(this.book);
      });
    },
  },
  {
    ops: {getNamedRanges: READ, setNamedRange: 'sheets.flush', removeNamedRange: 'sheets.flush'},
    scopes: {'*': SHEET_SCOPES},
  },
);

/** A protection of a named range covers what the name covers. */
function followName(book: SpreadsheetState, name: string): void {
  const named = namedRange(book, name)!;
  for (const tab of book.tabs) {
    for (const bound of boundsOf(tab, 'protection')) {
      const protects = (bound.data as unknown as ProtectionData).namedRange;
      if (protects?.toLowerCase() !== name.toLowerCase()) continue;
      bound.areas = [...named.bound.areas];
      if (tab === named.tab) continue;
      removeBound(tab, bound);
      named.tab.bounds.push(bound);
    }
  }
}

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    getNamedRanges() {
      beforeReading(this);
      return namedRangesOf(this);
    },
  },
  {ops: {getNamedRanges: READ}, scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.NamedRange',
  NamedRange,
  {
    getName() {
      return nameOf(this.bound);
    },
    getRange() {
      this.execution.flush();
      return this.sheet.range(firstBlock(this.sheet.tab, this.bound));
    },
    setName(name: string) {
      refuseName(name);
      const other = namedRange(this.sheet.book, name);
      if (other && other.bound !== this.bound) {
        throw exception('A named range with the name "{name}" already exists.', {name});
      }
      return this.change(() => {
        this.bound.data = {name};
      });
    },
    setRange(range: Range) {
      return this.change(() => {
        removeBound(this.sheet.tab, this.bound);
        this.bound.areas = [range.area];
        this.sheet = range.sheet;
        range.tab.bounds.push(this.bound);
        followName(range.book, nameOf(this.bound));
      });
    },
    remove() {
      this.change(() => removeBound(this.sheet.tab, this.bound));
    },
  },
  {ops: {'*': 'sheets.flush', getName: READ, getRange: READ}, scopes: {'*': SHEET_SCOPES}},
);
