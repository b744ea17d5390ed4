/** Seven days beside each other, hours from top to bottom. */

import {useEffect, useRef} from 'preact/hooks';
import {instantToWall} from '../../../time/zone';
import {longDay, shortDay, time} from '../when';
import type {Calendars, Event} from './calendar';
import {type Day, type Standing, standingIn} from './days';

export interface ShownProps {
  readonly days: readonly Day[];
  readonly events: readonly Event[];
  readonly calendars: Calendars;
  readonly now: number;
  readonly zone: string;
  readonly onOpen: (event: Event) => void;
}

/** Height of an hour. */
const HOUR = 48;
const MORNING = 8;
const HOURS = Array.from({length: 24}, (_, hour) => hour);

export function Week(props: ShownProps) {
  const {days, events, now, zone} = props;
  const scroller = useRef<HTMLElement>(null);
  const timed = events.filter(({allDay}) => !allDay);
  const earliest = Math.min(MORNING, ...timed.map(({from}) => instantToWall(zone, from).hours));
  useEffect(() => scroller.current?.scrollTo(0, Math.max(0, earliest - 0.5) * HOUR), [days[0]?.key, earliest]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="week" ref={scroller} tabIndex={0} aria-label="Week">
      <div class="week-heads">
        <span class="hour" />
        {days.map(day => (
          <div key={day.key} class={isNow(day, now) ? 'today' : ''}>
            <h2 aria-label={longDay(day.from, zone)}>{shortDay(day.from, zone)}</h2>
            {events
              .filter(event => event.allDay && event.from < day.to && event.to > day.from)
              .map(event => (
                <Box key={event.key} {...props} event={event} words="All day" />
              ))}
          </div>
        ))}
      </div>
      <div class="week-body" style={{height: `${24 * HOUR}px`}}>
        <div class="hour" aria-hidden="true">
          {HOURS.slice(1).map(hour => (
            <span key={hour} style={{top: `${hour * HOUR}px`}}>
              {String(hour).padStart(2, '0')}:00
            </span>
          ))}
        </div>
        {days.map(day => (
          <DayColumn key={day.key} {...props} day={day} timed={timed} />
        ))}
      </div>
    </section>
  );
}

function isNow({from, to}: Day, now: number): boolean {
  return now >= from && now < to;
}

function DayColumn({day, timed, ...props}: ShownProps & {readonly day: Day; readonly timed: readonly Event[]}) {
  const {now, zone} = props;
  const {hours, minutes} = instantToWall(zone, now);
  return (
    <section class="day" aria-label={longDay(day.from, zone)}>
      {isNow(day, now) && <i class="now" style={{top: `${(hours + minutes / 60) * HOUR}px`}} />}
      {standingIn(day, timed, zone).map(standing => (
        <Box
          key={standing.event.key}
          {...props}
          event={standing.event}
          words={`${time(standing.event.from, zone)}–${time(standing.event.to, zone)}`}
          style={placeOf(standing)}
        />
      ))}
    </section>
  );
}

function placeOf({top, minutes, lane, lanes}: Standing<Event>): Record<string, string> {
  return {
    top: `${(top / 60) * HOUR}px`,
    height: `${(minutes / 60) * HOUR - 2}px`,
    left: `${(lane / lanes) * 100}%`,
    width: `calc(${100 / lanes}% - 3px)`,
  };
}

interface BoxProps extends ShownProps {
  readonly event: Event;
  readonly words: string;
  readonly style?: Record<string, string>;
}

function Box({event, words, style, calendars, onOpen}: BoxProps) {
  const color = calendars.find(({id}) => id === event.calendar)?.color;
  return (
    <button type="button" class="event" style={{...style, borderLeftColor: color ?? ''}} onClick={() => onOpen(event)}>
      <b>{event.title}</b>
      <span>{words}</span>
    </button>
  );
}
