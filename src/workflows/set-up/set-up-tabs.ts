/** The tabs of Set up: which are there, what they lack, and making and repairing them. */
import {listed} from '../../domain/listed';
import {Refusal} from '../../domain/problem';
import type {Configuration} from '../../domain/season/configuration';
import {layoutOf} from '../../domain/season/layout';
import {compareHeader, type HeaderFinding} from '../../domain/set-up/header';
import {READ_ME, READ_ME_WIDTH, readMeRows} from '../../domain/set-up/read-me';
import {TABLES} from '../../domain/tables';
import type {TableDefinition} from '../../domain/tables/define';
import type {TabIds} from '../../tables/book';
import {
  addColumns,
  addTab,
  dress,
  gridOf,
  makePattern,
  type Pattern,
  readHeader,
  relayGround,
  retitle,
  writeNotice,
} from '../../tables/tab';
import {configurationOf, currentConfiguration} from '../configuration';
import type {Desk} from '../desk';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface FoundTab {
  readonly definition: TableDefinition;
  readonly sheet: Sheet | null;
  /** Null where there is no tab. */
  readonly header: HeaderFinding | null;
  /** It was there once, and somebody has deleted it. */
  readonly deleted: boolean;
  /** Another tab of the officers' has its title. */
  readonly taken: boolean;
}

export interface FoundTabs {
  readonly tabs: readonly FoundTab[];
  readonly readMe: Sheet | null;
  /** It was made by a Set up that got no further. */
  readonly readMeIsEmpty: boolean;
  /** Tabs that are not the tool's: the officers' own, and the form's. */
  readonly others: readonly Sheet[];
}

/** Looks, and changes nothing but what is remembered of the configuration. */
export function lookAtTabs(desk: Desk): FoundTabs {
  const {spreadsheet, tabIds: ids} = desk.book;
  const configuration = knownConfiguration(desk);
  const sheets = spreadsheet.getSheets();
  const byId = new Map(sheets.map(sheet => [sheet.getSheetId(), sheet]));
  const known = (tab: string): Sheet | undefined => byId.get(ids[tab] ?? -1);
  const unknown = sheets.filter(sheet => !Object.values(ids).includes(sheet.getSheetId()));
  const all = [READ_ME, ...TABLES.map(({tab}) => tab)];
  const complete = all.every(tab => known(tab) !== undefined);
  const byTitle = new Map(complete ? [] : unknown.map(sheet => [sheet.getName(), sheet]));
  const tabs = TABLES.map(definition =>
    lookAtTab(
      layoutOf(definition, configuration),
      known(definition.tab),
      byTitle.get(definition.tab),
      ids[definition.tab] !== undefined,
    ),
  );
  const readMe = known(READ_ME) ?? byTitle.get(READ_ME) ?? null;
  const own = new Set([readMe, ...tabs.map(({sheet}) => sheet)].map(sheet => sheet?.getSheetId()));
  const readMeIsEmpty = known(READ_ME) === undefined && readMe?.getLastRow() === 0;
  return {
    tabs,
    readMe,
    readMeIsEmpty,
    others: unknown.filter(sheet => !own.has(sheet.getSheetId())),
  };
}

/** The rubric says which columns of marks there are; undefined before there is one, the last that was read while a tab of it is damaged. */
function knownConfiguration(desk: Desk): Configuration | undefined {
  const last = configurationOf(desk);
  if (last === undefined) return undefined;
  try {
    return currentConfiguration(desk);
  } catch (error) {
    if (error instanceof Refusal) return last;
    throw error;
  }
}

function lookAtTab(
  definition: TableDefinition,
  known: Sheet | undefined,
  namesake: Sheet | undefined,
  wasThere: boolean,
): FoundTab {
  const sheet = known ?? namesake;
  if (sheet === undefined) return {definition, sheet: null, header: null, deleted: wasThere, taken: false};
  const header = compareHeader(definition, readHeader(sheet));
  const taken = known === undefined && !isOurs(definition, header, sheet);
  return taken
    ? {definition, sheet: null, header: null, deleted: false, taken}
    : {definition, sheet, header, deleted: false, taken};
}

/** An empty tab, or one that has the columns that tell rows apart: made by the tool before it could remember, or copied from another season. */
function isOurs({key, columns}: TableDefinition, header: HeaderFinding, sheet: Sheet): boolean {
  if (header.bare) return sheet.getLastRow() === 0;
  return key.every(name => !header.missing.includes(columns[name]!));
}

/** What would be done, one sentence each; empty when all is there. */
export function tabSentences({tabs, readMe, readMeIsEmpty}: FoundTabs): string[] {
  const make = [
    ...(readMe === null || readMeIsEmpty ? [READ_ME] : []),
    ...tabs.filter(isToMake).map(({definition}) => definition.tab),
  ];
  return [
    ...(make.length === 0
      ? []
      : [`Makes the ${make.length === 1 ? 'tab' : `${make.length} tabs`} ${listed(make, 20)}.`]),
    ...tabs
      .filter(({deleted}) => deleted)
      .map(
        ({definition}) =>
          `${definition.tab} was deleted: the new one is empty. File › Version history gives the old rows back.`,
      ),
    ...tabs.flatMap(repairSentences),
  ];
}

