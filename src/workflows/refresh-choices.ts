/**
 * What the booking form shows: the slots that are open now. Never under the lock, for Google's forms are slow; so two that write at once may leave an older list, in
 * which a taken slot is refused like any other. The worker looks again soon afterwards.
 */
import {type BookingFormLink, choicesOf, FORM_WORDS} from '../domain/interviews/booking-form';
import {isOpen} from '../domain/interviews/slots';
import {interviews} from '../domain/tables/interviews';
import {remember} from '../google/memory';
import {type Shown, showChoices} from '../google/personal-form';
import {currentConfiguration} from './configuration';
import {type Desk, MEMORY} from './desk';

/** The worker looks again so soon after a booking, in milliseconds. */
const SOON_MS = 5 * 60_000;

export function refreshChoices(desk: Desk, link: BookingFormLink): void {
  showChoices(link.formId, link.choiceItem, shownNow(desk));
  const soon = new Date(desk.now.getTime() + SOON_MS).toISOString();
  const due = desk.memory.get<string>(MEMORY.interviewsDue);
  if (due === undefined || due > soon) remember({[MEMORY.interviewsDue]: soon});
}

/** The open slots of this moment, or that there are none. */
export function shownNow(desk: Desk): Shown {
  const facts = {configuration: currentConfiguration(desk), now: desk.now.toISOString()};
  const choices = choicesOf(desk.book.rows(interviews).filter(slot => isOpen(slot, facts)));
  return choices.length === 0 ? {closed: FORM_WORDS.closed} : {choices};
}
