/**
 * Set up or repair: makes what a season needs and puts back what is missing. Doing it again changes nothing more; a run that was cut off is
 * finished by the next.
 */
import {Refusal} from '../../domain/problem';
import type {Officer} from '../../domain/season/configuration';
import type {Choices, Outcome} from '../../domain/set-up/preview';
import {officers, type Role} from '../../domain/tables/officers';
import {normalEmail} from '../../domain/text';
import {now} from '../../google/clock';
import {effectiveUser} from '../../google/identity';
import {underLock} from '../../google/lock';
import {forget, recall, remember} from '../../google/memory';
import {Book, type TabIds} from '../../tables/book';
import {removePattern} from '../../tables/tab';
import {automationOf, needsTriggers, startOnce, takeOver} from '../automation';
import {configurationOf, type Desk, MEMORY, openDesk} from '../desk';
import {settleCalendar} from './set-up-calendar';
import {connectForm, formSentences, lookAtForm} from './set-up-form';
import {type Begun, fillRows} from './set-up-rows';
import {lookAtTabs, makeTabs, tabSentences, takenTitles} from './set-up-tabs';

/** The season's clock: form, mails and calendar speak of it, and the manifest of the script names it. */
export const SEASON_ZONE = 'Europe/Brussels';

/** A page waits for one run; what is left is done by its next. */
const RUN_SECONDS = 18;

/**
 * Carries out what `previewSetUp` has shown.
 *
 * @throws {Refusal} when the person is no coordinator, or a tab of the officers' stands in the way
 */
export function setUp(choices: Choices): Outcome {
  const account = effectiveUser();
  const first = openDesk(account);
  refuseOthers(first, account);
  const tabs = prepareTabs(first);
  if (!tabs.finished) return {done: false, did: tabs.did, waiting: []};

  const desk = tabs.desk;
  const form = lookAtForm(desk, tabs.others, choices);
  const {todo, ask} = formSentences(form);
  const rows = fillRows(desk, tabs.begun);
  connectForm(desk, form);
  const automation = settleAutomation(desk, account, choices);
  const calendar = settleCalendar(desk, account, automation.account, SEASON_ZONE);
  if (tabs.begun !== undefined) forget(MEMORY.setUp);
  return {done: true, did: [...tabs.did, ...rows, ...todo, ...automation.did, ...calendar], waiting: ask};
}

/**
 * As long as nobody is coordinator, whoever may edit the sheet may set it up.
 *
 * @throws {Refusal} for anybody else than a coordinator
 */
export function refuseOthers(desk: Desk, account: string): void {
  const seated = lastOfficers(desk);
  const coordinators = seated.filter(({role}) => role === 'coordinator').map(({email}) => email);
  if (coordinators.length === 0 || coordinators.includes(account)) return;
  throw new Refusal(
    'not-coordinator',
    `Only a coordinator may set up or repair, and ${account} is none: ask ${coordinators.join(' or ')}, or put your address with the role coordinator into Officers.`,
    {tab: 'Officers'},
  );
}

/** The officers as they are in their tab; where that cannot be read, which Set up is there to mend, as they were when it last could be. */
function lastOfficers(desk: Desk): readonly Pick<Officer, 'email' | 'role'>[] {
  if (desk.book.tabIds[officers.tab] === undefined) return [];
  try {
    return desk.book.rows(officers).map(row => ({email: normalEmail(row.email), role: row.role as Role}));
  } catch (error) {
    if (error instanceof Refusal) return configurationOf(desk)?.officers ?? [];
    throw error;
  }
}

interface Prepared {
  readonly desk: Desk;
  readonly others: readonly GoogleAppsScript.Spreadsheet.Sheet[];
  readonly did: readonly string[];
  readonly begun: Begun | undefined;
  readonly finished: boolean;
}

/** Tabs and time zone; looks without the lock first, for mostly there is nothing to do once they are there. */
function prepareTabs(desk: Desk): Prepared {
  const {spreadsheet, tabIds} = desk.book;
  const begun = begunBefore(desk);
  if (Object.keys(tabIds).length === 0) return underLock(() => makeUnderLock(desk, begun));
  const found = lookAtTabs(desk);
  refuseTaken(takenTitles(found));
  const wrongZone = spreadsheet.getSpreadsheetTimeZone() !== SEASON_ZONE;
  if (tabSentences(found).length === 0 && !wrongZone && begun === undefined) {
    return {desk, others: found.others, did: [], begun, finished: true};
  }
  return underLock(() => makeUnderLock(desk, begun));
}

function begunBefore(desk: Desk): Begun | undefined {
  const begun = desk.memory.get<Begun>(MEMORY.setUp);
  return begun === undefined ? undefined : {...begun, resumed: true};
}

function refuseTaken(taken: readonly string[]): void {
  if (taken.length === 0) return;
  const [tab] = taken;
  throw new Refusal(
    'tab-taken',
    `There is another tab "${tab}": give it another name, then choose Set up or repair… again.`,
    {
      tab: tab!,
    },
  );
}

function makeUnderLock(desk: Desk, before: Begun | undefined): Prepared {
  const {spreadsheet, tabIds} = desk.book;
  if (before !== undefined) removePattern(spreadsheet);
  const found = lookAtTabs(desk);
  refuseTaken(takenTitles(found));
  const wrongZone = spreadsheet.getSpreadsheetTimeZone() !== SEASON_ZONE;
  const zone = wrongZone ? [zoneSentence()] : [];
  const did = [...zone, ...tabSentences(found)];
  const begun: Begun = before ?? {at: desk.now.toISOString(), did, resumed: false};
  if (before === undefined) remember({[MEMORY.setUp]: begun});
  if (wrongZone) spreadsheet.setSpreadsheetTimeZone(SEASON_ZONE);
  const until = desk.now.getTime() + RUN_SECONDS * 1000;
  const {ids, finished} = makeTabs(spreadsheet, found, () => now().getTime() > until);
  remember({[MEMORY.tabs]: {...recall<TabIds>(MEMORY.tabs), ...ids}});
  const fresh: Desk = {...desk, book: new Book(spreadsheet, {...tabIds, ...ids} as TabIds)};
  return {desk: fresh, others: found.others, did, begun, finished};
}

export function zoneSentence(): string {
  return `Sets the sheet’s time zone to ${SEASON_ZONE}, the script’s own.`;
}

function settleAutomation(
  desk: Desk,
  account: string,
  {takeOver: wanted}: Choices,
): {readonly account: string; readonly did: readonly string[]} {
  const automation = automationOf(desk);
  if (wanted && automation !== undefined) return {account, did: takeOver(desk, account)};
  if (!needsTriggers(automation, account)) return {account: automation?.account ?? account, did: []};
  return startOnce(desk, account);
}