function repairSentences({definition: {tab}, header}: FoundTab): string[] {
  if (header === null) return [];
  if (header.bare) return [`Lays out the empty tab ${tab}.`];
  const renamed = header.renamed.map(({now, title}) => `${tab}: the column “${now}” gets its title “${title}” back.`);
  const titles = header.missing.map(({title}) => title);
  const added = titles.length === 0 ? [] : [`${tab}: adds the column ${listed(titles, 6)} at the right.`];
  return [...renamed, ...added];
}

function isToMake({sheet, taken}: FoundTab): boolean {
  return sheet === null && !taken;
}

/** Tabs of the officers' that stand in the way. */
export function takenTitles({tabs}: FoundTabs): string[] {
  return tabs.filter(({taken}) => taken).map(({definition}) => definition.tab);
}

/**
 * Makes and repairs until the time is over; doing it again goes on where it stopped.
 *
 * @return the sheet ids of all tabs so far, and whether all is done
 */
export function makeTabs(
  spreadsheet: Spreadsheet,
  found: FoundTabs,
  isOver: () => boolean,
): {readonly ids: TabIds; readonly finished: boolean} {
  const made = new Map<string, Sheet>();
  if (found.readMe === null) made.set(READ_ME, spreadsheet.insertSheet(READ_ME, 0));
  if (found.readMe === null || found.readMeIsEmpty) {
    writeNotice(found.readMe ?? made.get(READ_ME)!, readMeRows(), READ_ME_WIDTH);
  }
  const finished = addMissing(spreadsheet, found, made, isOver) && layOut(spreadsheet, found, made, isOver);
  const sheets = [
    [READ_ME, found.readMe ?? made.get(READ_ME)] as const,
    ...found.tabs.map(({definition: {tab}, sheet}) => [tab, sheet ?? made.get(tab)] as const),
  ];
  const ids = Object.fromEntries(
    sheets.flatMap(([tab, sheet]) => (sheet === undefined ? [] : [[tab, sheet.getSheetId()]])),
  );
  return {ids, finished};
}

/** Adds bare tabs, each to the right of the one before it; all but the first are copies of the first. */
function addMissing(
  spreadsheet: Spreadsheet,
  found: FoundTabs,
  made: Map<string, Sheet>,
  isOver: () => boolean,
): boolean {
  let left = found.readMe ?? made.get(READ_ME)!;
  let like: Sheet | null = null;
  for (const each of found.tabs) {
    const {tab} = each.definition;
    if (isToMake(each)) {
      if (isOver()) return false;
      like = made.get(tab) ?? addTab(spreadsheet, tab, left.getIndex(), like);
      made.set(tab, like);
    }
    left = each.sheet ?? made.get(tab) ?? left;
  }
  return true;
}

/** A tab without a header. */
interface BareTab {
  readonly definition: TableDefinition;
  readonly sheet: Sheet;
  /** Just made; of one that is left from an earlier run it is not known how far that came. */
  readonly fresh: boolean;
}

function layOut(
  spreadsheet: Spreadsheet,
  {tabs}: FoundTabs,
  made: ReadonlyMap<string, Sheet>,
  isOver: () => boolean,
): boolean {
  const bare = tabs.flatMap(({definition, sheet, header}): BareTab[] => {
    const fresh = made.get(definition.tab);
    if (fresh !== undefined) return [{definition, sheet: fresh, fresh: true}];
    return sheet !== null && header?.bare ? [{definition, sheet, fresh: false}] : [];
  });
  for (const {definition, sheet, header} of tabs) {
    if (sheet === null || header === null || header.bare || made.has(definition.tab)) continue;
    if (isOver()) return false;
    repair(sheet, header);
  }
  return dressAll(spreadsheet, bare, isOver);
}

/** Makes bare tabs the tables', by a pattern of all of them where there are several. */
function dressAll(spreadsheet: Spreadsheet, bare: readonly BareTab[], isOver: () => boolean): boolean {
  let pattern: Pattern | null = null;
  for (const [at, {definition, sheet, fresh}] of bare.entries()) {
    if (isOver()) return false;
    if (!fresh) relayGround(sheet);
    const rows: number = fresh && pattern !== null ? pattern.rows : gridOf(sheet).rows;
    if (at === 0) {
      pattern = makePattern(
        spreadsheet,
        bare.map(each => each.definition),
        {sheet, rows},
      );
    }
    dress({sheet, rows}, definition, pattern);
  }
  if (pattern !== null) spreadsheet.deleteSheet(pattern.sheet);
  return true;
}

function repair(sheet: Sheet, {renamed, missing, width}: HeaderFinding): void {
  for (const {at, title} of renamed) retitle(sheet, at, title);
  if (missing.length > 0) addColumns(sheet, missing, width);
}
