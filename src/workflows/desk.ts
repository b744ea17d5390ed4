/**
 * The desk: what an action works on. It brings together the spreadsheet, what the tool remembers beside it, the time, and who is acting.
 */
import {now} from '../google/clock';
import {type Memory, readMemory} from '../google/memory';
import {Book, type TabIds} from '../tables/book';

export interface Desk {
  readonly book: Book;
  readonly memory: Memory;
  readonly now: Date;
  /** Address of whoever acts, or what acts by itself: `automation`. */
  readonly who: string;
}

/** Names in the memory. */
export const MEMORY = {
  tabs: 'tabs',
  journal: 'journal',
  /** When all tabs of the configuration were last read; what they say has names of its own. */
  configurationAt: 'configurationAt',
  form: 'form',
  /** The header of the tab with the answers when it was last understood. */
  answersHeader: 'answersHeader',
  /** The answers when the worker last went through all of them. */
  answersGoneThrough: 'answersGoneThrough',
  /** When a person last edited their tab. */
  answersEdited: 'answersEdited',
  /** When the weekly mails about exchanges are next made. */
  exchangeWeekly: 'exchangeWeekly',
  /** What the officers said about the form's questions. */
  formChoices: 'formChoices',
  /** The form that the tool has begun to make. */
  madeForm: 'madeForm',
  calendar: 'calendar',
  /** A calendar that was begun and whose id is not known yet. */
  calendarBegun: 'calendarBegun',
  /** What a Set up that has begun said that it would do. */
  setUp: 'setUp',
  drawSeed: 'drawSeed',
  /** Whose triggers may act. */
  automation: 'automation',
  /** When they last did. */
  signOfLife: 'signOfLife',
  /** When readings were dealt and who was reminded. */
  readingReminders: 'readingReminders',
  lease: 'lease',
  /** The form in which candidates book. */
  booking: 'booking',
  /** Who brings events into the calendar. */
  eventLease: 'eventLease',
  /** The form in which candidates answer an offer. */
  answers: 'answers',
  /** Rows of that form's tab that have been looked at. */
  answersSeen: 'answersSeen',
  /** Why the last taking in of answers was refused. */
  answersTrouble: 'answersTrouble',
  /** Why the last taking in of bookings was refused. */
  bookingTrouble: 'bookingTrouble',
  /** What the booking form was last made to show. */
  bookingShown: 'bookingShown',
  /** The form in which people of a session answer, and the one in which visitors sign in. */
  sessionForms: 'sessionForms',
  /** Rows of their tabs that have been looked at. */
  sessionAnswersSeen: 'sessionAnswersSeen',
  /** Why the last taking in of them was refused. */
  sessionTrouble: 'sessionTrouble',
  /** When the next reminder of a session is due. */
  sessionReminder: 'sessionReminder',
  /** Who stopped the mails, and when. */
  mailsStopped: 'mailsStopped',
  /** Why the last taking in was refused. */
  intakeTrouble: 'intakeTrouble',
} as const;

/** Opens the desk: one read of the memory, and the spreadsheet unless an event brought it. */
export function openDesk(
  who: string,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet = SpreadsheetApp.getActive(),
): Desk {
  const memory = readMemory();
  const tabs = memory.get<TabIds>(MEMORY.tabs) ?? {};
  return {book: new Book(spreadsheet, tabs), memory, now: now(), who};
}
