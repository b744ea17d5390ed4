/**
 * What the booking form shows: the slots that are open now. Never under the lock, for Google's forms are slow; so two that write at once may leave an older list, in
 * which a taken slot is refused like any other. The worker looks again soon afterwards.
 */
import {type BookingFormLink, choicesOf, FORM_WORDS} from '../../domain/interviews/booking-form';
import {isOpen, type SlotRow} from '../../domain/interviews/slots';
import {interviews} from '../../domain/tables/interviews';
import {fingerprint} from '../../domain/text';
import {remember} from '../../google/memory';
import {type Shown, showChoices} from '../../google/personal-form';
import {currentConfiguration} from '../configuration';
import {type Desk, MEMORY} from '../desk';

/** What the worker last made the form show, and when to look again. */
export interface LastShown {
  readonly print: string;
  /** Instant, ISO 8601. */
  readonly again: string;
}

/** Shows what was open when an answer was taken in. Nothing is kept of it, which is why the worker looks again. */
export function refreshChoices({formId, choiceItem}: BookingFormLink, open: readonly SlotRow[]): void {
  showChoices(formId, choiceItem, shownFor(open));
}

/** Shows these slots, and keeps when to look again; at the latest tomorrow. */
export function show({formId, choiceItem}: BookingFormLink, open: readonly SlotRow[], again: string): void {
  showChoices(formId, choiceItem, shownFor(open));
  const last: LastShown = {print: printOf(open), again};
  remember({[MEMORY.bookingShown]: last});
}

export function openSlots(desk: Desk): readonly SlotRow[] {
  const facts = {configuration: currentConfiguration(desk), now: desk.now.toISOString()};
  return desk.book.rows(interviews).filter(slot => isOpen(slot, facts));
}

export function printOf(open: readonly SlotRow[]): string {
  return fingerprint(choicesOf(open).join('\n'));
}

function shownFor(open: readonly SlotRow[]): Shown {
  const choices = choicesOf(open);
  return choices.length === 0 ? {closed: FORM_WORDS.closed} : {choices};
}
