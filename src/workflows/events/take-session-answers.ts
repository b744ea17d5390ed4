/** Taking in what people say in the two forms of the sessions: from the trigger and the worker alike, under the lock, in one reading and one commit each. */
import {REPLY_FORM, SIGN_IN_FORM} from '../../domain/events/answer-form';
import {planEventAnswers} from '../../domain/events/answers';
import {planSignIns} from '../../domain/events/sign-in';
import {readAnswers} from '../../domain/personal-form/read-answers';
import {Refusal} from '../../domain/problem';
import {remember} from '../../google/memory';
import {momentOf} from '../announcement/offer-rows';
import {automationOf} from '../automation';
import {decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';
import {eventRows} from './event-rows';
import {type SessionForm, type SessionFormLink, sessionForms} from './session-forms';

const FORMS = {
  reply: {form: REPLY_FORM, decide: planEventAnswers},
  signIn: {form: SIGN_IN_FORM, decide: planSignIns},
} as const;

type Seen = Readonly<Partial<Record<SessionForm, number>>>;

/**
 * Takes in every answer that has had none. Where a tab has no row more than last time nothing is read. Trouble that an officer must see to is kept for the page,
 * and stops nothing else.
 */
export function takeSessionAnswers(desk: Desk): void {
  const links = sessionForms(desk);
  if (automationOf(desk) === undefined) return;
  const before = desk.memory.get<Seen>(MEMORY.sessionAnswersSeen) ?? {};
  let seen = before;
  let trouble: string | null = null;
  for (const which of ['signIn', 'reply'] as const) {
    try {
      seen = {...seen, ...takenIn(desk, which, links[which], seen[which])};
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.code === 'busy') throw error;
      trouble = error.message;
    }
  }
  if (JSON.stringify(seen) !== JSON.stringify(before)) remember({[MEMORY.sessionAnswersSeen]: seen});
  if (trouble !== (desk.memory.get<string | null>(MEMORY.sessionTrouble) ?? null))
    remember({[MEMORY.sessionTrouble]: trouble});
}

function takenIn(desk: Desk, which: SessionForm, link: SessionFormLink | undefined, seen: number | undefined): Seen {
  if (link?.tab === undefined) return {};
  const sheet = desk.book.withId(link.tab);
  if (sheet === null) throw answersGone();
  const rows = sheet.getLastRow();
  if (rows <= 1 || rows === seen) return {};
  const {form, decide} = FORMS[which];
  decideAndCommit(desk, book => {
    const {answers} = readAnswers(sheet.getDataRange().getValues(), form, () => sheet.getName());
    return decide(answers, eventRows(book, currentConfiguration(desk, book)), momentOf(desk, desk.who));
  });
  return {[which]: rows};
}

function answersGone(): Refusal {
  return new Refusal(
    'session-answers-gone',
    'A tab with answers about sessions is gone, so none is taken in: File › Version history gives it back, or connect the form to this sheet again.',
  );
}
