/**
 * Protections of ranges and sheets (behaviour 22): who may edit what. They hold in `access.ts`, for scripts and for
 * people; here scripts make and change them.
 *
 * Until somebody changes its editors, a protection mirrors the file: whoever may edit that, may edit the range. From then
 * on only those named may, with the owner and whoever made the change, neither of whom can be taken off the list.
 */

import {User} from '../../base';
import {addressKey, EnumValue, exception, implement, type Json, NotEmulated, ServiceObject} from '../../kernel';
import {blockOf, canEditFile, mayEditProtected, refuseEdit} from '../access';
import {namedRange, nameOf} from '../addresses';
import {addBound, boundsOf, firstBlock, removeBound} from '../bounds';
import {
  beforeReading,
  changeNow,
  ops,
  Range,
  READ,
  refuseRangeEdit,
  SHEET_SCOPES,
  Sheet,
  Spreadsheet,
} from '../objects';
import type {Bound, ProtectionData} from '../state';
import type {NamedRange} from './named-range';

type Type = ProtectionData['type'];

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

class Protection extends ServiceObject {
  constructor(
    public sheet: Sheet,
    readonly bound: Bound,
  ) {
    super(sheet.execution);
  }

  get data(): ProtectionData {
    if (!this.sheet.tab.bounds.includes(this.bound)) throw exception('The protection does not exist any more.');
    return this.bound.data as unknown as ProtectionData;
  }

  get owner(): string {
    return this.sheet.spreadsheet.file.owner;
  }

  get mayEdit(): boolean {
    const {account, core} = this.execution;
    return canEditFile(core, account, this.sheet.book) && mayEditProtected(account, this.owner, this.data);
  }

  /** @throws when the script's account is not among the editors */
  change(work: (data: ProtectionData) => void): this {
    this.refuse();
    changeNow(this.sheet, () => work(this.data));
    return this;
  }

  refuse(): void {
    if (!this.mayEdit) throw exception(PROTECTED);
  }

  /** Changes who may edit; from now on the list counts, not the file's. */
  changeEditors(work: (editors: string[]) => string[]): this {
    const me = addressKey(this.execution.account.email);
    return this.change(data => {
      const before = data.mirrors ? this.sheet.spreadsheet.file.editors : data.editors;
      const editors = new Set([...work([...before]), me]);
      editors.delete(this.owner);
      data.editors = [...editors];
      delete data.mirrors;
    });
  }
}

function addressOf(who: string | User): string {
  const address = addressKey(typeof who === 'string' ? who : who.email);
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw exception('Invalid email: {address}', {address});
  return address;
}

function protect(range: Range, type: Type): Protection {
  const {tab, sheet, execution} = range;
  const data: ProtectionData = {
    type,
    description: '',
    warningOnly: false,
    mirrors: true,
    editors: [],
    domainEdit: false,
    unprotected: [],
    namedRange: null,
  };
  const area = type === 'SHEET' ? {row: 1, column: 1} : range.area;
  const bound = changeNow(range, () => addBound(execution.core, tab, 'protection', [area], data as unknown as Json));
  return new Protection(sheet, bound);
}

function protectionsOf(sheet: Sheet, type: string): Protection[] {
  return boundsOf(sheet.tab, 'protection')
    .filter(bound => (bound.data as unknown as ProtectionData).type === type)
    .map(bound => new Protection(sheet, bound));
}

