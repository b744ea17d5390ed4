/**
 * What a spreadsheet is made of: tabs with a grid and layers of cells, lines with their sizes, and things that hang on
 * areas of the grid (protections, named ranges, metadata, merges…).
 *
 * Only shapes, making and saving. What content means is in `content.ts`, how the grid grows and shrinks in
 * `structure.ts`. The file's name, owner and sharing are the Drive's (`core.files`).
 */

import type {Address} from '../cells/a1';
import {Layer, type SavedRows} from '../cells/layer';
import type {CellValue} from '../cells/parse-input';
import type {Account, Core, FileRecord, Json, Part} from '../kernel';

/** A rectangle of a tab; without `rows` or `columns` it runs to the edge, however the grid grows. */
export type Area = Omit<Address, 'sheet'>;

/**
 * Something that hangs on areas and moves with them: when lines come and go, the areas follow; what loses all of its
 * areas is gone. Each kind's data is JSON, and the affair of whoever made the kind.
 */
export interface Bound {
  id: string;
  kind: BoundKind;
  areas: Area[];
  data: Json;
}

export type BoundKind =
  | 'protection'
  | 'named-range'
  | 'metadata'
  | 'merge'
  | 'conditional-format'
  | 'banding'
  | 'filter';

/** What a `protection` carries; the spreadsheet's owner may always edit. */
export interface ProtectionData {
  type: 'RANGE' | 'SHEET';
  description: string;
  warningOnly: boolean;
  /** Nobody has said yet who may edit: whoever may edit the file. */
  mirrors?: boolean;
  /** Addresses in lower case. */
  editors: string[];
  domainEdit: boolean;
  /** Areas of a protected sheet that stay open. */
  unprotected: Area[];
  namedRange: string | null;
}

/** A data validation rule as a cell of the layer `validations` has it; equal neighbours share one object. */
export interface ValidationState {
  /** A name of `SpreadsheetApp.DataValidationCriteria`. */
  criteria: string;
  values: Json[];
  allowInvalid: boolean;
  helpText: string | null;
}

/** Things that rows or columns have by the line; line `n` is row `n` of the layer, column 1. */
export interface Lines {
  size: Layer<number>;
  hidden: Layer<true>;
  filtered: Layer<true>;
  /** How many groups the line is in. */
  depth: Layer<number>;
}

/** Which clear takes a layer away; none takes what another service keeps in the grid. */
export type LayerKind = 'content' | 'format' | 'note' | 'validation' | 'bookkeeping';

export interface TabState {
  readonly id: number;
  name: string;
  rows: number;
  columns: number;
  /** What cells hold; of a formula its result. */
  values: Layer<CellValue>;
  /** Texts that begin with `=`. */
  formulas: Layer<string>;
  /** Number formats; a cell without one is "automatic". */
  formats: Layer<string>;
  /** All other layers, by name; see {@link layerOf}. */
  layers: Map<string, Layer<unknown>>;
  rowLines: Lines;
  columnLines: Lines;
  bounds: Bound[];
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  color: string | null;
  /** Whatever else a service keeps with the tab, by its own key. */
  extra: {[key: string]: Json};
}

export interface SpreadsheetState {
  readonly id: string;
  locale: string;
  timeZone: string;
  tabs: TabState[];
  /** Developer metadata of the spreadsheet itself, and whatever else hangs on no area. */
  bounds: Bound[];
  extra: {[key: string]: Json};
  /** Which cells a formula engine has not seen yet; see `evaluation.ts`. */
  stale: Stale;
}

export interface Stale {
  /** Everything may have moved. */
  all: boolean;
  blocks: {sheetId: number; row: number; column: number; rows: number; columns: number}[];
}

export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

/** Layers by name and what clears them; every further layer is added here. */
const KINDS: Record<string, LayerKind> = {
  notes: 'note',
  validations: 'validation',
  richText: 'content',
  links: 'content',
  // Of results of formulas: filled from beside, format, and why there is none.
  spilled: 'content',
  shown: 'content',
  notEmulated: 'content',
  formMarks: 'bookkeeping',
};

/** The kind of a layer by its name; what is not known otherwise is a matter of looks. */
export function layerKind(name: string): LayerKind {
  return KINDS[name] ?? 'format';
}

/** A layer of a tab by name, made when first asked for. Its cells must be JSON. */
export function layerOf<T>(tab: TabState, name: string): Layer<T> {
  const layer = tab.layers.get(name) ?? new Layer<unknown>();
  tab.layers.set(name, layer);
  return layer as Layer<T>;
}

/** Every layer of cells of a tab, for what moves them all alike. */
export function allLayers(tab: TabState): Layer<unknown>[] {
  return [tab.values, tab.formulas, tab.formats, ...tab.layers.values()] as Layer<unknown>[];
}

function newLines(): Lines {
  return {size: new Layer(), hidden: new Layer(), filtered: new Layer(), depth: new Layer()};
}

export function newTab(id: number, name: string, rows = NEW_ROWS, columns = NEW_COLUMNS): TabState {
  return {
    id,
    name,
    rows,
    columns,
    values: new Layer(),
    formulas: new Layer(),
    formats: new Layer(),
    layers: new Map(),
    rowLines: newLines(),
    columnLines: newLines(),
    bounds: [],
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    hiddenGridlines: false,
    rightToLeft: false,
    color: null,
    extra: {},
  };
}

