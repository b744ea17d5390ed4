/** Taking in the form's answers: from the trigger, the worker and the menu alike, under the lock, in one reading and one commit. */
import type {FormLink} from '../../domain/intake/form-link';
import {readResponses} from '../../domain/intake/responses';
import {planTakeIn} from '../../domain/intake/take-in';
import {type Problem, Refusal} from '../../domain/problem';
import {applications} from '../../domain/tables/applications';
import {milestones} from '../../domain/tables/milestones';
import {wishes} from '../../domain/tables/wishes';
import {forget, remember} from '../../google/memory';
import {automationOf} from '../automation';
import {type Committed, decideAndCommit} from '../commit';
import {configurationForTakingIn, currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {followForm, watchForm} from './follow-form';

export interface TakeIn {
  /** Leave the lock to the end of the execution. */
  readonly keep?: boolean;
  /** Look first whether the form still writes into its tab. */
  readonly watch?: boolean;
}

/**
 * Takes in every response that has no application yet.
 *
 * Where the header of the answers is not as it was, the form is asked what its questions are called now: Google renames a column with its question, and the
 * question keeps its id.
 *
 * @return what was taken in; null when nothing is new or no form is connected
 * @throws {Refusal} when the tab with the answers, or a column of it, is gone, or the form writes elsewhere
 */
export function takeIn(desk: Desk, {keep = false, watch = false}: TakeIn = {}): Committed {
  const link = desk.memory.get<FormLink>(MEMORY.form);
  if (link === undefined || automationOf(desk) === undefined) return null;
  const header = desk.memory.get<readonly string[]>(MEMORY.answersHeader);
  const watched = watch ? watchForm(desk, link) : link;
  const first = takeInBy(desk, watched, header, {keep, watch});
  if (first !== 'header changed') return first;
  const followed = followForm(desk, watched);
  return takeInBy(desk, followed, header, {keep, watch: true, trusted: true}) as Committed;
}

/**
 * Takes in by a link whose titles are known to be the form's, or are taken to be as long as the header is as it was.
 *
 * @param trusted take the titles of the link whatever the header
 */
function takeInBy(
  desk: Desk,
  link: FormLink,
  before: readonly string[] | undefined,
  {keep, watch, trusted = false}: Required<TakeIn> & {readonly trusted?: boolean},
): Committed | 'header changed' {
  let header: readonly string[] = [];
  try {
    const committed = decideAndCommit(
      desk,
      book => {
        const sheet = book.withId(link.tab);
        if (sheet === null) throw answersGone();
        const cells = sheet.getDataRange().getValues();
        header = (cells[0] ?? []).map(String);
        if (before !== undefined && !trusted && !isSame(header, before)) throw new HeaderChanged();
        const {responses, problems} = readResponses(cells, link, () => sheet.getName(), before);
        return planTakeIn({
          responses,
          problems,
          applications: book.rows(applications),
          // The longest table, read only where something is new.
          get wishes() {
            return book.rows(wishes);
          },
          // Asked for only where somebody who was decided sends something.
          get milestones() {
            return book.rows(milestones);
          },
          configuration: keep ? configurationForTakingIn(desk, book) : currentConfiguration(desk, book),
          account: automationOf(desk)!.account,
          now: desk.now.toISOString(),
        });
      },
      {keep, tidy: watch},
    );
    // The trigger has no call to spare; the worker writes the header down.
    if (watch && (before === undefined || !isSame(header, before))) remember({[MEMORY.answersHeader]: header});
    return committed;
  } catch (error) {
    if (error instanceof HeaderChanged) return 'header changed';
    if (!trusted && before === undefined && isLost(error)) return 'header changed';
    throw error;
  }
}

/** The header is not as it was; what it means now is to be found out without the lock. */
class HeaderChanged extends Error {}

function isLost(error: unknown): boolean {
  return error instanceof Refusal && (error.problem.code === 'question-lost' || error.problem.code === 'answers-gone');
}

function isSame(header: readonly string[], before: readonly string[]): boolean {
  return header.length === before.length && header.every((title, at) => title === before[at]);
}

/**
 * Takes in by itself. A refusal is remembered for the sidebar and does not end the execution: what else is to be done by itself goes on.
 */
export function takeInUnattended(desk: Desk, how: TakeIn = {}): Committed {
  const before = desk.memory.get<Problem>(MEMORY.intakeTrouble);
  try {
    const taken = takeIn(desk, how);
    if (before !== undefined && !how.keep) forget(MEMORY.intakeTrouble); // the trigger has no call to spare here either
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
