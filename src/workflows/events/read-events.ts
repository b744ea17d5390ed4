/** The sessions as they are, for their page. Reads, and writes nothing. */
import {type EventsView, eventsView} from '../../domain/events/view';
import {type Desk, MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {eventRows} from './event-rows';

/** @param open the event whose list is shown; null for none */
export function readEvents(open: string | null): EventsView {
  const {desk, configuration} = openOfficersDesk('reader');
  const trouble = troubleOf(desk);
  return eventsView(eventRows(desk.book, configuration), open, {now: desk.now.toISOString(), trouble});
}

function troubleOf({memory}: Desk): string | null {
  return memory.get<string | null>(MEMORY.sessionTrouble) ?? null;
}
