/**
 * Reading the configuration: five tabs as one value, remembered beside the sheet until somebody edits one of them.
 */
import {type Problem, Refusal} from '../domain/problem';
import {checkConfiguration} from '../domain/season/check';
import {type Configuration, type ConfigurationRows, configure} from '../domain/season/configuration';
import {newSeed} from '../google/chance';
import {type Memory, remember} from '../google/memory';
import type {Book} from '../tables/book';
import {
  CONFIGURATION_TABS,
  type ConfigurationTab,
  eachTab,
  editOf,
  isEdited,
  readingOf,
  readingsOf,
  rememberedTab,
  rememberedTabs,
  stampOf,
  type TabsRows,
} from './configuration-memory';
import {type Desk, MEMORY} from './desk';

/** Google tells of edits, but not of deleted rows: what was read longer ago than this is read again … */
const FRESH_MINUTES = 60;

/** … and by the automation somewhat earlier, so that nobody else finds it old. */
const FRESH_FOR_AUTOMATION = FRESH_MINUTES - 15;

/** What has been read during this action: a desk's memory is as it was when it was opened. */
const readAnew = new WeakMap<Desk, ConfigurationRead>();

/** What is remembered, put together once. */
const putTogether = new WeakMap<Memory, ConfigurationRead>();

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
  const stale = staleTabs(desk, FRESH_MINUTES);
  if (stale.length === 0) return rememberedRead(desk.memory)!;
  return readAnew.get(desk) ?? refreshConfiguration(desk, book, stale);
}

/**
 * The same for whoever only looks: of a tab that was edited in this moment only the reading is paid, not the remembering, which is under way.
 *
 * @throws {Refusal} when a tab or a column of it is gone
 */
export function configurationToLookAt(desk: Desk): ConfigurationRead {
  if (!isYoung(desk, FRESH_MINUTES) || rememberedRead(desk.memory) === undefined) return currentConfigurationRead(desk);
  const stale = staleTabs(desk, FRESH_MINUTES);
  return stale.length === 0 ? rememberedRead(desk.memory)! : together(tabsAnew(desk.memory, desk.book, stale));
}

/** The configuration as it was last read, however long ago; undefined before Set up. */
export function configurationOf({memory}: Pick<Desk, 'memory'>): Configuration | undefined {
  return rememberedRead(memory)?.configuration;
}

/** Tabs that have to be read again: those that somebody has edited, or all that was read longer ago than so many minutes. */
function staleTabs(desk: Desk, minutes: number): readonly ConfigurationTab[] {
  if (!isYoung(desk, minutes) || rememberedRead(desk.memory) === undefined) return CONFIGURATION_TABS;
  return CONFIGURATION_TABS.filter(tab => isEdited(desk.memory, tab));
}

function isYoung({memory, now}: Desk, minutes: number): boolean {
  const at = memory.get<string>(MEMORY.configurationAt);
  return at !== undefined && now.getTime() - Date.parse(at) < minutes * 60_000;
}

/**
 * What taking in one answer goes by: what is remembered. Who edits a tab brings that up to date within seconds, the automation within ten minutes; an answer that comes
 * in between counts as if it had come before the edit.
 */
export function configurationForTakingIn(desk: Desk, book: Book): Configuration {
  return configurationOf(desk) ?? currentConfiguration(desk, book);
}

/** Reads tabs of the configuration, all where nothing else is said, and remembers what they say. */
export function refreshConfiguration(
  desk: Desk,
  book: Book = desk.book,
  stale: readonly ConfigurationTab[] = CONFIGURATION_TABS,
): ConfigurationRead {
  const tabs = tabsAnew(desk.memory, book, stale);
  const at = stale.length === CONFIGURATION_TABS.length ? {[MEMORY.configurationAt]: desk.now.toISOString()} : {};
  remember({...readingsOf(tabs, stale, tab => stampOf(desk.memory, tab)), ...at});
  const read = together(tabs);
  readAnew.set(desk, read);
  return read;
}

/** Brings what is remembered up to date before anybody needs it: for the automation. A tab that cannot be read is left to whoever needs it, and is told there. */
export function tendConfiguration(desk: Desk): void {
  const stale = staleTabs(desk, FRESH_FOR_AUTOMATION);
  if (stale.length === 0) return;
  try {
    refreshConfiguration(desk, desk.book, stale);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Reads the five tabs and checks them. */
export function readConfiguration(book: Book): ConfigurationRead {
  return together(eachTab(definition => book.read(definition)));
}

/** A person has edited a tab: where it is one of the configuration, its stamp is left, and it is read while the person goes on. */
export function noticeEdit({book, memory}: Desk, sheetId: number): void {
  const edited = CONFIGURATION_TABS.find(({tab}) => book.tabIds[tab] === sheetId);
  if (edited === undefined) return;
  const stamp = newSeed();
  remember(editOf([edited.tab], stamp));
  if (rememberedTab(memory, edited) === undefined) return;
  try {
    remember(readingOf(edited, book.read(edited), stamp));
  } catch (error) {
    // Whoever needs the tab reads it again, and tells what is wrong with it.
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Tabs as they are remembered, and some of them as they are now. */
function tabsAnew(memory: Memory, book: Book, stale: readonly ConfigurationTab[]): TabsRows {
  return eachTab(definition => {
    const known = stale.includes(definition) ? undefined : rememberedTab(memory, definition);
    return known ?? book.read(definition);
  });
}

/** The configuration that these rows say, with every fault. */
function together(tabs: TabsRows): ConfigurationRead {
  const rows: ConfigurationRows = {
    settings: tabs.settings.rows,
    committees: tabs.committees.rows,
    officers: tabs.officers.rows,
    rubric: tabs.rubric.rows,
    contracts: tabs.contracts.rows,
  };
  const {configuration, problems} = configure(rows);
  const unreadable = Object.values(tabs).flatMap(tab => tab.problems);
  return {
    configuration,
    // Few ask, and it is a long look.
    get problems() {
      return [...unreadable, ...problems, ...checkConfiguration(rows, configuration.settings)];
    },
  };
}

/** What is remembered, however old; undefined as long as a tab is missing. */
function rememberedRead(memory: Memory): ConfigurationRead | undefined {
  const before = putTogether.get(memory);
  if (before !== undefined) return before;
  const tabs = rememberedTabs(memory);
  if (tabs === undefined) return undefined;
  const read = together(tabs);
  putTogether.set(memory, read);
  return read;
}
