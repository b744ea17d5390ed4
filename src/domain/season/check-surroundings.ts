/** Faults around the tabs: clocks that differ, a limit that will not do, an automation that sleeps, a form's tab or a journal that somebody touched. */
import {counted, listed} from '../listed';
import type {Problem} from '../problem';
import {type Automation, automationProblems} from './automation';
import {SETTINGS} from './settings';

/** What is around the tabs; what was not looked up is absent and not judged. */
export interface Surroundings {
  /** Instant, ISO 8601. */
  readonly now: string;
  readonly scriptZone?: string;
  readonly sheetZone?: string;
  readonly mailLimit?: number;
  readonly applicants?: number;
  readonly automation?: Automation | undefined;
  /** Absent before a form is connected. */
  readonly responseTab?: 'there' | 'gone' | 'unlinked';
  /** Numbers of entries whose hash does not follow. */
  readonly brokenEntries?: readonly number[];
}

export function checkSurroundings(around: Surroundings): Problem[] {
  return [
    ...checkZones(around),
    ...checkMailLimit(around),
    ...automationProblems(around.automation, around.now),
    ...checkResponseTab(around),
    ...checkJournal(around),
  ];
}

function checkZones({scriptZone, sheetZone}: Surroundings): Problem[] {
  if (scriptZone === undefined || sheetZone === undefined || scriptZone === sheetZone) return [];
  const sentence = `The sheet keeps the time of ${sheetZone} and the script that of ${scriptZone}, so times would be wrong: choose SCOPE › Set up or repair….`;
  return [{code: 'zones-differ', sentence, where: {step: 'tabs'}}]; // a sheet's zone stands in no cell
}

export function checkMailLimit({mailLimit, applicants}: Pick<Surroundings, 'mailLimit' | 'applicants'>): Problem[] {
  if (mailLimit === undefined || applicants === undefined || applicants <= mailLimit) return [];
  const sentence = `There are ${counted(applicants, 'application')} and the account may send ${counted(mailLimit, 'mail')} in 24 hours: a mail to all takes ${Math.ceil(applicants / mailLimit)} days.`;
  return [{code: 'mail-limit', sentence, where: {tab: 'Settings', key: SETTINGS.mailLimit.title, column: 'Value'}}];
}

function checkResponseTab({responseTab}: Surroundings): Problem[] {
  if (responseTab === undefined || responseTab === 'there') return [];
  const what =
    responseTab === 'gone'
      ? 'The tab with the form’s answers is gone'
      : 'The form no longer writes into its tab of this sheet';
  return [
    {
      code: 'response-tab',
      sentence: `${what}, so no application comes in: open the form, link it to this sheet again (Responses › Link to Sheets), then choose SCOPE › Set up or repair….`,
      where: {step: 'form'},
    },
  ];
}

function checkJournal({brokenEntries = []}: Surroundings): Problem[] {
  if (brokenEntries.length === 0) return [];
  const which = listed(brokenEntries.map(String));
  const sentence = `Journal: ${brokenEntries.length === 1 ? 'entry' : 'entries'} ${which} ${brokenEntries.length === 1 ? 'was' : 'were'} changed or removed by hand; File › Version history shows by whom.`;
  return [{code: 'journal-broken', sentence, where: {tab: 'Journal', key: String(brokenEntries[0]), column: 'Plan'}}];
}
