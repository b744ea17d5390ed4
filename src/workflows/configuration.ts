/**
 * Reading the configuration: five tabs as one value, remembered beside the sheet until somebody edits one of them.
 */
import type {Problem} from '../domain/problem';
import {checkConfiguration} from '../domain/season/check';
import {type Configuration, type ConfigurationRows, configure} from '../domain/season/configuration';
import {committees} from '../domain/tables/committees';
import {contracts} from '../domain/tables/contracts';
import {officers} from '../domain/tables/officers';
import {rubric} from '../domain/tables/rubric';
import {settings} from '../domain/tables/settings';
import {type Memory, readMemory, remember} from '../google/memory';
import type {Book, TabIds} from '../tables/book';
import {configurationOf, type Desk, MEMORY} from './desk';

export const CONFIGURATION_TABS = [settings, committees, officers, rubric, contracts] as const;

/** Google tells of edits, but not of deleted rows: what was read longer ago than this is read again. */
const FRESH_MINUTES = 60;

/** The automation reads again what is old within ten minutes; whoever has no call to spare leaves it that long. */
const FRESH_FOR_BOOKINGS = FRESH_MINUTES + 20;

/** So many faults are remembered; whoever has mended those is told the next. */
const MOST_PROBLEMS = 30;

/** What has been read during this action: a desk's memory is as it was when it was opened. */
const readAnew = new WeakMap<Desk, ConfigurationRead>();

export interface ConfigurationRead {
  readonly configuration: Configuration;
  /** Every fault of the five tabs. */
  readonly problems: readonly Problem[];
}

/**
 * The configuration as it was remembered, or as it is now.
 *
 * @throws {Refusal} when a tab or a column of it is gone
 */
export function currentConfiguration(desk: Desk, book: Book = desk.book): Configuration {
  return currentConfigurationRead(desk, book).configuration;
}

/** The same with its faults. */
export function currentConfigurationRead(desk: Desk, book: Book = desk.book): ConfigurationRead {
  const configuration = configurationOf(desk);
  if (configuration === undefined || !isFresh(desk)) return readAnew.get(desk) ?? refreshConfiguration(desk, book);
  return {configuration, problems: desk.memory.get<readonly Problem[]>(MEMORY.configurationProblems) ?? []};
}

function isFresh(desk: Desk): boolean {
  return isYoung(desk, FRESH_MINUTES) && editedTabs(desk.memory).length === 0;
}

function isYoung({memory, now}: Desk, minutes: number): boolean {
  const at = memory.get<string>(MEMORY.configurationAt);
  return at !== undefined && now.getTime() - Date.parse(at) < minutes * 60_000;
}

/** Titles of the tabs that somebody has edited since they were read. */
function editedTabs(memory: Memory): readonly string[] {
  return memory.get<readonly string[]>(MEMORY.configurationEdited) ?? [];
}

/** What bookings need of it, which have no call to spare. */
export function configurationForBookings(desk: Desk, book: Book): Configuration {
  return configurationToHand(desk, book, {needed: [settings, officers], minutes: FRESH_FOR_BOOKINGS});
}

/** What taking in one answer needs of it, which has no call to spare either: how old it is, is left to the automation altogether. */
export function configurationForTakingIn(desk: Desk, book: Book): Configuration {
  return configurationToHand(desk, book, {
    needed: [settings, committees, contracts],
    minutes: Number.POSITIVE_INFINITY,
  });
}

type ConfigurationTab = (typeof CONFIGURATION_TABS)[number];

/**
 * The configuration as it was remembered; of what is needed, a tab that somebody has edited is read anew, and all of it where it is older than so many minutes.
 * Nothing is remembered of that: the automation reads all five tabs when it comes by.
 */
function configurationToHand(
  desk: Desk,
  book: Book,
  {needed, minutes}: {needed: readonly ConfigurationTab[]; minutes: number},
): Configuration {
  const known = configurationOf(desk);
  if (known === undefined) return currentConfiguration(desk, book);
  const isOld = !isYoung(desk, minutes);
  const edited = editedTabs(desk.memory);
  const isStale = (tab: ConfigurationTab): boolean => needed.includes(tab) && (isOld || edited.includes(tab.tab));
  const rowsOf = <Definition extends ConfigurationTab>(tab: Definition) => (isStale(tab) ? book.read(tab).rows : []);
  const {configuration: anew} = configure({
    settings: rowsOf(settings),
    committees: rowsOf(committees),
    officers: rowsOf(officers),
    contracts: rowsOf(contracts),
    rubric: [],
  });
  return {
    ...known,
    ...(isStale(settings) ? {season: anew.season, settings: anew.settings} : {}),
    ...(isStale(committees) ? {committees: anew.committees} : {}),
    ...(isStale(officers) ? {officers: anew.officers} : {}),
    ...(isStale(contracts) ? {contracts: anew.contracts} : {}),
  };
}

/** Reads the five tabs, checks them, and remembers what they say. */
export function refreshConfiguration(desk: Desk, book: Book = desk.book): ConfigurationRead {
  const read = readConfiguration(book);
  remember({
    [MEMORY.configuration]: read.configuration,
    [MEMORY.configurationProblems]: read.problems.slice(0, MOST_PROBLEMS),
    [MEMORY.configurationAt]: desk.now.toISOString(),
    [MEMORY.configurationEdited]: [],
  });
  readAnew.set(desk, read);
  return read;
}

/** Reads the five tabs and checks them. */
export function readConfiguration(book: Book): ConfigurationRead {
  const tables = CONFIGURATION_TABS.map(definition => book.read(definition));
  const rows: ConfigurationRows = {
    settings: book.read(settings).rows,
    committees: book.read(committees).rows,
    officers: book.read(officers).rows,
    rubric: book.read(rubric).rows,
    contracts: book.read(contracts).rows,
  };
  const {configuration, problems} = configure(rows);
  const unreadable = tables.flatMap(table => table.problems);
  return {configuration, problems: [...unreadable, ...problems, ...checkConfiguration(rows, configuration.settings)]};
}

/** Notes that a person has edited a tab of the configuration; the next who needs it reads it. */
export function noticeEdit(sheetId: number): void {
  const memory = readMemory();
  const ids = memory.get<TabIds>(MEMORY.tabs) ?? {};
  const edited = CONFIGURATION_TABS.find(({tab}) => ids[tab] === sheetId)?.tab;
  const before = editedTabs(memory);
  if (edited === undefined || before.includes(edited) || memory.get(MEMORY.configurationAt) === undefined) return;
  remember({[MEMORY.configurationEdited]: [...before, edited]});
}
