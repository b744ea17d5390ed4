/**
 * Starts the next season in a copy of the sheet. A copy knows nothing of the old season's automation, forms and calendar, so nothing of it can act here.
 *
 * People are taken out first, then one commit moves settings and dates and clears the stages; until that commit the copy says that its season is closed, so whatever is cut off
 * is simply done again. A commit that was cut off is finished before anything is taken out, for the journal goes with the people.
 */
import {CERTIFICATE} from '../../domain/allocation/certificate-tab';
import {HANDOVER} from '../../domain/handover/handover';
import {CARRIED, planNextSeason, refuseOpen, START_NEXT} from '../../domain/handover/next-season';
import {Refusal} from '../../domain/problem';
import {TABLES} from '../../domain/tables';
import {applications} from '../../domain/tables/applications';
import {contracts} from '../../domain/tables/contracts';
import {journal} from '../../domain/tables/journal';
import {milestones} from '../../domain/tables/milestones';
import {officers} from '../../domain/tables/officers';
import {settings} from '../../domain/tables/settings';
import {underLock} from '../../google/lock';
import type {Book} from '../../tables/book';
import {readLines} from '../../tables/history';
import {automationOf} from '../automation';
import {decideAndCommit, recover} from '../commit';
import type {Desk} from '../desk';
import {openOfficersDesk} from '../officer';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Plain JSON. */
export interface Started {
  readonly did: readonly string[];
  /** What is left to a person. */
  readonly waiting: readonly string[];
}

/** Tabs that are written anew from the others. */
const WRITTEN: readonly string[] = [CERTIFICATE, HANDOVER, 'Dashboard'];

/** @throws {Refusal} in the sheet of the season itself, in a copy of one that is not closed, and where the next season has begun already */
export function startNextSeason(): Started {
  const {desk, configuration} = openOfficersDesk('coordinator', {fresh: true});
  if (automationOf(desk) !== undefined) {
    throw new Refusal(
      'no-copy',
      'This is the sheet of the season itself, which stays as it is: choose File › Make a copy, and start the next season in the copy.',
    );
  }
  const begun = underLock(() => finishBegun(desk));
  if (begun !== null) return startedWith([begun], []);
  refuseOpen(desk.book.rows(milestones));
  const {did, waiting} = underLock(() => leaveBehind(desk.book));
  const done = decideAndCommit(desk, book =>
    planNextSeason(
      {
        settings: book.rows(settings),
        contracts: book.rows(contracts),
        officers: book.rows(officers),
        milestones: book.rows(milestones),
      },
      configuration.settings,
    ),
  );
  return startedWith([...(done === null ? [] : [done.summary]), ...did], waiting);
}

function startedWith(did: readonly string[], waiting: readonly string[]): Started {
  return {
    did,
    waiting: [...waiting, 'Look at Settings, Officers and Contracts, then choose SCOPE › Set up or repair….'],
  };
}

/** Finishes a beginning that was cut off: what it did; null where there was none. @throws {Refusal} where it was finished before */
function finishBegun(desk: Desk): string | null {
  desk.book.forget();
  const steps = readLines(desk.book.sheet(journal.tab)).filter(({action}) => action === START_NEXT);
  if (steps.some(({state}) => state === 'done')) {
    throw new Refusal(
      'begun-already',
      'The next season has begun in this copy already: look at Settings, Officers and Contracts, then choose SCOPE › Set up or repair….',
    );
  }
  recover(desk);
  desk.book.forget();
  return steps.at(-1)?.summary ?? null;
}

function leaveBehind(book: Book): Started {
  const addresses = book
    .rows(applications)
    .map(({email}) => email)
    .filter(email => email !== '');
  const tables = new Set<string>(TABLES.map(({tab}) => tab));
  const others = book.spreadsheet.getSheets().filter(sheet => !tables.has(sheet.getName()));
  const {gone, left} = clearOthers(book, others, new Set(addresses));
  for (const {tab} of TABLES) if (!CARRIED.includes(tab)) clearRows(book.sheet(tab));
  book.forget();
  return {
    did: [`Left ${addresses.length} applications behind.`, ...gone.map(tab => `Took out the tab ${tab}.`)],
    waiting: left.map(
      tab =>
        `The tab ${tab} belongs to a form: unlink the form (Tools › Manage form › Unlink form) and delete the tab.`,
    ),
  };
}

/** Tabs that the tool writes anew, and those in which somebody who applied stands; other tabs of the officers' stay. */
function clearOthers(book: Book, others: readonly Sheet[], addresses: ReadonlySet<string>) {
  const gone: string[] = [];
  const left: string[] = [];
  for (const sheet of others) {
    const tab = sheet.getName();
    if (!WRITTEN.includes(tab) && !namesSomebody(sheet, addresses)) continue;
    if (sheet.getFormUrl() !== null) left.push(tab);
    else {
      book.spreadsheet.deleteSheet(sheet);
      gone.push(tab);
    }
  }
  return {gone, left};
}

function namesSomebody(sheet: Sheet, addresses: ReadonlySet<string>): boolean {
  const cells = sheet.getDataRange().getValues().flat();
  return cells.some(cell => typeof cell === 'string' && addresses.has(cell.trim().toLowerCase()));
}

/** Below the header. */
function clearRows(sheet: Sheet): void {
  const last = sheet.getLastRow();
  if (last > 1) sheet.getRange(2, 1, last - 1, sheet.getLastColumn()).clearContent();
}
