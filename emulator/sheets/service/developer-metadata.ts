/**
 * Developer metadata: keys and values that hang on a row, a column, a sheet or the spreadsheet, and move with it. What is
 * for one project only, other projects do not see.
 */

import {type Block, contains, overlaps} from '../../cells/a1';
import {EnumValue, type Execution, exception, implement, type Json, LOCAL, ServiceObject} from '../../kernel';
import {blockOf, refuseEdit} from '../access';
import {boundsOf} from '../bounds';
import {beforeReading, changeNow, ops, Range, READ, SHEET_SCOPES, Sheet, Spreadsheet} from '../objects';
import type {Area, Bound, TabState} from '../state';

type LocationType = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

interface Data {
  key: string;
  value: string | null;
  visibility: string;
  at: LocationType;
  /** The project that made it. */
  project: string;
}

/** Where metadata hangs: on the spreadsheet, or on an area of a tab. */
interface Location {
  readonly type: LocationType;
  readonly tab: TabState | null;
  readonly area: Area;
}

const EVERYWHERE: Area = {row: 1, column: 1};

class DeveloperMetadata extends ServiceObject {
  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly bound: Bound,
  ) {
    super(spreadsheet.execution);
  }

  get data(): Data {
    return this.bound.data as unknown as Data;
  }

  /** @throws when it was removed, or its row, column or sheet was deleted */
  get location(): Location {
    const {book} = this.spreadsheet;
    const tab = book.tabs.find(each => each.bounds.includes(this.bound)) ?? null;
    if (!tab && !book.bounds.includes(this.bound)) throw exception('The developer metadata does not exist any more.');
    return {type: this.data.at, tab, area: this.bound.areas[0]!};
  }

  change(change: Partial<Data>): this {
    refuseEdit(this.execution, this.spreadsheet.book);
    changeNow(this.spreadsheet, () => {
      this.bound.data = {...this.data, ...change} as unknown as Json;
    });
    return this;
  }

  moveTo(to: Location): this {
    refuseEdit(this.execution, this.spreadsheet.book);
    changeNow(this.spreadsheet, () => {
      this.detach();
      this.bound.areas = [to.area];
      this.bound.data = {...this.data, at: to.type} as unknown as Json;
      (to.tab ?? this.spreadsheet.book).bounds.push(this.bound);
    });
    return this;
  }

  detach(): void {
    const holder = this.location.tab ?? this.spreadsheet.book;
    holder.bounds = holder.bounds.filter(bound => bound !== this.bound);
  }
}

class DeveloperMetadataLocation {
  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly location: Location,
  ) {}

  range(type: LocationType): Range | null {
    const {tab, area} = this.location;
    return tab && this.location.type === type ? this.spreadsheet.sheet(tab).range(blockOf(tab, area)) : null;
  }
}

