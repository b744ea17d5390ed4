/**
 * Dealing readings: the first time, later what is missing, and a reader's unread work to others. Shown first, saved as shown.
 */
import {Refusal} from '../../domain/problem';
import {type DealPreview, previewDeal} from '../../domain/reading/deal-preview';
import type {DealChoices} from '../../domain/reading/deal-proposal';
import {type DealOrder, planDeal} from '../../domain/reading/plan-deal';
import type {ReminderMemory} from '../../domain/reading/reminders';
import {officers} from '../../domain/tables/officers';
import {remember} from '../../google/memory';
import {decideAndCommit} from '../commit';
import {refreshConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {ensureMarkColumns, readRoundBefore} from './first-round';

/** What saving would do. Officers and rubric are read anew: a deal is made from what stands there now. */
export function previewReadings(choices: DealChoices): DealPreview {
  const {desk} = openOfficersDesk('coordinator');
  const {configuration} = refreshConfiguration(desk);
  refuseUnknown(choices, configuration.officers);
  return previewDeal(readRoundBefore(desk.book, configuration), choices, desk.now.toISOString());
}

export interface Dealt {
  /** What was done, in one sentence; null where there was nothing to do. */
  readonly summary: string | null;
}

/** @throws {Refusal} when something has changed since the preview */
export function saveDeal(order: DealOrder): Dealt {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');
  const by = officer.name || officer.email;
  refuseUnknown(order, configuration.officers);
  agreeToReminders(desk);
  const committed = decideAndCommit(desk, book => {
    ensureMarkColumns(book, configuration);
    const facts = {...readRoundBefore(book, configuration), officers: book.rows(officers)};
    return planDeal(facts, order, {now: desk.now.toISOString(), by});
  });
  return {summary: committed?.summary ?? null};
}

/** From here on the automation reminds. Before the deal, so that no deal is without: nobody is reminded of what was not dealt. */
function agreeToReminders(desk: Desk): void {
  if (desk.memory.get<ReminderMemory>(MEMORY.readingReminders) !== undefined) return;
  const reminders: ReminderMemory = {dealtAt: desk.now.toISOString(), done: []};
  remember({[MEMORY.readingReminders]: reminders});
}

function refuseUnknown({away}: DealChoices, known: readonly {readonly email: string}[]): void {
  if (away === null || known.some(({email}) => email === away)) return;
  throw new Refusal('reader-not-officer', `${away} is not in Officers any more: look at the list of readers again.`);
}
