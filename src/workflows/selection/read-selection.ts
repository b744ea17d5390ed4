/** The selection as it would be now, beside what is saved. Reads, decides nothing, writes nothing. */
import {type SlotRow, spokenStart} from '../../domain/interviews/slots';
import {proposalOf} from '../../domain/selection/proposal';
import {type SelectionView, selectionView} from '../../domain/selection/view';
import {interviews} from '../../domain/tables/interviews';
import {bookingForm} from '../interviews/booking-desk';
import {openOfficersDesk} from '../officer';
import {roundFacts, unreadableRows} from './round-facts';

export interface BookedView {
  readonly slot: string;
  /** Weekday, date and time in Brussels. */
  readonly when: string;
}

export interface SelectionPage extends SelectionView {
  /** Whether the person at the keyboard may decide; otherwise the page shows, and changes nothing. */
  readonly mayDecide: boolean;
  /** Interviews that are booked, by reference: whoever is not invited any more gives theirs back. */
  readonly booked: Readonly<Record<string, BookedView>>;
}

export function readSelection(): SelectionPage {
  const {desk, officer, configuration} = openOfficersDesk('officer', {fresh: true});
  const facts = roundFacts(desk.book, configuration);
  const view = selectionView(facts, proposalOf(facts));
  return {
    ...view,
    problems: [...unreadableRows(desk.book), ...view.problems],
    mayDecide: officer.role === 'coordinator',
    booked: bookingForm(desk) === undefined ? {} : bookedIn(desk.book.rows(interviews)),
  };
}

function bookedIn(slots: readonly SlotRow[]): Record<string, BookedView> {
  const booked = slots.filter(({state, startsAt}) => state === 'booked' && startsAt !== null);
  return Object.fromEntries(
    booked.map(({reference, slot, startsAt}) => [reference, {slot, when: spokenStart(startsAt!, 'en')}]),
  );
}