/** @throws unless the range is exactly one whole row or column, in Google's words */
function lineOf({tab, block}: Range): Location {
  if (block.rows === 1 && block.columns === tab.columns) {
    return {type: 'ROW', tab, area: {row: block.row, column: 1, rows: 1}};
  }
  if (block.columns === 1 && block.rows === tab.rows) {
    return {type: 'COLUMN', tab, area: {row: 1, column: block.column, columns: 1}};
  }
  throw exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** `key`, then perhaps a value, then perhaps who sees it. */
function add(spreadsheet: Spreadsheet, location: Location, [key, ...rest]: readonly unknown[]): void {
  const {execution, book} = spreadsheet;
  refuseEdit(execution, book);
  if (key === '' || key === null) throw exception('Invalid argument: key');
  const visibility = rest.find(each => each instanceof EnumValue)?.name ?? 'DOCUMENT';
  const value = rest.find(each => typeof each === 'string') as string | undefined;
  const data: Data = {
    key: String(key),
    value: value ?? null,
    visibility,
    at: location.type,
    project: execution.project.id,
  };
  const id = String(execution.core.ids.between(1, 2_147_483_647));
  changeNow(spreadsheet, () =>
    (location.tab ?? book).bounds.push({id, kind: 'metadata', areas: [location.area], data: data as unknown as Json}),
  );
}

/** All metadata of a spreadsheet that a project may see, the spreadsheet's own first. */
function visible(spreadsheet: Spreadsheet): DeveloperMetadata[] {
  const {book, execution} = spreadsheet;
  const own = book.bounds.filter(bound => bound.kind === 'metadata');
  return [...own, ...book.tabs.flatMap(tab => boundsOf(tab, 'metadata'))]
    .map(bound => new DeveloperMetadata(spreadsheet, bound))
    .filter(({data}) => data.visibility !== 'PROJECT' || data.project === execution.project.id);
}

/** What a finder looks through: everything, a sheet, or a block of one. */
interface Scope {
  readonly spreadsheet: Spreadsheet;
  readonly tab: TabState | null;
  readonly block: Block | null;
}

class DeveloperMetadataFinder extends ServiceObject {
  intersecting = false;
  private readonly tests: ((metadata: DeveloperMetadata) => boolean)[] = [];

  constructor(
    execution: Execution,
    readonly scope: Scope,
  ) {
    super(execution);
  }

  with(test: (metadata: DeveloperMetadata) => boolean): this {
    this.tests.push(test);
    return this;
  }

  find(): DeveloperMetadata[] {
    beforeReading(this.scope.spreadsheet);
    return visible(this.scope.spreadsheet).filter(
      metadata => this.isInScope(metadata.location) && this.tests.every(test => test(metadata)),
    );
  }

  /** What lies wholly in the scope; or, when asked for, what has any cell in common with it. */
  private isInScope({tab, area}: Location): boolean {
    const {scope} = this;
    if (scope.tab === null) return true;
    if (tab === null) return this.intersecting;
    if (tab !== scope.tab) return false;
    if (scope.block === null) return true;
    const block = blockOf(tab, area);
    return this.intersecting ? overlaps(scope.block, block) : contains(scope.block, block);
  }
}

implement('Spreadsheet.DeveloperMetadataFinder', DeveloperMetadataFinder, {
  onIntersectingLocations() {
    this.intersecting = true;
    return this;
  },
  withId(id: number) {
    return this.with(({bound}) => bound.id === String(id));
  },
  withKey(key: string) {
    return this.with(({data}) => data.key === key);
  },
  withValue(value: string) {
    return this.with(({data}) => data.value === value);
  },
  withVisibility(visibility: EnumValue) {
    return this.with(({data}) => data.visibility === visibility.name);
  },
  withLocationType(type: EnumValue) {
    return this.with(({data}) => data.at === type.name);
  },
});

implement(
  'Spreadsheet.DeveloperMetadataFinder',
  DeveloperMetadataFinder,
  {
    find() {
      return this.find();
    },
  },
  {ops: {find: READ}, scopes: {'*': SHEET_SCOPES}},
);

implement(
  'Spreadsheet.DeveloperMetadata',
  DeveloperMetadata,
  {
    getId() {
      return Number(this.bound.id);
    },
    getKey() {
      return this.data.key;
    },
    getValue() {
      return this.data.value;
    },
    getVisibility() {
      return EnumValue.of('Spreadsheet.DeveloperMetadataVisibility', this.data.visibility);
    },
    getLocation() {
      return new DeveloperMetadataLocation(this.spreadsheet, this.location);
    },
    setKey(key: string) {
      return this.change({key});
    },
    setValue(value: string | null) {
      return this.change({value});
    },
    setVisibility(visibility: EnumValue) {
      return this.change({visibility: visibility.name});
    },
    moveToRow(row: Range) {
      const line = lineOf(row);
      if (line.type !== 'ROW') throw exception('Invalid argument: row');
      return this.moveTo(line);
    },
    moveToColumn(column: Range) {
      const line = lineOf(column);
      if (line.type !== 'COLUMN') throw exception('Invalid argument: column');
      return this.moveTo(line);
    },
    moveToSheet(sheet: Sheet) {
      return this.moveTo({type: 'SHEET', tab: sheet.tab, area: EVERYWHERE});
    },
    moveToSpreadsheet() {
      return this.moveTo({type: 'SPREADSHEET', tab: null, area: EVERYWHERE});
    },
    remove() {
      refuseEdit(this.execution, this.spreadsheet.book);
      changeNow(this.spreadsheet, () => this.detach());
    },
  },
  {
    ops: {
      ...ops({[READ]: ['getId', 'getKey', 'getValue', 'getVisibility', 'getLocation']}),
      '*': 'sheets.flush',
    },
    scopes: {'*': SHEET_SCOPES},
  },
);

implement('Spreadsheet.DeveloperMetadataLocation', DeveloperMetadataLocation, {
  getLocationType() {
    return EnumValue.of('Spreadsheet.DeveloperMetadataLocationType', this.location.type);
  },
  getSpreadsheet() {
    return this.location.type === 'SPREADSHEET' ? this.spreadsheet : null;
  },
  getSheet() {
    const {tab, type} = this.location;
    return tab && type === 'SHEET' ? this.spreadsheet.sheet(tab) : null;
  },
  getRow() {
    return this.range('ROW');
  },
  getColumn() {
    return this.range('COLUMN');
  },
});

const RULES = {
  ops: ops({
    [READ]: ['getDeveloperMetadata'],
    'sheets.flush': ['addDeveloperMetadata'],
    [LOCAL]: ['createDeveloperMetadataFinder'],
  }),
  scopes: {'*': SHEET_SCOPES},
};

/** The metadata that hangs exactly there. */
function metadataAt(spreadsheet: Spreadsheet, {type, tab, area}: Location): DeveloperMetadata[] {
  beforeReading(spreadsheet);
  return visible(spreadsheet).filter(({location}) => {
    const same = location.type === type && location.tab === tab;
    return same && location.area.row === area.row && location.area.column === area.column;
  });
}

implement(
  'Spreadsheet.Spreadsheet',
  Spreadsheet,
  {
    addDeveloperMetadata(...args: unknown[]) {
      add(this, {type: 'SPREADSHEET', tab: null, area: EVERYWHERE}, args);
      return this;
    },
    getDeveloperMetadata() {
      return metadataAt(this, {type: 'SPREADSHEET', tab: null, area: EVERYWHERE});
    },
    createDeveloperMetadataFinder() {
      return new DeveloperMetadataFinder(this.execution, {spreadsheet: this, tab: null, block: null});
    },
  },
  RULES,
);

implement(
  'Spreadsheet.Sheet',
  Sheet,
  {
    addDeveloperMetadata(...args: unknown[]) {
      add(this.spreadsheet, {type: 'SHEET', tab: this.tab, area: EVERYWHERE}, args);
      return this;
    },
    getDeveloperMetadata() {
      return metadataAt(this.spreadsheet, {type: 'SHEET', tab: this.tab, area: EVERYWHERE});
    },
    createDeveloperMetadataFinder() {
      const {spreadsheet, tab} = this;
      return new DeveloperMetadataFinder(this.execution, {spreadsheet, tab, block: null});
    },
  },
  RULES,
);

implement(
  'Spreadsheet.Range',
  Range,
  {
    addDeveloperMetadata(...args: unknown[]) {
      add(this.sheet.spreadsheet, lineOf(this), args);
      return this;
    },
    getDeveloperMetadata() {
      const {spreadsheet} = this.sheet;
      const {block, tab} = this;
      const isLine =
        (block.rows === 1 && block.columns === tab.columns) || (block.columns === 1 && block.rows === tab.rows);
      return isLine ? metadataAt(spreadsheet, lineOf(this)) : [];
    },
    createDeveloperMetadataFinder() {
      const {tab, block} = this;
      return new DeveloperMetadataFinder(this.execution, {spreadsheet: this.sheet.spreadsheet, tab, block});
    },
  },
  RULES,
);
