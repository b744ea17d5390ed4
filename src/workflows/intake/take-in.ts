/** Taking in the form's answers: from the trigger, the worker and the menu alike, under the lock, in one reading and one commit. */
import type {FormLink} from '../../domain/intake/form-link';
import {readResponses} from '../../domain/intake/responses';
import {planTakeIn} from '../../domain/intake/take-in';
import {plan} from '../../domain/plan/plan';
import {type Problem, Refusal} from '../../domain/problem';
import {applications} from '../../domain/tables/applications';
import {milestones} from '../../domain/tables/milestones';
import {wishes} from '../../domain/tables/wishes';
import {forget, remember} from '../../google/memory';
import {automationOf} from '../automation';
import {type Committed, decideAndCommit} from '../commit';
import {configurationForTakingIn, currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {type AnswersSeen, areAsSeen, seenAnswers} from './answers-seen';
import {followForm, watchForm} from './follow-form';

export interface TakeIn {
  /** Leave the lock to the end of the execution. */
  readonly keep?: boolean;
  /** Look first whether the form still writes into its tab. */
  readonly watch?: boolean;
  /** The row that an answer to the form was just written into: only this one may be a known answer that is another one now. Without it all are compared. */
  readonly row?: number | undefined;
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
export function takeIn(desk: Desk, {keep = false, watch = false, row}: TakeIn = {}): Committed {
  const link = desk.memory.get<FormLink>(MEMORY.form);
  if (link === undefined || automationOf(desk) === undefined) return null;
  const header = desk.memory.get<readonly string[]>(MEMORY.answersHeader);
  const watched = watch ? watchForm(desk, link) : link;
  const first = takeInBy(desk, watched, header, {keep, watch, row});
  if (first !== 'header changed') return first;
  const followed = followForm(desk, watched);
  return takeInBy(desk, followed, header, {keep, watch: true, row, trusted: true}) as Committed;
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
  {keep, watch, row, trusted = false}: Required<TakeIn> & {readonly trusted?: boolean},
): Committed | 'header changed' {
  let header: readonly string[] = [];
  let seen = null as AnswersSeen | null;
  try {
    const committed = decideAndCommit(
      desk,
      book => {
        const sheet = book.withId(link.tab);
        if (sheet === null) throw answersGone();
        if (watch && !trusted && before !== undefined && areAsSeen(desk, link, sheet)) {
          header = before;
          return plan({action: 'take in', summary: 'Nothing new in the form.'});
        }
        const cells = sheet.getDataRange().getValues();
        header = (cells[0] ?? []).map(String);
        if (before !== undefined && !trusted && !isSame(header, before)) throw new HeaderChanged();
        const {responses, problems, timestamps} = readResponses(cells, link, () => sheet.getName(), before);
        const decided = planTakeIn({
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
          isCompared: response => row === undefined || response.row === row,
          account: automationOf(desk)!.account,
          now: desk.now.toISOString(),
        });
        const more = decided.inserts.filter(({table}) => table === applications.tab).length;
        const last = book.read(applications).cells.length + more;
        if (watch && row === undefined) seen = seenAnswers(desk, {link, cells, timestamps, applications: last});
        return decided;
      },
      {keep, tidy: watch},
    );
    // The trigger has no call to spare; the worker writes down what it has understood.
    const isOther = before === undefined || !isSame(header, before);
    const understood = {
      ...(isOther ? {[MEMORY.answersHeader]: header} : {}),
      ...(seen === null ? {} : {[MEMORY.answersGoneThrough]: seen}),
    };
    if (watch && Object.keys(understood).length > 0) remember(understood);
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
  return new Refusal('answers-gone', sentence, {step: 'form'});
}
