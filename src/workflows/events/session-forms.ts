/** The two forms of the sessions: made when the first event that needs one is planned, remembered, finished by the next run where one was cut off. */
import {
  CODE_ON_SCREEN,
  COMING,
  HERE,
  NOT_COMING,
  REPLY_QUESTION,
  REPLY_WORDS,
  SIGN_IN_HELP,
  SIGN_IN_QUESTION,
  SIGN_IN_WORDS,
  universities,
} from '../../domain/events/answer-form';
import {ANSWERS_TABS} from '../../domain/personal-form/answers-tabs';
import {CODE_PLACE} from '../../domain/personal-form/codes';
import {CODE_HELP, CODE_QUESTION} from '../../domain/personal-form/read-answers';
import {Refusal} from '../../domain/problem';
import type {Configuration} from '../../domain/season/configuration';
import {recall, remember} from '../../google/memory';
import {
  beginPersonalForm,
  layOutPersonalForm,
  nameAnswersTab,
  type PersonalFormWords,
  showChoices,
} from '../../google/personal-form';
import {type Desk, MEMORY} from '../desk';

/** `reply`: whether one comes and is there, by personal link; `signIn`: to an information session, by the code on the screen. */
export type SessionForm = 'reply' | 'signIn';

const TAB_NAMES: Readonly<Record<SessionForm, string>> = {reply: ANSWERS_TABS.sessions, signIn: ANSWERS_TABS.signIns};

export interface SessionFormLink {
  readonly formId: string;
  /** Sheet id of the tab with its answers; absent until it is laid out. */
  readonly tab?: number;
  /** Prefilled link with the place of the code in it. */
  readonly url?: string;
}

type Links = Readonly<Partial<Record<SessionForm, SessionFormLink>>>;

export function sessionForms({memory}: Pick<Desk, 'memory'>): Links {
  return memory.get<Links>(MEMORY.sessionForms) ?? {};
}

/**
 * The link of a form, with the place of the code in it; the form is made where there is none. Its id is kept before anything else is done with it.
 *
 * @param account of the automation, so that a successor finds the form
 * @throws {Refusal} when Google made no tab for its answers
 */
export function settleSessionForm(
  desk: Desk,
  which: SessionForm,
  {configuration, account}: {readonly configuration: Configuration; readonly account: string},
): string {
  const known = sessionForms(desk)[which];
  if (known?.url !== undefined && known.tab !== undefined && desk.book.withId(known.tab) !== null) return known.url;
  const {words, choices} = contentOf(which, configuration);
  const formId = known?.formId ?? begin(which, words.title);
  const {spreadsheet} = desk.book;
  const made = layOutPersonalForm(formId, words, {
    spreadsheetId: spreadsheet.getId(),
    first: choices[0]!,
    codePlace: CODE_PLACE,
    editor: account,
  });
  showChoices(formId, made.choiceItem, {choices});
  const tab = nameAnswersTab(spreadsheet, formId, TAB_NAMES[which]);
  if (tab === null) {
    const sentence = 'Google has not made the tab for the answers yet: wait a minute and try again.';
    throw new Refusal('no-session-tab', sentence);
  }
  keep(which, {formId, tab, url: made.url});
  return made.url;
}

function begin(which: SessionForm, title: string): string {
  const formId = beginPersonalForm(title);
  keep(which, {formId});
  return formId;
}

function keep(which: SessionForm, link: SessionFormLink): void {
  remember({[MEMORY.sessionForms]: {...recall<Links>(MEMORY.sessionForms), [which]: link}});
}

function contentOf(
  which: SessionForm,
  configuration: Configuration,
): {words: PersonalFormWords; choices: readonly string[]} {
  const {seasonName} = configuration.settings;
  if (which === 'reply') {
    const questions = {codeQuestion: CODE_QUESTION, codeHelp: CODE_HELP, choiceQuestion: REPLY_QUESTION};
    const words = {...REPLY_WORDS, ...questions, title: `${seasonName}: OG session and PET`};
    return {words, choices: [COMING, NOT_COMING, HERE]};
  }
  const questions = {codeQuestion: CODE_ON_SCREEN, codeHelp: SIGN_IN_HELP, choiceQuestion: SIGN_IN_QUESTION};
  const words = {...SIGN_IN_WORDS, ...questions, title: `${seasonName}: information session`};
  return {words, choices: universities(configuration)};
}

/** Whether an event comes from the tab of one of these forms. */
export function isSessionTab(desk: Desk, tab: number | undefined): boolean {
  return tab !== undefined && Object.values(sessionForms(desk)).some(link => link?.tab === tab);
}
