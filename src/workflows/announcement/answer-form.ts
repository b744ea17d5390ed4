/** The form in which candidates answer an offer: made once, remembered, and put right when asked for again. */
import {ACCEPT, ANSWER_QUESTION, ANSWER_WORDS, answerFormTitle, DECLINE} from '../../domain/offers/answer-form';
import {ANSWERS_TABS} from '../../domain/personal-form/answers-tabs';
import {CODE_PLACE} from '../../domain/personal-form/codes';
import {CODE_HELP, CODE_QUESTION} from '../../domain/personal-form/read-answers';
import {Refusal} from '../../domain/problem';
import {remember} from '../../google/memory';
import {beginPersonalForm, layOutPersonalForm, nameAnswersTab, showChoices} from '../../google/personal-form';
import {type Desk, MEMORY} from '../desk';

/** What the tool remembers of the form. */
export interface AnswerFormLink {
  readonly formId: string;
  /** Sheet id of the tab with its answers; absent until it is laid out. */
  readonly tab?: number;
  /** Prefilled link with the place of the code in it. */
  readonly url?: string;
}

/**
 * The link of the form, which is made where there is none. A run that is cut off leaves a form that the next one finishes.
 *
 * @param account of the automation, so that a successor finds the form
 * @throws {Refusal} when Google made no tab for its answers
 */
export function settleAnswerForm(
  desk: Desk,
  {seasonName, account}: {seasonName: string; account: string},
): Required<AnswerFormLink> {
  const known = desk.memory.get<AnswerFormLink>(MEMORY.answers);
  const {tab, url} = known ?? {};
  if (known !== undefined && tab !== undefined && url !== undefined && desk.book.withId(tab) !== null) {
    return {...known, tab, url};
  }
  const formId = known?.formId ?? begin(seasonName);
  const words = {
    ...ANSWER_WORDS,
    title: answerFormTitle(seasonName),
    codeQuestion: CODE_QUESTION,
    codeHelp: CODE_HELP,
    choiceQuestion: ANSWER_QUESTION,
  };
  const {spreadsheet} = desk.book;
  const made = layOutPersonalForm(formId, words, {
    spreadsheetId: spreadsheet.getId(),
    first: ACCEPT,
    codePlace: CODE_PLACE,
    editor: account,
  });
  showChoices(formId, made.choiceItem, {choices: [ACCEPT, DECLINE]});
  const answers = nameAnswersTab(spreadsheet, formId, ANSWERS_TABS.offers);
  if (answers === null) {
    throw new Refusal(
      'no-answers-tab',
      'Google has not made the tab for the answers yet: wait a minute and try again.',
    );
  }
  const link = {formId, tab: answers, url: made.url};
  remember({[MEMORY.answers]: link});
  return link;
}

function begin(seasonName: string): string {
  const formId = beginPersonalForm(answerFormTitle(seasonName));
  remember({[MEMORY.answers]: {formId}});
  return formId;
}

/** Whether an event comes from this form's tab. */
export function isAnswersTab(desk: Desk, tab: number | undefined): boolean {
  return tab !== undefined && desk.memory.get<AnswerFormLink>(MEMORY.answers)?.tab === tab;
}

/** The link of the form as it is; empty before there is one. */
export function answerUrl(desk: Desk): string {
  return desk.memory.get<AnswerFormLink>(MEMORY.answers)?.url ?? '';
}
