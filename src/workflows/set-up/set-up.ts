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
import {remember} from '../../google/memory';
import {Book, type TabIds} from '../../tables/book';
import {removePattern} from '../../tables/tab';
import {automationOf, needsTriggers, startOnce, takeOver} from '../automation';
import {configurationOf} from '../configuration';
import {type Desk, MEMORY, openDesk} from '../desk';
import {settleCalendar} from './set-up-calendar';
import {connectForm, formSentences, lookAtForm} from './set-up-form';
import {type Begun, begunBefore, drawSeed, fillRows} from './set-up-rows';
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
  if (!tabs.finished) {
    SpreadsheetApp.flush(); // the lock goes with the end of the execution
    return {done: false, did: tabs.did, waiting: []};
  }

  const desk = tabs.desk;
  const rows = fillRows(desk, tabs.begun);
  const form = lookAtForm(desk, tabs.others, choices);
  const {todo, ask} = formSentences(form);
  connectForm(desk, form);
  const automation = settleAutomation(desk, account, choices);
  const calendar = settleCalendar(desk, account, automation.account, SEASON_ZONE);
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

/**
 * Tabs and time zone; looks without the lock first, for mostly there is nothing to do once they are there. Where there is, the lock is kept: the first rows follow, and
 * writing those lets it go.
 */
function prepareTabs(desk: Desk): Prepared {
  const {spreadsheet, tabIds} = desk.book;
  const make = (): Prepared => underLock(() => makeUnderLock(openDesk(desk.who, spreadsheet)), {keep: true});
  if (Object.keys(tabIds).length === 0) return make();
  const found = lookAtTabs(desk);
  refuseTaken(takenTitles(found));
  const wrongZone = spreadsheet.getSpreadsheetTimeZone() !== SEASON_ZONE;
  if (tabSentences(found).length === 0 && !wrongZone && begunBefore(desk) === undefined)
    return {desk, others: found.others, did: [], begun: undefined, finished: true};
  return make();
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

/** @param desk opened under the lock: another officer may just have done the same */
function makeUnderLock(desk: Desk): Prepared {
  const {spreadsheet, tabIds} = desk.book;
  const before = begunBefore(desk);
  if (before !== undefined) removePattern(spreadsheet);
  const found = lookAtTabs(desk);
  refuseTaken(takenTitles(found));
  const wrongZone = spreadsheet.getSpreadsheetTimeZone() !== SEASON_ZONE;
  const zone = wrongZone ? [zoneSentence()] : [];
  const did = [...zone, ...tabSentences(found)];
  const seed = drawSeed(desk);
  const begun: Begun = before ?? {at: desk.now.toISOString(), did, resumed: false, seed};
  if (before === undefined) remember({[MEMORY.setUp]: begun, [MEMORY.drawSeed]: seed});
  if (wrongZone) spreadsheet.setSpreadsheetTimeZone(SEASON_ZONE);
  const until = desk.now.getTime() + RUN_SECONDS * 1000;
  const {ids, finished} = makeTabs(spreadsheet, found, () => now().getTime() > until);
  const all: TabIds = {...tabIds, ...ids};
  remember({[MEMORY.tabs]: all});
  const fresh: Desk = {...desk, book: new Book(spreadsheet, all)};
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