implement(
  'Spreadsheet.Range',
  Range,
  {
    protect() {
      refuseRangeEdit(this);
      return protect(this, 'RANGE');
    },
  },
  {ops: {protect: 'sheets.flush'}, scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    protect() {
      const {tab} = this;
      refuseEdit(this.execution, this.book, tab);
      const [existing] = protectionsOf(this, 'SHEET');
      return existing ?? protect(this.range({row: 1, column: 1, rows: tab.rows, columns: tab.columns}), 'SHEET');
    },
    getProtections(type: EnumValue) {
      beforeReading(this);
      return protectionsOf(this, type.name);
    },
  },
  {ops: {protect: 'sheets.flush', getProtections: READ}, scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    getProtections(type: EnumValue) {
      beforeReading(this);
      return this.book.tabs.flatMap(tab => protectionsOf(this.sheet(tab), type.name));
    },
  },
  {ops: {getProtections: READ}, scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.Protection',
  Protection,
  {
    getProtectionType() {
      return EnumValue.of('Spreadsheet.ProtectionType', this.data.type);
    },
    getDescription() {
      return this.data.description;
    },
    setDescription(description: string) {
      return this.change(data => {
        data.description = description;
      });
    },
    isWarningOnly() {
      return this.data.warningOnly;
    },
    setWarningOnly(warningOnly: boolean) {
      return this.change(data => {
        data.warningOnly = warningOnly;
      });
    },
    canEdit() {
      return this.mayEdit;
    },
    getEditors() {
      this.refuse();
      const {mirrors, editors} = this.data;
      return (mirrors ? this.sheet.spreadsheet.file.editors : editors).map(email => new User(email));
    },
    addEditor(who: string | User) {
      const address = addressOf(who);
      return this.changeEditors(editors => [...editors, address]);
    },
    addEditors(addresses: string[]) {
      const added = addresses.map(addressOf);
      return this.changeEditors(editors => [...editors, ...added]);
    },
    removeEditor(who: string | User) {
      const address = addressOf(who);
      return this.changeEditors(editors => editors.filter(editor => editor !== address));
    },
    removeEditors(people: (string | User)[]) {
      const removed = new Set(people.map(addressOf));
      return this.changeEditors(editors => editors.filter(editor => !removed.has(editor)));
    },
    canDomainEdit() {
      this.refuse();
      return this.data.domainEdit;
    },
    setDomainEdit(editable: boolean) {
      if (this.execution.core.account(this.owner).edition !== 'workspace') {
        throw exception('The spreadsheet does not belong to a Google Workspace domain.');
      }
      this.changeEditors(editors => editors);
      return this.change(data => {
        data.domainEdit = editable;
      });
    },
    getRange() {
      const {tab} = this.sheet;
      return this.data && this.sheet.range(firstBlock(tab, this.bound));
    },
    setRange(range: Range) {
      if (this.data.type === 'SHEET') throw new NotEmulated('Protection.setRange of a protected sheet');
      return this.change(data => {
        moveTo(this, range.sheet, range);
        data.namedRange = null;
      });
    },
    getRangeName() {
      const {namedRange: name} = this.data;
      return name !== null && namedRange(this.sheet.book, name) ? name : null;
    },
    setRangeName(name: string) {
      return setName(this, name);
    },
    setNamedRange(range: NamedRange) {
      return setName(this, nameOf(range.bound));
    },
    getUnprotectedRanges() {
      const {tab} = this.sheet;
      return this.data.unprotected.map(area => this.sheet.range(blockOf(tab, area)));
    },
    setUnprotectedRanges(ranges: Range[]) {
      if (this.data.type !== 'SHEET') throw exception('Only a protected sheet can have unprotected ranges.');
      if (ranges.some(range => range.tab !== this.sheet.tab)) {
        throw exception('Unprotected ranges must be on the protected sheet.');
      }
      return this.change(data => {
        data.unprotected = ranges.map(range => range.area);
      });
    },
    remove() {
      this.change(() => removeBound(this.sheet.tab, this.bound));
    },
  },
  {
    ops: {
      ...ops({
        [READ]: [
          'canDomainEdit',
          'canEdit',
          'getDescription',
          'getEditors',
          'getProtectionType',
          'getRange',
          'getRangeName',
          'getUnprotectedRanges',
          'isWarningOnly',
        ],
      }),
      '*': 'sheets.flush',
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

function moveTo(protection: Protection, sheet: Sheet, {area}: Pick<Range, 'area'>): void {
  const {bound} = protection;
  bound.areas = [area];
  if (sheet.tab === protection.sheet.tab) return;
  removeBound(protection.sheet.tab, bound);
  sheet.tab.bounds.push(bound);
  protection.sheet = sheet;
}

/** The protection covers what the name covers now. @throws when there is no such name */
function setName(protection: Protection, name: string): Protection {
  const {spreadsheet} = protection.sheet;
  const found = namedRange(spreadsheet.book, name);
  if (!found) throw exception('Range not found');
  return protection.change(data => {
    moveTo(protection, spreadsheet.sheet(found.tab), {area: found.bound.areas[0]!});
    data.namedRange = nameOf(found.bound);
  });
}
