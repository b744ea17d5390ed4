/** The form in which candidates book: made once, remembered, finished by the next run where one was cut off. */
import {
  type BookingFormLink,
  CANCEL_CHOICE,
  FORM_WORDS,
  formTitle,
  SLOT_QUESTION,
} from '../../domain/interviews/booking-form';
import {ANSWERS_TABS} from '../../domain/personal-form/answers-tabs';
import {CODE_PLACE} from '../../domain/personal-form/codes';
import {CODE_HELP, CODE_QUESTION} from '../../domain/personal-form/read-answers';
import {Refusal} from '../../domain/problem';
import {remember} from '../../google/memory';
import {beginPersonalForm, layOutPersonalForm, nameAnswersTab} from '../../google/personal-form';
import {automationOf} from '../automation';
import {type Desk, MEMORY} from '../desk';

/**
 * The link of the form, which is made where there is none. Its id is kept before anything else is done with it.
 *
 * @throws {Refusal} when Google made no tab for its answers
 */
export function settleBookingForm(desk: Desk, seasonName: string): BookingFormLink {
  const known = desk.memory.get<Partial<BookingFormLink>>(MEMORY.booking);
  if (known?.url !== undefined && desk.book.withId(known.tab!) !== null) return known as BookingFormLink;
  const formId = known?.formId ?? begin(seasonName);
  const {spreadsheet} = desk.book;
  const account = automationOf(desk)?.account;
  const made = layOutPersonalForm(formId, wordsFor(seasonName), {
    spreadsheetId: spreadsheet.getId(),
    first: CANCEL_CHOICE,
    codePlace: CODE_PLACE,
    ...(account === undefined ? {} : {editor: account}),
  });
  const tab = nameAnswersTab(spreadsheet, formId, ANSWERS_TABS.bookings);
  if (tab === null) {
    const sentence = 'Google has not made the tab for the bookings yet: wait a minute and try again.';
    throw new Refusal('no-bookings-tab', sentence);
  }
  const link: BookingFormLink = {formId, tab, choiceItem: made.choiceItem, url: made.url};
  remember({[MEMORY.booking]: link});
  return link;
}

function begin(seasonName: string): string {
  const formId = beginPersonalForm(formTitle(seasonName));
  remember({[MEMORY.booking]: {formId}});
  return formId;
}

function wordsFor(seasonName: string) {
  const {description, confirmation, closed} = FORM_WORDS;
  const questions = {codeQuestion: CODE_QUESTION, codeHelp: CODE_HELP, choiceQuestion: SLOT_QUESTION};
  return {title: formTitle(seasonName), description, confirmation, closed, ...questions};
}
