/** One event, opened: when, where, who comes, and what it says. */

import {Modal} from '../parts/modal';
import {dayAndTime, longDay, time} from '../when';
import type {Event} from './calendar';

interface Props {
  readonly event: Event;
  readonly zone: string;
  /** Name of its calendar. */
  readonly calendar: string;
  readonly onClose: () => void;
}

const ANSWERS: Readonly<Record<string, string>> = {
  accepted: '✓ comes',
  declined: '✕ does not come',
  tentative: '? may come',
  needsAction: 'has not answered',
};

export function EventDetail({event, zone, calendar, onClose}: Props) {
  const {title, from, to, allDay, location, meet, description, guests} = event;
  return (
    <Modal title={title} class="event-detail" onClose={onClose}>
      <p>{allDay ? `${longDay(from, zone)}, all day` : `${dayAndTime(from, zone)} – ${time(to, zone)}`}</p>
      <p class="quiet">{calendar}</p>
      {meet !== null && <p>Google Meet: {meet}</p>}
      {location !== '' && <p>{location}</p>}
      {guests.length > 0 && (
        <ul>
          {guests.map(({email, displayName, responseStatus}) => (
            <li key={email}>
              {displayName || email} <span class="quiet">{ANSWERS[responseStatus] ?? responseStatus}</span>
            </li>
          ))}
        </ul>
      )}
      {description !== '' && <p class="said">{description}</p>}
    </Modal>
  );
}
