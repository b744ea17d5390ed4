/** Taking in answers to offers: from the trigger and the worker alike, under the lock, in one reading and one commit. */
import {ANSWER_FORM} from '../../domain/offers/answer-form';
import {planOfferAnswers} from '../../domain/offers/answers';
import {readAnswers} from '../../domain/personal-form/read-answers';
import {type Problem, Refusal} from '../../domain/problem';
import {forget, remember} from '../../google/memory';
import {type Committed, decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import type {AnswerFormLink} from './answer-form';
import {momentOf, offerRows} from './offer-rows';

/**
 * Takes in every answer that has not been answered yet. Where the tab has no row more than last time, nothing is read.
 *
 * @param keep leave the lock to the end of the execution
 */
export function takeOfferAnswers(desk: Desk, {keep = false} = {}): Committed {
  const link = desk.memory.get<AnswerFormLink>(MEMORY.answers);
  if (link?.tab === undefined || link.url === undefined) return null;
  const sheet = desk.book.withId(link.tab);
  if (sheet === null) return trouble(desk, answersGone().problem);
  const rows = sheet.getLastRow();
  if (rows <= 1 || desk.memory.get<number>(MEMORY.answersSeen) === rows) return null;
  const {url} = link;
  try {
    const taken = decideAndCommit(
      desk,
      book => {
        const {answers} = readAnswers(sheet.getDataRange().getValues(), ANSWER_FORM, () => sheet.getName());
        return planOfferAnswers(
          answers,
          offerRows(book, currentConfiguration(desk, book), url),
          momentOf(desk, desk.who),
        );
      },
      {keep},
    );
    remember({[MEMORY.answersSeen]: rows});
    if (desk.memory.get(MEMORY.answersTrouble) !== undefined) forget(MEMORY.answersTrouble);
    return taken;
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code === 'busy') throw error;
    return trouble(desk, error.problem);
  }
}

/** Remembered for the page; what else is to be done by itself goes on. */
function trouble(desk: Desk, problem: Problem): null {
  console.warn(problem.sentence);
  const before = desk.memory.get<Problem>(MEMORY.answersTrouble);
  if (before?.sentence !== problem.sentence) remember({[MEMORY.answersTrouble]: problem});
  return null;
}

function answersGone(): Refusal {
  return new Refusal(
    'answers-tab-gone',
    'The tab with the answers to offers is gone, so no answer is taken in: File › Version history gives it back, or connect the form to this sheet again.',
  );
}
