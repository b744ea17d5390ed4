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
import {forget, readMemory, remember} from '../google/memory';
import type {Book, TabIds} from '../tables/book';
import {configurationOf, type Desk, MEMORY} from './desk';

export const CONFIGURATION_TABS = [settings, committees, officers, rubric, contracts] as const;

/** Google tells of edits, but not of deleted rows: what was read longer ago than this is read again. */
const FRESH_MINUTES = 60;

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
  const at = desk.memory.get<string>(MEMORY.configurationAt);
  return at !== undefined && desk.now.getTime() - Date.parse(at) < FRESH_MINUTES * 60_000;
}

/**
 * What bookings need of it: where somebody has edited the configuration, settings and officers are read anew and the rest is as it was remembered. Nothing is remembered of
 * it: the automation reads all five tabs when it comes by.
 */
export function configurationForBookings(desk: Desk, book: Book): Configuration {
  const known = configurationOf(desk);
  if (known === undefined || isFresh(desk)) return currentConfiguration(desk, book);
  const rows = {settings: book.read(settings).rows, officers: book.read(officers).rows};
  const anew = configure({committees: [], contracts: [], rubric: [], ...rows}).configuration;
  return {...known, season: anew.season, settings: anew.settings, officers: anew.officers};
}

/** Reads the five tabs, checks them, and remembers what they say. */
export function refreshConfiguration(desk: Desk, book: Book = desk.book): ConfigurationRead {
  const read = readConfiguration(book);
  remember({
    [MEMORY.configuration]: read.configuration,
    [MEMORY.configurationProblems]: read.problems.slice(0, MOST_PROBLEMS),
    [MEMORY.configurationAt]: desk.now.toISOString(),
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

/** Marks the configuration as old when a person has edited one of its tabs; the next who needs it reads it. */
export function noticeEdit(sheetId: number): void {
  const memory = readMemory();
  const ids = memory.get<TabIds>(MEMORY.tabs) ?? {};
  const concerned = CONFIGURATION_TABS.some(({tab}) => ids[tab] === sheetId);
  if (concerned && memory.get(MEMORY.configurationAt) !== undefined) forget(MEMORY.configurationAt);
}