const FIRST_TAB: Record<string, string> = {nl: 'Blad1', fr: 'Feuille 1', de: 'Tabellenblatt1'};

/** The name of the n-th tab that nobody named, in the language of the file. */
export function tabName(locale: string, n: number): string {
  const first = FIRST_TAB[locale.slice(0, 2)] ?? 'Sheet1';
  return first.replace('1', String(n));
}

export const spreadsheetsPart: Part<Map<string, SpreadsheetState>> = {
  name: 'spreadsheets',
  create: () => new Map(),
  save: books => JSON.parse(JSON.stringify([...books.values()].map(saveBook))) as Json,
  load: saved => new Map(structuredClone(saved as unknown as SavedBook[]).map(book => [book.id, loadBook(book)])),
};

/** What a new spreadsheet may be told. */
export interface NewSpreadsheet {
  owner: Account;
  name: string;
  locale?: string;
  timeZone?: string;
  rows?: number;
  columns?: number;
  /** Sharing; a spreadsheet made by a script is its owner's alone. */
  access?: Partial<Pick<FileRecord, 'editors' | 'viewers' | 'link' | 'parents'>>;
}

const LOCALES = {en: 'en_US', fr: 'fr_FR', nl: 'nl_NL'} as const;

/** A new spreadsheet with one empty tab, whose sheet id is 0 as at Google. */
export function newSpreadsheet(core: Core, options: NewSpreadsheet): SpreadsheetState {
  const {owner, name, access} = options;
  const locale = options.locale ?? LOCALES[owner.locale];
  const file = core.files.add({kind: 'spreadsheet', name, owner, ...access});
  const book: SpreadsheetState = {
    id: file.id,
    locale,
    timeZone: options.timeZone ?? core.timeZone,
    tabs: [newTab(0, tabName(locale, 1), options.rows, options.columns)],
    bounds: [],
    extra: {},
    stale: {all: true, blocks: []},
  };
  core.part(spreadsheetsPart).set(book.id, book);
  return book;
}

/** The spreadsheet with this file id, whoever asks. */
export function spreadsheetWithId(core: Core, id: string): SpreadsheetState | undefined {
  return core.part(spreadsheetsPart).get(id);
}

/** The tab with this sheet id. */
export function tabWithId(book: SpreadsheetState, sheetId: number): TabState | undefined {
  return book.tabs.find(tab => tab.id === sheetId);
}

/** Google compares names of tabs without case when it refuses a second one, but finds them with it. */
export function tabNamed(book: SpreadsheetState, name: string): TabState | undefined {
  return book.tabs.find(tab => tab.name === name);
}

/** A copy of a tab that shares nothing with it. */
export function cloneTab(tab: TabState, id: number, name: string): TabState {
  return {...loadTab(structuredClone(saveTab(tab))), id, name};
}

/** A copy of a whole spreadsheet under another file id. */
export function cloneSpreadsheet(core: Core, book: SpreadsheetState, id: string): SpreadsheetState {
  const copy = loadBook({...structuredClone(saveBook(book)), id});
  core.part(spreadsheetsPart).set(id, copy);
  return copy;
}

type LinesJson = {[Name in keyof Lines]: SavedRows<unknown>};

type SavedTab = Omit<TabState, 'values' | 'formulas' | 'formats' | 'layers' | 'rowLines' | 'columnLines'> & {
  values: SavedRows<CellValue>;
  formulas: SavedRows<string>;
  formats: SavedRows<string>;
  layers: [string, SavedRows<unknown>][];
  rowLines: LinesJson;
  columnLines: LinesJson;
};

type SavedBook = Omit<SpreadsheetState, 'tabs' | 'stale'> & {tabs: SavedTab[]};

function saveBook({stale: _stale, ...book}: SpreadsheetState): SavedBook {
  return {...book, tabs: book.tabs.map(saveTab)};
}

function loadBook(saved: SavedBook): SpreadsheetState {
  return {...saved, tabs: saved.tabs.map(loadTab), stale: {all: true, blocks: []}};
}

function saveTab(tab: TabState): SavedTab {
  return {
    ...tab,
    values: tab.values.save(),
    formulas: tab.formulas.save(),
    formats: tab.formats.save(),
    layers: [...tab.layers].filter(([, layer]) => !layer.isEmpty).map(([name, layer]) => [name, layer.save()]),
    rowLines: saveLines(tab.rowLines),
    columnLines: saveLines(tab.columnLines),
  };
}

function loadTab(saved: SavedTab): TabState {
  return {
    ...saved,
    values: Layer.load(saved.values),
    formulas: Layer.load(saved.formulas),
    formats: Layer.load(saved.formats),
    layers: new Map(saved.layers.map(([name, rows]) => [name, Layer.load(rows)])),
    rowLines: loadLines(saved.rowLines),
    columnLines: loadLines(saved.columnLines),
  };
}

function saveLines({size, hidden, filtered, depth}: Lines): LinesJson {
  return {size: size.save(), hidden: hidden.save(), filtered: filtered.save(), depth: depth.save()};
}

function loadLines(saved: LinesJson): Lines {
  return {
    size: Layer.load(saved.size as SavedRows<number>),
    hidden: Layer.load(saved.hidden as SavedRows<true>),
    filtered: Layer.load(saved.filtered as SavedRows<true>),
    depth: Layer.load(saved.depth as SavedRows<number>),
  };
}
