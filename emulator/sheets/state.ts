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
import {type Account, type Core, type FileRecord, INLINE, type Json, listOf, type Part, type Pieces} from '../kernel';

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
  save: (books, pieces) => JSON.parse(JSON.stringify([...books.values()].map(book => saveBook(book, pieces)))) as Json,
  load: (saved, _core, pieces) =>
    new Map(structuredClone(saved as unknown as SavedBook[]).map(book => [book.id, loadBook(book, pieces)])),
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
  return {...loadTab(structuredClone(saveTab(tab, '', INLINE)), INLINE), id, name};
}

/** A copy of a whole spreadsheet under another file id. */
export function cloneSpreadsheet(core: Core, book: SpreadsheetState, id: string): SpreadsheetState {
  const copy = loadBook({...structuredClone(saveBook(book, INLINE)), id}, INLINE);
  core.part(spreadsheetsPart).set(id, copy);
  return copy;
}

/** The rows of a layer, or the pieces that stand for them. */
type SavedLayer = Json;
type LinesJson = {[Name in keyof Lines]: SavedLayer};

type SavedTab = Omit<TabState, 'values' | 'formulas' | 'formats' | 'layers' | 'rowLines' | 'columnLines'> & {
  values: SavedLayer;
  formulas: SavedLayer;
  formats: SavedLayer;
  layers: [string, SavedLayer][];
  rowLines: LinesJson;
  columnLines: LinesJson;
};

type SavedBook = Omit<SpreadsheetState, 'tabs' | 'stale'> & {tabs: SavedTab[]};

function saveBook({stale: _stale, ...book}: SpreadsheetState, pieces: Pieces): SavedBook {
  return {...book, tabs: book.tabs.map(tab => saveTab(tab, `book/${book.id}/${tab.id}`, pieces))};
}

function loadBook(saved: SavedBook, pieces: Pieces): SpreadsheetState {
  return {...saved, tabs: saved.tabs.map(tab => loadTab(tab, pieces)), stale: {all: true, blocks: []}};
}

function saveTab(tab: TabState, key: string, pieces: Pieces): SavedTab {
  const save = (name: string, layer: Layer<unknown>) => saveLayer(layer, `${key}/${name}`, pieces);
  return {
    ...tab,
    values: save('values', tab.values),
    formulas: save('formulas', tab.formulas),
    formats: save('formats', tab.formats),
    layers: [...tab.layers]
      .filter(([, layer]) => !layer.isEmpty)
      .map(([name, layer]) => [name, save(`+${name}`, layer)]),
    rowLines: saveLines(tab.rowLines),
    columnLines: saveLines(tab.columnLines),
  };
}

function loadTab(saved: SavedTab, pieces: Pieces): TabState {
  const load = <T>(layer: SavedLayer) => Layer.load(listOf(pieces, layer) as unknown as SavedRows<T>);
  return {
    ...saved,
    values: load<CellValue>(saved.values),
    formulas: load<string>(saved.formulas),
    formats: load<string>(saved.formats),
    layers: new Map(saved.layers.map(([name, rows]) => [name, load<unknown>(rows)])),
    rowLines: loadLines(saved.rowLines),
    columnLines: loadLines(saved.columnLines),
  };
}

/** In blocks where they are kept apart; a snapshot has each run of equal rows once. */
function saveLayer(layer: Layer<unknown>, key: string, pieces: Pieces): SavedLayer {
  if (pieces === INLINE) return layer.save() as unknown as Json;
  return layer.blocks().flatMap(({mark, save}, at) => pieces.put(`${key}/${at}`, mark, () => save() as Json[]));
}

function saveLines({size, hidden, filtered, depth}: Lines): LinesJson {
  const save = (layer: Layer<unknown>) => layer.save() as unknown as Json;
  return {size: save(size), hidden: save(hidden), filtered: save(filtered), depth: save(depth)};
}

function loadLines(saved: LinesJson): Lines {
  const load = <T>(rows: SavedLayer) => Layer.load(rows as unknown as SavedRows<T>);
  return {
    size: load<number>(saved.size),
    hidden: load<true>(saved.hidden),
    filtered: load<true>(saved.filtered),
    depth: load<number>(saved.depth),
  };
}
