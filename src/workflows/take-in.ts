/** Taking in the form's answers: from the trigger, the worker and the menu alike, under the lock, in one reading and one commit. */
import type {FormLink} from '../domain/intake/form-link';
import {readResponses} from '../domain/intake/responses';
import {planTakeIn} from '../domain/intake/take-in';
import {type Problem, Refusal} from '../domain/problem';
import {applications} from '../domain/tables/applications';
import {wishes} from '../domain/tables/wishes';
import {forget, remember} from '../google/memory';
import {automationOf} from './automation';
import {type Committed, decideAndCommit} from './commit';
import {currentConfiguration} from './configuration';
import {type Desk, MEMORY} from './desk';

/**
 * Takes in every response that has no application yet.
 *
 * @param keep leave the lock to the end of the execution
 * @return what was taken in; null when nothing is new or no form is connected
 * @throws {Refusal} when the tab with the answers, or a column of it, is gone
 */
export function takeIn(desk: Desk, {keep = false} = {}): Committed {
  const link = desk.memory.get<FormLink>(MEMORY.form);
  const automation = automationOf(desk);
  if (link === undefined || automation === undefined) return null;
  return decideAndCommit(
    desk,
    book => {
      const sheet = book.withId(link.tab);
      if (sheet === null) throw answersGone();
      const {responses, problems} = readResponses(sheet.getDataRange().getValues(), link, () => sheet.getName());
      return planTakeIn({
        responses,
        problems,
        applications: book.rows(applications),
        wishes: book.rows(wishes),
        configuration: currentConfiguration(desk, book),
        account: automation.account,
        now: desk.now.toISOString(),
      });
    },
    {keep},
  );
}

/**
 * Takes in by itself. A refusal is remembered for the sidebar and does not end the execution: what else is to be done by itself goes on.
 */
export function takeInUnattended(desk: Desk, how: {keep?: boolean} = {}): Committed {
  const before = desk.memory.get<Problem>(MEMORY.intakeTrouble);
  try {
    const taken = takeIn(desk, how);
    if (before !== undefined) forget(MEMORY.intakeTrouble);
    return taken;
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code === 'busy') throw error;
    console.warn(error.message);
    if (before?.sentence !== error.message) remember({[MEMORY.intakeTrouble]: error.problem});
    return null;
  }
}

function answersGone(): Refusal {
  const sentence =
    'The tab with the answers of the form is gone, so no application is taken in: choose SCOPE › Set up or repair… to connect the form again.';
  return new Refusal('answers-gone', sentence);
}
