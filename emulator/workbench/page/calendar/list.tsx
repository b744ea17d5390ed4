/** Events one after the other, day by day; days without any are left out. */

import {longDay, time} from '../when';
import type {ShownProps} from './week';

export function List({days, events, calendars, zone, onOpen}: ShownProps) {
  const full = days
    .map(day => ({...day, events: events.filter(({from, to}) => from < day.to && Math.max(to, from + 1) > day.from)}))
    .filter(day => day.events.length > 0);
  if (full.length === 0) return <p class="empty">Nothing in these {days.length} days.</p>;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="agenda" tabIndex={0} aria-label="Events">
      {full.map(day => (
        <section key={day.key}>
          <h2>{longDay(day.from, zone)}</h2>
          <ul>
            {day.events.map(event => (
              <li key={event.key}>
                <button type="button" onClick={() => onOpen(event)}>
                  <i class="dot" style={{background: calendars.find(({id}) => id === event.calendar)?.color ?? ''}} />
                  <span class="agenda-time">
                    {event.allDay ? 'All day' : `${time(event.from, zone)}–${time(event.to, zone)}`}
                  </span>
                  <span>{event.title}</span>
                  <span class="quiet">{event.guests.map(({email}) => email).join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
